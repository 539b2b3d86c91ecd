"""The engine remembers without changing an answer, and its work grows with the length of the texts, not with their square."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.aligner import Aligner, Hints, align_parts, align_texts
from duizhao.aligner import engine as engine_module
from duizhao.aligner.lattice import Lattice, scored_lattice
from duizhao.domain.alignment import Alignment, Link

CLAUSES = [
    ("云溪大学为新生开设了{n}门选修课程。", "Yunxi University has offered {n} elective courses to new students."),
    ("图书馆新增了{n}册古籍。", "The library has added {n} ancient books."),
    ("海洋实验室观察了{n}种珊瑚的生长。", "The marine laboratory has observed the growth of {n} kinds of coral."),
    ("医院为居民提供了{n}次免费检查。", "The hospital gave residents {n} free examinations."),
    ("工程师修复了{n}座石桥。", "Engineers repaired {n} stone bridges."),
]


def texts(lines: int) -> tuple[list[str], list[str]]:
    draw = random.Random(3)
    pairs = [(*draw.choice(CLAUSES), draw.randint(2, 9_999)) for _ in range(lines)]
    return [zh.format(n=n) for zh, _, n in pairs], [en.format(n=n) for _, en, n in pairs]


HEADS = ["公众查询", "（一）", "", "\u3000", "……", "\ud800"], ["Public enquiries ", "(a) ", "", " ", "…", "\udfff"]


@st.composite
def mixed(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Paragraphs of several clauses, some of them items, some with a heading run in; headings and blanks alone; some dropped or moved."""
    sides: tuple[list[str], list[str]] = [], []
    for clauses in draw(st.lists(st.lists(st.sampled_from(CLAUSES), max_size=4), max_size=5)):
        for side, heads, spoken in ((sides[0], HEADS[0], [zh for zh, _ in clauses]), (sides[1], HEADS[1], [en for _, en in clauses])):
            marks = draw(st.lists(st.sampled_from([*heads, heads[1], "；（二）", "; (b) "]), min_size=len(spoken), max_size=len(spoken)))
            said = "".join(mark + clause for mark, clause in zip(marks, spoken, strict=True))
            side.extend(draw(st.sampled_from([[said], [heads[0], said], [heads[0] + said], [said, heads[2]], []])))
    return draw(st.permutations(sides[0])), sides[1]


@st.composite
def pins(draw: st.DrawFn, sources: int, targets: int) -> list[Link]:
    """Links of any lines that have none yet."""
    lines = draw(st.permutations(range(sources))), draw(st.permutations(range(targets)))
    found = []
    for first in range(0, draw(st.integers(0, 6)), 2):
        source, target = (sorted(side[first : first + draw(st.integers(0, 2))]) for side in lines)
        found += [Link(tuple(source), tuple(target))] if source or target else []
    return found


@st.composite
def corrections(draw: st.DrawFn) -> list[tuple[list[str], list[str], list[Link]]]:
    """One text after another as a person corrects it: a line changed, split, swapped or dropped, a link pinned or let go."""
    source, target = texts(8)
    found = []
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, 6))
        match draw(st.sampled_from(["change", "split", "swap", "drop", "pin"])):
            case "change":
                target[place] = draw(st.sampled_from(["", "A kind of coral.", target[place] * 2]))
            case "split":
                target[place : place + 1] = [target[place][:20], target[place][20:]]
            case "swap":
                source[place], source[place + 1] = source[place + 1], source[place]
            case "drop" if len(source) > 8:
                del source[place]
            case _:
                pass
        pins = draw(st.lists(st.integers(0, 6), max_size=2, unique=True))
        found.append((list(source), list(target), [Link((place,), (place,)) for place in pins]))
    return found


