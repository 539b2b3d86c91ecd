"""`duizhao status`: how far a project is, and whether its release may go out."""

from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli import talk
from duizhao.cli.desk import DONE, Desk
from duizhao.cli.scorecard import metrics_as_json
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Status, standing
from duizhao.services import comparing, evidencing, reviewing, scoring
from duizhao.services.comparing import Corrections
from duizhao.services.reviewing import Overview
from duizhao.services.scoring import DocumentScores
from duizhao.services.snapshot import Snapshot
from duizhao.store import open_project
from duizhao.store.reading import Recorded


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
        kept, after = scoring.checkpoints(project), comparing.corrections(project)
    overview, scores = reviewing.overview(now), scoring.score_segments(now.segments)
    if as_json:
        desk.json(
            {
                "documents": [
                    {
                        **_as_json(desk, overview, scores),
                        "rows": _rows(now),
                        "comments": talk.as_json(now),
                        "waivers": _waivers(now),
                        "checkpoints": _checkpoints(kept),
                        "published": _published(after),
                    }
                ]
            }
        )
        return DONE
    show(desk, overview, scores, now)
    if after is not None:
        went = after.published
        desk.say("publish.said", release=went.name, actor=went.actor, at=evidencing.said_time(went.at))
        if after.rows:
            desk.say("publish.corrections", rows=numbers(after.rows))
    return DONE


def _published(after: Corrections | None) -> dict[str, Any] | None:
    """What was published, and the rows whose English is another now."""
    if after is None:
        return None
    return {"release": after.published.name, "actor": after.published.actor, "at": after.published.at, "corrections": list(after.rows)}


def show(desk: Desk, overview: Overview, scores: DocumentScores | None, now: Snapshot) -> None:
    """The state of a document, in lines; what people said to it stands before what follows from that."""
    counted = [
        f"{desk.voice.say(f'status.{status.name.lower()}')} {overview.statuses[status]}" for status in Status if status in overview.statuses
    ]
    desk.say("report.status", name=overview.name, rows=overview.segments, counted=counted)
    desk.say("report.findings", **overview.findings)
    if overview.waived:
        desk.say("report.waived_count", count=overview.waived)
    for waived in _waivers(now):
        values = {name: waived[name] for name in ("check", "actor", "reason")}
        desk.say("report.waiver", row=waived["segment"] + 1, **values)
    for row in _rows(now):
        if row["status"] == Status.SENT_BACK:
            desk.say("report.sent_back", row=row["segment"] + 1, actor=row["actor"], comment=row["comment"])
    talk.say_open(desk, now)
    if scores is not None:
        shown = [f"{desk.voice.say(f'metric.{name}')} {found.value:.1f}" for name, found in scores.scores.metrics.items()]
        desk.say(f"report.scores.{scores.against}", values=shown)
    desk.say("gate.closed" if overview.gate else "gate.open")
    for line in desk.reasons(overview.gate):
        desk.line(f"  {line}")
    if overview.process:
        desk.say("report.process")
    for line in desk.reasons(overview.process):
        desk.line(f"  {line}")


def _rows(now: Snapshot) -> list[dict[str, Any]]:
    """Each row's status, and who said so, when, and with what comment."""
    rows = []
    for segment, found in zip(now.segments, now.statuses, strict=True):
        verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash)
        said = {"actor": verdict.actor.name, "at": verdict.at, "comment": verdict.comment} if verdict else {}
        rows.append({"segment": segment.position, "status": found, **said})
    return rows


def _checkpoints(kept: list[Recorded]) -> list[dict[str, Any]]:
    """The scores as they were kept, each with its checkpoint and what it was taken against."""
    return [
        {"checkpoint": each.checkpoint, "against": each.against, "metric": each.metric, **metrics_as_json({"score": each.score})["score"]}
        for each in kept
    ]


def _waivers(now: Snapshot) -> list[dict[str, Any]]:
    """The findings that are waived now, by whom, when and why."""
    pairs = ((finding, now.waiver_of(finding)) for finding in now.findings)
    return [
        {
            "finding": finding.id,
            "segment": finding.segment,
            "check": finding.check,
            "actor": waiver.actor.name,
            "at": waiver.at,
            "reason": waiver.reason,
        }
        for finding, waiver in pairs
        if waiver is not None
    ]


def _as_json(desk: Desk, overview: Overview, scores: DocumentScores | None) -> dict[str, Any]:
    return {
        "name": overview.name,
        "segments": overview.segments,
        "status": {str(status): count for status, count in overview.statuses.items()},
        "findings": {**overview.findings, "waived": overview.waived},
        "scores": {"against": scores.against, **metrics_as_json(scores.scores.metrics)} if scores else {},
        "process": [{"check": reason.code, "segment": reason.segment, "message": desk.reason(reason)} for reason in overview.process],
        "gate": {"open": not overview.gate, "reasons": [desk.reason(reason) for reason in overview.gate]},
    }
