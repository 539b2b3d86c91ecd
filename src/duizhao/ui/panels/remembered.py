"""One remembered pair as a card: the two texts, where they stood, and what of the English can be taken over.

Decides what is marked and that what is likely the rendering is what is inserted. Finds nothing, and carries nothing out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from duizhao.domain.memory import Hit, Similar
from duizhao.domain.text import Span
from duizhao.messages import Voice
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import WordsButton, local_day, words
from duizhao.ui.panels.differences import plain
from duizhao.ui.panels.flow import Flow


class RememberedCard(QFrame):
    """A pair to look at; `insert_wanted` carries English for the caret, `instead_wanted` English that is to stand for the whole row."""

    insert_wanted = Signal(str)
    instead_wanted = Signal(str)

    def __init__(self, look: Look, voice: Voice, found: Hit | Similar, parent: QWidget, *, writable: bool) -> None:
        super().__init__(parent)
        part(self, "card")
        self._look, self._voice = look, voice
        alike = found if isinstance(found, Similar) else None
        hit = found.hit if isinstance(found, Similar) else found
        self._whole = hit.english
        self.english = hit.english[slice(*hit.english_spans[0])] if hit.english_spans else hit.english
        """What *Insert* inserts."""
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        if alike is not None:
            column.addWidget(words(self, self._likeness(alike), "soft"))
        column.addWidget(words(self, self._marked(hit.chinese, alike.other if alike is not None else hit.chinese_spans), rich=True))
        column.addWidget(words(self, self._marked(hit.english, hit.english_spans), rich=True))
        where = words(self, self._where(hit), "soft")
        where.setFont(look.font(Type.SMALL))
        column.addWidget(where)
        if writable:
            column.addLayout(self._buttons(whole=alike is not None))

    def _buttons(self, *, whole: bool) -> Flow:
        row = Flow()
        self.insert_button = WordsButton("link", self)
        self.insert_button.setText(self.tr("Insert"))
        self.insert_button.setToolTip(self.english)
        self.insert_button.clicked.connect(self._insert)
        if whole:
            self.instead_button = WordsButton("link", self)
            self.instead_button.setText(self.tr("Put in place of the row's English"))
            self.instead_button.clicked.connect(self._instead)
            row.addWidget(self.instead_button)
        row.addWidget(self.insert_button)
        return row

    @Slot()
    def _insert(self) -> None:
        self.insert_wanted.emit(self.english)

    @Slot()
    def _instead(self) -> None:
        self.instead_wanted.emit(self._whole)

    def _likeness(self, alike: Similar) -> str:
        if alike.share == 100 and not alike.other:
            return self.tr("The same Chinese:")
        if alike.other:
            return self.tr("{share} % alike; what differs is marked:").format(share=alike.share)
        return self._voice.say("memory.alike", share=alike.share)

    def _marked(self, text: str, spans: Sequence[Span]) -> str:
        """A text with these spans on a ground of their own."""
        made, last = "", 0
        for start, end in sorted(spans):
            mark = f'<span style="background-color:{self._look.palette.mark}">{plain(text[start:end])}</span>'
            made, last = made + plain(text[last:start]) + mark, end
        return made + plain(text[last:])

    def _where(self, hit: Hit) -> str:
        if not hit.places:
            return ""
        place = hit.places[0]
        row = self._voice.say("memory.row", row=place.row + 1) if place.row is not None else ""
        parts = (place.document or place.source, row, place.actor, local_day(place.at) if place.at > 0 else "")
        more = f" (+{hit.count - 1})" if hit.count > 1 else ""
        return " · ".join(part for part in parts if part) + more
