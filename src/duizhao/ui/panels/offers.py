"""What can be done about a row without counterpart: a Chinese paragraph without English, or English without Chinese.

Decides what is offered for which row, and how a decision that was taken is shown and taken back. Decides nothing itself: it asks the session.
"""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duizhao.domain.arrangement import Ruling
from duizhao.domain.segment import Segment
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import WordsButton, strong, words
from duizhao.ui.panels.flow import Flow
from duizhao.ui.session import Session

_CARD, _BELOW_A_CARD = (11, 9, 11, 10), (11, 0, 11, 4)
"""Margins: as a card of its own, and where a finding's card stands above it."""


class RowOffers(QFrame):
    """Hidden for a row that has both sides; `writing_wanted` says that the missing English is to be written."""

    writing_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: Segment | None = None
        self._said = False
        part(self, "card-warning")
        self._title, self._why = words(self), words(self, "", "soft")
        self._title.setFont(strong(look.font(Type.INTERFACE)))
        self._why.setFont(look.font(Type.SMALL))
        self._bar = QWidget(self)
        flow = Flow(self._bar)
        self.translate, self.cut, self.boilerplate, self.keep, self.elsewhere, self.take_back = (
            WordsButton("", self._bar) for _ in range(6)
        )
        slots = (self.writing_wanted, self._cut, self._boilerplate, self._keep, self._elsewhere, self._take_back)
        for button, slot in zip(self._buttons(), slots, strict=True):
            flow.addWidget(button)
            button.clicked.connect(slot)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        for widget in (self._title, self._why, self._bar):
            self._column.addWidget(widget)
        self.hide()
        self.retranslate()

    def show_row(self, row: Segment | None, *, said: bool = False) -> None:
        """Offer what fits this row, or nothing; `said` says that a finding tells already what is wrong with it."""
        self._row, self._said = row, said
        single = row is not None and bool(row.source_paragraphs) != bool(row.draft_paragraphs)
        written = row is not None and bool(row.source_paragraphs) and bool(row.target.plain.strip())
        self.setVisible(single and not written)
        if row is None or not single or written:
            return
        dropped, ruled = bool(row.source_paragraphs), row.ruling is not None
        self._title.setText(self._titles()[row.ruling] if row.ruling is not None else self._open_title(dropped=dropped))
        self._title.setVisible(not said or ruled)
        self._column.setContentsMargins(*(_BELOW_A_CARD if said and not ruled else _CARD))
        self._why.setText(self._reason(row))
        self._why.setVisible(bool(self._why.text()))
        part(self, "card" if ruled else "" if said else "card-warning")
        for button in (self.translate, self.cut):
            button.setVisible(dropped and not ruled)
        for button in (self.boilerplate, self.keep):
            button.setVisible(not dropped and not ruled)
        self.elsewhere.setVisible(not ruled)
        self.take_back.setVisible(ruled)
        self._bar.setVisible(not self._session.read_only)

    def retranslate(self) -> None:
        """Give every text in the present language."""
        self.translate.setText(self.tr("Translate"))
        self.cut.setText(self.tr("Cut on purpose"))
        self.boilerplate.setText(self.tr("Boilerplate"))
        self.boilerplate.setToolTip(self.tr("English that every release carries: keep it, and know it again wherever it turns up"))
        self.keep.setText(self.tr("Keep"))
        self.elsewhere.setText(self.tr("Look elsewhere"))
        self.elsewhere.setToolTip(self.tr("Choose its counterpart among the other paragraphs"))
        self.take_back.setText(self.tr("Take back"))
        self.show_row(self._row, said=self._said)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _buttons(self) -> tuple[WordsButton, ...]:
        return self.translate, self.cut, self.boilerplate, self.keep, self.elsewhere, self.take_back

    def _open_title(self, *, dropped: bool) -> str:
        return self.tr("This Chinese has no English.") if dropped else self.tr("This English has no Chinese.")

    def _titles(self) -> dict[Ruling, str]:
        return {
            Ruling.CUT: self.tr("Cut on purpose"),
            Ruling.KEEP: self.tr("Added on purpose: kept"),
            Ruling.BOILERPLATE: self.tr("Boilerplate: kept, and known again"),
        }

    def _reason(self, row: Segment) -> str:
        return self.tr("It leaves no paragraph in the release.") if row.ruling is Ruling.CUT else ""

    def _rule(self, ruling: Ruling | None) -> None:
        if self._row is not None:
            self._session.aligning.rule(self._row.position, ruling)

    @Slot()
    def _cut(self) -> None:
        self._rule(Ruling.CUT)

    @Slot()
    def _keep(self) -> None:
        self._rule(Ruling.KEEP)

    @Slot()
    def _boilerplate(self) -> None:
        self._rule(Ruling.BOILERPLATE)

    @Slot()
    def _take_back(self) -> None:
        self._rule(None)

    @Slot()
    def _elsewhere(self) -> None:
        if self._row is not None:
            self._session.aligning.page_wanted.emit(self._row.position, True)
