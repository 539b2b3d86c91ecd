"""Sentences: house. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

HOUSE = {
    "review.refused.redline": QT_TRANSLATE_NOOP("house", "only an editor waives a red line"),
    "house.not_toml": QT_TRANSLATE_NOOP("house", "{path} is no house style (TOML): {reason}."),
    "house.unknown": QT_TRANSLATE_NOOP("house", "{path} says something that no house style says: {what}."),
    "house.unknown_checks": QT_TRANSLATE_NOOP("house", "{file} has rules for checks that this program does not have: {checks}."),
    "house.mqm": QT_TRANSLATE_NOOP(
        "house",
        "{path} has an MQM profile that cannot be: 1 to 26 types of MQM, weights from 0 to 1000, severities that rise from neutral to critical, "
        "and a passing score within the maximum.",
    ),
    "house.conflict": QT_TRANSLATE_NOOP("house", "Somebody else has changed the house style; look at it again before you change it."),
}
