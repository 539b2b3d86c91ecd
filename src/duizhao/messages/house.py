"""Sentences: house. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

HOUSE = {
    "review.refused.redline": QT_TRANSLATE_NOOP("house", "only an editor waives a red line"),
}
