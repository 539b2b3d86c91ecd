"""What the office remembers: Chinese with the English that was approved for it, and where that was.

Decides what a remembered pair consists of. Keeps and finds nothing.
"""

from dataclasses import dataclass

from duizhao.domain.text import Text


@dataclass(frozen=True, slots=True)
class Remembered:
    """Chinese and its English, with where they stood.

    `row` is the 0-based place in its document, None where the source does not say; `at` is when the English was approved (or, failing that,
    changed), in milliseconds since 1970, UTC, 0 where nobody knows; `actor` approved it; `status` is as the source has it.
    """

    chinese: Text
    english: Text
    document: str = ""
    row: int | None = None
    actor: str = ""
    at: int = 0
    status: str = ""
