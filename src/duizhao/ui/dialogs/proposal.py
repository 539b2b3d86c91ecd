"""The proposed alignment as rows that can be shown.

Decides in which words a link's confidence is said. Corrects nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.alignment import Link
from duizhao.domain.document import Bilingual
from duizhao.settings import UNSURE


class Standing(StrEnum):
    """How a proposed row stands."""

    SURE = "sure"
    LOOK = "look"
    NO_ENGLISH = "no English"
    NO_CHINESE = "no Chinese"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One row: its paragraphs with their 0-based numbers."""

    chinese: tuple[tuple[int, str], ...]
    english: tuple[tuple[int, str], ...]
    standing: Standing


def proposed(texts: Bilingual) -> tuple[Proposed, ...]:
    """The rows that a review of these texts would begin with, in their order."""
    source, target = texts.source.paragraphs, texts.target.paragraphs
    return tuple(
        Proposed(
            tuple((index, source[index].text) for index in link.source),
            tuple((index, target[index].text) for index in link.target),
            _standing(link),
        )
        for link in texts.alignment.links
    )


def _standing(link: Link) -> Standing:
    if not link.target:
        return Standing.NO_ENGLISH
    if not link.source:
        return Standing.NO_CHINESE
    return Standing.SURE if link.confidence >= UNSURE else Standing.LOOK
