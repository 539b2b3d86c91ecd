"""A paragraph of a Word document with its place in the markup. Decides nothing else: readers make it, writers fill it."""

from dataclasses import dataclass

from duizhao.formats.archive import Element
from duizhao.formats.base import Block


@dataclass(frozen=True, slots=True)
class Placed(Block):
    """A block with the part and the paragraphs that it stands in: several where the ends of all but the last were deleted."""

    part: str = ""
    elements: tuple[Element, ...] = ()
