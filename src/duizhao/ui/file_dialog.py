"""File dialogs: how one is opened, and the labels that Qt's own catalogue lacks in Chinese.

Decides the words of those labels and that a dialog is freed when it closes. What is chosen is the caller's.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialog(QFileDialog):
    """The system's dialog, or Qt's where there is none, with every label in the present language."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, names: str) -> None:
        super().__init__(parent, title, folder, names)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("File name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
