"""The commands that open the window, as far as the command line goes: the window is handed in."""

import sys
from pathlib import Path

import pytest

from command_line import Cli, Opened
from duizhao.cli import window


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_the_window_is_asked_for_what_was_named(screen: None, cli: Cli, opened: Opened, project_path: Path, tmp_path: Path) -> None:
    assert [cli().code, cli("open", project_path, "--lang", "zh").code, cli("demo").code] == [0, 0, 0]
    assert opened == [(None, False, None), (project_path, False, "zh"), (None, True, None)]
    assert cli("demo", "--folder", tmp_path / "copy").code == 0
    assert opened[-1][0] == tmp_path / "copy" / "sample.duizhao"
    assert cli("status", tmp_path / "copy" / "sample.duizhao").code == 0


def test_a_project_that_is_not_there_is_said_before_a_window_opens(screen: None, cli: Cli, opened: Opened, tmp_path: Path) -> None:
    result = cli("open", tmp_path / "none.duizhao")
    assert (result.code, opened) == (2, [])
    assert "none.duizhao does not exist" in result.err


def test_without_a_display_one_line_says_what_works(no_screen: None, cli: Cli, opened: Opened, project_path: Path) -> None:
    for arguments in ((), ("open", project_path), ("demo",), ("demo", "--folder", project_path.with_name("copy"))):
        result = cli(*arguments)
        assert (result.code, result.err.count("\n"), opened) == (2, 1, [])
        assert "duizhao demo --headless" in result.err
    assert not project_path.with_name("copy").exists()
    assert cli("doctor").code == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="DISPLAY is X11's")
def test_a_display_that_is_gone_is_said(cli: Cli, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.setattr(window, "plugin_loads", lambda _: True)
    result = cli()
    assert (result.code, opened) == (2, [])
    assert ":4711" in result.err


def test_missing_libraries_are_said_with_the_line_that_brings_them(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "has_display", lambda: True)
    monkeypatch.setattr(window, "plugin_loads", lambda _: False)
    monkeypatch.setattr(window, "missing_libraries", lambda _: ["libxcb-icccm.so.4", "libxcb-keysyms.so.1"])
    result = cli()
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "sudo apt-get install --yes libxcb-icccm4 libxcb-keysyms1" in result.err


def test_a_bug_in_the_window_is_no_missing_library(
    screen: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from duizhao.cli import run

    def broken(*_: object, **__: object) -> int:
        raise ImportError("no name", name="duizhao.app")

    assert run([], broken) == 70
    assert "ImportError" in capsys.readouterr().err