@settings(deadline=None, max_examples=25)
@given(corrections(), st.sampled_from(["paragraph", "sentence"]))
def test_an_aligner_that_remembers_says_what_a_fresh_one_says(steps: list[tuple[list[str], list[str], list[Link]]], level: str) -> None:
    aligner = Aligner("paragraph" if level == "paragraph" else "sentence")
    for source, target, pinned in steps:
        assert aligner.align(source, target, pinned) == align_texts(
            source, target, level="paragraph" if level == "paragraph" else "sentence", pinned=pinned
        )


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many scores the engine asks for, lattice after lattice."""
    made: list[int] = []

    def counted(*arguments: object) -> Lattice:
        lattice = scored_lattice(*arguments)  # type: ignore[arg-type]
        made.append(lattice.links.size)
        return lattice

    monkeypatch.setattr(engine_module, "scored_lattice", counted)
    return made


def test_work_grows_with_the_length_of_the_texts(scored: list[int]) -> None:
    work = []
    for lines in (700, 1_400):
        scored.clear()
        align_texts(*texts(lines), level="sentence")
        work.append(sum(scored))
    assert work[1] < 2.1 * work[0]


@pytest.mark.parametrize(
    ("source", "target"),
    [(["同一行。"] * 1_200, ["The same line."] * 1_200), ([""] * 1_200, [""] * 1_200), (["一"] * 1_200, ["Gibberish qwzx."] * 1_200)],
)
def test_texts_that_tell_nothing_are_not_looked_at_as_a_whole(scored: list[int], source: list[str], target: list[str]) -> None:
    align_texts(source, target, level="sentence")
    assert sum(scored) < 2 * 13 * 1_200 * 500


def test_a_pin_that_agrees_scores_nothing_anew(scored: list[int]) -> None:
    source, target = texts(30)
    aligner = Aligner()
    aligner.align(source, target)
    scored.clear()
    again = aligner.align(source, target, [Link((4,), (4,))])
    assert scored == []
    assert again == align_texts(source, target, pinned=[Link((4,), (4,))])


def test_a_pin_that_differs_scores_nothing_anew_and_many_do(scored: list[int]) -> None:
    source, target = texts(60)
    aligner = Aligner()
    aligner.align(source, target)
    scored.clear()
    moved = [Link((place,), (place + 1,)) for place in range(4, 24, 2)]
    again = aligner.align(source, target, moved[:1])
    assert scored == []
    assert moved[0].source in [link.source for link in again.links if link.pinned]
    aligner.align(source, target, moved)
    assert scored


def test_parts_are_linked_inside_themselves_and_learn_from_one_another() -> None:
    source, target = texts(6)
    first, second = align_parts([(source[:3], target[:3]), (source[3:], target[3:])])
    assert [(link.source, link.target) for link in first.links] == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]
    assert second.is_partition(3, 3)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=5))
def test_any_parts_come_back_whole(sizes: list[tuple[int, int]]) -> None:
    source, target = texts(3)
    found = align_parts([(source[:rows], target[:columns]) for rows, columns in sizes])
    assert [alignment.is_partition(rows, columns) for alignment, (rows, columns) in zip(found, sizes, strict=True)] == [True] * len(sizes)
    assert all(alignment == Alignment.from_links(alignment.links) for alignment in found)


def test_hints_do_no_harm() -> None:
    source, target = texts(5)
    hints = Hints(terms=((("古籍",), ("ancient book",)),), pairs=((source[0], target[0]),))
    assert [(link.source, link.target) for link in align_texts(source, target, hints=hints).links] == [((i,), (i,)) for i in range(5)]


@settings(deadline=None, max_examples=60)
@given(
    st.data(),
    mixed(),
    st.lists(st.tuples(st.sampled_from([*HEADS[0], CLAUSES[0][0]]), st.sampled_from([*HEADS[1], CLAUSES[0][1]])), max_size=4),
)
def test_any_mix_gives_a_partition_that_keeps_its_pins(
    data: st.DataObject, sides: tuple[list[str], list[str]], pairs: list[tuple[str, str]]
) -> None:
    source, target = sides
    pinned = data.draw(pins(len(source), len(target)))
    hints = Hints(pairs=(*pairs, *CLAUSES[1:3])) if pairs else None
    found = align_texts(source, target, pinned=pinned, hints=hints)
    assert found.is_partition(len(source), len(target))
    assert found == align_texts(source, target, pinned=pinned, hints=hints)
    assert sorted((link.source, link.target) for link in found.links if link.pinned) == sorted(
        (link.source, link.target) for link in pinned
    )
    assert all(len(link.source + link.target) == 1 or (link.source and link.target) for link in found.links if not link.pinned)
