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
