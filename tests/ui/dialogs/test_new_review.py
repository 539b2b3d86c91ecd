import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from duizhao.services.inputs import Stage
from duizhao.ui.aligning.ordering import Which
from duizhao.ui.dialogs.new_review import NewReview
from duizhao.ui.dialogs.picking import FileCard
from duizhao.ui.look import Look
from duizhao.ui.session import Notice, Session
from window_guards import Freed, delete_what_was_dismissed

Open = Callable[..., NewReview]


@pytest.fixture
def opened(qtbot: QtBot, empty_session: Session, look: Look, window: QMainWindow) -> Iterator[Open]:
    """Opens a dialog with these files; it is closed at the end."""
    dialogs: list[NewReview] = []

    def open_with(*paths: Path) -> NewReview:
        dialog = NewReview(empty_session, look, paths, window)
        dialogs.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.files.complete or not paths)
        return dialog

    yield open_with
    for dialog in dialogs:
        if isValid(dialog):
            dialog.close()
    dialogs.clear()
    delete_what_was_dismissed()


def pick(card: FileCard, path: Path, qtbot: QtBot) -> None:
    """Choose a file through the system's dialog."""
    qtbot.mouseClick(card.choose, Qt.MouseButton.LeftButton)
    picker = card.window().findChild(QFileDialog)
    assert picker is not None
    field = picker.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    delete_what_was_dismissed()


def drop(widget: QWidget, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_from_files_to_an_open_review_by_mouse(opened: Open, qtbot: QtBot, empty_session: Session, texts: Path) -> None:
    dialog = opened()
    assert not dialog.next.isEnabled()
    pick(dialog.files.source, texts / "source.txt", qtbot)
    pick(dialog.files.draft, texts / "draft.txt", qtbot)
    drop(dialog.files, texts / "glossary.csv")
    dialog.files.name.setFocus()
    dialog.files.name.selectAll()
    qtbot.keyClicks(dialog.files.name, "Anniversary: news")
    qtbot.mouseClick(dialog.files.two_person, Qt.MouseButton.LeftButton)
    dialog.files.variety.setCurrentIndex(2)
    qtbot.waitUntil(lambda: dialog.files.place.path == texts / "Anniversary news.duizhao")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=20_000)
    chips = [dialog.alignment.counts.chip(which) for which in Which]
    assert [chip.text() for chip in chips if chip.isVisible()] == ["All 5", "Unsure 0", "Dropped 1", "Added 0"]
    with qtbot.waitSignal(empty_session.replaced, timeout=10_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    delete_what_was_dismissed()
    assert not isValid(dialog)
    now = empty_session.snapshot
    assert now is not None
    assert (now.document.name, len(now.segments)) == ("Anniversary: news", 5)
    assert (now.profile.two_person, now.profile.variety) == (True, "en-US")
    assert len(now.glossary.concepts) == 2
    assert empty_session.path == texts / "Anniversary news.duizhao"


def test_from_files_to_an_open_review_by_keyboard(opened: Open, qtbot: QtBot, empty_session: Session, texts: Path) -> None:
    (texts / "source.duizhao").touch()
    dialog = opened(texts / "draft.txt", texts / "source.txt", texts / "glossary.csv")
    assert (dialog.files.source.path, dialog.files.draft.path) == (texts / "source.txt", texts / "draft.txt")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=20_000)
    qtbot.keyClick(dialog.alignment.view, Qt.Key.Key_Return)  # among the rows a plain Enter leads nowhere
    assert dialog.alignment.isVisible()
    with qtbot.waitSignal(empty_session.replaced, timeout=10_000):
        qtbot.keyClick(dialog.alignment.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert empty_session.path == texts / "source-2.duizhao"


def test_files_the_wrong_way_round_are_swapped_in_one_click(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "draft.txt", texts / "source.txt")
    dialog.files.swap_sides()
    qtbot.waitUntil(lambda: dialog.files.complete)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "is in English where the Chinese source is wanted" in dialog.complaint.text, timeout=20_000)
    assert dialog.files.isVisible()
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    assert dialog.complaint.text == ""
    assert dialog.files.source.path == texts / "source.txt"


