"""`duizhao status`: how far a project is, and whether its release may go out."""

from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli.desk import DONE, Desk
from duizhao.cli.score import metrics_as_json
from duizhao.domain.review import Status
from duizhao.services import reviewing, scoring
from duizhao.services.reviewing import Overview
from duizhao.services.scoring import DocumentScores
from duizhao.store import open_project


def status(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Count rows by status and findings by severity, show scores, and say why the gate is closed."""
    desk: Desk = context.obj
    with open_project(path) as project:
        now = reviewing.show(project)
    overview, scores = reviewing.overview(now), scoring.score_segments(now.segments)
    if as_json:
        desk.json({"documents": [_as_json(desk, overview, scores)]})
    else:
        show(desk, overview, scores)
    return DONE


def show(desk: Desk, overview: Overview, scores: DocumentScores | None) -> None:
    """The state of a document, in lines."""
    counted = ", ".join(
        f"{desk.voice.say(f'status.{status.name.lower()}')} {overview.statuses[status]}" for status in Status if status in overview.statuses
    )
    desk.say("report.status", name=overview.name, rows=overview.segments, counted=counted)
    desk.say("report.findings", **overview.findings)
    if overview.waived:
        desk.say("report.waived_count", count=overview.waived)
    if scores is not None:
        values = ", ".join(f"{desk.voice.say(f'metric.{name}')} {found.value:.1f}" for name, found in scores.scores.metrics.items())
        desk.say(f"report.scores.{scores.against}", values=values)
    if not overview.gate:
        desk.say("gate.open")
        return
    desk.say("gate.closed", count=len(overview.gate))
    for reason in overview.gate:
        desk.line(f"  {desk.reason(reason)}")


def _as_json(desk: Desk, overview: Overview, scores: DocumentScores | None) -> dict[str, Any]:
    return {
        "name": overview.name,
        "segments": overview.segments,
        "status": {str(status): count for status, count in overview.statuses.items()},
        "findings": {**overview.findings, "waived": overview.waived},
        "scores": {"against": scores.against, **metrics_as_json(scores.scores.metrics)} if scores else {},
        "gate": {"open": not overview.gate, "reasons": [desk.reason(reason) for reason in overview.gate]},
    }
