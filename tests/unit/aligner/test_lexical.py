"""Tables are probabilities: from the dictionary, in reverse, and as learnt from linked lines."""

import numpy as np

from duizhao.aligner.features import Side, Stems
from duizhao.aligner.lexical import Dictionary, Table, dictionary_table, learnt_table

SENSES = {"大学": ("university", "college"), "图书馆": ("library",), "图": ("picture", "map"), "书": ("book",), "一": ("one",)}


def senses(word: str) -> tuple[str, ...]:
    return SENSES.get(word, ())


WHOLE = Dictionary(senses, {}, 0.0)


def sides(chinese: list[list[str]], english: list[list[str]]) -> tuple[Side, Side]:
    return Side.of([""] * len(chinese), chinese), Side.of([""] * len(english), english)


def value(table: Table, source: Side, target: Side, word: str, rendering: str) -> float:
    row, column = source.vocabulary.index(word), target.vocabulary.index(rendering)
    part = slice(table.starts[row], table.starts[row + 1])
    return float(table.values[part][table.columns[part] == column].sum())


def stems(*words: str) -> list[str]:
    return [Stems().of(word) for word in words]


def test_first_sense_weighs_most_and_a_missing_one_is_lost() -> None:
    source, target = sides([["大学"]], [stems("university", "college")])
    table = dictionary_table(source, target, WHOLE, Stems())
    first, second = (value(table, source, target, "大学", stem) for stem in stems("university", "college"))
    assert first > second > 0
    assert np.isclose(first + second, 1)
    source, target = sides([["大学"]], [stems("college")])
    assert value(dictionary_table(source, target, WHOLE, Stems()), source, target, "大学", stems("college")[0]) == np.float32(second)


def test_parts_of_a_word_speak_when_they_may() -> None:
    source, target = sides([["图书馆"]], [stems("book")])
    assert len(dictionary_table(source, target, WHOLE, Stems()).values) == 0
    assert value(dictionary_table(source, target, Dictionary(senses, {}, 0.2), Stems()), source, target, "图书馆", "book") > 0


def test_signs_stand_for_themselves() -> None:
    source, target = sides([["N:53000", "L:covid", "X:asks"]], [["N:53000", *stems("covid"), "X:asks"]])
    table = dictionary_table(source, target, WHOLE, Stems())
    assert value(table, source, target, "N:53000", "N:53000") == 1
    assert value(table, source, target, "L:covid", stems("covid")[0]) == 1
    assert 0 < value(table, source, target, "X:asks", "X:asks") < 1


def test_a_glossary_term_stands_for_every_word_of_its_english() -> None:
    words = stems("learning", "society", "city")
    source, target = sides([["T:学习型社会"]], [words])
    table = dictionary_table(source, target, Dictionary(senses, {"学习型社会": ["Learning Society"]}, 0.0), Stems())
    assert [value(table, source, target, "T:学习型社会", word) > 0.5 for word in words] == [True, True, False]


def test_reversed_table_shares_a_column_by_how_often_rows_occur() -> None:
    table = Table.of(np.array([0, 1]), np.array([0, 0]), np.array([0.8, 0.8], np.float32), (2, 1))
    back = table.reversed(np.array([3.0, 1.0], np.float32))
    assert np.allclose(back.values, [0.75, 0.25])


def test_a_name_is_learnt_from_the_links_it_stands_in() -> None:
    chinese = [["云溪", "大学"], ["云溪", "图书馆"], ["大学"], ["云溪"]]
    english = [["yunxi", "univers"], ["yunxi", "librari"], ["univers"], ["yunxi"]]
    source, target = sides(chinese, english)
    known = dictionary_table(source, target, WHOLE, Stems())
    learnt = learnt_table(source, target, [(line, line + 1, line, line + 1) for line in range(4)], known)
    assert value(known, source, target, "云溪", "yunxi") == 0
    assert value(learnt, source, target, "云溪", "yunxi") > 0.3
    assert value(learnt, source, target, "云溪", "yunxi") > 3 * value(learnt, source, target, "云溪", "univers")
    assert all(learnt.values[learnt.starts[row] : learnt.starts[row + 1]].sum() <= 1.01 for row in range(len(source.vocabulary)))


def test_without_links_nothing_is_learnt() -> None:
    source, target = sides([["大学"], []], [["univers"], []])
    known = dictionary_table(source, target, WHOLE, Stems())
    assert learnt_table(source, target, [], known) is known
    assert learnt_table(source, target, [(1, 2, 1, 2)], known) is known
