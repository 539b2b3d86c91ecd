"""The office's list of paragraphs that stand in every release."""

from pathlib import Path

import pytest

from duizhao.services import boilerplate


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(boilerplate, "data_folder", lambda: tmp_path / "data")
    return tmp_path / "data"


def test_what_is_remembered_is_known_whatever_its_blanks_and_case(data: Path) -> None:
    assert boilerplate.known() == frozenset()
    boilerplate.remember(["For  enquiries, write to\tthe office.", " "])
    boilerplate.remember(["About us"])
    assert boilerplate.same("FOR ENQUIRIES, write to the office. ") in boilerplate.known()
    assert len(boilerplate.known()) == 2
    assert [path.name for path in data.iterdir()] == ["boilerplate.json"]


@pytest.mark.parametrize("content", ["", "{", "{}", "[1, null]"])
def test_a_list_that_cannot_be_read_is_empty(data: Path, content: str) -> None:
    data.mkdir()
    (data / "boilerplate.json").write_text(content, encoding="utf-8")
    assert boilerplate.known() == frozenset()
    boilerplate.remember(["About us"])
    assert boilerplate.known() == {"about us"}


def test_a_folder_that_cannot_be_made_stops_nobody(data: Path) -> None:
    data.write_text("in the way", encoding="utf-8")
    boilerplate.remember(["About us"])
    assert boilerplate.known() == frozenset()
