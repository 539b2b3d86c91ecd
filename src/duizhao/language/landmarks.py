"""What stands out alike in a Chinese and an English text: numbers and dates, names in pinyin, Latin words.

Decides which of them are the same, and which numbers have no counterpart, so that a person who looks at two texts sees whether they
belong together. Does not judge a translation: what differs may have been rounded, converted or left out on purpose (`checks` judges).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from duizhao.domain.text import Span
from duizhao.language.date_values import Date, DateUnit
from duizhao.language.dates import chinese_dates, english_dates
from duizhao.language.name_finding import names
from duizhao.language.number_values import PARTS, PER_HUNDRED, Number, NumberKind, same_value
from duizhao.language.numbers import chinese_numbers, english_numbers

SMALL = 10
"""Whole numbers below this are often dropped or understood (5人 as "the family"): without counterpart they tell nothing."""
COUNTED = 3
"""A lone numeral from here on may stand for a word of that value; 一 and "one" stand in too much else."""
ROUNDED_FROM = 10_000
"""From here on a figure may be met by one rounded to two digits or more: 1,234,567 by "1.23 million"."""

_MOST_COMPARED = 10_000
"""So many pairs of different values are compared, to see whether they may mean the same."""
_LONGEST = 20_000
"""Characters of a text beyond which it is no paragraph, and nobody looks for landmarks in it."""
_LATIN = re.compile(r"(?<![A-Za-z0-9])(?=[0-9.&+/'-]*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9]|[.&+/'-](?=[A-Za-z0-9]))+")
"""Two characters or more, at least one of them a letter: AI, COVID-19, 5G, G20, R&D."""
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""Full-width Latin as plain Latin, one for one, so that spans stay."""
_HINTS_ZH = re.compile(r"月|星期|礼拜|周[一二三四五六日天]|年代|\d[-/.]\d")
_HINTS_EN = re.compile(
    r"\d0['’]?s\b|(?i:ties\b|(?:janu|febru)ary\b|april\b|ju(?:ne|ly)\b|(?:septem|octo|novem|decem)ber\b)|\d[-/.]\d|day"
    r"|Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MA[RY]|APR|JU[NL]|AUG|SEP|OCT|NOV|DEC"
)
"""Where nothing of this stands, no named part of a date does; looking for dates takes as long as all the rest."""
_NAMED = frozenset({DateUnit.MONTH, DateUnit.WEEKDAY, DateUnit.DECADE})
"""Parts of dates that are compared as such; years and days are figures on both sides."""


class LandmarkKind(StrEnum):
    """What stands out."""

    NUMBER = "number"
    NAME = "name"
    LATIN = "latin"


