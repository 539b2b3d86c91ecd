"""The outline: every row in one line, and below it the document in figures.

Decides how a row is named there. Which rows there are, and which is current, the session says.
"""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QListView, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Kind
from duizhao.domain.review import Status
from duizhao.domain.segment import Segment
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import Panel, caption
from duizhao.ui.panels.counting import WordCount
from duizhao.ui.panels.scores import shown
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session

_BEGINNING = 24
_SCORE_MS = 1500
_SCORED_AT_MOST = 500
"""Longer documents are scored when somebody looks at the scores, not all the time."""
_Index = QModelIndex | QPersistentModelIndex
STATUS_COLOURS = {
    Status.NEW: "faint",
    Status.DRAFT: "soft",
    Status.CONFIRMED: "confirmed",
    Status.SENT_BACK: "warning",
    Status.REVIEWED: "approved",
    Status.APPROVED: "approved",
    Status.LOCKED: "soft",
}


class OutlineModel(QAbstractListModel):
    """The rows that the filter shows; reads the snapshot when asked, and keeps nothing but pictures."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._words = Vocabulary(self)
        self._look = look
        self._icons: dict[Status, QIcon] = {}
        self.dress()
        self._rows: tuple[int, ...] = session.visible
        self._places: dict[int, int] | None = None

    def dress(self) -> None:
        """Draw the statuses in the colours of the look."""
        self._icons = {
            status: icon(str(status).replace(" ", "-"), getattr(self._look.palette, colour), 15)
            for status, colour in STATUS_COLOURS.items()
        }

    def renew(self) -> None:
        """Show the rows that the filter shows now."""
        self.beginResetModel()
        self._rows = self._session.visible if self._session.snapshot is not None else ()
        self._places = None
        self.endResetModel()

    def touch(self, changes: Changes) -> None:
        """These rows look different now."""
        if 3 * len(changes.segments) > len(self._rows):
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
            return
        for position in changes.segments:
            if (index := self.place_of(position)).isValid():
                self.dataChanged.emit(index, index)

    def position(self, index: _Index) -> int:
        """The row's position in the document."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else -1

    def place_of(self, position: int) -> QModelIndex:
        """Where a row stands here; an invalid index when the filter hides it."""
        if self._places is None:
            self._places = {row: place for place, row in enumerate(self._rows)}
        place = self._places.get(position)
        return self.index(place) if place is not None else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802  (Qt's name)
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        now, position = self._session.snapshot, self.position(index)
        if now is None or not 0 <= position < len(now.segments):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(now.segments[position])
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons[now.statuses[position]]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._name(now.segments[position])}, {self._status(now.statuses[position])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{position + 1} · {self._status(now.statuses[position])}"
        return None

    def _status(self, status: Status) -> str:
        return self._session.voice.say(f"status.{status.replace(' ', '_')}")

    def _name(self, segment: Segment) -> str:
        paragraphs = segment.source_paragraphs or segment.draft_paragraphs
        kind = paragraphs[0].kind if paragraphs else Kind.BODY
        begin = paragraphs[0].text[:_BEGINNING] if paragraphs else ""
        word = self._words.kind(kind) if kind is Kind.HEADLINE else ""
        return f"{segment.position + 1}  {word or begin}"


class OutlinePanel(Panel):
    """A list to jump by; it follows the current row."""

    patient = True

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        part(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(120)
        self._model = OutlineModel(session, look, self)
        self._count = WordCount(session, self)
        self._title, self._figures_title = caption(self), caption(self)
        self._list = QListView(self)
        part(self._list, "outline")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setLayoutMode(QListView.LayoutMode.Batched)  # ten thousand rows at one go would hold up the first paint
        self._list.setIconSize(QSize(15, 15))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setModel(self._model)
        self._list.clicked.connect(self._on_chosen)
        self._list.activated.connect(self._on_chosen)
        self._figures = [(QLabel(self), QLabel(self)) for _ in range(3)]
        self._lay_out()
        session.filtered.connect(self._on_filtered)
        self._count.counted.connect(self.outdate)
        self._filtered = True
        self._follow_soon = QTimer(self)
        self._follow_soon.setSingleShot(True)
        self._follow_soon.setInterval(0)
        self._follow_soon.timeout.connect(self._follow_filter)
        self._score_soon = QTimer(self)
        self._score_soon.setSingleShot(True)
        self._score_soon.setInterval(_SCORE_MS)
        self._score_soon.timeout.connect(session.scoring.ask)
        self.retranslate()

    def retranslate(self) -> None:
        self._model.dress()
        self._title.setText(self.tr("Document"))
        self._figures_title.setText(self.tr("Scores"))
        self._list.setAccessibleName(self.tr("Outline"))
        names = (self.tr("Edit rate"), self.tr("Findings per 1,000 words"), self.tr("English words"))
        for (name, _), text in zip(self._figures, names, strict=True):
            name.setText(text)

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.SCORES, Aspect.FINDINGS, Aspect.REVIEW, Aspect.LINKS})

    def renew(self) -> None:
        self._follow_filter()
        now, scores = self._session.snapshot, self._session.scoring.scores
        if now is not None and len(now.segments) <= _SCORED_AT_MOST and not self._score_soon.isActive():
            self._score_soon.start()
        effort = scores.scores.metrics.get("effort") if scores is not None else None
        found = self._session.scoring.found()
        texts = (
            shown("effort", effort.value) if effort is not None else "–",
            f"{1000 * found / self._count.total:.1f}" if self._count.total else "–",
            f"{self._count.total:,}",
        )
        for (_, value), text in zip(self._figures, texts, strict=True):
            value.setText(text)
        self._figures[0][1].setEnabled(self._session.scoring.current is not None)  # that of an earlier text is not shown as current

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(4)
        for title in (self._title, self._figures_title):
            title.setContentsMargins(6, 2, 0, 4)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addSpacing(8)
        column.addWidget(self._figures_title)
        grid = QGridLayout()
        grid.setContentsMargins(6, 0, 4, 0)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for place, (name, value) in enumerate(self._figures):
            part(name, "soft")
            name.setWordWrap(True)
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)

    def _mark_current(self) -> None:
        index = self._model.place_of(self._session.current)
        if index != self._list.currentIndex():
            self._list.setCurrentIndex(index)
        if index.isValid():
            self._list.scrollTo(index)

    def _follow_filter(self) -> None:
        if self._filtered:
            self._filtered = False
            self._model.renew()
        self._mark_current()

    @Slot(int)
    def _on_moved(self, _: int) -> None:
        if not self._filtered and self.isVisible():
            self._mark_current()
        else:
            self.outdate()

    @Slot()
    def _on_filtered(self) -> None:
        self._filtered = True
        self._follow_soon.start()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.aspects & {Aspect.REVIEW, Aspect.LINKS} and self._model.rowCount() and not self._filtered:
            self._model.touch(changes)
        super()._on_changed(changes)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        position = self._model.position(index)
        if position >= 0:
            self._session.select(position)
