"""A release in the layout of one of the project's own files.

Decides whether a file is the source or the draft that the project was made from, and which of its paragraphs each English
paragraph takes. Writes no file of any format.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from duizhao.domain.document import Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.domain.tracked import ACCEPTED, ORIGINAL
from duizhao.services.snapshot import Snapshot

_SAME = 0.8
"""Share of a file's linked paragraphs that must read as they were read for the project; words may have been mended since."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The source or the draft of a document, as a file whose layout a release is to keep: a Word document or a Markdown text."""

    path: Path


def laid_out(now: Snapshot, release: Release, path: Path, layout: Layout) -> bytes:
    """The release of `now` in the format of `layout`, the document's source or draft, and looking like it.

    Raises:
        FileError: `layout` is neither, or cannot be filled; `path` is to be of another format.
    """
    from duizhao.formats import read_document, release_in_layout  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    drafts = [list(zip(segment.draft_indices, segment.draft_paragraphs, strict=True)) for segment in now.segments]
    sources = [list(zip(segment.source_indices, segment.source_paragraphs, strict=True)) for segment in now.segments]
    for taking in dict.fromkeys((*now.document.ways, ACCEPTED, ORIGINAL)):  # a file that changed nothing left no trace
        read = read_document(layout.path, taking).paragraphs
        linked = next((side for side in (drafts, sources) if _fits(side, read)), None)
        if linked is not None:
            break
    else:
        raise FileError("write.layout_other", layout.path)
    places = [place for segment, side in zip(now.segments, linked, strict=True) for place in _places(segment, [index for index, _ in side])]
    return release_in_layout(release, places, path, layout.path, taking)


def _fits(side: Sequence[Sequence[tuple[int, Paragraph]]], read: Sequence[Paragraph]) -> bool:
    texts: dict[int, str] = {}
    for index, paragraph in (pair for row in side for pair in row):
        texts[index] = texts.get(index, "") + paragraph.text
    if not texts or max(texts) >= len(read):
        return False
    same = sum("".join(text.split()) == "".join(read[index].text.split()) for index, text in texts.items())
    return same >= _SAME * len(texts)


def _places(segment: Segment, indices: Sequence[int]) -> Iterator[int | None]:
    """The place of each English paragraph of a row (those of `exporting.paragraphs_of`), or None where the file has none for it."""
    texts = [text.stripped() for text in segment.target.split(PARAGRAPH_BREAK)]
    models = segment.draft_paragraphs or segment.source_paragraphs
    if len(texts) > len(models):
        texts = [text for text in texts if text]
    for index, text in enumerate(texts):
        if text:
            yield indices[index] if index < len(indices) else None
