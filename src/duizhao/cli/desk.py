"""What every command is handed: a voice, two places to write to, and the arguments that mean the same everywhere.

Decides how results look on a terminal: sentences and JSON on stdout, everything about the run on stderr. Runs no command.
"""

import getpass
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from duizhao.domain.changes import Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor, Reason, Role
from duizhao.domain.text import showable
from duizhao.messages import Language, Voice

DONE, REFUSED, BAD_INPUT, BUG = 0, 1, 2, 70
"""Exit codes. REFUSED: findings reach --fail-on, rows could not be approved, or the gate is closed."""

_ROW_DIGITS = 6
"""No document has a million rows; a longer number is a slip."""

_FEW_ROWS = 10

ALL_WORDS = frozenset({"all", "全部"})


class Opener(Protocol):
    """Shows the window until it is closed; returns an exit code."""

    def __call__(self, path: Path | None = None, *, sample: bool = False, language: Language | None = None) -> int: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """One run of the command line: its language, its two outputs and its way to the window.

    The result is held back until the command has ended, so that a reader who hangs up cannot stop it half-way.
    """

    voice: Voice
    opener: Opener
    asked: Language | None = None
    """The language, if the command line named one."""
    _result: list[str] = field(default_factory=list)

    def say(self, code: str, **values: object) -> None:
        """A sentence of the result, on stdout."""
        self.line(self.voice.say(code, **values))

    def tell(self, code: str, **values: object) -> None:
        """A sentence about the run, on stderr."""
        self.aside(self.voice.say(code, **values))

    def progress(self, code: str) -> None:
        """What is being done, for whoever waits at a terminal; a log says nothing of it."""
        if sys.stderr is not None and sys.stderr.isatty():
            self.tell(code)

    def line(self, text: str = "") -> None:
        self._result.append(showable(text))

    def aside(self, text: str) -> None:
        if sys.stderr is not None:  # a program may be started without one
            sys.stderr.write(f"{showable(text)}\n")

    def hand_over(self) -> None:
        """Write the result to stdout.

        Raises:
            OSError: nobody takes it (a closed pipe, a full disk).
        """
        if sys.stdout is not None:  # a program may be started without one
            sys.stdout.write("".join(f"{line}\n" for line in self._result))
            sys.stdout.flush()

    def json(self, value: Any) -> None:
        """The one JSON object that a command prints when asked to."""
        self.line(json.dumps(value, ensure_ascii=False, indent=2))

    def remark(self, remark: Remark) -> None:
        """What a reader understood of a file; the sentence names it."""
        self.tell(remark.code, **remark.values)

    def sentence(self, finding: Finding) -> str:
        """What a finding says."""
        values = {"found": finding.found or "", "expected": finding.expected or "", **finding.values}
        return self.voice.say(finding.code, **values)

    def reason(self, reason: Reason) -> str:
        """Why the gate is closed, in words."""
        return self.voice.say(reason.code, row=(reason.segment or 0) + 1, count=reason.count)

    def reasons(self, reasons: Iterable[Reason]) -> list[str]:
        """Why the gate is closed: one line a kind of reason, with all the rows it is true of."""
        rows: dict[str, list[int]] = {}
        for reason in reasons:
            rows.setdefault(reason.code, []).append(reason.segment or 0)
        return [self.voice.say(f"gate_rows.{code.rpartition('.')[2]}", rows=_plainly(positions)) for code, positions in rows.items()]

    def severity(self, severity: Severity) -> str:
        return self.voice.say(f"severity.{severity}")

    def refusals(self, changes: Changes) -> int:
        """Name the refused rows on stderr, one line a reason; returns the exit code."""
        rows: dict[str, list[int]] = {}
        for position, why in changes.refused.items():
            rows.setdefault(why, []).append(position)
        for why, positions in rows.items():
            self.tell("review.refused", rows=_plainly(positions), why=self.voice.say(why))
        return REFUSED if changes.refused else DONE


def _plainly(positions: Iterable[int]) -> list[str]:
    """Each row by its number while they are few; runs joined when they are many."""
    rows = sorted(set(positions))
    return [str(row + 1) for row in rows] if len(rows) <= _FEW_ROWS else numbers(rows)


def short(text: str, width: int) -> str:
    """The beginning of a text in one line of `width` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def readable(given: str) -> str:
    """An argument that is to be stored.

    Raises:
        UsageError: its bytes are no text in this system's encoding.
    """
    try:
        given.encode("utf-8")
    except UnicodeEncodeError:
        raise UsageError("usage.encoding") from None
    return given


def actor_of(given: str | None, role: Role = Role.EDITOR) -> Actor:
    """The actor named as NAME or NAME:ROLE; the operating system's user as editor when none is.

    Raises:
        UsageError: the role is none of ours, or the name is empty.
    """
    if given is None:
        return Actor(_system_user(), role)
    given = readable(given).replace("：", ":")
    name, colon, wanted = given.rpartition(":") if ":" in given else (given, "", "")
    people = [person.value for person in Role if person is not Role.PROGRAM]
    if not name.strip() or (colon and wanted.strip().lower() not in people):
        raise UsageError("usage.actor", given=given, roles=people)
    return Actor(name.strip(), Role(wanted.strip().lower()) if colon else role)


def _system_user() -> str:
    """The name that the operating system knows the person by; some containers know none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "user"


def rows_of(given: str) -> list[int] | None:
    """0-based rows of "1,3-5"; None for "all".

    Raises:
        UsageError: the words are no rows.
    """
    if given.strip().lower() in ALL_WORDS:
        return None
    rows: set[int] = set()
    for part in given.replace("，", ",").split(","):
        first, dash, last = part.strip().partition("-")
        ends = (first, last) if dash else (first,)
        if not all(end.isdecimal() and len(end) <= _ROW_DIGITS for end in ends) or int(first) < 1:
            raise UsageError("usage.rows", given=given)
        rows.update(range(int(first) - 1, int(last or first)))
    if not rows:
        raise UsageError("usage.rows", given=given)
    return sorted(rows)


def findings_of(given: str) -> list[str] | None:
    """Finding ids of "id,id"; None for "all".

    Raises:
        UsageError: there is no id in it.
    """
    if given.strip().lower() in ALL_WORDS:
        return None
    names = [part.strip() for part in given.replace("，", ",").split(",") if part.strip()]
    if not names:
        raise UsageError("usage.findings")
    return names
