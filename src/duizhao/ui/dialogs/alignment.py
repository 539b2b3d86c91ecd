"""The alignment of an open project: looked at, corrected, and put back as one step.

Decides what is said before rows are reopened, that nothing which was corrected is dropped unasked, and that a file which cannot take the place
of a side leads on to another one, or to the other side. What becomes of the rows is the services' work.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from duizhao.domain.arrangement import Arrangement, Side
from duizhao.domain.changes import Changes
from duizhao.domain.errors import ConflictError, UserError
from duizhao.domain.findings import Severity
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.settings import printable_name
from duizhao.ui.aligning.page import AlignmentPage
from duizhao.ui.dialogs.complaint import Complaint
from duizhao.ui.dialogs.remarks import REMARKS_ABOVE, Remarks
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.dialogs.tracked import TrackedBar, without_tracked
from duizhao.ui.dialogs.waiting import Waiting
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_WISHED = QSize(1180, 820)
_WAITING, _ALIGNMENT = range(2)
_WRONG_SIDE = {"import.not_en": Side.SOURCE, "import.not_zh": Side.TARGET}
"""The side to which a file belongs that is refused for its language."""
_LISTED = 12
"""So many rows are named in a line."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Why the page is opened: at a row (with its paragraphs waiting for their counterpart), or with a newer file for a side."""

    position: int = -1
    linking: bool = False
    newer: tuple[Side, Path] | None = None


