"""English number words, and how an editor writes a value.

Decides what single words are worth, which form a value takes in running English, and whether the Chinese shows it in that form. Does not read sentences (`numbers_en` does).
"""

import re
from decimal import Decimal

from duizhao.language.number_values import Number, NumberKind

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
PORTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
MULTIPLES = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "redoubled": 2,
    "triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "thrice": 3, "treble": 3, "trebled": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
COLLECTIVES = {
    "both": 2, "pair": 2, "pairs": 2, "couple": 2, "dual": 2, "bilateral": 2, "trilateral": 3, "trio": 3, "dozen": 12, "dozens": 12, "fortnight": 14,
    "decade": 10, "decades": 10, "century": 100, "centuries": 100, "centenary": 100, "centennial": 100,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    "millennium": 1000, "millennia": 1000, "bicentenary": 200, "bicentennial": 200,
}  # fmt: skip

ROUNDING = 1e-6
"""How far from a whole number the upper part of a fraction may be, by arithmetic alone."""
EXACT_DECIMALS = 3
"""A value that needs more decimals before "million" is written out in digits."""

_IN_DIGITS = re.compile(r"\d+(?:[,，]\d{3})*(?:[.．]\d+)?(?=\s?[%％]?$)")


def english_figure(number: Number, like: str = "") -> str:
    """`number` as an editor would write it, in the manner of `like`: 53,000; 1.2 billion; 5.3%; 20th; two thirds.

    `like` is the English that stands in its place: it settles "%" or "per cent", digits or words, "billion" or "bn".
    """
    value = Decimal(str(number.value))
    match number.kind:
        case NumberKind.PERCENT | NumberKind.POINTS:
            return _plain(value, like) + _hundredth_sign(number.kind, like)
        case NumberKind.FRACTION:
            return _portion(number)
        case NumberKind.ORDINAL:
            return _ordinal(int(value), like)
        case NumberKind.MULTIPLE:
            return f"{_plain(value, like)} times"
        case NumberKind.YEAR:
            return str(int(value))
        case _:
            return _cardinal(value, like)


def shown_plainly(written: str, value: float) -> bool:
    """Whether the Chinese shows `value` in the digits that English has for it: 32, 3,000, ５％; not 三十二, 3万 or the 10 of 10—15万."""
    digits = _IN_DIGITS.match(written)
    return digits is not None and float(digits[0].replace(",", "").replace("，", "").replace("．", ".")) == value


def _plain(value: Decimal, like: str = "") -> str:
    """Digits with commas from 10,000 on; from 1,000 on unless `like` is a bare run of four digits."""
    text = f"{value.normalize():,f}"
    return text.replace(",", "") if abs(value) < 10**4 and _bare_thousands(like) else text


def _bare_thousands(like: str) -> bool:
    return any(run.isdecimal() and len(run) == 4 for run in like.split())


def _hundredth_sign(kind: NumberKind, like: str) -> str:
    if kind is NumberKind.POINTS:
        return " percentage points"
    return next((sign for sign in (" per cent", " percent", "%") if sign in like.lower()), "%")


def _cardinal(value: Decimal, like: str) -> str:
    if value == value.to_integral_value() and value <= 99 and like and not any(char.isdigit() for char in like):
        return _words(int(value))
    for name, short in (("trillion", "tn"), ("billion", "bn"), ("million", "mn")):
        scaled = value / SCALES[name]
        if value >= SCALES[name] and scaled == round(scaled, EXACT_DECIMALS):
            return f"{_plain(scaled)}{short}" if like.lower().endswith(("bn", "mn", "tn")) else f"{_plain(scaled)} {name}"
    return _plain(value, like)


def _words(value: int) -> str:
    ones = {number: word for word, number in ONES.items()}
    tens = {number: word for word, number in TENS.items()}
    if value in ones:
        return ones[value]
    return tens[value - value % 10] + (f"-{ones[value % 10]}" if value % 10 else "")


def _ordinal(value: int, like: str) -> str:
    names = {number: word for word, number in ORDINALS.items()}
    if like and not any(char.isdigit() for char in like) and value in names:
        return names[value]
    teens = 10 <= value % 100 <= 20
    return f"{value:,}" + ("th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th"))


def _portion(number: Number) -> str:
    whole = int(number.alternatives[0]) if number.alternatives else round(1 / number.value)
    part = round(number.value * whole)
    if abs(number.value * whole - part) > number.value * ROUNDING:
        return _plain(Decimal(str(number.value)))
    if (part, whole) == (1, 2):
        return "half"
    name = next((word for word, parts in PORTIONS.items() if parts == whole and word != "half"), None)
    if name is None or part not in ONES.values():
        return f"{part:,}/{whole:,}"
    return f"{_words(part)} {name}" + ("s" if part > 1 else "")
