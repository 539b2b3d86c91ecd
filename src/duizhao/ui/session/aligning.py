"""Aligning from the window: the rows' paragraphs in a person's hands, and what becomes of them.

Decides from which state of the project an arrangement was taken and that it is put back onto just that state, what runs in the worker
and what in the writer thread. What a correction does is the domain's; what becomes of rows that are relinked is the services'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from duizhao import services
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Piece, Ruling, Side
from duizhao.domain.changes import Changes
from duizhao.domain.document import Document
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import Segment
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.services import worker
from duizhao.settings import printable_name
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice, nothing
from duizhao.ui.session.editing import Editing
from duizhao.ui.session.filtering import is_unsure
from duizhao.ui.session.reading import Reading
from duizhao.ui.session.rows import FAVOURED
from duizhao.ui.session.steps import Relinked, rows_of
from duizhao.ui.tasks import Receiver, Reply

if TYPE_CHECKING:
    from duizhao.services.inputs import Inputs
    from duizhao.services.relinking import Forerunner
    from duizhao.services.renewing import Edition
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work

_LANGUAGES: Mapping[Side, Literal["zh", "en"]] = {Side.SOURCE: "zh", Side.TARGET: "en"}


class _Question:
    """One thing that was asked for, and who waits for it."""

    def __init__(self, receiver: Receiver, failed: Receiver) -> None:
        self.done = Reply(receiver)
        self.failed = Reply(failed)


class _Newer:
    """A file that is to take the place of a side, how its tracked changes are read, and what was read from it, once it is."""

    def __init__(self, side: Side, path: Path, taking: Taking) -> None:
        self.side, self.path, self.taking = side, path, taking
        self.document: Document | None = None


class _TakenUp:
    """The open project's rows as an arrangement, the segments that they were, and what is to take the place of a side."""

    def __init__(
        self, arrangement: Arrangement, seen: Sequence[Segment], editions: Mapping[Side, Edition], boilerplate: frozenset[str] = frozenset()
    ) -> None:
        self.arrangement = arrangement
        self.seen = seen
        self.editions = editions
        self.boilerplate = boilerplate


class _Applying(_Question):
    """An arrangement on its way into the project, and the step that it will be."""

    def __init__(self, receiver: Receiver, failed: Receiver, taken: _TakenUp, wanted: Arrangement) -> None:
        super().__init__(receiver, failed)
        self.wanted = wanted
        self.seen = taken.seen
        self.before = self.after = taken.arrangement


