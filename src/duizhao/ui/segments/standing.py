"""The first column: a row's number and how it stands.

Decides what is said there, in which order, and paints it. The words come from the view, in the interface's language.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from duizhao.domain.findings import SEVERITIES, Severity
from duizhao.domain.review import Status
from duizhao.ui.icons import draw
from duizhao.ui.look import Look, Palette, Type
from duizhao.ui.segments.columns import NUMBER, PAD_X, PAD_Y
from duizhao.ui.session import RowState

_LINE = 20
_ICON = 14


def status_colour(palette: Palette, status: Status) -> str:
    """The colour that goes with a status."""
    return {
        Status.CONFIRMED: palette.confirmed,
        Status.SENT_BACK: palette.warning,
        Status.REVIEWED: palette.accent,
        Status.APPROVED: palette.approved,
    }.get(status, palette.soft)


def status_icon(status: Status) -> str:
    """The drawing that goes with a status."""
    return status.value.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of a row: findings and comments are counted, `hints` name words of the view."""

    number: str
    status: Status
    findings: tuple[tuple[Severity, int], ...]
    comments: int
    shape: str
    hints: tuple[str, ...]
    look: bool

    LEAST: ClassVar[int] = 2 * _LINE

    @classmethod
    def of(cls, state: RowState) -> "Standing":
        """How a row stands."""
        tally = Counter(finding.severity for finding in state.findings)
        hints = []
        if state.decided:
            pass  # nothing is missing that somebody wants
        elif not state.source.plain.strip():
            hints.append("no Chinese")
        elif not state.target.plain.strip():
            hints.append("no English")
        if state.favoured_before:
            hints.append("reopened")
        counted = tuple((severity, tally[severity]) for severity in SEVERITIES if tally[severity])
        return cls(state.number, state.status, counted, state.comments, state.shape, tuple(hints), state.look_at_link)

    @property
    def height(self) -> int:
        """How high all that is."""
        counts, link = bool(self.findings or self.comments), bool(self.shape or self.look)
        return (2 + counts + link + len(self.hints)) * _LINE


class StandingPainter:
    """Paints the first column; `words` has a word for each status and hint, and for "look"."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.words: Mapping[str, str] = {}

    def paint(self, painter: QPainter, standing: Standing, top: int) -> None:
        """Paint the column of a row that starts at `top`."""
        palette, y = self._look.palette, top + PAD_Y
        number = self._look.font(Type.SMALL)
        number.setWeight(QFont.Weight.DemiBold)
        painter.setFont(number)
        self._text(painter, standing.number, PAD_X, y, palette.soft)
        painter.setFont(self._look.font(Type.SMALL))
        y += _LINE
        self._with_icon(painter, status_icon(standing.status), self.words[standing.status], y, status_colour(palette, standing.status))
        y += _LINE
        y = self._counts(painter, standing, y)
        for hint in standing.hints:
            self._text(painter, self.words[hint], PAD_X, y, palette.soft if hint == "reopened" else palette.warning)
            y += _LINE
        x = PAD_X
        if standing.look:
            x = self._badge(painter, self.words["look"], y) + 8
        if standing.shape:
            self._text(painter, standing.shape, x, y, palette.soft)

    def _counts(self, painter: QPainter, standing: Standing, y: int) -> int:
        palette, x = self._look.palette, float(PAD_X)
        colours = {Severity.ERROR: palette.error, Severity.WARNING: palette.warning, Severity.NOTE: palette.note}
        shown = [(str(severity), count, colours[severity]) for severity, count in standing.findings]
        if standing.comments:
            shown.append(("comment", standing.comments, palette.soft))
        for name, count, colour in shown:
            draw(painter, name, QRectF(x, y + 2, _ICON, _ICON), colour)
            x += _ICON + 3
            x += self._text(painter, str(count), x, y, colour) + 8
        return y + _LINE if shown else y

    def _with_icon(self, painter: QPainter, name: str, word: str, y: int, colour: str) -> None:
        draw(painter, name, QRectF(PAD_X, y + 2, _ICON, _ICON), colour)
        self._text(painter, word, PAD_X + _ICON + 4, y, colour)

    def _badge(self, painter: QPainter, word: str, y: int) -> int:
        palette = self._look.palette
        width = painter.fontMetrics().horizontalAdvance(word) + _ICON + 14
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.warning_wash))
        painter.drawRoundedRect(QRectF(PAD_X - 4, y, width, _LINE - 2), 4, 4)
        painter.restore()
        draw(painter, "look", QRectF(PAD_X, y + 2, _ICON, _ICON), palette.warning)
        self._text(painter, word, PAD_X + _ICON + 4, y, palette.warning)
        return PAD_X - 4 + width

    @staticmethod
    def _text(painter: QPainter, text: str, x: float, y: float, colour: str) -> int:
        painter.setPen(QColor(colour))
        room = QRectF(x, y, NUMBER - x, _LINE - 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        return painter.fontMetrics().horizontalAdvance(text)
