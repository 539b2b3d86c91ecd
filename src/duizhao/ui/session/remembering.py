"""The office's memory from the window: looked up, and given more files.

Decides that this has a thread of its own, so that neither a look-up nor a long import holds up what is written, and that of many questions
only the latest is answered. What is remembered, and what is found, is the services' matter.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from duizhao import services
from duizhao.domain.findings import Severity
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.tasks import Lane, Receiver

if TYPE_CHECKING:
    from pathlib import Path

    from duizhao.domain.errors import UserError
    from duizhao.services.remembering import LookedUp, Taken


class Remembering(QObject):
    """`progressed` carries how many pairs of which file are in; `taken` says that the memory holds more, or that taking in has ended."""

    progressed = Signal(str, int)
    taken = Signal()

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self._lane: Lane | None = None
        self._stop = threading.Event()
        self._asked = self._likened = 0
        self._left = 0

    @property
    def busy(self) -> bool:
        """Whether files are being taken in."""
        return bool(self._left)

    def look_up(self, text: str, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` how a text was said before; nothing is handed out for a question that another has overtaken."""
        self._asked += 1
        number = self._asked
        self._own_lane().run(lambda: self._looked_up(text, number), receiver, failed)

    def like(self, chinese: str, receiver: Receiver, failed: Receiver) -> None:
        """Hand `receiver` what is like a row's Chinese as a whole; of several rows only the one that was asked about last is answered."""
        self._likened += 1
        number, own = self._likened, self._core.uuid
        self._own_lane().run(lambda: self._alike(chinese, own, number), receiver, failed)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take projects and TMX files into the memory, one after another; what cannot be taken in is said."""
        self._stop.clear()
        for path in paths:
            self._left += 1
            self._own_lane().run(_Import(path, _Watch(self, path.name, self._stop)), self._on_taken, self._on_failed)

    def stop(self) -> None:
        """Leave the memory as it was before what is being taken in."""
        self._stop.set()

    def close(self) -> None:
        """End the thread; an import that is under way is given up."""
        self.stop()
        if self._lane is not None:
            self._lane.close()

    def _own_lane(self) -> Lane:
        if self._lane is None:
            self._lane = Lane(self)
            self._lane.broken.connect(self._core.say_error, Qt.ConnectionType.QueuedConnection)
        return self._lane

    def _looked_up(self, text: str, number: int) -> LookedUp | None:
        return services.remembering.look_up(text) if number == self._asked else None

    def _alike(self, chinese: str, own: str, number: int) -> LookedUp | None:
        return services.remembering.like(chinese, but=own) if number == self._likened else None

    def _on_taken(self, taken: Taken) -> None:
        self._left -= 1
        voice = self._core.voice
        self._core.noticed.emit(Notice(voice.say("memory.taken" if taken.count else "memory.nothing", name=taken.name, count=taken.count)))
        if taken.left_out:
            self._core.noticed.emit(Notice(voice.say("memory.left_out", name=taken.name, count=taken.left_out), Severity.WARNING))
        self.taken.emit()

    def _on_failed(self, error: UserError) -> None:
        self._left -= 1
        self._core.say_error(error)
        self.taken.emit()


class _Watch:
    """Tells the window how far an import is, and the import whether to go on; called in the import's thread."""

    def __init__(self, told: Remembering, name: str, stop: threading.Event) -> None:
        self._told, self._name, self._stop = told, name, stop

    def __call__(self, count: int, _: float) -> bool:
        self._told.progressed.emit(self._name, count)
        return not self._stop.is_set()


class _Import:
    """One file taken in."""

    def __init__(self, path: Path, watch: _Watch) -> None:
        self._path, self._watch = path, watch

    def __call__(self) -> Taken:
        return services.remembering.take_in(self._path, watch=self._watch)
