"""The encoding of a text file that does not say in which it is: a choice, with how the file begins in each.

Decides when it is asked for: only where the encoding had to be guessed. Reads no file; the session has it looked at.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from duizhao.services.inputs import Unsure
from duizhao.settings import printable_name
from duizhao.ui.look import Look, Type, part
from duizhao.ui.session import Session


class EncodingRow(QWidget):
    """Hidden until a file is put whose encoding was guessed; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path: Path | None = None
        self._unsure: Unsure | None = None
        self._label, self._beginning = QLabel(self), QLabel(self)
        self.choice = QComboBox(self)
        self._beginning.setWordWrap(True)
        self._beginning.setFont(look.font(Type.CHINESE))
        part(self._label, "soft")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.choice, 0, 1)
        grid.addWidget(self._beginning, 1, 0, 1, 3)
        self._label.setBuddy(self.choice)
        self.choice.activated.connect(self._on_chosen)
        self.hide()

    @property
    def chosen(self) -> tuple[Path, str] | None:
        """The file and the encoding that was chosen for it; None where nothing was asked."""
        if self._unsure is None or self._path is None:
            return None
        return self._path, self.choice.currentText()

    @property
    def beginning(self) -> str:
        """How the file begins in the encoding that is chosen now."""
        return self._beginning.text()

    def look_at(self, path: Path | None) -> None:
        """Ask for an encoding if this file needs one."""
        if path == self._path:
            return
        self._path, self._unsure = path, None
        self.hide()
        if path is not None:
            self._session.desk.look_for_encoding(path, self._on_looked)

    def retranslate(self) -> None:
        """Give every text in the present language."""
        if self._path is not None:
            self._label.setText(self.tr("{file} is not in UTF-8. Encoding:").format(file=printable_name(self._path)))
        self.choice.setAccessibleName(self.tr("Encoding"))

    def _on_looked(self, unsure: Unsure | None) -> None:
        if unsure is None or unsure.path != self._path:
            return
        self._unsure = unsure
        self.choice.clear()
        self.choice.addItems(list(unsure.beginnings))
        self.choice.setCurrentText(unsure.guess)
        self.retranslate()
        self._show_beginning()
        self.show()

    def _on_chosen(self) -> None:
        self._show_beginning()
        self.changed.emit()

    def _show_beginning(self) -> None:
        if self._unsure is not None:
            self._beginning.setText(self._unsure.beginnings.get(self.choice.currentText(), ""))
