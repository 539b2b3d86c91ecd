"""Picking files: through the system's dialog, by dropping them, or by typing a path.

Decides how a picked file is shown. What it is for, and whether it can be read, is decided elsewhere.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from duizhao.settings import printable_name
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.paths import shown
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.icons import icon, picture
from duizhao.ui.look import Look, Type, part


class Picker(QObject):
    """The system's file dialog, opened over a window; `picked` carries the paths."""

    picked = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent

    def open(self, title: str, folder: Path, filters: str, *, several: bool = False) -> None:
        """Let the person pick files that are there."""
        self._show(title, folder, filters).setFileMode(
            QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile,
        )

    def save(self, title: str, path: Path, filters: str, suffix: str) -> None:
        """Let the person name a file to be made; whoever makes it asks before one is replaced."""
        dialog = self._show(title, path.parent, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(shown(path))

    def _show(self, title: str, folder: Path, filters: str) -> QFileDialog:
        dialog = FileDialog(self._window, title, shown(folder), filters)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()
        return dialog

    def _on_selected(self, names: Sequence[str]) -> None:
        self.picked.emit([Path(name) for name in names])


class PathField(QLineEdit):
    """A path that can be typed. A name whose bytes are no text stays what it is as long as nobody edits it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()

    @property
    def path(self) -> Path:
        """The path that is named; one without a folder is in the folder of the last one that was put."""
        typed = self.text().strip()
        if not typed or typed == shown(self._path):
            return self._path if typed else Path()
        path = Path(typed)
        if typed.startswith("~"):
            path = Path.home() / typed[1:].lstrip("/\\")
        return path if path.is_absolute() else self._path.parent / path

    def put(self, path: Path) -> None:
        """Name a path."""
        self._path = path
        self.setText(shown(path))
        self.setCursorPosition(len(self.text()))


class FileCard(QFrame):
    """One file that is wanted: drop it here or choose it, or paste a text. `dropped` carries everything that fell on the card at once."""

    changed = Signal()
    pasting = Signal()
    dropped = Signal(list)
    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._hint = ""
        self._small = small
        self.path: Path | None = None
        self.setAcceptDrops(True)
        self.caption = QLabel(self)
        part(self.caption, "caption")
        self._picture = QLabel(self)
        self._name = ElidedLabel(self)
        self._where = ElidedLabel(self)
        part(self._where, "soft")
        self.choose, self.paste, self._clear = QPushButton(self), QPushButton(self), QPushButton(self)
        self.paste.hide()
        part(self._clear, "quiet")
        self._clear.setIcon(icon("close", look.palette.soft))
        self.choose.clicked.connect(self.wanted)
        self.paste.clicked.connect(self.pasting)
        self._clear.clicked.connect(self._on_clear)
        self._lay_out()
        self._show()

    def say(self, caption: str, hint: str, choose: str, clear: str) -> None:
        """Give the card its words; `hint` is shown while no file is chosen."""
        self.caption.setText(caption.upper())
        self._hint = hint
        self.choose.setText(choose)
        self.choose.setAccessibleName(f"{caption}: {choose}")
        self._clear.setToolTip(clear)
        self._clear.setAccessibleName(f"{caption}: {clear}")
        self._show()

    def offer_pasting(self, text: str, tip: str) -> None:
        """Let a text be pasted, by a button with these words or by the usual key."""
        self.paste.setText(text)
        self.paste.setToolTip(f"{tip} ({QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)})")
        self.paste.setAccessibleName(f"{self.caption.text()}: {text}")
        self.paste.show()

    def call(self, name: str, more: str) -> None:
        """Say this of the file that is chosen, instead of its name and folder."""
        self._name.say(name)
        self._where.say(more)

    def put(self, path: Path | None) -> None:
        """Choose a file, or none."""
        self.path = path
        self._show()
        self.changed.emit()

    def complain(self, *, wrong: bool) -> None:
        """Mark the card whose file something is wrong with."""
        part(self, "card-error" if wrong else self._usual())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.matches(QKeySequence.StandardKey.Paste) and not self.paste.isHidden():
            self.pasting.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            part(self, "drop-over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  (Qt's name)
        part(self, self._usual())
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        part(self, self._usual())
        event.acceptProposedAction()
        if paths := local_files(event.mimeData()):
            self.dropped.emit(paths)

    def _lay_out(self) -> None:
        if self._small:
            row = QHBoxLayout(self)
            row.setContentsMargins(12, 5, 8, 5)
            row.setSpacing(8)
            self.caption.hide()
            self._picture.hide()
            row.addWidget(self._name, 2)
            row.addWidget(self._where, 3)
        else:
            self._name.setFont(self._look.font(Type.TITLE))
            texts = QVBoxLayout()
            texts.setSpacing(1)
            texts.addWidget(self._name)
            texts.addWidget(self._where)
            middle = QHBoxLayout()
            middle.setSpacing(10)
            middle.addWidget(self._picture)
            middle.addLayout(texts, 1)
            column = QVBoxLayout(self)
            column.setContentsMargins(14, 10, 14, 12)
            column.setSpacing(8)
            column.addWidget(self.caption)
            column.addLayout(middle, 1)
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addStretch(1)
            column.addLayout(row)
        for button in (self._clear, self.paste, self.choose):
            row.addWidget(button)

    def _show(self) -> None:
        colour = self._look.palette.accent if self.path is not None else self._look.palette.faint
        self._picture.setPixmap(picture("document", colour, 26, self.devicePixelRatioF()))
        self._name.say(printable_name(self.path) if self.path is not None else "")
        self._name.setVisible(self.path is not None)
        self._where.say(shown(self.path.parent) if self.path is not None else self._hint)
        self._clear.setVisible(self.path is not None)
        part(self, self._usual())

    def _usual(self) -> str:
        return "card" if self.path is not None or self._small else "drop"

    def _on_clear(self) -> None:
        self.put(None)
        self.choose.setFocus()


def local_files(data: QMimeData) -> list[Path]:
    """The files among what was dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
