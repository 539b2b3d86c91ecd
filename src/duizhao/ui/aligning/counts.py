"""The chips over the rows: how many there are of each kind, and which are listed.

Decides when a chip can be pressed. Which rows are of a kind is decided in `ordering`.
"""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from duizhao.domain.arrangement import Arrangement
from duizhao.ui.aligning.ordering import Which, listed
from duizhao.ui.look import part


class Counts(QWidget):
    """One chip is pressed at a time; `chosen` carries a `Which`, also when the same is pressed again."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = dict.fromkeys(Which, 0)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._chips = {which: QPushButton(self) for which in Which}
        for place, chip in enumerate(self._chips.values()):
            part(chip, "chip")
            chip.setCheckable(True)
            self._group.addButton(chip, place)
            row.addWidget(chip)
        self._chips[Which.ALL].setChecked(True)
        self._group.idClicked.connect(self._on_clicked)
        self.retranslate()

    @property
    def which(self) -> Which:
        """The kind that is listed."""
        return list(Which)[self._group.checkedId()]

    def chip(self, which: Which) -> QPushButton:
        """The chip of a kind."""
        return self._chips[which]

    def count(self, now: Arrangement) -> None:
        """Bring the numbers up to date."""
        self._numbers = {which: len(listed(now, which)) for which in Which}
        self.retranslate()

    def choose(self, which: Which) -> None:
        """Press a chip without saying so."""
        self.chip(which).setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Give every chip its words in the present language."""
        texts = {
            Which.ALL: self.tr("All {count}"),
            Which.UNSURE: self.tr("Unsure {count}"),
            Which.DROPPED: self.tr("Dropped {count}"),
            Which.ADDED: self.tr("Added {count}"),
            Which.CHANGED: self.tr("Changed {count}"),
        }
        for which, text in texts.items():
            chip, count = self.chip(which), self._numbers[which]
            chip.setText(text.format(count=count))
            chip.setEnabled(bool(count) or which in (Which.ALL, self.which))
            chip.setVisible(which is not Which.CHANGED or bool(count) or self.which is Which.CHANGED)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.retranslate()
        self.chosen.emit(list(Which)[place])
