"""`duizhao score`: how like one English is to another."""

import os
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, Desk, actor_of, readable
from duizhao.cli.scorecard import Wish, rounded, score_project, scores_as_json
from duizhao.domain.errors import FileError, UsageError
from duizhao.services import scoring
from duizhao.store import is_project


def score(
    context: typer.Context,
    text: Annotated[Path, typer.Argument(help="cli.score.text", metavar="PROJECT|HYPOTHESIS")],
    *,
    reference: Annotated[Path | None, typer.Option(help="cli.score.reference", metavar="FILE")] = None,
    baseline: Annotated[Path | None, typer.Option(help="cli.score.baseline", metavar="FILE")] = None,
    checkpoint: Annotated[str | None, typer.Option(help="cli.score.checkpoint", metavar="NAME")] = None,
    compare: Annotated[tuple[str, str] | None, typer.Option(help="cli.score.compare", metavar="EARLIER LATER")] = None,
    table: Annotated[Path | None, typer.Option(help="cli.score.table", metavar="FILE")] = None,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Say how a project's English stands, kind by kind, or how like a reference a text is."""
    desk: Desk = context.obj
    if is_project(text):
        if reference or baseline:
            raise UsageError("usage.project_has_reference", path=text)
        wish = Wish(readable(checkpoint) if checkpoint is not None else None, compare, table, actor_of(actor))
        return score_project(desk, text, wish, as_json=as_json)
    if checkpoint is not None or compare is not None or table is not None:
        raise UsageError("usage.project_only", path=text)
    if reference is None:
        raise UsageError("usage.reference_needed", path=text) if os.path.exists(text) else FileError("file.missing", text)
    scores, remarks = scoring.score_files(text, reference, baseline)
    for remark in remarks:
        desk.remark(remark)
    if as_json:
        desk.json(scores_as_json(scores, range(len(scores.segments))))
    else:
        for name, found in scores.metrics.items():
            desk.say("report.score", metric=desk.voice.say(f"metric.{name}"), value=f"{found.value:.1f}", signature=found.signature)
        for name, comparison in scores.comparison.items():
            desk.say("report.comparison", metric=desk.voice.say(f"metric.{name}"), **rounded(comparison))
    return DONE
