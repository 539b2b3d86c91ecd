"""The rows on the screen: scrolled, measured and painted.

Decides when rows are laid out (as they come on the screen, and a few more when nothing else is to be done) and what is painted again. What the
current row is, and its editor, are the view's matter.
"""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from duizhao.ui.look import Look
from duizhao.ui.segments.columns import NUMBER, Columns
from duizhao.ui.segments.header import HEIGHT, Header
from duizhao.ui.segments.layouts import Layouts, Row
from duizhao.ui.segments.painting import RowPainter, Scene
from duizhao.ui.session import Session
from duizhao.ui.text.pills import Pills
from duizhao.ui.text.rows import ScrolledRows
from duizhao.ui.text.scroll import Placed
from duizhao.ui.text.typeset import Typesetter


class Canvas(ScrolledRows):
    """Shows the rows that the filter lets through; `order` holds their positions."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.look = look
        self.typesetter = Typesetter(look)
        self.pills = Pills(look)
        self.layouts = Layouts(session, self.typesetter, self.pills)
        self.scene = Scene()
        self.header = Header(look, self)
        self._rows = RowPainter(look, self.pills)
        self.setViewportMargins(0, HEIGHT, 0, 0)
        self.header.dragged.connect(self._on_dragged)
        self.header.reset.connect(self._on_reset)

    @property
    def columns(self) -> Columns:
        """Where the columns are."""
        return self.layouts.columns

    def index_of(self, position: int) -> int | None:
        """Where among the shown rows a row is; None when the filter holds it back."""
        index = bisect_left(self.order, position)
        return index if index < len(self.order) and self.order[index] == position else None

    def placed(self, position: int) -> Placed | None:
        """Where a row is on the screen."""
        index = self.index_of(position)
        return self.scrolled.find(index) if index is not None else None

    def row_at(self, point: QPoint) -> tuple[Row, Placed] | None:
        """The row at a point of the viewport."""
        placed = self.scrolled.at(point.y())
        return (self.layouts.of(self.order[placed.index]), placed) if placed is not None else None

    def show_rows(self, order: Iterable[int], keep: int) -> None:
        """Show these rows; `keep`, if it was on the screen and is still shown, stays where it is, and else the row at the top does."""
        held = self._held(keep)
        self.order = tuple(order)
        self.scrolled.begin(self.layouts.heights(self.order))
        if held is not None and self.order:
            self._hold(*held)
        self.follow()

    def lay_out_anew(self) -> None:
        """Every row's layout is out of date; the current row, or the one at the top, stays where it is."""
        held = self._held(self.scene.current)
        self.layouts.forget_all()
        self.fit()
        self.scrolled.begin(self.layouts.heights(self.order))
        if held is not None:
            self._hold(*held)
        self.follow()

    def follow(self) -> None:
        """Bring scroll bar, editor and picture in line with where the rows are now."""
        self.arrange()
        self._sync_bar()
        self.viewport().update()
        self._idle.start()

    def arrange(self) -> None:
        """Put what floats over the rows in its place; for the view to fill."""

    def described(self, position: int) -> str:
        """A row in one line, for those who cannot see it; for the view to fill."""
        return str(position + 1)

    def fit(self) -> None:
        """Set what floats over the rows in the present fonts and widths; for the view to fill."""

    def paint_again(self, position: int, before: Row | None, old: Placed | None) -> None:
        """A row has changed: paint what of it looks otherwise, or everything below when it has another height."""
        placed = self.placed(position)
        if placed is None or old is None or before is None or placed != old:
            self.follow()
            return
        row, region = self.layouts.of(position), QRegion()
        columns = ((0, NUMBER, row.standing != before.standing), (NUMBER, self.columns.target - NUMBER, row.source is not before.source))
        for x, width, differs in (*columns, (self.columns.target, self.columns.width, row.target is not before.target)):
            if differs:
                region += QRect(x, placed.y, width, placed.height)
        self.viewport().update(region)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Paint the rows that the event's region touches."""
        painter, clip = QPainter(self.viewport()), event.rect()
        below = 0
        for placed in self.scrolled.rows():
            below = placed.y + placed.height
            if placed.y <= clip.bottom() and below > clip.top():
                self._rows.paint(painter, self.layouts.of(self.order[placed.index]), placed, self.columns, self.scene, clip)
        if below <= clip.bottom():
            painter.fillRect(QRect(0, below, self.columns.width, self.viewport().height() - below), self.look.palette.colour("paper"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Break lines anew for the new width."""
        super().resizeEvent(event)
        room = self.viewport().geometry()
        self.header.setGeometry(0, room.top() - HEIGHT, self.width(), HEIGHT)
        self.scrolled.room = room.height()
        self._set_columns(Columns(room.width(), self.columns.share))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002  (Qt's name)
        """The bar has moved: shift the picture, and paint only what comes into sight."""
        if self._following or not self.order:
            return
        wanted, scroll = self.verticalScrollBar().value(), self.scrolled
        before = scroll.rows()
        by = wanted - scroll.top
        if abs(by) < scroll.room:
            scroll.by(by)
        else:
            scroll.to(wanted)
        after = {placed.index: placed for placed in scroll.rows()}
        kept = next((placed for placed in before if placed.index in after), None)
        if kept is not None:
            self.viewport().scroll(0, after[kept.index].y - kept.y)
        else:
            self.viewport().update()
        self.arrange()
        self._sync_bar()
        self._idle.start()

    def _measure(self, index: int) -> int:
        return self.layouts.of(self.order[index]).height

    def _is_laid_out(self, index: int) -> bool:
        return self.layouts.has(self.order[index])

    def _held(self, keep: int) -> tuple[int, int] | None:
        """The row that shall stay where it is, and where that is."""
        if not self.order or not self.scrolled.room:
            return None
        placed = self.placed(keep)
        if placed is not None:
            return keep, placed.y
        scroll = self.scrolled
        return self.order[min(scroll.anchor, len(self.order) - 1)], -scroll.offset

    def _hold(self, position: int, y: int) -> None:
        index = min(bisect_left(self.order, position), len(self.order) - 1)
        self.scrolled.put(index, y)
        self.scrolled.rows()

    def _set_columns(self, columns: Columns) -> None:
        if columns != self.columns:
            texts = (self.columns.source_text, self.columns.target_text)
            self.layouts.columns = columns
            self.header.show_columns(columns)
            if texts != (columns.source_text, columns.target_text):
                self.lay_out_anew()
        self.follow()

    def _on_dragged(self, x: int) -> None:
        self._set_columns(self.columns.shared_at(x))

    def _on_reset(self) -> None:
        self._set_columns(Columns(self.columns.width))
