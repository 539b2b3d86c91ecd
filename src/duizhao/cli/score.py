"""`duizhao score`: how like one English is to another."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli.desk import DONE, Desk
from duizhao.cli.marking import show_scorecard
from duizhao.domain.errors import FileError, UsageError
from duizhao.domain.numbering import numbers
from duizhao.domain.scores import Comparison, Score, Scores
from duizhao.services import marking, scoring
from duizhao.store import is_project, open_project


def score(
    context: typer.Context,
    text: Annotated[Path, typer.Argument(help="cli.score.text", metavar="PROJECT|HYPOTHESIS")],
    *,
    reference: Annotated[Path | None, typer.Option(help="cli.score.reference", metavar="FILE")] = None,
    baseline: Annotated[Path | None, typer.Option(help="cli.score.baseline", metavar="FILE")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Compare the present English with the reference, or with the first draft."""
    desk: Desk = context.obj
    if is_project(text):
        if reference or baseline:
            raise UsageError("usage.project_has_reference", path=text)
        return _project(desk, text, as_json=as_json)
    if reference is None:
        raise UsageError("usage.reference_needed", path=text) if os.path.exists(text) else FileError("file.missing", text)
    scores, remarks = scoring.score_files(text, reference, baseline)
    for remark in remarks:
        desk.remark(remark)
    if as_json:
        desk.json(scores_as_json(scores, range(len(scores.segments))))
    else:
        show_scores(desk, scores.metrics)
        for name, comparison in scores.comparison.items():
            desk.say("report.comparison", metric=desk.voice.say(f"metric.{name}"), **_rounded(comparison))
    return DONE


def show_scores(desk: Desk, metrics: Mapping[str, Score]) -> None:
    """Each metric with its signature."""
    for name, found in metrics.items():
        desk.say("report.score", metric=desk.voice.say(f"metric.{name}"), value=f"{found.value:.1f}", signature=found.signature)


def metrics_as_json(metrics: Mapping[str, Score]) -> dict[str, Any]:
    """Values and signatures by metric."""
    return {name: {"value": round(found.value, 4), "signature": found.signature} for name, found in metrics.items()}


def scores_as_json(scores: Scores, rows: range | tuple[int, ...]) -> dict[str, Any]:
    """Corpus values, the values of each row, and the comparison if there was one."""
    found: dict[str, Any] = {
        "metrics": metrics_as_json(scores.metrics),
        "segments": [
            {"segment": row, **{name: round(value, 4) for name, value in values.items()}}
            for row, values in zip(rows, scores.segments, strict=True)
        ],
    }
    if scores.comparison:
        found["comparison"] = {
            name: {"delta": round(c.delta, 4), "p": round(c.p, 4), "ci": [round(end, 4) for end in c.ci]}
            for name, c in scores.comparison.items()
        }
    return found


def _project(desk: Desk, path: Path, *, as_json: bool) -> int:
    with open_project(path) as project:
        found, marked = scoring.score_project(project), marking.marked(project)
    if found is None and marked is None:
        raise UsageError("score.nothing", path=path)
    if as_json:
        likeness = (
            {"against": found.against, **scores_as_json(found.scores, found.rows), "unmatched": list(found.unmatched)} if found else {}
        )
        desk.json({**likeness, **({"mqm": marking.as_json(marked)} if marked else {})})
        return DONE
    if found is not None:
        desk.say(f"report.against.{found.against}", rows=len(found.rows))
        show_scores(desk, found.scores.metrics)
        if found.unmatched:
            desk.say("report.unmatched", rows=numbers(found.unmatched))
    if marked is not None:
        show_scorecard(desk, marked)
    return DONE


def _rounded(comparison: Comparison) -> dict[str, str]:
    low, high = comparison.ci
    return {"delta": f"{comparison.delta:+.1f}", "p": f"{comparison.p:.3f}", "low": f"{low:.1f}", "high": f"{high:.1f}"}
