"""`duizhao review`: edit, fix, waive, confirm, send back, reopen, approve."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import Desk, actor_of, findings_of, rows_of
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.services import editing, reviewing
from duizhao.store import Project, open_project


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the sentence that says it was done."""

    run: Callable[[Project, Actor], Changes]
    done: str


def review(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    *,
    confirm: Annotated[str | None, typer.Option(help="cli.review.confirm", metavar="ROWS")] = None,
    approve: Annotated[str | None, typer.Option(help="cli.review.approve", metavar="ROWS")] = None,
    reopen: Annotated[str | None, typer.Option(help="cli.review.reopen", metavar="ROWS")] = None,
    send_back: Annotated[str | None, typer.Option(help="cli.review.send_back", metavar="ROWS")] = None,
    comment: Annotated[str, typer.Option(help="cli.review.comment", metavar="TEXT")] = "",
    waive: Annotated[str | None, typer.Option(help="cli.review.waive", metavar="FINDING|all")] = None,
    reason: Annotated[str, typer.Option(help="cli.review.reason", metavar="TEXT")] = "",
    fix: Annotated[str | None, typer.Option(help="cli.review.fix", metavar="FINDING|all")] = None,
    edit: Annotated[str | None, typer.Option(help="cli.review.edit", metavar="ROW")] = None,
    text: Annotated[str | None, typer.Option(help="cli.review.text", metavar="TEXT")] = None,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
) -> int:
    """Carry out what was asked, texts before verdicts, and name the rows that were refused."""
    desk: Desk = context.obj
    who = actor_of(actor)
    steps = _text_steps(edit, text, fix, waive, reason) + _verdict_steps(confirm, send_back, reopen, approve, comment)
    if not steps:
        raise UsageError("usage.review_nothing")
    code = 0
    with open_project(path) as project:
        for step in steps:
            changes = step.run(project, who)
            rows = [position + 1 for position in sorted(changes.segments)]
            desk.say(step.done if rows else "review.none", rows=rows, count=len(rows))
            code = max(code, desk.refusals(changes))
    return code


def _text_steps(edit: str | None, text: str | None, fix: str | None, waive: str | None, reason: str) -> list[Step]:
    steps = []
    if edit is not None:
        rows = rows_of(edit)
        if rows is None or len(rows) != 1 or text is None:
            raise UsageError("usage.edit_one_row")
        steps.append(Step(lambda project, who: editing.edit(project, rows[0], text, who), "review.done.edit"))
    elif text is not None:
        raise UsageError("usage.edit_one_row")
    if fix is not None:
        steps.append(Step(lambda project, who: editing.fix(project, findings_of(fix), who), "review.done.fix"))
    if waive is not None:
        steps.append(Step(lambda project, who: reviewing.waive(project, findings_of(waive), reason, who), "review.done.waive"))
    return steps


def _verdict_steps(confirm: str | None, send_back: str | None, reopen: str | None, approve: str | None, comment: str) -> list[Step]:
    steps = []
    if confirm is not None:
        steps.append(Step(lambda project, who: reviewing.confirm(project, rows_of(confirm), who), "review.done.confirm"))
    if send_back is not None:
        steps.append(Step(lambda project, who: reviewing.send_back(project, rows_of(send_back), who, comment), "review.done.send_back"))
    if reopen is not None:
        steps.append(Step(lambda project, who: reviewing.reopen(project, rows_of(reopen), who, comment), "review.done.reopen"))
    if approve is not None:
        steps.append(Step(lambda project, who: reviewing.approve(project, rows_of(approve), who), "review.done.approve"))
    return steps
