"""Words that say a figure is no exact one: 近, 逾, 约, 以上, "over", "nearly", "about", "or more".

Decides which words beside a number hedge it, on which side of it the true value lies, and where they stand. 近 before a stretch of time is
"recent" (近五年) and hedges nothing. Does not find numbers and does not judge a translation (`checks.approximations` does).
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.text import Span
from duizhao.language.numbers import Number


class Side(StrEnum):
    """Where the true value lies: below the figure, about it, above it."""

    BELOW = "below"
    ABOUT = "about"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Hedge:
    """The hedge of one number: its side, where it stands, and how English puts it ("nearly").

    `span` holds the number too in Chinese, and the hedging words alone in English. `firm` says that it is a plain word of quantity, and no
    word of comparison or condition. `by_verb` says that a verb may well mean something else ("passed 700 bills"), so that it hedges only what
    the Chinese hedges.
    """

    side: Side
    span: Span
    english: str
    firm: bool = True
    by_verb: bool = False


_RECENT = re.compile(r"[多余来]?[ \u00a0]?(?:年|个?月|周|[天日届期季次场轮代]|个?(?:季度|交易日|世纪|赛季|星期|工作日|学期|学年))")
"""近 before a stretch of time is "recent"."""
_BEFORE_CHINESE = re.compile(
    r"(?:(?P<at_most>(?:不|未|没有?)(?:能)?(?:超过?|多于|高于|大于|突破)|[至最]多)"
    r"|(?P<at_least>不(?:少|低|小)于|至少|最少)"
    r"|(?P<short>不[足到]|未[满达到]|低于|少于|小于)"
    r"|(?P<below>将近|接近|逼近|(?<![最附邻临靠新亲远相拉走就贴凑])近)"
    r"|(?P<above>超过?|逾|突破|高于|多于|大于)"
    r"|(?P<about>约合?|大约|大概|左右|差不多|上下|大致))"
    r"(?:[约达了要需为有是]|人民币|[ \u00a0]|每(?:小时|[\u4e00-\u9fff])|占[^\d，。；、：]{0,10})?$"
)
_AFTER_CHINESE = re.compile(
    r"(?P<above>[多余]|(?<=[十百])几)|(?P<about>来(?=[个名人岁天年家所])|上下)"
    r"|(?:[ \u00a0]?(?:亿|万|元|美元|[\u4e00-\u9fff]{1,3}?))?(?:(?P<at_least>及?以上|或以上|之多|有余|开外|出头|还多)"
    r"|(?P<at_most>及?以[下内](?![简措问几方规]))|(?P<around>左右|上下|许(?=[，,在开举于])))"
)
_MANY = 100
_MORE = re.compile("[多余]")
_GROWN = re.compile("过(?:半|[一二三四五六七八九]成)|上[百千万亿]")
"""半, tenths and the bare units, with what hedges them alone."""
_OVER = (
    r"(?:(?:more|higher|greater|larger|longer|bigger|better) than|over(?!\sthe\b)|above|exceed(?:s|ed|ing)?|in excess of|upwards? of|surpass(?:es|ed|ing)?"
    r"|topp(?:ed|ing)|tops|beyond|past the)"
)
_UNDER = (
    r"(?:nearly|almost|close to|(?:less|fewer|lower|smaller|shorter) than|under|below|(?:just )?short of|nearing|approach(?:es|ed|ing)|near"
    r"|not quite)"
)
_BEFORE_ENGLISH = re.compile(
    rf"(?<![A-Za-z])(?:(?P<at_most>(?:no|not|never|without|n[o’']t)\s(?:be\s)?(?:{_OVER}|exceed)|at most|up to|a maximum of)"
    rf"|(?P<at_least>(?:no|not)\s(?:be\s)?{_UNDER}|at least|a minimum of)"
    rf"|(?P<above>{_OVER})|(?P<passing>(?:pass|cross|break|broke|hit)(?:es|ed|s|ing|en)?(?: through)?)|(?P<below>{_UNDER})"
    r"|(?P<about>about|around|approximately|roughly|some|circa|an estimated|estimated at|in the region of|or so))"
    r"(?:\s(?:a total of|an average of|the|about|a|an|age|RMB))?\s(?:(?:RMB|CNY|USD|EUR|GBP)\s?|(?:US|HK|NT|A|C|S)?\s?[$€£¥]\s?)?$",
    re.IGNORECASE,
)
_AFTER_ENGLISH = re.compile(
    r"(?P<above>\+|[\s-](?:plus|odd)\b)"
    r"|(?:[\s-][A-Za-z]+){0,3}?\s(?:(?P<at_least>(?:or|and) (?:more|above|over|higher|older|upwards?|greater|beyond)\b(?! than\b))"
    r"|(?P<at_most>(?:or|and) (?:less|fewer|below|under|lower|younger)\b)|(?P<about>or so\b|or thereabouts\b))",
    re.IGNORECASE,
)
_SIDES = {
    "at_most": (Side.BELOW, "no more than"),
    "short": (Side.BELOW, "less than"),
    "below": (Side.BELOW, "nearly"),
    "at_least": (Side.ABOVE, "at least"),
    "above": (Side.ABOVE, "more than"),
    "passing": (Side.ABOVE, "more than"),
    "about": (Side.ABOUT, "about"),
    "around": (Side.ABOUT, "about"),
}
"""The groups of the patterns, with the side that each is on and how English puts it."""
_UNFIRM = frozenset({"at_most", "at_least", "short", "passing"})
_COMPARING = frozenset({"高于", "多于", "大于"})
LONGEST_CHINESE, LONGEST_ENGLISH = 18, 48
"""How far before a number its hedge may begin, in code points."""


def chinese_hedge(text: str, number: Number) -> Hedge | None:
    """What hedges a number of a Chinese text; of a word before it and one after it, the one before."""
    before = _BEFORE_CHINESE.search(text, max(0, number.start - LONGEST_CHINESE), number.start)
    if before and not (before["below"] == "近" and _is_recent(text, number)):
        name = _name(before)
        return _hedge(name, (before.start(), number.end), firm=name not in _UNFIRM and before[name] not in _COMPARING)
    if _MORE.search(text, number.start, number.end):
        return _hedge("above", (number.start, number.end))
    if _GROWN.match(text, max(0, number.start - 1)):
        return _hedge("above", (number.start - 1, number.end), firm=text[number.start - 1] == "过")
    if after := _AFTER_CHINESE.match(text, number.end):
        name = _name(after)
        return _hedge(name, (number.start, after.end()), firm=name not in _UNFIRM)
    return None


def english_hedge(text: str, number: Number) -> Hedge | None:
    """What hedges a number of an English text."""
    match = _BEFORE_ENGLISH.search(text, max(0, number.start - LONGEST_ENGLISH), number.start) or _AFTER_ENGLISH.match(text, number.end)
    if match is None:
        return None
    name = _name(match)
    return _hedge(name, match.span(name), firm=name not in _UNFIRM)


def _is_recent(text: str, number: Number) -> bool:
    """Whether 近 means the latest of them: 近三场比赛, but 近百场演出 are nearly a hundred."""
    return _RECENT.match(text, number.end) is not None and not (number.value >= _MANY and text[number.end] in "场轮届季次")


def _hedge(name: str, span: Span, *, firm: bool = True) -> Hedge:
    side, english = _SIDES[name]
    return Hedge(side, span, english, firm, by_verb=name == "passing")


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(name for name in _SIDES if groups.get(name))
