"""`duizhao review`: edit, fix, waive, confirm, send back, reopen, approve.

Everything that was asked is read and held against the project before anything is carried out: a slip in the last option must not
leave the first ones done.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import Desk, actor_of, findings_of, numbers, readable, rows_of
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.services import editing, reviewing
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, open_project

Rows = Collection[int] | None
"""0-based rows; None means all."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, the sentence that says it was done, and the rows and findings that it names."""

    run: Callable[[Project, Actor], Changes]
    done: str
    rows: Rows = ()
    findings: Collection[str] | None = ()


def review(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    *,
    confirm: Annotated[list[str] | None, typer.Option(help="cli.review.confirm", metavar="ROWS")] = None,
    approve: Annotated[list[str] | None, typer.Option(help="cli.review.approve", metavar="ROWS")] = None,
    reopen: Annotated[list[str] | None, typer.Option(help="cli.review.reopen", metavar="ROWS")] = None,
    send_back: Annotated[list[str] | None, typer.Option(help="cli.review.send_back", metavar="ROWS")] = None,
    comment: Annotated[str, typer.Option(help="cli.review.comment", metavar="TEXT")] = "",
    waive: Annotated[list[str] | None, typer.Option(help="cli.review.waive", metavar="FINDING|all")] = None,
    reason: Annotated[str, typer.Option(help="cli.review.reason", metavar="TEXT")] = "",
    fix: Annotated[list[str] | None, typer.Option(help="cli.review.fix", metavar="FINDING|all")] = None,
    edit: Annotated[list[str] | None, typer.Option(help="cli.review.edit", metavar="ROW")] = None,
    text: Annotated[list[str] | None, typer.Option(help="cli.review.text", metavar="TEXT")] = None,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
) -> int:
    """Carry out what was asked, texts before verdicts, and name the rows that were refused."""
    desk: Desk = context.obj
    who = actor_of(actor)
    steps = _edit_steps(edit or [], text or []) + _finding_steps(fix or [], waive or [], readable(reason))
    steps += _verdict_steps(confirm or [], send_back or [], reopen or [], approve or [], readable(comment))
    if not steps:
        raise UsageError("usage.review_nothing")
    code = 0
    with open_project(path) as project:
        _hold_against(steps, reviewing.show(project))
        for step in steps:
            changes = step.run(project, who)
            desk.say(step.done if changes.segments else "review.none", rows=numbers(changes.segments))
            if changes.reopened:
                desk.say("review.reopened", rows=numbers(changes.reopened))
            code = max(code, desk.refusals(changes))
    return code


def _edit_steps(edit: Sequence[str], text: Sequence[str]) -> list[Step]:
    if not edit and not text:
        return []
    rows = rows_of(",".join(edit)) if edit else None
    if rows is None or len(rows) != 1 or len(text) != 1:
        raise UsageError("usage.edit_one_row")
    (row,), (english,) = rows, text
    return [Step(lambda project, who: editing.edit(project, row, readable(english), who), "review.done.edit", rows)]


def _finding_steps(fix: Sequence[str], waive: Sequence[str], reason: str) -> list[Step]:
    steps = []
    if fix:
        to_fix = findings_of(",".join(fix))
        steps.append(Step(lambda project, who: editing.fix(project, to_fix, who), "review.done.fix", findings=to_fix))
    if waive:
        to_waive = findings_of(",".join(waive))
        if not reason.strip():
            raise UsageError("review.reason_needed")
        steps.append(Step(lambda project, who: reviewing.waive(project, to_waive, reason, who), "review.done.waive", findings=to_waive))
    return steps


def _verdict_steps(
    confirm: Sequence[str], send_back: Sequence[str], reopen: Sequence[str], approve: Sequence[str], comment: str
) -> list[Step]:
    rows = {name: rows_of(",".join(given)) for name, given in (("send_back", send_back), ("reopen", reopen), ("approve", approve)) if given}
    for one, other in combinations(rows.values(), 2):
        if one is None or other is None or set(one) & set(other):
            raise UsageError("usage.contradiction")
    if send_back and not comment.strip():
        raise UsageError("review.comment_needed")
    steps = []
    if confirm:
        done = rows_of(",".join(confirm))
        steps.append(Step(lambda project, who: reviewing.confirm(project, done, who), "review.done.confirm", done))
    services: dict[str, Callable[[Project, Rows, Actor], Changes]] = {
        "send_back": lambda project, named, who: reviewing.send_back(project, named, who, comment),
        "reopen": lambda project, named, who: reviewing.reopen(project, named, who, comment),
        "approve": reviewing.approve,
    }
    for name, named in rows.items():
        steps.append(_verdict_step(name, named, services[name]))
    return steps


def _verdict_step(name: str, rows: Rows, service: Callable[[Project, Rows, Actor], Changes]) -> Step:
    return Step(lambda project, who: service(project, rows, who), f"review.done.{name}", rows)


def _hold_against(steps: Sequence[Step], now: Snapshot) -> None:
    """Refuse rows and findings that the project does not have."""
    known = {finding.id for finding in now.open_findings}
    for step in steps:
        for row in step.rows or ():
            if row >= len(now.segments):
                raise UsageError("rows.unknown", row=row + 1, rows=len(now.segments))
        for name in step.findings or ():
            if name not in known:
                raise UsageError("finding.unknown", finding=name)
