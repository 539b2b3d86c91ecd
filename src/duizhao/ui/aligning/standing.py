"""How a row of the alignment stands, and what can be decided about it.

Decides in which case a row is (its words are the page's, its colours the painter's) and which offers a paragraph without counterpart gets.
Changes nothing.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from duizhao.domain.arrangement import Row, Ruling
from duizhao.settings import UNSURE


class Standing(StrEnum):
    """How a row stands."""

    SURE = "sure"
    LOOK = "look"
    PINNED = "pinned"
    NO_ENGLISH = "no English"
    NO_CHINESE = "no Chinese"
    RULED_CUT = "ruled cut"
    RULED_KEEP = "ruled keep"
    RULED_BOILERPLATE = "ruled boilerplate"


class Offer(StrEnum):
    """What can be done about a paragraph without counterpart."""

    TRANSLATE = "translate"
    CUT = "cut"
    BOILERPLATE = "boilerplate"
    KEEP = "keep"
    ELSEWHERE = "elsewhere"
    """Choose its counterpart by hand; the view sees to it itself, and still says so."""
    TAKE_BACK = "take back"
    """Take a decision back."""


ASKS = frozenset({Standing.LOOK, Standing.NO_ENGLISH, Standing.NO_CHINESE})
"""The rows that a person should look at."""

_RULED = {Ruling.CUT: Standing.RULED_CUT, Ruling.KEEP: Standing.RULED_KEEP, Ruling.BOILERPLATE: Standing.RULED_BOILERPLATE}

OFFERS: Mapping[Standing, tuple[Offer, ...]] = MappingProxyType(
    {
        Standing.NO_ENGLISH: (Offer.TRANSLATE, Offer.CUT, Offer.ELSEWHERE),
        Standing.NO_CHINESE: (Offer.BOILERPLATE, Offer.KEEP, Offer.ELSEWHERE),
        Standing.RULED_CUT: (Offer.TAKE_BACK,),
        Standing.RULED_KEEP: (Offer.TAKE_BACK,),
        Standing.RULED_BOILERPLATE: (Offer.TAKE_BACK,),
    }
)
"""The offers of a row, in the order in which they are shown."""


def standing_of(row: Row) -> Standing:
    """How a row stands: a person's word goes before the program's.

    To pin a paragraph without counterpart decides nothing about it: it stands as dropped or added until somebody does.
    """
    if row.ruling is not None:
        return _RULED[row.ruling]
    if not row.target:
        return Standing.NO_ENGLISH
    if not row.source:
        return Standing.NO_CHINESE
    if row.link.pinned:
        return Standing.PINNED
    return Standing.SURE if row.link.confidence >= UNSURE else Standing.LOOK


def offers_of(row: Row) -> tuple[Offer, ...]:
    """What the row is offered."""
    return OFFERS.get(standing_of(row), ())
