from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Bilingual, Document, Paragraph, Remark
from duizhao.services.inputs import Inputs
from duizhao.ui.dialogs.alignment_step import AlignmentStep
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import Watchdog


def inputs(count: int) -> Inputs:
    """As many rows: every fourth without English, every fourth unsure, one merged of two."""
    chinese = [Paragraph(f"第{number}段。" + "双方表示，将共同建设学习型社会。" * (number % 7)) for number in range(count)]
    english: list[Paragraph] = []
    links = []
    for number in range(count):
        if number % 4 == 1:
            links.append(Link((number,), (), 0.9))
            continue
        english.append(Paragraph(f"Paragraph {number}. " + "Both sides will build a learning society. " * (number % 5)))
        links.append(Link((number,), (len(english) - 1,), 0.3 if number % 4 == 2 else 0.95))
    english.append(Paragraph("Follow us."))
    links.append(Link((), (len(english) - 1,)))
    texts = Bilingual(Document(tuple(chinese)), Document(tuple(english)), Alignment(tuple(links)))
    remarks = (Remark("docx.tracked", {"file": "draft.docx", "count": 12}), Remark("docx.comments", {"file": "draft.docx", "count": 1}))
    return Inputs(Path("source.docx"), Path("draft.docx"), texts, (), remarks)


@pytest.fixture
def step(qtbot: QtBot, empty_session: Session, look: Look) -> AlignmentStep:
    step = AlignmentStep(empty_session, look)
    qtbot.addWidget(step)
    step.resize(1100, 560)
    step.show()
    return step


def test_what_was_read_is_named(step: AlignmentStep) -> None:
    step.put(inputs(8))
    said = [label.text() for label in step.findChildren(QLabel)]
    assert "source.docx · paragraphs: 8  →  draft.docx · paragraphs: 7" in said
    assert "Tracked changes in draft.docx: 12; read as accepted." in said
    assert "Comments in draft.docx: 1; they are no part of the text." in said
    assert [chip.text() for chip in step.chips.buttons()] == ["All 9", "To look at 2", "Without English 2", "Without Chinese 1"]


def test_chips_list_the_rows_that_need_a_look(step: AlignmentStep, qtbot: QtBot) -> None:
    step.put(inputs(8))
    qtbot.mouseClick(step.chips.button(2), Qt.MouseButton.LeftButton)
    assert (list(step.view.shown), step.view.current) == ([1, 5], 1)
    qtbot.keyClick(step.view, Qt.Key.Key_Down)
    assert step.view.current == 5
    assert step.view.accessibleDescription().startswith("no English; 第5段。")
    qtbot.mouseClick(step.chips.button(0), Qt.MouseButton.LeftButton)
    assert step.view.current == 5


def test_a_thousand_rows_are_walked_without_a_halt(step: AlignmentStep, qtbot: QtBot, watchdog: Watchdog) -> None:
    step.put(inputs(1000))
    view = step.view
    view.grab()
    with watchdog.watching():
        for key in (Qt.Key.Key_PageDown,) * 12 + (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_End):
            qtbot.keyClick(view, key)
            view.repaint()
            QApplication.processEvents()
    watchdog.check()
    bar = view.verticalScrollBar()
    assert (view.current, bar.value()) == (1000, bar.maximum())


def test_a_click_makes_a_row_current_and_scrolling_up_moves_nothing_else(step: AlignmentStep, qtbot: QtBot) -> None:
    step.put(inputs(200))
    view = step.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.repaint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, view.viewport().height() - 40))
    assert view.current == 200
    for _ in range(30):
        view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderSingleStepSub)
        view.repaint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 200))
    assert 180 < view.current < 200
