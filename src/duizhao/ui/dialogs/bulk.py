"""Approve many at once: how many there are is said before it happens.

Decides what is said. Which rows they are is the service's rule.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_NAMED = 40
"""Rows that are named one by one."""


class BulkSheet(Sheet):
    """Says which rows would be approved; `agreed` carries them."""

    agreed = Signal(object)

    def __init__(self, session: Session, look: Look, rows: Sequence[int], total: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=480)
        self._session = session
        self._rows, self._total = list(rows), total
        self._said, self._which, self._why = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._said, self._which, self._why):
            label.setWordWrap(True)
            self.body.addWidget(label)
        part(self._which, "soft")
        part(self._why, "soft")
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.cancel, self.ok = self.add_button(), self.add_button("primary")
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._agree)
        self.ok.setEnabled(bool(self._rows))
        self.retranslate()
        (self.ok if self._rows else self.cancel).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Approve all clean rows"))
        self.heading.setText(self.tr("Approve all clean rows"))
        if self._rows:
            self._said.setText(self.tr("Rows to approve: {count} of {total}.").format(count=len(self._rows), total=self._total))
        else:
            self._said.setText(self.tr("There is no such row now."))
        numbers = [str(row + 1) for row in self._rows[:_NAMED]] + (["…"] if len(self._rows) > _NAMED else [])
        self._which.setText(("、" if self._session.voice.language == "zh" else ", ").join(numbers))
        self._which.setVisible(bool(self._rows))
        self._why.setText(
            self.tr("Clean is a row that has no open finding, was not sent back, and whose English is as the draft brought it.")
        )
        self.ok.setText(self.tr("Approve {count}").format(count=len(self._rows)) if self._rows else self.tr("Approve"))
        self.cancel.setText(self.tr("Cancel"))

    @Slot()
    def _agree(self) -> None:
        rows = self._rows
        self.accept()
        self.agreed.emit(rows)
