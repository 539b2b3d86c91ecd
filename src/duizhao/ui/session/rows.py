"""Rows as they are shown: everything a painter or a panel needs of one, worked out once.

Decides what a row shows while it is being typed. Reads nothing from the disk.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import TermHit
from duizhao.domain.marks import PlacedMark
from duizhao.domain.review import Status
from duizhao.domain.segment import Segment
from duizhao.domain.text import Text
from duizhao.domain.threads import open_threads
from duizhao.language.diff import Change, carried, changes
from duizhao.settings import UNSURE

FAVOURED = (Status.CONFIRMED, Status.REVIEWED, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class RowState:
    """One row as it is shown now.

    `target` is the text being typed where there is one; `checked` says that `findings` (open ones) are about just this text;
    `shape` counts Chinese and English paragraphs, with a tick where a person `decided` that one side has none; `changes` lead from
    `compared` (the draft, or what was chosen instead) to `target`, and are empty while changes are not shown.
    """

    position: int
    number: str
    source: Text
    target: Text
    status: Status
    favoured_before: bool
    findings: tuple[Finding, ...]
    checked: bool
    terms: tuple[TermHit, ...]
    changes: tuple[Change, ...]
    compared: Text
    comments: int
    shape: str
    look_at_link: bool
    kind: Kind | None
    decided: bool = False
    marks: tuple[PlacedMark, ...] = ()
    """What a person found wrong in `target`."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the checks said about a row's text: of a revision, or of the text being typed."""

    findings: Sequence[Finding]
    terms: Sequence[TermHit]
    checked: bool


def state_of(segment: Segment, status: Status, known: Known, typed: str | None, compared: Text, *, show_changes: bool) -> RowState:
    """A row as it is shown; `typed` is the text that stands in its editor and is no revision yet, `compared` what it is compared with."""
    target = segment.target if typed is None or typed == segment.target.plain else carried(segment.target, typed)
    touched = target != segment.target
    typed_status = Status.DRAFT if target.plain.strip() else Status.NEW
    sources = len(segment.source_paragraphs)
    targets = len(segment.draft_paragraphs) or int(bool(target.plain.strip()))
    kinds = [paragraph.kind for paragraph in (segment.draft_paragraphs or segment.source_paragraphs)]
    return RowState(
        position=segment.position,
        number=str(segment.position + 1),
        source=segment.source,
        target=target,
        status=typed_status if touched else status,
        favoured_before=touched and status in FAVOURED,
        findings=tuple(known.findings),
        checked=known.checked,
        terms=tuple(known.terms),
        changes=tuple(changes(compared.plain, target.plain)) if show_changes and compared.plain != target.plain else (),
        compared=compared,
        comments=len(open_threads(segment.verdicts)) if segment.verdicts else 0,
        shape="" if sources == targets == 1 else f"{sources} : {targets}" + (" ✓" if segment.ruling is not None else ""),
        look_at_link=segment.confidence < UNSURE and bool(sources and targets) and not segment.pinned,
        kind=kinds[0] if kinds else None,
        decided=segment.ruling is not None,
    )
