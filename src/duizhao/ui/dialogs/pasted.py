"""Pasted texts on the cards of a new review.

Decides what of the clipboard goes where: files that were copied as files are chosen, a text becomes one. Keeping and reading it is the session's.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from duizhao.domain.errors import UserError
from duizhao.services.pasting import Kept, Pasted
from duizhao.ui.dialogs.picking import FileCard, local_files
from duizhao.ui.session import Session


class PastedTexts(QObject):
    """Watches over cards; `refused` carries the UserError of what cannot be pasted."""

    refused = Signal(object)

    def __init__(self, session: Session, cards: Sequence[FileCard], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._cards = tuple(cards)
        self._kept: dict[Path, Kept] = {}
        self._waiting: FileCard | None = None
        for card in self._cards:
            card.pasting.connect(self._on_pasting)
            card.changed.connect(self.retranslate)

    def of(self, path: Path | None) -> Kept | None:
        """The pasted text that is kept in this file; None for a file that somebody chose."""
        return self._kept.get(path) if path is not None else None

    def called(self, path: Path | None) -> str:
        """What a pasted text is called where its file would be named; empty for a file that somebody chose."""
        kept = self.of(path)
        return self.tr("Pasted text, paragraphs: {count}").format(count=kept.paragraphs) if kept is not None else ""

    def retranslate(self) -> None:
        """Give every text in the present language."""
        for card in self._cards:
            kept = self.of(card.path)
            if kept is not None:
                card.call(self.called(card.path), kept.beginning)

    def _on_pasting(self) -> None:
        card = self.sender()
        data = QGuiApplication.clipboard().mimeData()
        if not isinstance(card, FileCard):
            return
        if files := local_files(data):
            card.dropped.emit(files)
            return
        self._waiting = card
        self._session.pasting.take(Pasted(data.html(), data.text()), self.tr("Pasted text"), self._on_kept, self._on_refused)

    def _on_kept(self, kept: Kept) -> None:
        card, self._waiting = self._waiting, None
        self._kept[kept.path] = kept
        if card is not None:
            card.put(kept.path)

    def _on_refused(self, error: UserError) -> None:
        self._waiting = None
        self.refused.emit(error)
