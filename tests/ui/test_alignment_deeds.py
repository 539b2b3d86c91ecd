"""The alignment of an open project through the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.domain.arrangement import Ruling, Side
from duizhao.ui.aligning.standing import Offer
from duizhao.ui.aligning.tools import LETTERS
from duizhao.ui.alignment_deeds import AlignmentDeeds
from duizhao.ui.dialogs.alignment import AlignmentDialog
from duizhao.ui.dialogs.new_review import NewReview
from duizhao.ui.dialogs.shortcuts import ShortcutSheet
from window_guards import delete_what_was_dismissed

PATIENCE = 20_000
DROPPED = 3
"""The row whose Chinese has no English."""


@pytest.fixture
def desktop(desktop: Desktop) -> Desktop:
    desktop.window.show()
    return desktop


@pytest.fixture
def opened(desktop: Desktop, qtbot: QtBot, project_path: Path) -> Desktop:
    with qtbot.waitSignal(desktop.session.replaced, timeout=PATIENCE):
        desktop.session.desk.open(project_path)
    return desktop


def page(desktop: Desktop, qtbot: QtBot) -> AlignmentDialog:
    """The page once its rows are there."""
    delete_what_was_dismissed()
    dialogs = desktop.window.findChildren(AlignmentDialog)
    assert len(dialogs) == 1
    qtbot.waitUntil(dialogs[0].page.isVisible, timeout=PATIENCE)
    return dialogs[0]


def rows(desktop: Desktop) -> int:
    return len(desktop.session.snapshot.segments) if desktop.session.snapshot is not None else 0


def test_from_the_menu_to_other_rows_and_back_by_undo(opened: Desktop, qtbot: QtBot) -> None:
    opened.session.select(2)
    opened.window.actions_["alignment"].trigger()
    dialog = page(opened, qtbot)
    assert dialog.page.view.current == 2
    qtbot.keyClicks(dialog.page.view, "m")
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(opened) == 4, timeout=PATIENCE)
    assert opened.session.current == 2
    assert opened.window.banner.notice is not None
    assert opened.window.banner.notice.text == "The alignment was changed."
    opened.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: rows(opened) == 5, timeout=PATIENCE)


def test_an_alignment_is_put_off_and_gone_on_with(desktop: Desktop, qtbot: QtBot, texts: Path) -> None:
    desktop.window.new_review([texts / "source.txt", texts / "draft.txt"])
    dialog = desktop.window.findChild(NewReview)
    assert isinstance(dialog, NewReview)
    qtbot.waitUntil(lambda: dialog.files.complete)
    dialog.next.click()
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=PATIENCE)
    dialog.alignment.view.go_to(0)
    qtbot.keyClicks(dialog.alignment.view, "m")
    with qtbot.waitSignal(desktop.session.replaced, timeout=PATIENCE):
        dialog.later.click()
    path = desktop.session.path
    assert path is not None
    assert rows(desktop) == 4
    for _ in range(2):  # at once, and whenever it is opened again
        notice = desktop.window.banner.notice
        assert notice is not None
        assert notice.text == "The alignment was put off; rows to look at: 1."
        with qtbot.waitSignal(desktop.session.replaced):
            desktop.session.desk.close()
        with qtbot.waitSignal(desktop.session.replaced, timeout=PATIENCE):
            desktop.session.desk.open(path)
    act = desktop.window.banner.notice.act if desktop.window.banner.notice is not None else None
    assert act is not None
    act()
    going_on = page(desktop, qtbot)
    going_on.page.view.offer_taken.emit(going_on.page.view.current, Offer.CUT)
    with qtbot.waitSignal(desktop.session.changed, timeout=PATIENCE):
        going_on.apply.click()
    qtbot.waitUntil(lambda: desktop.session.aligning.to_look_at == 0, timeout=PATIENCE)


def test_what_a_row_without_english_offers(opened: Desktop, qtbot: QtBot) -> None:
    session, offers = opened.session, opened.window.page.findings.offers
    session.select(DROPPED)
    qtbot.waitUntil(offers.isVisible, timeout=PATIENCE)
    offers.translate.click()
    assert QApplication.focusWidget() in (None, opened.window.page.segments.editor)
    offers.cut.click()
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.segments[DROPPED].ruling is Ruling.CUT, timeout=PATIENCE)
    qtbot.waitUntil(offers.take_back.isVisible, timeout=PATIENCE)
    assert not offers.cut.isVisible()
    offers.take_back.click()
    qtbot.waitUntil(offers.elsewhere.isVisible, timeout=PATIENCE)
    offers.elsewhere.click()
    dialog = page(opened, qtbot)
    assert dialog.page.view.choice.armed == dialog.page.board.arrangement.rows[DROPPED].keys
    dialog.reject()


def test_a_newer_draft_is_chosen_and_applied(opened: Desktop, qtbot: QtBot, texts: Path) -> None:
    newer = (texts / "draft.txt").read_text(encoding="utf-8").replace("5.3 million", "53,000")
    (texts / "newer.txt").write_text(newer, encoding="utf-8")
    opened.window.actions_["newer_draft"].trigger()
    picker = opened.window.findChild(QFileDialog)
    assert picker is not None
    field = picker.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(texts / "newer.txt"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    dialog = page(opened, qtbot)
    with qtbot.waitSignal(opened.session.replaced, timeout=PATIENCE):
        dialog.apply.click()
    now = opened.session.snapshot
    assert now is not None
    assert "53,000" in now.segments[2].target.plain


def test_a_newer_file_that_cannot_be_read_gives_way_to_another(opened: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    deeds = next(iter(opened.window.findChildren(AlignmentDeeds)))
    deeds.newer(Side.SOURCE, empty)
    dialog = next(iter(opened.window.findChildren(AlignmentDialog)))
    qtbot.waitUntil(dialog.complaint.way.isVisible, timeout=PATIENCE)
    qtbot.keyClick(dialog.complaint.way, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in opened.window.findChildren(QFileDialog)), timeout=PATIENCE)
    chooser = next(each for each in opened.window.findChildren(QFileDialog) if each.isVisible())
    assert chooser.windowTitle() == "Choose the changed Chinese source"
    chooser.reject()
    delete_what_was_dismissed()


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)]
)
def test_the_page_tells_its_keys(opened: Desktop, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    opened.window.actions_["alignment"].trigger()
    dialog = page(opened, qtbot)
    qtbot.keyClick(dialog.page.view, key, held)
    sheet = next(each for each in dialog.findChildren(ShortcutSheet) if each.isVisible())
    told = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Make one row of two", "M", "Link a paragraph with one that stands elsewhere: on it, and then on the other", "Space"} <= told
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.reject()
    delete_what_was_dismissed()


def test_every_letter_of_the_page_is_told(opened: Desktop, qtbot: QtBot) -> None:
    opened.window.actions_["alignment"].trigger()
    dialog = page(opened, qtbot)
    told = " ".join(keys for _, keys in dialog.page.tools.listing()).split()
    assert {letter.strip().upper() or "Space" for letter in LETTERS} <= set(told)
    dialog.reject()
    delete_what_was_dismissed()
