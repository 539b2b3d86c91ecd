"""The way from the command line to the window.

Decides what must be there before a window is asked for, and what is said when it is not. The window itself is handed in by the program's
door: nothing here knows Qt.
"""

import os
from pathlib import Path

from duizhao.cli.desk import Desk
from duizhao.cli.machine import display_answers, has_display, missing_libraries, packages_of, platform_of, plugin_loads
from duizhao.domain.errors import UsageError


def demand_display() -> None:
    """See that a window can be shown, before anything is done for it.

    Raises:
        UsageError: there is no display, or the system lacks libraries.
    """
    if not has_display():
        raise UsageError("window.no_display")
    # What Qt misses here it would say in words that help nobody, and then end the program
    if not plugin_loads(platform_of()):
        raise _lacking(missing_libraries(platform_of()))
    if not display_answers(platform_of()):
        raise UsageError("window.no_answer", display=os.environ.get("DISPLAY", ""))


def show_window(desk: Desk, path: Path | None = None, *, sample: bool = False) -> int:
    """Open the window, with a project or the sample in it; returns when it is closed.

    Raises:
        UsageError: there is no display, or the system lacks libraries.
    """
    demand_display()
    try:
        return desk.opener(path, sample=sample, language=desk.asked)
    except ImportError as error:
        if lacking := missing_libraries(platform_of()):
            raise _lacking(lacking) from error
        if (error.name or "").startswith("PySide6"):
            raise UsageError("window.cannot_load", detail=str(error)) from error
        raise


def _lacking(libraries: list[str]) -> UsageError:
    return UsageError("window.libraries", libraries=libraries, packages=" ".join(packages_of(libraries)))
