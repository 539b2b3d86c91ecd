"""Aligning: which English belongs to which Chinese.

Decides at what level texts are aligned and how sentences are numbered. The engine is `aligner`.
"""

from collections.abc import Sequence
from typing import Literal

from duizhao.aligner import align_texts
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Bilingual, Document, Paragraph
from duizhao.language.sentences import sentences

Level = Literal["paragraph", "sentence"]


def align_documents(source: Document, target: Document) -> Alignment:
    """Links between the paragraphs of two documents."""
    return align_texts([p.text for p in source.paragraphs], [p.text for p in target.paragraphs])


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


def cut_into_sentences(paragraphs: Sequence[Paragraph], language: Literal["zh", "en"]) -> list[str]:
    """The sentences of all paragraphs in order; the paragraphs themselves stay as they are."""
    return [paragraph.text[start:end] for paragraph in paragraphs for start, end in sentences(paragraph.text, language)]
