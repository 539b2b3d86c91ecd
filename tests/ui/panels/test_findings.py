from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Status
from duizhao.ui.look import Look
from duizhao.ui.panels.card import FindingCard
from duizhao.ui.panels.findings import FindingsPanel
from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]
FIGURE, NO_ENGLISH = 2, 3


@pytest.fixture
def panel(reviewed: Session, look: Look, show: Show) -> FindingsPanel:
    panel = FindingsPanel(reviewed, look)
    reviewed.select(FIGURE)
    show(panel)
    return panel


def cards(panel: FindingsPanel) -> list[FindingCard]:
    return [card for card in panel.findChildren(FindingCard) if card.isVisible()]


def said(panel: QWidget) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def target(session: Session, row: int) -> str:
    assert session.snapshot is not None
    return session.snapshot.segments[row].target.plain


def write(session: Session, qtbot: QtBot, row: int, text: str) -> None:
    session.editing.typed(row, text)
    session.editing.commit()
    qtbot.waitUntil(lambda: target(session, row) == text and session.state(row).checked, timeout=10_000)


def test_a_card_says_what_the_finding_says(panel: FindingsPanel, reviewed: Session) -> None:
    findings = reviewed.state(FIGURE).findings
    assert len(findings) == len(cards(panel)) == 2
    for finding in findings:
        assert reviewed.sentence(finding) in said(panel)


