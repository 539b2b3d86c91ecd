"""Pairs teach how their words are rendered, and nothing about words that they account for otherwise."""

import numpy as np
import pytest

from duizhao.aligner.features import Side, chinese_words, common_stems, english_words
from duizhao.aligner.lexical import Dictionary, Table, dictionary_table
from duizhao.aligner.memories import Memories
from duizhao.language.lexicon import senses_of

PAIRS = [
    ("转数快今天开通。", "Quickpay opens today."),
    ("转数快的用户增加。", "Users of Quickpay increase."),
    ("学校使用转数快。", "The school uses Quickpay."),
]


def side(lines: list[str], *, chinese: bool) -> Side:
    return Side.of(lines, [chinese_words(line) if chinese else english_words(line, common_stems()) for line in lines])


def tables(source: list[str], target: list[str], pairs: list[tuple[str, str]]) -> tuple[Side, Side, Table, Table]:
    chinese, english = side(source, chinese=True), side(target, chinese=False)
    known = dictionary_table(chinese, english, Dictionary(senses_of, {}, 0.0), common_stems())
    memories = Memories.of(pairs, common_stems(), 0.0)
    return chinese, english, known, memories.added(chinese, english, known)


def value(table: Table, row: int, column: int) -> float:
    _, entries = table.entries(np.array([row]))
    return float(table.values[entries][table.columns[entries] == column].sum())


def test_a_word_that_no_dictionary_has_is_learnt() -> None:
    chinese, english, known, added = tables(["转数快"], ["Quickpay"], PAIRS)
    column = english.vocabulary.index("quickpai")
    rows = [chinese.vocabulary.index(word) for word in chinese.vocabulary]
    assert sum(value(known, row, column) for row in rows) == 0
    assert sum(value(added, row, column) for row in rows) > 0.1


def test_what_the_pairs_own_words_account_for_is_not_laid_to_others() -> None:
    """The texts have 学校 but not 转数快; “Quickpay” is no rendering of 学校 though it stands beside it."""
    chinese, english, _, added = tables(["学校"], ["Quickpay", "school"], PAIRS)
    school = chinese.vocabulary.index("学校")
    assert value(added, school, english.vocabulary.index("quickpai")) < 0.1
    assert value(added, school, english.vocabulary.index("school")) > 0.5


def test_words_that_the_pairs_lack_stay_as_the_dictionary_has_them() -> None:
    chinese, english, known, added = tables(["图书馆", "学校"], ["library", "school"], PAIRS)
    row, column = chinese.vocabulary.index("图书馆"), english.vocabulary.index("librari")
    assert value(added, row, column) == pytest.approx(value(known, row, column))
    assert value(added, row, column) > 0


@pytest.mark.parametrize(("source", "target"), [([""], ["Quickpay"]), (["……"], ["!"]), (["学校"], [""])])
def test_texts_without_a_word_learn_nothing(source: list[str], target: list[str]) -> None:
    _, _, known, added = tables(source, target, PAIRS)
    assert len(added.values) == len(known.values)


def test_empty_pairs_teach_nothing() -> None:
    _, _, known, added = tables(["图书馆"], ["library"], [("", ""), ("。", "The")])
    assert (added.columns.tolist(), added.values.tolist()) == (known.columns.tolist(), known.values.tolist())
