"""The window under test: offscreen, in its own look, away from the person's own settings, and watched for what it leaves behind."""

import gc
import os
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from duizhao.domain.review import Actor, Role
from duizhao.ui.look import Look
from patience import PatientBot
from window_guards import Alive, Freed, Watchdog, delete_what_was_dismissed, destroy_by_closing, leftovers, let_go_of_keys

if TYPE_CHECKING:
    from duizhao.app import Desktop
    from duizhao.ui.session import Session


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the house's look; a cursor that does not flash, so that pictures are the same each time."""
    look = Look()
    look.apply(qapp)
    qapp.setCursorFlashTime(0)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    yield qapp
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def own_home(dressed: QApplication, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own. After `dressed`: the system's fonts were found by then."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (("CONFIG", ".config"), ("DATA", ".local/share"), ("STATE", ".local/state"), ("CACHE", ".cache")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / ".config"))
        QSettings.setPath(kind, QSettings.Scope.SystemScope, str(home / "system"))
    return home


@pytest.fixture(autouse=True)
def nothing_left_behind(own_home: Path) -> Iterator[None]:
    """Fail a test that leaves a thread, a process, a running timer or a top-level widget, or another language, behind."""
    before = Alive.now()
    yield
    let_go_of_keys()
    left = leftovers(before)
    assert not left, f"left behind: {', '.join(left)}"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel", "left behind: another language"


@pytest.fixture
def watchdog(nothing_left_behind: None) -> Iterator[Watchdog]:
    """`with watchdog.watching(): …; watchdog.check()` fails when the event loop had no turn for more than 100 ms."""
    dog = Watchdog()
    yield dog
    dog.deleteLater()


@pytest.fixture
def freed(nothing_left_behind: None) -> Iterator[Freed]:
    """`freed(dialog)` closes the dialog and fails unless Qt destroyed it; at the test's end Python must have let go of it as well."""
    closed: list[weakref.ref[QWidget]] = []

    def close(widget: QWidget) -> None:
        closed.append(weakref.ref(widget))
        destroy_by_closing(widget)

    yield close
    gc.collect()
    held = [type(widget).__name__ for reference in closed if (widget := reference()) is not None]
    assert not held, f"Python still holds: {', '.join(held)}"


@pytest.fixture
def desktop(dressed: QApplication, nothing_left_behind: None, tmp_path: Path) -> Iterator["Desktop"]:
    """The whole program, in English, in the hands of an editor; its window is not shown yet."""
    from duizhao.app import Desktop

    made = Desktop(dressed, QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat), "en")
    made.session.act_as(Actor("Lin Wei", Role.EDITOR))
    made.window.resize(1280, 720)
    yield made
    made.window.close()
    made.close()
    made.deleteLater()
    delete_what_was_dismissed()


@pytest.fixture
def look(dressed: QApplication) -> Look:
    """A look of this test's own."""
    return Look()


@pytest.fixture
def session(qtbot: QtBot, nothing_left_behind: None, project_path: Path, reviewer: Actor) -> Iterator["Session"]:
    """A session in which a project of the small texts is open."""
    from duizhao.ui.session import Session

    session = Session(reviewer)
    session.desk.open(project_path)
    qtbot.waitUntil(lambda: session.snapshot is not None, timeout=10_000)
    yield session
    session.shut_down()
    session.deleteLater()
