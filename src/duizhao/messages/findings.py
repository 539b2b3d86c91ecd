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
    "abbreviation.undefined": QT_TRANSLATE_NOOP("findings", "“{found}” is used but introduced nowhere; give the full name first."),
    "abbreviation.later": QT_TRANSLATE_NOOP("findings", "“{found}” is used here but introduced only in row {row}."),
    "empty.target": QT_TRANSLATE_NOOP("findings", "This Chinese has no English."),
    "empty.source": QT_TRANSLATE_NOOP("findings", "This English has no Chinese beside it."),
    "untranslated.chinese": QT_TRANSLATE_NOOP("findings", "“{found}” still stands in Chinese."),
    "untranslated.original": QT_TRANSLATE_NOOP("findings", "“{found}” stands in Chinese in brackets; keep it only if that is meant."),
    "punctuation.fullwidth": QT_TRANSLATE_NOOP("findings", "“{found}” is full-width; write “{expected}”."),
    "repeated.paragraph": QT_TRANSLATE_NOOP("findings", "This paragraph stands in row {row} already; the Chinese has it once."),
    "repeated.word": QT_TRANSLATE_NOOP("findings", "“{written}” repeats a word; write “{expected}”."),
}
