"""The columns' places.

Decides how the width is shared between number, Chinese and English, and how much room stands around a text.
"""

from dataclasses import dataclass

PAD_X, PAD_Y = 14, 11
NUMBER = 116
LEAST, MOST = 0.25, 0.75
"""The share of the two texts' width that the Chinese may take."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column starts and how wide it is, in pixels; texts stand `PAD_X` inside."""

    width: int
    share: float = 0.47

    @property
    def source(self) -> int:
        """Where the Chinese column starts."""
        return NUMBER

    @property
    def target(self) -> int:
        """Where the English column starts."""
        return NUMBER + round((self.width - NUMBER) * self.share)

    @property
    def source_text(self) -> int:
        """How wide a Chinese text is set."""
        return max(40, self.target - self.source - PAD_X - PAD_X // 2)

    @property
    def target_text(self) -> int:
        """How wide an English text is set."""
        return max(40, self.width - self.target - 2 * PAD_X)

    def shared_at(self, x: int) -> "Columns":
        """The same width, the English starting at `x`."""
        room = max(1, self.width - NUMBER)
        return Columns(self.width, min(max((x - NUMBER) / room, LEAST), MOST))
