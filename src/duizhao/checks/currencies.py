"""The check `number.currency`: does an amount of money stand in the currency that the Chinese names?

Decides that 50亿元 is no "$5 billion" and 3000万美元 no "30 million yuan". An amount that was converted has another figure and is left
alone; a figure that lost its currency is a note, for English may name it once for several. 元 may be the dollar of Hong Kong, Macao or Taiwan
where the Chinese speaks of one of them.
"""

import re
from collections.abc import Iterator, Sequence

from duizhao.checks.base import Check, Evidence, SegmentText
from duizhao.checks.figures import FiguredText
from duizhao.checks.number_slips import SMALL, same
from duizhao.domain.findings import Finding, Severity
from duizhao.language.money import Amount, chinese_amounts, english_amounts

CURRENCY = "number.currency"

_NAMES = {
    "CNY": "yuan",
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds",
    "HKD": "Hong Kong dollars",
    "JPY": "yen",
    "KRW": "won",
    "AUD": "Australian dollars",
    "CAD": "Canadian dollars",
    "NZD": "New Zealand dollars",
    "SGD": "Singapore dollars",
    "TWD": "New Taiwan dollars",
    "MOP": "patacas",
    "CHF": "Swiss francs",
    "RUB": "roubles",
    "INR": "rupees",
}
_LOCAL_DOLLARS = frozenset({"HKD", "MOP", "SGD", "TWD"})
_ELSEWHERE = re.compile(
    "香港|本港|[在赴访来驻留抵离]港|港(?:股|府|铁|人|区政府|交所|深|珠|澳)|粤港|内地与港|恒生|联交所|金管局|澳门|澳博|[在赴访来驻]澳|澳(?:府|区)"
    "|台湾|台(?:北|中|南|商|胞|资|企|积电)|[在赴访来驻对涉两]台(?![风])|新加坡|狮城"
)
"""That the Chinese speaks of a place whose dollar it may mean by 元; "台" alone counts machines, and "港" is a harbour."""
_NAMED = re.compile(r"[$€£¥₩]|\b(?:yuan|RMB|renminbi|dollars?|euros?|pounds?|yen|won|francs?|roubles?|rubles?|rupees?|[A-Z]{3})\b")


def currency(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """Findings of amounts in another currency, and notes of amounts in none."""
    segment = FiguredText.of(segment, evidence)
    asked = chinese_amounts(segment.source, segment.chinese_numbers)
    if not asked:
        return
    given = english_amounts(segment.target, segment.english_numbers)
    elsewhere = _ELSEWHERE.search(segment.source) is not None
    told: set[int] = set()
    for amount in asked:
        alike = [other for other in given if same(amount.number, other.number)]
        if any(amount.currencies & other.currencies for other in alike) or (amount.local and _of_elsewhere(alike, named=elsewhere)):
            continue
        left = [other for other in alike if id(other) not in told and not _asked(other, asked)]
        if left:
            told.add(id(left[0]))
            yield _changed(amount, left[0], segment)
        elif not alike and not _NAMED.search(segment.target):
            yield from _lost(amount, segment)


def _of_elsewhere(amounts: Sequence[Amount], *, named: bool) -> bool:
    """Whether 元 may be the dollar of another place: it has its own sign, which nobody writes for yuan by mistake, or is `named` by the Chinese."""
    if named:
        return not amounts or any(amount.currencies & _LOCAL_DOLLARS for amount in amounts)
    return any(amount.currencies <= _LOCAL_DOLLARS for amount in amounts)


def _asked(english: Amount, chinese: Sequence[Amount]) -> bool:
    """Whether another amount of the Chinese is the one that stands there."""
    return any(amount.currencies & english.currencies and same(amount.number, english.number) for amount in chinese)


def _changed(amount: Amount, other: Amount, segment: FiguredText) -> Finding:
    start, end = min(other.number.start, other.span[0]), max(other.number.end, other.span[1])
    figure = segment.target[other.number.start : other.number.end]
    expected = f"{figure} {_name(amount)}"
    return Finding(
        check=CURRENCY,
        severity=Severity.ERROR,
        segment=segment.index,
        code=f"{CURRENCY}.changed",
        source_span=_span(amount),
        target_span=(start, end),
        found=segment.target[start:end],
        expected=expected,
        suggestions=(expected,),
        values={"source": _source(amount, segment)},
    )


def _lost(amount: Amount, segment: FiguredText) -> Iterator[Finding]:
    """The one figure that agrees, and names no currency; none is named in the row."""
    figures = [number for number in segment.english_numbers if number.sure and number.value >= SMALL and same(amount.number, number)]
    if len(figures) == 1:
        span = (figures[0].start, figures[0].end)
        yield Finding(
            check=CURRENCY,
            severity=Severity.NOTE,
            segment=segment.index,
            code=f"{CURRENCY}.lost",
            source_span=_span(amount),
            target_span=span,
            found=segment.target[slice(*span)],
            expected=f"{segment.target[slice(*span)]} {_name(amount)}",
            values={"source": _source(amount, segment)},
        )


def _name(amount: Amount) -> str:
    if len(amount.currencies) > 1:
        return _NAMES["CNY"] if "CNY" in amount.currencies else "dollars"
    return _NAMES[next(iter(amount.currencies))]


def _span(amount: Amount) -> tuple[int, int]:
    return min(amount.number.start, amount.span[0]), max(amount.number.end, amount.span[1])


def _source(amount: Amount, segment: FiguredText) -> str:
    return segment.source[slice(*_span(amount))]


CHECKS = (Check(CURRENCY, its="numbers", mqm="locale-conventions/currency-format", segment=currency),)