@dataclass(frozen=True, slots=True)
class Landmark:
    """The same thing in both texts, wherever it stands: [start, end) in code points, in order. An empty side: a number without counterpart."""

    kind: LandmarkKind
    source: tuple[Span, ...]
    target: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number, or a named part of a date; `weighty` says that it is missed when the other text lacks it.

    A `day` of the month is missed only when the other text names another day: "on Wednesday" may tell it too.
    """

    span: Span
    weighty: bool
    number: Number | None = None
    unit: DateUnit | None = None
    value: int = 0
    day: bool = False


def landmarks(chinese: str, english: str) -> tuple[Landmark, ...]:
    """What stands out alike in both texts, numbers first; then lone numbers of the Chinese, and of the English.

    >>> [mark.kind.value for mark in landmarks("5月，许静怡说，AI企业有1.2万家。", "In May, Xu Jingyi said there were 12,000 AI firms.")]
    ['number', 'number', 'name', 'latin']
    """
    if max(len(chinese), len(english)) > _LONGEST:
        return ()
    words = tuple(Landmark(LandmarkKind.LATIN, source, target) for source, target in _latin(chinese, english))
    glued = _covered(span for mark in words for span in mark.source), _covered(span for mark in words for span in mark.target)
    figures = _numbers(_outside(_chinese_figures(chinese), glued[0]), _outside(_english_figures(english), glued[1]))
    met = [mark for mark in figures if mark.source and mark.target]
    lone = [mark for mark in figures if not (mark.source and mark.target)]
    people = (Landmark(LandmarkKind.NAME, source, target) for source, target in names(chinese, english))
    return (*met, *people, *words, *lone)


def _numbers(chinese: Sequence[_Figure], english: Sequence[_Figure]) -> list[Landmark]:
    """Figures that mean the same, each with all its places; then those that nothing meets."""
    asked, given = _by_value(chinese), _by_value(english)
    met = {key: key for key in asked if key in given}
    lone = [key for key in asked if key not in given], [key for key in given if key not in asked]
    if (len(lone[0]) + len(lone[1])) * (len(asked) + len(given)) <= _MOST_COMPARED:
        # what is written for another value may still mean the same: half, doubled, rounded
        for key in lone[0]:
            same = [other for other in given if _agree(asked[key][0], given[other][0])]
            if same:
                met[key] = min(same, key=asked.__contains__)  # rather one that no other figure has met
        lone = [key for key in lone[0] if key not in met], [k for k in lone[1] if not any(_agree(asked[o][0], given[k][0]) for o in asked)]
    shown = [(asked[key], given[other]) for key, other in met.items() if _worth_showing(asked[key], given[other])]
    found = [Landmark(LandmarkKind.NUMBER, _spans(figures), _spans(others)) for figures, others in shown]
    left = [figure for key in lone[0] for figure in asked[key]], [figure for key in lone[1] for figure in given[key]]
    days = all(any(figure.day for figure in figures) for figures in left)
    found += [Landmark(LandmarkKind.NUMBER, (figure.span,), ()) for figure in left[0] if figure.weighty or (days and figure.day)]
    alone = sorted(figure.span for figure in left[1] if figure.weighty or (days and figure.day))
    return found + [Landmark(LandmarkKind.NUMBER, (), (span,)) for span in alone]


def _by_value(figures: Sequence[_Figure]) -> dict[tuple[str, str], list[_Figure]]:
    """Figures that are written for one value, and count alike."""
    found: dict[tuple[str, str], list[_Figure]] = {}
    for figure in figures:
        if figure.number is None:
            value = figure.value % 100 if figure.unit is DateUnit.DECADE else figure.value
            key = (str(figure.unit), str(value))
        else:
            key = ("per hundred" if figure.number.kind in PER_HUNDRED else "", f"{figure.number.value:.12g}")
        found.setdefault(key, []).append(figure)
    return found


def _agree(chinese: _Figure, english: _Figure) -> bool:
    """Whether two figures may mean one value though they are written for others."""
    one, other = chinese.number, english.number
    if one is None or other is None:
        return False
    shares = [number.kind in PER_HUNDRED for number in (one, other)]
    if shares[0] != shares[1] and not (one.kind in PARTS or other.kind in PARTS):
        return False
    return one.agrees(other) or _rounds(one, other) or _rounds(other, one)


def _rounds(exact: Number, rounded: Number) -> bool:
    if min(exact.value, rounded.value) < ROUNDED_FROM:
        return False
    digits = len(f"{rounded.value:.15g}".replace(".", "").strip("0"))
    return digits > 1 and same_value(float(f"{exact.value:.{digits - 1}e}"), rounded.value)


def _worth_showing(chinese: Sequence[_Figure], english: Sequence[_Figure]) -> bool:
    """Whether numerals of one value say more than that both languages have small words."""
    numbers = [figure.number for figure in (*chinese, *english) if figure.number is not None]
    return not numbers or any(number.sure or number.value >= COUNTED for number in numbers)


def _chinese_figures(text: str) -> list[_Figure]:
    dates = chinese_dates(text) if _HINTS_ZH.search(text) else []
    figures = [_with_its_sign(figure, text) for figure in _named_parts(dates)]
    own = _covered(figure.span for figure in figures)
    figures += [
        _Figure((number.start, number.end), _weighty(number), number, day=number.kind is NumberKind.DAY)
        for number in chinese_numbers(text)
        if number.kind is not NumberKind.MONTH and not _inside((number.start, number.end), own)
    ]
    return _in_order(figures)


def _english_figures(text: str) -> list[_Figure]:
    dates = english_dates(text) if _HINTS_EN.search(text) else []
    figures = _named_parts(dates)
    own = _covered(figure.span for figure in figures)
    days = _covered((part.start, part.end) for date in dates for part in date.parts if part.unit is DateUnit.DAY)
    for number in english_numbers(text):
        span = (number.start, number.end)
        if not _inside(span, own):
            day = _inside(span, days)
            shown = text[number.start].isdecimal() and number.kind is not NumberKind.ORDINAL and not day
            figures.append(_Figure(span, _weighty(number) and shown, number, day=day))
    return _in_order(figures)


def _named_parts(dates: Iterable[Date]) -> list[_Figure]:
    parts = {(part.start, part.end, part.unit): part for date in dates for part in date.parts if part.unit in _NAMED}
    return [_Figure((p.start, p.end), p.sure and p.unit is DateUnit.MONTH, unit=p.unit, value=p.value) for p in parts.values()]


def _with_its_sign(figure: _Figure, text: str) -> _Figure:
    """A month together with its 月."""
    start, end = figure.span
    return replace(figure, span=(start, end + 1)) if text[end : end + 1] == "月" else figure


def _weighty(number: Number) -> bool:
    """Whether a faithful translation nearly always shows it. A day of the month is often told otherwise: "on Wednesday"."""
    if not number.sure or number.kind is NumberKind.DAY:
        return False
    return number.value >= SMALL or number.value != int(number.value) or number.kind in PER_HUNDRED


def _latin(chinese: str, english: str) -> Iterator[tuple[tuple[Span, ...], tuple[Span, ...]]]:
    """Words of Latin letters in the Chinese that stand in the English too, capitals or not."""
    written: dict[str, list[Span]] = {}
    for word in _LATIN.finditer(chinese.translate(_NARROW)):
        written.setdefault(word[0].lower(), []).append(word.span())
    if not written:
        return
    openings = {spelling[:2] for spelling in written}
    standing: dict[str, list[Span]] = {}
    for word in _LATIN.finditer(english):
        for end in _ends(word[0]) if word[0][:2].lower() in openings else ():
            standing.setdefault(word[0][:end].lower(), []).append((word.start(), word.start() + end))
    for spelling, source in written.items():
        if target := standing.get(spelling):
            yield tuple(source), tuple(target)


def _ends(word: str) -> Iterator[int]:
    """How far a word may reach: all of it, and up to each hyphen, slash or apostrophe ("AI-powered", "the WHO's")."""
    yield len(word)
    for mark in re.finditer("[-/']", word):
        if mark.start() > 1:
            yield mark.start()


def _covered(spans: Iterable[Span]) -> set[int]:
    """Every code point of these stretches."""
    return {place for start, end in spans for place in range(start, end)}


def _inside(span: Span, covered: set[int]) -> bool:
    return span[0] in covered and span[1] - 1 in covered


def _outside(figures: Iterable[_Figure], covered: set[int]) -> list[_Figure]:
    return [figure for figure in figures if not _inside(figure.span, covered)]


def _in_order(figures: Iterable[_Figure]) -> list[_Figure]:
    return sorted(figures, key=_start)


def _start(figure: _Figure) -> Span:
    return figure.span


def _spans(figures: Sequence[_Figure]) -> tuple[Span, ...]:
    """Where figures of one value stand: outermost places only, and of 一 and 1 only the figure."""
    plain = [figure for figure in figures if figure.number is None or figure.number.sure or figure.number.value >= COUNTED]
    spans: list[Span] = []
    for start, end in sorted({figure.span for figure in plain or figures}, key=_longest_first):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return tuple(spans)


def _longest_first(span: Span) -> Span:
    return span[0], -span[1]
