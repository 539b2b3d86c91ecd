"""How something was said before: the memory's answers to what is asked in a line, and what is like the current row.

Decides when the memory is asked about a row (once it has been current for a moment, and while this is seen) and that an answer about a row
that is no longer current is dropped. Finds nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.memory import Hit, Similar
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import Column, Panel, WordsButton, caption, emptied, shortened, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.panels.flow import Flow
from duizhao.ui.panels.remembered import RememberedCard
from duizhao.ui.session import Session

if TYPE_CHECKING:
    from duizhao.domain.errors import UserError
    from duizhao.services.remembering import LookedUp

_PAUSE_MS = 250
_ROW_MS = 120
"""A row is asked about once it has been current for so long: whoever runs through the rows wants none of them."""
_LIKE, _NEAREST = 5, 3
"""So many like the whole text are shown at most: of what was asked for, and of the row, whose cards are made anew at every step."""
_WAYS, _LONGEST_WAY = 6, 44


class MemoryPanel(Panel):
    """What is remembered.

    `insert_wanted` and `instead_wanted` carry English for the caret and for the whole row; `editor_wanted` asks for the text again,
    `files_wanted` for files to take in.
    """

    insert_wanted = Signal(str)
    instead_wanted = Signal(str)
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
        self._row = ""
        """The Chinese that was asked about last."""
        self._soon, self._row_soon = QTimer(self), QTimer(self)
        for timer, pause, slot in ((self._soon, _PAUSE_MS, self._look_up), (self._row_soon, _ROW_MS, self._ask_about_row)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(slot)
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

    def concerns(self, changes: Changes) -> bool:  # noqa: ARG002  (the memory does not change with the document, nor does the row's Chinese)
        return False

    def renew(self) -> None:
        self._stop.setVisible(self._session.remembering.busy)
        if not self.field.text().strip():
            self._say(self.tr("Ask for a word, a term or a sentence, Chinese or English; Ctrl+K asks for what is selected."))
        chinese = self._chinese_of_row()
        if chinese != self._row:
            self._row = chinese
            self._show_row("", ())
            self._row_soon.start()
        else:
            self._name_row()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("How did we say this last time?"))
        self.field.setAccessibleName(self.tr("Look up in the memory"))
        self._files.setText(self.tr("Take in projects or TMX files…"))
        self._stop.setText(self.tr("Stop"))
        self._ways_title.setText(self.tr("Rendered as"))
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
        self._column = Column(self)
        self._ways_title, self._row_title = caption(self), caption(self)
        self._row_told = words(self, "", "soft")
        ways, found, alike = QWidget(self), QWidget(self), QWidget(self)
        self._ways, self._found, self._alike = Flow(ways, 2), QVBoxLayout(found), QVBoxLayout(alike)
        for box in (self._found, self._alike):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(8)
        for widget in (self._ways_title, ways, found, self._row_title, self._row_told, alike):
            self._column.layout_.addWidget(widget)
        self._column.layout_.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._column, 1)
        column.addLayout(below)
        self._show_ways(())

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
            self._clear()
            self.renew()

    def _clear(self) -> None:
        emptied(self._found)
        self._show_ways(())

    def _on_found(self, answer: LookedUp | None) -> None:
        if answer is None or answer.text != " ".join(self.field.text().split()):
            return
        found, voice = answer.found, self._session.voice
        code = "memory.found_more" if found.more else "memory.found" if found.hits else "memory.not_found"
        self._say(voice.say(code, text=answer.text, count=found.total))
        self._clear()
        self._show_ways(found.ways)
        for hit in found.hits:
            self._found.addWidget(self._card(hit))
        shown = {hit.chinese for hit in found.hits}
        for like in [like for like in answer.alike if like.hit.chinese not in shown][:_LIKE]:
            self._found.addWidget(self._card(like))

    def _show_ways(self, ways: tuple[tuple[str, int], ...]) -> None:
        """Each rendering can be asked for in its turn: what else it stands for."""
        emptied(self._ways)
        self._ways_title.setVisible(bool(ways))
        for way, count in ways[:_WAYS]:
            button = WordsButton("link", self)
            button.setText(f"{shortened(way, _LONGEST_WAY)} ({count})")
            button.setToolTip(self.tr("Look up “{text}”").format(text=way))
            button.setProperty("asked", way)
            button.clicked.connect(self._on_way)
            self._ways.addWidget(button)

    @Slot()
    def _on_way(self) -> None:
        button = self.sender()
        if isinstance(button, WordsButton):
            self.ask(str(button.property("asked")))

    def _on_failed(self, error: UserError) -> None:
        self._clear()
        self._say(self._why(error))

    def _why(self, error: UserError) -> str:
        if error.code == "memory.none":
            return self.tr(
                "Nothing is remembered yet. Releases are remembered when they go out; earlier projects and TMX files can be taken in."
            )
        return self._session.voice.say(error.code, **error.values)

    def _chinese_of_row(self) -> str:
        now, row = self._session.snapshot, self._session.current
        return now.segments[row].source.plain if now is not None and 0 <= row < len(now.segments) else ""

    @Slot()
    def _ask_about_row(self) -> None:
        if self._row.strip():
            self._session.remembering.like(self._row, self._on_alike, self._on_row_failed)

    def _on_alike(self, answer: LookedUp | None) -> None:
        if answer is not None and answer.text == self._row == self._chinese_of_row():
            self._show_row("" if answer.alike else self.tr("Nothing like the Chinese of this row is remembered."), answer.alike)

    def _on_row_failed(self, error: UserError) -> None:
        self._show_row(self._why(error), ())

    def _show_row(self, told: str, alike: tuple[Similar, ...]) -> None:
        self._name_row()
        self._row_told.setText(told)
        self._row_told.setVisible(bool(told) and told != self._told.text())
        emptied(self._alike)
        for like in alike[:_NEAREST]:
            self._alike.addWidget(self._card(like))

    def _name_row(self) -> None:
        self._row_title.setText(self.tr("Like row {row}").format(row=self._session.current + 1))
        self._row_title.setVisible(bool(self._row.strip()))

    def _card(self, found: Hit | Similar) -> RememberedCard:
        card = RememberedCard(self._look, self._session.voice, found, self, writable=not self._session.read_only)
        card.insert_wanted.connect(self.insert_wanted)
        card.instead_wanted.connect(self.instead_wanted)
        return card

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
            self._ask_about_row()
