"""How rows are named to people: by numbers from 1, runs of them joined.

Decides nothing about which rows are named. What people type is read by the command line.
"""

from collections.abc import Iterable


def numbers(positions: Iterable[int]) -> list[str]:
    """0-based positions as people name rows.

    >>> numbers([0, 1, 2, 4])
    ['1-3', '5']
    """
    runs: list[list[int]] = []
    for row in sorted(position + 1 for position in set(positions)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], row]
        else:
            runs.append([row, row])
    return [str(first) if first == last else f"{first}-{last}" for first, last in runs]
