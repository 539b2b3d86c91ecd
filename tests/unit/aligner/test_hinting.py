"""Terms and pairs known beforehand leave signs on lines, and links that no dictionary could find."""

from duizhao.aligner import align_texts
from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.hints import Hints

SOURCE = ["瓯蕻埇卉鹯，瓯蕻埇卉。", "鸂鶒蘅皋芷汀，鸂鶒蘅皋。"]
TARGET = ["Quxl fremb zop nerd, klim vast.", "Brontal vurm plint, osgar tewn."]
TERMS = ((("瓯蕻埇",), ("Brontal Vurm",)), (("鸂鶒蘅皋",), ("Quxl Fremb",)), (("字",), ("word",)))


def linked(hints: Hints | None) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(link.source, link.target) for link in align_texts(SOURCE, TARGET, hints=hints).links}


def test_the_longest_term_at_a_place_is_found_and_single_characters_are_not() -> None:
    index = HintIndex(Hints(terms=((("开放", "开放实验室"), ("open",)), (("实验室",), ("laboratory",)), (("室",), ("room",)))))
    assert index.chinese_signs("开放实验室") == ["T:开放实验室", "T:实验室"]
    assert index.renderings["开放"] == ["open"]


def test_both_sides_of_a_pair_bear_the_same_signs() -> None:
    index = HintIndex(Hints(pairs=(("甲", "A"), ("乙", "B"), ("甲", "C"))))
    assert set(index.english_signs("A")) | set(index.english_signs("C")) == set(index.chinese_signs("甲 "))
    assert not set(index.chinese_signs("乙")) & set(index.english_signs("A"))
    assert HintIndex(None).chinese_signs("甲") == []


def test_terms_of_a_glossary_link_what_the_dictionary_does_not_know() -> None:
    assert {((0,), (1,)), ((1,), (0,))} == linked(Hints(terms=TERMS))
    assert linked(None) != linked(Hints(terms=TERMS))


def test_a_pair_of_the_memory_is_nearly_certain() -> None:
    crossed = Hints(pairs=((SOURCE[0], TARGET[1]), (SOURCE[1], TARGET[0])))
    assert linked(crossed) == {((0,), (1,)), ((1,), (0,))}


def test_hints_of_other_texts_change_nothing() -> None:
    other = Hints(terms=((("珊瑚",), ("coral",)),), pairs=(("图书馆开放。", "The library opens."),))
    assert linked(other) == linked(None)