def test_one_file_on_both_sides_is_said_and_nothing_is_swapped(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt")
    dialog.files.draft.put(texts / "source.txt")
    assert not dialog.files.swap.isEnabled()
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "source.txt is both the source and the draft" in dialog.complaint.text, timeout=20_000)
    assert not dialog.complaint.way.isVisible()
    assert dialog.focusWidget() is dialog.files.draft.choose
    dialog.files.draft.put(texts / "draft.txt")
    assert dialog.files.swap.isEnabled()


def test_an_error_points_at_its_file_and_everything_else_stays(opened: Open, qtbot: QtBot, texts: Path) -> None:
    (texts / "empty.csv").touch()
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    dialog.files.glossaries.extend([texts / "glossary.csv", texts / "empty.csv"])
    dialog.files.reference.put(texts / "draft.txt")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "empty.csv is empty" in dialog.complaint.text, timeout=20_000)
    assert dialog.files.glossaries.paths == [texts / "glossary.csv", texts / "empty.csv"]
    assert dialog.files.reference.path == texts / "draft.txt"
    (texts / "empty.csv").write_text("source,target\n学校,university\n", encoding="utf-8")
    dialog.files.source.put(texts / "none.txt")
    qtbot.waitUntil(lambda: dialog.files.complete)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "none.txt does not exist" in dialog.complaint.text, timeout=20_000)
    assert dialog.focusWidget() is dialog.files.source.choose


def test_a_source_alone_that_holds_one_language_asks_for_the_draft(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Give the English draft as a second file" in dialog.complaint.text, timeout=20_000)
    assert dialog.focusWidget() is dialog.files.draft.choose


def test_an_existing_project_is_never_overwritten(opened: Open, qtbot: QtBot, texts: Path) -> None:
    (texts / "taken.duizhao").write_bytes(b"precious")
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    dialog.files.place.selectAll()
    qtbot.keyClicks(dialog.files.place, "taken")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "taken.duizhao exists already" in dialog.complaint.text)
    assert dialog.files.isVisible()
    assert dialog.focusWidget() is dialog.files.place
    assert (texts / "taken.duizhao").read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("place", "said"),
    [("none/review.duizhao", "there is no folder"), ("folder.duizhao", "is a folder"), ("taken.duizhao", "exists already")],
)
def test_a_place_that_is_no_good_is_said_when_it_is_named(opened: Open, qtbot: QtBot, texts: Path, place: str, said: str) -> None:
    (texts / "folder.duizhao").mkdir()
    (texts / "taken.duizhao").touch()
    dialog = opened(texts / "source.txt", texts / "draft.txt")

    def told() -> list[str]:
        return [label.text() for label in dialog.files.findChildren(QLabel) if label.isVisible() and said in label.text()]

    dialog.files.place.setFocus()
    dialog.files.place.selectAll()
    qtbot.keyClicks(dialog.files.place, str(texts / place))
    assert not told()
    dialog.files.name.setFocus()
    qtbot.waitUntil(lambda: len(told()) == 1, timeout=10_000)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said in dialog.complaint.text, timeout=20_000)
    assert dialog.files.isVisible()
    assert dialog.focusWidget() is dialog.files.place
    qtbot.keyClicks(dialog.files.place, str(texts / "free"))  # the field is selected: what is typed takes its place
    assert not told()


def test_reading_can_be_given_up(freed: Freed, opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.cancel.isVisible()
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.files.isVisible()
    assert dialog.next.isEnabled()
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    freed(dialog)


def aligned(dialog: NewReview, qtbot: QtBot) -> None:
    """Go on to the rows."""
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=20_000)


