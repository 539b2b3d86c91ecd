"""Opening, making and closing projects.

Decides that a new project takes the old one's place only once it is open, that a project is edited in one window at a time, and what
happens when the file changes underneath. What a project holds is the store's matter.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from duizhao import services
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import FileError, UserError
from duizhao.domain.findings import Severity
from duizhao.domain.review import Profile
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice, every_row, lost_by, nothing, withdraw_unkept
from duizhao.ui.session.editing import Editing
from duizhao.ui.tasks import Receiver, Reply

if TYPE_CHECKING:
    from duizhao.services.inputs import Unsure
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.store.journal import Journal, Pending

WATCH_MS = 2000

MadeOf = tuple[worker.Inputs, Arrangement | None]
"""What was read, and how its paragraphs were linked by hand; None for the links that were found."""


@dataclass(slots=True)
class _Opened:
    project: Project
    uuid: str
    snapshot: Snapshot
    journal: Journal | None
    pending: list[Pending]
    lock: QLockFile | None
    said: UserError | None = None


class Desk(QObject):
    """`refused` carries a UserError and the path that could not be opened: a way on is offered by whoever shows it."""

    refused = Signal(object, object)
    opening = Signal()

    def __init__(self, core: Core, checks: Checking, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing
        self._lock: QLockFile | None = None
        self._journal: Journal | None = None
        self._pending: list[Pending] = []
        self.wanted = Path()
        self.awaited = False
        """Whether a project is on its way."""
        self.welcome: Notice | None = None
        """What is said once the project that is on its way is open."""
        self._then: Reply | None = None
        self.lost = self._warned = False
        """Whether the file of the open project was destroyed, or is another's, so that only the window holds it."""
        self._carrying = False
        self._next: tuple[Path, bool] = Path(), False
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._look)

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a project in place of the present one, which stays until the new one is there; the present one is open already."""
        self._editing.commit()
        if (path == self._core.path and read_only == self._core.read_only and not self.lost) or not self.may_leave():
            return
        self._next = path, read_only
        if self._core.project is None:
            self._open_next(Changes())
        else:
            self._core.command(nothing, self._open_next)

    def new(self, made_of: MadeOf, path: Path, name: str, profile: Profile, done: Receiver, failed: Receiver) -> None:
        """Make a project of what was read and open it; `done` is handed its path once it is made."""
        actor, reply, (inputs, arrangement) = self._core.actor, Reply(done), made_of

        def make() -> Path:
            services.importing.new_review(
                inputs, path, actor, profile, services.importing.Naming(name), arrangement=arrangement, recheck=services.checking.postponed
            )
            return path

        self._then = reply
        self._core.lane.run(make, self._on_made, failed)

    def look_for_encoding(self, path: Path, done: Receiver) -> None:
        """Hand `done` what a text's encoding was guessed to be and how the file begins in others; None where nothing had to be guessed."""

        def look() -> Unsure | None:
            from duizhao.services.reading_in import unsure_about  # noqa: PLC0415  (every format's library, 0.1 s; in the writer thread)

            return unsure_about(path)

        self._core.lane.run(look, done)

    def look_at_place(self, path: Path, done: Receiver, failed: Receiver) -> None:
        """See whether a project could be made there; `done` is handed the path, `failed` what is wrong with it."""

        def look() -> Path:
            services.importing.refuse_place(path)
            return path

        self._core.lane.run(look, done, failed)

    def save_copy(self, path: Path, failed: Receiver) -> None:
        """Copy the open project, with everything that was saved in it, and go on in the copy; of a destroyed one, what is shown here."""
        project, now, uuid, actor = self._core.project, self._core.snapshot, self._core.uuid, self._core.actor
        if project is not None and now is not None:

            def copy() -> tuple[Path, bool]:
                return path, services.rescuing.save_copy(project, now, uuid, path, actor)

            self._core.lane.run(copy, self._on_copied, failed)

    def reload(self) -> None:
        """Read the open project anew: somebody else has changed it."""
        project = self._core.project
        if project is not None:
            self._core.lane.run(lambda: services.reviewing.show(project, check=False), self._on_reloaded, self._core.say_error)

    def may_leave(self) -> bool:
        """Whether the open project can be left; one whose file is lost only after that was said once more."""
        path = self._core.path
        if not self.lost or self._warned or path is None:
            return True
        self._warned = True
        self._core.lost.emit(FileError("store.only_here", path))
        return False

    def close(self) -> None:
        """Close the open project; what is typed must have been committed."""
        project, lock, journal = self._core.project, self._lock, self._journal
        self._watch.stop()
        self.lost = False
        self._core.drop_steps()
        self._core.project, self._core.snapshot, self._core.current, self._core.visible = None, None, -1, ()
        self._lock, self._journal = None, None
        self._editing.begin(None)
        if project is not None:
            self._core.lane.run(_closing(project, lock, journal))
            self._core.lane.run(gc.unfreeze)
            self._core.replaced.emit()

    def _open(self, path: Path, *, read_only: bool = False) -> None:
        self.wanted, self.awaited = path, True
        QTimer.singleShot(0, self._checks.start)  # the worker comes up on another core while the project is read
        self.opening.emit()
        self._core.lane.run(lambda: _opened(path, read_only=read_only), self._on_opened, self._on_refused)

    def _open_next(self, _: Changes) -> None:
        """Open what was asked for, once everything that was typed is kept; if it cannot be, stay: the notice says why."""
        path, read_only = self._next
        if not self._editing.unsaved:
            self._open(path, read_only=read_only)

    def _on_copied(self, copied: tuple[Path, bool]) -> None:
        """Go on in the copy with what is being typed: the file that it was meant for may be gone."""
        path, whole = copied
        if not whole:
            text = self.tr(
                "{path} holds what was shown: texts, comments, sign-offs and terms. Earlier versions, checkpoints and MQM marks were lost with the file."
            )
            self.welcome = Notice(text.format(path=path), Severity.WARNING)
        self._carrying = True
        self._open(path)

    def _on_made(self, path: Path) -> None:
        if self._then is not None:
            self._then(path)
            self._then = None
        self.open(path)

    def _on_opened(self, opened: _Opened) -> None:
        self.awaited = False
        before, lock, journal = self._core.project, self._lock, self._journal
        self._core.drop_steps()
        carried = self._editing.unsaved if self._carrying else []
        self._carrying = False
        if before is not None:
            self._core.lane.run(_closing(before, lock, journal))
        self._core.project, self._core.uuid, self._core.snapshot = opened.project, opened.uuid, opened.snapshot
        self._lock, self._journal, self._pending, self.lost = opened.lock, opened.journal, opened.pending, False
        self._core.current, self._core.landing = -1, 0
        self._editing.begin(opened.journal)
        self._checks.begin()
        self._core.replaced.emit()
        if self._pending and not self._core.read_only:
            self._recover()
        self._watch.start()
        said, self.welcome = self.welcome, None
        if said is not None:
            self._core.noticed.emit(said)
        for position, text in carried:
            self._editing.typed(position, text)
        self._editing.commit()
        if opened.said is not None:
            self._core.say_error(opened.said)

    def _on_refused(self, error: UserError) -> None:
        self.awaited, self.welcome = False, None
        if lost_by(error, self._core.path) is not None:
            self._core.say_error(error)
        else:
            self.refused.emit(error, self.wanted)

    def _recover(self) -> None:
        """Typing that a crash cut off becomes revisions where its row has not moved on."""
        pending, actor = self._pending, self._core.actor
        self._core.command(
            lambda _: lambda project: services.editing.recover(project, pending, actor, recheck=services.checking.postponed),
            self._on_recovered,
        )

    def _on_recovered(self, changes: Changes) -> None:
        now, journal = self._core.snapshot, self._journal
        if now is not None and journal is not None:
            kept = {now.segments[position].uuid for position in changes.refused}
            settled = [pending.segment for pending in self._pending if pending.segment not in kept]
            for segment in settled:
                self._core.lane.run(_settling(journal, segment))
        if changes.segments:
            self._checks.update(changes.segments)
            rows = ", ".join(str(position + 1) for position in sorted(changes.segments))
            text = self.tr("What was being typed when the program stopped was recovered; rows: {rows}.").format(rows=rows)
            self._core.noticed.emit(Notice(text))

    def _look(self) -> None:
        """See whether the file was changed, moved or removed by somebody else."""
        project = self._core.project
        if project is not None and self._core.idle:
            self._core.lane.run(project.changed_elsewhere, self._on_looked, self._on_lost)

    def _on_looked(self, changed: bool) -> None:
        if self.lost and not self._editing.unsaved:
            withdraw_unkept(self._core)
        self.lost = False
        if changed:
            self.reload()

    def _on_reloaded(self, now: Snapshot) -> None:
        before = self._core.snapshot
        if before is None:
            return
        same_rows = [segment.uuid for segment in before.segments] == [segment.uuid for segment in now.segments]
        if same_rows:
            self._core.snapshot = now
            self._checks.begin()
            self._core.changed.emit(every_row(now, set(Aspect)))
        else:
            self._core.rearrange(now)
        self._core.noticed.emit(Notice(self.tr("The project was changed by another program; it is shown as it is now."), Severity.NOTE))

    def _on_lost(self, error: UserError) -> None:
        if self.lost or not isinstance(error, FileError) or error.path != self._core.path:
            return  # it has been said, or is about a project that is no longer shown
        self.lost, self._warned = True, False
        self._core.say_error(error)


