"""Pairs as the memory is given them."""

from duizhao.domain.memory import Remembered
from duizhao.domain.text import Text


def pair(chinese: str, english: str, document: str = "开学", row: int | None = 0, at: int = 1) -> Remembered:
    """One pair that Lin Wei approved."""
    return Remembered(Text(chinese), Text(english), document, row, "Lin Wei", at, "approved")
