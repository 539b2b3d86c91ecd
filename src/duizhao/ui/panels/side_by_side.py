"""What differs, side by side: on the left what the rows are compared with, on the right what stands there now.

Decides that only rows that differ are shown, and no more than a person reads in one go. What they are compared with, the session knows; a click on a
row's number makes it current.
"""

from PySide6.QtCore import QUrl, Slot
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.segment import Segment
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import Panel, go_to
from duizhao.ui.panels.differences import plain, sides
from duizhao.ui.session import Session

_SHOWN = 300
"""Rows that are laid out; the filter, or the key to the next difference, leads to the others."""


class SideBySide(Panel):
    """A page of two columns; the current row is washed and kept in sight."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        part(self.page, "paper")
        self.page.anchorClicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        session.comparing.chosen.connect(self._on_chosen)
        session.comparing.arrived.connect(self._on_chosen)
        session.filtered.connect(self._on_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self.page.setAccessibleName(self.tr("Changes side by side"))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.TEXT, Aspect.LINKS, Aspect.REVIEW})

    def renew(self) -> None:
        now, comparing = self._session.snapshot, self._session.comparing
        if now is None:
            self.page.clear()
            return
        shown = self._session.visible
        rows = [now.segments[row] for row in shown if row < len(now.segments) and comparing.differs(now.segments[row])]
        place = self.page.verticalScrollBar().value()
        self.page.document().setDefaultFont(self._look.font(Type.ENGLISH))
        self.page.setHtml(self._html(rows))
        self.page.verticalScrollBar().setValue(place)
        if any(segment.position == self._session.current for segment in rows):
            self.page.scrollToAnchor(f"row{self._session.current}")

    def _html(self, rows: list[Segment]) -> str:
        palette = self._look.palette
        if not rows:
            return self._aside(self.tr("No row that is shown differs from what it is compared with."))
        head = "".join(
            f'<td width="{width}%" style="color:{palette.soft}">{plain(text)}</td>'
            for width, text in ((7, self.tr("No.")), (46, self._session.comparing.said_before()), (47, self.tr("Now")))
        )
        lines = [f"<tr>{head}</tr>", *(self._line(segment) for segment in rows[:_SHOWN])]
        rest = len(rows) - _SHOWN
        more = self._aside(self.tr("Further rows: {count}").format(count=rest)) if rest > 0 else ""
        return f'<table width="100%" cellspacing="0" cellpadding="7">{"".join(lines)}</table>{more}'

    def _aside(self, text: str) -> str:
        """A sentence of the page's own."""
        return f'<p style="color:{self._look.palette.soft}">{plain(text)}</p>'

    def _line(self, segment: Segment) -> str:
        palette = self._look.palette
        before, after = sides(self._session.comparing.text_of(segment).plain, segment.target.plain, palette)
        wash = f' bgcolor="{palette.accent_wash}"' if segment.position == self._session.current else ""
        link = f'<a name="row{segment.position}" href="row:{segment.position}" style="color:{palette.accent}; text-decoration:none">'
        number = f"{link}{segment.position + 1}</a>"
        return f"<tr{wash}><td>{number}</td><td>{before}</td><td>{after}</td></tr>"

    @Slot()
    def _on_chosen(self) -> None:
        self.outdate()

    @Slot(QUrl)
    def _on_clicked(self, address: QUrl) -> None:
        go_to(self._session, int(address.path()))
