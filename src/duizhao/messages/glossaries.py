"""Sentences: glossaries, people, and what is wrong with them. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

GLOSSARIES = {
    "glossary.conflict": QT_TRANSLATE_NOOP("glossaries", "Somebody else has changed the glossary; look at it again before you change it."),
    "people.conflict": QT_TRANSLATE_NOOP(
        "glossaries", "Somebody else has changed the people registry; look at it again before you change it."
    ),
    "glossary.checked": QT_TRANSLATE_NOOP("glossaries", "{file}: terms {count}, to look at {faults}."),
    "glossary.written": QT_TRANSLATE_NOOP("glossaries", "Terms written to {path}: {count}."),
    "glossary.extracted": QT_TRANSLATE_NOOP("glossaries", "Terms: {count}; in several ways: {several}."),
    "people.no_columns": QT_TRANSLATE_NOOP(
        "glossaries", "No columns of {path} hold names in Chinese and in English; give it a header like {header}."
    ),
    "people.nobody": QT_TRANSLATE_NOOP("glossaries", "{path} names nobody in Chinese and in English; its header would be {header}."),
    "people.count": QT_TRANSLATE_NOOP("glossaries", "People in {file}: {count}."),
    "people.left_out": QT_TRANSLATE_NOOP("glossaries", "Rows of {file} without a name in both languages, left out: {count} (row {rows})."),
    "tbx.no_terms": QT_TRANSLATE_NOOP("glossaries", "{path} holds no entry with an English term."),
    "tbx.left_out": QT_TRANSLATE_NOOP("glossaries", "Entries of {file} without English, left out: {count} (entry {entries})."),
    "glossary.undated": QT_TRANSLATE_NOOP(
        "glossaries", "Rows of {file} with a date that is none; it is left out, the rest is taken: {count} (row {rows})."
    ),
    "fault.conflict": QT_TRANSLATE_NOOP("glossaries", "{chinese} has another preferred English in another entry: “{other}”."),
    "fault.contradiction": QT_TRANSLATE_NOOP("glossaries", "“{term}” is both allowed and not wanted."),
    "fault.duplicate": QT_TRANSLATE_NOOP("glossaries", "{chinese} is listed twice with the same English."),
    "fault.no_english": QT_TRANSLATE_NOOP("glossaries", "{chinese} has no English."),
    "fault.dates": QT_TRANSLATE_NOOP("glossaries", "{chinese} ends before it begins."),
    "fault.overlap": QT_TRANSLATE_NOOP("glossaries", "{term} stands inside {chinese}, whose English does not have “{other}”."),
    "fault.single": QT_TRANSLATE_NOOP("glossaries", "{term} is a single character, which stands inside many words."),
    "fault.shadowed": QT_TRANSLATE_NOOP("glossaries", "{chinese} stands in an earlier glossary too, as “{other}”; that one holds."),
}
