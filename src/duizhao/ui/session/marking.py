"""Marks by MQM in the window.

Decides when they are read anew and which stand on the text that a row shows. Who may mark what, and what marks come to, the services decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.marks import Mark, NewMark, PlacedMark, standing_on
from duizhao.domain.mqm import MqmProfile
from duizhao.ui.session.core import Core
from duizhao.ui.session.editing import Editing

if TYPE_CHECKING:
    from duizhao.services.marked_words import Told
    from duizhao.services.marking import Marked
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work


class Marking(QObject):
    """The marks of the open document; there are none while the house has no MQM profile."""

    def __init__(self, core: Core, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._editing = editing
        self._telling = False
        self.marks: tuple[Mark, ...] = ()
        self._by_row: dict[int, list[Mark]] = {}
        self._done: dict[str, _Done] = {}
        core.replaced.connect(self._fetch)
        core.rehoused.connect(self._fetch)
        core.changed.connect(self._on_changed)

    @property
    def profile(self) -> MqmProfile | None:
        """What errors are weighed by; None while MQM is off."""
        now = self._core.snapshot
        return now.profile.mqm if now is not None else None

    def allowed(self) -> bool:
        """Whether whoever acts may mark; else it is said why not."""
        try:
            services.marking.allowed(self.profile, self._core.actor)
        except UserError as error:
            self._core.say_error(error)
            return False
        return True

    def of(self, position: int, text: str) -> tuple[PlacedMark, ...]:
        """The marks that stand on a row's English as it is shown."""
        now = self._core.snapshot
        if now is None or not self._by_row:
            return ()
        row = now.segments[position]
        spans = [(mark, standing_on(mark, row, text)) for mark in self._by_row.get(row.id, ())]
        return tuple(PlacedMark(mark, position, span) for mark, span in spans if span is not None)

    def marked(self) -> Marked | None:
        """All marks and what they come to; None while MQM is off."""
        now, profile = self._core.snapshot, self.profile
        return services.marking.marked_rows(now.segments, self.marks, profile) if now is not None and profile is not None else None

    def told(self, found: Marked) -> Told:
        """Marks and what they come to, in words."""
        return services.marked_words.told(found, self._core.voice)

    def add(self, position: int, new: NewMark) -> None:
        """Mark an error in a row as it is shown; what is being typed becomes a revision first."""
        shown = self._core.snapshot
        if shown is None:
            return
        typed = self._editing.text_of(position)
        text = shown.segments[position].target.plain if typed is None else typed
        self._editing.commit()
        actor = self._core.actor

        def prepare(now: Snapshot) -> Work | None:
            row = now.segments[position] if position < len(now.segments) else None
            if row is None or row.target.plain != text:
                self._core.say_refused(Changes(refused={position: "review.refused.moved"}))
                return None
            return lambda project: services.marking.add(project, row, new, actor)

        done = self._done[new.id] = _Done(self, new.id, given=True)
        self._core.command(prepare, done.on_done, done.on_failed)

    def withdraw(self, name: str) -> None:
        """Take a mark back."""
        actor = self._core.actor
        done = self._done[name] = _Done(self, name, given=False)
        self._core.command(lambda _: lambda project: services.marking.withdraw(project, [name], actor), done.on_done, done.on_failed)

    def settle(self, name: str, outcome: Changes | UserError, *, given: bool) -> None:
        """A mark was given or taken back, a step that can be undone; or that could not be."""
        self._done.pop(name, None)
        if isinstance(outcome, UserError):
            self._core.say_error(outcome)
        elif outcome.segments:
            self._editing.steps.record_mark(name, given=given)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if Aspect.MARKS in changes.aspects and not self._telling:
            self._fetch()

    @Slot()
    def _fetch(self) -> None:
        project = self._core.project
        if project is None or self.profile is None:
            self._take(())
            return
        self._core.lane.run(lambda: (project, services.marking.kept(project)), self._on_kept)

    def _on_kept(self, answer: tuple[Project, tuple[Mark, ...]]) -> None:
        project, marks = answer
        if project is self._core.project and self.profile is not None:
            self._take(marks)

    def _take(self, marks: tuple[Mark, ...]) -> None:
        if marks == self.marks:
            return
        before, self.marks, self._by_row = self._by_row, marks, {}
        for mark in marks:
            for row in mark.rows if mark.withdrawn is None else ():
                self._by_row.setdefault(row, []).append(mark)
        now = self._core.snapshot
        touched = before.keys() | self._by_row.keys()
        rows = frozenset(segment.position for segment in now.segments if segment.id in touched) if now is not None else frozenset()
        self._telling = True
        self._core.changed.emit(Changes(rows, frozenset({Aspect.MARKS})))
        self._telling = False


class _Done:
    """A mark that was asked for, or asked back, until that is settled: whoever is to be told is held by nobody else."""

    def __init__(self, marking: Marking, name: str, *, given: bool) -> None:
        self._marking = marking
        self._name = name
        self._given = given

    def on_done(self, changes: Changes) -> None:
        self._marking.settle(self._name, changes, given=self._given)

    def on_failed(self, error: UserError) -> None:
        self._marking.settle(self._name, error, given=self._given)
