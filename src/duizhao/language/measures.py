"""Quantities: numbers with the unit that they count, in Chinese and in English, and what each is worth in one unit of its kind.

Decides which unit follows a number, and how units relate (15亩 are a hectare). Does not judge a translation (`checks.measures` does).
里, 斤, 两, 尺 and 寸 are those of today's market system. A traditional unit that was never fixed is left out. Source: the State Council's
order of 25 June 1959 on uniform measures.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from duizhao.language.numbers import Number


class Dimension(StrEnum):
    """What a unit measures; its quantities are worth square metres, metres, kilograms, cubic metres, degrees Celsius, watts or watt-hours."""

    AREA = "area"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"
    WARMTH = "warmth"
    POWER = "power"
    ENERGY = "energy"


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measurement: `factor` of it make one unit of its dimension, counted from `offset`. `english` is its name in the plural."""

    english: str
    dimension: Dimension
    factor: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit; `end` is where the unit ends, in code points."""

    number: Number
    measure: Measure
    end: int
    negative: bool = False
    """Whether it lies below nought: 零下20摄氏度."""

    @property
    def worth(self) -> float:
        """What it comes to in the unit of its dimension."""
        return (-1 if self.negative else 1) * self.number.value * self.measure.factor + self.measure.offset


_A, _L, _M, _V, _W = Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.VOLUME, Dimension.WARMTH
_P, _E = Dimension.POWER, Dimension.ENERGY
_DEGREES = r"(?:degrees?(?:\s(?:below|above)\szero)?[\s-])?"
_MEASURES = (
    (Measure("kilowatt-hours", _E, 1e3), "千瓦[小]?时|度电|kWh", r"kilowatt[\s-]hours?|kwh"),
    (Measure("megawatt-hours", _E, 1e6), "兆瓦[小]?时|MWh", r"megawatt[\s-]hours?|mwh"),
    (Measure("gigawatt-hours", _E, 1e9), "吉瓦[小]?时|GWh", r"gigawatt[\s-]hours?|gwh"),
    (Measure("terawatt-hours", _E, 1e12), "太瓦[小]?时|TWh", r"terawatt[\s-]hours?|twh"),
    (Measure("kilowatts", _P, 1e3), "千瓦|kW", r"kilowatts?(?![\s-]hour)|kw"),
    (Measure("megawatts", _P, 1e6), "兆瓦|MW", r"megawatts?(?![\s-]hour)|mw"),
    (Measure("gigawatts", _P, 1e9), "吉瓦|GW", r"gigawatts?(?![\s-]hour)|gw"),
    (Measure("terawatts", _P, 1e12), "太瓦|TW", r"terawatts?(?![\s-]hour)|tw"),
    (Measure("square kilometres", _A, 1e6), "平方公里|平方千米|km²|km2", r"(?:square|sq\.?)[\s-]?(?:kilomet(?:er|re)s?|kms?)|km[²2]"),
    (Measure("square metres", _A, 1.0), "平方米|平米|㎡|m²|m2", r"(?:square|sq\.?)[\s-]?(?:met(?:er|re)s?|m)|m[²2]|sqm"),
    (Measure("square miles", _A, 2_589_988.0), "平方英里", r"(?:square|sq\.?)[\s-]miles?"),
    (Measure("square feet", _A, 0.092903), "平方英尺|平方呎|平方尺", r"(?:square|sq\.?)[\s-](?:feet|foot|ft)|sqft"),
    (Measure("hectares", _A, 1e4), "公顷", r"hectares?|ha"),
    (Measure("mu", _A, 1e4 / 15), "亩", r"mus?"),
    (Measure("acres", _A, 4046.86), "英亩", r"acres?"),
    (Measure("cubic metres", _V, 1.0), "立方米|立方|m³|m3", r"(?:cubic|cu\.?)[\s-](?:met(?:er|re)s?|m)|m[³3]"),
    (Measure("litres", _V, 1e-3), "公升|升(?![级学高入温格本旗空值降任])", r"lit(?:er|re)s?"),
    (Measure("nautical miles", _L, 1852.0), "海里|浬", r"nautical[\s-]miles?|nm"),
    (Measure("miles", _L, 1609.344), "英里", r"miles?"),
    (Measure("kilometres", _L, 1e3), "公里|千米|km", r"kilomet(?:er|re)s?|kms?"),
    (Measure("li", _L, 500.0), "华里|里(?![面边外程约拉昂斯德])", r"li"),
    (Measure("feet", _L, 0.3048), "英尺|呎", r"feet|foot|ft"),
    (Measure("inches", _L, 0.0254), "英寸|吋", r"inch(?:es)?"),
    (Measure("centimetres", _L, 0.01), "厘米|公分|cm", r"centimet(?:er|re)s?|cms?"),
    (Measure("millimetres", _L, 0.001), "毫米|mm", r"millimet(?:er|re)s?|mm"),
    (Measure("metres", _L, 1.0), "米(?![饭兰粉线酒芯尔其粒面])|m", r"met(?:er|re)s?|m"),
    (Measure("chi", _L, 1 / 3), "市?尺", r"chi"),
    (Measure("kilograms", _M, 1.0), "公斤|千克|kg", r"kilogram(?:me)?s?|kilos?|kgs?"),
    (Measure("jin", _M, 0.5), "市?斤", r"jin|catt(?:y|ies)"),
    (Measure("tonnes", _M, 1000.0), "吨", r"(?:metric[\s-])?tonn?es?|(?:metric[\s-])?tons?|mt"),
    (Measure("pounds", _M, 0.453592), "磅", r"pounds?(?![\s-]sterling)|lbs?"),
    (Measure("grams", _M, 0.001), "克(?![拉隆服里强难])", r"gram(?:me)?s?"),
    (Measure("degrees Celsius", _W, 1.0), "摄氏度|℃|°C", rf"{_DEGREES}(?:Celsius|centigrade)|°\s?C|℃"),
    (Measure("degrees Fahrenheit", _W, 5 / 9, -160 / 9), "华氏度|℉", rf"{_DEGREES}Fahrenheit|°\s?F|℉"),
)
_CHINESE = re.compile(
    "[多余来]?[ \u00a0]?(?:" + "|".join(f"(?P<u{place}>{chinese})" for place, (_, chinese, _e) in enumerate(_MEASURES)) + ")"
)
_ENGLISH = re.compile(
    r"[\s\u00a0-]?(?:" + "|".join(f"(?P<u{place}>{english})" for place, (_, _c, english) in enumerate(_MEASURES)) + r")(?![A-Za-z²³])",
    re.IGNORECASE,
)

_MINUS = re.compile(r"(?:零下|负|(?<!\d)[-−–]|\bminus\s)$", re.IGNORECASE)
_BELOW = re.compile(r"\sbelow\b")
_LONGEST_BELOW = len(" below")


def chinese_quantities(text: str, numbers: Iterable[Number]) -> list[Quantity]:
    """The numbers of a Chinese text that count a unit, in order."""
    return _quantities(text, numbers, _CHINESE)


def english_quantities(text: str, numbers: Iterable[Number]) -> list[Quantity]:
    """The numbers of an English text that count a unit, in order; of a range ("5 to 8 km") only the second does."""
    return _quantities(text, numbers, _ENGLISH)


def _quantities(text: str, numbers: Iterable[Number], pattern: re.Pattern[str]) -> list[Quantity]:
    found: list[Quantity] = []
    for number in numbers:
        if found and number.start < found[-1].end:
            continue  # the 千 of 千米 is no number
        match = pattern.match(text, number.end)
        if match and match.lastgroup and number.value:
            measure, end = _MEASURES[int(match.lastgroup[1:])][0], match.end()
            negative = measure.dimension is Dimension.WARMTH and bool(
                _MINUS.search(text[: number.start]) or _BELOW.search(text, number.end, end + _LONGEST_BELOW)
            )
            found.append(Quantity(number, measure, end, negative))
    return found
