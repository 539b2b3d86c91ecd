"""Sentences: links, placeholders, lists, blanks, quotation marks, capitals, unsure links. Code → English literal. Decides the words only."""

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
    "spacing.trailing": QT_TRANSLATE_NOOP("mechanics", "There is a blank at the end of the line."),
    "quote.missing": QT_TRANSLATE_NOOP("mechanics", "The Chinese quotes somebody: {expected}. The English has no quotation marks."),
    "quote.missing.title": QT_TRANSLATE_NOOP("mechanics", "{expected} is a title. No quotation marks tell so in the English; italics may."),
    "punctuation.mixed.straight": QT_TRANSLATE_NOOP(
        "mechanics", "“{found}” is straight; most quotation marks and apostrophes of this text are curly."
    ),
    "punctuation.mixed.curly": QT_TRANSLATE_NOOP(
        "mechanics", "“{found}” is curly; most quotation marks and apostrophes of this text are straight."
    ),
    "punctuation.range": QT_TRANSLATE_NOOP("mechanics", "Between the ends of a range stands an en dash: “{expected}”."),
    "capitalisation.sentence": QT_TRANSLATE_NOOP("mechanics", "A sentence begins with a capital: “{expected}”."),
    "capitalisation.name": QT_TRANSLATE_NOOP("mechanics", "“{found}” always has a capital: “{expected}”."),
    "capitalisation.variant": QT_TRANSLATE_NOOP("mechanics", "This text also writes “{expected}”; here it reads “{found}”."),
    "capitalisation.heading.title": QT_TRANSLATE_NOOP(
        "mechanics", "Most headings of this text have a capital on every word; this one has not."
    ),
    "capitalisation.heading.sentence": QT_TRANSLATE_NOOP("mechanics", "Most headings of this text have a capital on the first word alone."),
    "alignment.unsure": QT_TRANSLATE_NOOP(
        "mechanics", "It is not sure that these two texts belong together ({confidence} %). Pin the link if they do."
    ),
    "dictionary.encoding": QT_TRANSLATE_NOOP(
        "mechanics", "{path} is not written in {encoding}. Save the dictionary in UTF-8, or name its encoding in SET."
    ),
    "dictionary.affix": QT_TRANSLATE_NOOP(
        "mechanics", "{path}, line {line}: no rule for endings can be read here. Take the file from where it came again."
    ),
    "dictionary.no_list": QT_TRANSLATE_NOOP("mechanics", "{path} is no list of words. A dictionary is a .dic file with a word a line."),
    "doctor.dictionary": QT_TRANSLATE_NOOP("mechanics", "Dictionary of the office: {file}, entries {count}"),
}
