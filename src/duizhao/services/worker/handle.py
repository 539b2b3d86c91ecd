"""The window's end of the pipe to the worker.

Decides that nobody is held up by it: one thread pickles and writes what is asked, another reads what is answered. Understands neither.
"""

import contextlib
import multiprocessing
import queue
import socket
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Final

from duizhao.services.worker import process
from duizhao.services.worker.protocol import Answer, Message, Open, Opening, Request, Rows, Stop

_PART = 200
"""Rows in one message: so many are pickled in less than a millisecond, for which nothing else in the program runs."""


class WorkerGone(Exception):  # noqa: N818  (it says what happened)
    """The worker has ended, by itself or by force, and will answer nothing any more. What it had answered before can still be taken."""


class WorkerHandle:
    """A running worker.

    `fileno` is a socket that is readable while there is something to take: an answer, or the news that the process has ended.
    """

    _END: Final = None

    def __init__(self, child: BaseProcess, connection: "Connection[Message, Answer]") -> None:
        self._child, self._connection = child, connection
        self._outbox: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._inbox: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self._ear, self._bell = socket.socketpair()
        self._ear.setblocking(False)
        self._bell.setblocking(False)
        self._gone = threading.Event()
        self._stopped = False
        self._threads = [
            threading.Thread(target=self._write, name="worker requests", daemon=True),
            threading.Thread(target=self._read, name="worker answers", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return not (self._stopped or self._gone.is_set()) and self._child.is_alive()

    @property
    def pid(self) -> int | None:
        """The number of the process."""
        return None if self._stopped else self._child.pid

    def send(self, request: Request) -> None:
        """Ask for something; returns at once.

        Raises:
            WorkerGone: the process has ended.
        """
        if self._gone.is_set() or self._stopped:
            raise WorkerGone
        self._outbox.put(request)

    def poll(self) -> bool:
        """Whether `recv` has something to say at once."""
        if self._inbox.empty():
            self._hush()
            if self._inbox.empty():
                return False
            self._ring()  # it came while the bell was silenced
        return True

    def recv(self, timeout: float | None = None) -> Answer:
        """The next answer; waits for it.

        Raises:
            WorkerGone: the process has ended, and all that it answered was taken.
            TimeoutError: there is none after so many seconds.
        """
        try:
            answer = self._inbox.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError from None
        if answer is self._END:
            self._inbox.put(self._END)
            raise WorkerGone
        return answer

    def fileno(self) -> int:
        return self._ear.fileno()

    def stop(self, timeout: float = 0.5) -> None:
        """End the process, by force when it does not end in time: it owns nothing that could be lost. Calling it again does nothing."""
        if self._stopped:
            return
        self._outbox.put(Stop())
        self._outbox.put(None)
        self._child.join(timeout)
        if self._child.is_alive():
            self._child.kill()
            self._child.join()
        self._stopped = True
        for thread in self._threads:
            thread.join()
        self._connection.close()
        self._child.close()
        self._bell.close()
        self._ear.close()

    def _write(self) -> None:
        while (request := self._outbox.get()) is not None:
            try:
                for message in _messages(request):
                    self._connection.send(message)
            except OSError:
                self._gone.set()
                return

    def _read(self) -> None:
        while not self._gone.is_set():
            try:
                answer = self._connection.recv()
            except (EOFError, OSError):
                self._gone.set()
            else:
                self._inbox.put(answer)
                self._ring()
        self._inbox.put(self._END)
        self._ring()

    def _ring(self) -> None:
        with contextlib.suppress(BlockingIOError):  # it rings already
            self._bell.send(b"\0")

    def _hush(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._ear.recv(4096):
                pass


def start(*, gentle: bool = True) -> WorkerHandle:
    """Start a worker; it can be asked at once, and answers when it is up. One that is not `gentle` gives way to nobody."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    child = context.Process(target=process.serve, args=(there, gentle), name="duizhao worker", daemon=True)
    with _nameless_main():
        child.start()
    there.close()
    return WorkerHandle(child, here)


@contextlib.contextmanager
def _nameless_main() -> Iterator[None]:
    """Keep multiprocessing from running the main module in the child: the worker needs nothing of it, and it may be a script without a guard."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _messages(request: Request) -> Iterator[Message]:
    """A request as it goes through the pipe, many rows in parts."""
    match request:
        case Open(generation, rows, house, check):
            yield Opening(generation, len(rows), house, check)
            for first in range(0, len(rows), _PART):
                yield Rows(tuple(rows[first : first + _PART]))
        case _:
            yield request
