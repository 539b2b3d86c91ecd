"""Reading a person's files, for a new review, for one side of the open one, or as a reviewer sent them back: in a process of its own.

Decides that this process does not give way as the worker does, for somebody waits for it, and that it is ended by force when nobody does
any more: whatever a file makes of whoever reads it, there is a way out within a moment, and nothing half made is left. What is read, and
what becomes of it, is the services' matter.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.errors import UserError
from duizhao.services import worker
from duizhao.ui.session.core import Core
from duizhao.ui.session.worker_link import WorkerLink
from duizhao.ui.tasks import Receiver, Reply

_log = logging.getLogger(__name__)
Wanted = worker.Read | worker.ReadOne | worker.ReadReturned


class Reading(QObject):
    """One reading at a time, the latest; `staged` carries what is being done for it (a worker.Stage)."""

    staged = Signal(object)

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self._link: WorkerLink | None = None
        self._stays = False
        self._ticket = 0
        self._asked: tuple[Reply, Reply] | None = None
        self._straight: worker.Straight | None = None
        self._files = ""

    def prepare(self) -> None:
        """Have the process come up before there is anything to read, and stay until it is closed."""
        self._stays = True
        self._come_up()

    def read(self, wanted: Wanted, done: Receiver, failed: Receiver) -> None:
        """Read files; the ticket is given here.

        `done` is handed the Inputs of a new review, or that its project is made (worker.MadeStraight); the Document of one side; the ReturnedFile.
        """
        stays = self._stays
        self.cancel()
        self._stays = stays
        self._come_up()
        self._ticket += 1
        self._asked = Reply(done), Reply(failed)
        self._straight = None
        if isinstance(wanted, worker.Read):
            self._files = ", ".join(map(str, filter(None, (wanted.source, wanted.draft))))
            if wanted.straight is not None:
                self._straight = replace(wanted.straight, uuid=str(uuid.uuid4()))
                wanted = replace(wanted, straight=self._straight)
        else:
            self._files = str(wanted.path)
        if self._link is not None:
            self._link.send(replace(wanted, ticket=self._ticket))

    def cancel(self) -> None:
        """No longer wait for what is being read."""
        if self._asked is not None:
            self._asked = None
            self.close()

    def close(self) -> None:
        """End the process, whatever it is at."""
        link, straight = self._link, self._straight
        self._link = self._straight = self._asked = None
        self._stays = False
        if link is None:
            return
        process = link.process_id
        link.close(at_once=True)
        link.deleteLater()
        if process is not None and straight is not None:
            self._core.lane.run(_withdrawing(straight, process))

    def _come_up(self) -> None:
        if self._link is None:
            self._link = WorkerLink(self, gentle=False)
            self._link.answered.connect(self._on_answers)
            self._link.gone.connect(self._on_gone)

    def _on_answers(self, answers: list[worker.Answer]) -> None:
        for answer in answers:
            if getattr(answer, "ticket", None) != self._ticket or self._asked is None:
                continue
            match answer:
                case worker.Progressed(stage=stage):
                    self.staged.emit(stage)
                case worker.WasRead(inputs=value) | worker.WasReadOne(document=value) | worker.WasReturned(file=value):
                    self._end(self._asked[0], value)
                case worker.MadeStraight():
                    self._end(self._asked[0], answer)
                case worker.Refused(error=error):
                    self._end(self._asked[1], error)
                case worker.Failed(what=what, trace=trace):
                    _log.error("reading failed: %s\n%s", what, trace)
                    self._end(self._asked[1], self._ended())

    def _end(self, reply: Reply, value: object) -> None:
        self._asked = self._straight = None
        if not self._stays:
            self.close()
        reply(value)

    def _ended(self) -> UserError:
        return UserError("file.reader_ended", path=self._files)

    def _on_gone(self) -> None:
        asked = self._asked
        self.close()
        if asked is not None:
            asked[1](self._ended())


def _withdrawing(straight: worker.Straight, process: int) -> Callable[[], None]:
    return lambda: services.importing.withdraw(straight.path, process, straight.uuid)
