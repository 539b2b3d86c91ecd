"""A release from the window in the layout of its own source."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from docx_maker import docx, par
from duizhao.domain.review import Actor, Profile
from duizhao.formats import read_document
from duizhao.services import importing, reading_in
from duizhao.ui.dialogs.export import ExportDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import delete_what_was_dismissed

CHINESE = ("学校举行座谈会", "学校于三月一日举行座谈会。")
ENGLISH = ("University holds a forum", "The university held a forum on 1 March.")


@pytest.fixture
def folder(tmp_path: Path, reviewer: Actor) -> Path:
    """A project beside its source; the draft is a plain text."""
    source = docx(tmp_path, "".join(par(text, '<w:keepNext w:val="zh"/>') for text in CHINESE))
    (tmp_path / "draft.txt").write_text("\n".join(ENGLISH), encoding="utf-8")
    importing.new_review(reading_in.read_inputs(source, tmp_path / "draft.txt"), tmp_path / "forum.duizhao", reviewer, Profile())
    return tmp_path


@pytest.fixture
def dialog(qtbot: QtBot, empty_session: Session, folder: Path, look: Look, window: QMainWindow) -> Iterator[ExportDialog]:
    with qtbot.waitSignal(empty_session.replaced, timeout=20_000):
        empty_session.desk.open(folder / "forum.duizhao")
    made = ExportDialog(empty_session, look, window)
    made.open()
    qtbot.waitUntil(lambda: made.layout_choice.layout_file is not None, timeout=10_000)
    yield made
    if isValid(made):
        made.close()
    delete_what_was_dismissed()


def keeps(path: Path) -> bool:
    """Whether a file has the source's own layout."""
    return b'w:keepNext w:val="zh"' in ZipFile(path).read("word/document.xml")


def release(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.gate.override.click()
    qtbot.keyClicks(dialog.gate.words, "hurry")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.opener.isVisible, timeout=20_000)


def test_the_source_s_own_layout_is_proposed_and_kept(dialog: ExportDialog, qtbot: QtBot, folder: Path) -> None:
    assert dialog.layout_choice.currentText() == "As the source: made.docx"
    assert not dialog.template.isVisible(), "a layout leaves nothing for a template"
    release(dialog, qtbot)
    assert keeps(folder / "forum release.docx")
    assert [paragraph.text for paragraph in read_document(folder / "forum release.docx").paragraphs] == list(ENGLISH)


def test_the_house_s_looks_can_be_chosen_instead(dialog: ExportDialog, qtbot: QtBot, folder: Path) -> None:
    place = dialog.layout_choice.findText("The house's own looks, or a template")
    dialog.layout_choice.setCurrentIndex(place)
    dialog.layout_choice.activated.emit(place)
    assert dialog.template.isVisible()
    release(dialog, qtbot)
    assert not keeps(folder / "forum release.docx")


def test_a_copy_elsewhere_lends_its_layout(dialog: ExportDialog, qtbot: QtBot, folder: Path) -> None:
    copy = folder / "kept" / "copy.docx"
    copy.parent.mkdir()
    copy.write_bytes((folder / "made.docx").read_bytes())
    place = dialog.layout_choice.count() - 1
    dialog.layout_choice.setCurrentIndex(place)
    dialog.layout_choice.activated.emit(place)
    assert dialog.layout_choice.layout_file == folder / "made.docx", "nothing else is chosen yet"
    (picker,) = dialog.findChildren(QFileDialog)
    field = picker.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(copy))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.layout_choice.layout_file == copy


def test_a_markdown_source_proposes_markdown_in_its_own_lines(
    qtbot: QtBot, empty_session: Session, tmp_path: Path, reviewer: Actor, look: Look, window: QMainWindow
) -> None:
    (tmp_path / "zh.md").write_text("* {}\n* {}\n".format(*CHINESE), encoding="utf-8")
    (tmp_path / "draft.txt").write_text("\n".join(ENGLISH), encoding="utf-8")
    inputs = reading_in.read_inputs(tmp_path / "zh.md", tmp_path / "draft.txt")
    importing.new_review(inputs, tmp_path / "forum.duizhao", reviewer, Profile())
    with qtbot.waitSignal(empty_session.replaced, timeout=20_000):
        empty_session.desk.open(tmp_path / "forum.duizhao")
    dialog = ExportDialog(empty_session, look, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.layout_choice.layout_file is not None, timeout=10_000)
    assert dialog.form.currentData() == ".md"
    assert dialog.layout_choice.isVisible()
    assert not dialog.template.isVisible()
    release(dialog, qtbot)
    assert (tmp_path / "forum release.md").read_text(encoding="utf-8") == "* {}\n* {}\n".format(*ENGLISH)
    dialog.close()
    delete_what_was_dismissed()
