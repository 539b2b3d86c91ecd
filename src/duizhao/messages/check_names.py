"""Sentences: what each check is called where checks are listed. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

CHECK_NAMES = {
    "check.empty.target": QT_TRANSLATE_NOOP("check_names", "Chinese without English"),
    "check.empty.source": QT_TRANSLATE_NOOP("check_names", "English without Chinese"),
    "check.omission.text": QT_TRANSLATE_NOOP("check_names", "Most of a row left out"),
    "check.omission.sentence": QT_TRANSLATE_NOOP("check_names", "Sentence left out"),
    "check.addition.sentence": QT_TRANSLATE_NOOP("check_names", "Sentence added"),
    "check.untranslated.chinese": QT_TRANSLATE_NOOP("check_names", "Chinese left in the English"),
    "check.term.missing": QT_TRANSLATE_NOOP("check_names", "Term not rendered as listed"),
    "check.term.forbidden": QT_TRANSLATE_NOOP("check_names", "Forbidden term"),
    "check.term.deprecated": QT_TRANSLATE_NOOP("check_names", "Term advised against"),
    "check.term.case": QT_TRANSLATE_NOOP("check_names", "Capitals of a term"),
    "check.redline.phrase": QT_TRANSLATE_NOOP("check_names", "Red line"),
    "check.style.avoid": QT_TRANSLATE_NOOP("check_names", "Phrase to avoid"),
    "check.number.value": QT_TRANSLATE_NOOP("check_names", "Number"),
    "check.date.value": QT_TRANSLATE_NOOP("check_names", "Date"),
    "check.name.pinyin": QT_TRANSLATE_NOOP("check_names", "Name not as in pinyin"),
    "check.name.order": QT_TRANSLATE_NOOP("check_names", "Order of a name"),
    "check.name.variant": QT_TRANSLATE_NOOP("check_names", "One person, two spellings"),
    "check.abbreviation.undefined": QT_TRANSLATE_NOOP("check_names", "Abbreviation not introduced"),
    "check.punctuation.fullwidth": QT_TRANSLATE_NOOP("check_names", "Full-width character"),
    "check.repeated.word": QT_TRANSLATE_NOOP("check_names", "Repeated word"),
    "check.repeated.paragraph": QT_TRANSLATE_NOOP("check_names", "Repeated paragraph"),
    "check.spelling.variant": QT_TRANSLATE_NOOP("check_names", "Spelling of another English"),
    "check.spelling.unknown": QT_TRANSLATE_NOOP("check_names", "Word in no dictionary"),
}
