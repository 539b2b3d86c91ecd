"""An office's dictionary takes the place of the shipped lists, its own words add to them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.checks import begin
from duizhao.checks import dictionaries as known_words
from duizhao.domain.findings import Severity
from duizhao.domain.house import House
from duizhao.domain.segment import SegmentText
from duizhao.domain.text import Variety

ENDINGS = "SFX S Y 1\nSFX S 0 s ."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the office's dictionaries are put; what was known before is asked for again afterwards."""
    monkeypatch.setattr(known_words, "spelling_folder", lambda: tmp_path)
    known_words.known.cache_clear()
    yield tmp_path
    known_words.known.cache_clear()


def unknown(english: str, variety: Variety = "en-GB") -> list[tuple[str | None, Severity]]:
    document = begin(House(variety=variety))
    document.put(SegmentText(0, "学校开学了。", english))
    return [(finding.found, finding.severity) for finding in document.findings() if finding.check == "spelling.unknown"]


def test_a_list_of_words_adds_to_the_shipped_ones(folder: Path) -> None:
    (folder / "ours.dic").write_text("zyzzyfon\nGeolearn\n", encoding="utf-8")
    assert unknown("The zyzzyfon of geolearn met teh school.") == [("teh", Severity.WARNING)]


def test_a_dictionary_takes_their_place(folder: Path) -> None:
    (folder / "en_GB.dic").write_text("the\nschool/S\nmet\nzyzzyfon/S\n", encoding="utf-8")
    (folder / "en_GB.aff").write_text(ENDINGS, encoding="utf-8")
    assert unknown("the schools met zyzzyfons near teh library") == [
        ("near", Severity.NOTE),
        ("teh", Severity.WARNING),
        ("library", Severity.NOTE),
    ]
    assert unknown("the schools met near the library", "en-US") == []


def test_one_that_cannot_be_read_is_passed_over(folder: Path) -> None:
    (folder / "en_GB.dic").write_bytes(b"\xff\xfe\0")
    assert unknown("The schools met.") == []
