"""What a paragraph or sentence is about: its words and its shared signs, as numbered types.

Decides what counts as evidence and what is noise. Does not say which Chinese type answers to which English one (`lexical` does).

Beside words there are *signs*, types that look the same in both languages: numbers by value, months, Latin words inside Chinese, and
what a line's punctuation shows (it opens or closes a quotation, asks, exclaims, has a bracket, gives a percentage).
"""

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

import numpy as np
import Stemmer  # type: ignore[import-not-found]

from duizhao.aligner.arrays import Floats, Integers
from duizhao.language.chinese import HAN
from duizhao.language.dates import MONTHS
from duizhao.language.inflection import listed
from duizhao.language.lexicon import longest_words
from duizhao.language.numbers import Number, NumberKind, chinese_numbers, english_numbers

SIGN = ":"
"""Every sign holds one, no word does."""

_LONGEST_WORD = 7
"""Longest dictionary words that are looked for: longer ones are names and sayings whose parts say as much."""

_HAN = re.compile(rf"[{HAN}]+")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_INITIALS = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]\.){2,}|(?<![A-Za-z])(?:[A-Za-z]\.)+[A-Za-z](?![A-Za-z])")
"""An abbreviation of single letters ("O.B.E.", "J.P"): one word."""
_ENGLISH_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_APOSTROPHE = re.compile("['’]")

_ITEM_NUMBER = re.compile(
    r"\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、．)）]|\.(?!\d)))"
)
"""A list item's number at the head of a line is counted off, not said: a draft that drops an item numbers the others anew."""

_LONGEST_NUMBER = 8
"""Characters of a line that may be nothing but an item's number."""

_MONTH_SIGNS = {
    form: f"M{SIGN}{number}"
    for number, name in enumerate(MONTHS, start=1)
    for short in (name[:3], name[:4] if name == "September" else name)
    for form in (name, name.upper(), short, short.upper())
}
"""Months in full and cut short, as in "15 JUN" and "Feb. 11"."""

_ENGLISH_STOP_WORDS = listed(
    """a about above after again against all also an and any are as at be because been before being below between both but by can could
    did do does down during each few for from further had has have he her here hers him his how i if in into is it its just may me might
    more most must my no nor not of off on once only or other our ours out over own same shall she should so some such than that the
    their theirs them then there these they this those through to too under until up us very was we were what when where which while who
    whom whose why will with would you your yours
    sb sth one's oneself etc esp fig lit abbr pr cf eg ie variant old used"""
)
"""Words of every text, and the dictionary's own shorthand in the last line."""

_CHINESE_STOP_WORDS = listed(
    """的 了 是 在 和 与 及 也 都 就 而 着 或 之 其 于 以 为 被 把 将 从 向 对 等 这 那 有 个 中 到 地 得 我 你 他 她 它 们 我们 你们 他们
    她们 它们 自己 一个 这个 那个 一些 没有 就是 可以 一种 进行 以及 并且 所以 因为 但是 而且 如果 还 又 很 更 最 已经 曾 正在 让 使 给 吧 吗
    呢 啊 呀 么 则 该 此 所 并 但 却 要 会 能 来 去 说 道 里 上 下 不 只 再 由 因 便 时 后 前 與 為 將 從 向 對 這 個 們 我們 你們 他們 沒有
    並 會 來 說 裡 後"""
)


class Ending(IntEnum):
    """What the last mark of a line says of what follows."""

    STOP = 0
    COLON = 1
    COMMA = 2
    NOTHING = 3


_ENDINGS = {
    **dict.fromkeys("。！？!?.．…", Ending.STOP),
    **dict.fromkeys("：:", Ending.COLON),
    **dict.fromkeys("，,、；;", Ending.COMMA),
}
"""A line that ends with another mark ends with none of these."""
_CLOSERS = " ”’」』）)\"'"


