"""How likely each English type is where a Chinese type stands: from the dictionary, then from the document itself.

Decides p(target type | source type) and its reverse. Does not compare lines (`evidence` does).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from duizhao.aligner.arrays import Flags, Floats, Integers
from duizhao.aligner.features import SIGN, Side, Stems, common_stems, is_stop_word
from duizhao.aligner.hinting import TERM

Spans = Sequence[tuple[int, int, int, int]]
"""Linked stretches [first, last) of source lines and of target lines: (source first, source last, target first, target last)."""

_SAME_SIGN: Final = 1.0
_TERM: Final = 0.9
"""A term of the glossary stands for each word of its English terms as surely as so many words would."""
_SAME_PUNCTUATION: Final = 0.7
"""Drafts re-punctuate: a sign of punctuation is believed less than a number."""

_WORD = re.compile("[a-z]+")

_LATER_SENSE: Final = 0.15
"""Each place further down the list of senses costs this share of the first sense's weight."""
_LONG_SENSE: Final = 0.7
"""A sense of n words gives each of them n ** -0.7: more than a share of one, less than one."""
_NEGLIGIBLE: Final = 0.004
"""Dictionary weights below this cost time and change nothing."""

_ROUNDS: Final = 4
"""Rounds of expectation and maximisation; more learn the document's accidents."""
_NULL_MASS: Final = 0.05
"""What an English type may owe to no Chinese type at all."""
_DISCOUNT: Final = 0.6
"""Taken from every learnt count in the last round: what was seen together once is mostly chance."""
_LEARNT_SHARE: Final = 0.6
"""Weight of what the document taught against the dictionary."""
_LEARNT_FLOOR: Final = 0.02
"""Learnt probabilities below this are noise."""
_LARGEST_LINK: Final = 20_000
"""Links with more pairs of types than this (140 on each side) teach next to nothing and cost most."""

_DENSE: Final = 4_000_000
"""Pairs of types up to which a table of them all is quicker than sorting."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sparse matrix of probabilities: row r holds `columns[starts[r]:starts[r + 1]]` with their `values`."""

    starts: Integers
    columns: Integers
    values: Floats
    width: int

    @classmethod
    def of(cls, rows: Integers, columns: Integers, values: Floats, shape: tuple[int, int]) -> "Table":
        """The table of these entries; values in the same place are added."""
        places, where = numbered(rows * shape[1] + columns, shape[0] * shape[1])
        added = np.bincount(where, values, len(places)).astype(np.float32)
        starts = np.searchsorted(places, np.arange(shape[0] + 1) * shape[1])
        return cls(starts, places % shape[1], added, shape[1])

    @property
    def rows(self) -> Integers:
        """The row of each entry."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def entries(self, rows: Integers) -> tuple[Integers, Integers]:
        """All entries of some rows: for each, the number of its row among those asked for, and its place."""
        sizes = self.starts[rows + 1] - self.starts[rows]
        which = np.repeat(np.arange(len(rows)), sizes)
        return which, np.arange(len(which)) + (self.starts[rows] - np.cumsum(sizes) + sizes)[which]

    def reversed(self, row_totals: Floats) -> "Table":
        """p(row | column), when rows occur `row_totals` times."""
        joint = self.values * row_totals[self.rows]
        columns = np.maximum(np.bincount(self.columns, joint, self.width), 1.0)
        return Table.of(self.columns, self.rows, joint / columns[self.columns], (self.width, len(self.starts) - 1))


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The English senses of a Chinese word (none of what is no word), and the English terms of a glossary's Chinese terms.

    `parts_share` of what a word means is taken from its parts.
    """

    senses: Callable[[str], Sequence[str]]
    terms: Mapping[str, Sequence[str]]
    parts_share: float


def dictionary_table(source: Side, target: Side, dictionary: Dictionary, stems: Stems) -> Table:
    """p(target type | source type) as the dictionary and the shared signs have it."""
    reader = _SenseReader(dictionary, stems, {word: number for number, word in enumerate(target.vocabulary)})
    sizes: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for word in source.vocabulary:
        found = reader.renderings(word)
        sizes.append(len(found))
        columns += found
        values += found.values()
    rows = np.repeat(np.arange(len(sizes)), sizes)
    return Table.of(rows, np.array(columns, np.int64), np.array(values, np.float32), (len(source.vocabulary), len(target.vocabulary)))


