"""Dates in Chinese and in English text: the door to both readers.

Decides nothing itself: `date_values` says what a date is, `dates_zh` and `dates_en` find them. Relative wording (去年, "yesterday") is no
date; whether it may stand for one is for `checks.dates` to judge.
"""

from duizhao.language.date_values import Date, DatePart, DateUnit
from duizhao.language.dates_en import MONTHS, WEEKDAYS, english_dates
from duizhao.language.dates_zh import chinese_dates

__all__ = ["MONTHS", "WEEKDAYS", "Date", "DatePart", "DateUnit", "chinese_dates", "english_dates"]
