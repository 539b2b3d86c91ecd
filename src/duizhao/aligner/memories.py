"""What pairs from a memory teach the aligner: how their words were rendered.

Decides what of it bears on two texts. The pairs' own words are all looked at, also those that the texts lack: without them, what they
account for would be laid to the words that the texts have, and a dropped paragraph would seem to be said somewhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from duizhao.aligner.features import Side, Stems, chinese_words, english_words
from duizhao.aligner.lexical import Dictionary, Table, blended, dictionary_table, lessons
from duizhao.language.lexicon import senses_of


@dataclass(frozen=True, slots=True)
class Memories:
    """What pairs taught: a table of their own types."""

    rows: Mapping[str, int]
    columns: tuple[str, ...]
    taught: Table

    @classmethod
    def of(cls, pairs: Sequence[tuple[str, str]], stems: Stems, parts_share: float) -> "Memories":
        """What (Chinese, English) pairs teach; an empty table when they teach nothing."""
        chinese = Side.of([text for text, _ in pairs], (chinese_words(text) for text, _ in pairs))
        english = Side.of([text for _, text in pairs], (english_words(text, stems) for _, text in pairs))
        known = dictionary_table(chinese, english, Dictionary(senses_of, {}, parts_share), stems)
        taught = lessons(chinese, english, [(number, number + 1, number, number + 1) for number in range(len(pairs))], known)
        if taught is None:
            nothing = np.zeros(0, np.int64)
            return cls({}, (), Table.of(nothing, nothing, np.zeros(0, np.float32), (0, 0)))
        return cls({word: row for row, word in enumerate(chinese.vocabulary)}, english.vocabulary, taught)

    def added(self, chinese: Side, english: Side, known: Table) -> Table:
        """`known` of two texts with what was learnt of their words."""
        ours = np.array([self.rows.get(word, -1) for word in chinese.vocabulary], np.int64)
        places = {word: column for column, word in enumerate(english.vocabulary)}
        theirs = np.array([places.get(word, -1) for word in self.columns], np.int64)
        which, entries = self.taught.entries(ours[ours >= 0])
        rows, columns = np.flatnonzero(ours >= 0)[which], theirs[self.taught.columns[entries]]
        there = columns >= 0
        shape = (len(chinese.vocabulary), len(english.vocabulary))
        bearing = Table.of(rows[there], columns[there], self.taught.values[entries][there], shape)
        return blended(bearing, known, ours >= 0)
