"""Who may say what about a row, what follows from it, and when a document may be released.

Decides statuses (derived from verdicts, never stored), who may give which sign-off, and the gate. Does not store verdicts.
"""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.mqm import MqmProfile
from duizhao.domain.text import Span, Variety


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
    REMARK = "remark"
    """Says something and judges nothing: whatever was said before still holds."""
    RESOLVE = "resolve"
    """What was said in a thread is settled; judges nothing."""
    TAKE_UP = "take up"
    """A thread that was settled is open again; judges nothing."""


JUDGING = frozenset({VerdictKind.CONFIRM, VerdictKind.APPROVE, VerdictKind.SEND_BACK, VerdictKind.REOPEN})
"""What says whether a text is good; the others talk about it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A signature that was given on paper: who recorded it, and the scan that was attached, if one was.

    `scan` is the name of its file, `sha256` the digest and `size` the number of its bytes.
    """

    recorded_by: str
    scan: str = ""
    sha256: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """A statement about exactly one pair of texts, named by their hashes.

    `at` is milliseconds since 1970, UTC, as the clock stood; verdicts follow one another in the order in which they are kept, whatever
    a clock said. `level` counts the sign-off that an approval gives, from 1. Of one that was given on `paper`, `actor` is who signed.
    `came_from` is the name of the file that it was read from, if it was.
    `id` names it in its project (0 as long as it is not kept). `thread` is the id of what it answers, settles or takes up again, 0 for what begins
    a thread. `span` is the part of the English, [start, end) in code points, that its comment is about; None is all of the row.
    """

    kind: VerdictKind
    actor: Actor
    at: int
    source_hash: str
    target_hash: str
    comment: str = ""
    level: int = 1
    paper: Paper | None = None
    came_from: str = ""
    id: int = 0
    thread: int = 0
    span: Span | None = None


class Status(StrEnum):
    """Where a row stands; always derived."""

    NEW = "new"
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    SENT_BACK = "sent back"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    LOCKED = "locked"


MOST_LEVELS = 3
"""First review, second review, final review: the three readings of Chinese publishing."""

SIGNERS = frozenset({Role.REVIEWER, Role.EDITOR})


@dataclass(frozen=True, slots=True)
class Level:
    """One sign-off: what the office calls it ("" where there is only one and nobody named it), and the roles that may give it."""

    name: str = ""
    roles: frozenset[Role] = SIGNERS


@dataclass(frozen=True, slots=True)
class Needs:
    """What a release needs beside having no open errors.

    `status` is the least that every row must be: Approved, or Reviewed where a lower sign-off is enough to go out. `warnings` are checks
    ("number.value") or families ("number") whose warnings close the gate too. `comments` says that every comment has to be resolved.
    """

    status: Status = Status.APPROVED
    warnings: frozenset[str] = frozenset()
    comments: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What an office demands.

    `two_person`: nobody approves a text of which they are the author, nor gives two sign-offs to one text. Without it an author may
    approve (a desk of one); that this was a self-review is told with the evidence. `levels` are the sign-offs in order, one to three.
    `mqm` is how translations are scored by marks; None is not at all.
    """

    two_person: bool = False
    variety: Variety = "en-GB"
    levels: tuple[Level, ...] = (Level(),)
    needs: Needs = field(default_factory=Needs)
    mqm: MqmProfile | None = None


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
    """The latest verdict that was given to just this pair of texts; what only talks about them is none."""
    latest = None
    for verdict in verdicts:
        if verdict.kind in JUDGING and (verdict.source_hash, verdict.target_hash) == (source_hash, target_hash):
            latest = verdict
    return latest


def signatures(verdicts: Iterable[Verdict], source_hash: str, target_hash: str) -> tuple[Verdict, ...]:
    """The sign-offs that hold for just this pair of texts, in the order in which they were given: none below them was taken back since."""
    given: list[Verdict] = []
    for verdict in verdicts:
        if verdict.kind in JUDGING and (verdict.source_hash, verdict.target_hash) == (source_hash, target_hash):
            given = [*given, verdict] if verdict.kind is VerdictKind.APPROVE else []
    return tuple(given)


def next_level(given: Sequence[Verdict]) -> int:
    """The number of the sign-off that comes after these, from 1."""
    return max((verdict.level for verdict in given), default=0) + 1


def status_of(verdict: Verdict | None, *, empty: bool, levels: int = 1) -> Status:
    """The status that follows from the verdict on the current texts, where a row needs `levels` sign-offs.

    `empty` says that there is no English yet.
    """
    if verdict is not None and verdict.kind is VerdictKind.APPROVE and verdict.level < levels:
        return Status.REVIEWED
    if verdict is not None and verdict.kind in _STATUS:
        return _STATUS[verdict.kind]
    return Status.NEW if empty else Status.DRAFT


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: case, width, blanks and characters that nobody sees do not make another person."""
    return _told(one) == _told(other)


