"""Sentences: findings about numbers and dates. Code → English literal.

Decides the words only; `source` is the Chinese that was read, `expected` what it says in English, `found` what the English says.
Codes in `.plain` are for Chinese that shows the figure as English does: 32, not 三十二.
"""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

FIGURES = {
    "number.value.too_much": QT_TRANSLATE_NOOP("findings", "{source} is {expected}; the English says {found}: {factor} times too much."),
    "number.value.too_little": QT_TRANSLATE_NOOP(
        "findings", "{source} is {expected}; the English says {found}: {factor} times too little."
    ),
    "number.value.too_much.plain": QT_TRANSLATE_NOOP(
        "findings", "The Chinese has {source}; the English says {found}: {factor} times too much."
    ),
    "number.value.too_little.plain": QT_TRANSLATE_NOOP(
        "findings", "The Chinese has {source}; the English says {found}: {factor} times too little."
    ),
    "number.value.digits": QT_TRANSLATE_NOOP("findings", "{source} is {expected}; the English says {found}: look at the digits."),
    "number.value.digits.plain": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}; the English says {found}: look at the digits."),
    "number.value.different": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}, which is {expected}; the English has {found}."),
    "number.value.different.plain": QT_TRANSLATE_NOOP("findings", "The Chinese has {source}; the English has {found}."),
    "number.value.missing": QT_TRANSLATE_NOOP("findings", "{source}, which is {expected}, is not in the English."),
    "number.value.missing.plain": QT_TRANSLATE_NOOP("findings", "{source} is not in the English."),
    "number.value.unsourced": QT_TRANSLATE_NOOP("findings", "The English says {found}; no such figure is in the Chinese."),
    "number.value.points": QT_TRANSLATE_NOOP("findings", "{source} counts percentage points; the English says {found}, which is a share."),
    "date.value.year": QT_TRANSLATE_NOOP("findings", "The Chinese names the year {source}; write {expected}, not {found}."),
    "date.value.month": QT_TRANSLATE_NOOP("findings", "The Chinese names {source}, which is {expected}; the English says {found}."),
    "date.value.day": QT_TRANSLATE_NOOP("findings", "The Chinese names the day {source}; write {expected}, not {found}."),
    "date.value.weekday": QT_TRANSLATE_NOOP("findings", "The Chinese names {source}, which is {expected}; the English says {found}."),
    "date.value.calendar": QT_TRANSLATE_NOOP("findings", "{date} is a {expected}; the English says {found}."),
    "date.value.missing": QT_TRANSLATE_NOOP("findings", "{source} ({expected}) is not in the English."),
    "date.value.missing.plain": QT_TRANSLATE_NOOP("findings", "{source} is not in the English."),
    "date.value.unsourced": QT_TRANSLATE_NOOP("findings", "The English names {found}; the Chinese does not."),
}
