"""Marks by MQM in the window: no trace while they are off, then by keys alone, shown, listed, withdrawn and undone."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.mqm import MqmProfile
from duizhao.domain.review import Actor, Role
from duizhao.services import housekeeping
from duizhao.store import open_project
from duizhao.ui.dialogs.house import HouseDialog
from duizhao.ui.dialogs.marking import MarkSheet
from duizhao.ui.panels.score_section import ScoreSection
from duizhao.ui.panels.scorecard import MarkCard
from duizhao.ui.session import Session
from duizhao.ui.text.marks import Mark, target_of

ROW, WORDS = 2, "5.3 million"


@pytest.fixture
def scored(project_path: Path) -> Path:
    """A project whose house scores by MQM."""
    with open_project(project_path) as project:
        style = housekeeping.style_of(project)
        housekeeping.put_style(project, replace(style, mqm=MqmProfile()), style)
    return project_path


class Asked:
    """Waits for an answer."""

    answered = False

    def on_answer(self, _: object) -> None:
        self.answered = True


def opened(desktop: Desktop, path: Path, qtbot: QtBot) -> Session:
    session = desktop.session
    with qtbot.waitExposed(desktop.window):
        desktop.window.show()
    with qtbot.waitSignal(session.replaced, timeout=20_000):
        session.desk.open(path)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)
    session.select(ROW)
    return session


def sheet_of(desktop: Desktop, words: str) -> MarkSheet:
    """The chooser, opened for these words."""
    editor = desktop.window.page.segments.editor
    start, cursor = editor.text.index(words), editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    desktop.window.actions_["mark"].trigger()
    return next(sheet for sheet in desktop.window.findChildren(MarkSheet) if sheet.isVisible())


def press(sheet: MarkSheet, text: str) -> None:
    """A key as an input method in full-width mode sends it."""
    QApplication.sendEvent(sheet.list, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text))


def mark(desktop: Desktop, qtbot: QtBot, keys: str = "ａ２") -> None:
    before = len(desktop.session.marking.marks)
    sheet = sheet_of(desktop, WORDS)
    for key in keys:
        press(sheet, key)
    qtbot.waitUntil(lambda: len(desktop.session.marking.marks) == before + 1, timeout=10_000)


def judged(session: Session) -> list[tuple[int, int]]:
    return [(start, end) for start, end, marks in target_of(session.state(ROW), None, weave=False).stretches if Mark.JUDGED in marks]


def test_there_is_no_trace_of_mqm_while_it_is_off(desktop: Desktop, project_path: Path, qtbot: QtBot) -> None:
    session, window = opened(desktop, project_path, qtbot), desktop.window
    assert not window.actions_["mark"].isVisible()
    assert "Mark an error" not in [words for words, _ in window.actions_.listing()]
    window.page.tabs.setCurrentWidget(window.page.scores)
    assert not window.page.scores.scorecard.isVisible()
    assert session.marking.marked() is None


def test_words_are_marked_by_keys_alone_and_listed(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session, page = opened(desktop, scored, qtbot), desktop.window.page
    page.tabs.setCurrentWidget(page.scores)
    mark(desktop, qtbot)
    assert "Mark an error" in [words for words, _ in desktop.window.actions_.listing()]
    (kept,) = session.marking.marks
    assert (kept.words, kept.type, kept.severity, kept.given.actor.name) == (WORDS, "accuracy/mistranslation", "major", "Lin Wei")
    start = session.state(ROW).target.plain.index(WORDS)
    assert judged(session) == [(start, start + len(WORDS))]
    qtbot.waitUntil(lambda: bool(page.scores.scorecard.findChildren(MarkCard)), timeout=10_000)
    session.select(0)
    page.scores.scorecard.findChildren(MarkCard)[0].link.click()
    assert session.current == ROW
    assert page.segments.editor.selected() == WORDS


def test_enter_marks_with_the_severity_that_is_shown_and_a_remark(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session = opened(desktop, scored, qtbot)
    sheet = sheet_of(desktop, WORDS)
    press(sheet, "f")
    press(sheet, "z")  # no type has that letter
    qtbot.keyClick(sheet.list, Qt.Key.Key_Left)
    sheet.field.setText(" look ")
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.marking.marks), timeout=10_000)
    (kept,) = session.marking.marks
    assert (kept.type, kept.severity, kept.comment) == ("terminology/inconsistent-use-of-terminology", "neutral", "look")


def test_a_mark_moves_with_its_sentence_and_undo_takes_it_back(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session = opened(desktop, scored, qtbot)
    mark(desktop, qtbot)
    text = session.state(ROW).target.plain
    session.editing.typed(ROW, f"Now. {text}")
    assert judged(session) == [(5 + text.index(WORDS), 5 + text.index(WORDS) + len(WORDS))]
    session.editing.typed(ROW, text.replace(WORDS, "53,000"))
    assert judged(session) == []
    session.editing.typed(ROW, text)
    session.editing.commit()
    session.editing.undo()
    qtbot.waitUntil(lambda: session.marking.marks[0].withdrawn is not None, timeout=10_000)
    assert judged(session) == []
    session.editing.redo()
    qtbot.waitUntil(lambda: session.marking.marks[0].withdrawn is None, timeout=10_000)
    session.marking.withdraw(session.marking.marks[0].id)
    qtbot.waitUntil(lambda: session.marking.marks[0].withdrawn is not None, timeout=10_000)
    session.editing.undo()
    qtbot.waitUntil(lambda: bool(judged(session)), timeout=10_000)


def test_the_house_style_turns_it_on_and_off(desktop: Desktop, project_path: Path, qtbot: QtBot) -> None:
    session = opened(desktop, project_path, qtbot)
    desktop.window.actions_["house"].trigger()
    dialog = next(each for each in desktop.window.findChildren(HouseDialog) if each.isVisible())
    page, after = dialog.scorecard, Asked()
    session.house_desk.fetch(after.on_answer)  # answers come in turn: the dialog has its own by then
    qtbot.waitUntil(lambda: after.answered, timeout=10_000)
    page.on.setChecked(True)
    assert page.profile == MqmProfile()
    page.points[1].setValue(30)
    with pytest.raises(ValueError, match="no MQM profile"):
        _ = page.profile
    page.points[1].setValue(2)
    page.least.setValue(300)
    item = page.types.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    item.setText(1, "much")
    assert item.text(1) == "1", "no figure"
    item.setText(1, "2.5")
    profile = page.profile
    assert profile is not None
    assert (profile.severities[1], profile.least, profile.weight("terminology"), len(profile.types)) == (2, 300, 2.5, 15)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Save").click()
    qtbot.waitUntil(lambda: session.marking.profile == profile, timeout=10_000)
    qtbot.waitUntil(desktop.window.actions_["mark"].isVisible, timeout=10_000)
    qtbot.waitUntil(session.checking.settled, timeout=20_000)


def test_the_scorecard_is_what_the_tab_begins_with(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session, page = opened(desktop, scored, qtbot), desktop.window.page
    page.tabs.setCurrentWidget(page.scores)
    qtbot.waitUntil(lambda: session.scoring.scores is not None, timeout=10_000)
    mark(desktop, qtbot)
    qtbot.waitUntil(lambda: bool(page.scores.scorecard.findChildren(MarkCard)), timeout=10_000)
    tops = [each.mapTo(page.scores, QPoint()).y() for each in (page.scores.scorecard, *page.scores.findChildren(ScoreSection))]
    assert tops[0] == min(tops)


def test_who_may_not_mark_hears_it_before_anything_is_asked(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session, said = opened(desktop, scored, qtbot), list[str]()
    session.noticed.connect(lambda notice: said.append(notice.text))
    session.act_as(Actor("Chen Yu", Role.TRANSLATOR))
    desktop.window.actions_["mark"].trigger()
    assert said == ["A translator does not mark errors; a reviewer or an editor does."]
    assert not desktop.window.findChildren(MarkSheet)


@pytest.mark.parametrize("instead", ["read_through", "side_by_side"])
def test_words_are_marked_only_where_they_are_seen(desktop: Desktop, scored: Path, qtbot: QtBot, instead: str) -> None:
    """Where no row is shown there is no caret to be seen; the rows come back first."""
    session, page, actions = opened(desktop, scored, qtbot), desktop.window.page, desktop.window.actions_
    page.tabs.setCurrentWidget(page.scores)
    mark(desktop, qtbot)
    qtbot.waitUntil(lambda: bool(page.scores.scorecard.findChildren(MarkCard)), timeout=10_000)
    actions[instead].setChecked(True)
    assert not page.segments.isVisible()
    actions["mark"].trigger()
    assert page.segments.isVisible()
    assert [sheet for sheet in desktop.window.findChildren(MarkSheet) if sheet.isVisible()] == []
    actions[instead].setChecked(True)
    session.select(0)
    page.scores.scorecard.findChildren(MarkCard)[0].link.click()
    assert page.segments.isVisible()
    assert page.segments.editor.selected() == WORDS


def test_undo_takes_back_the_mark_first_and_then_what_was_typed_before_it(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    """What the mark made a revision is no longer typing that the editor takes back by itself, past the mark and to and fro."""
    session, actions = opened(desktop, scored, qtbot), desktop.window.actions_
    before = session.state(ROW).target.plain
    qtbot.keyClicks(desktop.window.page.segments.editor, "Now ")
    typed = session.state(ROW).target.plain
    assert typed != before
    mark(desktop, qtbot)
    qtbot.waitUntil(lambda: session.idle)
    actions["undo"].trigger()
    qtbot.waitUntil(lambda: session.marking.marks[0].withdrawn is not None, timeout=10_000)
    assert session.state(ROW).target.plain == typed
    actions["undo"].trigger()
    qtbot.waitUntil(lambda: session.idle and session.state(ROW).target.plain == before, timeout=10_000)
    actions["redo"].trigger()
    qtbot.waitUntil(lambda: session.idle and session.state(ROW).target.plain == typed, timeout=10_000)
    actions["redo"].trigger()
    qtbot.waitUntil(lambda: session.marking.marks[0].withdrawn is None, timeout=10_000)


def test_undo_goes_back_from_revision_to_revision_in_the_row_that_is_typed_in(desktop: Desktop, scored: Path, qtbot: QtBot) -> None:
    session, actions, editor = opened(desktop, scored, qtbot), desktop.window.actions_, desktop.window.page.segments.editor
    texts = [session.state(ROW).target.plain]

    def reads(text: str) -> bool:
        return session.idle and session.state(ROW).target.plain == text

    for words in ("Now ", "and then "):
        qtbot.keyClicks(editor, words)
        texts.append(session.state(ROW).target.plain)
        session.editing.commit()
        qtbot.waitUntil(lambda: session.idle and not session.editing.unsaved, timeout=10_000)
    for text in reversed(texts[:-1]):
        actions["undo"].trigger()
        qtbot.waitUntil(partial(reads, text), timeout=10_000)


def test_on_a_low_screen_the_list_gives_way_and_the_severities_stay_in_sight(
    desktop: Desktop, scored: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(desktop, scored, qtbot)
    monkeypatch.setattr(MarkSheet, "_room", lambda _: QSize(680, 410))
    sheet = sheet_of(desktop, WORDS)
    area = next(area for area in sheet.findChildren(QScrollArea) if area.isAncestorOf(sheet.list))
    assert sheet.height() <= 410
    assert area.verticalScrollBar().maximum() == 0
    press(sheet, "n")
    assert sheet.list.viewport().rect().contains(sheet.list.visualRect(sheet.list.currentIndex()))
    sheet.reject()