@lru_cache(maxsize=256)
def _told(name: str) -> str:
    seen = "".join(character for character in unicodedata.normalize("NFKC", name) if unicodedata.category(character) != "Cf")
    return " ".join(seen.split()).casefold()


def may_approve(
    actor: Actor, authors: Sequence[str], findings: Iterable[Finding], profile: Profile, given: Sequence[Verdict] = ()
) -> str | None:
    """The code of what forbids `actor` to give the next sign-off, or None.

    The row has these authors and open findings, and its present texts have the sign-offs `given`. Errors block; warnings and notes
    never do. What was given is not looked at again when a role or the profile changes: only what is given from now on is judged.
    """
    level = profile.levels[min(next_level(given), len(profile.levels)) - 1]
    if actor.role not in level.roles:
        return "review.refused.role" if actor.role is Role.TRANSLATOR else "review.refused.level"
    if profile.two_person and any(same_person(actor.name, author) for author in authors):
        return "review.refused.own"
    if profile.two_person and any(same_person(actor.name, verdict.actor.name) for verdict in given):
        return "review.refused.twice"
    if any(finding.severity is Severity.ERROR for finding in findings):
        return "review.refused.errors"
    return None


def waits_for(actor: Actor, status: Status, authors: Sequence[str], given: Sequence[Verdict], profile: Profile) -> bool:
    """Whether it is `actor` who can take a row of this status on: a translator what is not confirmed, a signer what they may sign."""
    if status in (Status.CONFIRMED, Status.REVIEWED):
        return may_approve(actor, authors, (), profile, given) is None
    return actor.role is Role.TRANSLATOR and status in (Status.NEW, Status.DRAFT, Status.SENT_BACK)


def self_reviewed(given: Iterable[Verdict], authors: Collection[str]) -> bool:
    """Whether somebody signed a text that they wrote, or signed it twice."""
    names: list[str] = list(authors)
    for verdict in given:
        if any(same_person(verdict.actor.name, name) for name in names):
            return True
        names.append(verdict.actor.name)
    return False


def unready(statuses: Sequence[Status], profile: Profile) -> list[Reason]:
    """The rows whose status is not enough for a release."""
    enough = (Status.APPROVED, Status.LOCKED, profile.needs.status)
    lacking = "gate.unapproved" if profile.needs.status is Status.APPROVED else "gate.unreviewed"
    return [Reason(lacking, segment=position) for position, status in enumerate(statuses) if status not in enough]


def gate(
    statuses: Sequence[Status],
    open_findings: Iterable[Finding],
    profile: Profile | None = None,
    alone: Iterable[int] = (),
    talked: Iterable[int] = (),
    lacking: Sequence[Reason] | None = None,
) -> list[Reason]:
    """Why the document may not be released; an empty list opens the gate.

    `alone` are the rows (0-based) that one person both wrote and signed, or signed twice; they count under the two-person rule. `talked` are
    those with a comment that is not resolved; they count where a release needs that. `lacking` is what `unready` says of the statuses, where
    that is known.
    """
    profile = profile or Profile()
    if not statuses:
        return [Reason("gate.empty")]
    reasons = [*(unready(statuses, profile) if lacking is None else lacking)]
    errors: dict[int, int] = {}
    warnings: dict[int, int] = {}
    for finding in open_findings:
        if finding.severity is Severity.ERROR:
            errors[finding.segment] = errors.get(finding.segment, 0) + 1
        elif finding.severity is Severity.WARNING and profile.needs.warnings & {finding.check, finding.family}:
            warnings[finding.segment] = warnings.get(finding.segment, 0) + 1
    reasons += [Reason("gate.errors", segment=position, count=count) for position, count in sorted(errors.items())]
    reasons += [Reason("gate.warnings", segment=position, count=count) for position, count in sorted(warnings.items())]
    if profile.two_person:
        reasons += [Reason("gate.alone", segment=position) for position in alone]
    if profile.needs.comments:
        reasons += [Reason("gate.comments", segment=position) for position in talked]
    return reasons