def test_what_was_corrected_is_what_the_project_begins_with(opened: Open, qtbot: QtBot, empty_session: Session, texts: Path) -> None:
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    aligned(dialog, qtbot)
    dialog.alignment.view.go_to(0)
    qtbot.keyClicks(dialog.alignment.view, "ma")
    with qtbot.waitSignal(empty_session.replaced, timeout=10_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    now = empty_session.snapshot
    assert now is not None
    assert [len(row.source_paragraphs) for row in now.segments] == [2, 1, 1, 1]
    assert [row.pinned for row in now.segments] == [True, False, False, False]  # pinned when it was merged; “A” only goes on from there


def test_closing_the_window_asks_about_words_that_stand_in_the_editor(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    aligned(dialog, qtbot)
    dialog.alignment.view.go_to(0)
    qtbot.keyClicks(dialog.alignment.view, "e")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "More. ")
    dialog.close()
    assert dialog.isVisible()
    assert "not saved" in dialog.complaint.text


def test_once_both_files_are_chosen_enter_goes_on(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened()
    pick(dialog.files.source, texts / "source.txt", qtbot)
    pick(dialog.files.draft, texts / "draft.txt", qtbot)
    assert dialog.focusWidget() is dialog.next


def test_who_goes_on_correcting_is_not_asked_any_longer(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    aligned(dialog, qtbot)
    qtbot.keyClicks(dialog.alignment.view, "m")
    qtbot.keyClick(dialog.alignment.view, Qt.Key.Key_Escape)
    assert "not saved" in dialog.complaint.text
    qtbot.keyClicks(dialog.alignment.view, "z")
    assert dialog.complaint.text == ""


def corrected_and_back(opened: Open, qtbot: QtBot, texts: Path) -> NewReview:
    """A dialog whose alignment was corrected, back at its files."""
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    aligned(dialog, qtbot)
    qtbot.keyClicks(dialog.alignment.view, "m")
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    return dialog


def test_corrections_outlive_a_way_back_and_an_accidental_escape(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = corrected_and_back(opened, qtbot, texts)
    corrected = dialog.alignment.board.arrangement
    dialog.files.name.setText("Another name")
    aligned(dialog, qtbot)
    assert dialog.alignment.board.arrangement is corrected
    qtbot.keyClick(dialog.alignment.view, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.complaint.text == "The alignment was corrected, and is not saved."
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    delete_what_was_dismissed()
    assert not isValid(dialog)


def test_a_file_that_changed_on_the_way_back_costs_no_correction_unasked(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = corrected_and_back(opened, qtbot, texts)
    corrected = dialog.alignment.board.arrangement
    draft = texts / "draft.txt"
    draft.write_text(draft.read_text(encoding="utf-8") + "\nOne more paragraph.\n", encoding="utf-8")
    aligned(dialog, qtbot)
    assert dialog.alignment.board.arrangement is corrected
    assert dialog.complaint.text == "The files now hold other texts than these. Aligned anew, what was corrected here is lost."
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.alignment.board.arrangement is not corrected, timeout=20_000)
    assert any(paragraph.text.plain == "One more paragraph." for paragraph in dialog.alignment.board.arrangement.target)
    assert not dialog.alignment.board.touched


def test_corrections_of_other_files_make_no_project_under_the_name_of_the_new_ones(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = corrected_and_back(opened, qtbot, texts)
    other = texts / "other.txt"
    other.write_text("Quite another draft.\nOf two paragraphs.\n", encoding="utf-8")
    dialog.files.draft.put(other)
    aligned(dialog, qtbot)
    assert dialog.complaint.text.startswith("Other files are chosen now than those here. Go back")
    assert not dialog.next.isEnabled()
    assert not dialog.later.isEnabled()
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.next.isEnabled, timeout=20_000)
    assert len(dialog.alignment.board.arrangement.target) == 2


def test_a_project_that_cannot_be_made_costs_no_correction(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened(texts / "source.txt", texts / "draft.txt")
    dialog.files.place.put(texts / "taken.duizhao")
    dialog.files.place.textEdited.emit(str(texts / "taken.duizhao"))
    aligned(dialog, qtbot)
    (texts / "taken.duizhao").write_bytes(b"precious")
    qtbot.keyClicks(dialog.alignment.view, "m")
    corrected = dialog.alignment.board.arrangement
    qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "exists already" in dialog.complaint.text, timeout=10_000)
    dialog.files.place.put(texts / "free.duizhao")
    aligned(dialog, qtbot)
    assert dialog.alignment.board.arrangement is corrected
    dialog.alignment.board.undo()


def test_a_text_whose_encoding_was_guessed_is_asked_about_and_read_as_was_chosen(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    source, draft = tmp_path / "source.zh.txt", tmp_path / "draft.en.txt"
    source.write_bytes("臨江開放大學今天舉行開學典禮。\n三萬人參加。\n".encode("big5"))
    draft.write_text("Linjiang Open University opened its year today.\nThirty thousand took part.\n", encoding="utf-8")
    dialog = opened(source, draft)
    asked, not_asked = dialog.files.encodings[:2]
    qtbot.waitUntil(asked.isVisible)
    assert not not_asked.isVisible()
    assert asked.choice.currentText() == "Big5"
    assert "臨江開放大學今天舉行開學典禮。 三萬人參加。" in asked.beginning
    asked.choice.setFocus()
    qtbot.keyClick(asked.choice, Qt.Key.Key_Down)
    assert asked.beginning
    assert "臨江" not in asked.beginning
    assert dialog.files.choices is not None
    assert dialog.files.choices.encodings == {source: "Windows-1252"}
    qtbot.keyClick(asked.choice, Qt.Key.Key_Up)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=20_000)
    assert dialog.alignment.board.arrangement.source[0].text.plain == "臨江開放大學今天舉行開學典禮。"
    dialog.files.source.put(draft)
    qtbot.waitUntil(asked.isHidden)


def copy(html: str = "", plain: str = "", *paths: Path) -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if plain:
        data.setText(plain)
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QApplication.clipboard().setMimeData(data)


def test_both_sides_can_be_pasted_and_taken_out_again(
    opened: Open, qtbot: QtBot, empty_session: Session, texts: Path, tmp_path: Path
) -> None:
    source, draft = ((texts / name).read_text(encoding="utf-8") for name in ("source.txt", "draft.txt"))
    dialog = opened()
    copy("".join(f"<p>{line}</p>" for line in source.split("\n")), source)
    qtbot.mouseClick(dialog.files.source.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.files.source.path is not None)
    count = len([line for line in source.split("\n") if line.strip()])
    assert dialog.files.pasted.called(dialog.files.source.path) == f"Pasted text, paragraphs: {count}"
    qtbot.mouseClick(dialog.files.draft.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.files.draft.path is not None)
    qtbot.waitUntil(dialog.next.isEnabled)
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.complaint.isVisible, timeout=30_000)
    assert dialog.complaint.text.startswith(f"Pasted text, paragraphs: {count} is in Chinese")
    clear = next(button for button in dialog.files.draft.findChildren(QPushButton) if "Take it out" in button.accessibleName())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert dialog.files.draft.path is None
    copy("", draft)
    dialog.files.draft.choose.setFocus()
    qtbot.keyClick(dialog.files.draft.choose, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.files.draft.path is not None)
    assert dialog.files.name.text() == source.split("\n")[0].strip()[:60]
    dialog.files.place.setText(str(tmp_path / "pasted.duizhao"))
    dialog.files.place.textEdited.emit("")
    kept = dialog.files.source.path
    assert kept is not None
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.alignment.isVisible, timeout=30_000)
    with qtbot.waitSignal(empty_session.replaced, timeout=30_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert (tmp_path / "pasted.duizhao").exists()
    qtbot.waitUntil(lambda: not kept.exists())


def test_a_clipboard_without_text_is_said_and_copied_files_are_chosen(opened: Open, qtbot: QtBot, texts: Path) -> None:
    dialog = opened()
    copy("<img src='x.png'>")
    qtbot.mouseClick(dialog.files.draft.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.complaint.isVisible)
    assert dialog.files.draft.path is None
    copy("", "", texts / "draft.txt")
    qtbot.mouseClick(dialog.files.draft.paste, Qt.MouseButton.LeftButton)
    assert dialog.files.draft.path == texts / "draft.txt"
    assert dialog.files.pasted.called(dialog.files.draft.path) == ""


def long_xliff(folder: Path, rows: int = 2_000) -> Path:
    """A file of another program that links its rows itself, so many that nobody looks at each link."""
    units = "".join(f'<trans-unit id="{n}"><source>第{n}条。</source><target>Item {n}.</target></trans-unit>' for n in range(rows))
    path = folder / "long.xlf"
    head = '<xliff version="1.2"><file original="a" source-language="zh" target-language="en" datatype="x"><body>'
    path.write_text(f"{head}{units}</body></file></xliff>", encoding="utf-8")
    return path


def test_a_long_file_that_links_its_rows_itself_is_open_at_once(opened: Open, qtbot: QtBot, empty_session: Session, tmp_path: Path) -> None:
    dialog = opened(long_xliff(tmp_path))
    stages: list[Stage] = []
    empty_session.reading.staged.connect(stages.append)
    notices: list[Notice] = []
    empty_session.noticed.connect(notices.append)
    with qtbot.waitSignal(empty_session.replaced, timeout=20_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert stages == [Stage.READING, Stage.ALIGNING, Stage.STORING]
    assert empty_session.snapshot is not None
    assert len(empty_session.snapshot.segments) == 2_000
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[0].text.startswith("The file’s own links were taken; rows: 2000.")
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")) == ["long.duizhao", "long.xlf"]


def test_a_long_file_costs_no_correction_unasked(opened: Open, qtbot: QtBot, empty_session: Session, texts: Path) -> None:
    dialog = corrected_and_back(opened, qtbot, texts)
    corrected = dialog.alignment.board.arrangement
    dialog.files.draft.put(None)
    dialog.files.source.put(long_xliff(texts))
    aligned(dialog, qtbot)
    assert dialog.alignment.board.arrangement is corrected
    assert "is lost" in dialog.complaint.text
    assert empty_session.snapshot is None


def test_a_reader_that_dies_is_said_with_the_files_name(opened: Open, qtbot: QtBot, empty_session: Session, tmp_path: Path) -> None:
    dialog = opened(long_xliff(tmp_path))
    link = empty_session.reading._link
    assert link is not None
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: link.process_id is not None)
    os.kill(link.process_id or 0, signal.SIGKILL)
    qtbot.waitUntil(dialog.complaint.isVisible, timeout=10_000)
    assert dialog.files.isVisible()
    assert "ended at" in dialog.complaint.text
    assert "long.xlf" in dialog.complaint.text
    with qtbot.waitSignal(empty_session.replaced, timeout=20_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)


def test_what_is_being_read_can_be_left_and_leaves_nothing(opened: Open, qtbot: QtBot, empty_session: Session, tmp_path: Path) -> None:
    dialog = opened(long_xliff(tmp_path))
    empty_session.reading.staged.connect(lambda stage: dialog.cancel.click() if stage is Stage.STORING else None)
    with qtbot.waitSignals([empty_session.reading.staged] * 3, timeout=20_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.files.isVisible()
    qtbot.waitUntil(lambda: [path.name for path in tmp_path.iterdir()] == ["long.xlf"])
    empty_session.reading.staged.disconnect()
    with qtbot.waitSignal(empty_session.replaced, timeout=20_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)


def test_a_project_that_was_stored_before_it_was_given_up_does_not_stay(
    opened: Open, qtbot: QtBot, empty_session: Session, tmp_path: Path
) -> None:
    dialog = opened(long_xliff(tmp_path))
    link = empty_session.reading._link
    assert link is not None
    assert link._watch is not None
    empty_session.reading.staged.connect(lambda stage: link._watch.setEnabled(False) if stage is Stage.STORING else None)
    with qtbot.waitSignals([empty_session.reading.staged] * 3, timeout=20_000):
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil((tmp_path / "long.duizhao").exists, timeout=20_000)
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [path.name for path in tmp_path.iterdir()] == ["long.xlf"])
    empty_session.reading.staged.disconnect()
