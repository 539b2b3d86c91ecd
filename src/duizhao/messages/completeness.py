"""Sentences: completeness. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

COMPLETENESS = {
    "name.registry": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as “{expected}”; here it reads “{found}”."),
    "omission.broken": QT_TRANSLATE_NOOP("completeness", "The English breaks off after “{found}”; the Chinese goes on."),
    "name.post": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as “{expected}”; the English has another post, or none."),
}
