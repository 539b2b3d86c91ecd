"""File dialogs: how one is opened, and the labels that Qt's own catalogue lacks in Chinese.

Decides the words of those labels, that a dialog is freed when it closes, and that a file is saved under the suffix of the form that was
picked. What is chosen is the caller's.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialog(QFileDialog):
    """The system's dialog, or Qt's where there is none, with every label in the present language."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, names: str) -> None:
        super().__init__(parent, title, folder, names)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("File name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))


class SaveDialog(FileDialog):
    """Asks where to save something that can be written in several forms, each known by its suffix; the first is offered."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, suffixes: Sequence[str]) -> None:
        super().__init__(parent, title, folder, ";;".join(f"{suffix.upper()} (*.{suffix})" for suffix in suffixes))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix(suffixes[0])
        self.filterSelected.connect(self._on_form)

    @Slot(str)
    def _on_form(self, shown: str) -> None:
        self.setDefaultSuffix(shown.partition(" ")[0].lower())
