"""What a test of the window must not leave behind, and how long the window may stop answering.

Decides how leftovers are found and how a block of the event loop is measured. Which tests are guarded, the fixtures in `ui` decide.
"""

import contextlib
import gc
import multiprocessing
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import resource_tracker
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject, Qt, QThread, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer, isValid

GRACE_MS = 20_000
"""What was told to end may take this long to do so."""

BLOCK = 0.1
"""Seconds for which the window may be deaf at most: what a person takes for at once. A busy machine takes half of it for one panel."""

_FRAMES = 12
"""Of a place in the code, so many calls are shown."""


def delete_what_was_dismissed() -> None:
    """Let Qt delete what asked for it: without a running event loop it would wait for ever."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@dataclass(frozen=True)
class Alive:
    """What runs or stands open at one moment, by something that tells one from another, with a name to show."""

    things: dict[object, str]

    @classmethod
    def now(cls) -> "Alive":
        found: dict[object, str] = {}
        for thread in threading.enumerate():
            found["thread", thread.ident] = f"thread {thread.name}"
        for number, name in _processes():
            found["process", number] = f"process {name}"
        for widget in QApplication.topLevelWidgets():
            found["widget", getCppPointer(widget)[0]] = f"top-level widget {type(widget).__name__} {widget.objectName()}".strip()
        for thing in _running_objects():
            owner = type(thing.parent()).__name__ if thing.parent() else "nobody"
            found["object", getCppPointer(thing)[0]] = f"active {type(thing).__name__} of {owner}"
        return cls(found)

    def since(self, before: "Alive") -> list[str]:
        """What is here and was not before."""
        return [name for key, name in self.things.items() if key not in before.things]


def _running_objects() -> list[QTimer | QThread]:
    """Timers and threads that Python made and that run. Found by their types' identities: there are hundreds of thousands of objects."""
    kinds = {id(each) for kind in (QTimer, QThread) for each in _family(kind)}
    made: list[QTimer | QThread] = [thing for thing in gc.get_objects() if id(type(thing)) in kinds and isValid(thing)]
    return [thing for thing in made if (thing.isActive() if isinstance(thing, QTimer) else thing.isRunning())]


def _family(kind: type[object]) -> Iterator[type[object]]:
    yield kind
    for heir in kind.__subclasses__():
        yield from _family(heir)


def _processes() -> list[tuple[int, str]]:
    """Children of this process but for the one that Python keeps to tidy up after spawned processes."""
    tidy = getattr(getattr(resource_tracker, "_resource_tracker", None), "_pid", None)
    known = {child.pid or 0: child.name for child in multiprocessing.active_children()}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, _, rest = status.read_text(encoding="utf-8", errors="replace").partition("(")[2].rpartition(")")
            state, parent = rest.split()[:2]
            if int(parent) == _OWN and state != "Z":
                known.setdefault(int(status.parent.name), name)
    return [(number, name) for number, name in known.items() if number != tidy]


_OWN = multiprocessing.current_process().pid


def let_go_of_keys() -> None:
    """Release Ctrl and Shift: Qt's test library leaves them down after a click or a key with them, and a row selected then would be toggled."""
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyClick(QWidget(), Qt.Key.Key_Escape)


def leftovers(before: Alive) -> list[str]:
    """What came since and is still there after it has had time to end."""
    deadline = QDeadlineTimer(GRACE_MS)
    delete_what_was_dismissed()
    while (left := Alive.now().since(before)) and not deadline.hasExpired():
        _pause(10)
        delete_what_was_dismissed()
    return left


def _pause(milliseconds: int) -> None:
    """Let everything work; a wait of Qt's test library would keep the other threads out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Watchdog(QObject):
    """Measures the longest time for which the event loop had no turn.

    A timer beats in the event loop; a thread looks at its age and writes down where the UI thread stands while it is late. Time in which
    the system let other programs run instead is not counted where the system tells it (Linux). Inside `watching`, what the test itself
    does between two turns of the loop counts too: it stands for the person's hand, and its handlers run in the window.
    """

    _BEAT_MS = 5

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.where = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self._BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._main = threading.get_ident()
        self._queue = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._ended = threading.Event()
        self._last, self._kept_off, self._seen = 0.0, 0.0, ""

    @contextlib.contextmanager
    def watching(self) -> Iterator["Watchdog"]:
        """Measure while this lasts."""
        self._ended.clear()
        self._last, self._kept_off, self._seen = time.perf_counter(), self._waited_for_processor(), ""
        observer = threading.Thread(target=self._observe, name="watchdog", daemon=True)
        observer.start()
        self._timer.start()
        try:
            yield self
            self._beat()
        finally:
            self._timer.stop()
            self._ended.set()
            observer.join()

    def report(self) -> str:
        """The longest block, and where the UI thread stood during it."""
        return f"the window was deaf for {self.longest * 1000:.0f} ms\n{self.where or '(no look was taken meanwhile)'}"

    def check(self, limit: float = BLOCK) -> None:
        """Fail when the window was deaf for too long."""
        assert self.longest <= limit, self.report()

    @Slot()
    def _beat(self) -> None:
        now, kept_off = time.perf_counter(), self._waited_for_processor()
        deaf = (now - self._last) - (kept_off - self._kept_off) - self._BEAT_MS / 1000
        if deaf > self.longest:
            self.longest, self.where = deaf, self._seen
        self._last, self._kept_off, self._seen = now, kept_off, ""

    def _observe(self) -> None:
        while not self._ended.wait(self._BEAT_MS / 1000):
            if time.perf_counter() - self._last > BLOCK / 2 and not self._seen:
                frame = sys._current_frames().get(self._main)
                self._seen = "".join(traceback.format_stack(frame)[-_FRAMES:]) if frame is not None else ""

    def _waited_for_processor(self) -> float:
        """Seconds for which the system kept this thread waiting while it wanted to run."""
        try:
            return int(self._queue.read_text(encoding="ascii").split()[1]) / 1e9
        except (OSError, IndexError):
            return 0.0


def destroy_by_closing(widget: QWidget) -> None:
    """Close a widget and see that Qt destroyed it."""
    widget.close()
    delete_what_was_dismissed()
    assert not isValid(widget), f"{type(widget).__name__} is still there after it was closed"


Freed = Callable[[QWidget], None]
