"""Marks on the command line: how one is written, and the steps of `duizhao review` that give and withdraw them.

Decides that characters are counted from 1, the last one included, as people count; and that a type may go by its last word where that is
one type of the house alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from duizhao.cli.desk import Desk, readable
from duizhao.cli.steps import Step, View
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.marks import NewMark
from duizhao.domain.mqm import MarkSeverity, MqmProfile
from duizhao.domain.review import Actor
from duizhao.services import marked_words, marking
from duizhao.services.marking import Marked
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project

_PARTS = 4
_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Asked:
    """A mark as it was asked for, and its row (0-based)."""

    row: int
    new: NewMark


def mark_steps(marks: Sequence[str], withdrawn: Sequence[str]) -> list[Step]:
    """The steps that give these marks and take those back."""
    steps = [_giving(_asked(readable(each))) for each in marks]
    names = [name.strip() for each in withdrawn for name in readable(each).replace("，", ",").split(",") if name.strip()]
    return [*steps, _withdrawing(names)] if names else steps


def show_scorecard(desk: Desk, found: Marked) -> None:
    """The scorecard in lines, and each mark."""
    content = marking.as_json(found)
    desk.say("evidence.scorecard")
    for line in [*marked_words.outcome(content, desk.voice), *marked_words.figures(content, desk.voice)]:
        desk.line(f"  {line}")
    for mark in content["marks"]:
        cells = [cell for cell in marked_words.mark_cells(mark, desk.voice) if cell]
        desk.line(f"  {mark['id']}  " + " · ".join(cells))


def _giving(asked: Asked) -> Step:
    def run(project: Project, view: View, who: Actor) -> Changes:
        return marking.add(project, view.now.segments[asked.row], _named(asked.new, view.now.profile.mqm), who)

    def hold(_: Project, now: Snapshot, who: Actor) -> None:
        marking.hold(now.profile.mqm, now.segments[asked.row], _named(asked.new, now.profile.mqm), who)

    return Step(run, "review.done.mark", rows=[asked.row], reads_text=True, hold=hold)


def _withdrawing(names: Sequence[str]) -> Step:
    def run(project: Project, _: View, who: Actor) -> Changes:
        return marking.withdraw(project, names, who)

    def hold(project: Project, now: Snapshot, who: Actor) -> None:
        marking.hold_back(now.profile.mqm, marking.kept(project), names, who)

    return Step(run, "review.done.withdraw", rows=[], hold=hold)


def _asked(given: str) -> Asked:
    parts = [part.strip() for part in re.split("[:：]", given, maxsplit=_PARTS)]
    if len(parts) < _PARTS:
        raise UsageError("usage.mark", given=given)
    row, (first, dash, last), name, severity = parts[0], parts[1].partition("-"), parts[2], parts[3].lower()
    ends = (row, first, last if dash else first)
    if not all(end.isdecimal() and len(end) <= _DIGITS for end in ends) or int(row) < 1:
        raise UsageError("usage.mark", given=given)
    if severity not in tuple(MarkSeverity):
        raise UsageError("mark.severity", severity=severity, severities=[str(each) for each in MarkSeverity])
    span = (max(0, int(first) - 1), int(ends[2]))  # 0-0 is the place in a row without English
    return Asked(int(row) - 1, NewMark(span, name, MarkSeverity(severity), parts[_PARTS] if len(parts) > _PARTS else ""))


def _named(new: NewMark, profile: MqmProfile | None) -> NewMark:
    """The mark with the whole name of its type."""
    known = [each.id for each in profile.types] if profile is not None else []
    ends = [name for name in known if name.rpartition("/")[2] == new.type.lower()]
    return replace(new, type=ends[0]) if len(ends) == 1 and new.type not in known else new
