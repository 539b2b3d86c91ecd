from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from duizhao.settings import data_folder
from duizhao.ui.recent import Presence, Recent


@pytest.fixture
def settings(own_home: Path) -> QSettings:
    return QSettings(str(own_home / "choices.ini"), QSettings.Format.IniFormat)


def names(recent: Recent) -> list[str]:
    return [entry.path.name for entry in recent.entries()]


def test_the_newest_comes_first_and_each_once(settings: QSettings, tmp_path: Path) -> None:
    recent = Recent(settings)
    for name in ("稿件.duizhao", "b.duizhao", "稿件.duizhao"):
        recent.remember(tmp_path / name)
    assert names(recent) == ["稿件.duizhao", "b.duizhao"]
    recent.forget(tmp_path / "稿件.duizhao")
    assert names(Recent(settings)) == ["b.duizhao"]


def test_twelve_are_kept(settings: QSettings, tmp_path: Path) -> None:
    recent = Recent(settings)
    for number in range(15):
        recent.remember(tmp_path / f"{number}.duizhao")
    assert names(recent) == [f"{number}.duizhao" for number in range(14, 2, -1)]


def test_of_the_sample_only_the_latest_copy_is_listed(settings: QSettings, tmp_path: Path) -> None:
    recent = Recent(settings)
    recent.remember(data_folder() / "samples" / "1" / "sample.duizhao")
    recent.remember(tmp_path / "own.duizhao")
    recent.remember(data_folder() / "samples" / "2" / "sample.duizhao")
    assert [entry.path.parent.name for entry in recent.entries()] == ["2", tmp_path.name]


@pytest.mark.parametrize("kept", ["", "no json", "3", '["x"]', '[["a", "late"]]', '[["a", 1e300]]'])
def test_what_cannot_be_read_is_an_empty_list(settings: QSettings, kept: str) -> None:
    settings.setValue("recent", kept)
    assert Recent(settings).entries() == []


def test_what_is_missing_is_found_out(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "here").touch()
    presence = Presence()
    with qtbot.waitSignal(presence.known) as known:
        presence.look([tmp_path / "here", tmp_path / "gone"])
    assert known.args == [frozenset({tmp_path / "gone"})]
