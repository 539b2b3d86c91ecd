"""What the rows on the screen ask of those who know more than they.

Decides only which questions there are; each layer of the view answers some of them.
"""

from duizhao.domain.arrangement import Piece, Side
from duizhao.ui.text.rows import ScrolledRows


class Stage(ScrolledRows):
    """A scroll area with questions that are not answered yet."""

    def arrange(self) -> None:
        """Put what floats over the rows in its place."""

    def widened(self) -> None:
        """The columns are others."""

    def settle(self) -> None:
        """What is chosen may have changed."""

    def described(self, number: int) -> str:
        """A row in one line, for those who cannot see it."""
        return str(number + 1)

    def described_piece(self, piece: Piece) -> str:
        """A paragraph in one line, for those who cannot see it."""
        return piece.text.plain

    def hint_now(self) -> str:
        """What is said while something waits for an answer."""
        return ""

    def editor_name(self, side: Side) -> str:
        """What the editor is called by screen readers."""
        return str(side)
