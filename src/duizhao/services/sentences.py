"""The sentences of a row: which Chinese ones and which English ones belong together.

Decides what is remembered: the links of the rows asked for last, by their two texts, so that a row whose texts stand is aligned once.
Does not link (`aligner` does) and does not judge what has no counterpart (`checks` does).
"""

import functools

from duizhao.domain.alignment import SentenceLink

_KEPT = 1024
"""Rows whose links are remembered: of a long document those that give cause to ask."""
_LONGEST = 20_000
"""Characters of a text beyond which it is no paragraph, and would hold up everybody who waits for what comes after it."""


@functools.lru_cache(maxsize=_KEPT)
def row_links(source: str, target: str) -> tuple[SentenceLink, ...]:
    """The links between the sentences of one row, whose paragraphs are joined with line feeds; none where a text is empty, or far too long."""
    from duizhao.services.aligning import row_sentences  # noqa: PLC0415  (sentencex and the aligner, 0.1 s; numpy with the first row)

    possible = source.strip() and target.strip() and max(len(source), len(target)) <= _LONGEST
    return tuple(row_sentences(source, target)) if possible else ()