class AlignmentDialog(Sheet):
    """Opens on the rows as they stand; accepted once the alignment is put back.

    `another_wanted` carries the side for which another file is to be chosen, after it has closed.
    """

    another_wanted = Signal(object)

    def __init__(self, session: Session, look: Look, errand: Errand, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=_WISHED.width(), under=REMARKS_ABOVE)
        self._session = session
        self._errand = errand
        self._applying = self._discarding = False
        self._way = ""
        self._read_as = self._wished = ACCEPTED
        self.remarks, self.tracked = Remarks(session, look, self), TrackedBar(look, self)
        self.page = AlignmentPage(session, look, self)
        self.complaint = Complaint(look, self)
        self._waiting, self._hint = Waiting(self), QLabel(self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.cancel, self.apply = self.add_button(), self.add_button("primary")
        self._connect()
        self.retranslate()
        self._take_up()

    def retranslate(self) -> None:
        titles = {Side.SOURCE: self.tr("Changed source"), Side.TARGET: self.tr("Newer draft")}
        title = titles[self._errand.newer[0]] if self._errand.newer else self.tr("Alignment")
        self.setWindowTitle(title)
        self.heading.setText(title)
        self.cancel.setText(self.tr("Close") if self._session.read_only else self.tr("Cancel"))
        self.apply.setText(self.tr("Apply"))
        self.apply.setToolTip("Ctrl+Enter")
        newer = self._errand.newer
        name = printable_name(newer[1]) if newer else ""
        said = self.tr("Reading and aligning {file}…").format(file=name) if newer else self.tr("Taking up the rows…")
        self._waiting.put(said, self.tr("Reading and aligning"))
        self._renew()

    def fit(self) -> None:
        """Take much room: two texts stand side by side here."""
        room = self.screen().availableGeometry().size() - QSize(16, 48)
        parent = self.parentWidget()
        window = parent.window().size() if parent is not None else room
        self.resize(_WISHED.expandedTo(window * 0.9).boundedTo(window.expandedTo(QSize(900, 600))).boundedTo(room))

    def reject(self) -> None:
        """Leave; what was corrected is dropped only when somebody said so."""
        if self._applying:
            return
        self.page.view.finish_writing()
        if self.page.board.touched and not self._discarding:
            self._complain(self.tr("The corrections are not applied yet."), self.tr("Discard the corrections"), "discard")
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """A plain Enter leads nowhere; Ctrl+Enter applies. No shortcut: where a text is written it ends that."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.apply.isEnabled():
            self._on_apply()

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._on_apply)
        self.complaint.acted.connect(self._on_way)
        self.page.changed.connect(self._renew)
        self.page.changed.connect(self.complaint.pass_by)
        self.tracked.chosen.connect(self._on_way_of_reading)
        self.finished.connect(self._session.reading.cancel)

    def _lay_out(self) -> None:
        self._scroll.hide()
        self.heading.setWordWrap(False)
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.remarks)
        inner.addWidget(self.tracked)
        inner.addWidget(self.page, 1)
        for page in (self._waiting, content):
            self._pages.addWidget(page)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.complaint)
            column.insertWidget(2, self._pages, 1)
        self._hint.setWordWrap(True)
        part(self._hint, "soft")
        self.foot.addWidget(self._hint, 1)

    def _take_up(self) -> None:
        self._show(_WAITING)
        if self._errand.newer is not None:
            self._session.aligning.newer(*self._errand.newer, self._on_taken, self._on_not_taken, self._read_as)
        else:
            self._session.aligning.take_up(self._on_taken, self._on_not_taken)

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._waiting.run(waiting=page == _WAITING)
        self._renew()
        (self.page.view if page == _ALIGNMENT else self.cancel).setFocus()

    def _renew(self) -> None:
        """Bring what depends on the arrangement up to date."""
        ready = self._pages.currentIndex() == _ALIGNMENT
        writable = not self._session.read_only
        self.apply.setVisible(writable)
        self.apply.setEnabled(ready and writable and not self._applying and (self.page.board.touched or self._errand.newer is not None))
        self.cancel.setEnabled(not self._applying)
        if not ready:
            self._hint.setText("")
            return
        aligning, now = self._session.aligning, self.page.board.arrangement
        opened = aligning.reopened_by(now) if writable else []
        rows = ", ".join(str(position + 1) for position in opened[:_LISTED]) + (" …" if len(opened) > _LISTED else "")
        if opened:
            self._hint.setText(self.tr("Confirmed or approved rows that this reopens: {rows}.").format(rows=rows))
        elif self._errand.newer is not None and aligning.stands_already(now):
            self._hint.setText(self.tr("The text of {file} stands here already.").format(file=printable_name(self._errand.newer[1])))
        else:
            self._hint.setText(self.tr("Numbers and names light up on both sides."))

    def _on_taken(self, arrangement: Arrangement) -> None:
        now = self._session.snapshot
        if now is None:
            return
        self.page.board.writable = not self._session.read_only
        sources, targets = len(arrangement.source), len(arrangement.target)
        line = self.tr("{file} · Chinese paragraphs: {chinese} · English paragraphs: {english}")
        document = self._session.aligning.newer_document
        said = without_tracked(document.remarks if document is not None else ())
        self.remarks.put(line.format(file=now.document.name, chinese=sources, english=targets), said)
        self._put_tracked()
        position = self._errand.position
        at = arrangement.rows[position].keys if 0 <= position < len(arrangement.rows) else frozenset()
        self.page.put(arrangement, at)
        self._show(_ALIGNMENT)
        if self._errand.linking and at and self.page.board.writable:
            self.page.view.begin_linking()

    def _on_not_taken(self, error: UserError) -> None:
        self._waiting.run(waiting=False)
        self._waiting.put("", self.tr("Reading and aligning"))
        belongs, newer = _WRONG_SIDE.get(error.code), self._errand.newer
        if newer is None:
            self._say(error)
        elif belongs is None:
            self._say(error, self.tr("Choose another file…"), "another")
        else:
            said = {
                Side.SOURCE: (self.tr("{file} is in Chinese; a newer draft is in English."), self.tr("Take it as the changed source")),
                Side.TARGET: (self.tr("{file} is in English; a changed source is in Chinese."), self.tr("Take it as the newer draft")),
            }
            text, way = said[belongs]
            self._way = "otherside"
            self.complaint.say(text.format(file=printable_name(newer[1])), way)
        if self.complaint.way.isVisible():
            self.complaint.way.setFocus()

    def _put_tracked(self) -> None:
        document = self._session.aligning.newer_document
        if self._errand.newer is not None:
            self.tracked.put(self._errand.newer[1], document.changes if document is not None else (), self._read_as)

    def _on_way_of_reading(self, taking: Taking) -> None:
        """Read the newer file anew in another way, unless corrections would be lost that nobody gave up."""
        self._wished = taking
        self.complaint.clear()
        if self.page.board.touched:
            self._put_tracked()
            text = self.tr("Read in another way, the texts are aligned anew, and what was corrected here is lost.")
            self._complain(text, self.tr("Read it anew"), "reread")
        else:
            self._reread()

    def _reread(self) -> None:
        self._read_as = self._wished
        self._take_up()

    def _on_apply(self) -> None:
        if self.apply.isEnabled() and self.apply.isVisible():
            self.complaint.clear()
            self.page.view.finish_writing()
            self._applying = True
            self._renew()
            self._session.aligning.apply(self.page.board.arrangement, self._on_applied, self._on_not_applied)

    def _on_applied(self, _: Changes) -> None:
        self._applying = False
        self.accept()

    def _on_not_applied(self, error: UserError) -> None:
        self._applying = False
        self._renew()
        if isinstance(error, ConflictError):
            text = self.tr(
                "The project was changed meanwhile, so this alignment no longer fits it. Taking the rows up anew drops these corrections."
            )
            self._complain(text, self.tr("Take the rows up anew"), "anew")
        else:
            self._say(error)

    def _say(self, error: UserError, action: str = "", way: str = "") -> None:
        self._way = way
        self.complaint.say(self._session.voice.say(error.code, **error.values), action)

    def _complain(self, text: str, action: str, way: str) -> None:
        self._way = way
        self.complaint.say(text, action, Severity.WARNING, passing=way in ("discard", "reread"))

    def _on_way(self) -> None:
        way, self._way = self._way, ""
        self.complaint.clear()
        if way == "discard":
            self._discarding = True
            self.reject()
        elif way == "anew":
            self._take_up()
        elif way == "reread":
            self._reread()
        elif self._errand.newer is not None:
            self._go_on_with(way, *self._errand.newer)

    def _go_on_with(self, way: str, side: Side, path: Path) -> None:
        """A file could not take the place of its side: it is the other side's, or another one is chosen."""
        if way == "otherside":
            self._errand = replace(self._errand, newer=(side.other, path))
            self.retranslate()
            self._take_up()
        elif way == "another":
            self._discarding = True  # nothing stands here that could be applied
            self.reject()
            self.another_wanted.emit(side)
