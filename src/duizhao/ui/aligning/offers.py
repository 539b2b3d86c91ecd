"""The buttons in the empty side of a row without counterpart.

Decides what they are called. What is offered is in `standing`, what they do is the page's matter.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from duizhao.ui.aligning.standing import OFFERS, Offer
from duizhao.ui.panels.flow import Flow


class _OfferButton(QPushButton):
    """Takes no notice of the second click of a double one: by then other offers may stand in the same place."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        event.accept()


class OfferStrip(QWidget):
    """`taken` carries the offer whose button was pressed."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = tuple(Offer)
        self._shown: tuple[Offer, ...] | None = None
        self._group = QButtonGroup(self)
        self._flow = flow = Flow(self)
        for number in range(len(self._offers)):
            button = _OfferButton(self)
            flow.addWidget(button)
            self._group.addButton(button, number)
        self._group.idClicked.connect(self._on_clicked)
        self.hide()
        self.retranslate()

    def room(self, width: int) -> int:
        """How high the buttons of any row stand in this width."""
        gap, highest = self._flow.spacing(), 0
        for offers in OFFERS.values():
            sizes = [self.button(offer).sizeHint() for offer in offers]
            lines, x = 1, 0
            for size in sizes:
                if x and x + size.width() > width:
                    lines, x = lines + 1, 0
                x += size.width() + gap
            highest = max(highest, lines * (max(size.height() for size in sizes) + gap) - gap)
        return highest

    @property
    def holds_focus(self) -> bool:
        """Whether one of the buttons has the keyboard."""
        return any(button.hasFocus() for button in self._group.buttons())

    def button(self, offer: Offer) -> QPushButton:
        """The button of an offer."""
        return self.findChildren(QPushButton)[self._offers.index(offer)]

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show these buttons."""
        if offers != self._shown:
            self._shown = tuple(offers)
            for offer in self._offers:
                self.button(offer).setVisible(offer in offers)

    def retranslate(self) -> None:
        """Use the words of the language in use."""
        words = {
            Offer.TRANSLATE: (self.tr("Translate"), self.tr("Write the missing English here")),
            Offer.CUT: (self.tr("Cut on purpose"), self.tr("The English leaves this paragraph out on purpose")),
            Offer.BOILERPLATE: (
                self.tr("Boilerplate"),
                self.tr("English that every release carries: keep it, and know it again wherever it turns up"),
            ),
            Offer.KEEP: (self.tr("Keep"), self.tr("The English adds this paragraph on purpose")),
            Offer.ELSEWHERE: (self.tr("Look elsewhere"), self.tr("Choose its counterpart among the other paragraphs")),
            Offer.TAKE_BACK: (self.tr("Take back"), self.tr("Take this decision back")),
        }
        for offer, (name, purpose) in words.items():
            self.button(offer).setText(name)
            self.button(offer).setToolTip(purpose)

    def _on_clicked(self, number: int) -> None:
        self.taken.emit(self._offers[number])
