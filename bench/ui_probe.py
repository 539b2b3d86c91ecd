"""One process of `bench/ui.py`: shows the real window and prints when something is on the screen.

python bench/ui_probe.py start | open PROJECT | answers PROJECT
"""

import gc
import json
import os
import random
import sys
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
gc.disable()  # as the program's own door does until the window stands

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from duizhao.app import Desktop

KEYS, WHEELS, JUMPS = 200, 200, 40
WORDS = "the learning society of the region "


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)

    def wait(self, seconds: float = 2.0) -> float:
        """Seconds until the widget has been painted once more."""
        before, begun = self.count, time.perf_counter()
        while self.count == before and time.perf_counter() - begun < seconds:
            wait_for_event()
        return time.perf_counter() - begun


class Heart(QObject):
    """The longest time for which the event loop had no turn."""

    def __init__(self) -> None:
        super().__init__()
        self.last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now


def percentile(values: list[float], part: float) -> float:
    return 1000 * sorted(values)[min(len(values) - 1, int(len(values) * part))]


def pause(milliseconds: int) -> None:
    """Let the window work; the other threads too, which a wait of Qt's test library would keep out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for_event() -> None:
    """One turn of the event loop, asleep until there is something to do as in the program: a loop that turns idly takes the other threads' time."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def turn_until_open(desktop: Desktop, seconds: float = 60) -> None:
    begun = time.perf_counter()
    while desktop.session.snapshot is None and time.perf_counter() - begun < seconds:
        wait_for_event()


def editor_of(application: QCoreApplication | None) -> tuple[QWidget, Paints]:
    """The editor that has the focus, and its paints."""
    editor = application.focusWidget() if isinstance(application, QApplication) else None
    if editor is None:
        raise RuntimeError("no editor has the focus")
    return editor, Paints(editor.viewport() if isinstance(editor, QAbstractScrollArea) else editor)


def main() -> None:
    probe, *paths = sys.argv[1:]
    application = QApplication(sys.argv[:1])
    application.setOrganizationName("duizhao-bench")
    desktop = Desktop(application, QSettings(), path=Path(paths[0]) if paths else None)
    window = desktop.window
    window.resize(1400, 900)
    shown = Paints(window.start if probe == "start" else window.page.segments.viewport())
    window.show()
    if probe == "start":
        shown.wait()
        print("painted", flush=True)
    else:
        turn_until_open(desktop)
        shown.wait()
        editor, typed = editor_of(application)
        QTest.keyClick(editor, Qt.Key.Key_A)
        typed.wait()
        print("usable", flush=True)
        if probe == "answers":
            print(json.dumps(answers(desktop, shown)), flush=True)
    desktop.close()


def answers(desktop: Desktop, shown: Paints) -> dict[str, float]:
    session, view = desktop.session, desktop.window.page.segments
    viewport = view.viewport()
    heart = Heart()
    session.checking.begin(anew=True)  # a full check of the document runs while the keys are pressed
    pause(300)
    editor, painted = editor_of(QApplication.instance())
    keys = []
    for number in range(KEYS):
        QTest.keyClicks(editor, WORDS[number % len(WORDS)])
        keys.append(painted.wait())
        pause(15)
    wheels = []
    for _ in range(WHEELS):
        place = QPointF(400, 300)
        event = QWheelEvent(
            place,
            viewport.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        begun = time.perf_counter()
        QCoreApplication.sendEvent(viewport, event)
        shown.wait(0.2)
        wheels.append(time.perf_counter() - begun)
    draw = random.Random(3)
    jumps = []
    for _ in range(JUMPS):
        begun = time.perf_counter()
        session.select(draw.randrange(len(session.snapshot.segments) if session.snapshot else 1))
        shown.wait(0.5)
        jumps.append(time.perf_counter() - begun)
    pause(200)
    begun = time.perf_counter()
    session.filtering.set("Item 99")
    shown.wait()
    filtered = time.perf_counter() - begun
    return {
        "key_p50": percentile(keys, 0.5),
        "key_p95": percentile(keys, 0.95),
        "wheel_p50": percentile(wheels, 0.5),
        "wheel_p95": percentile(wheels, 0.95),
        "jump_p95": percentile(jumps, 0.95),
        "filter": 1000 * filtered,
        "deaf": 1000 * heart.longest,
    }


if __name__ == "__main__":
    main()
