"""`duizhao review`: edit, fix, waive, mark, confirm, send back, reopen, approve, and talk about it.

Everything that was asked is read and held against the project before anything is carried out: a slip in the last option must not
leave the first ones done.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import Desk, actor_of, findings_of, readable, rows_of
from duizhao.cli.marking import mark_steps
from duizhao.cli.steps import Names, Rows, Step, View
from duizhao.cli.talk import Talk
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor
from duizhao.domain.segment import Segment
from duizhao.services import checkpoints, comparing, editing, reviewing, round_table
from duizhao.services.reviewing import OnPaper
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, open_project


@dataclass(frozen=True, slots=True)
class Approval:
    """Who signs, and whether that was on paper."""

    signer: Actor
    paper: OnPaper | None = None


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
    mark: Annotated[list[str] | None, typer.Option(help="cli.review.mark", metavar="ROW:FIRST-LAST:TYPE:SEVERITY[:REMARK]")] = None,
    withdraw: Annotated[list[str] | None, typer.Option(help="cli.review.withdraw", metavar="MARK")] = None,
    paper: Annotated[str | None, typer.Option(help="cli.review.paper", metavar="NAME[:ROLE]")] = None,
    scan: Annotated[Path | None, typer.Option(help="cli.review.scan", metavar="FILE")] = None,
    remark: Annotated[list[str] | None, typer.Option(help="cli.review.remark", metavar="ROWS")] = None,
    answer: Annotated[list[str] | None, typer.Option(help="cli.review.answer", metavar="ROW[.N]")] = None,
    resolve: Annotated[list[str] | None, typer.Option(help="cli.review.resolve", metavar="ROW[.N]|all")] = None,
    take_up: Annotated[list[str] | None, typer.Option(help="cli.review.take_up", metavar="ROW[.N]")] = None,
    published: Annotated[bool, typer.Option("--published", help="cli.review.published")] = False,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
) -> int:
    """Carry out what was asked, texts before verdicts, and name the rows that were refused."""
    desk: Desk = context.obj
    who = actor_of(actor)
    steps = _edit_steps(edit or [], text or []) + _finding_steps(fix or [], waive or [], readable(reason))
    steps += mark_steps(mark or [], withdraw or [])
    if (paper is not None and not approve) or (scan is not None and paper is None):
        raise UsageError("usage.paper")
    approval = Approval(actor_of(paper), OnPaper(who, scan)) if paper is not None else Approval(who)
    steps += _verdict_steps(confirm or [], send_back or [], reopen or [], (approve or [], approval), readable(comment))
    talk = Talk(remark or (), answer or (), resolve or (), take_up or (), readable(comment))
    if not steps and not published and talk.nothing:
        raise UsageError("usage.review_nothing")
    code = 0
    with open_project(path) as project:
        now = first = reviewing.show(project)
        _hold_against(steps, first)
        asked = talk.held_against(first)
        for step in steps:
            if step.hold is not None:
                step.hold(project, first, who)
        for step in steps:
            changes = step.run(project, View(now, first), who)
            done = "review.done.sign" if step.done == "review.done.approve" and len(now.profile.levels) > 1 else step.done
            desk.say(done if changes.segments else "review.none", rows=numbers(changes.segments))
            if changes.reopened:
                desk.say("review.reopened", rows=numbers(changes.reopened))
            code = max(code, desk.refusals(changes))
            now = reviewing.show(project) if step.changes_text else now
        closed = checkpoints.close_round(project, who) if any(step.is_verdict for step in steps) else None
        if closed is not None:
            desk.say("checkpoint.made", name=round_table.occasion(closed, desk.voice))
        code = max(code, asked.carry_out(desk, project, first, who))
        if published:
            desk.say("publish.done", release=comparing.publish(project, who))
    return code


def _edit_steps(edit: Sequence[str], text: Sequence[str]) -> list[Step]:
    if not edit and not text:
        return []
    rows = rows_of(",".join(edit)) if edit else None
    if rows is None or len(rows) != 1 or len(text) != 1:
        raise UsageError("usage.edit_one_row")
    english = readable(text[0])
    return [
        Step(
            lambda project, view, who: editing.edit(project, view.now.segments[rows[0]], english, who),
            "review.done.edit",
            rows=rows,
            changes_text=True,
        )
    ]


def _finding_steps(fix: Sequence[str], waive: Sequence[str], reason: str) -> list[Step]:
    steps = []
    if fix:
        to_fix = findings_of(",".join(fix))
        steps.append(
            Step(
                lambda project, view, who: editing.fix(project, view.now.segments, _fixable(view, to_fix), who),
                "review.done.fix",
                findings=to_fix,
                changes_text=True,
            )
        )
    if waive:
        to_waive = findings_of(",".join(waive))
        if not reason.strip():
            raise UsageError("review.reason_needed")
        steps.append(
            Step(
                lambda project, view, who: reviewing.waive(project, _named(view, to_waive), reason, who),
                "review.done.waive",
                findings=to_waive,
            )
        )
    return steps


def _verdict_steps(
    confirm: Sequence[str], send_back: Sequence[str], reopen: Sequence[str], approving: tuple[Sequence[str], Approval], comment: str
) -> list[Step]:
    approve, signed = approving
    services: dict[str, Callable[[Project, Sequence[Segment], Actor, bool], Changes]] = {
        "confirm": lambda project, seen, who, named: reviewing.confirm(project, seen, who, named=named),
        "send_back": lambda project, seen, who, _: reviewing.send_back(project, seen, who, comment),
        "reopen": lambda project, seen, who, _: reviewing.reopen(project, seen, who, comment),
        "approve": lambda project, seen, _, named: reviewing.approve(project, seen, signed.signer, named=named, paper=signed.paper),
    }
    given = {"confirm": confirm, "send_back": send_back, "reopen": reopen, "approve": approve}
    rows = {name: rows_of(",".join(words)) for name, words in given.items() if words}
    for (first, one), (second, other) in combinations(rows.items(), 2):
        if {first, second} != {"confirm", "approve"} and (one is None or other is None or set(one) & set(other)):
            raise UsageError("usage.contradiction")
    if send_back and not comment.strip():
        raise UsageError("review.comment_needed")
    return [_verdict_step(name, named, services[name]) for name, named in rows.items()]


def _verdict_step(name: str, rows: Rows, service: Callable[[Project, Sequence[Segment], Actor, bool], Changes]) -> Step:
    def run(project: Project, view: View, who: Actor) -> Changes:
        seen = view.now.segments if rows is None else [view.now.segments[row] for row in rows]
        return service(project, seen, who, rows is not None)

    return Step(run, f"review.done.{name}", rows=rows, is_verdict=True)


def _named(view: View, names: Names) -> list[Finding]:
    """The open findings with these ids; "all" are those that the person could have seen, also where a step before this renamed them."""
    if names is not None:
        return [finding for finding in view.now.open_findings if finding.id in names]
    seen = {_said(finding) for finding in view.first.open_findings}
    return [finding for finding in view.now.open_findings if _said(finding) in seen]


def _said(finding: Finding) -> tuple[object, ...]:
    return finding.segment, finding.check, finding.found, finding.expected


def _fixable(view: View, names: Names) -> list[Finding]:
    """The findings to fix: those that are named, or all that are safe."""
    return [finding for finding in _named(view, names) if finding.suggestions and (names is not None or finding.safe)]


def _hold_against(steps: Sequence[Step], now: Snapshot) -> None:
    """Refuse rows and findings that the project does not have, and findings that a step before theirs would change."""
    known = {finding.id: finding for finding in now.open_findings}
    changed: set[int] = set()
    for step in steps:
        for row in step.rows or ():
            if row >= len(now.segments):
                raise UsageError("rows.unknown", row=row + 1, rows=len(now.segments))
            if step.reads_text and row in changed:
                raise UsageError("usage.one_after_the_other", row=row + 1)
        for name in step.findings or ():
            finding = known.get(name)
            if finding is None:
                raise UsageError("finding.unknown", finding=name)
            if finding.segment in changed:
                raise UsageError("usage.one_after_the_other", row=finding.segment + 1)
            if step.changes_text and not (finding.suggestions and finding.target_span):
                raise UsageError("finding.no_fix", finding=name)
        if step.changes_text:
            changed |= {*(step.rows or ()), *(known[name].segment for name in step.findings or ())}
