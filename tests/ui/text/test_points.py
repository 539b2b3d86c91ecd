"""Code points of the plain text against UTF-16 units of the drawn one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.ui.text.points import Points, Woven, units

texts = st.text(st.sampled_from("aé中、 \n𠮷🎈𪚥"), max_size=30)


def sliced(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")


@given(st.data(), texts)
def test_a_span_is_the_same_words_in_the_drawn_text(data: st.DataObject, plain: str) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(plain)), max_size=4, unique=True)))
    points = Points(plain, [Woven(place, data.draw(texts)) for place in places])
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain)))))
    for first, last in ((point, point + 1) for point in range(start, end)):
        assert sliced(points.text, *points.span((first, last))).replace("\u2028", "\n") == plain[first:last]


@given(st.data(), texts)
def test_what_is_woven_in_stands_before_its_code_point(data: st.DataObject, plain: str) -> None:
    at, piece = data.draw(st.integers(0, len(plain))), data.draw(texts)
    points = Points(plain, [Woven(at, piece)])
    assert sliced(points.text, *points.woven(at)) == piece.replace("\n", "\u2028")
    assert points.text.replace("\u2028", "\n") == plain[:at] + piece + plain[at:]


@given(st.data(), texts)
def test_every_code_point_is_found_again(data: st.DataObject, plain: str) -> None:
    points = Points(plain, [Woven(data.draw(st.integers(0, len(plain))), data.draw(texts))])
    assert [points.point(points.start(point)) for point in range(len(plain) + 1)] == list(range(len(plain) + 1))
    assert [points.point(unit) for unit in range(units(points.text) + 1)] == sorted(
        points.point(unit) for unit in range(units(points.text) + 1)
    )


@pytest.mark.parametrize(("plain", "taken"), [("", 0), ("ab", 2), ("中文", 2), ("𠮷", 2), ("a𠮷b🎈", 6)])
def test_units_are_those_of_utf_16(plain: str, taken: int) -> None:
    assert units(plain) == taken == len(plain.encode("utf-16-le")) // 2


def test_a_place_beyond_the_text_is_its_end() -> None:
    assert (Points("a𠮷").start(99), Points("abc").end(99), Points("abc").point(99), Points("a𠮷").point(99)) == (3, 3, 3, 2)
