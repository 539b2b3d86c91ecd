"""What goes in takes the place of what was there, whole or not at all, and nobody who reads meanwhile sees half of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError, UserError
from duizhao.domain.memory import Origin, Remembered
from duizhao.memory import Memory, concordance, fill, forget, open_memory, sources
from duizhao.memory.filling import _LEAST_STALE, _PART
from remembered import pair

PROJECT = Origin("project:1", "开学")


def many(count: int, word: str = "education") -> list[Remembered]:
    return [pair(f"教育{number}", f"{word} {number}", row=number) for number in range(count)]


def test_the_same_source_again_takes_its_own_place(memory: Memory) -> None:
    fill(memory, PROJECT, [pair("教育", "education"), pair("教师", "teacher")])
    fill(memory, Origin("file:2", "old.tmx"), [pair("教育", "education")])
    assert fill(memory, PROJECT, [pair("教育", "education"), pair("学习型社会", "learning society")]) == 2
    (hit,) = concordance(memory, "教育").hits
    assert (hit.count, {place.source for place in hit.places}) == (2, {"开学", "old.tmx"})
    assert concordance(memory, "教师").total == 0
    assert concordance(memory, "teacher").total == 0
    assert {(source.key, source.count) for source in sources(memory)} == {("project:1", 2), ("file:2", 1)}


def test_what_is_forgotten_is_gone_from_the_file(memory: Memory, memory_path: Path) -> None:
    fill(memory, PROJECT, many(3))
    fill(memory, Origin("file:2", "old.tmx"), [pair("教育1", "education 1")])
    assert forget(memory, PROJECT.key) == 3
    assert [hit.chinese for hit in concordance(memory, "教育").hits] == ["教育1"]
    assert memory.connection.execute("SELECT count(*) FROM pair").fetchone() == (1,)
    assert forget(memory, PROJECT.key) == 0
    assert memory_path.exists()


@pytest.mark.parametrize("after", [1, 2])
def test_whoever_stops_leaves_the_memory_as_it_was(memory: Memory, after: int) -> None:
    fill(memory, PROJECT, [pair("教师", "teacher")])
    told: list[int] = []

    def progress(count: int) -> None:
        told.append(count)
        if len(told) == after:
            raise UserError("memory.stopped")

    with pytest.raises(UserError):
        fill(memory, PROJECT, many(2 * _PART), progress)
    assert told == [_PART * (number + 1) for number in range(after)]
    assert concordance(memory, "教师").total == 1
    assert concordance(memory, "教育").total == 0
    assert memory.connection.execute("SELECT count(*) FROM pair").fetchone() == (1,)


def test_what_breaks_off_while_it_is_read_changes_nothing(memory: Memory) -> None:
    def broken() -> Iterator[Remembered]:
        yield from many(_PART + 1)
        raise FileError("tmx.damaged", "x.tmx", line=1)

    with pytest.raises(FileError):
        fill(memory, PROJECT, broken())
    assert sources(memory) == []
    assert concordance(memory, "教育").total == 0


def test_others_read_the_old_state_until_the_new_one_is_whole(memory: Memory, memory_path: Path) -> None:
    fill(memory, PROJECT, many(1, "old"))
    seen: list[tuple[int, int]] = []
    with open_memory(memory_path) as other:

        def progress(_: int) -> None:
            seen.append((concordance(other, "old").total, concordance(other, "new").total))

        fill(memory, PROJECT, many(_PART + 5, "new"), progress)
        assert set(seen) == {(1, 0)}
        assert len(seen) == 2
        assert concordance(other, "old").total == 0


def test_an_index_that_leads_mostly_nowhere_is_made_anew(memory: Memory) -> None:
    fill(memory, PROJECT, many(_LEAST_STALE + 10, "old"))
    fill(memory, PROJECT, [pair("教师", "new teacher")])
    assert memory.connection.execute("SELECT stale FROM listing").fetchone() == (0,)
    assert memory.connection.execute("SELECT count(*) FROM entry WHERE entry MATCH 'old'").fetchone() == (0,)
    assert concordance(memory, "教师").total == concordance(memory, "new").total == 1


def test_texts_that_nobody_should_have_are_kept_all_the_same(memory: Memory) -> None:
    odd = [pair("教育\x00\ud800'\"", 'a "quoted" OR NOT(\x00)'), pair("。", "."), pair("𰻝𰻝面", "biangbiang noodles", row=None, at=0)]
    assert fill(memory, PROJECT, odd) == 3
    assert concordance(memory, "教育").total == 1
    assert concordance(memory, '"quoted" or NOT(').total == 1
    assert concordance(memory, "𰻝𰻝").hits[0].places[0].row is None
