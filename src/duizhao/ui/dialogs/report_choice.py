"""What is asked of a report before it is written: whom it is for, what it compares with, and its language.

Decides what is proposed: a leader's report is in Chinese until somebody chooses otherwise, the others in the window's language.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from duizhao.domain.reports import Reader
from duizhao.messages import Language
from duizhao.ui.look import part

_BASES = ("draft", "confirmed", "approved", "published")


class ReportChoice(QWidget):
    """Three lists; `changed` says that one of them stands elsewhere now."""

    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = language
        self._insisted = False
        self.reader, self.base, self.language = QComboBox(self), QComboBox(self), QComboBox(self)
        self._labels = [QLabel(self) for _ in range(3)]
        for reader in Reader:
            self.reader.addItem("", reader.value)
        for base in _BASES:
            self.base.addItem("", base)
        for code, name in (("zh", "中文"), ("en", "English")):
            self.language.addItem(name, code)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 0, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(2, 1)
        for row, (label, field) in enumerate(zip(self._labels, (self.reader, self.base, self.language), strict=True)):
            label.setBuddy(field)
            part(label, "soft")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.reader.activated.connect(self._on_reader)
        self.base.activated.connect(self.changed)
        self.language.activated.connect(self._on_language)
        self._propose()
        self.retranslate()

    def retranslate(self) -> None:
        for label, text in zip(self._labels, (self.tr("F&or"), self.tr("Compared w&ith"), self.tr("&Language")), strict=True):
            label.setText(text)
        readers = (
            self.tr("the translator: what was changed, and why"),
            self.tr("the reviewer: what is left"),
            self.tr("the leader: one page"),
        )
        bases = (
            self.tr("the first draft"),
            self.tr("what was last confirmed"),
            self.tr("what was last signed"),
            self.tr("what was published"),
        )
        for field, texts in ((self.reader, readers), (self.base, bases)):
            for place, text in enumerate(texts):
                field.setItemText(place, text)

    @property
    def chosen(self) -> Reader:
        """Whom the report is for."""
        return Reader(self.reader.currentData())

    @property
    def spoken(self) -> Language:
        """The report's language."""
        return "zh" if self.language.currentData() == "zh" else "en"

    @Slot()
    def _on_reader(self) -> None:
        self._propose()
        self.changed.emit()

    @Slot()
    def _on_language(self) -> None:
        self._insisted = True
        self.changed.emit()

    def _propose(self) -> None:
        """The usual language of a report for this reader; what there is to compare a list of what is left with does not matter."""
        self.base.setEnabled(self.chosen is not Reader.REVIEWER)
        if not self._insisted:
            usual = "zh" if self.chosen is Reader.LEADER else self._usual
            self.language.setCurrentIndex(self.language.findData(usual))
