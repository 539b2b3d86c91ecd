"""The keys, as a table to look things up in.

Decides how the table looks. Which keys do what is decided in `ui/keys.py`.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part


class ShortcutSheet(Sheet):
    """What can be done, and by which keys."""

    def __init__(self, look: Look, listing: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=920)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, 20)
        grid.setColumnStretch(3, 1)
        half = (len(listing) + 1) // 2
        for number, (text, keys) in enumerate(listing):
            side, row = divmod(number, half)
            does, pressed = QLabel(text, self), QLabel(keys, self)
            does.setWordWrap(True)
            part(pressed, "key")
            grid.addWidget(does, row, 3 * side)
            grid.addWidget(pressed, row, 3 * side + 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(grid)
        self.foot.addStretch(1)
        self._close = self.add_button("primary")
        self._close.clicked.connect(self.accept)
        self.retranslate()
        self._close.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self.heading.setText(self.tr("Keys"))
        self._close.setText(self.tr("Close"))
