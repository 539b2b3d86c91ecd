"""Numbers in English text, by value: digits, words, scales, percentages, fractions, ordinals, multiples, ranges.

Decides where a number stands, what it counts and whether it can only be a number. Small words (one, ten, twelve) and glued figures
(G20, 5G, COVID-19) are not sure; "between 12 and 14 million" gives two numbers of millions. Names of months are left to `dates`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from duizhao.domain.text import Span
from duizhao.language.number_values import LARGEST, PER_HUNDRED, Number, NumberKind
from duizhao.language.number_words import COLLECTIVES, MULTIPLES, ONES, ORDINALS, PORTIONS, SCALES, TENS

SURE_WORD = 12
"""Words for more than this can only count; up to it they also stand in phrases (one of, six-pack)."""

_GAP = r"[ \u00a0\u2009\u202f-]"
_DIGITS = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)s?\b"
_SIGN = (
    r"(?i:(?P<percent>\s?[%％]|[\s-]?per[\s-]?cents?\b|\s?pct\b)|(?P<points>[\s-]?percentage[\s-]points?|\s?pps?\b)"
    r"|(?P<basis>[\s-]basis[\s-]points?)|(?P<times>[\s-](?:times|fold)\b|x\b))"
)
_FIGURE = re.compile(
    rf"(?<![\d.,])(?P<digits>{_DIGITS})(?:(?P<half>\sand\sa\shalf)|(?P<short>(?:mn|mln|bn|tn|trn|[kKmM])\b|\s(?:mn|mln|bn|tn|trn)\b))?"
    rf"(?P<scales>(?i:(?:{_GAP}{_SCALE}){{1,2}}))?(?:(?P<ordinal>st|nd|rd|th)\b|(?P<plural>s\b)|{_SIGN})?"
)
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_ANY = rf"(?:thir|four|fif|six|seven|eigh|nine)teen|zero|ten|eleven|twelve|{_ONE}"
_TEN = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
_NTH = "(?:fir|seco|thi|four|fif|six|seven|eigh|nin)(?:st|nd|rd|th)"
"""These words stand ten times in a pattern; shared endings make it compile twice as fast."""
_SMALL = rf"(?:(?:{_TEN})(?:[\s-](?:{_ONE})\b)?(?![\s-](?:{_NTH})\b)|(?:{_ANY}))\b"
_COUNTS_ON = r"(?!-[A-Za-z])"
"""A number that is glued to a noun is no part of the one before it: "seven million twenty-foot containers"."""
_HUNDREDS = rf"(?:an?(?=[\s-]hundred\b)|{_SMALL})(?:[\s-]hundred\b(?:\s(?:and\s)?{_SMALL}{_COUNTS_ON})?)?"
_AND_A_HALF = r"(?:\sand\sa\shalf)?"
_WORDS = re.compile(
    rf"(?:half\san?(?:[\s-]{_SCALE})"
    rf"|(?:{_HUNDREDS}|an?(?={_AND_A_HALF}[\s-]{_SCALE})){_AND_A_HALF}"
    rf"(?:(?:[\s-]{_SCALE})+(?:,?\s(?:and\s)?{_HUNDREDS}(?:[\s-]{_SCALE})?{_COUNTS_ON})*)?)(?:{_SIGN})?",
    re.IGNORECASE,
)
_PORTION = re.compile(
    rf"(?P<part>{_SMALL}|an?|\d{{1,2}})[\s-](?P<name>half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?\b",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    rf"(?P<part>{_SMALL}|\d{{1,3}})\s(?:in|out\sof)\s(?:every\s)?(?P<whole>{_SMALL}|\d{{1,3}}|an?(?=\s(?:hundred|thousand|million)\b))"
    r"(?:\s(?P<scale>hundred|thousand|million))?\b(?!\s?[%,.]?\d)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"(?<![\d/.])(?P<part>\d{1,2})/(?P<whole>\d{1,2})(?![\d/])")
_ORDINAL = re.compile(rf"(?:(?P<tens>{_TEN})[\s-])?(?P<name>{'|'.join(ORDINALS)})\b", re.IGNORECASE)
_SCALED_ORDINAL = re.compile(rf"(?P<count>{_SMALL}|\d{{1,3}}(?:\.\d+)?)[\s-](?P<scale>hundred|thousand|million|billion)th\b", re.IGNORECASE)
_WORD = re.compile(r"(?<![A-Za-z\d])(?:[A-Za-z]+|\d{1,3}(?![\d.,]))")
_OPENERS = frozenset({*ONES, *TENS, *ORDINALS, "a", "an", "half"})
_IMPLIED: dict[str, tuple[float, NumberKind]] = {word: (float(value), NumberKind.MULTIPLE) for word, value in MULTIPLES.items()} | {
    word: (float(value), NumberKind.NUMBER) for word, value in COLLECTIVES.items()
}
_SIMPLE = {word: Decimal(value) for word, value in (ONES | TENS).items()} | {"half": Decimal("0.5")}
_HALVES = frozenset({"half", "halves", "halve", "halved", "halving"})
_CAPITALS = re.compile("[IVX]+")
_ROMAN = re.compile(r"(?<=[A-Za-z] )(?=[IVX]+\b)(?P<roman>X{0,2}(?:IX|IV|V?I{0,3}))\b")
_SIGNS = {
    "percent": NumberKind.PERCENT,
    "points": NumberKind.POINTS,
    "times": NumberKind.MULTIPLE,
    "ordinal": NumberKind.ORDINAL,
}
"""The kinds that what stands behind a number gives it."""
_AGES = re.compile(
    rf"(?P<count>{_SMALL}|\d{{1,2}}|half[\s-]a|a\squarter\sof\sa|an?)[\s-]"
    r"(?P<age>decade|centur(?:y|ie)|millenni(?:um|a)|dozen|year|month|week|day|hour|minute)s?\b(?P<half>\sand\sa\shalf)?",
    re.IGNORECASE,
)
_YEARS = {"decade": 10, "centur": 100, "millen": 1000, "dozen": 12}
"""What a count of these stands for, by their first six letters."""
_RUN = re.compile(r"\d+")
_LETTERS = re.compile("[a-z]+")
_NOT_A_FIGURE = re.compile(r"[^\d.]")
_AGE_WORDS = ("decade", "century", "centurie", "millennium", "millennia", "year", "month", "week", "day", "hour", "minute")
_COUNTING = (*_SIMPLE, *ORDINALS, *_IMPLIED, *_HALVES, *PORTIONS, *SCALES, *_AGE_WORDS)
_CUES = frozenset({*_COUNTING, *(f"{word}s" for word in _COUNTING), *(f"{word}fold" for word in _SIMPLE)})
"""Without one of these words a text has no number in words; articles alone count nothing."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])(?:[\w.+-]+@[\w.-]+)+")
"""It begins where nothing of the kind stands before it: looking on at every character would take the square of a text's length."""
_REFERENCE = re.compile(r"(?<!\d)\d+(?:\.\d+){2,}")
"""2.6.2.1 is four numbers, not two decimals."""
_CLOCK_ROUND = re.compile(r"\b(?:a?round[\s-]the[\s-]clock|24/7)\b", re.IGNORECASE)
_DOUBLED_TWICE = re.compile(r"\bdoubl\w+\s(?:\w+\s){0,3}?(?:twice|again)\b", re.IGNORECASE)
_PLAIN_SCALE = re.compile(_SCALE, re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d\d")
_SHORT_FIGURE = re.compile(r"(?<![A-Za-z])\d{1,3}(?![\d.,])")
_LONG_YEAR_BEFORE = re.compile(r"\b(\d\d)\d\d[-/–—]$")
_LETTER = re.compile("[A-Za-z]")
_ITEM = re.compile(r"[.)](?:\s|$)")
_GLUED = re.compile(r"(?:[A-Za-z]|[A-Z]-|\bCovid-|\d[.:]\d*|\b0\d{2,3}[- ])$")
_CURRENCY = re.compile(r"(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|Rs|No\.?|Nos\.?)$")
_MEASURE = re.compile(
    r"(?:[kcmnμuMGT]?[mgWVBtLA]|[kMG]?Hz|[kMGT]Wh|kmh?|kph|mph|am|pm|hrs?|min|ft|lbs?|sq|ha|[kMGT]B)(?:[²³23]|/h|ph)?(?![A-Za-z])"
)
_RANGE = re.compile(r"\s*(?:[-–—~]|to|and|or)\s*(?:(?:US|HK|NT|A|C|S)?[$€£¥]|RMB)?", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:about|around|nearly|almost|over|some|approximately|roughly|more than|less than|at least|up to|close to)\s+\S{0,4}$",
    re.IGNORECASE,
)
_HALF_DAY = re.compile(r"(?:[:.]\d\d)?\s?(?P<half>[ap])\.?m\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def english_numbers(text: str) -> list[Number]:
    """Every number of an English text, in order; words that may be read in two ways give both numbers."""
    digits = [match.start() for match in _RUN.finditer(text)]
    if len(digits) > 2:
        text = _REFERENCE.sub(_apart, text)
    words = _words(text, digits)
    starts = [start for start, word in words if word in _OPENERS or word.isdecimal()]
    figures = [_figure(match, text) for match in _at(_FIGURE, text, digits)] + [_worded(match) for match in _at(_WORDS, text, starts)]
    figures = sorted((number for number in figures if number.value < LARGEST), key=_place)
    numbers = [*_ranged(figures, text), *_portions(text, starts), *_implied(words), *_softly(text, starts)]
    for start, end in _addresses(text):
        numbers = [replace(number, sure=False) if start <= number.start < end else number for number in numbers]
    return sorted(numbers, key=_place)


def _addresses(text: str) -> Iterator[Span]:
    """Where addresses of pages and of mail stand."""
    if "@" in text or "://" in text or "www." in text:
        yield from (match.span() for match in _ADDRESS.finditer(text))


def _apart(reference: re.Match[str]) -> str:
    return reference[0].replace(".", "·")


def _place(number: Number) -> Span:
    return number.start, number.end


def _words(text: str, digits: Iterable[int]) -> list[tuple[int, str]]:
    """Where words and short figures stand, in small letters; only the figures when no word of the text can count."""
    if _CUES.isdisjoint([word.lower() for word in _WORD.findall(text)]):
        figures = ((start, _SHORT_FIGURE.match(text, start)) for start in digits)
        return [(start, match.group()) for start, match in figures if match]
    return [(match.start(), match.group().lower()) for match in _WORD.finditer(text)]


def _figure(match: re.Match[str], text: str) -> Number:
    """A number written in digits."""
    written, start = match["digits"], match.start()
    digits = Decimal(_NOT_A_FIGURE.sub("", written))
    value = digits + Decimal("0.5") if match["half"] else digits
    scales = f"{match['short'] or ''} {match['scales'] or ''}"
    for scale in _LETTERS.findall(scales.lower()) if scales != " " else ():
        value *= SCALES[scale.removesuffix("s")]
    hedged = _HEDGE.search(text[max(0, start - 20) : start]) is not None
    others: tuple[float, ...] = (float(digits),) if match["short"] in {"m", "M", "k", "K"} else ()
    parts = written.split()
    others += tuple(float(part) for part in parts) if len(parts) > 1 else ()
    others += (float(value / 100),) if match["basis"] else ()
    number = Number(start, match.end(), float(value), _kind(match), _sure_figure(match, text), hedged, others)
    return _timed(number, match, text)


def _timed(number: Number, match: re.Match[str], text: str) -> Number:
    """`number` with the other reading of an hour of the afternoon, or of the short second year of 2015-16."""
    half_day = _HALF_DAY.match(text, match.end())
    written = match.group()
    if half_day and "." in written and number.value < 13:
        hour, minute = written.split(".")
        return replace(number, alternatives=(float(hour), float(hour) + 12, float(minute), *number.alternatives))
    if half_day and number.value <= 12:
        other = (number.value + 12) % 24 if half_day["half"].lower() == "p" else number.value % 12
        return replace(number, alternatives=(other, *number.alternatives))
    before = _LONG_YEAR_BEFORE.search(text[max(0, match.start() - 6) : match.start()]) if _SHORT_YEAR.fullmatch(written) else None
    if before:
        return replace(number, alternatives=(float(before[1] + written), *number.alternatives), sure=False)
    if len(written) == 4 and written == match["digits"] and _FIRST_YEAR <= number.value <= _LAST_YEAR:
        return replace(number, kind=NumberKind.YEAR)
    return number


def _kind(match: re.Match[str]) -> NumberKind:
    return _SIGNS.get(match.lastgroup or "", NumberKind.NUMBER)


def _sure_figure(match: re.Match[str], text: str) -> bool:
    start = match.start()
    before, after = text[max(0, start - 6) : start], text[match.end() : match.end() + 8]
    if _GLUED.search(before) and not _CURRENCY.search(before):
        return False
    if _LETTER.match(after) and not _MEASURE.match(after):
        return False
    slashed = before.endswith("/") or after.startswith("/")
    numbered = _ITEM.match(after) and not text[text.rfind("\n", 0, start) + 1 : start].strip(" (")
    zero = match.group() == "00" and before.endswith(":")
    return not (slashed or numbered or zero)


def _worded(match: re.Match[str]) -> Number:
    """A number written in words."""
    words = match.group().lower().replace("and a half", "plus-half").replace("-", " ").split()
    total = current = Decimal(0)
    for word in words:
        scale = SCALES.get(word.removesuffix("s"), 0)
        if not scale:
            current += _SIMPLE.get(word, Decimal(0))
        elif scale < SCALES["thousand"]:
            current = (current or Decimal(1)) * scale
        else:
            total += (current or Decimal(1)) * scale
            current = Decimal(0)
    value, kind = float(total + current), _kind(match)
    sure = value > SURE_WORD or kind in PER_HUNDRED or any(word.removesuffix("s") in SCALES for word in words)
    return Number(match.start(), match.end(), value, kind, sure=sure)


def _ranged(numbers: list[Number], text: str) -> list[Number]:
    """The numbers, the first of a range with the scale and kind of the second: 12 to 14 million, 5–8%."""
    result = list(numbers)
    for place, (first, second) in enumerate(pairwise(numbers)):
        if first.kind is not NumberKind.NUMBER or not _RANGE.fullmatch(text[first.end : second.start]):
            continue
        scales = [SCALES[word] for word in _LETTERS.findall(text[second.start : second.end].lower()) if word in SCALES]
        if _PLAIN_SCALE.search(text, first.start, first.end) or not (scales or second.kind is not NumberKind.NUMBER):
            continue
        value = Decimal(str(first.value))
        for scale in scales:
            value *= scale
        kind = second.kind if second.kind is not NumberKind.YEAR else first.kind
        result[place] = replace(first, value=float(value), kind=kind, alternatives=(first.value, *first.alternatives))
    return result


def _at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that begin at one of the starts and do not overlap: a search of the whole text costs six times as much."""
    reached = 0
    for start in starts:
        if start >= reached and (match := pattern.match(text, start)):
            reached = match.end()
            yield match


def _portions(text: str, starts: Sequence[int]) -> Iterator[Number]:
    """Fractions: two thirds, a quarter, half, one in five, 1/3."""
    for match in _at(_PORTION, text, starts):
        part, whole = _small(match["part"]), float(PORTIONS[match["name"].lower()])
        yield Number(match.start(), match.end(), part / whole, NumberKind.FRACTION, sure=False, alternatives=(whole,))
    for match in (*_at(_ONE_IN, text, starts), *(_SLASH.finditer(text) if "/" in text else ())):
        part, whole = _small(match["part"]), _small(match["whole"])
        whole *= SCALES[scale.lower()] if (scale := match.groupdict().get("scale")) else 1
        if 0 < part < whole:
            yield Number(match.start(), match.end(), part / whole, NumberKind.FRACTION, sure=False)


def _implied(words: Iterable[tuple[int, str]]) -> Iterator[Number]:
    """Single words that imply a number: doubled, both, decade, half, quarter."""
    for start, word in words:
        end = start + len(word)
        if word in _IMPLIED:
            value, kind = _IMPLIED[word]
            rise = (100 * (value - 1),) if kind is NumberKind.MULTIPLE else ()
            yield Number(start, end, value, kind, sure=False, alternatives=rise)
        elif word.endswith("fold") and word[:-4] in _SIMPLE:
            yield Number(start, end, float(_SIMPLE[word[:-4]]), NumberKind.MULTIPLE, sure=False)
        elif word in _HALVES:
            yield Number(start, end, 0.5, NumberKind.FRACTION, sure=False)
        elif word in {"quarter", "quarters"}:
            yield Number(start, end, 0.25, NumberKind.FRACTION, sure=False)


def _softly(text: str, starts: Sequence[int]) -> Iterator[Number]:
    """Phrases that imply a number and need not have one in the Chinese: ordinals, two decades, Phase II, round the clock."""
    for match in _at(_ORDINAL, text, starts):
        value = float(ORDINALS[match["name"].lower()] + (TENS[match["tens"].lower()] if match["tens"] else 0))
        yield Number(match.start(), match.end(), value, NumberKind.ORDINAL, sure=False)
    for match in _at(_SCALED_ORDINAL, text, starts):
        value = _small(match["count"]) * SCALES[match["scale"].lower()]
        yield Number(match.start(), match.end(), value, NumberKind.ORDINAL, sure=False)
    for match in _at(_AGES, text, starts):
        count = _small(match["count"]) + (0.5 if match["half"] else 0)
        yield Number(match.start(), match.end(), count * _YEARS.get(match["age"][:6].lower(), 1), sure=False)
    if "24/7" in text or "clock" in text.lower():
        for match in _CLOCK_ROUND.finditer(text):
            yield Number(match.start(), match.end(), 24.0, sure=False)
    if "doubl" in text or "Doubl" in text:
        for match in _DOUBLED_TWICE.finditer(text):
            yield Number(match.start(), match.end(), 4.0, NumberKind.MULTIPLE, sure=False)
    for match in _at(_ROMAN, text, (found.start() for found in _CAPITALS.finditer(text))):
        yield Number(match.start(), match.end(), float(_roman(match["roman"])), NumberKind.ORDINAL, sure=False)


def _small(words: str) -> float:
    """The value of a small number in words or digits; an article is one, "half a" a half, "a quarter of a" a quarter."""
    if words[0].isdecimal():
        return float(words)
    parts = re.split(r"[\s-]", words.lower())
    if parts[0] == "half" or "quarter" in parts:
        return 0.5 if parts[0] == "half" else 0.25
    return float(sum(ONES.get(part, TENS.get(part, 0)) for part in parts)) if parts[0] not in {"a", "an"} else 1.0


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
