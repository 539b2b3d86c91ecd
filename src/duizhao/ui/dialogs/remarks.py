"""What was read: the files with their paragraphs in one line, and what a person should be told about them.

Decides how many remarks are seen at once. What they say is the session's.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duizhao.domain.document import Remark
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.sheet import scrolled
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

REMARKS_ABOVE = 6
"""Pixels over the line, and under the heading where it follows: a complaint may come between the two."""
_SEEN = 3.4
"""Lines; half a line shows that there are more."""


class Remarks(QWidget):
    """A line, and below it the remarks, if there are any."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._line = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        part(self._line, "soft")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(12, 6, 12, 6)
        self._list.setSpacing(3)
        self._strip = QFrame(self)
        self._fill_strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(22, REMARKS_ABOVE, 22, 10)
        column.setSpacing(10)
        column.addWidget(self._line)
        column.addWidget(self._strip)

    def put(self, line: str, remarks: Sequence[Remark]) -> None:
        """Show these in the present language."""
        self._line.say(line)
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for remark in remarks:
            self._list.addWidget(self._remark(remark))
        self._strip.setVisible(bool(remarks))
        step = self.fontMetrics().lineSpacing() + self._list.spacing()
        self._strip.setFixedHeight(round(min(_SEEN, len(remarks)) * step) + 18)

    def _remark(self, remark: Remark) -> QWidget:
        line = QWidget(self)
        drawing, text = QLabel(line), QLabel(self._session.voice.say(remark.code, **remark.values), line)
        drawing.setPixmap(picture("note", self._look.palette.note, 15, self.devicePixelRatioF()))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return line

    def _fill_strip(self) -> None:
        part(self._strip, "card-note")
        content = QWidget()
        content.setLayout(self._list)
        area = scrolled(content, self._strip)
        part(area, "surface")
        part(content, "surface")
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        holder = QVBoxLayout(self._strip)
        holder.setContentsMargins(1, 2, 2, 2)
        holder.addWidget(area)
