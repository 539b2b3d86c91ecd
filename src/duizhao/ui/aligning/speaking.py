"""What the view of an alignment says in words.

Decides how rows, paragraphs, hints and the editor are called; the words of confidence are the page's.
"""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from duizhao.domain.arrangement import Piece, Side
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.numbering import label_of
from duizhao.ui.aligning.scene import Words
from duizhao.ui.aligning.standing import Standing, standing_of
from duizhao.ui.aligning.working import WorkingCanvas
from duizhao.ui.look import Look


class SpeakingCanvas(WorkingCanvas):
    """The rows with their words."""

    def __init__(self, board: Board, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(board, look, parent)
        self._words: Mapping[Standing, str] = {}

    def say(self, name: str, words: Mapping[Standing, str]) -> None:
        """Give the view its name and the words of confidence."""
        self.setAccessibleName(name)
        self._words = words
        self.retranslate()

    def described(self, number: int) -> str:
        """A row in one line: its number, how it stands, its paragraphs."""
        row = self.now.rows[number]
        said = [self.tr("Row {row}").format(row=number + 1), self._words.get(standing_of(row), "")]
        said += [word for keys, word in self._marks() if any(piece.key in keys for piece in row.pieces)]
        said += [self.described_piece(piece) for piece in row.pieces]
        return "; ".join(part for part in said if part)

    def described_piece(self, piece: Piece) -> str:
        """A paragraph in one line: its side, its number, its text."""
        chinese = self.now.side_of(piece.key) is Side.SOURCE
        name = self.tr("Chinese {number}: {text}") if chinese else self.tr("English {number}: {text}")
        return name.format(number=label_of(piece), text=piece.text.plain)

    def retranslate(self) -> None:
        """Use the words of the language in use."""
        self.scene.words = Words(self._words, self.tr("moved"), self.tr("changed"))
        self.strip.retranslate()
        self.settle()
        self.lay_out_anew()

    def hint_now(self) -> str:
        """What is said while something waits for an answer."""
        if self.scene.splitting is not None:
            return self.tr("Left and Right choose where to split, Enter splits, Esc gives up")
        if self.mending.open:
            return self.tr("Enter keeps what is written, Shift+Enter breaks the line, Esc gives up")
        if self.choice.astray:
            return self.tr("Nothing on the other side stands here: go to a row with a counterpart, or give up with Esc")
        if self.choice.armed:
            return self.tr("Choose the counterpart: click it, or go there and press Space; Esc gives up")
        return ""

    def editor_name(self, side: Side) -> str:
        """What the editor is called by screen readers."""
        return self.tr("Chinese paragraph") if side is Side.SOURCE else self.tr("English paragraph")

    def _marks(self) -> tuple[tuple[frozenset[int], str], ...]:
        return (self.scene.moved, self.scene.words.moved), (self.scene.changed, self.scene.words.changed)
