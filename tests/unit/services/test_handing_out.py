"""What a file for a reviewer says about each row."""

from duizhao.checks import CHECKS
from duizhao.domain.review import Actor
from duizhao.domain.threads import threads
from duizhao.messages import Voice
from duizhao.services import commenting, handing_out, reviewing
from duizhao.services.commenting import Spoken
from duizhao.store import Project
from projects import seen

ITS = frozenset(
    [
        "terminology",
        "mistranslation",
        "omission",
        "untranslated",
        "addition",
        "duplication",
        "inconsistency",
        "grammar",
        "legal",
        "register",
        "locale-specific-content",
        "locale-violation",
        "style",
        "characters",
        "misspelling",
        "typographical",
        "formatting",
        "inconsistent-entities",
        "numbers",
        "markup",
        "pattern-problem",
        "whitespace",
        "internationalization",
        "length",
        "non-conformance",
        "uncategorized",
        "other",
    ]
)
"""The types of localization quality issues of ITS 2.0."""


def test_rows_bear_their_words_findings_terms_and_what_was_said(project: Project, reviewer: Actor) -> None:
    reviewing.send_back(project, seen(project, 2), reviewer, "The figure")
    now = reviewing.show(project)
    file = handing_out.review_file_of(now, Voice())
    row = file.rows[2]
    assert (row.number, row.word, row.key.uuid, row.key.version) == (3, "Sent back", now.segments[2].uuid, 1)
    assert [(note.author, note.text) for note in row.notes] == [("Lin Wei", "The figure")]
    assert [concept.chinese for concept in row.concepts] == [("教育数字化",)]
    assert {said.finding.check for said in row.findings} == {finding.check for finding in now.open_of(2)} != set()
    assert all(said.sentence and said.its in ITS for row in file.rows for said in row.findings)


def test_threads_go_out_with_their_answers_and_whether_they_are_settled(project: Project, reviewer: Actor, translator: Actor) -> None:
    (first,) = seen(project, 0)
    for text in ("Which one?", "Fine"):
        commenting.remark(project, [first], reviewer, text)
    opened = threads(seen(project, 0)[0].verdicts)
    commenting.answer(project, Spoken(first, opened[0]), translator, "The first.")
    commenting.settle(project, [Spoken(first, opened[0])], reviewer)
    notes = handing_out.review_file_of(reviewing.show(project), Voice()).rows[0].notes
    assert [(note.text, note.answers, note.done) for note in notes] == [
        ("Which one?", "", True),
        ("The first.", "Which one?", False),
        ("Fine", "", False),
    ]


def test_every_check_declares_an_issue_that_other_programs_know() -> None:
    assert {check.its for check in CHECKS} <= ITS