def test_the_fix_of_a_card_is_applied_and_its_card_goes(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    chosen = cards(panel)[0]
    press(chosen, "Fix")
    expected = chosen.finding.suggestions[0]
    qtbot.waitUntil(lambda: expected in target(reviewed, FIGURE))
    qtbot.waitUntil(lambda: len(cards(panel)) == 1 and reviewed.state(FIGURE).checked, timeout=10_000)
    assert cards(panel)[0].finding in reviewed.state(FIGURE).findings


def test_a_card_that_looks_the_same_stays_and_takes_the_new_finding(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    card = cards(panel)[0]
    before = card.finding
    reviewed.editing.typed(FIGURE, target(reviewed, FIGURE) + " More.")
    qtbot.waitUntil(lambda: not card.isEnabled())
    qtbot.waitUntil(card.isEnabled, timeout=10_000)
    assert cards(panel)[0] is card
    assert card.finding != before
    assert card.finding in reviewed.state(FIGURE).findings


def test_the_first_fix_in_an_approved_row_asks_before_it_reopens(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    row = NO_ENGLISH + 1
    write(reviewed, qtbot, row, "Written by ，Zhuge Wenlan")
    reviewed.reviewing.approve([row])
    qtbot.waitUntil(lambda: reviewed.state(row).status is Status.APPROVED)
    reviewed.select(row)
    qtbot.waitUntil(lambda: any(card.seen.reopens for card in cards(panel)))
    panel.fix_first()
    assert "reopens" in said(panel)
    assert target(reviewed, row) == "Written by ，Zhuge Wenlan"
    panel.fix_first()
    qtbot.waitUntil(lambda: "，" not in target(reviewed, row))
    assert reviewed.state(row).status is Status.DRAFT


def test_fixing_all_alike_asks_for_a_look_first(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    for row in (1, 4):
        write(reviewed, qtbot, row, target(reviewed, row).replace(" ", "，", 1))
    reviewed.select(1)
    qtbot.waitUntil(lambda: any(card.seen.count == 2 for card in cards(panel)))
    with qtbot.waitSignal(panel.all_wanted) as asked:
        press(panel, "Fix all like this (2)…")
    assert [(finding.segment, finding.found) for finding in asked.args[0]] == [(1, "，"), (4, "，")]
    assert "，" in target(reviewed, 4), "nothing is changed by asking"


def test_nothing_is_waived_without_a_reason(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    panel.waive_first()
    field = next(field for field in panel.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reviewed.idle, "a command was asked for"
    assert field.isVisible()
    qtbot.keyClicks(field, "as the source has it")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(cards(panel)) == 1)
    qtbot.waitUntil(lambda: "Waived by Lin Wei: as the source has it" in said(panel))


def reason_field(panel: FindingsPanel) -> QLineEdit:
    return next(field for field in panel.findChildren(QLineEdit) if field.isVisible())


def test_a_reason_that_is_being_typed_outlives_other_colours(
    panel: FindingsPanel, reviewed: Session, qtbot: QtBot, dressed: QApplication
) -> None:
    panel.waive_first()
    before = reason_field(panel)
    qtbot.keyClicks(before, "as the surce has it")
    before.setCursorPosition(8)
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: len(cards(panel)) == 2 and cards(panel)[0].findChild(QLineEdit) is not before)
    field = reason_field(panel)
    assert (field.text(), field.hasFocus()) == ("as the surce has it", True)
    qtbot.keyClicks(field, "o")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Waived by Lin Wei: as the source has it" in said(panel))


def test_a_reason_that_is_being_typed_outlives_a_card_that_looks_otherwise(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    panel.waive_first()
    said_of = next(card for card in cards(panel) if card.busy).seen.sentence
    qtbot.keyClicks(reason_field(panel), "as the source")
    reviewed.editing.typed(FIGURE, target(reviewed, FIGURE).replace("students", "learners"))
    qtbot.waitUntil(lambda: any("learners" in card.seen.context for card in cards(panel)), timeout=10_000)
    assert reason_field(panel).text() == "as the source"
    assert next(card for card in cards(panel) if card.busy).seen.sentence == said_of


def test_a_reason_goes_with_its_row(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    panel.waive_first()
    qtbot.keyClicks(reason_field(panel), "as the source")
    reviewed.select(NO_ENGLISH)
    qtbot.waitUntil(lambda: f"Row {NO_ENGLISH + 1} " in said(panel))
    reviewed.select(FIGURE)
    qtbot.waitUntil(lambda: len(cards(panel)) == 2)
    assert not any(field.isVisible() for field in panel.findChildren(QLineEdit))


def test_escape_leaves_the_finding_open(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    panel.waive_first()
    field = next(field for field in panel.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(field, "no")
    with qtbot.waitSignal(panel.editor_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert len(reviewed.state(FIGURE).findings) == 2


def test_a_row_without_findings_leads_to_the_next_one(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    reviewed.select(0)
    qtbot.waitUntil(lambda: "No findings in this row." in said(panel))
    press(panel, f"Next finding: row {FIGURE + 1}")
    assert reviewed.current == FIGURE


def test_a_term_is_inserted_by_its_number(panel: FindingsPanel, reviewed: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(reviewed.state(FIGURE).terms), timeout=10_000)
    with qtbot.waitSignal(panel.insert_wanted) as inserted:
        panel.insert_term(1)
    assert inserted.args == ["digitalisation of education"]
    with qtbot.assertNotEmitted(panel.insert_wanted):
        panel.insert_term(2)


def test_a_rendering_is_accepted_only_after_a_yes(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    write(reviewed, qtbot, FIGURE, "The university has 53,000 students and promotes digitalised education.")
    qtbot.waitUntil(lambda: any(card.seen.acceptable for card in cards(panel)))
    press(panel, "Accept")
    assert "may stand for 教育数字化" in said(panel)
    press(panel, "In the glossary")
    qtbot.waitUntil(lambda: reviewed.snapshot is not None and any(concept.admitted for concept in reviewed.snapshot.glossary.concepts))
    qtbot.waitUntil(lambda: reviewed.snapshot is not None and reviewed.snapshot.checked, timeout=20_000)


def test_a_rendering_may_stand_in_this_document_alone(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    write(reviewed, qtbot, FIGURE, "The university has 53,000 students and promotes digitalised education.")
    qtbot.waitUntil(lambda: any(card.seen.acceptable for card in cards(panel)))
    press(panel, "Accept")
    press(panel, "In this document")
    qtbot.waitUntil(lambda: reviewed.snapshot is not None and bool(reviewed.snapshot.house.accepted))
    qtbot.waitUntil(lambda: reviewed.snapshot is not None and reviewed.snapshot.checked, timeout=20_000)
    assert not any(card.seen.acceptable for card in cards(panel))
    assert reviewed.snapshot
    assert not any(concept.admitted for concept in reviewed.snapshot.glossary.concepts)


def test_a_waiver_is_taken_back(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    panel.waive_first()
    field = next(field for field in panel.findChildren(QLineEdit) if field.isVisible())
    qtbot.keyClicks(field, "as the source has it")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(cards(panel)) == 1)
    press(panel, "Take the waiver back")
    qtbot.waitUntil(lambda: len(cards(panel)) == 2)
    assert reviewed.snapshot
    assert not reviewed.snapshot.waivers


def test_a_hidden_panel_reads_the_session_when_it_is_shown(reviewed: Session, look: Look, show: Show) -> None:
    panel = FindingsPanel(reviewed, look)
    show(panel)
    panel.hide()
    reviewed.select(FIGURE)
    assert cards(panel) == []
    panel.show()
    assert len(cards(panel)) == 2


def test_a_word_is_added_to_the_houses_and_taken_back(panel: FindingsPanel, reviewed: Session, qtbot: QtBot, press: Press) -> None:
    def unknown() -> list[FindingCard]:
        return [card for card in cards(panel) if card.seen.word]

    write(reviewed, qtbot, FIGURE, target(reviewed, FIGURE) + " They call it liantongese.")
    qtbot.waitUntil(lambda: len(unknown()) == 1, timeout=10_000)
    assert [card.seen.word for card in cards(panel)].count(True) == 1, "only an unknown word can be one of the house's"
    with qtbot.waitSignal(reviewed.noticed, timeout=10_000) as noticed:
        press(unknown()[0], "Add to the house’s words")
    notice = noticed.args[0]
    assert (notice.text, notice.action) == ("“liantongese” is one of the house’s words now.", "Take back")
    qtbot.waitUntil(lambda: not unknown() and reviewed.state(FIGURE).checked, timeout=10_000)
    assert reviewed.snapshot is not None
    assert reviewed.snapshot.house.words == {"liantongese"}
    notice.act()
    qtbot.waitUntil(lambda: len(unknown()) == 1 and reviewed.state(FIGURE).checked, timeout=10_000)
    assert reviewed.snapshot.house.words == frozenset()
