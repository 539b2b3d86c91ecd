"""How the columns of a list share its room.

Decides that each gets what it needs to be read, then more by what it holds; where even that is more than the room, the list is scrolled.
Measures nothing.
"""

from collections.abc import Sequence


def shared(room: int, least: Sequence[int], wanted: Sequence[int], rest: int) -> list[int]:
    """Widths in pixels that come to `room` at least; the column numbered `rest` takes what none of them wants.

    >>> shared(300, [100, 100, 40], [100, 220, 40], rest=1)
    [100, 160, 40]
    >>> shared(200, [100, 100, 40], [100, 220, 40], rest=1)
    [100, 100, 40]
    """
    widths, more = list(least), [max(0, wish - width) for wish, width in zip(wanted, least, strict=True)]
    free, asked = max(0, room - sum(least)), sum(more)
    given = min(free, asked)
    for column, wish in enumerate(more):
        widths[column] += wish * given // asked if asked else 0
    widths[rest] += max(0, room - sum(widths))
    return widths
