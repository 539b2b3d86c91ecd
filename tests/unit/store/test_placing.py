"""Where paragraphs stand that are in no file."""

from hypothesis import given
from hypothesis import strategies as st

from duizhao.store.placing import _between, is_put_in
from duizhao.store.rows import Place


@given(st.lists(st.integers(0, 60), max_size=60))
def test_there_is_always_room_to_put_a_paragraph_in(spots: list[int]) -> None:
    places: list[Place] = [(0, ""), (1, "1"), (1, "2"), (2, "10"), (2, "2")]
    for spot in spots:
        number = spot % len(places)
        last, following = places[number], places[number + 1] if number + 1 < len(places) else None
        places.insert(number + 1, (last[0], _between(last, following)))
        assert places == sorted(set(places))
        assert is_put_in(places[number + 1][1])


def test_before_the_first_paragraph_there_is_room_too() -> None:
    first = (-1, _between((-1, ""), (0, "")))
    assert (-1, "") < first < (0, "")
    assert not is_put_in("12")
