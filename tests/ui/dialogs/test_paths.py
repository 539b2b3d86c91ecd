import os
from pathlib import Path

import pytest

from duizhao.formats import FORMATS
from duizhao.ui.dialogs.paths import READABLE, WRITABLE, file_name, free_place, place_for, release_name, shown, sorted_out
from duizhao.ui.dialogs.picking import PathField


def test_what_can_be_picked_is_what_the_formats_read_and_write() -> None:
    assert set(READABLE) == {suffix for form in FORMATS if form.read for suffix in form.suffixes}
    assert set(WRITABLE) == {form.suffixes[0] for form in FORMATS if form.write}


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("source.zh.txt", "source"),
        ("opening_zh-CN.docx", "opening"),
        ("开学典礼（中文）.docx", "开学典礼"),
        ("开学典礼原文.docx", "开学典礼"),
        ("March.docx", "March"),
        ("zh.txt", "zh"),
        ("中文.docx", "中文"),
        ("notes on Chinese tea.docx", "notes on Chinese tea"),
    ],
)
def test_a_release_is_not_called_by_its_sources_language(file: str, name: str) -> None:
    assert release_name(Path(file)) == name


@pytest.mark.parametrize(
    ("given", "source", "draft", "glossaries"),
    [
        ("first.docx second.docx", "first.docx", "second.docx", ""),
        ("draft.docx source.docx", "source.docx", "draft.docx", ""),
        ("release_en.docx release_zh.docx", "release_zh.docx", "release_en.docx", ""),
        ("译稿.docx 原文.docx", "原文.docx", "译稿.docx", ""),
        ("scene.docx design.docx", "scene.docx", "design.docx", ""),
        ("glossary.csv b.docx a.docx", "b.docx", "a.docx", "glossary.csv"),
        ("a.docx glossary.xlsx", "a.docx", "", "glossary.xlsx"),
        ("both.xlsx", "both.xlsx", "", ""),
        ("a.docx b.docx words.csv c.docx", "a.docx", "b.docx", "words.csv c.docx"),
        ("old.duizhao a.docx", "a.docx", "", ""),
        ("", "", "", ""),
    ],
)
def test_files_that_come_together_find_their_places(given: str, source: str, draft: str, glossaries: str) -> None:
    found = sorted_out([Path(name) for name in given.split()])
    expected = Path(source) if source else None, Path(draft) if draft else None, [Path(name) for name in glossaries.split()]
    assert found == expected


def test_a_place_is_free(tmp_path: Path) -> None:
    assert free_place(tmp_path, "稿").name == "稿.duizhao"
    (tmp_path / "稿.duizhao").touch()
    (tmp_path / "稿-2.duizhao").symlink_to(tmp_path / "nowhere")
    assert free_place(tmp_path, "稿").name == "稿-3.duizhao"


def test_a_folder_that_takes_nothing_sends_the_project_elsewhere(plain_users_folder: Path) -> None:
    (locked := plain_users_folder / "locked").mkdir()
    locked.chmod(0o500)
    (other := plain_users_folder / "documents").mkdir()
    place = place_for(locked, "a", (plain_users_folder / "none", other))
    assert (place.path, place.beside) == (other / "a.duizhao", False)
    place = place_for(other, "a", ())
    assert (place.path, place.beside) == (other / "a.duizhao", True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("校庆: 上/下?", "校庆 上 下"), ("  ..", "Duizhao"), ("a\nb\x07", "a b"), ("言" * 300, "言" * 60)],
)
def test_a_name_becomes_a_files_name(name: str, expected: str) -> None:
    assert file_name(name) == expected


def test_a_path_of_any_bytes_survives_being_shown(dressed: object, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb8\xe5.docx"))
    field = PathField()
    field.put(path)
    assert field.path == path
    assert field.text() == shown(path)
    field.setText("other.docx")
    assert field.path == tmp_path / "other.docx"
    field.setText("~/x.docx")
    assert field.path == Path.home() / "x.docx"
    field.setText("  ")
    assert field.path == Path()
