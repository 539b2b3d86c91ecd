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
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking
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
    from duizhao.formats import release_in_layout  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    drafts = [list(zip(segment.draft_indices, segment.draft_paragraphs, strict=True)) for segment in now.segments]
    sources = [list(zip(segment.source_indices, segment.source_paragraphs, strict=True)) for segment in now.segments]
    takings = dict.fromkeys((*now.document.ways, ACCEPTED, ORIGINAL))  # a file that changed nothing left no trace
    found = next(
        (
            (side, taking, encoding)
            for read, taking, encoding in _readings(layout.path, tuple(takings))
            for side in (drafts, sources)
            if _fits(side, read)
        ),
        None,
    )
    if found is None:
        raise FileError("write.layout_other", layout.path)
    linked, taking, encoding = found
    places = [place for segment, side in zip(now.segments, linked, strict=True) for place in _places(segment, [index for index, _ in side])]
    return release_in_layout(release, places, path, layout.path, taking, encoding)


def _readings(path: Path, takings: Sequence[Taking]) -> Iterator[tuple[Sequence[Paragraph], Taking, str | None]]:
    """The paragraphs of a file in each way in which it may have been read for the project, the likeliest first, with that way.

    The encoding that a person chose then is found as the taking is: it is the one in which the file reads as the project does.
    """
    from duizhao.formats import read_document  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)
    from duizhao.formats.encodings import unsure_of  # noqa: PLC0415  (the same)

    unsure = unsure_of(path)
    chosen = tuple(unsure[1]) if unsure else ()
    for encoding in (None, *chosen):
        for taking in takings:
            try:
                read = read_document(path, taking, encoding).paragraphs
            except FileError:
                if not chosen:
                    raise
                continue
            yield read, taking, encoding


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
