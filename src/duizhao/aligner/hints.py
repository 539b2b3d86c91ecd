"""What is known beforehand: a glossary's terms and texts that are known to be translations of each other.

Decides the shape in which others hand it in. Which signs a line bears because of it is decided in `hinting`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """Evidence from outside the two texts.

    `terms`: Chinese terms with the English terms of the same concept. `pairs`: a Chinese text and its translation, from a memory; only
    those worth reading for these texts, since each is read.
    """

    terms: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
