"""Sentences: scores, checkpoints and what they mean. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

SCORES = {
    "metric.density": QT_TRANSLATE_NOOP("scores", "Findings per 1,000 words"),
    "figure.draft": QT_TRANSLATE_NOOP("scores", "{metric}, to the draft"),
    "figure.previous": QT_TRANSLATE_NOOP("scores", "{metric}, to the version before"),
    "figure.checkpoint": QT_TRANSLATE_NOOP("scores", "{metric}, to the checkpoint before"),
    "figure.reference": QT_TRANSLATE_NOOP("scores", "{metric}, to the reference"),
    "figure.approved": QT_TRANSLATE_NOOP("scores", "{metric}, to the approved text"),
    "occasion.new": QT_TRANSLATE_NOOP("scores", "Draft received"),
    "occasion.translator": QT_TRANSLATE_NOOP("scores", "After the translator"),
    "occasion.review": QT_TRANSLATE_NOOP("scores", "After review"),
    "occasion.release": QT_TRANSLATE_NOOP("scores", "Release"),
    "kind.effort": QT_TRANSLATE_NOOP("scores", "How much was changed"),
    "kind.effort.means": QT_TRANSLATE_NOOP("scores", "Words changed, of every hundred of the present text."),
    "kind.findings": QT_TRANSLATE_NOOP("scores", "What the checks object to"),
    "kind.findings.means": QT_TRANSLATE_NOOP("scores", "Open findings in every 1,000 English words; fewer is better."),
    "kind.likeness": QT_TRANSLATE_NOOP("scores", "Likeness"),
    "kind.likeness.means": QT_TRANSLATE_NOOP("scores", "How like another text it is; likeness is not quality."),
    "kind.mqm": QT_TRANSLATE_NOOP("scores", "What a person marked (MQM)"),
    "kind.mqm.off": QT_TRANSLATE_NOOP("scores", "Off: the house style has no MQM profile."),
    "effort.previous": QT_TRANSLATE_NOOP("scores", "to the version before: {value} (rows: {rows})"),
    "effort.draft": QT_TRANSLATE_NOOP("scores", "to the draft: {value} (rows: {rows})"),
    "effort.approved": QT_TRANSLATE_NOOP("scores", "to the approved text: {value} (rows: {rows})"),
    "effort.none": QT_TRANSLATE_NOOP("scores", "Nothing has been approved yet."),
    "density.value": QT_TRANSLATE_NOOP("scores", "{value} (findings: {count}, words: {words})"),
    "density.no_words": QT_TRANSLATE_NOOP("scores", "There is no English yet."),
    "density.since": QT_TRANSLATE_NOOP("scores", "since “{checkpoint}”: fixed {fixed}, waived {waived}, new {new}, remaining {remaining}"),
    "density.other_rules": QT_TRANSLATE_NOOP(
        "scores", "The glossary, the house's rules or the program were others at “{checkpoint}”; some of the difference may come from that."
    ),
    "against.reference": QT_TRANSLATE_NOOP("scores", "measured against the reference"),
    "against.approved": QT_TRANSLATE_NOOP("scores", "measured against the approved text"),
    "likeness.reference": QT_TRANSLATE_NOOP("scores", "to the reference (rows: {rows})"),
    "likeness.approved": QT_TRANSLATE_NOOP("scores", "to the approved text, for there is no reference (rows: {rows})"),
    "likeness.draft": QT_TRANSLATE_NOOP(
        "scores", "to the first draft, for there is no reference and not every row has been approved (rows: {rows})"
    ),
    "likeness.none": QT_TRANSLATE_NOOP("scores", "There is nothing to compare with: no reference, nothing approved, no draft."),
    "likeness.lacking": QT_TRANSLATE_NOOP("scores", "Rows with nothing to compare with, left out: {rows}."),
    "likeness.empty": QT_TRANSLATE_NOOP("scores", "Rows without English, which count as wholly different: {rows}."),
    "likeness.no_runs": QT_TRANSLATE_NOOP(
        "scores",
        "BLEU counts runs of four words, and the texts have none in common; that is usual where rows have two or three words. See chrF++.",
    ),
    "checkpoint.made": QT_TRANSLATE_NOOP("scores", "Checkpoint: {name}"),
    "checkpoint.no_name": QT_TRANSLATE_NOOP("scores", "A checkpoint needs a name."),
    "checkpoint.twice": QT_TRANSLATE_NOOP("scores", "There is a checkpoint “{name}” already; choose another name."),
    "checkpoint.unknown": QT_TRANSLATE_NOOP("scores", "There is no checkpoint “{name}”; there are: {names}."),
    "checkpoint.older": QT_TRANSLATE_NOOP(
        "scores", "“{name}” was kept by an earlier version of the program, without its texts; choose another."
    ),
    "checkpoint.same": QT_TRANSLATE_NOOP("scores", "Choose two different checkpoints."),
    "checkpoint.no_reference": QT_TRANSLATE_NOOP(
        "scores", "There is no reference, and nothing has been approved: two checkpoints cannot be measured against anything."
    ),
    "checkpoint.no_rows": QT_TRANSLATE_NOOP("scores", "No row stood at both checkpoints: the paragraphs were linked anew between them."),
    "checkpoint.compared": QT_TRANSLATE_NOOP("scores", "“{later}” beside “{earlier}”, {against} (rows: {rows}; left out: {left_out}):"),
    "checkpoint.test": QT_TRANSLATE_NOOP("scores", "{metric}: {delta}, p = {p}, 95 % interval of the score {low} to {high}"),
    "round.title": QT_TRANSLATE_NOOP("scores", "Scores over time"),
    "round.column.number": QT_TRANSLATE_NOOP("scores", "No."),
    "round.column.name": QT_TRANSLATE_NOOP("scores", "Checkpoint"),
    "round.column.at": QT_TRANSLATE_NOOP("scores", "Time"),
    "round.column.actor": QT_TRANSLATE_NOOP("scores", "By"),
    "round.column.rows": QT_TRANSLATE_NOOP("scores", "Rows"),
    "round.column.words": QT_TRANSLATE_NOOP("scores", "English words"),
    "round.column.fixed": QT_TRANSLATE_NOOP("scores", "Findings fixed or waived"),
    "round.column.new": QT_TRANSLATE_NOOP("scores", "New findings"),
    "round.column.remaining": QT_TRANSLATE_NOOP("scores", "Findings remaining"),
    "round.column.signature": QT_TRANSLATE_NOOP("scores", "How it was measured: {figure}"),
    "round.set_back": QT_TRANSLATE_NOOP("scores", "{at} (clock set back)"),
    "round.suffix": QT_TRANSLATE_NOOP("scores", "{path}: the table can be written as .csv or .xlsx."),
    "cli.score.checkpoint": QT_TRANSLATE_NOOP("scores", "keep the project's texts, findings and scores as they stand now, under this name"),
    "cli.score.compare": QT_TRANSLATE_NOOP("scores", "test the difference between two checkpoints, named or by number"),
    "cli.score.table": QT_TRANSLATE_NOOP("scores", "write the checkpoints with their scores as .csv or .xlsx"),
    "usage.project_only": QT_TRANSLATE_NOOP("scores", "{path} is no project; checkpoints are a project's."),
}