@dataclass(frozen=True, slots=True)
class Side:
    """One text as sets of types, line by line: line i holds `types[starts[i]:starts[i + 1]]`.

    A word that a line repeats is evidence once: repetitions depend on each other. `lengths` count visible characters, `endings` are numbers of
    `Ending`.
    """

    vocabulary: tuple[str, ...]
    starts: Integers
    types: Integers
    lengths: Floats
    endings: Integers

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def lines(self) -> Integers:
        """The line of each entry of `types`."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @property
    def sizes(self) -> Floats:
        """How many types each line holds."""
        return np.diff(self.starts).astype(np.float32)

    @property
    def totals(self) -> Floats:
        """How many lines hold each type."""
        return np.bincount(self.types, minlength=len(self.vocabulary)).astype(np.float32)

    @property
    def gaps(self) -> Integers:
        """For each entry of `types`, how many lines ago the type last occurred; the number of lines if it never did."""
        lines = self.lines
        order = np.lexsort((lines, self.types))
        repeated = self.types[order][1:] == self.types[order][:-1]
        gaps = np.full(len(self.types), len(self))
        gaps[order[1:][repeated]] = np.diff(lines[order])[repeated]
        return gaps

    @classmethod
    def of(cls, lines: Sequence[str], tokens: Iterable[Iterable[str]], known: Sequence[str] | None = None) -> "Side":
        """The side whose lines hold these tokens; of `known` types only, when they are given."""
        index: dict[str, int] = {token: number for number, token in enumerate(known or ())}
        types: list[int] = []
        starts = [0]
        for line in tokens:
            different = dict.fromkeys(line)
            if known is None:
                types += [index.setdefault(token, len(index)) for token in different]
            else:
                types += [index[token] for token in different if token in index]
            starts.append(len(types))
        lengths = [len("".join(line.split())) for line in lines]
        return cls(
            tuple(index),
            np.array(starts, np.int64),
            np.array(types, np.int64),
            np.array(lengths, np.float32),
            np.array([_ending(line) for line in lines], np.int64),
        )


class Stems:
    """Porter stems of content words, each worked out once, as long as it is asked for now and then."""

    def __init__(self) -> None:
        self._stemmer = Stemmer.Stemmer("porter")
        self.of: Callable[[str], str] = lru_cache(maxsize=1 << 16)(self._of)
        """The stem of a lower-case word; empty for a word that says nothing."""

    def _of(self, word: str) -> str:
        return self._stemmer.stemWord(word) if len(word) > 1 and word not in _ENGLISH_STOP_WORDS else ""


@cache
def common_stems() -> Stems:
    """Those that all texts share."""
    return Stems()


def is_stop_word(word: str) -> bool:
    """Whether a Chinese word says nothing about what a line is about."""
    return word in _CHINESE_STOP_WORDS


def chinese_words(line: str) -> list[str]:
    """The words of a Chinese line, the longest that the dictionary has, and the signs of its numbers."""
    numbers = chinese_numbers(line)
    tokens = _number_signs(line, numbers)
    # A single numeral may be part of a word (一致): its text stays.
    text = _blanked(line, [number for number in numbers if number.end - number.start > 1])
    tokens += [f"L{SIGN}{word.lower()}" for word in [*_LATIN.findall(text), *_initials(text)]]
    for run in _HAN.findall(text):
        tokens += [word for word in longest_words(run, _LONGEST_WORD) if word not in _CHINESE_STOP_WORDS]
    return tokens


def english_words(line: str, stems: Stems) -> list[str]:
    """The stems of an English line, and the signs of its numbers and months."""
    words = _ENGLISH_WORD.findall(line)
    tokens = _number_signs(line, english_numbers(line))
    tokens += [_MONTH_SIGNS[word] for word in words if word in _MONTH_SIGNS]
    if "'" in line or "’" in line:
        words = [_APOSTROPHE.split(word, maxsplit=1)[0] for word in words]
    return tokens + [stem for word in [*words, *_initials(line)] if (stem := stems.of(word.lower()))]


def _initials(line: str) -> list[str]:
    return [found.replace(".", "") for found in _INITIALS.findall(line)] if "." in line else []


def _number_signs(line: str, numbers: Sequence[Number]) -> list[str]:
    if not numbers:
        return []
    item = _ITEM_NUMBER.match(line)
    said_from = item.end() if item else 0
    kinds = ((number, "M" if number.kind is NumberKind.MONTH else "N") for number in numbers if number.start >= said_from)
    return [f"{kind}{SIGN}{number.value:.6g}" for number, kind in kinds]


def _blanked(line: str, numbers: Sequence[Number]) -> str:
    """`line` with a space for every number."""
    if not numbers:
        return line
    edges = [0, *itertools.chain.from_iterable((number.start, number.end) for number in numbers), len(line)]
    return " ".join(line[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _ending(line: str) -> Ending:
    """What a line ends with, before what may close it; an item's number on a line of its own leads up to the item."""
    if len(line) <= _LONGEST_NUMBER and _ITEM_NUMBER.fullmatch(line.rstrip()):
        return Ending.COLON
    return _ENDINGS.get(line.rstrip(_CLOSERS)[-1:], Ending.NOTHING)


def punctuation(line: str) -> list[str]:
    """Signs for what a line's punctuation shows."""
    text = line.strip()
    if not text:
        return []
    shown = {
        "opens": text[0] in '“「『"‘',
        "closes": text[-1] in '”」』"’',
        "asks": "？" in text or "?" in text,
        "exclaims": "！" in text or "!" in text,
        "bracket": "（" in text or "(" in text,
        "percent": "%" in text or "％" in text or "百分之" in text or "per cent" in text or "percent" in text,
    }
    return [f"X{SIGN}{sign}" for sign, there in shown.items() if there]
