from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from duizhao.domain.reports import Reader
from duizhao.domain.review import Actor
from duizhao.formats import read_document
from duizhao.formats.evidence import read_evidence
from duizhao.services import evidencing
from duizhao.ui.dialogs import showing
from duizhao.ui.dialogs.export import ExportDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Session
from window_guards import Freed, delete_what_was_dismissed


class Services:
    """What the system would have been asked to open."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802  (Qt's name)
        self.asked.append(url.toLocalFile())
        return True


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Services:
    services = Services()
    monkeypatch.setattr(showing, "QDesktopServices", services)
    return services


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, look: Look, window: QMainWindow) -> Iterator[ExportDialog]:
    dialog = ExportDialog(session, look, window)
    dialog.open()
    yield dialog
    if isValid(dialog):
        dialog.close()
    delete_what_was_dismissed()


def test_it_fits_a_small_screen_and_a_smaller_window(
    dialog: ExportDialog, qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportDialog, "_room", lambda _: QSize(784, 552))
    dialog.fit()
    assert dialog.height() <= 552
    kinds = (dialog.report, dialog.proof, dialog.release)
    for size in (QSize(784, 552), QSize(420, 300)):
        dialog.resize(size)
        for kind in kinds:
            kind.click()
            QApplication.processEvents()
            assert dialog.size() == size, "it grew though a person, or the screen, made it so small"
            for widget in (*kinds, dialog.file, dialog._choose):
                if widget.isVisible():
                    place = widget.mapTo(dialog._content, widget.rect().bottomRight())
                    dialog._scroll.ensureVisible(place.x(), place.y(), 1, 1)
                    corner = widget.mapTo(dialog._scroll.viewport(), widget.rect().bottomRight())
                    assert dialog._scroll.viewport().rect().contains(corner), f"{widget} cannot be reached at {size}"
    dialog.proof.click()
    QApplication.processEvents()
    dialog.fit()
    before = dialog.height()
    dialog.report.click()
    qtbot.waitUntil(lambda: dialog.height() > before)  # left as large as it came it still grows


def test_a_closed_gate_says_why_and_leads_to_the_row(dialog: ExportDialog, qtbot: QtBot, session: Session) -> None:
    reasons = dialog.gate.reasons
    said = [str(reasons.model().index(row, 0).data()) for row in range(reasons.model().rowCount())]
    assert said[:5] == [f"Row {number} is not approved" for number in range(1, 6)]
    assert not dialog.export.isEnabled()
    place = reasons.visualRect(reasons.model().index(2, 0)).center()
    with qtbot.waitSignal(session.moved) as moved:
        qtbot.mouseClick(reasons.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert moved.args == [2]
    delete_what_was_dismissed()
    assert not isValid(dialog)


def test_after_the_reasons_stands_what_is_to_be_said_of_the_review(dialog: ExportDialog, qtbot: QtBot, session: Session) -> None:
    session.reviewing.send_back([1], "Which minister?")
    model = dialog.gate.reasons.model()
    qtbot.waitUntil(lambda: model.index(model.rowCount() - 1, 0).data() == "Row 2 has a comment that nobody has resolved", timeout=10_000)
    dialog.gate.reasons.activated.emit(model.index(model.rowCount() - 1, 0))
    assert session.current == 1


def test_a_reviewer_releases_all_the_same_with_a_reason(dialog: ExportDialog, qtbot: QtBot, texts: Path, services: Services) -> None:
    assert dialog.file.path == texts / "small release.docx"
    dialog.gate.override.click()
    qtbot.keyClicks(dialog.gate.words, "   ")
    assert not dialog.export.isEnabled()
    qtbot.keyClicks(dialog.gate.words, "cleared by phone")
    qtbot.keyClick(dialog.gate.words, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.opener.isVisible, timeout=20_000)
    assert any("education" in paragraph.text for paragraph in read_document(texts / "small release.docx").paragraphs)
    qtbot.mouseClick(dialog.opener, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    assert services.asked == [str(texts / "small release.docx"), str(texts)]


def test_a_proof_needs_no_gate_and_replaces_only_when_told(dialog: ExportDialog, qtbot: QtBot, texts: Path) -> None:
    old = texts / "small proof.md"
    old.write_text("old", encoding="utf-8")
    dialog.proof.click()
    dialog.form.setCurrentIndex(dialog.form.findData(".md"))
    dialog.form.activated.emit(dialog.form.currentIndex())
    assert dialog.file.path == old
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.complaint.text == "small proof.md is there already.")
    assert old.read_text(encoding="utf-8") == "old"
    qtbot.mouseClick(dialog.complaint.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.opener.isVisible, timeout=20_000)
    assert "PROOF" in old.read_text(encoding="utf-8").upper()


def test_a_report_is_for_somebody_and_a_leaders_is_in_chinese(dialog: ExportDialog, qtbot: QtBot, texts: Path) -> None:
    dialog.report.click()
    assert dialog.choice.isVisible()
    assert (dialog.choice.spoken, dialog.choice.chosen) == ("en", Reader.TRANSLATOR)
    dialog.choice.reader.setCurrentIndex(2)
    dialog.choice.reader.activated.emit(2)
    dialog.form.setCurrentIndex(1)
    dialog.form.activated.emit(1)
    assert (dialog.choice.spoken, dialog.file.path) == ("zh", texts / "small report.html")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.opener.isVisible, timeout=20_000)
    assert 'lang="zh-CN"' in (texts / "small report.html").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said_and_can_be_mended(dialog: ExportDialog, qtbot: QtBot, texts: Path) -> None:
    dialog.proof.click()
    dialog.file.selectAll()
    qtbot.keyClicks(dialog.file, str(texts / "none" / "out.txt"))
    assert dialog.form.currentData() == ".txt"
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.complaint.text)
    assert dialog.export.isEnabled()
    dialog.file.selectAll()
    qtbot.keyClicks(dialog.file, "out.txt")
    assert dialog.complaint.text == ""


def test_a_translator_is_told_who_can_release(
    qtbot: QtBot, session: Session, look: Look, window: QMainWindow, translator: Actor, freed: Freed
) -> None:
    session.act_as(translator)
    dialog = ExportDialog(session, look, window)
    dialog.open()
    assert not dialog.gate.override.isVisible()
    assert not dialog.export.isEnabled()
    freed(dialog)


def test_the_gate_opens_before_ones_eyes(dialog: ExportDialog, qtbot: QtBot, session: Session) -> None:
    assert session.snapshot is not None
    errors = [finding for finding in session.snapshot.open_findings if finding.severity.name == "ERROR"]
    session.reviewing.waive(errors, "as the office wants it")
    session.reviewing.approve(range(len(session.snapshot.segments)))
    qtbot.waitUntil(dialog.export.isEnabled, timeout=20_000)
    assert not dialog.gate.reasons.isVisible()


def test_enter_on_a_reason_leads_to_its_row_and_releases_nothing(dialog: ExportDialog, qtbot: QtBot, session: Session) -> None:
    dialog.gate.override.click()
    qtbot.keyClicks(dialog.gate.words, "cleared by phone")
    dialog.gate.reasons.setFocus()
    qtbot.keyClick(dialog.gate.reasons, Qt.Key.Key_Down)
    assert dialog.export.isEnabled()
    qtbot.keyClick(dialog.gate.reasons, Qt.Key.Key_Return)
    assert session.current == 1
    assert dialog.export.text() == "Write the release"


def test_the_evidence_is_written_beside_the_release_and_asked_about_when_it_is_there(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.evidence.click()
    dialog.gate.override.click()
    qtbot.keyClicks(dialog.gate.words, "cleared by phone")
    place = dialog.file.path.with_name(f"{dialog.file.path.stem} evidence.html")
    place.write_text("older", encoding="utf-8")
    dialog.export.click()
    qtbot.waitUntil(dialog.complaint.way.isVisible, timeout=20_000)
    assert place.read_text(encoding="utf-8") == "older"
    dialog.complaint.way.click()
    qtbot.waitUntil(dialog.opener.isVisible, timeout=20_000)
    assert evidencing.verify(dialog.file.path, place).well
    assert read_evidence(place)["release"]["override"] == "cleared by phone"
