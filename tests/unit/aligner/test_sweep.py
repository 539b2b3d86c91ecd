"""Sums over all paths are those of one part gone through row after row, wherever the rows are cut, also where a guess must fail."""

import numpy as np
import pytest

from duizhao.aligner import sweep
from duizhao.aligner.arrays import Floats, Integers
from duizhao.aligner.band import Band
from duizhao.aligner.lattice import Lattice, Places
from duizhao.aligner.presets import Shape
from duizhao.aligner.sweep import Sweep

SHAPES = (Shape(1, 1, 0.0), Shape(3, 1, 0.0), Shape(1, 2, 0.0))
ROWS = 120


def best(arriving: Floats, additions: Floats, cells: Integers | None) -> Floats:
    found: Floats = np.maximum.accumulate(np.maximum.reduce(arriving) - additions, axis=1) + additions
    return found


def lattice(spread: float, widest: int = 30) -> Lattice:
    """The more its worths are spread, the sooner a path forgets where it began; with 0 they are all alike."""
    draw = np.random.default_rng(5)
    middle = np.arange(ROWS + 1)
    high = np.minimum(ROWS, middle + 12)
    high[60:70] = np.maximum.accumulate(np.minimum(ROWS, middle[60:70] + widest))
    places = Places.of(Band(np.maximum(0, middle - 12), np.maximum.accumulate(high)))
    links = draw.normal(0, spread, (len(SHAPES), len(places))).astype(np.float32)
    links[0, places.rows == places.columns] += 4 * spread
    links[1:] -= 1.0
    additions = (np.arange(len(places)) - np.repeat(places.starts[:-1], places.counts)) * -1.0
    return Lattice(places, links, np.full(len(places), -1.0), additions)


def row_after_row(of: Lattice) -> Floats:
    """The sums as their definition has them."""
    places, sums = of.places, np.full(len(of.places), -np.inf)
    for place, (row, column) in enumerate(zip(places.rows.tolist(), places.columns.tolist(), strict=True)):
        ways = [(shape.source, shape.target, of.links[number, place]) for number, shape in enumerate(SHAPES)] + [(1, 0, of.omission[place])]
        for sources, targets, worth in ways:
            where, there = places.at(np.array([row - sources]), np.array([column - targets]))
            if there[0]:
                sums[place] = max(sums[place], sums[where[0]] + worth)
        if not place:
            sums[place] = 0.0
        elif place != places.starts[row]:
            sums[place] = max(sums[place], sums[place - 1] + of.additions[place] - of.additions[place - 1])
    return sums


@pytest.mark.parametrize("spread", [3.0, 0.3, 0.0])
@pytest.mark.parametrize("widest", [30, 90])
def test_parts_sum_up_to_the_whole(spread: float, widest: int) -> None:
    whole = lattice(spread, widest)
    found, wanted = Sweep(whole, SHAPES).sums(best), row_after_row(whole)
    tops = np.repeat(np.maximum.reduceat(wanted, whole.places.starts[:-1]), whole.places.counts)
    matters = wanted > tops - 40
    assert found[matters] == pytest.approx(wanted[matters], abs=0.05)
    assert matters.mean() > 0.3


def test_rows_are_gone_through_again_only_where_a_guess_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []
    run = Sweep._run

    def counted(self: Sweep, firsts: Integers, *arguments: object) -> None:
        runs.append(len(firsts))
        run(self, firsts, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(sweep.Sweep, "_run", counted)
    Sweep(lattice(3.0), SHAPES).sums(best)
    told, mended = sum(runs), len(runs)
    runs.clear()
    Sweep(lattice(0.0), SHAPES).sums(best)
    assert mended <= 4
    assert sum(runs) > told


def test_no_path_passes_what_is_closed() -> None:
    whole = lattice(3.0)
    closed = (whole.places.rows == 60) & (whole.places.columns != 60)
    found = Sweep(Lattice(whole.places, whole.links, whole.omission, whole.additions, closed), SHAPES).sums(best)
    assert (found[closed] < -1e29).all()
    assert (found[whole.places.starts[-2] :] > -1e3).all()
