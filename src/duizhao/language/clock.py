"""Times of day in Chinese and in English, as minutes after midnight.

Decides which half of the day a time lies in: 下午3点, 15时, "3 p.m.", "15:00". A time that names no half (3点, "at 3 o'clock") may be in either.
Does not judge a translation (`checks.times` does).
"""

import re
from dataclasses import dataclass

from duizhao.domain.text import Span

NOON, DAY = 12 * 60, 24 * 60


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day at `span`; `minutes` are the readings, one where the half of the day is named."""

    span: Span
    minutes: frozenset[int]

    @property
    def face(self) -> int:
        """What the hands of a clock show, whatever the half of the day."""
        return min(self.minutes) % NOON


_SMALL = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}
_EARLY, _NOON_TIME, _LATE = (
    "凌晨|清晨|早晨|早上|清早|上午|今早|当日早",
    "中午|正午|午间",
    "下午|午后|傍晚|晚上|晚间|夜间|今晚|当晚|昨晚|每晚|晚",
)
_CHINESE = re.compile(
    rf"(?:(?P<early>{_EARLY})|(?P<noon>{_NOON_TIME})|(?P<late>{_LATE}))?[ \u00a0]?(?:约|大约)?(?<![\d.:：])"
    r"(?P<hour>2[0-4]|1\d|\d|十[一二]?|[一二两三四五六七八九])[ ]?(?:(?P<point>[时点](?![间代期候而刻空])钟?整?)|[:：](?=[0-5]\d))"
    r"(?:(?P<minute>[0-5]?\d)分?(?!\d)|(?P<half>半)|(?P<quarter>[一三]刻))?"
)
_ENGLISH = re.compile(
    r"(?<![\d.:,$€£-])(?P<hour>2[0-4]|1\d|0?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?))", re.IGNORECASE
)


def chinese_times(text: str) -> list[ClockTime]:
    """The times of a Chinese text, in order; a bare 3点 only where a half of the day or minutes are named with it."""
    found = []
    for match in _CHINESE.finditer(text) if any(sign in text for sign in "时点:：") else ():
        hour = int(match["hour"]) if match["hour"].isdecimal() else _SMALL[match["hour"]]
        minute = int(match["minute"] or 0) + (30 if match["half"] else 0) + {"一刻": 15, "三刻": 45}.get(match["quarter"] or "", 0)
        minutes = _readings(match, hour, minute)
        if minutes:
            found.append(ClockTime(match.span(), minutes))
    return found


def _readings(match: re.Match[str], hour: int, minute: int) -> frozenset[int]:
    """The minutes after midnight that a Chinese time may mean; none where it may be no time of day at all."""
    at = (hour % 24) * 60 + minute
    named = match["early"] or match["noon"] or match["late"]
    if hour > 12 or hour == 0:
        return frozenset({at})
    if match["early"]:
        return frozenset({at % NOON})
    if match["noon"]:
        return frozenset({at if hour >= 11 else at + NOON})
    if match["late"]:
        return frozenset({at % NOON + NOON}) if hour != 12 else frozenset({0 + minute, NOON + minute})
    if named is None and match["point"] and match["minute"] is None:
        return frozenset()
    return frozenset({at, (at + NOON) % DAY})


def english_times(text: str) -> list[ClockTime]:
    """The times of an English text that name the half of the day, in order."""
    found = []
    for match in _ENGLISH.finditer(text):
        at = int(match["hour"]) % 24 * 60 + int(match["minute"] or 0)
        half = at % NOON + (NOON if match["pm"] else 0) if int(match["hour"]) <= 12 else at
        found.append(ClockTime(match.span(), frozenset({half})))
    return found
