"""The aligner's door: which source and draft paragraphs (or sentences) belong together.

Decides the order of the steps; each step has its module:

    features     what a line is about: words, numbers, signs
    lexical      how Chinese types are rendered: dictionary, then the document itself
    evidence     scores of links
    band         which links are looked at
    lattice      every place that a path of links may pass
    sweep        sums over all paths to each place
    programme    the best links from left to right, and how sure they are
    cuts         what the sentences inside paragraphs say of where links end
    crossing     moved paragraphs
    excerpts     heads and tails of lines, compared
    runins       headings that one side runs in with their text
    borders      sentences that moved over a paragraph's end
    hinting      glossary terms and memory pairs in lines
    memories     how memory pairs render their words
    presets      parameters for paragraphs and for sentences

Does not read files and does not cut text into paragraphs or sentences. numpy is imported with the first alignment, not with this module.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from duizhao.aligner.hints import Hints
from duizhao.domain.alignment import Alignment, Link
from duizhao.language.script import is_other_script

__all__ = ["Aligner", "Hints", "Level", "align_parts", "align_texts"]

if TYPE_CHECKING:
    from duizhao.aligner.engine import Engine

Level = Literal["paragraph", "sentence"]

_WRONG_LANGUAGE = 0.25
"""What is left of confidence when a side is in the wrong language."""


def align_texts(
    source: Sequence[str], target: Sequence[str], *, level: Level = "paragraph", pinned: Sequence[Link] = (), hints: Hints | None = None
) -> Alignment:
    """The links between Chinese `source` and English `target` items, as `Aligner.align` finds them."""
    return Aligner(level, hints).align(source, target, pinned)


def align_parts(
    parts: Sequence[tuple[Sequence[str], Sequence[str]]], *, level: Level = "sentence", hints: Hints | None = None
) -> list[Alignment]:
    """The links of a text in parts, as `Aligner.align_parts` finds them."""
    return Aligner(level, hints).align_parts(parts)


class Aligner:
    """Aligns Chinese items with English ones, and remembers what it worked out for the last texts.

    To align again after a correction costs a part of the first time; the answer is that of a fresh one. The memory holds one pair of
    texts, a few megabytes for hundreds of paragraphs. Not for two threads at once. `hints` are evidence from outside the texts.
    """

    def __init__(self, level: Level = "paragraph", hints: Hints | None = None) -> None:
        self._level: Level = level
        self._hints = hints
        self._engine: Engine | None = None

    def align(self, source: Sequence[str], target: Sequence[str], pinned: Sequence[Link] = ()) -> Alignment:
        """The links in canonical order; every item stands in exactly one. The same input always gives the same links.

        A link's confidence is the chance in [0, 1] that it is right; it is low for all when a side is in the wrong language. Pinned links stand in the result as they are given, with
        confidence 1; once they are more than a few, they teach the aligner what their words mean in this document. They may cross, leave
        out items between theirs, and have an empty side: a person decided that there is no counterpart.

        A pinned link of neighbouring items on both sides is a wall: no other link reaches across. It is none when links that are plainly
        right cross it, as they cross a paragraph that was moved: then only its own items are taken out. Moved paragraphs are found
        between walls, not across them.

        Raises:
            ValueError: pinned links overlap, hold nothing, or name an item that doesn't exist.
        """
        if not pinned and not (source and target):
            return _alone(source, target)
        return Alignment.from_links(_believed(self._started().links(source, target, pinned), source, target))

    def align_parts(self, parts: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Alignment]:
        """For each part, Chinese items and the English ones they are known to answer to as a whole, the links between them.

        Indices count from 0 in each part. All parts together teach the aligner their words, so that a part of two sentences is
        linked by what the whole document shows.
        """
        sources = [item for source, _ in parts for item in source]
        targets = [item for _, target in parts for item in target]
        if not sources or not targets:
            return [_alone(source, target) for source, target in parts]
        sizes = [(len(source), len(target)) for source, target in parts]
        found = self._started().links_of_parts(sources, targets, sizes)
        return [Alignment.from_links(_believed(links, sources, targets)) for links in found]

    def _started(self) -> "Engine":
        if self._engine is None:
            from duizhao.aligner.engine import Engine  # noqa: PLC0415 (numpy, 0.15 s: `import duizhao` must not wait for it)

            self._engine = Engine(self._level, self._hints)
        return self._engine


def _believed(links: list[Link], source: Sequence[str], target: Sequence[str]) -> list[Link]:
    """The links, hardly believed but for pinned ones when a side is in the wrong language: then what is the same on both sides says little."""
    if not (is_other_script(source, "zh") or is_other_script(target, "en")):
        return links
    return [link if link.pinned else replace(link, confidence=link.confidence * _WRONG_LANGUAGE) for link in links]


def _alone(source: Sequence[str], target: Sequence[str]) -> Alignment:
    """Nothing is linked."""
    return Alignment.from_links([*(Link((i,), ()) for i in range(len(source))), *(Link((), (j,)) for j in range(len(target)))])
