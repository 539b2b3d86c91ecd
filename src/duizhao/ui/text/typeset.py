"""Setting lines: fonts, the distance of lines, and how marks look.

Decides how a text of either column is broken into lines and dressed, the same for rows that are painted and for the one that is edited, so
that nothing moves when a row becomes the current one. Decides no colour: those are the palette's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from duizhao.domain.document import Kind
from duizhao.ui.look import LINE_HEIGHT, Look, Type
from duizhao.ui.text.marks import Mark, Stretch
from duizhao.ui.text.points import LINE_SEPARATOR, units

PARAGRAPH_GAP = 7
"""Pixels between two paragraphs of one row."""

_HEADLINE = 1.12
"""A headline's letters are so much larger."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font and the distance of its lines; `baseline` is how far below a line's top its letters stand."""

    font: QFont
    pitch: int
    baseline: float
    average: float
    """The usual width of a letter of the column's language."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Room in a text for what has no letter in it, in pixels.

    `after` are stretches (start, length) of units whose letter is set further from the next one; `before` is what a line that begins at a unit
    leaves free.
    """

    after: Mapping[tuple[int, int], float] = field(default_factory=dict)
    before: Mapping[int, float] = field(default_factory=dict)


NO_GAPS = Gaps()


class Typesetter:
    """Sets texts in the look that is in use; begin anew with `forget` when that changes."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._faces: dict[tuple[Type, Kind | None], Face] = {}
        self._formats: dict[frozenset[Mark], QTextCharFormat] = {}
        self.option = QTextOption()
        self.option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def forget(self) -> None:
        """Fonts or colours are others now."""
        self._faces.clear()
        self._formats.clear()

    def face(self, step: Type, kind: Kind | None) -> Face:
        """The face of a column for a kind of row."""
        kind = kind if kind in (Kind.HEADLINE, Kind.HEADING) else None
        face = self._faces.get((step, kind))
        if face is None:
            font = self._look.font(step)
            if kind is not None:
                font.setWeight(QFont.Weight.DemiBold)
            if kind is Kind.HEADLINE:
                font.setPixelSize(round(font.pixelSize() * _HEADLINE))
            metrics = QFontMetricsF(font)
            pitch = round(font.pixelSize() * LINE_HEIGHT[step])
            baseline = (pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
            sample = "国" if step is Type.CHINESE else "the usual letter of a text"
            face = Face(font, pitch, round(baseline), metrics.horizontalAdvance(sample) / len(sample))
            self._faces[step, kind] = face
        return face

    def layout(self, text: str, marks: tuple[Stretch, ...], face: Face, gaps: Gaps = NO_GAPS) -> QTextLayout:
        """A text with its marks, not yet broken into lines; what `gaps` leave free before lines is for `break_lines`."""
        layout = QTextLayout(text, face.font)
        layout.setTextOption(self.option)
        layout.setCacheEnabled(True)
        if marks or gaps.after:
            layout.setFormats([*self.ranges(marks), *map(_range, gaps.after, map(spaced, gaps.after.values()))])
        return layout

    def ranges(self, marks: tuple[Stretch, ...]) -> list[QTextLayout.FormatRange]:
        """Marks as Qt wants them."""
        return [_range((start, end - start), self.format(names)) for start, end, names in marks]

    def format(self, marks: frozenset[Mark]) -> QTextCharFormat:
        """How a stretch with these marks looks."""
        made = self._formats.get(marks)
        if made is None:
            made = self._made(marks)
            self._formats[marks] = made
        return made

    def _made(self, marks: frozenset[Mark]) -> QTextCharFormat:
        made, palette = QTextCharFormat(), self._look.palette
        if Mark.BOLD in marks:
            made.setFontWeight(QFont.Weight.DemiBold)
        if Mark.ITALIC in marks:
            made.setFontItalic(True)
        if Mark.SUPERSCRIPT in marks:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if Mark.SUBSCRIPT in marks:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if Mark.STRIKE in marks or Mark.DELETED in marks:
            made.setFontStrikeOut(True)
        for mark, colour in ((Mark.LINK, palette.accent), (Mark.INSERTED, palette.inserted), (Mark.DELETED, palette.deleted)):
            if mark in marks:
                made.setForeground(QColor(colour))
        for mark, colour in (
            (Mark.JUDGED, palette.judged_wash),
            (Mark.INSERTED, palette.inserted_wash),
            (Mark.DELETED, palette.deleted_wash),
            (Mark.FOUND, palette.mark),
        ):
            if mark in marks:
                made.setBackground(QColor(colour))
        self._underline(made, marks)
        return made

    def _underline(self, made: QTextCharFormat, marks: frozenset[Mark]) -> None:
        palette, wave = self._look.palette, QTextCharFormat.UnderlineStyle.WaveUnderline
        lines = (
            (Mark.ERROR, wave, palette.error),
            (Mark.WARNING, wave, palette.warning_line),
            (Mark.NOTE, wave, palette.note),
            (Mark.JUDGED, QTextCharFormat.UnderlineStyle.DashUnderline, palette.judged),
            (Mark.TERM, QTextCharFormat.UnderlineStyle.DotLine, palette.accent),
            (Mark.UNDERLINE, QTextCharFormat.UnderlineStyle.SingleUnderline, palette.ink),
            (Mark.LINK, QTextCharFormat.UnderlineStyle.SingleUnderline, palette.accent),
        )
        for mark, style, colour in lines:
            if mark in marks:
                made.setUnderlineStyle(style)
                made.setUnderlineColor(QColor(colour))
                return


def spaced(width: float, over: QTextCharFormat | None = None) -> QTextCharFormat:
    """A format that sets a letter so many pixels further from the next one, and is else like `over`."""
    made = QTextCharFormat(over) if over is not None else QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(width)
    return made


def break_lines(layout: QTextLayout, face: Face, width: float, before: Mapping[int, float] = NO_GAPS.before) -> int:
    """Break a layout into lines at the face's distance; returns its height. `before` is what lines that begin at a unit leave free."""
    ends, y = _paragraph_ends(layout.text()), 0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        left = before.get(line.textStart(), 0.0) if before else 0.0
        line.setLineWidth(max(width - left, 1.0))
        line.setPosition(QPointF(left, y + face.baseline - line.ascent()))
        y += face.pitch
        if line.textStart() + line.textLength() in ends:
            y += PARAGRAPH_GAP
    layout.endLayout()
    return max(y, face.pitch)


def _range(stretch: tuple[int, int], look: QTextCharFormat) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start, piece.length, piece.format = *stretch, look
    return piece


def _paragraph_ends(text: str) -> frozenset[int]:
    """Where, in UTF-16 units, paragraphs begin within a text."""
    if LINE_SEPARATOR not in text:
        return frozenset()
    return frozenset(accumulate(units(piece) + 1 for piece in text.split(LINE_SEPARATOR)[:-1]))
