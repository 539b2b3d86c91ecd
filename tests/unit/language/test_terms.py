"""Which Chinese terms count, how the English renders them, and where it says what the glossary forbids."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept, Glossary
from duizhao.language.terms import Rendered, TermIndex

ROWS = [
    ("学习型社会", ["learning society"], ["society of learners"], ["study-type society", "studious"]),
    ("学习型社会、学习型大国", ["society and country of learning"], [], []),
    ("教育数字化", ["digitalisation of education"], [], ["education digitalisation", "digitalization of education"]),
    ("数字化转型", ["digital transformation"], [], []),
    ("联通大学", ["Liantong University"], ["LTU"], ["Unicom University"]),
    ("民用航天局", ["Civil Space Agency"], [], []),
    ("现场检查", ["on-site inspection"], [], []),
    ("图1", ["Chart 1"], [], []),
    ("5G网络", ["5G network"], [], []),
    ("", ["support the building of"], [], ["promote the construction of", "promoting the construction of"]),
    ("", ["outcome"], [], ["learning results"]),
]
INDEX = TermIndex(Glossary.from_rows(ROWS))
EXACT = TermIndex(Glossary((Concept(("大会精神",), ("guiding principles of the congress",), exact=True),)))


def how(source: str, target: str, index: TermIndex = INDEX) -> dict[str, Rendered]:
    return {source[slice(*each.source_span)]: each.how for each in index.renderings(source, target)}


def test_a_term_inside_a_longer_one_does_not_count() -> None:
    assert list(how("建设学习型社会、学习型大国", "anything")) == ["学习型社会、学习型大国"]


def test_a_term_counts_where_it_stands_alone_too() -> None:
    assert list(how("学习型社会、学习型大国是学习型社会", "anything")) == ["学习型社会、学习型大国", "学习型社会"]


def test_of_terms_that_cross_the_rendered_one_wins() -> None:
    assert how("教育数字化转型", "the digital transformation of education") == {"数字化转型": Rendered.RIGHT}


def test_of_terms_that_cross_and_are_not_rendered_the_longer_is_told() -> None:
    assert how("教育数字化转型", "schools change") == {"教育数字化": Rendered.ABSENT}


def test_a_term_is_told_once_however_often_it_stands() -> None:
    assert len(INDEX.renderings("学习型社会是学习型社会", "nothing")) == 1


@pytest.mark.parametrize(
    ("source", "counts"),
    [("现场检查", True), ("非现场检查", False), ("并非现场检查", True), ("图1", True), ("图10", False), ("５Ｇ网络", True)],
)
def test_a_part_of_another_word_is_no_term(source: str, *, counts: bool) -> None:
    assert bool(INDEX.renderings(source, "x")) == counts


@pytest.mark.parametrize(
    "target",
    ["a learning society", "Learning-Societies", "the learning society's", "society of learners", "learning and healthy society"],
)
def test_any_allowed_term_in_any_form_is_right(target: str) -> None:
    assert how("学习型社会", target) == {"学习型社会": Rendered.RIGHT}


@pytest.mark.parametrize(
    ("target", "rendered"),
    [
        ("a society of learning", Rendered.VARIANT),
        ("the learned society", Rendered.VARIANT),
        ("our society", Rendered.PARTIAL),
        ("nothing of the kind", Rendered.ABSENT),
        ("a study-type society", Rendered.FORBIDDEN),
        ("", Rendered.ABSENT),
    ],
)
def test_what_is_not_right_is_told_by_how_near_it_comes(target: str, rendered: Rendered) -> None:
    assert how("学习型社会", target) == {"学习型社会": rendered}


def test_an_introduced_abbreviation_stands_for_its_name() -> None:
    assert how("民用航天局", "the CISA") == {"民用航天局": Rendered.ABSENT}
    assert how("民用航天局", "the CISA", INDEX.knowing({"CISA": "Civil Space Agency"})) == {"民用航天局": Rendered.RIGHT}


def test_initials_stand_for_a_name() -> None:
    assert how("民用航天局", "the CSA") == {"民用航天局": Rendered.RIGHT}


@pytest.mark.parametrize(
    ("target", "rendered"),
    [
        ("the Guiding Principles of congress", Rendered.RIGHT),
        ("the guiding principle of the congress", Rendered.INFLECTED),
        ("principles that guide the congress", Rendered.VARIANT),
    ],
)
def test_an_exact_term_may_change_nothing_but_case_and_articles(target: str, rendered: Rendered) -> None:
    assert how("大会精神", target, EXACT) == {"大会精神": rendered}


def test_two_concepts_of_one_wording_are_met_by_either() -> None:
    index = TermIndex(Glossary.from_rows([("发展", ["development"], [], []), ("发展", ["growth"], [], [])]))
    assert how("发展", "growth", index) == {"发展": Rendered.RIGHT}
    assert how("发展", "rise", index) == {"发展": Rendered.ABSENT}


def test_a_concept_without_english_asks_for_nothing() -> None:
    assert how("发展", "rise", TermIndex(Glossary.from_rows([("发展", [], [], ["evolution"])]))) == {"发展": Rendered.RIGHT}


def forbidden(source: str, target: str, index: TermIndex = INDEX) -> list[str]:
    return [target[slice(*each.span)] for each in index.forbidden(source, target)]


def test_several_forbidden_words_are_found_anywhere() -> None:
    assert forbidden("", "An education-digitalisation plan") == ["education-digitalisation"]


def test_one_forbidden_word_only_beside_its_chinese() -> None:
    assert forbidden("好学的孩子", "a studious child") == []
    assert forbidden("学习型社会", "a studious society") == ["studious"]


def test_a_forbidden_phrase_inside_an_allowed_one_is_allowed() -> None:
    index = TermIndex(
        Glossary.from_rows(
            [("政治教育", ["civic education"], [], ["political education"]), ("甲", ["new political education plan"], [], [])]
        )
    )
    assert forbidden("", "the new political education plan", index) == []
    assert forbidden("", "the old political education plan", index) == ["political education"]


def test_a_forbidden_spelling_of_an_allowed_term_is_found_as_written() -> None:
    assert forbidden("教育数字化", "digitalization of education") == ["digitalization of education"]
    assert forbidden("教育数字化", "digitalisation of education") == []


def test_a_forbidden_phrase_that_cuts_into_the_term_is_told_with_it() -> None:
    index = TermIndex(Glossary.from_rows([("国家大学", ["Open University of Liantong"], [], ["National Open University"])]))
    assert forbidden("", "the National Open University of Liantong", index) == ["National Open University of Liantong"]


def test_what_to_write_instead_follows_number_and_verb() -> None:
    assert INDEX.forbidden("", "study-type societies")[0].instead == "learning societies"
    assert INDEX.avoided("They promoted the construction of it.")[0].instead == "supported the building of"


def test_one_place_is_avoided_once() -> None:
    assert len(INDEX.avoided("promoting the construction of a library")) == 1


def test_a_noun_in_ing_is_not_taken_for_a_verb() -> None:
    assert INDEX.avoided("learned results") == []
    assert len(INDEX.avoided("the learning result")) == 1


def test_an_empty_glossary_finds_nothing() -> None:
    index = TermIndex(Glossary())
    assert (index.renderings("学习", "x"), index.forbidden("学习", "x"), index.avoided("x")) == ([], [], [])


PIECES = st.sampled_from(["学习型社会", "、学习型大国", "教育", "数字化", "转型", "非", "1", "图"])


@given(st.lists(PIECES, max_size=8).map("".join))
def test_terms_that_count_never_overlap_when_nothing_is_rendered(source: str) -> None:
    spans = [each.source_span for each in INDEX.renderings(source, "")]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.sampled_from(ROWS[:7]), st.text(" abcdef.,", max_size=10))
def test_an_allowed_term_is_right_wherever_it_stands(row: tuple[str, list[str], list[str], list[str]], before: str) -> None:
    assert how(row[0], f"{before}. {row[1][0]} and more") == {row[0]: Rendered.RIGHT}


def test_asking_exactness_makes_a_glossary_stricter() -> None:
    concept = Concept(("计划",), ("plans",))
    assert how("计划", "a plan", TermIndex(Glossary((concept,)))) == {"计划": Rendered.RIGHT}
    assert how("计划", "a plan", TermIndex(Glossary((replace(concept, exact=True),)))) == {"计划": Rendered.INFLECTED}


def test_what_could_be_either_place_is_told_where_the_chinese_has_it() -> None:
    index = TermIndex(Glossary.from_rows([("来访查询", ["visitor enquiries"], [], [])]))
    early, late = "来访查询增加，年内举办了多次活动。", "年内为来客举办了多次活动，并答复来访查询。"
    english = "Guest enquiries rose, and many events were held, some for every visitor."
    assert [english[slice(*each.target_span or (0, 0))] for each in index.renderings(early, english)] == ["enquiries"]
    assert [english[slice(*each.target_span or (0, 0))] for each in index.renderings(late, english)] == ["visitor"]


def test_words_of_other_terms_help_to_find_the_place() -> None:
    index = TermIndex(
        Glossary.from_rows([("民航", ["civil aviation"], [], []), ("境外民航业务", ["offshore civil aviation services"], [], [])])
    )
    english = "Services for firms were many. Civil aviation grew, and so did overseas civil aviation services."
    far = index.renderings("民航增长，境外民航业务也增长。", english)[-1]
    assert far.how is Rendered.PARTIAL
    assert english[slice(*far.target_span or (0, 0))] == "civil aviation services"


def test_a_word_of_opposition_may_be_said_of_each_member() -> None:
    index = TermIndex(Glossary.from_rows([("舞弊及贿赂", ["fraud and bribery"], [], [])]))
    assert how("打击舞弊及贿赂", "anti-fraud and counter-bribery rules", index) == {"舞弊及贿赂": Rendered.RIGHT}
    assert how("舞弊及贿赂", "the fraud and counter-bribery rules", index) == {"舞弊及贿赂": Rendered.VARIANT}
