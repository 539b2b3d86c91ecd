"""Sentences: the command line and its help. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

COMMANDS = {
    "cli.program": QT_TRANSLATE_NOOP(
        "commands", "Review an English translation of a Chinese news release: align, check, score, approve, export."
    ),
    "cli.open": QT_TRANSLATE_NOOP("commands", "Open a project in the window; without any command, open the window."),
    "cli.new": QT_TRANSLATE_NOOP("commands", "Make a project from a Chinese source and its English draft: read, align, check, score."),
    "progress.reading": QT_TRANSLATE_NOOP("commands", "Reading…"),
    "progress.aligning": QT_TRANSLATE_NOOP("commands", "Aligning…"),
    "progress.storing": QT_TRANSLATE_NOOP("commands", "Storing…"),
    "progress.checking": QT_TRANSLATE_NOOP("commands", "Checking…"),
    "cli.align": QT_TRANSLATE_NOOP("commands", "Link the paragraphs (or sentences) of two texts."),
    "cli.check": QT_TRANSLATE_NOOP("commands", "List what the checks find in a project, or in a source and its translation."),
    "cli.score": QT_TRANSLATE_NOOP("commands", "Say how much the English has changed, or how like a reference it is."),
    "cli.review": QT_TRANSLATE_NOOP("commands", "Fix, waive, confirm, send back, reopen and approve rows."),
    "cli.update": QT_TRANSLATE_NOOP(
        "commands",
        "Take in what a reviewer sent back, or work in a newer draft or a changed source; approvals stay with what did not change.",
    ),
    "cli.update.draft": QT_TRANSLATE_NOOP("commands", "the newer English draft"),
    "cli.update.source": QT_TRANSLATE_NOOP("commands", "the changed Chinese source"),
    "cli.update.reviewed": QT_TRANSLATE_NOOP("commands", "a file that a reviewer sent back, or an edited copy of the exported release"),
    "cli.update.changes": QT_TRANSLATE_NOOP(
        "commands", "how tracked changes of a newer draft or a changed source are read: as if all were accepted, or without them"
    ),
    "cli.update.dry_run": QT_TRANSLATE_NOOP("commands", "only list what a reviewed file would change"),
    "cli.update.theirs": QT_TRANSLATE_NOOP("commands", "where a row was changed here meanwhile, take the reviewed file’s text"),
    "usage.update_nothing": QT_TRANSLATE_NOOP(
        "commands", "Say what is new: REVIEWED, --draft FILE, --source FILE, or the last two together."
    ),
    "usage.update_both": QT_TRANSLATE_NOOP(
        "commands",
        "A reviewed file is taken in by itself: give REVIEWED without --draft, --source and --changes. A newer draft or a changed source takes no --dry-run or --theirs.",
    ),
    "cli.status": QT_TRANSLATE_NOOP("commands", "Show how far a project is and whether its release may go out."),
    "cli.export": QT_TRANSLATE_NOOP(
        "commands", "Write the finished English release, a proof of it (.docx .pdf .odt .html .md .txt), or both texts for a reviewer."
    ),
    "cli.demo": QT_TRANSLATE_NOOP(
        "commands", "Open the sample review in the window, on a copy; with --headless, take it through the whole job."
    ),
    "cli.doctor": QT_TRANSLATE_NOOP("commands", "Say what this machine, or a project file, lacks."),
    "cli.lang": QT_TRANSLATE_NOOP("commands", "language of the output; otherwise that of the system"),
    "cli.help": QT_TRANSLATE_NOOP("commands", "show this help"),
    "cli.version": QT_TRANSLATE_NOOP("commands", "show the version"),
    "cli.json": QT_TRANSLATE_NOOP("commands", "print one JSON object and nothing else"),
    "cli.glossary": QT_TRANSLATE_NOOP(
        "commands", "Find what is wrong with a list of terms, write it in another format, or draw one from texts."
    ),
    "cli.glossary.action": QT_TRANSLATE_NOOP(
        "commands", "look the lists through; write them joined into the last file; list the terms that recur in texts"
    ),
    "cli.glossary.files": QT_TRANSLATE_NOOP(
        "commands",
        "lists of terms (.csv .tsv .xlsx .tbx), of several the first has priority; for extract: projects, sources each followed by its "
        "translation, or a file that holds both",
    ),
    "cli.glossary.output": QT_TRANSLATE_NOOP(
        "commands", "extract: the list to write (.csv .tsv .xlsx .tbx) instead of a table on the terminal"
    ),
    "cli.glossary.known": QT_TRANSLATE_NOOP("commands", "extract: a list of terms that are known; may be given several times"),
    "cli.glossary.min": QT_TRANSLATE_NOOP("commands", "extract: the fewest places that a term must have; 2 unless given"),
    "cli.glossary.all": QT_TRANSLATE_NOOP("commands", "extract: known terms too, the project's own among them"),
    "usage.extract_only": QT_TRANSLATE_NOOP("commands", "--output, --glossary, --min and --all go with “glossary extract” alone."),
    "cli.terms": QT_TRANSLATE_NOOP(
        "commands", "a glossary (CSV, XLSX, TBX, tab-separated); may be given several times, the first has priority"
    ),
    "cli.people": QT_TRANSLATE_NOOP("commands", "a people registry (CSV, XLSX): Chinese name, English spelling, post, dates"),
    "cli.house": QT_TRANSLATE_NOOP("commands", "a house style (TOML): which checks run and how much they weigh, English, own words"),
    "usage.convert_two": QT_TRANSLATE_NOOP("commands", "Name the lists to read and, last, the file to write."),
    "cli.actor": QT_TRANSLATE_NOOP("commands", "who acts, as translator, reviewer or editor; otherwise the system's user, as editor"),
    "cli.project": QT_TRANSLATE_NOOP("commands", "a project made by “duizhao new”"),
    "cli.new.source": QT_TRANSLATE_NOOP(
        "commands",
        "the Chinese source, or one file that holds both languages (.docx .odt .pdf .html .mht .md .txt .csv .xlf; .doc .wps .rtf with LibreOffice)",
    ),
    "cli.new.draft": QT_TRANSLATE_NOOP("commands", "the English draft"),
    "cli.new.output": QT_TRANSLATE_NOOP("commands", "the project to make; an existing file is never overwritten"),
    "cli.new.reference": QT_TRANSLATE_NOOP("commands", "another English of the same source, to score against"),
    "cli.new.changes": QT_TRANSLATE_NOOP("commands", "how tracked changes are read: as if all were accepted, or without them"),
    "cli.encoding": QT_TRANSLATE_NOOP(
        "commands", "the encoding of texts that are neither UTF-8 nor marked: GB18030, Big5, UTF-16 or Windows-1252; otherwise guessed"
    ),
    "usage.not_offered": QT_TRANSLATE_NOOP("commands", "{encoding} is no encoding that can be chosen. Name one of these: {known}."),
    "cli.new.name": QT_TRANSLATE_NOOP("commands", "what to call the document; otherwise the project's file name"),
    "cli.new.variety": QT_TRANSLATE_NOOP("commands", "the English that the office writes"),
    "cli.new.two_person": QT_TRANSLATE_NOOP("commands", "nobody may approve a text that they wrote"),
    "cli.align.source": QT_TRANSLATE_NOOP("commands", "the Chinese text"),
    "cli.align.target": QT_TRANSLATE_NOOP("commands", "the English text"),
    "cli.align.sentences": QT_TRANSLATE_NOOP("commands", "link sentences instead of paragraphs"),
    "cli.align.lines": QT_TRANSLATE_NOOP("commands", "each line is one item"),
    "cli.check.project": QT_TRANSLATE_NOOP("commands", "a project, or the Chinese source"),
    "cli.check.target": QT_TRANSLATE_NOOP("commands", "the English, when a source was given"),
    "cli.check.lines": QT_TRANSLATE_NOOP("commands", "line i of one text belongs to line i of the other; no alignment is made"),
    "cli.check.variety": QT_TRANSLATE_NOOP("commands", "the English that the office writes, for texts that are in no project"),
    "cli.check.html": QT_TRANSLATE_NOOP("commands", "also write the findings as a page"),
    "cli.check.xlsx": QT_TRANSLATE_NOOP("commands", "also write the findings as a sheet"),
    "cli.check.fail_on": QT_TRANSLATE_NOOP("commands", "exit with 1 when an open finding is at least this severe"),
    "cli.score.text": QT_TRANSLATE_NOOP("commands", "a project, or an English text"),
    "cli.score.reference": QT_TRANSLATE_NOOP("commands", "the English to compare with, paragraph by paragraph"),
    "cli.score.baseline": QT_TRANSLATE_NOOP("commands", "an earlier version, to test the difference"),
    "cli.review.confirm": QT_TRANSLATE_NOOP("commands", "rows that are done, e.g. 1,3-5 or all"),
    "cli.review.approve": QT_TRANSLATE_NOOP("commands", "rows to approve; rows with open errors are refused and named"),
    "cli.review.reopen": QT_TRANSLATE_NOOP("commands", "rows whose verdict to take back"),
    "cli.review.send_back": QT_TRANSLATE_NOOP("commands", "rows to return to the translator, with --comment"),
    "cli.review.comment": QT_TRANSLATE_NOOP("commands", "what to say with it"),
    "cli.review.waive": QT_TRANSLATE_NOOP("commands", "findings to leave as they are (ids joined by commas, or all), with --reason"),
    "cli.review.reason": QT_TRANSLATE_NOOP("commands", "why they may stay"),
    "cli.review.fix": QT_TRANSLATE_NOOP(
        "commands", "findings to fix by their first suggestion (ids joined by commas); all: every one that is safe"
    ),
    "cli.review.edit": QT_TRANSLATE_NOOP("commands", "a row to give a new English text, with --text"),
    "cli.review.text": QT_TRANSLATE_NOOP("commands", "the row's new English; a line feed begins a new paragraph"),
    "cli.export.out": QT_TRANSLATE_NOOP("commands", "the file to write; its suffix says the format"),
    "cli.export.shape": QT_TRANSLATE_NOOP(
        "commands",
        "a release obeys the gate; a proof is marked and does not; bilingual is for a reviewer (.docx .xlsx .xlf .xliff .csv .tsv) or a memory (.tmx); scans of signed paper go into the folder OUT",
    ),
    "cli.export.template": QT_TRANSLATE_NOOP("commands", "a DOCX whose styles, headers and page the release takes"),
    "cli.export.layout": QT_TRANSLATE_NOOP(
        "commands", "the project's source or draft (.docx, .md): the release keeps its layout, pictures and notes"
    ),
    "export.layout_alone": QT_TRANSLATE_NOOP("commands", "--layout goes with a release and without --template. Leave one of them out."),
    "cli.export.override": QT_TRANSLATE_NOOP("commands", "release although the gate is closed, for this reason"),
    "cli.demo.headless": QT_TRANSLATE_NOOP("commands", "open no window: run the whole job and print the summary"),
    "cli.demo.folder": QT_TRANSLATE_NOOP(
        "commands", "where to put the copy, a new folder; otherwise a place of the program's own, or with --headless one here"
    ),
    "cli.doctor.project": QT_TRANSLATE_NOOP("commands", "a project whose history to verify"),
    "help.usage": QT_TRANSLATE_NOOP("commands", "Usage: {usage}"),
    "help.commands": QT_TRANSLATE_NOOP("commands", "Commands"),
    "help.arguments": QT_TRANSLATE_NOOP("commands", "Arguments"),
    "help.options": QT_TRANSLATE_NOOP("commands", "Options"),
    "help.options_piece": QT_TRANSLATE_NOOP("commands", "[OPTIONS]"),
    "help.command_piece": QT_TRANSLATE_NOOP("commands", "COMMAND …"),
    "help.footer": QT_TRANSLATE_NOOP(
        "commands",
        "“duizhao COMMAND --help” says more about a command. Exit codes: 0 done; 1 findings, refused rows or a closed gate; 2 bad input; 70 a bug.",
    ),
    "usage.language": QT_TRANSLATE_NOOP("commands", "“{given}” is no language of this program; say --lang en or --lang zh."),
    "usage.actor": QT_TRANSLATE_NOOP("commands", "“{given}” is no actor; write NAME or NAME:ROLE, the role being one of {roles}."),
    "usage.rows": QT_TRANSLATE_NOOP("commands", "“{given}” names no rows; write numbers and ranges such as 1,3-5, or all."),
    "usage.edit_one_row": QT_TRANSLATE_NOOP("commands", "--edit takes one row and needs --text with its new English."),
    "usage.review_nothing": QT_TRANSLATE_NOOP(
        "commands", "Say what to do with the rows: --confirm, --approve, --reopen, --send-back, --waive, --fix or --edit."
    ),
    "usage.lines_need_target": QT_TRANSLATE_NOOP("commands", "--lines needs two texts."),
    "usage.unequal_lines": QT_TRANSLATE_NOOP(
        "commands", "{source} has {sources} lines and {target} has {targets}; with --lines they must be equally many."
    ),
    "usage.reference_needed": QT_TRANSLATE_NOOP("commands", "{path} is no project; give --reference FILE to compare it with."),
    "usage.no_option": QT_TRANSLATE_NOOP("commands", "There is no option {option}; see --help."),
    "usage.missing": QT_TRANSLATE_NOOP("commands", "{parameter} is missing; see --help."),
    "usage.no_command": QT_TRANSLATE_NOOP("commands", "There is no command “{given}”; the commands are {commands}."),
    "usage.bad_value": QT_TRANSLATE_NOOP("commands", "{parameter} does not take that value; it takes {values}."),
    "usage.encoding": QT_TRANSLATE_NOOP(
        "commands", "A text on the command line is in an encoding that this system does not read; type it as UTF-8."
    ),
    "usage.findings": QT_TRANSLATE_NOOP("commands", "No finding was named; give ids from “duizhao check”, or all."),
    "usage.contradiction": QT_TRANSLATE_NOOP(
        "commands", "The same row is to be approved, sent back or reopened at once; give each row one verdict."
    ),
    "usage.one_after_the_other": QT_TRANSLATE_NOOP(
        "commands", "Row {row} is changed by one option and named by another; give them in two calls, one after the other."
    ),
    "export.moved": QT_TRANSLATE_NOOP(
        "commands", "The document was changed by somebody else meanwhile; {path} was not written. Try again."
    ),
    "usage.not_written": QT_TRANSLATE_NOOP(
        "commands", "What was asked has been done, but its result could not be written where it was sent to."
    ),
    "usage.project_has_reference": QT_TRANSLATE_NOOP(
        "commands", "{path} is a project; it is compared with the reference it was made with, so leave out --reference and --baseline."
    ),
    "usage.project_alone": QT_TRANSLATE_NOOP(
        "commands", "{path} is a project and is checked as it was made; leave out TARGET, --lines and --variety."
    ),
    "export.over_project": QT_TRANSLATE_NOOP("commands", "{path} is a project; it was not overwritten. Give the file another name."),
    "export.override_role": QT_TRANSLATE_NOOP("commands", "A translator cannot override the gate; a reviewer or an editor can."),
    "window.no_display": QT_TRANSLATE_NOOP(
        "commands",
        "There is no display to open a window on. All commands work without one: “duizhao demo --headless” shows the whole job, --help lists them.",
    ),
    "window.no_answer": QT_TRANSLATE_NOOP(
        "commands", "The display {display} cannot be reached. Name another, or work without a window: “duizhao --help” lists the commands."
    ),
    "window.libraries": QT_TRANSLATE_NOOP(
        "commands",
        "The window needs system libraries that are missing: {libraries}. On Debian or Ubuntu run: sudo apt-get install --yes {packages}",
    ),
    "window.cannot_load": QT_TRANSLATE_NOOP("commands", "The window cannot be loaded ({detail}); install the program again."),
    "doctor.window": QT_TRANSLATE_NOOP("commands", "The window can be opened."),
    "doctor.office": QT_TRANSLATE_NOOP("commands", "LibreOffice reads .doc, .wps and .rtf files: {program}"),
    "doctor.no_office": QT_TRANSLATE_NOOP(
        "commands", "There is no LibreOffice here; .doc, .wps and .rtf files must be saved as .docx to be read."
    ),
    "doctor.no_display": QT_TRANSLATE_NOOP("commands", "There is no display here; the commands work without one."),
    "usage.other": QT_TRANSLATE_NOOP("commands", "The command line was not understood: {detail} See --help."),
    "align.empty": QT_TRANSLATE_NOOP("commands", "Neither {source} nor {target} holds any text."),
    "score.empty": QT_TRANSLATE_NOOP("commands", "There is no text to score."),
    "score.unequal": QT_TRANSLATE_NOOP("commands", "The texts are of unequal length: {hypotheses} and {others} segments."),
    "score.unequal_files": QT_TRANSLATE_NOOP(
        "commands",
        "{path} has {count} paragraphs and {other} has {others}; to be scored they must be equally many. "
        "From paragraph {first} on, {shorter} has nothing to compare with.",
    ),
    "score.nothing": QT_TRANSLATE_NOOP("commands", "{path} has no English that could be compared with anything."),
    "bug": QT_TRANSLATE_NOOP("commands", "Something went wrong inside the program ({error}). Please report it with {log}."),
}
