"""Pinned links stand as they are given; what is a wall and what is only taken out shows in the links around them."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import visit
from duizhao.aligner import Aligner, align_texts
from duizhao.aligner.pins import Pins, stretches_between, uncut
from duizhao.aligner.programme import Step
from duizhao.domain.alignment import Alignment, Link

SOURCE = [
    "云溪大学启动开放实验室计划",
    "校长陆清和在致辞中表示，实验室里的设备不应只为论文服务。",
    "化学学院院长唐以安介绍说，学生须先完成6小时的安全培训。",
    "学校图书馆同时推出线上预约平台，学生可以给导师留言。",
    "未来三年学校将投入2400万元，用于更新设备。",
    "120名学生参观了海洋生物实验室，并观察了珊瑚的生长。",
]
DRAFT = [
    "Yunxi University Launches Open Laboratory Programme",
    "In his address, President Lu Qinghe said that laboratory equipment should not serve papers alone.",
    "Tang Yi'an, dean of the School of Chemistry, explained that students must first complete six hours of safety training.",
    "The university library has also put a booking platform online, where students can leave messages for their mentors.",
    "Over the next three years, the university will invest 24 million yuan in renewing equipment.",
    "120 students visited the marine biology laboratory and observed how coral grows.",
]


def found(source: Sequence[str], target: Sequence[str], *pinned: Link) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.source, link.target) for link in align_texts(source, target, pinned=pinned).links]


def test_a_pinned_link_stands_as_given_and_is_certain() -> None:
    alignment = align_texts(SOURCE, DRAFT, pinned=[Link((3, 2), (2, 3), 0.2)])
    assert Link((2, 3), (2, 3), 1.0, pinned=True) in alignment.links
    assert [link.source for link in alignment.links if not link.pinned] == [(0,), (1,), (4,), (5,)]


def test_no_link_reaches_across_a_wall() -> None:
    nonsense = Link((2,), (4,))
    assert found(SOURCE, DRAFT, nonsense, Link((3,), (5,))) == [
        ((0,), (0,)),
        ((1,), (1,)),
        ((), (2,)),
        ((), (3,)),
        ((2,), (4,)),
        ((3,), (5,)),
        ((4,), ()),
        ((5,), ()),
    ]


def test_a_moved_paragraph_does_not_drag_the_rest_along() -> None:
    draft = [DRAFT[5], *DRAFT[:5]]
    assert found(SOURCE, draft, Link((5,), (0,))) == [((5,), (0,)), *(((i,), (i + 1,)) for i in range(5))]


def test_a_moved_paragraph_is_found_beyond_what_is_pinned() -> None:
    pins = [Link((i,), (i,)) for i in (0, 2, 3)]
    assert ((4,), (1,)) in found(visit.CHINESE, visit.ENGLISH, *pins)
    omitted = found(visit.CHINESE, visit.ENGLISH, *pins, Link((4,), ()))
    assert ((4,), ()) in omitted, "nothing takes what a person left without counterpart"


def test_swapped_neighbours_need_one_pin() -> None:
    draft = [*DRAFT[:2], DRAFT[3], DRAFT[2], *DRAFT[4:]]
    assert ((3,), (2,)) in found(SOURCE, draft, Link((2,), (3,)))


def test_no_counterpart_can_be_pinned_on_either_side() -> None:
    links = found(SOURCE, DRAFT, Link((4,), ()), Link((), (1,)))
    assert ((4,), ()) in links
    assert ((), (1,)) in links
    assert ((5,), (5,)) in links


def test_lines_that_do_not_stand_together_can_be_pinned() -> None:
    links = found(SOURCE, DRAFT, Link((1, 4), (4,)))
    assert ((1, 4), (4,)) in links
    assert ((2,), (2,)) in links


def test_a_pin_on_an_empty_side() -> None:
    assert found(["一"], [], Link((0,), ())) == [((0,), ())]


@pytest.mark.parametrize(
    "pinned",
    [
        [Link((0,), (0,)), Link((0,), (1,))],
        [Link((0,), (0,)), Link((), (0,))],
        [Link((0, 0), (0,))],
        [Link((6,), (0,))],
        [Link((0,), (-1,))],
        [Link((), ())],
    ],
)
def test_pins_that_cannot_be_are_refused(pinned: list[Link]) -> None:
    with pytest.raises(ValueError, match="pinned"):
        align_texts(SOURCE, DRAFT, pinned=pinned)


def test_a_pinned_link_teaches_its_words() -> None:
    """Words that no dictionary has are learnt from a link that is certain, and make a link of the same words surer."""
    source = [*SOURCE, "瓯蕻瓯蕻，瓯蕻。", "瓯蕻瓯蕻，瓯蕻。"]
    target = ["Quxl fremb zop.", *DRAFT, "Quxl fremb zop."]
    taught, alone = ([Link((6,), (0,))], [Link((6,), ()), Link((), (0,))])
    chances = [
        sum(link.confidence for link in align_texts(source, target, pinned=pins).links if (link.source, link.target) == ((7,), (7,)))
        for pins in (taught, alone)
    ]
    assert chances[0] > chances[1]


@st.composite
def pinned_links(draw: st.DrawFn) -> list[Link]:
    """Any links over six items a side that don't share one."""
    source, target = (draw(st.lists(st.integers(0, 4), min_size=6, max_size=6)) for _ in range(2))
    links = [Link(_owned(source, owner), _owned(target, owner)) for owner in range(3)]
    return [link for link in links if link.source or link.target]


