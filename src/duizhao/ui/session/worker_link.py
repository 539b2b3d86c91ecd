"""The worker process as an object of the window.

Decides when its answers are taken (as they come, never waited for) and what is said when it dies. What is asked is the session's.
"""

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from duizhao.services import worker

_DRAIN = 12
"""Answers taken at one go; between goes, keys and paints have their turn."""


class WorkerLink(QObject):
    """A running worker; `answered` hands on lists of answers in order, `gone` says once that the process is no more."""

    answered = Signal(object)
    gone = Signal()

    def __init__(self, parent: QObject | None = None, *, gentle: bool = True) -> None:
        super().__init__(parent)
        self._handle = worker.start(gentle=gentle)
        self._watch: QSocketNotifier | None = QSocketNotifier(self._handle.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._drain)

    @property
    def process_id(self) -> int | None:
        """The process's number for the system; None once it has ended."""
        return self._handle.pid

    def send(self, request: worker.Request) -> None:
        """Ask for something; whether the process still lives shows later."""
        try:
            self._handle.send(request)
        except worker.WorkerGone:
            self._lost()

    def close(self, *, at_once: bool = False) -> None:
        """End the process; `at_once` without waiting for it to end by itself, whatever it is at."""
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch.deleteLater()
            self._watch = None
        if at_once:
            self._handle.stop(0.0)
        else:
            self._handle.stop()

    def _drain(self) -> None:
        answers: list[worker.Answer] = []
        gone = False
        try:
            while len(answers) < _DRAIN and self._handle.poll():
                answers.append(self._handle.recv())
        except worker.WorkerGone:
            gone = True
        if answers:
            self.answered.emit(answers)
        if gone:
            self._lost()

    def _lost(self) -> None:
        if self._watch is not None:
            self.close()
            self.gone.emit()
