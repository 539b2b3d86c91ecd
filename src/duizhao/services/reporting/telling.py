"""What the reports share in words: people, times, rows, differences, comments, the state of the gate.

Decides how each is said in a cell. Which reader is told what, their own modules decide.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from duizhao.domain.findings import Finding
from duizhao.domain.numbering import numbers
from duizhao.domain.reports import Cell, Mark, Piece, said
from duizhao.domain.review import Actor, Reason, Status, Verdict
from duizhao.domain.threads import Thread
from duizhao.language.diff import changes
from duizhao.messages import Voice
from duizhao.services.reporting.gathering import Material

_DONE = (Status.APPROVED, Status.LOCKED)


def who(actor: Actor, voice: Voice) -> str:
    """A person with the capacity in which they acted."""
    return voice.say("reader.who", actor=actor.name, role=voice.say(f"role.{actor.role}"))


def when(at: int) -> str:
    """A time to the minute, by the clock of the office where the report is written. Beyond the calendar, the bare figure."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)).astimezone().strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        return str(at)


def rows_said(positions: Iterable[int], voice: Voice, most: int = 0) -> str:
    """Rows by their numbers; of more than `most` runs only the first ones (0 is all of them)."""
    runs = numbers(positions)
    shown = runs if not most or len(runs) <= most else [*runs[:most], "…"]
    return ("、" if voice.language == "zh" else ", ").join(shown)


def sentence(finding: Finding, voice: Voice) -> str:
    """What a finding says."""
    return voice.say(finding.code, **{"found": finding.found or "", "expected": finding.expected or "", **finding.values})


def difference(old: str, new: str, around: int = 0) -> Cell:
    """The way from one text to another by words. With `around`, no more than so many characters that stayed are left beside a change."""
    return tuple(piece for piece in _pieces(old, new, around) if piece.text)


def _pieces(old: str, new: str, around: int) -> Iterator[Piece]:
    end = 0
    for number, change in enumerate(changes(old, new)):
        yield Piece(_stayed(new[end : change.new[0]], around, head=number > 0, tail=True))
        yield Piece(old[slice(*change.old)], Mark.DELETED)
        yield Piece(new[slice(*change.new)], Mark.INSERTED)
        end = change.new[1]
    yield Piece(_stayed(new[end:], around, head=True, tail=False))


def _stayed(text: str, around: int, *, head: bool, tail: bool) -> str:
    """A stretch that stayed, without its middle, or its outer end, where it is long."""
    before, after = text[:around] if head else "", text[-around:] if tail else ""
    if not around or len(text) <= len(before) + len(after) + 1:
        return text
    if " " in before:
        before = before[: before.rindex(" ") + 1]
    if " " in after:
        after = after[after.index(" ") :]
    return f"{before}…{after}"


def remark(verdict: Verdict, voice: Voice) -> Cell:
    """What somebody said, with who and when."""
    told = voice.say("reader.said", who=who(verdict.actor, voice), at=when(verdict.at))
    return (*said(told, Mark.SOFT), Piece(verdict.comment))


def conversation(thread: Thread, voice: Voice) -> list[Cell]:
    """A comment, the answers to it, and that it was settled, if it was; each is a line."""
    told = [remark(each, voice) for each in (thread.first, *thread.answers)]
    if thread.settled is not None and thread.settled.thread:
        told.append(said(voice.say("reader.resolved", who=who(thread.settled.actor, voice), at=when(thread.settled.at)), Mark.SOFT))
    return told


def about(material: Material, voice: Voice) -> list[tuple[str, str]]:
    """Which document it is, and how far it has come."""
    now = material.now
    names = [name for name in (now.document.source_name, now.document.draft_name) if name]
    counted = Counter(now.statuses)
    done = sum(counted[status] for status in _DONE)
    return [
        (voice.say("reader.document"), now.document.name),
        (voice.say("reader.files"), " · ".join(names)),
        (voice.say("reader.rows"), voice.say("reader.rows_done", rows=len(now.segments), done=done)),
    ]


def reasons(found: Iterable[Reason], voice: Voice, most: int = 0) -> list[str]:
    """What keeps a release back, or is to be said of the review: one line a kind, with its rows."""
    rows: dict[str, list[int]] = {}
    for reason in found:
        rows.setdefault(reason.code, []).append(reason.segment or 0)
    return [voice.say(f"gate_rows.{code.rpartition('.')[2]}", rows=rows_said(positions, voice, most)) for code, positions in rows.items()]