def _owned(side: list[int], owner: int) -> tuple[int, ...]:
    return tuple(item for item, own in enumerate(side) if own == owner)


@settings(deadline=None, max_examples=60)
@given(pinned_links(), st.permutations(range(6)))
def test_any_pins_are_respected(pinned: list[Link], order: list[int]) -> None:
    alignment = align_texts(SOURCE, [DRAFT[i] for i in order], pinned=pinned)
    assert alignment.is_partition(6, 6)
    assert alignment == Alignment.from_links(alignment.links)
    assert sorted(pinned) == sorted(Link(link.source, link.target) for link in alignment.links if link.pinned)
    assert all(link.confidence == 1 for link in alignment.links if link.pinned)


@settings(deadline=None, max_examples=40)
@given(st.sets(st.integers(0, 5)))
def test_right_links_pinned_change_no_other(places: set[int]) -> None:
    assert found(SOURCE, DRAFT, *(Link((i,), (i,)) for i in places)) == [((i,), (i,)) for i in range(6)]


@settings(deadline=None, max_examples=25)
@given(st.lists(pinned_links(), min_size=1, max_size=4), st.permutations(range(6)))
def test_what_is_remembered_changes_no_answer(corrections: list[list[Link]], order: list[int]) -> None:
    aligner = Aligner()
    for pinned in corrections:
        for draft in (DRAFT, [DRAFT[i] for i in order]):
            assert aligner.align(SOURCE, draft, pinned) == align_texts(SOURCE, draft, pinned=pinned)


steps = st.builds(lambda a, b, c, d: Step(a, a + b, c, c + d), st.integers(0, 30), st.integers(1, 3), st.integers(0, 30), st.integers(1, 3))


@given(st.lists(steps, max_size=6, unique_by=lambda step: step.source_first), st.lists(st.tuples(steps, st.floats(0, 9)), max_size=8))
def test_walls_rise_and_cut_nothing_that_is_kept(solid: list[Step], others: list[tuple[Step, float]]) -> None:
    pins = Pins((), tuple(sorted(solid, key=lambda step: step.source_first)), frozenset(), frozenset())
    walls = pins.walls(others)
    assert all(a.target_first <= b.target_first for a, b in pairwise(walls))
    disjoint = [wall for number, wall in enumerate(walls) if all(_apart(a, wall) for a in walls[:number])]
    stretches = stretches_between(disjoint, 40, 40)
    for step in uncut([step for step, _ in others], disjoint):
        assert any(
            s.source_first <= step.source_first
            and step.source_last <= s.source_last
            and s.target_first <= step.target_first
            and step.target_last <= s.target_last
            for s in stretches
        )


def _apart(one: Step, other: Step) -> bool:
    return one.source_last <= other.source_first and one.target_last <= other.target_first
