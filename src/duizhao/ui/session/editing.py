"""Editing in the window: the text being typed, and the commands that make revisions.

Decides when what is typed becomes a revision (on leaving the row, confirming, closing), when it is noted in the journal and when it is
checked. A revision itself is the services' work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from duizhao import services
from duizhao.domain import process
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import ConflictError, UserError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.text import storable
from duizhao.services import worker
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice, every_row, lost_by, withdraw_unkept
from duizhao.ui.session.rows import FAVOURED, Known
from duizhao.ui.session.steps import Marked, Relinked, Step, Steps
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.store.journal import Journal
    from duizhao.ui.session.core import Work

PREVIEW_MS = 150
JOURNAL_MS = 500


class _Typing:
    """A text that is no revision yet, over the revision that it was begun on; a newer text of the row takes its place."""

    def __init__(self, core: Core, editing: Editing, base: Segment, text: str) -> None:
        self.core = core
        self.editing = editing
        self.base = base
        self.text = text
        self.actor = core.actor
        self.origin = Origin.TYPED
        self.known: Known | None = None
        """What the checks say of `text`; None until they have said it."""
        self.under_way = False

    @property
    def segment(self) -> str:
        """The uuid of the row's segment."""
        return self.base.uuid

    @property
    def position(self) -> int:
        """Where the row stands now; -1 once it is gone."""
        return self.core.position_of(self.base)

    def prepare(self, now: Snapshot) -> Work | None:
        """The command that makes a revision of it: on its own base, so that nobody's later text is overwritten unseen."""
        if self.position < 0:
            return None
        if self.base.target.plain == self.text and now.segments[self.position].target.plain == self.text:
            return None
        seen, text, actor, origin = self.base, self.text, self.actor, self.origin
        return lambda project: services.editing.edit(project, seen, text, actor, origin, recheck=services.checking.postponed)

    def committed(self, changes: Changes) -> None:
        self.editing.committed(self, changes)

    def failed(self, error: UserError) -> None:
        self.editing.not_committed(self, error)

    def insist(self) -> None:
        """Put this text over what somebody else wrote meanwhile; theirs stays in the history."""
        now = self.core.snapshot
        if now is not None and self.position >= 0:
            self.base = now.segments[self.position]
            self.editing.commit()

    def copy(self) -> None:
        """Put this text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)

    def previewed(self, report: worker.RowReport) -> None:
        """The checks have spoken about this text; it may have been typed on since."""
        now = self.core.snapshot
        if now is not None and self.editing.text_of(self.position) == self.text:
            open_ones = [finding for finding in report.findings or () if not now.waiver_of(finding)]
            open_ones += [finding for finding in now.open_of(self.position) if finding.family == process.FAMILY]
            self.known = Known(open_ones, report.terms, checked=True)
            self.core.changed.emit(Changes(frozenset({self.position}), frozenset({Aspect.FINDINGS})))

    def not_previewed(self, _: UserError) -> None:
        """Nobody waits for a preview."""


class Editing(QObject):
    """The one text that is being typed, and every way to a new revision. `stepped` carries the row in which a step was taken back.

    `relinked` says that an alignment was taken back, or put on again.
    """

    stepped = Signal(int)
    relinked = Signal()

    def __init__(self, core: Core, checks: Checking) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._unsaved: dict[str, _Typing] = {}
        self._journal: Journal | None = None
        self.steps = Steps()
        """What can be taken back."""
        self._taking: tuple[Step, bool] | None = None
        self.show_changes = False
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.setInterval(PREVIEW_MS)
        self._preview_soon.timeout.connect(self._preview)
        self._note_soon = QTimer(self)
        self._note_soon.setSingleShot(True)
        self._note_soon.setInterval(JOURNAL_MS)
        self._note_soon.timeout.connect(self._note)
        core.rearranged.connect(self._on_rearranged)

    @property
    def typing(self) -> tuple[int, str] | None:
        """A row and its text that is no revision yet: the current row's if it has one, else any other's."""
        typing = self._latest()
        return (typing.position, typing.text) if typing is not None else None

    @property
    def unsaved(self) -> list[tuple[int, str]]:
        """Every row's text that is no revision yet."""
        return [(typing.position, typing.text) for typing in self._unsaved.values()]

    def text_of(self, position: int) -> str | None:
        """The text of a row that is no revision yet."""
        typing = self._typing_of(position)
        return typing.text if typing is not None else None

    def known(self, position: int) -> Known | None:
        """What the checks say of a row's text that is no revision yet; None when there is none."""
        typing = self._typing_of(position)
        if typing is None:
            return None
        return typing.known or Known((), self._checks.known(position).terms, checked=False)

    def begin(self, journal: Journal | None) -> None:
        """Another document is open: nothing is being typed in it yet."""
        self._preview_soon.stop()
        self._note_soon.stop()
        self._unsaved, self._journal, self.steps, self._taking = {}, journal, Steps(), None
        withdraw_unkept(self._core)

    def typed(self, position: int, text: str) -> None:
        """The editor's text is another now."""
        now = self._core.snapshot
        if now is None or self._core.read_only:
            return
        before = self._typing_of(position)
        if before is None:
            self.commit()
        base = before.base if before is not None else now.segments[position]
        self._unsaved[base.uuid] = _Typing(self._core, self, base, storable(text))
        self._preview_soon.start()
        self._note_soon.start()
        aspects = {Aspect.TEXT, Aspect.REVIEW} if before is None else {Aspect.TEXT}
        self._core.changed.emit(Changes(frozenset({position}), frozenset(aspects)))

    def commit(self, origin: Origin = Origin.TYPED) -> None:
        """Make revisions of what was typed since the last time, where it differs; `origin` says where its words came from."""
        waiting = [typing for typing in self._unsaved.values() if not typing.under_way]
        if not waiting:
            return
        self._preview_soon.stop()
        if self._note_soon.isActive():
            self._note_soon.stop()
            self._note()
        for typing in waiting:
            typing.under_way, typing.origin = True, origin
            self._core.command(typing.prepare, typing.committed, typing.failed)

    def fix(self, findings: Sequence[Finding], *, checked: bool = True) -> None:
        """Apply the first suggestion of each of these findings, as one step.

        Those of the checks must still stand; those that somebody else found (not `checked`) hold as long as the text of their row does.
        """
        shown = self._core.snapshot
        if shown is None:
            return
        rows = {finding.segment: shown.segments[finding.segment].target.plain for finding in findings}
        self.commit()

        def prepare(now: Snapshot) -> Work | None:
            standing = {finding.id for row in rows for finding in now.findings_of(row)}
            unmoved = {row for row, text in rows.items() if now.segments[row].target.plain == text}
            wanted = [each for each in findings if (each.id in standing if checked else each.segment in unmoved)]
            if not wanted:
                self._say(self.tr("The text has changed since; look at the finding again."))
                return None
            seen, actor = [now.segments[row] for row in sorted({each.segment for each in wanted})], self._core.actor
            return lambda project: services.editing.fix(project, seen, wanted, actor, recheck=services.checking.postponed)

        def ready() -> bool:
            return all(self._checks.is_checked(row) for row in rows)

        self._core.command(prepare, self._on_revised, ready=ready if checked else None)

    def restore(self, position: int, version: int) -> None:
        """Bring back an older version of a row, as a new one."""
        self.commit()
        self._restore(position, version)

    def undo(self) -> None:
        """Take back the last step of this window, wherever it was; doing it again goes one further back."""
        self._step(back=True)

    def redo(self) -> None:
        """Bring back what `undo` took back."""
        self._step(back=False)

    def history(self, position: int, receiver: Receiver) -> None:
        """Every revision of a row, the oldest first, handed to `receiver` later."""
        project, now = self._core.project, self._core.snapshot
        if project is not None and now is not None:
            segment = now.segments[position].id

            def query() -> list[Revision]:
                return services.editing.history(project, segment)

            self._core.lane.run(query, receiver, self._core.say_error)

    def set_show_changes(self, shown: bool) -> None:
        """Show the changes since the draft in every row, or hide them."""
        if shown != self.show_changes:
            self.show_changes = shown
            if self._core.snapshot is not None:
                self._core.changed.emit(every_row(self._core.snapshot, {Aspect.TEXT}))

    def committed(self, typing: _Typing, changes: Changes) -> None:
        """A text is a revision now; if the row was typed in further meanwhile, that text stands on this revision."""
        now, latest = self._core.snapshot, self._unsaved.get(typing.segment)
        typing.under_way = False
        if now is None:
            return
        if latest is typing:
            del self._unsaved[typing.segment]
            segment, journal = typing.segment, self._journal
            if journal is not None:
                self._core.lane.run(lambda: journal.settle(segment))
            touched = frozenset({Aspect.TEXT, Aspect.FINDINGS, Aspect.REVIEW})
            self._core.changed.emit(Changes(frozenset({typing.position}), touched))
            if not self._unsaved:
                withdraw_unkept(self._core)
        elif latest is not None:
            latest.base = now.segments[typing.position]
        self._on_revised(changes)

    def not_committed(self, typing: _Typing, error: UserError) -> None:
        """The text stays in its row; where somebody else wrote meanwhile, it is the person who decides."""
        typing.under_way = False
        said = Notice(self._core.voice.say(error.code, **error.values), Severity.ERROR)
        if isinstance(error, ConflictError):
            said = replace(said, action=self.tr("Use my text"), act=typing.insist)
        if lost_by(error, self._core.path) is not None:
            self._core.say_error(error)
        else:
            self._core.unkept.append(said)
            self._core.noticed.emit(said)
        self._note_text(typing)

    def _on_rearranged(self) -> None:
        """Other rows stand: a text that was meant for one that is gone is kept in the journal, and can be copied."""
        for typing in [typing for typing in self._unsaved.values() if typing.position < 0]:
            self._note_text(typing)
            del self._unsaved[typing.segment]
            text = self.tr("The row that was being typed in is gone: its paragraphs were linked anew.")
            self._core.noticed.emit(Notice(text, Severity.ERROR, self.tr("Copy my text"), typing.copy))

    def _latest(self) -> _Typing | None:
        return self._typing_of(self._core.current) or next(iter(self._unsaved.values()), None)

    def _typing_of(self, position: int) -> _Typing | None:
        now = self._core.snapshot
        if not self._unsaved or now is None or not 0 <= position < len(now.segments):
            return None
        return self._unsaved.get(now.segments[position].uuid)

    def _on_revised(self, changes: Changes) -> None:
        now = self._core.snapshot
        if now is None or not changes.segments:
            return
        self.steps.record([now.segments[position] for position in sorted(changes.segments)])
        self._checks.update(changes.segments)

    def _step(self, *, back: bool) -> None:
        """Take back the last step, or do it again; whatever is being typed is a step of its own first."""
        self.commit()

        def prepare(now: Snapshot) -> Work | None:
            step = self.steps.next(back=back)
            if step is None:
                self._say(
                    self.tr("There is nothing to undo since the project was opened.") if back else self.tr("There is nothing to redo.")
                )
                return None
            if not self.steps.stands(step, now.segments, back=back):
                self.steps.drop(back=back)
                self._say(self.tr("The row was changed elsewhere since; the step is not taken back."))
                return None
            self._taking = step, back
            if isinstance(step, Relinked):
                return _relinking(now.segments, step.before if back else step.after, self._core.actor)
            if isinstance(step, Marked):
                return _marking(step.mark, self._core.actor, given=step.given is not back)
            rows = {segment.uuid: segment for segment in now.segments}
            wanted = [(rows[written.segment], written.before if back else written.after) for written in step]
            return _restoring(wanted, self._core.actor)

        self._core.command(prepare, self._on_stepped)

    def _on_stepped(self, changes: Changes) -> None:
        now, taking = self._core.snapshot, self._taking
        self._taking = None
        if now is None or taking is None:
            return
        step, back = taking
        if not changes.segments:  # the row reads so already
            self.steps.drop(back=back)
            return
        if isinstance(step, Relinked):
            self.steps.taken(step, (), back=back)
            self.relinked.emit()
            if len(changes.segments) < len(now.segments):
                self._checks.update(changes.segments)
        elif isinstance(step, Marked):
            self.steps.taken(step, (), back=back)
            self.stepped.emit(min(changes.segments))
        else:
            self.steps.taken(step, [now.segments[position] for position in changes.segments], back=back)
            self._checks.update(changes.segments)
            self.stepped.emit(min(changes.segments))
        opened = [position + 1 for position in sorted(changes.reopened) if now.statuses[position] not in FAVOURED]
        if opened:
            text = self.tr("Rows that were confirmed or approved are open again: {rows}.").format(rows=", ".join(map(str, opened)))
            self._core.noticed.emit(Notice(text, Severity.WARNING))

    def _say(self, text: str) -> None:
        self._core.noticed.emit(Notice(text))

    def _restore(self, position: int, version: int) -> None:
        def prepare(now: Snapshot) -> Work:
            return _restoring([(now.segments[position], version)], self._core.actor)

        self._core.command(prepare, self._on_revised)

    def _preview(self) -> None:
        typing = self._latest()
        if typing is not None:
            self._checks.preview(typing.position, typing.text, typing.previewed, typing.not_previewed)

    def _note(self) -> None:
        for typing in self._unsaved.values():
            self._note_text(typing)

    def _note_text(self, typing: _Typing) -> None:
        journal = self._journal
        if journal is not None:
            segment, base, text = typing.base.uuid, typing.base.target_hash, typing.text
            self._core.lane.run(lambda: journal.note(segment, base, text), self._on_noted, self._core.say_error)

    def _on_noted(self, kept: bool) -> None:
        if kept:
            self._core.saved.emit(datetime.now().astimezone())


def _restoring(wanted: Sequence[tuple[Segment, int]], actor: Actor) -> Work:
    """Bring back a version of each of these rows."""
    return lambda project: services.editing.restore_rows(project, wanted, actor, recheck=services.checking.postponed)


def _relinking(seen: Sequence[Segment], wanted: Arrangement, actor: Actor) -> Work:
    """Make the rows anew as they were linked before."""
    return lambda project: services.relinking.relink(project, seen, wanted, actor, recheck=services.checking.postponed)


def _marking(mark: str, actor: Actor, *, given: bool) -> Work:
    """Give a mark again, or take it back."""
    deed = services.marking.give_again if given else services.marking.withdraw
    return lambda project: deed(project, [mark], actor)
