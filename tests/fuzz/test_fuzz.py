"""A few runs of the fuzzer, and what it promises: the same run is the same file, and faults are seen."""

import random
from pathlib import Path

import pytest

from duizhao.formats import FORMATS
from fuzz import runs
from fuzz.mutations import spoilt
from fuzz.runs import fault_of, spoilt_file
from fuzz.seeds import Seed, seeds


@pytest.fixture(scope="module")
def sound() -> list[Seed]:
    return seeds()


def test_there_is_a_sound_file_of_every_kind_that_is_read(sound: list[Seed], tmp_path: Path) -> None:
    suffixes = {seed.suffix for seed in sound}
    assert [form.name for form in FORMATS if form.read and not suffixes & set(form.suffixes)] == []
    for number, seed in enumerate(sound):
        path = tmp_path / f"{number}{seed.suffix}"
        path.write_bytes(seed.data)
        assert fault_of(path) == "", seed.name


def test_a_few_spoilt_files_are_read_or_refused(sound: list[Seed], tmp_path: Path) -> None:
    for number in range(120):
        name, suffix, data = spoilt_file(sound, 0, number)
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(data)
        assert fault_of(path) == "", f"run {number}, made of {name}"


def test_the_same_run_is_the_same_file(sound: list[Seed]) -> None:
    assert [spoilt_file(sound, 7, number) for number in range(20)] == [spoilt_file(sound, 7, number) for number in range(20)]


def test_files_are_really_spoilt(sound: list[Seed]) -> None:
    same = sum(spoilt(seed.data, random.Random(place)) == seed.data for place, seed in enumerate(sound))
    assert same < len(sound) / 4


def test_an_exception_that_is_no_users_error_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Path) -> None:
        raise IndexError("out of range")

    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr(runs, "read_lines", broken)
    assert fault_of(path).startswith("IndexError-")
