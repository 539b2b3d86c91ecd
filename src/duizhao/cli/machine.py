"""What this machine lacks for the window: a display, system libraries.

Decides how that is found out without importing Qt, and which Debian package brings a library. Standard library only: the Makefile runs
this file before anything of ours can be imported. Installs nothing.
"""

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The package of each library that Qt asks the system for, by the name that the loader looks for."""

_MODULES = ("QtWidgets.abi3.so", "QtSvg.abi3.so")
_NOT_FOUND = re.compile(r"^\s*(\S+) => not found$", re.MULTILINE)
_NEEDS_NO_DISPLAY = ("offscreen", "minimal", "vnc")


def platform_of(environment: Mapping[str, str] = os.environ) -> str:
    """The part of Qt that will draw on Linux: what Qt was told, else Wayland's where that runs, else X11's."""
    told = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return told or ("wayland" if environment.get("WAYLAND_DISPLAY") else "xcb")


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown: outside Linux always; there, when a display is named or Qt is told to draw without one."""
    if not sys.platform.startswith("linux") or platform_of(environment) in _NEEDS_NO_DISPLAY:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_libraries(platform: str) -> list[str]:
    """The system libraries that a part of Qt would not find, as the loader names them; empty where the loader cannot be asked."""
    folder = _qt_folder()
    if folder is None or shutil.which("ldd") is None:
        return []
    wanted = [folder / name for name in _MODULES] + [_plugin(folder, platform)]
    command = ["ldd", *(str(path) for path in wanted if path.exists())]
    found = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return sorted(set(_NOT_FOUND.findall(found.stdout)))


def plugin_loads(platform: str) -> bool:
    """Whether a part of Qt can be loaded. The window will load it anyway, so asking costs nothing."""
    folder = _qt_folder()
    if folder is None or not _plugin(folder, platform).exists():
        return True
    try:
        ctypes.CDLL(str(_plugin(folder, platform)))
    except OSError:
        return False
    return True


def display_answers(platform: str) -> bool:
    """Whether the X server is there that DISPLAY names; any other display counts as there."""
    if platform != "xcb" or not sys.platform.startswith("linux"):
        return True
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _qt_folder() -> Path | None:
    """Where Qt for Python lies, found without importing it; None outside Linux, where it brings along all it needs."""
    package = importlib.util.find_spec("PySide6") if sys.platform.startswith("linux") else None
    return Path(package.origin).parent if package is not None and package.origin is not None else None


def _plugin(folder: Path, platform: str) -> Path:
    return folder / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"


def packages_of(libraries: list[str]) -> list[str]:
    """The Debian packages that bring them; a library that we know no package of stays as it is."""
    return sorted({_PACKAGES.get(library, library) for library in libraries})


if __name__ == "__main__":
    print(*packages_of(missing_libraries(sys.argv[1])))  # noqa: T201  (the answer that the Makefile waits for)
