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
    # The memory's own file
    "memory.none": QT_TRANSLATE_NOOP(
        "memory", "There is no memory at {path} yet. Take an earlier project or a TMX file in: duizhao memory import FILE"
    ),
    "memory.no_folder": QT_TRANSLATE_NOOP("memory", "The memory {path} cannot be made: {folder} may not be changed. Name another file."),
    "memory.full": QT_TRANSLATE_NOOP("memory", "The memory {path} was not changed: the disk is full. Free some space and try again."),
    "memory.readonly": QT_TRANSLATE_NOOP(
        "memory", "The memory {path} was not changed: it is read-only. Have yourself allowed to change it, or name another file."
    ),
    "memory.busy": QT_TRANSLATE_NOOP("memory", "The memory {path} is being changed by another program; try again in a moment."),
    "memory.damaged": QT_TRANSLATE_NOOP(
        "memory", "The memory {path} is damaged. Put a copy in its place; or move it away and take the projects and TMX files in again."
    ),
    "memory.foreign": QT_TRANSLATE_NOOP("memory", "{path} is no memory of Duizhao and was left alone. Name another file."),
    "memory.newer": QT_TRANSLATE_NOOP("memory", "The memory {path} was made by a newer version of Duizhao; update this program to use it."),
    "memory.unreadable": QT_TRANSLATE_NOOP("memory", "The memory {path} cannot be opened; check that you may read it."),
    "memory.faulty_disk": QT_TRANSLATE_NOOP("memory", "The memory {path} was not changed: the disk reported a fault. Check the disk."),
    "memory.stopped": QT_TRANSLATE_NOOP("memory", "Stopped; the memory is as it was before."),
    "memory.not_kept": QT_TRANSLATE_NOOP("memory", "The release is written, but its rows are not in the memory. {why}"),
    # What the commands say
    "memory.taken": QT_TRANSLATE_NOOP("memory", "Pairs taken into the memory from {name}: {count}."),
    "memory.nothing": QT_TRANSLATE_NOOP("memory", "{name}: no approved row and no pair of Chinese and English to take in."),
    "memory.left_out": QT_TRANSLATE_NOOP("memory", "{name}: entries without Chinese or without English, left out: {count}."),
    "memory.found": QT_TRANSLATE_NOOP("memory", "Pairs in which “{text}” stands: {count}."),
    "memory.found_more": QT_TRANSLATE_NOOP("memory", "Pairs in which “{text}” stands: {count} and more; the latest of them:"),
    "memory.not_found": QT_TRANSLATE_NOOP("memory", "“{text}” is not in the memory."),
    "memory.ways": QT_TRANSLATE_NOOP("memory", "Rendered as: {ways}."),
    "memory.alike": QT_TRANSLATE_NOOP("memory", "{share} % alike:"),
    "memory.row": QT_TRANSLATE_NOOP("memory", "row {row}"),
    "memory.listed": QT_TRANSLATE_NOOP("memory", "{name} · pairs: {count} · {day} · {key}"),
    "memory.empty": QT_TRANSLATE_NOOP("memory", "The memory is empty."),
    "memory.forgotten": QT_TRANSLATE_NOOP("memory", "Pairs taken out of the memory that came from {name}: {count}."),
    "memory.no_source": QT_TRANSLATE_NOOP("memory", "Nothing in the memory came from {name}. See what did: duizhao memory list"),
    "memory.several": QT_TRANSLATE_NOOP(
        "memory", "Several sources are called {name}. Name the one by what stands at the end of its line in: duizhao memory list"
    ),
    "memory.unknown_format": QT_TRANSLATE_NOOP(
        "memory", "{path} cannot be taken into the memory. Give a project or a translation memory: {formats}."
    ),
    "cli.memory": QT_TRANSLATE_NOOP(
        "memory", "Look up how something was said before, in earlier projects and TMX files; take more of them in."
    ),
    "cli.memory.action": QT_TRANSLATE_NOOP("memory", "take files in, look a text up, list what was taken in, or take it out again"),
    "cli.memory.given": QT_TRANSLATE_NOOP(
        "memory", "projects and TMX files to take in; the text to look up; or what was taken in and is to go"
    ),
    "cli.memory.file": QT_TRANSLATE_NOOP("memory", "the memory to use; otherwise the one of this user"),
    "cli.memory.limit": QT_TRANSLATE_NOOP("memory", "show so many pairs at most"),
    "usage.memory_nothing": QT_TRANSLATE_NOOP("memory", "Say what: a file to take in, a text to look up, or a source to take out."),
}
