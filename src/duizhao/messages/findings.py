"""Sentences: findings. Code → English literal.

Decides the words only; `others` are all allowed terms but the `last`, each in its quotation marks.
"""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

FINDINGS = {
    "term.missing": QT_TRANSLATE_NOOP("findings", "{chinese} should be rendered as “{expected}”; nothing like it stands here."),
    "term.variant": QT_TRANSLATE_NOOP("findings", "{chinese} should be rendered as “{expected}”, not as “{found}”."),
    "term.partial": QT_TRANSLATE_NOOP("findings", "{chinese} should be rendered as “{expected}”; only “{found}” resembles it."),
    "term.inflected": QT_TRANSLATE_NOOP("findings", "{chinese} must stand exactly as “{expected}”; here it reads “{found}”."),
    "term.missing.several": QT_TRANSLATE_NOOP(
        "findings", "{chinese} should be rendered as {others} or “{last}”; nothing like it stands here."
    ),
    "term.variant.several": QT_TRANSLATE_NOOP("findings", "{chinese} should be rendered as {others} or “{last}”, not as “{found}”."),
    "term.partial.several": QT_TRANSLATE_NOOP(
        "findings", "{chinese} should be rendered as {others} or “{last}”; only “{found}” resembles it."
    ),
    "term.inflected.several": QT_TRANSLATE_NOOP(
        "findings", "{chinese} must stand exactly as {others} or “{last}”; here it reads “{found}”."
    ),
    "term.forbidden": QT_TRANSLATE_NOOP("findings", "The glossary forbids “{found}” for {chinese}; write “{expected}”."),
    "term.forbidden.bare": QT_TRANSLATE_NOOP("findings", "The glossary forbids “{found}” for {chinese}."),
    "style.avoid": QT_TRANSLATE_NOOP("findings", "Avoid “{found}”; write “{expected}”."),
    "style.avoid.bare": QT_TRANSLATE_NOOP("findings", "Avoid “{found}”."),
    "name.pinyin": QT_TRANSLATE_NOOP("findings", "{chinese} is “{expected}” in pinyin, not “{found}”."),
    "name.surname": QT_TRANSLATE_NOOP(
        "findings", "Its first character is read otherwise in a surname: {chinese} is “{expected}”, not “{found}”."
    ),
    "name.order": QT_TRANSLATE_NOOP("findings", "The surname stands first: {chinese} is “{expected}”, not “{found}”."),
    "name.capitals": QT_TRANSLATE_NOOP("findings", "Most surnames of this document are written otherwise: “{expected}”, not “{found}”."),
    "name.variant": QT_TRANSLATE_NOOP("findings", "Row {row} writes {chinese} as “{expected}”; here it reads “{found}”."),
    "abbreviation.undefined": QT_TRANSLATE_NOOP("findings", "“{found}” is used but introduced nowhere; give the full name first."),
    "abbreviation.later": QT_TRANSLATE_NOOP("findings", "“{found}” is used here but introduced only in row {row}."),
    "empty.target": QT_TRANSLATE_NOOP("findings", "This Chinese has no English."),
    "empty.source": QT_TRANSLATE_NOOP("findings", "This English has no Chinese beside it."),
    "omission.text": QT_TRANSLATE_NOOP("findings", "The English is far too short for this Chinese; most of it is missing."),
    "omission.sentence": QT_TRANSLATE_NOOP("findings", "This sentence has no English: {sentence}"),
    "addition.sentence": QT_TRANSLATE_NOOP("findings", "This sentence has no Chinese: “{sentence}”"),
    "untranslated.chinese": QT_TRANSLATE_NOOP("findings", "“{found}” still stands in Chinese."),
    "untranslated.original": QT_TRANSLATE_NOOP("findings", "“{found}” stands in Chinese in brackets; keep it only if that is meant."),
    "punctuation.fullwidth": QT_TRANSLATE_NOOP("findings", "“{found}” is full-width; write “{expected}”."),
    "repeated.paragraph": QT_TRANSLATE_NOOP("findings", "This paragraph stands in row {row} already; the Chinese has it once."),
    "repeated.word": QT_TRANSLATE_NOOP("findings", "“{written}” repeats a word; write “{expected}”."),
    "spelling.british": QT_TRANSLATE_NOOP("findings", "“{found}” is American spelling; British English has “{expected}”."),
    "spelling.american": QT_TRANSLATE_NOOP("findings", "“{found}” is British spelling; American English has “{expected}”."),
    "spelling.ise": QT_TRANSLATE_NOOP("findings", "“{found}” is spelt with z; this document writes “{expected}”."),
    "spelling.ize": QT_TRANSLATE_NOOP("findings", "“{found}” is spelt with s; Oxford spelling has “{expected}”."),
    "spelling.unknown": QT_TRANSLATE_NOOP("findings", "“{found}” is in no dictionary; “{expected}” may be meant."),
    "found.process.self_approved": QT_TRANSLATE_NOOP("findings", "{who} wrote this English and approved it; it needs another reader."),
    "found.process.stale_approval": QT_TRANSLATE_NOOP("findings", "The row has changed since {who} approved it."),
    "found.process.open_comment": QT_TRANSLATE_NOOP("findings", "Nobody has resolved what {who} said: {comment}"),
    "spelling.unknown.bare": QT_TRANSLATE_NOOP("findings", "“{found}” is in no dictionary."),
}
