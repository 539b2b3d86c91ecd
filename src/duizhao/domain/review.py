"""Who may say what about a row, what follows from it, and when a document may be released.

Decides statuses (derived from verdicts, never stored), who may approve, and the gate. Does not store verdicts.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Variety


class Role(StrEnum):
    """In what capacity somebody acts."""

    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, or the program, in a role."""

    name: str
    role: Role = Role.EDITOR


class VerdictKind(StrEnum):
    """What somebody said about a row."""

    CONFIRM = "confirm"
    APPROVE = "approve"
    SEND_BACK = "send back"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A statement about exactly one pair of texts, named by their hashes. `at` is milliseconds since 1970, UTC."""

    kind: VerdictKind
    actor: Actor
    at: int
    source_hash: str
    target_hash: str
    comment: str = ""


class Status(StrEnum):
    """Where a row stands; always derived."""

    NEW = "new"
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    SENT_BACK = "sent back"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Profile:
    """What an office demands. `two_person`: nobody approves a text of which they are the author."""

    two_person: bool = False
    variety: Variety = "en-GB"


@dataclass(frozen=True, slots=True)
class Waiver:
    """Something that was found and that somebody decided to leave, and why. It holds for a finding of this matter, or of this id."""

    matter: str
    reason: str
    actor: Actor
    at: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row could not be approved or the gate is closed: a code of `messages`, its values, and the row (0-based) if it is one row's."""

    code: str
    segment: int | None = None
    count: int = 0


_STATUS = {
    VerdictKind.CONFIRM: Status.CONFIRMED,
    VerdictKind.APPROVE: Status.APPROVED,
    VerdictKind.SEND_BACK: Status.SENT_BACK,
}


def standing(verdicts: Iterable[Verdict], source_hash: str, target_hash: str) -> Verdict | None:
    """The latest verdict that was given to just this pair of texts."""
    latest = None
    for verdict in verdicts:
        if (verdict.source_hash, verdict.target_hash) == (source_hash, target_hash):
            latest = verdict
    return latest


def status_of(verdict: Verdict | None, *, empty: bool) -> Status:
    """The status that follows from the verdict on the current texts; `empty` says that there is no English yet."""
    if verdict is not None and verdict.kind in _STATUS:
        return _STATUS[verdict.kind]
    return Status.NEW if empty else Status.DRAFT


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: case, width, blanks and characters that nobody sees do not make another person."""
    return _told(one) == _told(other)


def _told(name: str) -> str:
    seen = "".join(character for character in unicodedata.normalize("NFKC", name) if unicodedata.category(character) != "Cf")
    return " ".join(seen.split()).casefold()


def may_approve(actor: Actor, authors: Sequence[str], findings: Iterable[Finding], profile: Profile) -> str | None:
    """The code of what forbids `actor` to approve a row with these authors and open findings, or None.

    Errors block; warnings and notes never do.
    """
    if actor.role is Role.TRANSLATOR:
        return "review.refused.role"
    if profile.two_person and any(same_person(actor.name, author) for author in authors):
        return "review.refused.own"
    if any(finding.severity is Severity.ERROR for finding in findings):
        return "review.refused.errors"
    return None


def gate(statuses: Sequence[Status], open_findings: Iterable[Finding]) -> list[Reason]:
    """Why the document may not be released; an empty list opens the gate."""
    if not statuses:
        return [Reason("gate.empty")]
    reasons = [
        Reason("gate.unapproved", segment=position)
        for position, status in enumerate(statuses)
        if status not in (Status.APPROVED, Status.LOCKED)
    ]
    errors: dict[int, int] = {}
    for finding in open_findings:
        if finding.severity is Severity.ERROR:
            errors[finding.segment] = errors.get(finding.segment, 0) + 1
    reasons += [Reason("gate.errors", segment=position, count=count) for position, count in sorted(errors.items())]
    return reasons
