"""Sentences: terms and red lines. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

TERMINOLOGY = {
    "term.deprecated": QT_TRANSLATE_NOOP("terminology", "The glossary advises against “{found}” for {chinese}; write “{expected}”."),
    "term.deprecated.bare": QT_TRANSLATE_NOOP("terminology", "The glossary advises against “{found}” for {chinese}."),
    "term.untimely": QT_TRANSLATE_NOOP(
        "terminology", "At the time of which this row speaks, {chinese} was not “{found}” but “{expected}”."
    ),
    "term.case": QT_TRANSLATE_NOOP("terminology", "{chinese} is written “{expected}”; the capitals differ in “{found}”."),
    "redline.phrase": QT_TRANSLATE_NOOP("terminology", "“{found}” must not go out; write “{expected}”."),
    "redline.phrase.bare": QT_TRANSLATE_NOOP("terminology", "“{found}” must not go out."),
    "redline.source": QT_TRANSLATE_NOOP("terminology", "{found} stands in the Chinese and must not go out."),
}