class Aligning(QObject):
    """Everything a page needs to have an alignment corrected; one question of a kind is under way at a time, the latest.

    `page_wanted` asks for the page at a row, with its paragraphs waiting for their counterpart or not; `put_off` says of a project's path
    whether its alignment waits to be gone on with; `keys_wanted` carries the table of a page's keys, and the window over which it is to stand.
    """

    page_wanted = Signal(int, bool)
    put_off = Signal(object, bool)
    keys_wanted = Signal(list, object)

    def __init__(self, core: Core, checks: Checking, editing: Editing, files: Reading) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing
        self._files = files
        self._taken: _TakenUp | None = None
        self._taking: _Question | None = None
        self._wanted: Arrangement | None = None
        self._renewal: _Newer | None = None
        self._reading = 0
        self._asked: tuple[_Question, Arrangement] | None = None
        self._applying: _Applying | None = None
        self._ticket = 0
        self._step: Relinked | None = None
        self._said: Notice | None = None
        editing.relinked.connect(self._on_turned)

    @property
    def newer_document(self) -> Document | None:
        """The newer file as it was read; None while there is none."""
        return self._renewal.document if self._renewal is not None else None

    @property
    def to_look_at(self) -> int:
        """How many rows of the open project have a link, or none, that no person has decided about."""
        now = self._core.snapshot
        return sum(map(_asks, now.segments)) if now is not None else 0

    def reopened_by(self, wanted: Arrangement) -> list[int]:
        """The confirmed and approved rows, by their present places, that would be others if this arrangement were applied."""
        taken, now = self._taken, self._core.snapshot
        if taken is None or now is None or len(taken.arrangement.rows) != len(now.segments):
            return []
        standing = {row.keys: row for row in wanted.rows if not row.keys & wanted.changed}
        return [
            row.number
            for row, status in zip(taken.arrangement.rows, now.statuses, strict=True)
            if status in FAVOURED and (row.keys not in standing or standing[row.keys].pieces != row.pieces)
        ]

    def stands_already(self, wanted: Arrangement) -> bool:
        """Whether an arrangement is just that of the open project's rows."""
        return self._taken is not None and services.renewing.same(self._taken.arrangement, wanted)

    def propose(self, inputs: Inputs, receiver: Receiver, failed: Receiver) -> None:
        """The arrangement that a new review would begin with; `receiver` is handed it."""
        self._core.lane.run(lambda: services.arranging.arranged(inputs.texts, services.boilerplate.known()), receiver, failed)

    def take_up(self, receiver: Receiver, failed: Receiver) -> None:
        """The rows of the open project as they stand once everything that was typed is kept."""
        self._checks.cancel(self._reading)
        self._files.cancel()
        self._taking, self._renewal = _Question(receiver, failed), None
        self._keep()

    def newer(self, side: Side, path: Path, receiver: Receiver, failed: Receiver, taking: Taking = ACCEPTED) -> None:
        """The rows as a newer draft or a changed source would have them: what did not change stays, the rest is aligned around it."""
        self._checks.cancel(self._reading)
        self._taking, self._renewal = _Question(receiver, failed), _Newer(side, path, taking)
        self._files.read(worker.ReadOne(0, path, _LANGUAGES[side], taking), self._on_read, self._on_not_taken)

    def realign(self, arrangement: Arrangement, receiver: Receiver, failed: Receiver, glossary: Glossary | None = None) -> None:
        """Align the rest around what is pinned; the glossary is the open project's unless another is named."""
        self._asked = (_Question(receiver, failed), arrangement)
        pinned = tuple(link for link in arrangement.alignment.links if link.pinned)
        terms = glossary if glossary is not None else self._terms()
        self._checks.cancel(self._ticket)
        self._ticket = self._checks.ask(self._aligning_of(arrangement, pinned, terms), self._on_realigned, self._on_not_realigned)

    def landmarks(self, rows: Sequence[tuple[str, str]], receiver: Receiver, failed: Receiver) -> None:
        """The numbers and names of rows; `receiver` is handed a tuple of landmarks for each."""
        self._checks.ask(lambda ticket: worker.Light(ticket, tuple(rows)), receiver, failed)

    def apply(self, arrangement: Arrangement, done: Receiver, failed: Receiver) -> None:
        """Put an arrangement onto the project that it was taken from, as one step that can be undone; `done` is handed the Changes."""
        taken = self._taken
        if taken is None:
            raise LookupError("nothing was taken up")
        applying = self._applying = _Applying(done, failed, taken, arrangement)
        self._editing.commit()

        def prepare(_: Snapshot) -> Work:
            actor = self._core.actor

            def relink(project: Project) -> Changes:
                changes = services.relinking.relink(
                    project, taken.seen, arrangement, actor, editions=taken.editions, recheck=services.checking.postponed
                )
                applying.after = services.arranging.arrangement_of(project)
                return changes

            return relink

        self._core.command(prepare, self._on_applied, self._on_not_applied)

    def rule(self, position: int, ruling: Ruling | None) -> None:
        """Decide about a row without counterpart, or take the decision back."""
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            seen, actor = [now.segments[position]], self._core.actor
            return lambda project: services.relinking.rule(project, seen, ruling, actor, recheck=services.checking.postponed)

        self._core.command(prepare, self._on_ruled)
        now = self._core.snapshot
        if ruling is Ruling.BOILERPLATE and now is not None:
            self._remember([now.segments[position].target.plain])

    def forerunners(self, position: int, receiver: Receiver) -> None:
        """What a row was made of when paragraphs were linked anew; `receiver` is handed the row's uuid and its Forerunners later."""
        project, now = self._core.project, self._core.snapshot
        if project is not None and now is not None:
            segment = now.segments[position]

            def query() -> tuple[str, Sequence[Forerunner]]:
                return segment.uuid, services.relinking.forerunners(project, segment.id)

            self._core.lane.run(query, receiver, self._core.say_error)

    def remember(self, arrangement: Arrangement) -> None:
        """Keep what was ruled boilerplate for every review to come."""
        self._remember(
            [
                piece.text.plain
                for row in arrangement.rows
                if row.ruling is Ruling.BOILERPLATE
                for piece in row.target
                if piece.text.plain.strip()
            ]
        )

    def split_places(self, text: str, side: Side) -> tuple[int, ...]:
        """Where a paragraph may be split: offsets in code points."""
        return services.arranging.split_places(text, side)

    def parts(self, piece: Piece, offset: int) -> tuple[Piece, Piece]:
        """The two paragraphs that one is split into."""
        return services.arranging.parts(piece, offset)

    def _terms(self) -> Glossary:
        now = self._core.snapshot
        return now.glossary if now is not None else Glossary()

    def _aligning_of(self, now: Arrangement, pinned: tuple[Link, ...], terms: Glossary) -> Callable[[int], worker.Realign]:
        source, target = (tuple(piece.text.plain for piece in now.side(side)) for side in Side)
        return lambda ticket: worker.Realign(ticket, source, target, pinned, terms)

    def _keep(self) -> None:
        """Make a revision of everything that is being typed, and then go on."""
        self._editing.commit()
        self._core.command(nothing, self._on_kept, self._on_not_taken)

    def _on_read(self, document: Document) -> None:
        """The newer file is read: now the rows that it is to stand in."""
        if self._renewal is not None:
            self._renewal.document = document
            self._keep()

    def _on_kept(self, _: Changes) -> None:
        """Everything that was typed is kept, or the notice says why not."""
        project, now, taking, renewal = self._core.project, self._core.snapshot, self._taking, self._renewal
        document = renewal.document if renewal is not None else None
        if project is None or now is None or taking is None:
            return
        if self._editing.unsaved:
            self._on_not_taken(UserError("alignment.typed"))
            return
        seen = now.segments

        def query() -> tuple[_Question, _TakenUp, Arrangement]:
            standing = services.arranging.arrangement_of(project)
            if renewal is None or document is None:
                return taking, _TakenUp(standing, seen, {}), standing
            edition = services.renewing.Edition(printable_name(renewal.path), document, renewal.taking)
            taken = _TakenUp(standing, seen, {renewal.side: edition}, services.boilerplate.known())
            return taking, taken, services.renewing.renewed(standing, renewal.side, document)

        if renewal is None or document is not None:  # else the newer file is still being read
            self._core.lane.run(query, self._on_taken, self._on_not_taken)

    def _on_taken(self, outcome: tuple[_Question, _TakenUp, Arrangement]) -> None:
        taking, taken, wanted = outcome
        if taking is not self._taking:
            return  # something else is waited for by now
        self._taken = taken
        if not taken.editions:
            self._taking = None
            taking.done(wanted)
            return
        self._wanted = wanted
        self._reading = self._checks.ask(
            self._aligning_of(wanted, services.renewing.around(wanted), self._terms()), self._on_links, self._on_not_taken
        )

    def _on_links(self, alignment: Alignment) -> None:
        """What a newer document left over is linked."""
        taking, self._taking = self._taking, None
        if taking is not None and self._wanted is not None and self._taken is not None:
            settled = services.renewing.settled(self._wanted, alignment)
            taking.done(services.arranging.with_boilerplate(settled, self._taken.boilerplate))

    def _on_not_taken(self, error: UserError) -> None:
        taking, self._taking = self._taking, None
        if taking is not None:
            taking.failed(error)

    def _on_realigned(self, alignment: Alignment) -> None:
        if self._asked is not None:
            (question, arrangement), self._asked = self._asked, None
            question.done(arrangement.realigned(alignment))

    def _on_not_realigned(self, error: UserError) -> None:
        if self._asked is not None:
            (question, _), self._asked = self._asked, None
            question.failed(error)

    def _on_applied(self, changes: Changes) -> None:
        applying, self._applying = self._applying, None
        now = self._core.snapshot
        if applying is None or now is None:
            return
        self.remember(applying.wanted)
        if changes.aspects:
            if len(changes.segments) < len(now.segments):
                self._checks.update(changes.segments)  # the same rows; where there are others, all is checked anew by itself
            self._tell(applying, changes, now)
        applying.done(changes)

    def _tell(self, applying: _Applying, changes: Changes, now: Snapshot) -> None:
        """Say what was done, and let it be undone; comments that came are no step, they can be settled."""
        reopened, commented = (", ".join(str(position + 1) for position in sorted(rows)) for rows in (changes.reopened, changes.commented))
        told = [self.tr("Comments came to rows: {rows}.").format(rows=commented)] if commented else []
        if services.renewing.same(applying.before, applying.after):
            self._core.noticed.emit(Notice(" ".join(told) or self.tr("The alignment was changed.")))
            return
        self._step = Relinked(applying.before, applying.after, rows_of(applying.seen), rows_of(now.segments))
        self._editing.steps.record_relinked(self._step)
        text = (
            self.tr("The alignment was changed; rows reopened: {rows}.").format(rows=reopened)
            if reopened
            else self.tr("The alignment was changed.")
        )
        severity = Severity.WARNING if reopened else Severity.NOTE
        self._said = Notice(" ".join([text, *told]), severity, self.tr("Undo"), self._take_back)
        self._core.noticed.emit(self._said)

    def _on_not_applied(self, error: UserError) -> None:
        applying, self._applying = self._applying, None
        if applying is not None:
            applying.failed(error)

    @Slot()
    def _on_turned(self) -> None:
        """An alignment was taken back, or put on again: what was said of it, and the way back, hold no longer."""
        if self._said is not None:
            self._core.withdrawn.emit(self._said)

    def _take_back(self) -> None:
        """Undo what was applied last, as long as it is the last step."""
        if self._editing.steps.next(back=True) is self._step and not self._editing.unsaved:
            self._editing.undo()
        else:
            self._core.noticed.emit(Notice(self.tr("Something was done since; Undo takes the steps back one by one.")))

    def _on_ruled(self, changes: Changes) -> None:
        self._checks.update(changes.segments)

    def _remember(self, texts: Sequence[str]) -> None:
        if texts:
            self._core.lane.run(lambda: services.boilerplate.remember(texts))


def _asks(segment: Segment) -> bool:
    """Whether a person should look at how a row is linked."""
    single = bool(segment.source_paragraphs) != bool(segment.draft_paragraphs)
    return is_unsure(segment) or (single and segment.ruling is None and not segment.pinned and not segment.verdicts)
