"""What a Chinese numeral is worth: 三万五千, 3万5千, 2.2万亿, 二〇二四, 五六百.

Decides the value, or the values, of a string that is known to be a numeral. Does not find numerals in a text and does not know what they
count (`numbers_zh` does both).
"""

import functools
import re
from decimal import Decimal

from duizhao.language.number_values import LARGEST

FOLDED = str.maketrans("０１２３４５６７８９％．：／萬億兩餘點個時號○", "0123456789%.:/万亿两余点个时号〇")
"""Full-width and traditional characters that numbers are written with, one for one, so that spans stay."""

DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
UNITS = {"十": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}
FIGURE = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"

_PIECE = re.compile(rf"{FIGURE}|[{''.join(DIGITS)}]|[{''.join(UNITS)}]|[{''.join(SCALES)}]")
_DECIMAL = re.compile(rf"(?P<whole>[^点]+)点(?P<parts>[{''.join(DIGITS)}]+)(?P<units>[^点]*)")
_NEIGHBOURS = re.compile(r"([一二两三四五六七八])([二三四五六七八九])(?=[十百千万亿]|$)")
_COLLOQUIAL = re.compile(r"([百千万亿])([一二三四五六七八九1-9])$")


@functools.lru_cache(maxsize=4096)
def readings(numeral: str) -> tuple[Decimal, ...]:
    """The values that a folded numeral may have, none when it is not well formed or is longer than a value; 五六百 has two.

    A numeral of digits alone is read digit by digit (二〇二四); after a unit a last lone digit counts tenths of it (一百五 is 150).
    """
    values = (_worth(variant) for variant in _variants(numeral))
    return tuple(value for value in values if value is not None and value < LARGEST)


def _variants(numeral: str) -> list[str]:
    """The numeral, or the two numerals that a pair of neighbours stands for."""
    near = _NEIGHBOURS.search(numeral)
    if "点" in numeral or near is None or DIGITS[near[1]] >= DIGITS[near[2]] or _positional(numeral[: near.start()]):
        return [numeral]
    return [numeral[: near.start()] + digit + numeral[near.end() :] for digit in near.groups()]


def _worth(numeral: str) -> Decimal | None:
    if decimal := _DECIMAL.fullmatch(numeral):
        whole, units = _worth(decimal["whole"]), _sum(decimal["units"])
        parts = "".join(str(DIGITS[digit]) for digit in decimal["parts"])
        return None if whole is None else (whole + Decimal(f"0.{parts}")) * (units or 1)
    if _positional(numeral):
        return Decimal("".join(str(DIGITS[digit]) for digit in numeral))
    if colloquial := _COLLOQUIAL.search(numeral):
        unit = (UNITS | SCALES)[colloquial[1]]
        short = Decimal(DIGITS.get(colloquial[2]) or int(colloquial[2])) * unit / 10
        whole = _sum(numeral[:-1])
        return None if whole is None else whole + short
    return _sum(numeral)


def _positional(numeral: str) -> bool:
    return bool(numeral) and all(char in DIGITS for char in numeral)


def _sum(numeral: str) -> Decimal | None:
    """The value of figures, digits and units by the rules of 万 and 亿; none when two digits stand side by side."""
    above = myriads = section = Decimal(0)
    digit: Decimal | None = None
    for piece in _PIECE.findall(numeral):
        if piece in UNITS:
            section += (1 if digit is None else digit) * UNITS[piece]
            digit = None
        elif piece in SCALES:
            counted = section + (digit or 0)
            section, digit = Decimal(0), None
            if piece == "万":
                myriads += (counted or 1) * SCALES[piece]
            else:
                above += (myriads + counted or 1) * SCALES[piece]
                myriads = Decimal(0)
        elif piece in "零〇":
            continue
        elif digit is not None:
            return None
        else:
            digit = Decimal(DIGITS[piece]) if piece in DIGITS else Decimal(piece.replace(",", "").replace("，", ""))
    return above + myriads + section + (digit or 0)
