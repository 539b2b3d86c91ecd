from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Ruling
from duizhao.domain.text import Text
from duizhao.ui.aligning.ordering import Order, Which, asks, following, listed


def arrangement(confidences: list[float | None]) -> Arrangement:
    """A row for each confidence; None is a Chinese paragraph without English."""
    source = [(Text(f"第{number}段"), ()) for number in range(len(confidences))]
    links, count = [], 0
    for number, confidence in enumerate(confidences):
        links.append(Link((number,), () if confidence is None else (count,), confidence or 0.0))
        count += confidence is not None
    target = [(Text(f"Paragraph {number}"), ()) for number in range(count)]
    return Arrangement.begun(source, target, Alignment(tuple(links)))


def test_unsure_rows_come_first_with_their_neighbours() -> None:
    now = arrangement([0.9, 0.9, 0.9, 0.2, 0.9, 0.9, 0.9, None, 0.9, 0.9])
    numbers, breaks = Order.made(now).of(now)
    assert (numbers, sorted(breaks)) == ([2, 3, 4, 6, 7, 8, 0, 1, 5, 9], [3, 6])
    assert Order.made(now, unsure_first=False).of(now) == (list(range(10)), frozenset())


def test_rows_keep_their_places_while_they_are_corrected() -> None:
    now = arrangement([0.9, 0.9, 0.9, 0.2, 0.9, 0.9])
    order = Order.made(now)
    settled = corrections.pinned(now, (3,))
    assert order.of(settled) == order.of(now)
    assert Order.made(settled).of(settled)[0] == list(range(6))
    merged = corrections.merged(now, (3, 4))
    assert order.of(merged)[0] == [2, 3, 0, 1, 4]
    inserted = corrections.unlinked(now, now.rows[3].keys)
    assert order.of(inserted)[0] == [2, 3, 4, 5, 0, 1, 6]


def test_a_filter_lists_what_it_listed_until_it_is_chosen_again() -> None:
    now = arrangement([0.9, None, 0.9, None])
    order = Order.made(now, Which.DROPPED, unsure_first=False)
    ruled = corrections.ruled(now, (1,), Ruling.CUT)
    assert order.of(ruled)[0] == [1, 3]
    assert [row.number for row in listed(ruled, Which.DROPPED)] == [3]
    assert Order.made(ruled, Which.DROPPED, unsure_first=False).of(ruled)[0] == [3]


def test_the_next_row_to_look_at_is_found_round_the_end() -> None:
    now = arrangement([0.2, 0.9, 0.2, 0.9])
    assert following(now, [0, 1, 2, 3], 0, asks) == 2
    assert following(now, [0, 1, 2, 3], 2, asks) == 0
    assert following(corrections.pinned(now, (0, 2)), [0, 1, 2, 3], 2, asks) is None


@given(st.lists(st.sampled_from([0.9, 0.2, None]), max_size=30), st.data())
def test_every_row_is_shown_once_whatever_is_corrected(confidences: list[float | None], data: st.DataObject) -> None:
    now = arrangement(confidences)
    order = Order.made(now)
    for _ in range(3):
        numbers, breaks = order.of(now)
        assert sorted(numbers) == list(range(len(now.rows)))
        assert all(0 < place < len(numbers) for place in breaks)
        if now.rows:
            number = data.draw(st.integers(0, len(now.rows) - 1))
            now = data.draw(
                st.sampled_from(
                    [
                        corrections.merged(now, {number, min(number + 1, len(now.rows) - 1)}),
                        corrections.unlinked(now, now.rows[number].keys),
                        corrections.moved(now, now.rows[number].keys, 1),
                    ]
                )
            )
