"""A reviewed file on the command line: the list of what it changes, then the step that takes it in.

Decides how a change is told in words and in JSON. What changes, `services.returning` says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duizhao.cli.desk import DONE, REFUSED, Desk, short
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor
from duizhao.language.diff import changes
from duizhao.services import returning, reviewing
from duizhao.services.returning import Change, Preview
from duizhao.store import open_project

_LONG = 200
_LONG_PIECE = 60


@dataclass(frozen=True, slots=True)
class Wish:
    """How a file is to be taken in: only looked at, with its texts even where a row has moved on, told as JSON."""

    dry_run: bool
    theirs: bool
    as_json: bool


def take_back(desk: Desk, path: Path, reviewed: Path, who: Actor, wish: Wish) -> int:
    """List what a reviewed file changes, and unless it is only to be looked at, take it in."""
    came = returning.read(reviewed)
    with open_project(path) as project:
        now = reviewing.show(project, check=False)
        found = returning.preview(project, now, reviewed, came, who)
        chosen = found.chosen(theirs=wish.theirs)
        done = returning.take_in(project, now.segments, chosen) if chosen and not wish.dry_run else None
    left = [] if wish.theirs else [change.position for change in found.conflicts]
    code = REFUSED if found.refused or left else DONE
    if wish.as_json:
        desk.json(_as_json(found, chosen, taken=done is not None, reopened=sorted(done.reopened) if done else []))
        return code
    _say(desk, found)
    for why, rows in _by_reason(found).items():
        desk.tell("returned.refused", rows=rows, why=desk.voice.say(why))
    if left:
        desk.tell("returned.left", rows=numbers(left))
    if not found.changes:
        desk.say("returned.nothing", path=reviewed)
    elif wish.dry_run:
        desk.say("returned.only_looked")
    elif done is not None:
        desk.say("returned.taken", rows=numbers(change.position for change in chosen))
        if done.reopened:
            desk.say("review.reopened", rows=numbers(done.reopened))
    return code


def _say(desk: Desk, found: Preview) -> None:
    """One line a change, in the order of the rows."""
    for change in found.changes:
        row = change.position + 1
        authors = list(dict.fromkeys(who.name for who, _ in change.steps))
        if change.is_conflict:
            now, after = short(change.now.plain, _LONG), short(change.after.plain, _LONG)
            desk.say("returned.conflict", row=row, who=authors, now=now, after=after)
        else:
            before = change.base.plain
            for who, text in change.steps:
                desk.say("returned.change", row=row, who=who.name, changes=_pieces(desk, before, text.plain))
                before = text.plain
        for said in change.notes:
            desk.say("returned.done" if said.settles else "returned.note", row=row, who=said.who.name, text=short(said.text, _LONG))
    desk.say("returned.unchanged", count=found.unchanged)


def _pieces(desk: Desk, before: str, after: str) -> list[str]:
    """The stretches that differ, each with what stands there instead."""
    found = []
    for each in changes(before, after):
        old, new = (short(text[slice(*span)], _LONG_PIECE) for text, span in ((before, each.old), (after, each.new)))
        code = "returned.replaced" if old and new else "returned.put_in" if new else "returned.taken_out"
        found.append(desk.voice.say(code, old=old, new=new))
    return found


def _by_reason(found: Preview) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for refusal in found.refused:
        rows.setdefault(refusal.code, []).append(refusal.row)
    return rows


def _as_json(found: Preview, chosen: Sequence[Change], *, taken: bool, reopened: list[int]) -> dict[str, object]:
    written = {change.position for change in chosen if change.steps} if taken else set()
    return {
        "changes": [
            {
                "segment": change.position,
                "sent": change.base.plain,
                "before": change.now.plain,
                "after": change.after.plain,
                "authors": list(dict.fromkeys(who.name for who, _ in change.steps)),
                "conflict": change.is_conflict,
                "taken": change.position in written,
                "comments": [
                    {"author": said.who.name, "text": said.text, "answers": said.answers} for said in change.notes if not said.settles
                ],
                "resolved": [said.text for said in change.notes if said.settles],
            }
            for change in found.changes
        ],
        "refused": [{"row": refusal.row, "code": refusal.code} for refusal in found.refused],
        "unchanged": found.unchanged,
        "reopened": reopened,
    }
