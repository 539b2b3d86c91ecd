"""Aligning: which English belongs to which Chinese.

Decides at what level texts are aligned, and that sentences are aligned inside the links of their paragraphs. The engine is `aligner`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from duizhao.aligner import Hints, align_parts, align_texts
from duizhao.aligner.doubts import doubts
from duizhao.domain.alignment import Alignment, Link, Place, SentenceLink
from duizhao.domain.document import Bilingual, Document, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.language.sentences import sentences
from duizhao.memory import latest, open_memory
from duizhao.settings import memory_file

Level = Literal["paragraph", "sentence"]

_PATIENCE = 0.5
"""Seconds to wait for a memory that is being written: a review is read meanwhile."""
_REMEMBERED = 1_000
"""Pairs that teach the aligner how the office renders its words: learnt in 0.4 s, and of more each teaches less."""
_LONGEST_REMEMBERED = 2_000
"""Characters of a text in such a pair: longer ones hold too many words to teach how any of them is rendered, and take seconds to read."""


def align_documents(source: Document, target: Document, hints: Hints | None = None) -> Alignment:
    """Links between the paragraphs of two documents; `hints` are evidence from outside them."""
    return align_texts([p.text for p in source.paragraphs], [p.text for p in target.paragraphs], hints=hints)


def hints_of(glossaries: Iterable[Glossary], pairs: Sequence[tuple[str, str]] = ()) -> Hints | None:
    """What the glossaries' concepts, and pairs from a memory, tell the aligner; None when they tell nothing."""
    concepts = (concept for glossary in glossaries for concept in glossary.concepts)
    terms = tuple((concept.chinese, concept.allowed) for concept in concepts if concept.chinese and concept.allowed)
    return Hints(terms=terms, pairs=tuple(pairs)) if terms or pairs else None


def remembered(memory: Path | None = None) -> list[tuple[str, str]]:
    """What the office's memory gives the aligner: the pairs that came in last.

    A memory that isn't there, or cannot be read, gives nothing: an alignment does without, and whoever looks something up hears of it.
    """
    try:
        with open_memory(memory or memory_file(), patience=_PATIENCE) as opened:
            return latest(opened, _REMEMBERED, _LONGEST_REMEMBERED)
    except FileError:
        return []


def known_to_the_office(glossaries: Iterable[Glossary]) -> Hints | None:
    """What these glossaries and the office's memory tell the aligner."""
    return hints_of(glossaries, remembered())


def remarks_of(source: Sequence[str], target: Sequence[str], alignment: Alignment) -> tuple[Remark, ...]:
    """What a person should be told about an alignment as a whole; nothing, as a rule."""
    found = doubts(source, target, alignment)
    return tuple(Remark(f"alignment.doubt.{doubt.kind}", {"share": round(100 * doubt.share)}) for doubt in found)


def refined(texts: Bilingual) -> Alignment:
    """The links that a bilingual file shows, with every stretch of several paragraphs on both sides aligned inside."""
    links: list[Link] = []
    for link in texts.alignment.links:
        if len(link.source) < 2 or len(link.target) < 2:
            links.append(link)
            continue
        inner = align_texts([texts.source.paragraphs[i].text for i in link.source], [texts.target.paragraphs[i].text for i in link.target])
        links += [
            Link(tuple(link.source[i] for i in found.source), tuple(link.target[i] for i in found.target), found.confidence)
            for found in inner.links
        ]
    return Alignment.from_links(links)


def align_items(source: Sequence[str], target: Sequence[str], level: Level) -> Alignment:
    """Links between items that are already cut."""
    return align_texts(source, target, level=level)


def sentence_links(source: Sequence[str], target: Sequence[str], links: Sequence[Link], hints: Hints | None = None) -> list[SentenceLink]:
    """The links between the sentences of Chinese and English paragraphs that are linked already.

    A sentence is linked inside its paragraphs' link only; all links together teach the aligner the document's words. The result follows
    the order of `links`. A paragraph that no link names is left out; one without text has no sentences.
    """
    left = [[place for i in link.source for place in _places(i, source[i], "zh")] for link in links]
    right = [[place for j in link.target for place in _places(j, target[j], "en")] for link in links]
    parts = [([_cut(source, place) for place in zh], [_cut(target, place) for place in en]) for zh, en in zip(left, right, strict=True)]
    return [
        SentenceLink(tuple(zh[i] for i in found.source), tuple(en[j] for j in found.target), found.confidence)
        for zh, en, alignment in zip(left, right, align_parts(parts, hints=hints), strict=True)
        for found in alignment.links
    ]


def row_sentences(source: str, target: str, hints: Hints | None = None) -> list[SentenceLink]:
    """The links between the sentences of one row, whose paragraphs are joined by line feeds; paragraphs are numbered in the row."""
    paragraphs = source.split(PARAGRAPH_BREAK), target.split(PARAGRAPH_BREAK)
    return sentence_links(*paragraphs, [Link(tuple(range(len(paragraphs[0]))), tuple(range(len(paragraphs[1]))))], hints)


def _places(number: int, paragraph: str, language: Literal["zh", "en"]) -> list[Place]:
    return [(number, start, end) for start, end in sentences(paragraph, language)]


def _cut(paragraphs: Sequence[str], place: Place) -> str:
    number, start, end = place
    return paragraphs[number][start:end]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Two texts cut into sentences: where each stands, in order, and which belong together, by their numbers in that order."""

    source: tuple[Place, ...]
    target: tuple[Place, ...]
    alignment: Alignment


def align_sentences(source: Sequence[str], target: Sequence[str], alignment: Alignment, hints: Hints | None = None) -> Sentences:
    """The sentences of two texts, aligned inside the links of their paragraphs."""
    found = sentence_links(source, target, alignment.links, hints)
    left, right = sorted(place for link in found for place in link.source), sorted(place for link in found for place in link.target)
    before, after = ({place: number for number, place in enumerate(side)} for side in (left, right))
    links = (Link(tuple(before[place] for place in x.source), tuple(after[place] for place in x.target), x.confidence) for x in found)
    return Sentences(tuple(left), tuple(right), Alignment.from_links(links))
