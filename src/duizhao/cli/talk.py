"""What `duizhao review` says about rows without judging them: remarks, answers, and threads that are settled or taken up again.

Decides how a thread is named on the command line ("3" is the one of row 3, "3.2" its second). What may be said, the services decide.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from duizhao.cli.desk import ALL_WORDS, Desk, rows_of
from duizhao.domain.errors import UsageError
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor, Verdict
from duizhao.domain.threads import Thread, threads
from duizhao.services import commenting
from duizhao.services.commenting import Spoken
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project

_NAME = re.compile(r"(\d{1,6})(?:\.(\d{1,4}))?")


@dataclass(frozen=True, slots=True)
class Talk:
    """What was asked, in the person's words; `text` is what is to be said."""

    remark: Sequence[str] = ()
    answer: Sequence[str] = ()
    resolve: Sequence[str] = ()
    take_up: Sequence[str] = ()
    text: str = ""

    @property
    def nothing(self) -> bool:
        return not (self.remark or self.answer or self.resolve or self.take_up)

    def held_against(self, now: Snapshot) -> "Asked":
        """What it means for the project as it stands.

        Raises:
            UsageError: a row or a thread is not there, one of several is meant, or nothing is said where something has to be.
        """
        if (self.remark or self.answer) and not self.text.strip():
            raise UsageError("comment.nothing")
        rows: list[int] = []
        if self.remark:
            named = rows_of(",".join(self.remark))
            rows = list(range(len(now.segments))) if named is None else named
        for row in rows:
            _row(now, row)
        found = [_named(now, word, is_open=None) for word in _words(self.answer)]
        resolved = _every(now) if _is_all(self.resolve) else [_named(now, word, is_open=True) for word in _words(self.resolve)]
        return Asked(rows, found, resolved, [_named(now, word, is_open=False) for word in _words(self.take_up)], self.text)


@dataclass(frozen=True, slots=True)
class Asked:
    """Rows to remark on, and threads to answer, to settle and to take up again."""

    rows: Sequence[int]
    answer: Sequence[Spoken]
    resolve: Sequence[Spoken]
    take_up: Sequence[Spoken]
    text: str

    def carry_out(self, desk: Desk, project: Project, now: Snapshot, who: Actor) -> int:
        """Say it; returns the exit code."""
        done = []
        if self.rows:
            done.append(("remark", commenting.remark(project, [now.segments[row] for row in self.rows], who, self.text)))
        done += [("answer", commenting.answer(project, spoken, who, self.text)) for spoken in self.answer]
        # what was said with it was said in the answer, or in the remark
        text = "" if self.rows or self.answer else self.text
        if self.resolve:
            done.append(("resolve", commenting.settle(project, self.resolve, who, text)))
        if self.take_up:
            done.append(("take_up", commenting.take_up(project, self.take_up, who, text)))
        code = 0
        for name, changes in done:
            desk.say(f"comment.done.{name}" if changes.segments else "review.none", rows=numbers(changes.segments))
            code = max(code, desk.refusals(changes))
        return code


def as_json(now: Snapshot) -> list[dict[str, Any]]:
    """The threads of all rows: `segment` and `thread` count from 0."""
    return [
        {
            "segment": segment.position,
            "thread": place,
            "open": thread.is_open,
            **_said(thread.first),
            "answers": [_said(each) for each in thread.answers],
            "settled": None if thread.settled is None else {"actor": thread.settled.actor.name, "at": thread.settled.at},
        }
        for segment in now.segments
        for place, thread in enumerate(threads(segment.verdicts))
    ]


def say_open(desk: Desk, now: Snapshot) -> None:
    """The threads that are open, each with its name and what was said in it last."""
    for segment in now.segments:
        for place, thread in enumerate(threads(segment.verdicts), start=1):
            if thread.is_open:
                name = f"{segment.position + 1}.{place}"
                desk.say("comment.open", name=name, actor=thread.first.actor.name, comment=thread.first.comment, count=len(thread.answers))


def _said(verdict: Verdict) -> dict[str, Any]:
    return {"actor": verdict.actor.name, "role": verdict.actor.role, "at": verdict.at, "comment": verdict.comment, "span": verdict.span}


def _words(given: Sequence[str]) -> list[str]:
    return [word.strip() for each in given for word in each.replace("，", ",").split(",") if word.strip()]


def _is_all(given: Sequence[str]) -> bool:
    return any(word.lower() in ALL_WORDS for word in _words(given))


def _every(now: Snapshot) -> list[Spoken]:
    return [Spoken(segment, thread) for segment in now.segments for thread in threads(segment.verdicts) if thread.is_open]


def _named(now: Snapshot, word: str, *, is_open: bool | None) -> Spoken:
    """The thread that a word names; by its row alone if that has one such thread, open or settled as `is_open` asks."""
    name = _NAME.fullmatch(word)
    if name is None or int(name[1]) < 1:
        raise UsageError("comment.name", given=word)
    segment = now.segments[_row(now, int(name[1]) - 1)]
    every = threads(segment.verdicts)
    if name[2]:
        if not 1 <= int(name[2]) <= len(every):
            raise UsageError("comment.unknown", row=int(name[1]))
        return Spoken(segment, every[int(name[2]) - 1])
    fit: list[Thread] = [thread for thread in every if is_open is None or thread.is_open is is_open]
    if is_open is None and len(fit) > 1:
        fit = [thread for thread in fit if thread.is_open]
    if len(fit) != 1:
        raise UsageError("comment.several" if fit else "comment.unknown", row=int(name[1]))
    return Spoken(segment, fit[0])


def _row(now: Snapshot, row: int) -> int:
    if row >= len(now.segments):
        raise UsageError("rows.unknown", row=row + 1, rows=len(now.segments))
    return row
