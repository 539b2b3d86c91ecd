"""Heads and tails of lines are cut between words, and compared by what they say."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from duizhao.aligner.evidence import Evidence
from duizhao.aligner.excerpts import Comparison, Excerpts, Likeness
from duizhao.aligner.features import Side
from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.presets import PRESETS
from duizhao.aligner.reading import Reader

SOURCE = ["校车服务从下月起覆盖全部三个校区。", "图书馆的开放时间延长到晚上十一点。"]
TARGET = ["The school bus service will cover all three campuses from next month.", "The library will stay open until 11 p.m."]


def excerpts(line: str) -> Excerpts:
    return Excerpts([line], str.splitlines, str.split, Side.of([line], [line.split()]))


def comparison(source: Sequence[str] = SOURCE, target: Sequence[str] = TARGET) -> Comparison:
    reader = Reader(HintIndex(None), by_sentence=True)
    (chinese, _), (english, _) = reader.chinese(source), reader.english(target)
    evidence = Evidence(chinese, english, reader.table(chinese, english, 0.0), PRESETS["paragraph"])
    return Comparison(
        Excerpts(source, reader.chinese_sentences, reader.chinese_tokens, chinese),
        Excerpts(target, reader.english_sentences, reader.english_tokens, english),
        evidence,
    )


@given(st.text(max_size=60), st.integers(1, 80), st.booleans())
def test_an_edge_is_a_part_of_the_line_of_at_least_that_size(line: str, size: int, is_head: bool) -> None:
    text, edge = line.strip(), excerpts(line).edge(0, size, is_head=is_head)
    assert text.startswith(edge) if is_head else text.endswith(edge)
    assert len(edge) >= min(size, len(text))


def test_no_word_and_no_number_is_cut() -> None:
    line = excerpts("Construction began in 2023 at once")
    assert line.edge(0, 15, is_head=True) == "Construction began"
    assert line.edge(0, 10, is_head=False) == "2023 at once"


def test_a_translation_is_told_from_what_shares_nothing() -> None:
    assert comparison().likeness("校车服务", "The school bus service", is_source=True).is_translation
    assert not comparison().likeness("校车服务", "The library will", is_source=True).is_translation


def test_both_ways_of_looking_see_the_same() -> None:
    pair = comparison()
    assert pair.likeness("图书馆", "The library", is_source=True) == pair.likeness("The library", "图书馆", is_source=False)


def test_what_shares_a_word_with_many_is_no_translation() -> None:
    assert Likeness(1.0, 3).is_translation
    assert not Likeness(1.0, 4).is_translation


def test_a_line_loses_what_only_the_stretch_says() -> None:
    pair = comparison()
    assert pair.loss((1, 1), 3, "The library", is_source=True, is_head=True) > 1
    assert pair.loss((0, 1), 3, "The library", is_source=True, is_head=True) == 0


def test_a_tail_loses_what_only_the_stretch_says() -> None:
    pair = comparison()
    assert pair.loss((1, 1), 4, "11 p.m.", is_source=True, is_head=False) > 1
    assert pair.loss((1, 1), 6, "晚上十一点。", is_source=False, is_head=False) > 1
    assert pair.loss((0, 1), 4, "11 p.m.", is_source=True, is_head=False) == 0


def test_nothing_is_gained_by_taking_off_what_says_nothing() -> None:
    pair = comparison(target=["From then on, " + TARGET[0]])
    assert pair.loss((0, 0), 1, "From then on,", is_source=True, is_head=True) == 0


def test_what_the_line_says_much_later_may_belong_to_the_stretch() -> None:
    """The other language may say first what comes last here."""
    pair = comparison(source=["开放时间延长到晚上十一点的图书馆"], target=["The library will stay open until 11 p.m."])
    assert pair.loss((0, 0), 4, "The library", is_source=True, is_head=True) > 1


def test_what_is_said_again_behind_the_stretch_is_no_loss() -> None:
    pair = comparison(target=[TARGET[0], f"The library {TARGET[1]}"])
    assert pair.loss((1, 1), 3, "The library", is_source=True, is_head=True) < 1


def test_english_takes_more_room_than_chinese() -> None:
    pair = comparison()
    assert pair.room("校车服务", is_source=True) > len("校车服务")
    assert pair.room("The school bus", is_source=False) < len("The school bus")
