"""What a tool or a letter does to the rows.

Decides which paragraphs a tool takes when none, or some, are selected, and when it can do something. What a correction makes of the
arrangement is the domain's (`corrections`); the choosing, the editor and the marks in a paragraph are the view's.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot

from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement, Piece, Row, Ruling, Side
from duizhao.domain.text import Text, storable
from duizhao.language.diff import carried
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.cards import NEW
from duizhao.ui.aligning.ordering import asks, following
from duizhao.ui.aligning.standing import Offer
from duizhao.ui.aligning.tools import LETTERS, Tool
from duizhao.ui.aligning.view import ArrangementView
from duizhao.ui.session import Session

_RULINGS = {Offer.CUT: Ruling.CUT, Offer.KEEP: Ruling.KEEP, Offer.BOILERPLATE: Ruling.BOILERPLATE, Offer.TAKE_BACK: None}


class Hands(QObject):
    """Carries out tools on the board for the rows that the view has chosen; `said` carries a plain sentence when one can do nothing."""

    said = Signal(str)

    def __init__(self, session: Session, board: Board, view: ArrangementView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._board = board
        self._view = view
        self.shown: tuple[int, ...] = ()
        """The rows that are shown, in their order."""
        view.lettered.connect(self._on_lettered)
        view.mended.connect(self._on_mended)
        view.inserted.connect(self._on_inserted)
        view.given_up.connect(self._on_given_up)
        view.split_at.connect(self._on_split)
        view.offer_taken.connect(self._on_offer)

    @Slot(object)
    def use(self, tool: Tool) -> None:
        """Do what a tool does; what is only looked at stays as it is."""
        self.said.emit("")
        self._view.finish_writing()
        if tool is Tool.NEXT:
            self.go_on()
        elif self._board.writable and self._row is not None:
            if tool in self.possible():
                getattr(self, f"_{tool}")(self._row)
            else:
                self.said.emit(self._why_not(tool))

    def possible(self) -> frozenset[Tool]:
        """What can do something now."""
        now, row = self._board.arrangement, self._row
        tools = {Tool.NEXT}
        if not self._board.writable or row is None:
            return frozenset(tools)
        several = len({now.row_of[key] for key in self._view.selected}) > 1
        below = row.number + 1 < len(now.rows)
        single = bool(row.source) != bool(row.target)
        tests = {
            Tool.MERGE: several or below,
            Tool.SPLIT: True,
            Tool.UP: row.number > 0,
            Tool.DOWN: below,
            Tool.UNLINK: len(row.pieces) > 1,
            Tool.SWAP: self._swappable(row) is not None,
            Tool.INSERT: True,
            Tool.EDIT: True,
            Tool.LINK: len(now.rows) > 1,
            Tool.PIN: True,
            Tool.DOUBT: True,
            Tool.KEEP: single and bool(row.target),
            Tool.CLEAR: row.link.pinned or row.ruling is not None or len(row.pieces) > 1,
            Tool.UNDO: self._board.can_undo,
            Tool.REDO: self._board.can_redo,
        }
        return frozenset(tools | {tool for tool, possible in tests.items() if possible})

    def _why_not(self, tool: Tool) -> str:
        """Why a letter does nothing here, where that is not plain to see."""
        reasons = {
            Tool.KEEP: self.tr("Only English without Chinese is kept."),
            Tool.SWAP: self.tr("Swap takes this row and the next, or two that are selected."),
        }
        return reasons.get(tool, "")

    @Slot()
    def go_on(self) -> None:
        """Go to the next row that asks for a look."""
        number = following(self._board.arrangement, self.shown, self._view.current, asks)
        if number is None:
            self.said.emit(self.tr("No other row has to be looked at."))
        else:
            self._view.go_to(number)

    @property
    def _row(self) -> Row | None:
        rows = self._board.arrangement.rows
        return rows[self._view.current] if 0 <= self._view.current < len(rows) else None

    def _take(self, arrangement: Arrangement) -> None:
        self._board.take(arrangement)

    def _merge(self, row: Row) -> None:
        now, selected = self._board.arrangement, self._view.selected
        several = len({now.row_of[key] for key in selected}) > 1
        keys = selected if several else row.keys | now.rows[row.number + 1].keys
        if len({now.side_of(key) for key in keys}) == 1:
            self.said.emit(self.tr("These stand on one side only: link one of them with the other side first."))
        else:
            self._take(corrections.linked(now, keys))

    def _split(self, row: Row) -> None:
        if len(row.source) == len(row.target) > 1 and not self._view.selected:
            now = self._board.arrangement
            for chinese, english in zip(row.source, row.target, strict=True):
                now = corrections.linked(now, (chinese.key, english.key))
            self._take(now)
            return
        for piece, side in self._longest_first(row):
            places = self._session.aligning.split_places(piece.text.plain, side)
            if places:
                self._view.begin_splitting(piece.key, places)
                return
        self.said.emit(self.tr("Only one sentence. To split it, break its line first (E, Shift+Enter)."))

    def _up(self, row: Row) -> None:
        self._move(self._moving(row, last=False), -1, self.tr("No row above has what this could be linked with."))

    def _down(self, row: Row) -> None:
        self._move(self._moving(row, last=True), 1, self.tr("No row below has what this could be linked with."))

    def _move(self, keys: list[int], step: int, why_not: str) -> None:
        """Move paragraphs up or down, or say why they stay."""
        now = self._board.arrangement
        after = corrections.moved(now, keys, step)
        if after is now:
            self.said.emit(why_not)
        else:
            self._take(after)

    def _unlink(self, row: Row) -> None:
        self._take(corrections.unlinked(self._board.arrangement, self._view.selected or row.keys))

    def _swap(self, row: Row) -> None:
        rows = self._swappable(row)
        if rows is not None:
            self._take(corrections.swapped(self._board.arrangement, *rows))

    def _insert(self, row: Row) -> None:
        side = Side.TARGET
        if row.target and not row.source:
            side = Side.SOURCE
        elif row.source and row.target and self._view.selected:
            side = self._board.arrangement.side_of(min(self._view.selected))
        self._view.begin_inserting(row.number, side)

    def _edit(self, row: Row) -> None:
        chosen = [piece for piece in (*row.target, *row.source) if not self._view.selected or piece.key in self._view.selected]
        if chosen:
            self._view.begin_mending(chosen[0].key)

    def _link(self, _: Row) -> None:
        self._view.begin_linking()

    def _pin(self, row: Row) -> None:
        """Pin, and go on to what asks for a look, or else to what is not pinned yet: pressed again and again it takes no pin away.

        A paragraph without counterpart wants a decision instead.
        """
        if row.ruling is None and not (row.source and row.target):
            self.said.emit(self.tr("Nothing is decided about this paragraph yet: take one of its offers, or link it."))
            return
        self._take(corrections.pinned(self._board.arrangement, self._numbers(row)))
        if self._view.selected:
            return
        now, current = self._board.arrangement, self._view.current
        number = following(now, self.shown, current, asks)
        if number is None:
            number = following(now, self.shown, current, _is_not_pinned)
        if number is None:
            self.said.emit(self.tr("Every row is pinned."))
        else:
            self._view.go_to(number)

    def _doubt(self, row: Row) -> None:
        self._take(corrections.doubted(self._board.arrangement, self._numbers(row)))

    def _keep(self, row: Row) -> None:
        self._rule(row, None if row.ruling is Ruling.KEEP else Ruling.KEEP)

    def _clear(self, row: Row) -> None:
        if row.ruling is not None:
            self._rule(row, None)
        elif row.link.pinned:
            self._take(corrections.pinned(self._board.arrangement, [row.number], pin=False))
        else:
            self._unlink(row)

    def _undo(self, _: Row) -> None:
        self._board.undo()

    def _redo(self, _: Row) -> None:
        self._board.redo()

    def _rule(self, row: Row, ruling: Ruling | None) -> None:
        self._take(corrections.ruled(self._board.arrangement, [row.number], ruling))

    def _numbers(self, row: Row) -> list[int]:
        """The rows of the selected paragraphs, or the current one."""
        row_of = self._board.arrangement.row_of
        return sorted({row_of[key] for key in self._view.selected if key in row_of} or {row.number})

    def _moving(self, row: Row, *, last: bool) -> list[int]:
        """What goes up or down: the selected paragraphs, else the English one at that end of the row, else the Chinese one."""
        if self._view.selected:
            return list(self._view.selected)
        pieces = row.target or row.source
        return [pieces[-1 if last else 0].key]

    def _swappable(self, row: Row) -> tuple[int, int] | None:
        numbers = self._numbers(row)
        if len(numbers) == 2:
            return numbers[0], numbers[1]
        return (row.number, row.number + 1) if len(numbers) == 1 and row.number + 1 < len(self._board.arrangement.rows) else None

    def _longest_first(self, row: Row) -> Iterator[tuple[Piece, Side]]:
        """The paragraphs of the selection or the row in the order in which one would split them: the side that has fewer, the longest first."""
        sides = (Side.SOURCE, Side.TARGET) if len(row.source) < len(row.target) and row.source else (Side.TARGET, Side.SOURCE)
        for side in sides:
            pieces = [piece for piece in row.side(side) if not self._view.selected or piece.key in self._view.selected]
            for piece in sorted(pieces, key=_length, reverse=True):
                yield piece, side

    @Slot(str)
    def _on_lettered(self, letter: str) -> None:
        tool = LETTERS.get(letter.lower())
        if tool is not None:
            self.use(tool)

    @Slot(int, str)
    def _on_mended(self, key: int, text: str) -> None:
        self._take(self._mended(key, text))

    @Slot(int, object, str)
    def _on_inserted(self, number: int, side: Side, text: str) -> None:
        self._take(self._inserted(number, side, text))

    @Slot(int, int, object, str)
    def _on_given_up(self, key: int, number: int, side: Side, text: str) -> None:
        """Escape is easily hit: what it gave up can be had again."""
        self._board.set_aside(self._inserted(number, side, text) if key == NEW else self._mended(key, text))
        if self._board.can_redo:
            self.said.emit(self.tr("Given up. Redo (Ctrl+Y) brings it back."))

    def _mended(self, key: int, text: str) -> Arrangement:
        now = self._board.arrangement
        return corrections.mended(now, key, carried(now.piece(key).text, storable(text))) if key in now.row_of else now

    def _inserted(self, number: int, side: Side, text: str) -> Arrangement:
        now = self._board.arrangement
        if not text.strip() or number >= len(now.rows):
            return now
        return corrections.inserted(now, number, side, Text(storable(text)))

    @Slot(int, int)
    def _on_split(self, key: int, offset: int) -> None:
        now = self._board.arrangement
        if key in now.row_of:
            self._take(corrections.split(now, key, self._session.aligning.parts(now.piece(key), offset)))

    @Slot(int, object)
    def _on_offer(self, number: int, offer: Offer) -> None:
        row = self._board.arrangement.rows[number]
        if offer is Offer.TRANSLATE:
            self._view.begin_inserting(number, Side.TARGET)
        elif offer in _RULINGS:
            self._rule(row, _RULINGS[offer])


def _is_not_pinned(row: Row) -> bool:
    return not row.link.pinned


def _length(piece: Piece) -> int:
    return len(piece.text.plain)
