"""Rows as they are laid out.

Decides which rows' layouts are kept (those seen last) and how high a row is, or probably is while nobody has seen it. Asks the session only
for rows that are, or are about to be, on the screen.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextLayout

from duizhao.domain.document import Kind
from duizhao.domain.segment import Segment
from duizhao.ui.look import Type
from duizhao.ui.segments.columns import PAD_Y, Columns
from duizhao.ui.segments.standing import Standing
from duizhao.ui.session import RowState, Session
from duizhao.ui.text.marks import Dressed, source_of, target_of
from duizhao.ui.text.pills import Pills
from duizhao.ui.text.points import Points
from duizhao.ui.text.typeset import PARAGRAPH_GAP, Face, Typesetter, break_lines

KEPT = 400
LINE = 1
"""The line under each row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One text of a row, laid out."""

    dressed: Dressed
    face: Face
    width: int
    points: Points
    layout: QTextLayout
    height: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row laid out; `height` counts the room around its texts and the line under them."""

    state: RowState
    source: Cell
    target: Cell
    standing: Standing
    height: int

    @property
    def apart(self) -> bool:
        """Whether the changes stand under the text while the row is edited: what was deleted is all that the editor does not show."""
        return bool(self.target.dressed.woven)


class Layouts:
    """The layouts of the rows seen last; `made` counts how many texts were laid out."""

    def __init__(self, session: Session, typesetter: Typesetter, pills: Pills) -> None:
        self._session = session
        self._typesetter = typesetter
        self._pills = pills
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._stale: set[int] = set()
        self._lengths: list[tuple[int, int, int]] = []
        self._known: list[int] = []
        self.columns = Columns(800)
        self.made = 0

    def of(self, position: int) -> Row:
        """A row's layout as of now."""
        row = self._rows.get(position)
        if row is None or position in self._stale:
            row = self._made(position, row)
            self._rows[position] = row
            self._stale.discard(position)
            self._known[position] = row.height
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        else:
            self._rows.move_to_end(position)
        return row

    def has(self, position: int) -> bool:
        """Whether a row is laid out already."""
        return position in self._rows and position not in self._stale

    def seen(self, position: int) -> bool:
        """Whether a row's height was measured since its column was set up."""
        return position in self._rows

    def heights(self, positions: Iterable[int]) -> list[int]:
        """How high rows are, or probably are."""
        return [self._known[position] for position in positions]

    def begin(self) -> None:
        """Another document is shown."""
        now = self._session.snapshot
        self._rows.clear()
        self._stale.clear()
        self._lengths = [_lengths(segment) for segment in now.segments] if now is not None else []
        self._estimate()

    def forget(self, positions: Collection[int]) -> None:
        """Rows have changed; their layouts stay as far as their texts look the same."""
        self._stale |= self._rows.keys() & positions

    def measure_again(self, positions: Collection[int]) -> None:
        """Rows have other texts: guess anew how high those are that nobody has seen."""
        now = self._session.snapshot
        if now is None:
            return
        unseen = [position for position in positions if position not in self._rows]
        lengths = [_lengths(now.segments[position]) for position in unseen]
        for position, measured, height in zip(unseen, lengths, self._estimated(lengths), strict=True):
            self._lengths[position] = measured
            self._known[position] = height

    def fits(self) -> bool:
        """Whether what is known here is of the document that the session shows (it may just be opening another)."""
        now = self._session.snapshot
        return now is not None and len(now.segments) == len(self._known)

    def forget_all(self) -> None:
        """Every layout is out of date: fonts, colours or widths are others."""
        self._rows.clear()
        self._stale.clear()
        self._estimate()

    def forget_marks(self) -> None:
        """Texts may bear other marks."""
        self._stale.update(self._rows)

    def _made(self, position: int, before: Row | None) -> Row:
        state = self._session.state(position)
        pattern = self._session.filtering.pattern
        target = self._cell(target_of(state, pattern), Type.ENGLISH, state.kind, before.target if before is not None else None)
        if (
            before is not None and not state.checked
        ):  # until a new text is checked, what was said of the row stays: typing makes nothing flicker
            state = replace(state, findings=before.state.findings)
        source = self._cell(source_of(state, pattern), Type.CHINESE, state.kind, before.source if before is not None else None)
        standing = Standing.of(state)
        height = max(source.height, target.height, standing.height) + 2 * PAD_Y + LINE
        return Row(state, source, target, standing, height)

    def _cell(self, dressed: Dressed, step: Type, kind: Kind | None, before: Cell | None) -> Cell:
        face = self._typesetter.face(step, kind)
        width = self.columns.source_text if step is Type.CHINESE else self.columns.target_text
        if before is not None and before.dressed == dressed and before.face is face and before.width == width:
            return before
        self.made += 1
        points = Points(dressed.plain, dressed.woven)
        gaps = self._pills.gaps(points.text, dressed.pills, face)
        layout = self._typesetter.layout(points.text, dressed.stretches, face, gaps)
        return Cell(dressed, face, width, points, layout, break_lines(layout, face, width, gaps.before))

    def _estimate(self) -> None:
        self._known = self._estimated(self._lengths)

    def _estimated(self, lengths: list[tuple[int, int, int]]) -> list[int]:
        """Heights from the lengths of texts alone; cheap enough for every row of a long document."""
        source, target = self._typesetter.face(Type.CHINESE, None), self._typesetter.face(Type.ENGLISH, None)
        in_source = max(1.0, self.columns.source_text / source.average - 0.5)
        in_target = max(1.0, self.columns.target_text / target.average - 2.5)
        high, low, around = source.pitch, target.pitch, 2 * PAD_Y + LINE
        made = {
            (chinese, english, breaks): max(
                (int(chinese / in_source) + breaks + 1) * high, (int(english / in_target) + breaks + 1) * low, Standing.LEAST
            )
            + around
            + breaks * PARAGRAPH_GAP
            for chinese, english, breaks in set(lengths)
        }
        return [made[each] for each in lengths]


def _lengths(segment: Segment) -> tuple[int, int, int]:
    """How long a row's texts are, and how many paragraph breaks the longer one has."""
    source, draft = segment.source_paragraphs, segment.draft_paragraphs
    if len(source) == 1 and len(draft) <= 1:  # nearly every row
        return len(source[0].text), len(segment.revision.text.plain), 0
    return sum(len(paragraph.text) for paragraph in source), len(segment.revision.text.plain), max(0, len(source) - 1, len(draft) - 1)
