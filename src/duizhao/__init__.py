"""Duizhao 对照: review an English translation of a Chinese news release side by side. This is the library's door.

It decides what a script may stand on: `align`, `check`, `score`, `Glossary`, and `duizhao.formats.read_document`. The engines behind
it are imported when they are first called, so that importing the package costs next to nothing; none of them knows Qt.

>>> align(["欢迎。", "学校有5.3万名学生。"], ["Welcome.", "The university has 53,000 students."]).links[1].target
(1,)
>>> glossary = Glossary.from_rows([("学习型社会", ["learning society"], [], ["study-type society"])])
>>> [finding.check for finding in check([("建设学习型社会。", "Build a study-type society.")], glossary)]
['term.forbidden']
>>> round(score(["A learning society."], ["A learning society."]).metrics["bleu"].value)
100
"""

import importlib
from collections.abc import Sequence
from types import ModuleType
from typing import Literal, get_args

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.scores import Scores
from duizhao.domain.segment import SegmentText
from duizhao.domain.text import Variety
from duizhao.settings import VERSION

__version__ = VERSION
__all__ = ["Alignment", "Finding", "Glossary", "Link", "Scores", "Severity", "__version__", "align", "check", "score"]


def align(source: Sequence[str], target: Sequence[str], *, level: Literal["paragraph", "sentence"] = "paragraph") -> Alignment:
    """Link Chinese items to English ones; every item stands in exactly one link.

    Args:
        source: Chinese paragraphs or sentences, in order.
        target: English ones, in order.
        level: what the items are; sentences are linked in smaller groups and are less often left out.

    Raises:
        TypeError: a side is one string instead of a sequence of them.
        ValueError: there is no such level.
    """
    from duizhao.aligner import align_texts  # noqa: PLC0415  (numpy, 0.13 s)

    if level not in ("paragraph", "sentence"):
        raise ValueError(f"level must be 'paragraph' or 'sentence', not {level!r}")
    return align_texts(_items(source), _items(target), level=level)


def check(segments: Sequence[tuple[str, str]], glossary: Glossary | None = None, *, variety: Variety = "en-GB") -> list[Finding]:
    """What every check says about a document given as (Chinese, English) pairs in order.

    Args:
        segments: the pairs; a finding's `segment` is the index of its pair.
        glossary: the office's terms.
        variety: the English that the office writes.

    Raises:
        ValueError: there is no such variety.
    """
    from duizhao.checks import run  # noqa: PLC0415  (the checks' patterns, 0.1 s)
    from duizhao.services.sentences import row_links  # noqa: PLC0415  (what starts it all must not wait for a stage)

    if variety not in get_args(Variety):
        raise ValueError(f"variety must be one of {get_args(Variety)}, not {variety!r}")
    texts = [SegmentText(index, source, target) for index, (source, target) in enumerate(segments)]
    return run(texts, House(glossary or Glossary(), variety), row_links)


def score(hypotheses: Sequence[str], references: Sequence[str], *, baseline: Sequence[str] | None = None) -> Scores:
    """BLEU, chrF++, TER and the edit rate of hypotheses against references, with signatures.

    Args:
        hypotheses: English segments.
        references: as many English segments, in the same order.
        baseline: an earlier version of the hypotheses to test the difference against.

    Raises:
        TypeError: a text is one string instead of a sequence of segments.
        UsageError: the texts are of unequal length, or there are none.
    """
    from duizhao.metrics import score_texts  # noqa: PLC0415  (sacrebleu, 0.1 s)

    return score_texts(_items(hypotheses), _items(references), baseline=None if baseline is None else _items(baseline))


def _items(texts: Sequence[str]) -> list[str]:
    """The texts as a list; a single string, whose characters would pass for texts, is refused."""
    if isinstance(texts, str):
        raise TypeError("give a sequence of strings, not one string")
    return list(texts)


def __getattr__(name: str) -> ModuleType:
    if name == "formats":
        return importlib.import_module("duizhao.formats")
    raise AttributeError(f"module 'duizhao' has no attribute {name!r}")
