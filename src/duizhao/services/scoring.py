"""Scoring: how far a document has moved from its draft, and how like a reference it is.

Decides what is compared with what. Every value keeps its metric's signature; nothing is called quality.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duizhao.domain.document import Remark
from duizhao.domain.errors import UsageError
from duizhao.domain.review import VerdictKind
from duizhao.domain.scores import Scores
from duizhao.domain.segment import Segment
from duizhao.metrics import score_texts
from duizhao.store import Project, bases, reading
from duizhao.store.reading import Recorded

Against = Literal["reference", "approved", "draft", "previous"]
EFFORTS: tuple[Against, ...] = ("previous", "draft", "approved")
"""What the edit rate is measured to, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class DocumentScores:
    """The scores of a document's present English.

    `against` says what it was compared with: the reference if the project has one, else its own first draft (or, where somebody asks for
    it, the text that was last signed, or the version before the present one). `rows` are the positions
    (0-based) that took part, in the order of `scores.segments`, those whose English is missing among them; `unmatched` are those that
    have English but nothing to compare it with.
    """

    against: Against
    scores: Scores
    rows: tuple[int, ...]
    unmatched: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """What of a document is to be compared with what, for whoever computes the scores; `scored` makes the outcome the document's."""

    against: Against
    hypotheses: tuple[str, ...]
    references: tuple[str, ...]
    rows: tuple[int, ...]
    unmatched: tuple[int, ...]

    def scored(self, scores: Scores) -> DocumentScores:
        return DocumentScores(self.against, scores, self.rows, self.unmatched)


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that a document's present English is compared with, and by which metrics: by all where `metrics` names none."""

    parts: Mapping[Against, Compared]
    metrics: Mapping[Against, tuple[str, ...]]


def asked(project: Project, segments: Sequence[Segment]) -> Asked:
    """What these rows, as somebody has them in front of them, are to be compared with.

    By the edit rate: the version before, the first draft, and what was last signed, each as far as there is one. By every metric: the
    reference or, without one, the first draft and what was last signed.
    """
    with project.reading() as connection:
        document = reading.documents(connection)[0].id
        signed = {key: text.plain for key, text in bases.judged_texts(connection, document, VerdictKind.APPROVE).items()}
        before = {key: text.plain for key, text in bases.previous_texts(connection, document).items()}
    has_reference = _has_reference(segments)
    texts: dict[Against, Mapping[int, str]] = {
        "previous": {segment.id: segment.target.plain for segment in segments} | before,
        "draft": {segment.id: segment.draft.plain for segment in segments},
        "approved": signed,
    }
    if has_reference:
        texts["reference"] = {segment.id: segment.reference.plain for segment in segments}
    found = {name: compare_with(name, segments, each) for name, each in texts.items()}
    rates: tuple[Against, ...] = ("previous", "draft", "approved") if has_reference else ("previous",)
    return Asked({name: each for name, each in found.items() if each is not None}, dict.fromkeys(rates, ("effort",)))


def score_project(project: Project) -> DocumentScores | None:
    """The scores of the project's document; None when no row can be compared."""
    with project.reading() as connection:
        return score_segments(reading.segments(connection, reading.documents(connection)[0].id))


def checkpoints(project: Project) -> list[Recorded]:
    """The scores that were kept when the project was made and at each release, in that order."""
    with project.reading() as connection:
        return reading.recorded_scores(connection, reading.documents(connection)[0].id)


def score_segments(segments: Sequence[Segment]) -> DocumentScores | None:
    """The scores of these rows; None when none can be compared."""
    found = compared(segments)
    return found.scored(score_texts(found.hypotheses, found.references)) if found is not None else None


def compared(segments: Sequence[Segment]) -> Compared | None:
    """What of these rows is to be compared with the reference or, without one, with the draft; None when none can be."""
    against: Against = "reference" if _has_reference(segments) else "draft"
    texts = {segment.id: (segment.reference if against == "reference" else segment.draft).plain for segment in segments}
    return compare_with(against, segments, texts)


def _has_reference(segments: Sequence[Segment]) -> bool:
    return any(segment.reference_paragraphs for segment in segments)


def compare_with(
    against: Against, segments: Sequence[Segment], others: Mapping[int, str], english: Mapping[int, str] | None = None
) -> Compared | None:
    """These rows beside the texts that they are compared with; None when none can be.

    Both are given by the segment's id; `english` is what stands in them now where it is left out.
    """
    texts = {segment.id: segment.target.plain for segment in segments} if english is None else english
    pairs = [(segment, others.get(segment.id, "")) for segment in segments]
    matched = [(segment, other) for segment, other in pairs if other.strip()]
    if not matched:
        return None
    return Compared(
        against,
        tuple(texts[segment.id] for segment, _ in matched),
        tuple(other for _, other in matched),
        tuple(segment.position for segment, _ in matched),
        tuple(segment.position for segment, other in pairs if texts[segment.id].strip() and not other.strip()),
    )


def score_files(text: Path, reference: Path, baseline: Path | None = None) -> tuple[Scores, list[Remark]]:
    """The scores of a text against a reference, paragraph by paragraph, and what the readers had to say.

    Raises:
        FileError: a file cannot be read, or holds no text.
        UsageError: they have not the same number of paragraphs.
    """
    from duizhao.services.reading_in import read_text  # noqa: PLC0415  (every format's library, 0.1 s)

    documents = {path: read_text(path) for path in (text, reference, baseline) if path is not None}
    texts = {path: [paragraph.text for paragraph in document.paragraphs] for path, document in documents.items()}
    for path, paragraphs in texts.items():
        if len(paragraphs) != len(texts[text]):
            shorter = min(text, path, key=lambda each: len(texts[each]))
            counts = {"count": len(texts[text]), "others": len(paragraphs), "first": len(texts[shorter]) + 1}
            raise UsageError("score.unequal_files", path=text, other=path, shorter=shorter, **counts)
    scores = score_texts(texts[text], texts[reference], baseline=texts[baseline] if baseline else None)
    return scores, [remark for document in documents.values() for remark in document.remarks]
