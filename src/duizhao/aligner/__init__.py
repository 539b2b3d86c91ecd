"""The aligner's door: which source and draft paragraphs (or sentences) belong together.

Decides the order of the steps; each step has its module:

    features     what a line is about: words, numbers, signs
    lexical      how Chinese types are rendered: dictionary, then the document itself
    evidence     scores of links
    band         which links are looked at
    programme    the best links from left to right, and how sure they are
    crossing     moved paragraphs
    presets      parameters for paragraphs and for sentences

Does not read files and does not cut text into paragraphs or sentences. numpy is imported with the first alignment, not with this module.
"""

from collections.abc import Sequence
from typing import Literal

from duizhao.domain.alignment import Alignment, Link


def align_texts(source: Sequence[str], target: Sequence[str], *, level: Literal["paragraph", "sentence"] = "paragraph") -> Alignment:
    """The links between Chinese `source` and English `target` items, in canonical order; every item stands in exactly one.

    A link's confidence is the chance in [0, 1] that it is right. The same input always gives the same links.
    """
    if source and target:
        from duizhao.aligner.engine import find_links  # noqa: PLC0415 (numpy, 0.15 s: `import duizhao` must not wait for it)

        return Alignment.from_links(find_links(source, target, level))
    return Alignment.from_links([*(Link((i,), ()) for i in range(len(source))), *(Link((), (j,)) for j in range(len(target)))])
