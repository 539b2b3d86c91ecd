"""Amounts of money: numbers with their currency, in Chinese and in English.

Decides which currencies the signs and words beside a number may mean: "$" and "dollars" may be those of several places, ¥ yuan or yen.
Does not find numbers, does not know rates of exchange and does not judge a translation (`checks.currencies` does).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from duizhao.domain.text import Span
from duizhao.language.numbers import Number, NumberKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that counts money. `currencies` are the ISO 4217 codes that may be meant; `span` is where the currency is named.

    `local` says that the Chinese says no more than 元, which in Hong Kong, Macao or Taiwan is their dollar.
    """

    number: Number
    currencies: frozenset[str]
    span: Span
    local: bool = False


_DOLLARS = frozenset({"USD", "HKD", "AUD", "CAD", "NZD", "SGD", "TWD"})
_CHINESE = (
    ("USD", "美元|美金|美钞"),
    ("EUR", "欧元"),
    ("GBP", "英镑"),
    ("HKD", "港元|港币|港幣|港圆"),
    ("JPY", "日元|日圆"),
    ("KRW", "韩元|韩圆"),
    ("AUD", "澳元|澳大利亚元"),
    ("CAD", "加元|加拿大元"),
    ("NZD", "新西兰元|纽元"),
    ("SGD", "新加坡元|新币"),
    ("TWD", "新台币|台币"),
    ("MOP", "澳门元|澳门币"),
    ("CHF", "瑞士法郎"),
    ("RUB", "卢布"),
    ("INR", "印度卢比"),
    ("CNY", "元?人民币"),
)
_AFTER_CHINESE = re.compile(
    "[多余来]?[ \u00a0]?(?:"
    + "|".join(f"(?P<{code}>{words})" for code, words in _CHINESE)
    + "|(?P<new>新元)|(?P<local>元|块钱?)(?![旦宵素件气老首组宇帅]))"
)
_BEFORE_CHINESE = re.compile(
    r"(?:(?P<USD>US\$|美元|USD)|(?P<HKD>HK\$|港币|港元|HKD)|(?P<CNY>人民币|RMB|CNY)|(?P<TWD>NT\$|新台币)|(?P<EUR>€|EUR)|(?P<GBP>£|GBP)|(?P<dollar>[$＄])"
    r"|(?P<yen>[¥￥]))[ \u00a0]?$"
)
_AFTER_ENGLISH = re.compile(
    r"[\s\u00a0-](?:(?P<CNY>(?:Chinese\s)?yuan|RMB|renminbi|CNY)|(?P<USD>(?:US|U\.S\.|American|USD?)[\s-]dollars?|USD|greenbacks?)"
    r"|(?P<HKD>(?:Hong Kong|HK)[\s-]dollars?|HKD)|(?P<AUD>Australian[\s-]dollars?|AUD)|(?P<CAD>Canadian[\s-]dollars?|CAD)"
    r"|(?P<SGD>Singapore(?:an)?[\s-]dollars?|SGD)|(?P<TWD>(?:New )?Taiwan[\s-]dollars?|TWD)|(?P<NZD>New Zealand[\s-]dollars?|NZD)"
    r"|(?P<EUR>euros?|EUR)|(?P<GBP>pounds? sterling|British pounds?|GBP|pounds?)|(?P<JPY>(?:Japanese )?yen|JPY)|(?P<KRW>(?:South )?(?:Korean )?won|KRW)"
    r"|(?P<CHF>Swiss francs?|CHF)|(?P<RUB>(?:Russian )?rou?bles?|RUB)|(?P<INR>(?:Indian )?rupees?|INR)|(?P<MOP>patacas?|MOP)|(?P<dollar>dollars?))\b",
    re.IGNORECASE,
)
_BEFORE_ENGLISH = re.compile(
    r"(?:(?P<USD>(?:US|U\.S\.)\s?\$|USD)|(?P<HKD>HK\s?\$|HKD)|(?P<AUD>AU?\$|AUD)|(?P<CAD>CA?\$|CAD)|(?P<SGD>S\$|SGD)|(?P<TWD>NT\$|TWD)|(?P<NZD>NZ\$|NZD)"
    r"|(?P<MOP>MOP\$?)|(?P<CNY>RMB\s?[¥￥]?|CNY|CN¥)|(?P<JPY>JP¥|JPY)|(?P<EUR>€|EUR)|(?P<GBP>£|GBP)|(?P<KRW>₩|KRW)|(?P<dollar>[$＄])|(?P<yen>[¥￥]))[\s\u00a0]?$"
)
_COUNTS = frozenset({NumberKind.NUMBER, NumberKind.YEAR})
LONGEST = 12
"""How far before a number the name of its currency may begin."""


def chinese_amounts(text: str, numbers: Iterable[Number]) -> list[Amount]:
    """The numbers of a Chinese text that count money, in order."""
    return _amounts(text, numbers, _BEFORE_CHINESE, _AFTER_CHINESE)


def english_amounts(text: str, numbers: Iterable[Number]) -> list[Amount]:
    """The numbers of an English text that count money, in order."""
    return _amounts(text, numbers, _BEFORE_ENGLISH, _AFTER_ENGLISH)


def _amounts(text: str, numbers: Iterable[Number], before: re.Pattern[str], after: re.Pattern[str]) -> list[Amount]:
    found = []
    for number in numbers:
        if number.kind not in _COUNTS:
            continue
        match = after.match(text, number.end) or before.search(text, max(0, number.start - LONGEST), number.start)
        if match and match.lastgroup:
            name = match.lastgroup
            found.append(Amount(number, _meant(name), match.span(name), local=name == "local"))
    return found


def _meant(name: str) -> frozenset[str]:
    if name == "dollar":
        return _DOLLARS
    if name == "new":  # short for the dollar of New Zealand and for that of Singapore
        return frozenset({"NZD", "SGD"})
    if name == "yen":
        return frozenset({"CNY", "JPY"})
    return frozenset({"CNY" if name == "local" else name})
