import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from docx_maker import docx, par, run
from duizhao.domain import corrections
from duizhao.domain.arrangement import Side
from duizhao.domain.tracked import ACCEPTED, ORIGINAL
from duizhao.ui.aligning.ordering import Which
from duizhao.ui.dialogs.alignment import AlignmentDialog, Errand
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed


@pytest.fixture
def opened(qtbot: QtBot, session: Session, look: Look, window: QMainWindow) -> Iterator["Opened"]:
    """Opens the page on the small project; what is still open is closed at the end."""
    opened = Opened(qtbot, session, look, window)
    yield opened
    for dialog in opened.dialogs:
        if isValid(dialog):
            dialog.page.board.put(dialog.page.board.arrangement)
            dialog.close()
    opened.dialogs.clear()
    delete_what_was_dismissed()


class Opened:
    def __init__(self, qtbot: QtBot, session: Session, look: Look, window: QMainWindow) -> None:
        self.dialogs: list[AlignmentDialog] = []
        self._qtbot, self._session, self._look, self._window = qtbot, session, look, window

    def __call__(self, errand: Errand | None = None) -> AlignmentDialog:
        dialog = self.begun(errand or Errand())
        self._qtbot.waitUntil(lambda: dialog.page.isVisible() or bool(dialog.complaint.text), timeout=20_000)
        return dialog

    def begun(self, errand: Errand) -> AlignmentDialog:
        """The page while it is still being made."""
        dialog = AlignmentDialog(self._session, self._look, errand, self._window)
        self.dialogs.append(dialog)
        dialog.open()
        return dialog


def test_the_page_opens_at_a_row_and_applies_its_corrections(opened: Opened, qtbot: QtBot, session: Session) -> None:
    dialog = opened(Errand(position=1))
    assert dialog.page.view.current == 1
    assert not dialog.apply.isEnabled()
    qtbot.keyClicks(dialog.page.view, "m")
    with qtbot.waitSignal(session.replaced, timeout=10_000):
        qtbot.keyClick(dialog.page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert session.snapshot is not None
    assert len(session.snapshot.segments) == 4


def test_what_would_be_reopened_is_said_before(opened: Opened, qtbot: QtBot, session: Session) -> None:
    session.reviewing.confirm([1])
    qtbot.waitUntil(lambda: session.idle and bool(session.snapshot and session.snapshot.segments[1].verdicts), timeout=20_000)
    dialog = opened(Errand(position=1))
    qtbot.keyClicks(dialog.page.view, "m")
    assert dialog._hint.text() == "Confirmed or approved rows that this reopens: 2."


def test_escape_drops_corrections_only_when_told_to(opened: Opened, qtbot: QtBot, session: Session) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.page.view, "m")
    qtbot.keyClick(dialog.page.view, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    assert not isValid(dialog) or not dialog.isVisible()
    assert session.snapshot is not None
    assert len(session.snapshot.segments) == 5


def test_who_goes_on_correcting_is_not_asked_any_longer(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.page.view, "m")
    qtbot.keyClick(dialog.page.view, Qt.Key.Key_Escape)
    assert "not applied" in dialog.complaint.text
    qtbot.keyClicks(dialog.page.view, "z")
    assert dialog.complaint.text == ""


def test_a_project_that_moved_on_is_said_and_taken_up_anew(opened: Opened, qtbot: QtBot, session: Session) -> None:
    dialog = opened()
    session.editing.typed(0, "Typed meanwhile")
    session.editing.commit()
    qtbot.waitUntil(lambda: session.idle)
    qtbot.keyClicks(dialog.page.view, "m")
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "changed meanwhile" in dialog.complaint.text, timeout=10_000)
    assert dialog.page.board.touched
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.page.isVisible() and not dialog.page.board.touched, timeout=10_000)
    assert dialog.page.board.arrangement.rows[0].target[0].text.plain == "Typed meanwhile"


def test_keeping_a_text_that_is_written_is_not_applying(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(Errand(position=2))
    qtbot.keyClicks(dialog.page.view, "e")
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not dialog.page.view
    qtbot.keyClicks(editor, "More. ")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert "More. " in dialog.page.board.arrangement.rows[2].target[0].text.plain


def test_closing_the_window_asks_about_words_that_stand_in_the_editor(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(Errand(position=2))
    qtbot.keyClicks(dialog.page.view, "e")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "More. ")
    dialog.close()
    assert dialog.isVisible()
    assert "not applied" in dialog.complaint.text
    assert "More. " in dialog.page.board.arrangement.rows[2].target[0].text.plain


def test_look_elsewhere_waits_for_the_counterpart(opened: Opened, qtbot: QtBot, session: Session) -> None:
    assert session.snapshot is not None
    row = next(segment.position for segment in session.snapshot.segments if not segment.draft_paragraphs)
    dialog = opened(Errand(position=row, linking=True))
    qtbot.keyClick(dialog.page.view, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.page.view, Qt.Key.Key_Space)
    assert len(dialog.page.board.arrangement.rows) == 4


def test_a_newer_draft_shows_what_changed(opened: Opened, qtbot: QtBot, session: Session, texts: Path) -> None:
    newer = (texts / "draft.txt").read_text(encoding="utf-8").replace("5.3 million", "53,000")
    (texts / "newer.txt").write_text(newer, encoding="utf-8")
    dialog = opened(Errand(newer=(Side.TARGET, texts / "newer.txt")))
    assert dialog.page.counts.chip(Which.CHANGED).text() == "Changed 1"
    assert dialog.apply.isEnabled()
    with qtbot.waitSignal(session.replaced, timeout=10_000):
        qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)


