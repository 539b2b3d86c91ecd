"""A line's words and signs, the same in both languages where both say the same."""

import numpy as np
import pytest

from duizhao.aligner.features import Ending, Side, Stems, chinese_words, english_words, punctuation


def chinese(line: str) -> set[str]:
    return {*chinese_words(line), *punctuation(line)}


def english(line: str) -> set[str]:
    return {*english_words(line, Stems()), *punctuation(line)}


def test_the_longest_word_of_the_dictionary_is_taken() -> None:
    assert chinese("大学生在大学图书馆") == {"大学生", "大学", "图书馆"}


def test_stop_words_say_nothing() -> None:
    assert chinese("的和在") == set()
    assert english("the of and in a") == set()


def test_words_are_reduced_to_stems() -> None:
    assert english("Universities") == english("university") != english("universe's hall")


@pytest.mark.parametrize(
    ("source", "target", "sign"),
    [
        ("2400万元", "24 million yuan", "N:2.4e+07"),
        ("六小时", "six hours", "N:6"),
        ("3月", "in March", "M:3"),
        ("十二月", "December", "M:12"),
        ("为什么？", "Why?", "X:asks"),
        ("“好", '"Good', "X:opens"),
        ("百分之五", "five per cent", "X:percent"),
    ],
)
def test_signs_look_the_same_on_both_sides(source: str, target: str, sign: str) -> None:
    assert sign in chinese(source) & english(target)


@pytest.mark.parametrize("english", ["15 JUN", "Jun. 15", "June 15", "15 JUNE"])
def test_a_month_is_known_in_capitals_and_cut_short(english: str) -> None:
    assert set(chinese_words("6月15日")) & set(english_words(english, Stems())) >= {"M:6"}


def test_a_list_items_number_is_not_said() -> None:
    for line in ("（四）图书馆", "4. 图书馆", "四、图书馆", "(4) 图书馆"):
        assert "N:4" not in chinese(line)
    assert "N:4" not in english("4. Library")
    assert "N:4.5" in english("4.5 million libraries") | english("4.5 metres")


def test_latin_words_inside_chinese_are_kept() -> None:
    assert "L:covid" in chinese("COVID大学")


def test_an_abbreviation_of_single_letters_is_one_word() -> None:
    """A list of members bears the same honours on both sides, and little else that both languages share."""
    assert {"L:obe", "L:jp"} <= chinese("谭王鸣议员， O.B.E., J.P")
    assert english("OBE, JP") <= english("THE HONOURABLE ROSANNA TAM, O.B.E., J.P.")
    assert "us" not in english("in the U.S. and no. 5. He left at 4 p.m.") | english("a. b")


def test_gaps_count_lines_since_a_word_last_stood() -> None:
    side = Side.of([""] * 4, [["a", "b"], ["b"], ["c"], ["a", "c"]])
    assert side.gaps.tolist() == [4, 4, 1, 4, 3, 1]
    assert side.totals.tolist() == [2, 2, 2]


def test_a_word_repeated_in_a_line_counts_once() -> None:
    assert len(Side.of([""], [["a", "a", "a"]]).types) == 1


def test_empty_lines_hold_nothing() -> None:
    side = Side.of(["", "\u3000 \t"], [[], []])
    assert len(side) == 2
    assert side.sizes.tolist() == [0, 0]
    assert np.array_equal(side.lengths, [0, 0])


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("他说：“好。”", Ending.STOP),
        ('He said, "Good."', Ending.STOP),
        ("财政司致辞：", Ending.COLON),
        ("as follows:", Ending.COLON),
        ("（一）设备；", Ending.COMMA),
        ("Opening of the library", Ending.NOTHING),
        ("17.", Ending.COLON),
        ("（三）", Ending.COLON),
        ("In 2017.", Ending.STOP),
        ("", Ending.NOTHING),
        (" ”", Ending.NOTHING),
    ],
)
def test_what_a_line_ends_with(line: str, ending: Ending) -> None:
    assert Side.of([line], [[]]).endings.tolist() == [ending]


def test_a_side_in_known_types_leaves_out_the_others() -> None:
    side = Side.of(["", ""], [["b", "x"], ["a"]], ("a", "b"))
    assert side.vocabulary == ("a", "b")
    assert [side.types[first:last].tolist() for first, last in zip(side.starts[:-1], side.starts[1:], strict=True)] == [[1], [0]]
    assert len(Side.of([""], [["x"]], ()).types) == 0
