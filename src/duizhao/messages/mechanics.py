"""Sentences: links, placeholders, lists, blanks and pairs. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

MECHANICS = {
    "link.changed": QT_TRANSLATE_NOOP("mechanics", "The Chinese has “{expected}”; here it reads “{found}”."),
    "link.changed.missing": QT_TRANSLATE_NOOP("mechanics", "“{expected}” of the Chinese is not in the English."),
    "placeholder.changed": QT_TRANSLATE_NOOP("mechanics", "The placeholder “{expected}” of the Chinese reads “{found}” here."),
    "placeholder.changed.missing": QT_TRANSLATE_NOOP("mechanics", "The placeholder “{expected}” of the Chinese is not in the English."),
    "placeholder.left": QT_TRANSLATE_NOOP("mechanics", "“{found}” was left to be filled in."),
    "list.and": QT_TRANSLATE_NOOP("mechanics", "The last member of this list has no “and” before it: “{expected}”."),
    "spacing.blank": QT_TRANSLATE_NOOP("mechanics", "“{found}” has a blank too many: “{expected}”."),
    "spacing.after": QT_TRANSLATE_NOOP("mechanics", "“{found}” wants a blank: “{expected}”."),
    "punctuation.pairs": QT_TRANSLATE_NOOP("mechanics", "“{found}” has no partner in this row."),
}
