"""How something was said before: the memory's answers to what is asked in a line.

Decides how an answer is shown, and that what is likely the rendering is what is inserted. Finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.memory import Hit
from duizhao.domain.text import Span
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import Column, Panel, WordsButton, emptied, local_day, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.panels.differences import plain
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.domain.errors import UserError
    from duizhao.services.remembering import LookedUp

_PAUSE_MS = 250
_LIKE = 5
"""So many like the whole text are shown at most."""


class MemoryPanel(Panel):
    """`insert_wanted` carries English for the caret, `editor_wanted` asks for the text again, `files_wanted` for files to take in."""

    insert_wanted = Signal(str)
    editor_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        part(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = ReasonField(self)
        self.field.setClearButtonEnabled(True)
        self._told = words(self, "", "soft")
        self._files, self._stop = WordsButton("link", self), WordsButton("link", self)
        self._column = Column(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._look_up)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._look_up)
        self.field.left.connect(self.editor_wanted)
        self._files.clicked.connect(self.files_wanted)
        self._stop.clicked.connect(self._on_stop)
        session.remembering.progressed.connect(self._on_progress)
        session.remembering.taken.connect(self._on_taken)
        self._lay_out()
        self.retranslate()

    def ask(self, text: str) -> None:
        """Look a text up, or let one be typed."""
        if text.strip():
            self.field.setText(" ".join(text.split()))
            self._look_up()
        self.field.setFocus()
        self.field.selectAll()

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002  (the memory does not change with the document)
        return False

    def renew(self) -> None:
        self._stop.setVisible(self._session.remembering.busy)
        if self._column.layout_.count() == 0:
            self._say(self.tr("Ask for a word, a term or a sentence, Chinese or English; Ctrl+K asks for what is selected."))

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("How did we say this last time?"))
        self.field.setAccessibleName(self.tr("Look up in the memory"))
        self._files.setText(self.tr("Take in projects or TMX files…"))
        self._stop.setText(self.tr("Stop"))
        self._column.setAccessibleName(self.tr("Earlier translations"))

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 8)
        below.addWidget(self._files)
        below.addStretch(1)
        below.addWidget(self._stop)
        above = QVBoxLayout()
        above.setContentsMargins(12, 10, 12, 0)
        above.setSpacing(8)
        above.addWidget(self.field)
        above.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._column, 1)
        column.addLayout(below)

    def _say(self, text: str) -> None:
        self._told.setText(text)

    @Slot()
    def _on_typed(self) -> None:
        self._soon.start()

    @Slot()
    def _look_up(self) -> None:
        self._soon.stop()
        text = " ".join(self.field.text().split())
        if text:
            self._session.remembering.look_up(text, self._on_found, self._on_failed)
        else:
            emptied(self._column.layout_)
            self.renew()

    def _on_found(self, answer: LookedUp | None) -> None:
        if answer is None:
            return
        found, voice = answer.found, self._session.voice
        code = "memory.found_more" if found.more else "memory.found" if found.hits else "memory.not_found"
        said = [voice.say(code, text=answer.text, count=found.total)]
        if found.ways:
            said.append(voice.say("memory.ways", ways=[f"{way} ({count})" for way, count in found.ways]))
        self._say("\n".join(said))
        emptied(self._column.layout_)
        for hit in found.hits:
            self._column.layout_.addWidget(self._card(hit, ""))
        shown = {hit.chinese for hit in found.hits}
        for like in [like for like in answer.alike if like.hit.chinese not in shown][:_LIKE]:
            self._column.layout_.addWidget(self._card(like.hit, voice.say("memory.alike", share=like.share)))
        self._column.layout_.addStretch(1)

    def _on_failed(self, error: UserError) -> None:
        emptied(self._column.layout_)
        self._say(
            self.tr("Nothing is remembered yet. Releases are remembered when they go out; earlier projects and TMX files can be taken in.")
            if error.code == "memory.none"
            else self._session.voice.say(error.code, **error.values)
        )

    def _card(self, hit: Hit, above: str) -> QWidget:
        card = QFrame(self)
        part(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        if above:
            column.addWidget(words(card, above, "soft"))
        column.addWidget(words(card, self._marked(hit.chinese, hit.chinese_spans), rich=True))
        column.addWidget(words(card, self._marked(hit.english, hit.english_spans), rich=True))
        foot = QHBoxLayout()
        where = words(card, self._where(hit), "soft")
        where.setFont(self._look.font(Type.SMALL))
        foot.addWidget(where, 1)
        if not self._session.read_only:
            foot.addWidget(self._button(hit, card))
        column.addLayout(foot)
        return card

    def _button(self, hit: Hit, card: QWidget) -> WordsButton:
        english = hit.english[slice(*hit.english_spans[0])] if hit.english_spans else hit.english
        button = WordsButton("quiet", card)
        button.setProperty("english", english)
        button.setText(self.tr("Insert"))
        button.setToolTip(english)
        button.clicked.connect(self._insert)
        return button

    def _marked(self, text: str, spans: Sequence[Span]) -> str:
        """A text with the spans on the ground of what is found."""
        made, last = "", 0
        for start, end in sorted(spans):
            mark = f'<span style="background-color:{self._look.palette.mark}">{plain(text[start:end])}</span>'
            made, last = made + plain(text[last:start]) + mark, end
        return made + plain(text[last:])

    def _where(self, hit: Hit) -> str:
        if not hit.places:
            return ""
        place = hit.places[0]
        row = self._session.voice.say("memory.row", row=place.row + 1) if place.row is not None else ""
        parts = (place.document or place.source, row, place.actor, local_day(place.at) if place.at > 0 else "")
        more = f" (+{hit.count - 1})" if hit.count > 1 else ""
        return " · ".join(part for part in parts if part) + more

    @Slot()
    def _insert(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton):
            self.insert_wanted.emit(str(button.property("english")))

    @Slot(str, int)
    def _on_progress(self, name: str, count: int) -> None:
        self._stop.show()
        self._say(self.tr("Taking in {name}: {count} pairs").format(name=name, count=f"{count:,}"))

    @Slot()
    def _on_stop(self) -> None:
        self._session.remembering.stop()

    @Slot()
    def _on_taken(self) -> None:
        self._stop.setVisible(self._session.remembering.busy)
        if self.isVisible():
            self._look_up()
