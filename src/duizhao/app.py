"""The desktop: the only place that builds the window and what stands behind it.

Decides the order in which things come to life and what happens to an exception that nobody caught. Shows nothing itself.
"""

import gc
import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from duizhao.domain.findings import Severity
from duizhao.messages import Language
from duizhao.settings import log_folder
from duizhao.ui.appearance import Appearance
from duizhao.ui.language import Speech
from duizhao.ui.look import Look
from duizhao.ui.main_window import MainWindow
from duizhao.ui.preferences import Preferences
from duizhao.ui.sample import copy_of_sample
from duizhao.ui.session import Notice, Session

_log = logging.getLogger("duizhao")


_SWITCH = 0.001
"""Seconds after which a thread that works on the project lets the window have its turn; a key press needs several turns, and Python's own five
milliseconds for each would be felt."""


class Desktop(QObject):
    """Everything that lives while the window is open."""

    def __init__(self, application: QApplication, settings: QSettings, language: Language | None = None, path: Path | None = None) -> None:
        super().__init__(application)
        sys.setswitchinterval(_SWITCH)
        self.preferences = Preferences(settings)
        spoken = language or self.preferences.language
        self.speech = Speech(application)
        self.speech.speak(spoken)
        self.look = Look(zoom=self.preferences.zoom)
        self.appearance = Appearance(application, self.look, self.preferences, self)
        self.session = Session(self.preferences.actor, spoken, self)
        if path is not None:
            self.session.desk.open(path)  # it is read while the window is built
        self.window = MainWindow(self.session, self.look, self.preferences)
        self.appearance.offer(self.window.actions_)
        self.window.language_wanted.connect(self.speak)
        QTimer.singleShot(0, self._stand)
        self.window.sample_wanted.connect(self.open_sample)

    def _stand(self) -> None:
        """The window stands: from now on garbage is looked for, but not among the thousands of things that last as long as the program."""
        if not self.session.desk.awaited:  # else it goes on when the project is there
            gc.freeze()
            gc.enable()

    def speak(self, language: str) -> None:
        """Switch the interface's language, now and for the next time."""
        chosen: Language = "zh" if language == "zh" else "en"
        self.preferences.put("language", chosen)
        self.session.speak(chosen)
        self.speech.speak(chosen)

    def open_sample(self) -> None:
        """Open a fresh copy of the sample review."""
        copy_of_sample(self.session)

    def say_bug(self, error: BaseException) -> None:
        """Say that something went wrong, and where it is written down; the work in the window goes on."""
        text = self.session.voice.say("bug", error=type(error).__name__, log=log_folder() / "duizhao.log")
        self.session.noticed.emit(Notice(text, Severity.ERROR))

    def close(self) -> None:
        """Let go of everything, after what was asked for is done."""
        self.session.shut_down()
        gc.unfreeze()
        self.speech.fall_silent()
        self.window.deleteLater()


class _Hook:
    """Writes down an exception that reached the top, and says so in the window."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("an exception reached the top", exc_info=(kind, error, trace))
        self._desktop.say_bug(error)


def open_window(path: Path | None = None, *, sample: bool = False, language: Language | None = None) -> int:
    """Show the window, with a project or the sample open in it; returns the exit code when it is closed."""
    _write_log()
    _find_input_method()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a Qt application without windows is running already")
    application.setApplicationName("duizhao")
    application.setApplicationDisplayName("")
    application.setOrganizationName("duizhao")
    application.setDesktopFileName("duizhao")
    desktop = Desktop(application, QSettings(), language, path)
    before, sys.excepthook = sys.excepthook, _Hook(desktop)
    desktop.window.show()
    if sample:
        desktop.open_sample()
    elif path is None:
        QTimer.singleShot(0, desktop.session.checking.start)
    try:
        return application.exec()
    finally:
        sys.excepthook = before
        desktop.close()
        application.shutdown()  # while Python still stands: what lies on the clipboard would else be let go of after it


def _find_input_method() -> None:
    """Qt brings no plug-in for fcitx along; fcitx answers to ibus's, so that one stands in."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
        if not any(folder.glob("*fcitx*")):
            os.environ["QT_IM_MODULE"] = "ibus"


def _write_log() -> None:
    """What goes wrong is written where whoever mends it finds it."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(log_folder() / "duizhao.log", encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger("duizhao").addHandler(handler)
