"""Sentences: what can go wrong with a project file. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

STORE = {
    "store.exists": QT_TRANSLATE_NOOP("store", "{path} exists already; give the project another name or move that file away."),
    "store.unwritable": QT_TRANSLATE_NOOP(
        "store", "{path} cannot be written: the folder {folder} may not be changed. Choose another folder."
    ),
    "store.unreadable": QT_TRANSLATE_NOOP("store", "{path} cannot be opened; check that you may read it."),
    "store.full": QT_TRANSLATE_NOOP("store", "{path} was not saved: the disk is full. Free some space and try again."),
    "store.readonly": QT_TRANSLATE_NOOP("store", "{path} is read-only; copy it to a folder that you may change and work on the copy."),
    "store.busy": QT_TRANSLATE_NOOP("store", "{path} is being changed by another program; close it there and try again."),
    "store.damaged": QT_TRANSLATE_NOOP("store", "{path} is damaged; restore it from a backup."),
    "store.foreign": QT_TRANSLATE_NOOP("store", "{path} is no Duizhao project; give a project file (.duizhao)."),
    "store.empty": QT_TRANSLATE_NOOP("store", "{path} is empty, perhaps a copy that was interrupted; copy it again."),
    "store.io": QT_TRANSLATE_NOOP("store", "{path} was not saved: the disk reported a fault. Check the disk, then try again."),
    "store.moved": QT_TRANSLATE_NOOP(
        "store", "{path} was moved or replaced while it was open; nothing was overwritten. Open it again from its new place."
    ),
    "store.only_here": QT_TRANSLATE_NOOP(
        "store",
        "{path} is lost, and only this window holds the review. Save a copy, or close it or open the other project once more to give it up.",
    ),
    "store.overwritten": QT_TRANSLATE_NOOP(
        "store", "{path} was overwritten or damaged while it was open. Keep what the window shows with “Save a copy” in the menu File."
    ),
    "store.gone": QT_TRANSLATE_NOOP(
        "store",
        "{path} was moved or replaced while it was open; nothing was overwritten. Open it again from its new place, or keep what the window shows with “Save a copy” in the menu File.",
    ),
    "store.older": QT_TRANSLATE_NOOP(
        "store",
        "{path} is of an earlier version and cannot be read, not even read-only, before it is brought up to date with a backup beside it, "
        "which cannot be written there; copy it to a folder that you may change and open the copy.",
    ),
    "store.newer": QT_TRANSLATE_NOOP("store", "{path} was made by a newer version of Duizhao; update this program to open it."),
    "store.conflict": QT_TRANSLATE_NOOP(
        "store", "Row {row} was changed by somebody else meanwhile; nothing was saved. Look at the row and try again."
    ),
    "store.locked": QT_TRANSLATE_NOOP(
        "store", "{path} is open in another window (on {host}); close it there, or open it here to read only."
    ),
    "alignment.typed": QT_TRANSLATE_NOOP(
        "store", "What is being typed could not be saved, so the rows were not taken up. Settle that first, then open the alignment again."
    ),
    "journal.unwritable": QT_TRANSLATE_NOOP(
        "store",
        "What is being typed is safe only once it is saved: {folder} cannot be written ({reason}). Make room there, or allow it to be changed.",
    ),
    "import.not_zh": QT_TRANSLATE_NOOP(
        "store", "{path} is in English where the Chinese source is wanted; give the source first, then the draft."
    ),
    "import.not_en": QT_TRANSLATE_NOOP("store", "{path} is in Chinese where English is wanted; give the source first, then the draft."),
    "import.same_file": QT_TRANSLATE_NOOP(
        "store",
        "{path} is both the source and the draft. Choose another file for the draft, or take the draft out if the file holds both languages.",
    ),
    "paste.no_room": QT_TRANSLATE_NOOP(
        "store", "What was pasted could not be kept in {path}. Make room there, then paste it again, or choose a file."
    ),
    "paste.nothing": QT_TRANSLATE_NOOP("store", "The clipboard holds no text. Copy the text where it stands, then paste it here."),
    "import.no_text": QT_TRANSLATE_NOOP("store", "{path} holds no text. Give the file that holds the release."),
}
