"""Sentences: findings about numbers and dates. Code → English literal.

Decides the words only; `source` is the Chinese that was read, `expected` what it says in English, `found` what the English says.
Codes in `.plain` are for Chinese that shows the figure as English does: 32, not 三十二.
"""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

FIGURES = {
    "check.number.magnitude": QT_TRANSLATE_NOOP("check_names", "Number, by a power of ten"),
    "check.number.points": QT_TRANSLATE_NOOP("check_names", "Percentage points"),
    "check.number.multiple": QT_TRANSLATE_NOOP("check_names", "So many times"),
    "check.number.approximation": QT_TRANSLATE_NOOP("check_names", "Over, nearly, about a figure"),
    "check.number.measure": QT_TRANSLATE_NOOP("check_names", "Measurement"),
    "check.number.currency": QT_TRANSLATE_NOOP("check_names", "Currency"),
    "check.number.count": QT_TRANSLATE_NOOP("check_names", "Count and list"),
    "check.date.weekday": QT_TRANSLATE_NOOP("check_names", "Weekday"),
    "check.date.period": QT_TRANSLATE_NOOP("check_names", "Quarter or half of a year"),
    "check.date.time": QT_TRANSLATE_NOOP("check_names", "Time of day"),
    "check.date.style": QT_TRANSLATE_NOOP("check_names", "Way of writing dates"),
    "number.magnitude.too_much": QT_TRANSLATE_NOOP(
        "findings", "{source} is {expected}; the English says {found}: {factor} times too much."
    ),
    "number.magnitude.too_little": QT_TRANSLATE_NOOP(
        "findings", "{source} is {expected}; the English says {found}: {factor} times too little."
    ),
    "number.magnitude.too_much.plain": QT_TRANSLATE_NOOP(
        "findings", "The Chinese has {source}; the English says {found}: {factor} times too much."
    ),
    "number.magnitude.too_little.plain": QT_TRANSLATE_NOOP(
        "findings", "The Chinese has {source}; the English says {found}: {factor} times too little."
    ),
    "number.value.digits": QT_TRANSLATE_NOOP("findings", "{source} is {expected}; the English says {found}: look at the digits."),
    "number.value.digits.plain": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}; the English says {found}: look at the digits."),
    "number.value.different": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}, which is {expected}; the English has {found}."),
    "number.value.different.plain": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}; the English has {found}."),
    "number.value.missing": QT_TRANSLATE_NOOP("findings", "{source}, which is {expected}, is not in the English."),
    "number.value.missing.plain": QT_TRANSLATE_NOOP("findings", "{source} is not in the English."),
    "number.value.unsourced": QT_TRANSLATE_NOOP("findings", "The English says {found}; no such figure is in the Chinese."),
    "number.approximation.inverted": QT_TRANSLATE_NOOP(
        "findings", "{source} lies on the other side of the figure than “{found}” says; “{expected}” fits."
    ),
    "number.approximation.changed": QT_TRANSLATE_NOOP("findings", "{source} is “{expected}”; the English says “{found}”."),
    "number.approximation.lost": QT_TRANSLATE_NOOP("findings", "{source} is no exact figure; the English says {found}."),
    "number.approximation.added": QT_TRANSLATE_NOOP(
        "findings", "“{found}” makes {expected} inexact; the Chinese gives the figure as it is."
    ),
    "number.measure.changed": QT_TRANSLATE_NOOP(
        "findings", "{source} is counted in {expected}; the English has the same figure in “{found}”."
    ),
    "number.measure.converted": QT_TRANSLATE_NOOP("findings", "{source} comes to about {expected}; the English says {found}."),
    "number.currency.changed": QT_TRANSLATE_NOOP(
        "findings", "{source} is {expected}; the English says {found}, which is another currency."
    ),
    "number.currency.lost": QT_TRANSLATE_NOOP("findings", "{source} is {expected}; the English names no currency."),
    "number.multiple": QT_TRANSLATE_NOOP("findings", "{source} makes it {factor} times as much; the English says “{found}”."),
    "number.count.points": QT_TRANSLATE_NOOP("findings", "The Chinese numbers {expected} points, the English {count}."),
    "number.count.announced": QT_TRANSLATE_NOOP("findings", "“{found}” are announced; the items that follow: {expected}."),
    "number.points.lost": QT_TRANSLATE_NOOP("findings", "{source} counts percentage points; the English says {found}, which is a share."),
    "number.points.added": QT_TRANSLATE_NOOP("findings", "{source} is a share; the English says {found}."),
    "date.value.year": QT_TRANSLATE_NOOP("findings", "The Chinese names the year {source}; write {expected}, not {found}."),
    "date.value.years": QT_TRANSLATE_NOOP("findings", "The Chinese names {source}; write {expected}, not {found}."),
    "date.value.month": QT_TRANSLATE_NOOP("findings", "The Chinese names {source}, which is {expected}; the English says {found}."),
    "date.value.day": QT_TRANSLATE_NOOP("findings", "The Chinese names the day {source}; write {expected}, not {found}."),
    "date.value.decade": QT_TRANSLATE_NOOP("findings", "The Chinese names the decade {source}; write {expected}, not {found}."),
    "date.weekday.different": QT_TRANSLATE_NOOP("findings", "The Chinese names {source}, which is {expected}; the English says {found}."),
    "date.weekday.calendar": QT_TRANSLATE_NOOP("findings", "{date} is a {expected}; the English says {found}."),
    "date.weekday.source": QT_TRANSLATE_NOOP("findings", "{date} is a {expected}, and no {source}: ask about the Chinese."),
    "date.period.different": QT_TRANSLATE_NOOP("findings", "{source} is “{expected}”; the English says “{found}”."),
    "date.time.half": QT_TRANSLATE_NOOP("findings", "{source} is “{expected}”; the English says “{found}”."),
    "date.style.order": QT_TRANSLATE_NOOP(
        "findings", "“{found}” is written in another order than most dates of this document: “{expected}”."
    ),
    "date.style.ending": QT_TRANSLATE_NOOP("findings", "Most dates of this document are written otherwise than “{found}”: “{expected}”."),
    "date.value.missing": QT_TRANSLATE_NOOP("findings", "{source} ({expected}) is not in the English."),
    "date.value.missing.plain": QT_TRANSLATE_NOOP("findings", "{source} is not in the English."),
    "date.value.unsourced": QT_TRANSLATE_NOOP("findings", "The English names {found}; the Chinese does not."),
}