def _opened(path: Path, *, read_only: bool) -> _Opened:
    """Open and read a project; runs in the writer thread."""
    from duizhao.store import open_project  # noqa: PLC0415  (the database library, 0.2 s; the window stands before it is loaded)
    from duizhao.store.journal import Journal  # noqa: PLC0415  (with the store)

    if not read_only and path.is_file() and not _takes_changes(path):
        raise FileError("store.readonly", path)  # said before somebody types what could not be saved
    lock = None if read_only else _locked(path)
    try:
        project = open_project(path, read_only=read_only)
    except BaseException:
        if lock is not None:
            lock.unlock()
        raise
    try:
        gc.disable()  # ten thousand rows are made in one go; looking for garbage among them takes a third of the time
        now = services.reviewing.show(project, check=False)
        _ = now.statuses, now.open_findings, now.gate  # worked out here, where nobody waits for it
        uuid = services.reviewing.uuid_of(project)
        journal = None if read_only else Journal(uuid)
        pending, said = [], None
        try:
            pending = journal.recoverable() if journal is not None else []
        except FileError as error:  # the project opens all the same; what was left behind stays where it is
            said = error
    except BaseException:
        project.close()
        if lock is not None:
            lock.unlock()
        raise
    finally:
        gc.enable()
    gc.freeze()  # nor is it looked for among them later, while somebody types
    return _Opened(project, uuid, now, journal, pending, lock, said)


def _takes_changes(path: Path) -> bool:
    """Whether a file can be written, and another made beside it, without which the store saves nothing."""
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective) and os.access(path.parent, os.W_OK | os.X_OK, effective_ids=effective)


def _locked(path: Path) -> QLockFile | None:
    """The mark beside a project that says it is being edited; None where the folder takes none (then the file says whether it can be written).

    Raises:
        FileError: somebody is editing the project.
    """
    lock = QLockFile(str(path.with_name(f".{path.name}.lock")))
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        _, host, _ = lock.getLockInfo()
        raise FileError("store.locked", path, host=host)
    return None


def _closing(project: Project, lock: QLockFile | None, journal: Journal | None) -> Callable[[], None]:
    def close() -> None:
        project.close()
        if journal is not None:
            journal.close()
        if lock is not None:
            lock.unlock()

    return close


def _settling(journal: Journal, segment: str) -> Callable[[], None]:
    return lambda: journal.settle(segment)
