"""Sentences: files that go out to be reviewed and come back, and files of other translation programs. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

EXCHANGE = {
    "markup.damaged": QT_TRANSLATE_NOOP(
        "exchange", "{path} is damaged or not complete: line {line} is no sound XML. Export it again from the program that it came from."
    ),
    "xliff.states": QT_TRANSLATE_NOOP(
        "exchange", "{file} says that texts in it were done elsewhere ({states}); here every row is still to be confirmed and approved."
    ),
    "po.unread": QT_TRANSLATE_NOOP("exchange", "Lines of {file} that were not understood and were passed over: {count}."),
    "review_file.number": QT_TRANSLATE_NOOP("exchange", "No."),
    "review_file.chinese": QT_TRANSLATE_NOOP("exchange", "Chinese"),
    "review_file.english": QT_TRANSLATE_NOOP("exchange", "English"),
    "review_file.comment": QT_TRANSLATE_NOOP("exchange", "Comment"),
    "review_file.status": QT_TRANSLATE_NOOP("exchange", "Status"),
    "review_file.instruction": QT_TRANSLATE_NOOP(
        "exchange",
        "Correct the English, write in the column Comment or add comments, and choose a status. The Chinese stays as it is; rows may be moved or taken out.",
    ),
    "review_file.unknown_format": QT_TRANSLATE_NOOP(
        "exchange", "{path}: a file to be reviewed cannot be written under this ending. Use one of these: {formats}."
    ),
    "returned.other_project": QT_TRANSLATE_NOOP(
        "exchange", "{path} holds no row of this project. Give the file that was exported from it, or a copy of its release."
    ),
    "returned.source": QT_TRANSLATE_NOOP(
        "exchange", "{path} is the Chinese of this project. To work it in, use --source, or in the window Segment, Changed source."
    ),
    "returned.gone": QT_TRANSLATE_NOOP("exchange", "the row no longer stands in this project"),
    "returned.no_key": QT_TRANSLATE_NOOP("exchange", "the row was added, or lost what names it; put its text where it belongs by hand"),
    "returned.twice": QT_TRANSLATE_NOOP("exchange", "the row stands in the file twice; only the first was read"),
    "returned.source_changed": QT_TRANSLATE_NOOP("exchange", "its Chinese is not the same as in the project"),
    "returned.no_place": QT_TRANSLATE_NOOP("exchange", "the paragraph was added and belongs to no row; put it in by hand"),
    "returned.refused": QT_TRANSLATE_NOOP("exchange", "Not taken, {rows}: {why}."),
    "returned.change": QT_TRANSLATE_NOOP("exchange", "Row {row}, {who}: {changes}"),
    "returned.replaced": QT_TRANSLATE_NOOP("exchange", "“{old}” → “{new}”"),
    "returned.put_in": QT_TRANSLATE_NOOP("exchange", "“{new}” put in"),
    "returned.taken_out": QT_TRANSLATE_NOOP("exchange", "“{old}” taken out"),
    "returned.done": QT_TRANSLATE_NOOP("exchange", "Row {row}, {who} marked as resolved: {text}"),
    "returned.note": QT_TRANSLATE_NOOP("exchange", "Row {row}, {who} says: {text}"),
    "returned.conflict": QT_TRANSLATE_NOOP("exchange", "Row {row} was changed here meanwhile. Here: {now} In the file, {who}: {after}"),
    "returned.left": QT_TRANSLATE_NOOP("exchange", "Left as they are here, rows {rows}; with --theirs the file’s text is taken."),
    "returned.unchanged": QT_TRANSLATE_NOOP("exchange", "Rows that the reviewer did not change: {count}."),
    "returned.taken": QT_TRANSLATE_NOOP("exchange", "Taken in, rows {rows}."),
    "returned.nothing": QT_TRANSLATE_NOOP("exchange", "There is nothing in {path} that is not here already."),
    "returned.only_looked": QT_TRANSLATE_NOOP("exchange", "Nothing was written; leave --dry-run out to take it in."),
    "xliff.none": QT_TRANSLATE_NOOP(
        "exchange", "{path} is no XLIFF, though it is called one. Give the XLIFF, or the documents themselves."
    ),
    "xliff.turned": QT_TRANSLATE_NOOP("exchange", "{file} goes from English to Chinese; its Chinese was taken as the source."),
    "xliff.languages": QT_TRANSLATE_NOOP(
        "exchange", "{file} says that it is from {source} to {target}; its source was taken as the Chinese, its target as the English."
    ),
}
