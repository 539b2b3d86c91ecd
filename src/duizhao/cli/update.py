"""`duizhao update`: what a reviewer sent back is taken in, or a newer draft or a changed source is worked into a project."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from duizhao.cli import returned
from duizhao.cli.changes import Way
from duizhao.cli.desk import DONE, Desk, actor_of
from duizhao.domain.arrangement import Side
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.numbering import numbers
from duizhao.services import arranging, boilerplate, reading_in, relinking, renewing, reviewing
from duizhao.services.renewing import Difference, Edition
from duizhao.settings import printable_name
from duizhao.store import open_project

_KINDS = ("unchanged", "changed", "new", "gone")


def update(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    reviewed: Annotated[Path | None, typer.Argument(help="cli.update.reviewed", metavar="[REVIEWED]")] = None,
    *,
    draft: Annotated[Path | None, typer.Option(help="cli.update.draft", metavar="FILE")] = None,
    source: Annotated[Path | None, typer.Option(help="cli.update.source", metavar="FILE")] = None,
    changes: Annotated[Way | None, typer.Option(help="cli.update.changes", metavar="accepted|original")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="cli.update.dry_run")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="cli.update.theirs")] = False,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Compare with what the project has, and say what is new, what was taken in and what became of the rows."""
    desk: Desk = context.obj
    who = actor_of(actor)
    if (reviewed is not None and (draft or source or changes)) or (reviewed is None and (dry_run or theirs)):
        raise UsageError("usage.update_both")
    if reviewed is not None:
        return returned.take_back(desk, path, reviewed, who, returned.Wish(dry_run, theirs, as_json))
    files: list[tuple[Side, Path | None, Literal["zh", "en"]]] = [(Side.SOURCE, source, "zh"), (Side.TARGET, draft, "en")]
    given = [(side, file, language) for side, file, language in files if file is not None]
    if not given:
        raise UsageError("usage.update_nothing")
    with open_project(path) as project:
        taking = (changes or Way.ACCEPTED).taking
        editions = {
            side: Edition(printable_name(file), reading_in.read_text(file, language, taking), taking) for side, file, language in given
        }
        for edition in editions.values():
            for remark in edition.document.remarks:
                desk.remark(remark)
        now = reviewing.show(project, check=False)
        before = after = arranging.arrangement_of(project)
        for side, edition in editions.items():
            after = renewing.renewed(after, side, edition.document)
        after = arranging.with_boilerplate(renewing.realigned(after, now.glossary), boilerplate.known())
        done = relinking.relink(project, now.segments, after, who, editions=editions)
    found = renewing.difference(before, after)
    if as_json:
        rows = {kind: getattr(found, kind) for kind in _KINDS} | {"reopened": done.reopened, "commented": done.commented}
        desk.json({what: sorted(which) for what, which in rows.items()})
    elif renewing.same(before, after) and not done.commented:
        desk.say("update.nothing")
    else:
        _say(desk, found, done)
    return DONE


def _say(desk: Desk, found: Difference, done: Changes) -> None:
    desk.say("update.unchanged", count=len(found.unchanged))
    for kind in _KINDS[1:]:
        if rows := getattr(found, kind):
            desk.say(f"update.rows.{kind}", rows=numbers(rows))
    if done.commented:
        desk.say("update.commented", rows=numbers(done.commented))
    if done.reopened:
        desk.say("review.reopened", rows=numbers(done.reopened))
