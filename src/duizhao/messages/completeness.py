"""Sentences: completeness, persons and speakers. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

COMPLETENESS = {
    "name.registry": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as “{expected}”; here it reads “{found}”."),
    "omission.broken": QT_TRANSLATE_NOOP("completeness", "The English breaks off after “{found}”; the Chinese goes on."),
    "attribution.lost": QT_TRANSLATE_NOOP(
        "completeness", "{speaker} says this in the Chinese ({verb}); in the English, nobody is said to."
    ),
    "abbreviation.redefined": QT_TRANSLATE_NOOP("completeness", "“{found}” was introduced in row {row} already."),
    "abbreviation.other": QT_TRANSLATE_NOOP("completeness", "Here “{found}” stands for “{now}”, in row {row} for “{before}”."),
    "abbreviation.unused": QT_TRANSLATE_NOOP("completeness", "“{found}” is introduced here and not used again."),
    "name.pronoun.female": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as a woman; here it reads “{found}”."),
    "name.pronoun.male": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as a man; here it reads “{found}”."),
    "name.post": QT_TRANSLATE_NOOP("completeness", "{chinese} is registered as “{expected}”; the English has another post, or none."),
}