def test_a_newer_draft_that_says_nothing_new_is_told(opened: Opened, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(Errand(newer=(Side.TARGET, texts / "draft.txt")))
    assert dialog._hint.text() == "The text of draft.txt stands here already."
    qtbot.keyClicks(dialog.page.view, "m")
    assert dialog._hint.text() == "Numbers and names light up on both sides."


def test_a_newer_draft_on_which_the_reader_hangs_can_be_left(opened: Opened, qtbot: QtBot, session: Session, texts: Path) -> None:
    dialog = opened.begun(Errand(newer=(Side.TARGET, texts / "draft.txt")))
    link = session.reading._link
    assert link is not None
    os.kill(link.process_id or 0, signal.SIGSTOP)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert link.process_id is None
    assert session.reading._link is None


def test_a_newer_word_draft_is_read_as_one_chooses_and_brings_its_comments(
    opened: Opened, qtbot: QtBot, session: Session, texts: Path
) -> None:
    lines = [line for line in (texts / "draft.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    dated = 'w:id="9" w:author="Li" w:date="2024-05-06T07:08:00Z"'
    body = par(f'<w:commentRangeStart w:id="1"/>{run(lines[0])}<w:ins {dated}>{run(" indeed")}</w:ins>') + "".join(map(par, lines[1:]))
    newer = docx(texts, body, comments=f"<w:comment {dated.replace('9', '1', 1)}>{par('Sure?')}</w:comment>")
    dialog = opened(Errand(newer=(Side.TARGET, newer)))
    assert dialog.tracked.isVisible()
    assert dialog.page.counts.chip(Which.CHANGED).text() == "Changed 1"
    dialog.page.board.take(corrections.pinned(dialog.page.board.arrangement, [1]))
    dialog.tracked.chosen.emit(ORIGINAL)
    assert "what was corrected here is lost" in dialog.complaint.text
    assert dialog.tracked.ways.currentData() == ACCEPTED
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.page.isVisible, timeout=20_000)
    assert dialog.tracked.ways.currentData() == ORIGINAL
    assert dialog.page.board.arrangement.target[0].text.plain == lines[0]
    with qtbot.waitSignal(session.noticed, timeout=10_000) as noticed:
        qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert noticed.args is not None
    assert noticed.args[0].text == "Comments came to rows: 1."
    assert session.snapshot is not None
    assert [verdict.comment for verdict in session.snapshot.segments[0].verdicts] == ["Sure?"]


def test_a_file_in_the_other_language_can_take_the_place_of_its_own_side(opened: Opened, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(Errand(newer=(Side.TARGET, texts / "source.txt")))
    assert dialog.complaint.text == "source.txt is in Chinese; a newer draft is in English."
    assert not dialog.apply.isEnabled()
    assert dialog.complaint.way.hasFocus()
    qtbot.keyClick(dialog.complaint.way, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.page.isVisible, timeout=20_000)
    assert (dialog.heading.text(), dialog.complaint.text) == ("Changed source", "")
    other = opened(Errand(newer=(Side.SOURCE, texts / "draft.txt")))
    assert other.complaint.text == "draft.txt is in English; a changed source is in Chinese."


def test_a_newer_file_that_went_meanwhile_leads_to_another(opened: Opened, qtbot: QtBot, texts: Path) -> None:
    gone = texts / "draft.txt"
    gone.rename(texts / "elsewhere.txt")
    dialog = opened(Errand(newer=(Side.TARGET, gone)))
    assert dialog.complaint.text == f"{gone} does not exist. Check the name and the folder."
    with qtbot.waitSignal(dialog.another_wanted) as wanted:
        qtbot.keyClick(dialog.complaint.way, Qt.Key.Key_Space)
    assert wanted.args == [Side.TARGET]
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_project_that_may_only_be_read_is_only_looked_at(
    qtbot: QtBot, session: Session, look: Look, window: QMainWindow, project_path: Path
) -> None:
    with qtbot.waitSignal(session.replaced, timeout=10_000):
        session.desk.open(project_path, read_only=True)
    dialog = AlignmentDialog(session, look, Errand(), window)
    dialog.open()
    qtbot.waitUntil(dialog.page.isVisible, timeout=20_000)
    before = dialog.page.board.arrangement
    dialog.page.board.take(corrections.merged(before, (0, 1)))
    assert dialog.page.board.arrangement is before
    assert not dialog.apply.isVisible()
    dialog.close()
    delete_what_was_dismissed()
