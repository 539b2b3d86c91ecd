"""Sentences: completeness, persons and speakers. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

COMPLETENESS = {
    "codes.missing.link.source": QT_TRANSLATE_NOOP("completeness", "A link of the Chinese is not in the English: {expected}."),
    "codes.missing.link.draft": QT_TRANSLATE_NOOP("completeness", "A link of the draft is gone from the English: {expected}."),
    "codes.missing.note.source": QT_TRANSLATE_NOOP("completeness", "A note mark of the Chinese is not in the English."),
    "codes.missing.note.draft": QT_TRANSLATE_NOOP("completeness", "A note mark of the draft is gone from the English."),
    "codes.missing.thing.draft": QT_TRANSLATE_NOOP(
        "completeness", "A picture, or something else that is no text, was here in the draft and is gone."
    ),
    "codes.missing.looks.draft": QT_TRANSLATE_NOOP("completeness", "“{expected}” had formatting in the draft that it no longer has."),
    "codes.extra": QT_TRANSLATE_NOOP("completeness", "The note mark or picture at “{found}” stands in the English once too often."),
    "codes.order": QT_TRANSLATE_NOOP("completeness", "The mark at “{found}” stands before one that it follows in the draft."),
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
