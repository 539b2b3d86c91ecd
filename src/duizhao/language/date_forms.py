"""How an English date is written: "3 May 2024" or "May 3, 2024", "3rd May" or "May 3rd".

Decides the form of each date of one day, and how the same day looks in another form. Does not decide which form is wanted (`checks.date_styles` does).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from duizhao.domain.text import Span
from duizhao.language.dates_en import MONTHS


class Order(StrEnum):
    """Which stands first."""

    DAY_MONTH = "day month"
    MONTH_DAY = "month day"


@dataclass(frozen=True, slots=True)
class DateForm:
    """One date of a text as it is written; `ending` says that the day has one ("3rd")."""

    span: Span
    order: Order
    day: str
    month: str
    year: str = ""
    ending: bool = False

    def ordered(self, order: Order) -> "DateForm":
        return replace(self, order=order)

    def plain(self, *, ending: bool) -> "DateForm":
        return replace(self, ending=ending)

    @property
    def written(self) -> str:
        """The date in its form, with the comma that American English sets before the year."""
        number = int(self.day)
        day = f"{number}{_ending(number)}" if self.ending else self.day
        if self.order is Order.DAY_MONTH:
            return f"{day} {self.month}" + (f" {self.year}" if self.year else "")
        return f"{self.month} {day}" + (f", {self.year}" if self.year else "")


_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{_SHORT})\b\.?)"
_DAY = r"(?P<day>3[01]|[12]\d|[1-9])(?P<ending>st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_FIRST_DAY = re.compile(rf"(?<![\d.,:$€£/–—-])(?<![–-] ){_DAY}\s{_MONTH}(?![A-Za-z])(?:,?\s{_YEAR})?")
_FIRST_MONTH = re.compile(rf"(?<![A-Za-z]){_MONTH}\s{_DAY}(?![\d:%]|,\d|\.\d|\s?[–—-]\s?\d|\s(?:to|and|or)\s\d)(?:,?\s{_YEAR})?")
_NAMED = re.compile(r"[“‘\"']$")
_DATELINE = re.compile(r"\s?(?:\(|--|[–—]|:)")
_EVENT = re.compile(r"\s(?:attacks?|incident|movement|uprising|revolution|massacre|earthquake|agreement|declaration)\b", re.IGNORECASE)
LONGEST_DATELINE = 60
"""How far from the beginning of a paragraph the date of a dateline ("BEIJING, May 3 (Xinhua)") may end."""


def date_forms(text: str) -> Iterator[DateForm]:
    """The dates of one day that running text writes, in order; not those of datelines, of quoted names and of events called by their day."""
    for order, pattern in ((Order.DAY_MONTH, _FIRST_DAY), (Order.MONTH_DAY, _FIRST_MONTH)):
        for match in pattern.finditer(text):
            start, end = match.span()
            if _NAMED.search(text[:start][-1:]) or _EVENT.match(text, end) or _in_dateline(text, start, end):
                continue
            yield DateForm((start, end), order, match["day"], match["month"], match["year"] or "", match["ending"] is not None)


def _in_dateline(text: str, start: int, end: int) -> bool:
    opening = text.rfind("\n", 0, start) + 1
    if end - opening > LONGEST_DATELINE:
        return False
    return not text[opening:start].strip() or (_DATELINE.match(text, end) is not None and not re.search("[.!?;]", text[opening:start]))


def _ending(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
