"""What each reader is told: the translator what was changed and why, the reviewer what is left, the leader one page."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.domain.marks import NewMark
from duizhao.domain.mqm import MarkSeverity, MqmProfile
from duizhao.domain.reports import Cell, Mark, Reader, Report
from duizhao.domain.review import Actor, Role
from duizhao.messages import Voice
from duizhao.services import comparing, editing, housekeeping, marking, reporting, reviewing
from duizhao.services.comparing import Base
from duizhao.services.reporting import gathering
from duizhao.services.reviewing import OnPaper
from duizhao.store import Project
from projects import open_findings, seen

EDITOR = Actor("Zhou", Role.EDITOR)


def told(project: Project, reader: Reader, since: Base = Base.DRAFT, language: str = "en") -> Report:
    material = gathering.gathered(project, reviewing.show(project), comparing.texts(project, since), since)
    return reporting.report_of(material, reader, Voice("zh" if language == "zh" else "en"))


def text(cell: Cell) -> str:
    return "".join(piece.text for piece in cell)


def rows(report: Report, table: int = 0) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in report.tables[table].rows]


def marked(cells: Iterable[Cell], mark: Mark) -> list[str]:
    return [piece.text for cell in cells for piece in cell if piece.mark is mark]


def test_a_translator_is_told_what_was_changed_and_why(project: Project, translator: Actor, reviewer: Actor) -> None:
    reviewing.send_back(project, seen(project, 2), reviewer, "How many students?")
    english = "The university has 53,000 students and promotes education digitalisation."
    editing.edit(project, seen(project, 2)[0], english, translator)
    reviewing.waive(project, open_findings(project)[:1], "cut by the ministry", EDITOR)
    report = told(project, Reader.TRANSLATOR)
    (row,) = [row for row in report.tables[0].rows if text(row[0]) == "3"]
    assert marked(row, Mark.DELETED) == ["5.3 million"]
    assert marked(row, Mark.INSERTED) == ["53,000"]
    why = text(row[3])
    assert "Changed by Chen Yu (translator): typed" in why
    assert "How many students?" in why
    assert "Fixed: " in why
    assert any("Zhou (editor): cut by the ministry" in row[3] for row in rows(report))
    assert dict(report.facts)["Changes"] == "rows changed 1, findings fixed 1"


def test_what_was_confirmed_can_be_the_text_to_compare_with(project: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Another headline", translator)
    reviewing.confirm(project, seen(project, 0), translator)
    assert [row[0] for row in rows(told(project, Reader.TRANSLATOR))] == ["1"]
    since = told(project, Reader.TRANSLATOR, Base.CONFIRMED)
    assert (since.tables[0].rows, since.tables[0].otherwise) == ([], "Nothing was changed.")
    editing.edit(project, seen(project, 0)[0], "One more headline", reviewer)
    (row,) = told(project, Reader.TRANSLATOR, Base.CONFIRMED).tables[0].rows
    assert (marked(row, Mark.DELETED), marked(row, Mark.INSERTED)) == (["Another"], ["One more"])
    assert "Lin Wei (reviewer)" in text(row[3])
    assert "Chen Yu" not in text(row[3])


def test_a_reviewer_is_told_what_is_left(project: Project, reviewer: Actor) -> None:
    reviewing.send_back(project, seen(project, 2), reviewer, "How many students?")
    report = told(project, Reader.REVIEWER)
    now = reviewing.show(project)
    back, statuses, findings, comments = (rows(report, table) for table in range(4))
    assert any("rows not approved" in line for (line,) in back)
    assert sum(int(count) for _, count, _ in statuses) == len(now.segments)
    assert ["Sent back", "1", "3"] in statuses
    assert len(findings) == len([finding for finding in now.open_findings if finding.check != "process.open_comment"]) > 0
    assert not any("resolved" in line for (line,) in back)
    assert [row for row, _, _ in comments] == ["3"]
    assert "How many students?" in comments[0][1]
    assert dict(report.facts)["Release"] == "may not go out yet"


def test_a_leader_is_told_who_signed_and_what_is_open(project: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Another headline", reviewer)
    reviewing.waive(project, open_findings(project), "settled", EDITOR)
    reviewing.approve(project, seen(project, 0, 1), reviewer)
    reviewing.approve(project, seen(project, 2), Actor("Gu", Role.EDITOR), paper=OnPaper(EDITOR))
    report = told(project, Reader.LEADER)
    changes, signed, is_open = (rows(report, table) for table in range(3))
    assert [row for row, _ in changes] == ["1"]
    assert [(who, count) for _, who, count, _ in signed[:2]] == [
        ("Gu (editor), on paper, recorded by Zhou", "1"),
        ("Lin Wei (reviewer)", "2"),
    ]
    assert "Self-review" in signed[2][1]
    assert any("rows not approved: 4-5" in line for (line,) in is_open)
    assert any("left as they were with a reason" in line for (line,) in is_open)
    assert report.one_page
    assert report.signatures


@pytest.mark.parametrize("reader", Reader)
def test_a_report_has_its_words_in_both_languages(project: Project, reader: Reader) -> None:
    english, chinese = told(project, reader), told(project, reader, language="zh")
    assert [name for name, _ in english.facts] != [name for name, _ in chinese.facts]
    assert all(one.heading != other.heading for one, other in zip(english.tables, chinese.tables, strict=True))
    assert chinese.language == "zh"


def test_no_report_takes_a_projects_place_or_an_unknown_form(project: Project, project_path: Path, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="export.over_project"):
        reporting.export_report(project, project_path, Reader.LEADER, Voice())
    with pytest.raises(FileError, match="reader.suffix"):
        reporting.export_report(project, tmp_path / "r.pdf", Reader.LEADER, Voice())


def test_a_leader_reads_whether_the_text_passes_by_mqm_and_nothing_of_it_while_it_is_off(project: Project, reviewer: Actor) -> None:
    def outcome(language: str = "en") -> str:
        said = Voice("zh" if language == "zh" else "en").say("evidence.scorecard")
        return dict(told(project, Reader.LEADER, language=language).facts).get(said, "")

    assert outcome() == ""
    style = housekeeping.style_of(project)
    housekeeping.put_style(project, replace(style, mqm=MqmProfile(least=0, passing=98)), style)
    assert outcome().startswith("No score yet")
    (row,) = seen(project, 1)
    reviewing.approve(project, [row], reviewer)
    assert outcome() == "Passed: 100 of 100; 98 is needed."
    marking.add(project, row, NewMark((0, 2), "accuracy/mistranslation", MarkSeverity.MINOR), reviewer)
    assert outcome() == "Failed: 94.73 of 100; 98 is needed."
    marking.add(project, row, NewMark((0, 2), "accuracy/mistranslation", MarkSeverity.CRITICAL), reviewer)
    assert outcome().startswith("Failed: critical errors 1")
    assert outcome("zh").startswith("未通过")
