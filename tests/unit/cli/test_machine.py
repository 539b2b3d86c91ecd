"""What the machine lacks for the window."""

import subprocess
import sys
from pathlib import Path

import pytest

from duizhao.cli import machine

SCRIPT = Path(machine.__file__)
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings along all it needs")


@linux
@pytest.mark.parametrize(
    ("environment", "shown"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True), ({"QT_QPA_PLATFORM": "offscreen:size=10x10"}, True)],
)
def test_a_display_is_named_or_not_needed(environment: dict[str, str], shown: bool) -> None:
    assert machine.has_display(environment) is shown


@linux
def test_what_the_loader_does_not_find_becomes_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = "\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibxcb-icccm.so.4 => not found\n\tlibnew.so.1 => not found\n"
    ldd = tmp_path / "ldd"
    ldd.write_text(f"#!/bin/sh\nprintf '{answer}'\n", encoding="utf-8")
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert machine.missing_libraries("xcb") == ["libnew.so.1", "libxcb-icccm.so.4"]
    assert machine.packages_of(machine.missing_libraries("xcb")) == ["libnew.so.1", "libxcb-icccm4"]


@linux
def test_the_makefile_can_ask_before_anything_is_installed() -> None:
    """With an isolated Python that has neither our packages nor Qt, the script answers with nothing."""
    result = subprocess.run([sys.executable, "-I", "-S", str(SCRIPT), "offscreen"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "\n", "")


def test_qts_own_libraries_are_never_looked_for_in_packages() -> None:
    assert not [name for name in machine.missing_libraries("offscreen") if "Qt6" in name]


@linux
def test_qt_draws_with_what_it_was_told_or_what_runs() -> None:
    told = {"QT_QPA_PLATFORM": "offscreen:size=10x10", "DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert [machine.platform_of(environment) for environment in (told, {"WAYLAND_DISPLAY": "wayland-0"}, {"DISPLAY": ":0"})] == [
        "offscreen",
        "wayland",
        "xcb",
    ]