class _SenseReader:
    """Turns the dictionary's senses into weights of the target's types."""

    def __init__(self, dictionary: Dictionary, stems: Stems, index: Mapping[str, int]) -> None:
        self._senses = dictionary.senses
        self._terms = dictionary.terms
        self._parts_share = dictionary.parts_share
        self._stems = stems
        self._index = index

    def renderings(self, word: str) -> dict[int, float]:
        """Weights of a type: those of what the target does not hold are lost, so that they sum up to 1 at most."""
        if SIGN in word:
            return self._sign(word)
        senses, index = self._senses, self._index
        own = tuple(senses(word))
        if not self._parts_share or len(word) == 1:
            weights = _weights(own)
        else:
            parts = [(len(part), tuple(found)) for part in _parts(word) if not is_stop_word(part) and (found := senses(part))]
            weights = _mixed(own, tuple(parts), self._parts_share)
        return {index[stem]: weight for stem, weight in weights if stem in index}

    def _sign(self, sign: str) -> dict[int, float]:
        kind, _, name = sign.partition(SIGN)
        if kind == TERM:
            stems = {self._stems.of(word) for term in self._terms[name] for word in _WORD.findall(term.lower())}
            return {self._index[stem]: _TERM for stem in stems if stem in self._index}
        column = self._index.get(self._stems.of(name) if kind == "L" else sign)
        if column is None:
            return {}
        return {column: _SAME_PUNCTUATION if kind == "X" else _SAME_SIGN}


