"""The glossaries of a new review, in order: what an earlier one says holds.

Decides how they are ordered. What they say is read later.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from duizhao.settings import printable_name
from duizhao.ui.dialogs.paths import shown
from duizhao.ui.look import part

_PATH = Qt.ItemDataRole.UserRole


class GlossaryList(QWidget):
    """Several files in an order that can be changed by dragging, by buttons, or by keys."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.currentRowChanged.connect(self._on_current)
        self.add, self._up, self._down, self._remove = (QPushButton(self) for _ in range(4))
        slots = (self.wanted, self._on_up, self._on_down, self._on_remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button, slot in zip((self.add, self._up, self._down, self._remove), slots, strict=True):
            button.clicked.connect(slot)
            buttons.addWidget(button)
        for button in (self._up, self._down, self._remove):
            part(button, "quiet")
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._list)
        column.addLayout(buttons)
        self._on_current()

    @property
    def paths(self) -> list[Path]:
        """The files, the one that holds over the others first."""
        return [self._list.item(row).data(_PATH) for row in range(self._list.count())]

    def extend(self, paths: Iterable[Path]) -> None:
        """Add files at the end; one that is there already stays where it is."""
        for path in paths:
            if path not in self.paths:
                item = QListWidgetItem(printable_name(path))
                item.setData(_PATH, path)
                item.setToolTip(shown(path))
                self._list.addItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._on_current()

    def point_at(self, path: Path) -> None:
        """Make one of the files the current one."""
        if path in self.paths:
            self._list.setCurrentRow(self.paths.index(path))
        self._list.setFocus()

    def say(self, name: str, texts: tuple[str, str, str, str]) -> None:
        """Give the list its name, and the buttons their words: add, up, down, remove."""
        self._list.setAccessibleName(name)
        for button, text in zip((self.add, self._up, self._down, self._remove), texts, strict=True):
            button.setText(text)

    def _on_current(self) -> None:
        count, row = self._list.count(), self._list.currentRow()
        self._list.setVisible(count > 0)
        self._list.setFixedHeight(min(max(count, 1), 3) * max(self._list.sizeHintForRow(0), 24) + 6)
        self._up.setVisible(count > 1)
        self._down.setVisible(count > 1)
        self._remove.setVisible(count > 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < count - 1)

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if 0 <= row + by < self._list.count():
            self._list.insertItem(row + by, self._list.takeItem(row))
            self._list.setCurrentRow(row + by)

    def _on_remove(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self._on_current()
        if not self.paths:
            self.add.setFocus()
