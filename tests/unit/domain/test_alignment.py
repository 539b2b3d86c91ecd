from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.alignment import Alignment, Link


def order(*links: tuple[tuple[int, ...], tuple[int, ...]]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.source, link.target) for link in Alignment.from_links(Link(s, t) for s, t in links).links]


def test_links_follow_the_draft() -> None:
    assert order(((1,), (0,)), ((0,), (1,))) == [((1,), (0,)), ((0,), (1,))]


def test_an_omission_follows_its_predecessor() -> None:
    assert order(((1,), ()), ((0,), (0,)), ((2,), (1,))) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]


def test_an_omission_at_the_top_stands_first() -> None:
    assert order(((0,), ()), ((1,), (0,))) == [((0,), ()), ((1,), (0,))]


def test_omissions_in_a_row_keep_their_order() -> None:
    assert order(((2,), ()), ((1,), ()), ((0,), (0,))) == [((0,), (0,)), ((1,), ()), ((2,), ())]


def test_an_omission_after_a_moved_paragraph_follows_the_paragraph_before_it() -> None:
    assert order(((0,), (1,)), ((1,), ()), ((2,), (0,))) == [((2,), (0,)), ((0,), (1,)), ((1,), ())]


def test_a_partition_has_each_item_once() -> None:
    whole = Alignment((Link((0, 1), (0,)), Link((), (1,)), Link((2,), ())))
    assert whole.is_partition(3, 2)
    assert not whole.is_partition(4, 2)
    assert not Alignment((Link((0,), (0,)), Link((0,), (1,)))).is_partition(1, 2)


@given(st.permutations(range(8)), st.lists(st.booleans(), min_size=8, max_size=8))
def test_any_links_come_back_whole_and_in_the_drafts_order(targets: list[int], dropped: list[bool]) -> None:
    links = [Link((i,), () if drop else (target,)) for i, (target, drop) in enumerate(zip(targets, dropped, strict=True))]
    ordered = Alignment.from_links(links).links
    assert sorted(ordered) == sorted(links)
    assert [link.target for link in ordered if link.target] == sorted(link.target for link in links if link.target)
    for before, omission in pairwise(ordered):
        if not omission.target:
            assert before.source[0] == omission.source[0] - 1, "an omission follows its predecessor"
