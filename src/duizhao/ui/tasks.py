"""The one writer thread, and calls that come back to the window.

Decides where work runs and how its outcome reaches the UI thread: in the order in which it was asked for, to receivers that are still
there. Decides nothing about what the work is.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from duizhao.domain.errors import UserError
from duizhao.settings import log_folder

_log = logging.getLogger(__name__)

Receiver = Callable[[Any], None]
"""A bound method that takes an outcome on the UI thread."""


class Reply:
    """A bound method held weakly: an object that was closed meanwhile is not called."""

    def __init__(self, receiver: Receiver | None) -> None:
        self._method: WeakMethod[Receiver] | None = WeakMethod(receiver) if receiver is not None else None

    def __bool__(self) -> bool:
        return self._method is not None

    def __call__(self, outcome: object) -> None:
        method = self._method() if self._method is not None else None
        if method is None:
            return
        owner = getattr(method, "__self__", None)
        if not isinstance(owner, QObject) or isValid(owner):
            method(outcome)


@dataclass(frozen=True, slots=True)
class _Task:
    work: Callable[[], object]
    done: Reply
    failed: Reply


class Lane(QObject):
    """A thread in which tasks run one after another; whatever touches the project runs here.

    An exception that nobody expected is a bug: it is written down, and reaches whoever asked as a UserError, or `broken` where nobody is told.
    """

    broken = Signal(object)
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._loop, name="duizhao-writer", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], object], done: Receiver | None = None, failed: Receiver | None = None) -> None:
        """Do `work` after everything that was asked for before; then call `done` with its value or `failed` with its UserError."""
        self._tasks.put(_Task(work, Reply(done), Reply(failed)))

    def close(self) -> None:
        """Do what was asked for, then end the thread; outcomes that arrive now are no longer delivered."""
        if self._thread.is_alive():
            self._tasks.put(None)
            self._thread.join()

    def _loop(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                outcome: tuple[Reply, object] = (task.done, task.work())
            except UserError as error:
                outcome = (task.failed, error)
            except Exception as error:  # noqa: BLE001  (the lane goes on whatever a task does; the bug is written down and said)
                _log.exception("a task failed")
                bug = UserError("bug", error=type(error).__name__, log=log_folder() / "duizhao.log")
                outcome = (task.failed or Reply(self._say_broken), bug)
            del task
            self._ended.emit(outcome)
            del outcome

    def _say_broken(self, error: UserError) -> None:
        self.broken.emit(error)

    def _deliver(self, outcome: tuple[Reply, object]) -> None:
        reply, value = outcome
        reply(value)
