"""Sentences: the office's memory, and translation memories as files. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

MEMORY = {
    # Files in the exchange format
    "tmx.foreign": QT_TRANSLATE_NOOP("memory", "{path} is no translation memory (TMX). Export one as TMX from the program that has it."),
    "tmx.damaged": QT_TRANSLATE_NOOP(
        "memory",
        "{path} is damaged or not complete: it makes no sense from line {line} on. Export it again from the program that wrote it.",
    ),
    "tmx.unsafe": QT_TRANSLATE_NOOP(
        "memory", "{path} was refused: it defines entities, which no translation memory needs. Export it again without them."
    ),
    "tmx.ending": QT_TRANSLATE_NOOP("memory", "{path}: a translation memory is written under the ending {suffix}. Name the file so."),
}