@lru_cache(maxsize=1 << 14)
def _weights(senses: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """The stems of a word's senses with their shares of its meaning; kept from one document to the next."""
    weights: dict[str, float] = defaultdict(float)
    whole = 0.0
    for rank, sense in enumerate(_content(senses, common_stems())):
        weight = len(sense) ** -_LONG_SENSE / (1 + _LATER_SENSE * rank)
        whole += weight * len(sense)
        for stem in sense:
            weights[stem] += weight
    return tuple((stem, weight / whole) for stem, weight in weights.items())


@lru_cache(maxsize=1 << 14)
def _mixed(own: tuple[str, ...], parts: tuple[tuple[int, tuple[str, ...]], ...], share: float) -> tuple[tuple[str, float], ...]:
    """The weights of a word of `own` senses when a `share` of its meaning is taken from its parts, the longer the more; with their lengths."""
    mixed: dict[str, float] = defaultdict(float)
    for stem, weight in _weights(own):
        mixed[stem] += weight * (1 - share)
    whole = sum(length**2 for length, _ in parts)
    for length, senses in parts:
        for stem, weight in _weights(senses):
            mixed[stem] += share * weight * length**2 / whole
    return tuple((stem, weight) for stem, weight in mixed.items() if weight >= _NEGLIGIBLE)


def _content(senses: Iterable[str], stems: Stems) -> Iterable[list[str]]:
    """The stems of each sense that has any."""
    found = ([*filter(None, map(stems.of, _WORD.findall(sense.lower())))] for sense in senses)
    return filter(None, found)


def _parts(word: str) -> list[str]:
    """The substrings of one to three characters, but for the word itself."""
    return [word[first : first + size] for size in (1, 2, 3) if size < len(word) for first in range(len(word) - size + 1)]


def learnt_table(source: Side, target: Side, spans: Spans, known: Table) -> Table:
    """`known` after one pass over linked lines."""
    taught = lessons(source, target, spans, known)
    return known if taught is None else blended(taught, known)


def lessons(source: Side, target: Side, spans: Spans, known: Table) -> Table | None:
    """What linked lines teach, without what is known: IBM model 1 that starts from `known` and from how often types meet."""
    pairs = _Pairs.of(source, target, spans)
    if pairs is None:
        return None
    shape = (len(source.vocabulary), len(target.vocabulary))
    prior = _values_at(known, pairs.rows, pairs.columns)
    chance = 0.3 * pairs.association() + prior + 1e-4
    for round_ in range(_ROUNDS):
        last = round_ == _ROUNDS - 1
        counts = pairs.expected_counts(chance)
        discount = _DISCOUNT if last else 0.0
        counts = np.maximum(counts - discount, 0.0)
        totals = np.bincount(pairs.rows, counts, shape[0])
        chance = (counts + prior) / (totals[pairs.rows] + 1.0 + discount)
        if not last:
            chance += 1e-5
    kept = chance > _LEARNT_FLOOR
    return Table.of(pairs.rows[kept], pairs.columns[kept], chance[kept].astype(np.float32), shape)


def blended(taught: Table, known: Table, learnt: Flags | bool = True) -> Table:
    """Two tables of the same types as one. Rows that are not `learnt` stay as they are known."""
    weight = np.where(learnt, 1 - _LEARNT_SHARE, 1.0)
    values = known.values * (weight[known.rows] if weight.ndim else weight)
    return Table.of(
        np.concatenate([taught.rows, known.rows]),
        np.concatenate([taught.columns, known.columns]),
        np.concatenate([taught.values * _LEARNT_SHARE, values]).astype(np.float32),
        (len(known.starts) - 1, known.width),
    )


def _values_at(table: Table, rows: Integers, columns: Integers) -> Floats:
    """The table's values in these places, 0 where it has none."""
    places = table.rows * table.width + table.columns
    wanted = rows * table.width + columns
    if not len(places):
        return np.zeros(len(wanted), np.float32)
    found = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
    return np.where(places[found] == wanted, table.values[found], np.float32(0))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs of types that meet in links.

    Each pair once: `rows`, `columns`. Each meeting once, `pair` is the number of its pair: meetings that share a link and a column stand together,
    `sizes` of them at a time.
    """

    rows: Integers
    columns: Integers
    pair: Integers
    sizes: Integers
    row_links: Integers
    column_links: Integers

    @classmethod
    def of(cls, source: Side, target: Side, spans: Spans) -> "_Pairs | None":
        width = len(target.vocabulary)
        keys: list[Integers] = []
        sizes: list[Integers] = []
        row_links = np.zeros(len(source.vocabulary), np.int64)
        column_links = np.zeros(width, np.int64)
        for a, b, c, d in spans:
            rows, columns = _types(source, a, b), _types(target, c, d)
            if not 0 < len(rows) * len(columns) <= _LARGEST_LINK:
                continue
            row_links[rows] += 1
            column_links[columns] += 1
            keys.append((rows * width + columns[:, None]).ravel())
            sizes.append(np.full(len(columns), len(rows)))
        if not keys:
            return None
        distinct, pair = numbered(np.concatenate(keys), len(source.vocabulary) * width)
        return cls(distinct // width, distinct % width, pair, np.concatenate(sizes), row_links, column_links)

    def association(self) -> Floats:
        """Dice's coefficient of each pair."""
        together = np.bincount(self.pair, minlength=len(self.rows))
        return (2 * together / (self.row_links[self.rows] + self.column_links[self.columns])).astype(np.float32)

    def expected_counts(self, chance: Floats) -> Floats:
        """How often each pair is expected to be a translation, when a column's mass is shared out among the rows it meets."""
        shares = chance.astype(np.float64)[self.pair]
        groups = np.add.reduceat(shares, np.cumsum(self.sizes) - self.sizes)
        shares /= np.repeat(groups + _NULL_MASS, self.sizes)
        return np.bincount(self.pair, shares, len(self.rows)).astype(np.float32)


def _types(side: Side, first: int, last: int) -> Integers:
    """The types of some lines, each once."""
    types = side.types[side.starts[first] : side.starts[last]]
    return types if last - first == 1 else np.unique(types)


def numbered(keys: Integers, size: int) -> tuple[Integers, Integers]:
    """Different keys, all below `size`, in rising order, and for each key its number among them."""
    if size > _DENSE:
        distinct, number = np.unique(keys, return_inverse=True)
        return distinct, number
    seen = np.zeros(size, np.bool_)
    seen[keys] = True
    distinct = np.flatnonzero(seen)
    numbers = np.empty(size, np.int64)
    numbers[distinct] = np.arange(len(distinct))
    return distinct, numbers[keys]
