"""Which layout a release in Word or Markdown takes: that of the source or the draft, where their files are found, or the house's.

Decides what is offered and what is proposed: the source's own layout, because whoever sent a laid-out document wants the same one in
English. Whether a file is the one that the project was made from, the services say when the release is written.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from duizhao.settings import printable_name
from duizhao.ui.dialogs.picking import Picker
from duizhao.ui.session import Session

_WORD, _MARKDOWN = ".docx", (".md", ".markdown")
_LENDERS = {_WORD: (_WORD,)} | dict.fromkeys(_MARKDOWN, _MARKDOWN)
"""The files that lend a layout to a file with a suffix."""


class LayoutChoice(QComboBox):
    """`chosen` says that another layout is wanted now."""

    chosen = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Path | None = None
        self._draft: Path | None = None
        self._other: Path | None = None
        self._suffix = _WORD
        self._touched = False
        self._now = 0
        self._picker = Picker(self)
        self._picker.picked.connect(self._on_picked)
        self.activated.connect(self._on_activated)
        self.retranslate()
        self._look_for_files()

    @property
    def proposed(self) -> str:
        """The suffix of a release that the source can lend its layout, or else Word's."""
        now = self._session.snapshot
        suffix = Path(now.document.source_name).suffix.lower() if now is not None else _WORD
        return _MARKDOWN[0] if suffix in _MARKDOWN else _WORD

    def offer_for(self, suffix: str) -> bool:
        """Offer what can lend its layout to a file with this suffix; False where no file can."""
        if suffix in _LENDERS and suffix != self._suffix:
            self._suffix, self._touched = suffix, False
            self.retranslate()
        return suffix in _LENDERS

    @property
    def layout_file(self) -> Path | None:
        """The file whose layout is wanted; None for the house's own."""
        found = self.currentData()
        return found if isinstance(found, Path) else None

    def retranslate(self) -> None:
        """Give every text in the present language."""
        kept = self.currentData()
        self.clear()
        texts = (self.tr("As the source: {file}"), self.tr("As the draft: {file}"), self.tr("As {file}"))
        for text, path in zip(texts, (self._source, self._draft, self._other), strict=True):
            if path is not None and path.suffix.lower() in _LENDERS[self._suffix]:
                self.addItem(text.format(file=printable_name(path)), path)
        self.addItem(
            self.tr("The house's own looks, or a template") if self._suffix == _WORD else self.tr("Written anew, without a layout"), ""
        )
        self.addItem(self.tr("As another copy of the source or the draft…"), None)
        self.setCurrentIndex(max(0, self.findData(kept)) if self._touched else 0)
        self._now = self.currentIndex()
        self.setAccessibleName(self.tr("Layout"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _look_for_files(self) -> None:
        """See whether the files stand beside the project: there a new review proposes to save it."""
        now, path = self._session.snapshot, self._session.path
        if now is None or path is None:
            return
        names = [name if Path(name).suffix.lower() in _LENDERS else "" for name in (now.document.source_name, now.document.draft_name)]
        places = [path.parent / name if name else None for name in names]
        self._session.lane.run(lambda: [place if place is not None and place.is_file() else None for place in places], self._on_found)

    def _on_found(self, found: list[Path | None]) -> None:
        self._source, draft = found
        self._draft = draft if draft != self._source else None
        self.retranslate()
        self.chosen.emit()

    def _on_activated(self, place: int) -> None:
        self._touched = True
        if self.itemData(place) is None:
            self.setCurrentIndex(self._now)
            folder = self._session.path.parent if self._session.path is not None else Path.home()
            called = self.tr("Word documents") if self._suffix == _WORD else self.tr("Markdown texts")
            filters = f"{called} ({' '.join(f'*{suffix}' for suffix in _LENDERS[self._suffix])})"
            self._picker.open(self.tr("Choose the source or the draft"), folder, filters)
            return
        self._now = place
        self.chosen.emit()

    def _on_picked(self, paths: list[Path]) -> None:
        if paths:
            self._other = paths[0]
            self.retranslate()
            self.setCurrentIndex(self.findData(self._other))
            self._now = self.currentIndex()
            self.chosen.emit()
