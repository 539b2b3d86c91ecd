"""The guards of the window's tests fail when they should. The bad examples are run by a pytest of their own."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from window_guards import BLOCK, Freed, Watchdog

EXAMPLES = """
import subprocess, threading, time
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QSettings, QTimer, QTranslator, Qt, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QLabel
import window_guards

window_guards.GRACE_MS = 200
kept = []

def work():
    end = time.thread_time() + 0.2  # of its own time: what a busy machine keeps from it is not counted
    while time.thread_time() < end:
        pass

def test_widget():
    kept.append(QLabel())

def test_timer():
    kept.append(QTimer())
    kept[-1].start(1000)

def test_thread():
    threading.Thread(target=time.sleep, args=(2,), name="sleeper", daemon=True).start()

def test_process():
    kept.append(subprocess.Popen(["sleep", "2"]))

def test_warning():
    qWarning("careful")

def test_closed_only(freed):
    freed(QDialog())

def test_held(freed):
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    kept.append(dialog)
    freed(dialog)

def test_deaf_in_the_loop(watchdog, qtbot):
    with watchdog.watching():
        QTimer.singleShot(0, work)
        qtbot.wait(50)
    watchdog.check()

def test_deaf_in_a_handler(watchdog):
    with watchdog.watching():
        work()
    watchdog.check()

def test_good(qtbot, freed, watchdog, own_home):
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    freed(dialog)
    threading.Thread(target=time.sleep, args=(0.05,)).start()
    with watchdog.watching():
        qtbot.wait(60)
    watchdog.check()
    assert QSettings("a", "b").fileName().startswith(str(own_home))

def test_good_with_a_key_held(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier

def test_good_without(qapp):
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier

def test_language(qapp):
    translator = QTranslator(qapp)
    assert translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(translator)
"""
SAID = {
    "test_widget": "left behind: top-level widget QLabel",
    "test_timer": "left behind: active QTimer of nobody",
    "test_thread": "left behind: thread sleeper",
    "test_process": "left behind: process sleep",
    "test_warning": "",
    "test_closed_only": "QDialog is still there after it was closed",
    "test_held": "Python still holds: QDialog",
    "test_deaf_in_the_loop": "the window was deaf for",
    "test_deaf_in_a_handler": "the window was deaf for",
    "test_language": "left behind: another language",
}


def test_the_guards_catch_what_they_should_and_nothing_else(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")  # the summary cuts lines at this width
    pytester.makeini(
        f"[pytest]\npythonpath = {Path(__file__).parents[1].as_posix()}\nqt_api = pyside6\nqt_log_level_fail = WARNING\n"
        "addopts = --import-mode=importlib -p no:randomly -rA\n"
    )
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(EXAMPLES)
    output = pytester.runpytest_subprocess().stdout.str()
    for name, said in SAID.items():
        assert re.search(rf"^(FAILED|ERROR) \S+::{name}\b.*{said}", output, re.MULTILINE), (name, output)
    assert re.search(r"^PASSED \S+::test_good$", output, re.MULTILINE), output
    assert not re.search(r"^(FAILED|ERROR) \S+::test_good", output, re.MULTILINE), output
    assert "Qt messages with level WARNING or above" in output
    assert ", in work" in output, "a block is shown with the place where the UI thread stood"


def test_the_watchdog_measures_what_blocks(watchdog: Watchdog, qtbot: QtBot) -> None:
    with watchdog.watching():
        qtbot.wait(30)
    assert watchdog.longest < BLOCK


def test_a_closed_dialog_is_freed(freed: Freed) -> None:
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    freed(dialog)
