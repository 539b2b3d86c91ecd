"""Sentences: comments, and reports for the translator, the reviewer and the leader. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

READERS = {
    "comment.nothing": QT_TRANSLATE_NOOP("reports", "There is nothing to say: add --comment with a text."),
    "comment.unknown": QT_TRANSLATE_NOOP("reports", "Row {row} has no such comment; “duizhao status” lists those that are open."),
    "comment.several": QT_TRANSLATE_NOOP("reports", "Row {row} has several comments; name one as {row}.1, {row}.2 and so on."),
    "comment.name": QT_TRANSLATE_NOOP("reports", "“{given}” names no comment; write its row, or the row and its number there: 3 or 3.2."),
    "comment.open": QT_TRANSLATE_NOOP("reports", "  comment {name} by {actor}: {comment} (answers: {count})"),
    "comment.done.remark": QT_TRANSLATE_NOOP("reports", "Rows commented on: {rows}."),
    "comment.done.answer": QT_TRANSLATE_NOOP("reports", "Answered, in rows: {rows}."),
    "comment.done.resolve": QT_TRANSLATE_NOOP("reports", "Comments resolved, in rows: {rows}."),
    "comment.done.take_up": QT_TRANSLATE_NOOP("reports", "Comments opened again, in rows: {rows}."),
    "cli.review.remark": QT_TRANSLATE_NOOP("reports", "comment on these rows, with --comment, and judge nothing"),
    "cli.review.answer": QT_TRANSLATE_NOOP("reports", "answer the comment of a row, with --comment"),
    "cli.review.resolve": QT_TRANSLATE_NOOP("reports", "these comments are resolved"),
    "cli.review.take_up": QT_TRANSLATE_NOOP("reports", "these comments are open again"),
    "reader.title.translator": QT_TRANSLATE_NOOP("reports", "What was changed in “{name}”, and why"),
    "reader.title.reviewer": QT_TRANSLATE_NOOP("reports", "What is left to do in “{name}”"),
    "reader.title.leader": QT_TRANSLATE_NOOP("reports", "“{name}”: the release on one page"),
    "reader.document": QT_TRANSLATE_NOOP("reports", "Document"),
    "reader.files": QT_TRANSLATE_NOOP("reports", "Files"),
    "reader.rows": QT_TRANSLATE_NOOP("reports", "Rows"),
    "reader.rows_done": QT_TRANSLATE_NOOP("reports", "{rows}, of them approved {done}"),
    "reader.compared": QT_TRANSLATE_NOOP("reports", "Compared with"),
    "reader.since.draft": QT_TRANSLATE_NOOP("reports", "the first draft"),
    "reader.since.confirmed": QT_TRANSLATE_NOOP("reports", "what was last confirmed; the first draft where nothing was"),
    "reader.since.approved": QT_TRANSLATE_NOOP("reports", "what was last signed; the first draft where nothing was"),
    "reader.since.published": QT_TRANSLATE_NOOP("reports", "what was published; the first draft where nothing was"),
    "reader.changes": QT_TRANSLATE_NOOP("reports", "Changes"),
    "reader.changed_rows": QT_TRANSLATE_NOOP("reports", "rows changed {rows}, findings fixed {fixed}"),
    "reader.what_changed": QT_TRANSLATE_NOOP("reports", "What was changed, and why"),
    "reader.nothing_changed": QT_TRANSLATE_NOOP("reports", "Nothing was changed."),
    "reader.unchanged": QT_TRANSLATE_NOOP("reports", "(unchanged)"),
    "reader.changed_by": QT_TRANSLATE_NOOP("reports", "Changed by {who}: {origins}"),
    "reader.who": QT_TRANSLATE_NOOP("reports", "{actor} ({role})"),
    "reader.said": QT_TRANSLATE_NOOP("reports", "{who}, {at}: "),
    "reader.resolved": QT_TRANSLATE_NOOP("reports", "Resolved by {who}, {at}"),
    "reader.fixed": QT_TRANSLATE_NOOP("reports", "Fixed: "),
    "reader.waived": QT_TRANSLATE_NOOP("reports", "Left as it was: "),
    "reader.left": QT_TRANSLATE_NOOP("reports", "{finding} {who}: {reason}"),
    "reader.no_reason": QT_TRANSLATE_NOOP("reports", "No reason was given."),
    "reader.column.row": QT_TRANSLATE_NOOP("reports", "Row"),
    "reader.column.chinese": QT_TRANSLATE_NOOP("reports", "Chinese"),
    "reader.column.english": QT_TRANSLATE_NOOP("reports", "English"),
    "reader.column.changed": QT_TRANSLATE_NOOP("reports", "What was changed"),
    "reader.column.why": QT_TRANSLATE_NOOP("reports", "Why"),
    "reader.column.status": QT_TRANSLATE_NOOP("reports", "Status"),
    "reader.column.count": QT_TRANSLATE_NOOP("reports", "How many"),
    "reader.column.numbers": QT_TRANSLATE_NOOP("reports", "Row numbers"),
    "reader.column.check": QT_TRANSLATE_NOOP("reports", "Check"),
    "reader.column.finding": QT_TRANSLATE_NOOP("reports", "What was found"),
    "reader.column.comment": QT_TRANSLATE_NOOP("reports", "Comment"),
    "reader.column.level": QT_TRANSLATE_NOOP("reports", "Sign-off"),
    "reader.column.signer": QT_TRANSLATE_NOOP("reports", "Signed by"),
    "reader.column.signed_rows": QT_TRANSLATE_NOOP("reports", "Rows"),
    "reader.column.last": QT_TRANSLATE_NOOP("reports", "Last signed"),
    "reader.release": QT_TRANSLATE_NOOP("reports", "Release"),
    "reader.gate_open": QT_TRANSLATE_NOOP("reports", "may go out"),
    "reader.gate_closed": QT_TRANSLATE_NOOP("reports", "may not go out yet"),
    "reader.went_out": QT_TRANSLATE_NOOP("reports", "last went out {at}; as it stands now it {gate}"),
    "reader.published": QT_TRANSLATE_NOOP("reports", "Published"),
    "reader.corrected": QT_TRANSLATE_NOOP("reports", "{release}; corrected since, rows: {rows}"),
    "reader.uncorrected": QT_TRANSLATE_NOOP("reports", "{release}; nothing was corrected since"),
    "reader.back": QT_TRANSLATE_NOOP("reports", "What keeps the release back"),
    "reader.nothing_back": QT_TRANSLATE_NOOP("reports", "Nothing keeps the release back."),
    "reader.by_status": QT_TRANSLATE_NOOP("reports", "Rows by status"),
    "reader.findings": QT_TRANSLATE_NOOP("reports", "Open findings"),
    "reader.no_findings": QT_TRANSLATE_NOOP("reports", "No finding is open."),
    "reader.comments": QT_TRANSLATE_NOOP("reports", "Open comments"),
    "reader.no_comments": QT_TRANSLATE_NOOP("reports", "No comment is open."),
    "reader.largest.draft": QT_TRANSLATE_NOOP(
        "reports", "What changed since the first draft: rows {rows}, findings fixed {fixed}; the {shown} largest"
    ),
    "reader.largest.confirmed": QT_TRANSLATE_NOOP(
        "reports", "What changed since it was last confirmed: rows {rows}, findings fixed {fixed}; the {shown} largest"
    ),
    "reader.largest.approved": QT_TRANSLATE_NOOP(
        "reports", "What changed since it was last signed: rows {rows}, findings fixed {fixed}; the {shown} largest"
    ),
    "reader.largest.published": QT_TRANSLATE_NOOP(
        "reports", "What changed since it was published: rows {rows}, findings fixed {fixed}; the {shown} largest"
    ),
    "reader.signed": QT_TRANSLATE_NOOP("reports", "Who signed"),
    "reader.nobody_signed": QT_TRANSLATE_NOOP("reports", "Nobody has signed yet."),
    "reader.on_paper": QT_TRANSLATE_NOOP("reports", "{who}, on paper, recorded by {recorder}"),
    "reader.more_signers": QT_TRANSLATE_NOOP("reports", "further signatures: {count}"),
    "reader.alone": QT_TRANSLATE_NOOP("reports", "Self-review: written and signed, or signed twice, by one person"),
    "reader.open": QT_TRANSLATE_NOOP("reports", "What is open"),
    "reader.open_findings": QT_TRANSLATE_NOOP(
        "reports", "open findings: errors {error}, warnings {warning}, notes {note}; left as they were with a reason: {waived}"
    ),
    "reader.open_comments": QT_TRANSLATE_NOOP("reports", "open comments: {count} (rows {rows})"),
    "reader.scores.reference": QT_TRANSLATE_NOOP(
        "reports", "compared with the reference: {values}; they say how alike the texts are, not how good"
    ),
    "reader.scores.draft": QT_TRANSLATE_NOOP(
        "reports", "compared with the first draft: {values}; they say how much was changed, not how good it is"
    ),
    "reader.one_level": QT_TRANSLATE_NOOP("reports", "Approval"),
    "reader.scores.checkpoints": QT_TRANSLATE_NOOP("reports", "{said}; edit rate at the checkpoints: {values}"),
    "reader.sign.opinion": QT_TRANSLATE_NOOP("reports", "Opinion: "),
    "reader.sign.name": QT_TRANSLATE_NOOP("reports", "Signed: "),
    "reader.sign.date": QT_TRANSLATE_NOOP("reports", "Date: "),
    "reader.suffix": QT_TRANSLATE_NOOP("reports", "{path}: a report is written as .html, .xlsx or .docx. Give the file such a name."),
    "reader.which": QT_TRANSLATE_NOOP("reports", "A report is for somebody: add --for translator, --for reviewer or --for leader."),
    "reader.language": QT_TRANSLATE_NOOP("reports", "“{given}” is no language of a report; write zh or en."),
    "reader.only_report": QT_TRANSLATE_NOOP("reports", "--for, --since and --language go with --as report."),
    "cli.export.reader": QT_TRANSLATE_NOOP(
        "reports", "whom the report is for: the translator (what was changed and why), the reviewer (what is left), the leader (one page)"
    ),
    "cli.export.since": QT_TRANSLATE_NOOP("reports", "what a report compares with: draft (the default), confirmed, approved or published"),
    "cli.export.report_language": QT_TRANSLATE_NOOP(
        "reports", "the report's language, zh or en; a leader's is Chinese unless you say otherwise"
    ),
    "gate.comments": QT_TRANSLATE_NOOP("reports", "row {row} has a comment that is not resolved"),
    "gate_rows.comments": QT_TRANSLATE_NOOP("reports", "rows with comments that are not resolved: {rows}"),
}
