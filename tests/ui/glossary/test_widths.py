import pytest

from duizhao.ui.glossary.widths import shared


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (100, [80, 90, 40]),  # less than it takes to be read: the list is scrolled
        (210, [80, 90, 40]),
        (260, [90, 130, 40]),  # more goes where more is held
        (450, [100, 170, 180]),  # more than all of them want
    ],
)
def test_columns_share_the_room_by_what_they_hold(room: int, widths: list[int]) -> None:
    assert shared(room, least=[80, 90, 40], wanted=[100, 170, 40], rest=2) == widths
