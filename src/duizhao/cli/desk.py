"""What every command is handed: a voice, two places to write to, and the arguments that mean the same everywhere.

Decides how results look on a terminal: sentences and JSON on stdout, everything about the run on stderr. Runs no command.
"""

import getpass
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from duizhao.domain.changes import Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor, Reason, Role
from duizhao.messages import Voice

DONE, REFUSED, BAD_INPUT, BUG = 0, 1, 2, 70
"""Exit codes. REFUSED: findings reach --fail-on, rows could not be approved, or the gate is closed."""

ALL_WORDS = frozenset({"all", "全部"})


@dataclass(frozen=True, slots=True)
class Desk:
    """One run of the command line: its language and its two outputs."""

    voice: Voice

    def say(self, code: str, **values: object) -> None:
        """A sentence of the result, on stdout."""
        self.line(self.voice.say(code, **values))

    def tell(self, code: str, **values: object) -> None:
        """A sentence about the run, on stderr."""
        self.aside(self.voice.say(code, **values))

    def line(self, text: str = "") -> None:
        sys.stdout.write(f"{text}\n")

    def aside(self, text: str) -> None:
        sys.stderr.write(f"{text}\n")

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

    def severity(self, severity: Severity) -> str:
        return self.voice.say(f"severity.{severity}")

    def refusals(self, changes: Changes) -> int:
        """Name the refused rows on stderr; returns the exit code."""
        for position, why in sorted(changes.refused.items()):
            self.aside(self.voice.say("review.refused", row=position + 1, why=self.voice.say(why)))
        return REFUSED if changes.refused else DONE


def actor_of(given: str | None, role: Role = Role.EDITOR) -> Actor:
    """The actor named as NAME or NAME:ROLE; the operating system's user as editor when none is.

    Raises:
        UsageError: the role is none of ours, or the name is empty.
    """
    if given is None:
        return Actor(_system_user(), role)
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
        if not first.isdecimal() or (dash and not last.isdecimal()) or int(first) < 1:
            raise UsageError("usage.rows", given=given)
        rows.update(range(int(first) - 1, int(last or first)))
    if not rows:
        raise UsageError("usage.rows", given=given)
    return sorted(rows)


def findings_of(given: str) -> list[str] | None:
    """Finding ids of "id,id"; None for "all"."""
    if given.strip().lower() in ALL_WORDS:
        return None
    return [part.strip() for part in given.replace("，", ",").split(",") if part.strip()]


Command = Callable[..., int | None]
