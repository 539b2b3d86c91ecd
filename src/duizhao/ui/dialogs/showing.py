"""Showing a file that was written: in its own program, or in its folder.

Decides how each system is asked. Opens nothing by itself.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> bool:
    """Open a file in the program that the system has for it; whether the system took it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Open the folder of a file, with the file picked out where the system can do that."""
    if sys.platform == "win32" and QProcess.startDetached("explorer", ["/select,", str(path)])[0]:
        return True
    if sys.platform == "darwin" and QProcess.startDetached("open", ["-R", str(path)])[0]:
        return True
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
