"""Checking while people work: what the worker is told, and what becomes of its answers.

Decides which findings are current: those that name the texts that are shown. Checks nothing itself, and stores findings only when
the whole document is checked.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import TermHit
from duizhao.domain.segment import Segment
from duizhao.language.diff import carried
from duizhao.services import worker
from duizhao.ui.session.core import Core, Notice, every_row
from duizhao.ui.session.rows import Known
from duizhao.ui.session.worker_link import WorkerLink
from duizhao.ui.tasks import Receiver, Reply

_log = logging.getLogger(__name__)
_FREE = (
    worker.Realign,
    worker.Light,
    worker.LinkSentences,
    worker.Mine,
    worker.Score,
    worker.Test,
    worker.Cancel,
)
"""Questions that are about no open document, and stand when another is opened."""
_RESTARTS = 3
"""A worker that dies more often than this with one document is not started again by itself."""


class Checking(QObject):
    """The worker's side of the session: findings and terms of rows, previews of what is typed, and questions with one answer.

    `advanced` says how many of how many rows have been checked.
    """

    advanced = Signal(int, int)

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self._link: WorkerLink | None = None
        self._generation = 0
        self._ticket = 0
        self._asked: dict[int, tuple[Reply, Reply]] = {}
        self._current: dict[int, str] = {}
        self._all_current = False
        self._unsound = False
        self._given_up = False
        self._opening = 0
        self._waiting: list[worker.Request] | None = None
        self._terms: dict[int, tuple[str, tuple[TermHit, ...]]] = {}
        self._wanted: set[int] = set()
        self._deaths = 0
        self._want_soon = QTimer(self)
        self._want_soon.setSingleShot(True)
        self._want_soon.timeout.connect(self._want)
        core.rearranged.connect(self.begin)
        core.rehoused.connect(self.rehouse)

    def begin(self, *, anew: bool = False) -> None:
        """Hand the worker the document that is shown now, starting it if need be; `anew` has all of it checked, whatever is known."""
        if anew and self._core.snapshot is not None:
            self._core.snapshot = self._core.snapshot.as_checked(checked=False)
        now = self._core.snapshot
        if now is None:
            return
        self._generation += 1
        self._current, self._terms, self._wanted, self._unsound = {}, {}, set(), False
        self._all_current = now.checked
        generation = self._opening = self._generation
        self._waiting = [each for each in self._waiting or () if isinstance(each, _FREE)]

        def opening() -> worker.Open:
            rows = tuple(row_text(segment) for segment in now.segments)
            return worker.Open(generation, rows, now.house, check=not now.checked)

        self._core.lane.run(opening, self._on_opening)  # ten thousand rows are put together where nobody waits for it

    def rehouse(self) -> None:
        """The terms, the people or the rules are others: what they reach is checked anew."""
        now = self._core.snapshot
        if now is None:
            return
        self._core.snapshot = now.as_checked(checked=False)
        self._current, self._all_current, self._terms = {}, False, {}
        self._generation += 1
        self._send(worker.Rehouse(self._generation, now.house))

    def update(self, positions: Iterable[int]) -> None:
        """Rows have new texts."""
        now = self._core.snapshot
        if now is None or not (positions := sorted(positions)):
            return
        if self._all_current:
            self._current = {segment.position: key_of(segment) for segment in now.segments}
            self._all_current = False
        for position in positions:
            self._current.pop(position, None)
        self._generation += 1
        self._send(worker.Update(self._generation, tuple(row_text(now.segments[position]) for position in positions)))

    def is_checked(self, position: int) -> bool:
        """Whether the findings of a row are about its present text."""
        now = self._core.snapshot
        if now is None:
            return False
        # where a row has just moved on, the snapshot knows so before the worker is told
        return (self._all_current and now.checked) or self._current.get(position) == key_of(now.segments[position])

    def only_checked(self, positions: list[int]) -> list[int]:
        """Those of these rows whose findings are about their present texts."""
        now = self._core.snapshot
        if now is not None and self._all_current and now.checked:
            return positions
        return [position for position in positions if self.is_checked(position)]

    def settled(self) -> bool:
        """Whether the whole document is checked, or will not be: a check failed, or the worker was given up."""
        return self._all_current or self._unsound or self._given_up

    def known(self, position: int) -> Known:
        """What the checks said of a row's present revision; terms that are not there yet are asked for."""
        now = self._core.snapshot
        if now is None:
            return Known((), (), checked=False)
        key, terms = self._terms.get(position, ("", ()))
        if key != key_of(now.segments[position]):
            self._wanted.add(position)
            if not self._want_soon.isActive():
                self._want_soon.start(0)
        return Known(now.open_of(position), terms, self.is_checked(position))

    def preview(self, position: int, text: str, receiver: Receiver, failed: Receiver) -> None:
        """Have a text checked that is being typed; `receiver` is handed a RowReport."""
        now = self._core.snapshot
        if now is not None:
            segment = now.segments[position]
            rich = services.snapshot.rich_of(segment, carried(segment.target, text))
            typed = replace(services.snapshot.text_of(segment), target=text, rich=rich)
            self.ask(lambda ticket: worker.Preview(ticket, worker.RowText(typed, segment.uuid, "typed")), receiver, failed)

    def ask(self, request: Callable[[int], worker.Request], done: Receiver, failed: Receiver | None = None) -> int:
        """Ask the worker one question; returns the ticket under which it can be cancelled."""
        self._ticket += 1
        self._asked[self._ticket] = (Reply(done), Reply(failed or self._core.say_error))
        self._send(request(self._ticket))
        return self._ticket

    def awaits(self, ticket: int) -> bool:
        """Whether a question is still to be answered; not when the worker died over it."""
        return ticket in self._asked

    def cancel(self, ticket: int) -> None:
        """No longer wait for an answer."""
        if self._asked.pop(ticket, None) is not None:
            self._send(worker.Cancel(ticket))

    def start(self) -> None:
        """Start the worker before it is needed."""
        if self._link is None:
            self._link = WorkerLink(self)
            self._link.answered.connect(self._on_answers)
            self._link.gone.connect(self._on_gone)

    def close(self) -> None:
        """End the worker."""
        self._want_soon.stop()
        if self._link is not None:
            self._link.close()
            self._link.deleteLater()
            self._link = None

    def _on_opening(self, request: worker.Open) -> None:
        """The document is put together: hand it over, and then what was asked meanwhile."""
        if request.generation != self._opening:
            return  # another has been asked for since
        waiting, self._waiting = self._waiting or [], None
        for each in (request, *waiting):
            self._send(each)

    def _send(self, request: worker.Request) -> None:
        self.start()
        if self._waiting is not None:
            self._waiting.append(request)
        elif self._link is not None:
            self._link.send(request)

    def _want(self) -> None:
        self._send(worker.Want(tuple(sorted(self._wanted))))
        self._wanted = set()

    def _on_answers(self, answers: list[worker.Answer]) -> None:
        reports: list[worker.RowReport] = []
        complete = False
        for answer in answers:
            match answer:
                case worker.Reported(generation=generation, rows=rows):
                    if generation >= self._opening:  # else it was made with another glossary or for another document
                        reports += rows
                case worker.Checked(generation=generation):
                    complete = complete or generation == self._generation
                case (
                    worker.Previewed(ticket=ticket, report=value)
                    | worker.Tested(ticket=ticket, comparisons=value)
                    | worker.Realigned(ticket=ticket, alignment=value)
                    | worker.Lit(ticket=ticket, landmarks=value)
                    | worker.SentencesLinked(ticket=ticket, links=value)
                    | worker.Mined(ticket=ticket, uses=value)
                ):
                    self._answer(ticket, value)
                case worker.Progress(generation=generation, done=done, total=total) if generation == self._generation:
                    self.advanced.emit(done, total)
                case worker.Scored(ticket=ticket):
                    self._answer(ticket, answer)
                case worker.Refused(ticket=ticket, error=error):
                    self._answer(ticket, error)
                case worker.Failed(ticket=ticket, what=what, trace=trace):
                    _log.error("the worker failed: %s\n%s", what, trace)
                    self._on_failed(ticket, what)
        if reports:
            self._take(reports)
        if complete:
            self._on_complete()

    def _answer(self, ticket: int, value: object) -> None:
        done, failed = self._asked.pop(ticket, (Reply(None), Reply(None)))
        (failed if isinstance(value, UserError) else done)(value)

    def _take(self, reports: list[worker.RowReport]) -> None:
        """Keep what is said about texts that still stand; the rest has been overtaken."""
        now = self._core.snapshot
        if now is None:
            return
        known = {r.position: r for r in reports if r.position < len(now.segments) and r.revision == key_of(now.segments[r.position])}
        found = {}
        for position, report in known.items():
            self._terms[position] = (report.revision, tuple(report.terms))
            if report.findings is not None:
                found[position] = report.findings
                self._current[position] = report.revision
        self._core.show(now.with_findings(found) if found else now, Changes(frozenset(known), frozenset({Aspect.FINDINGS})))
        self._core.pump()

    def _on_complete(self) -> None:
        """The whole document is checked: keep the findings, so that nobody has to check these texts again."""
        now, project = self._core.snapshot, self._core.project
        if now is None or project is None:
            return
        fresh = not self._all_current
        self._all_current, self._current = True, {}
        now = now.as_checked()
        self._core.show(now, every_row(now, {Aspect.FINDINGS}) if fresh else Changes())
        if fresh and not self._core.read_only:
            self._core.lane.run(lambda: services.checking.keep(project, now))
        self._core.pump()

    def _fail(self, ticket: int) -> None:
        """A question will not be answered: say so to whoever asked."""
        _, failed = self._asked.pop(ticket, (Reply(None), Reply(None)))
        failed(UserError("check.stopped"))

    def _on_failed(self, ticket: int | None, what: str) -> None:
        if ticket is not None:
            self._fail(ticket)
        else:
            self._unsound = True
            self._core.fail_waiting(UserError("check.stopped"))
        self._core.pump()
        text = self.tr("A check failed inside the program ({what}); the other checks go on.").format(what=what)
        self._core.noticed.emit(Notice(text, Severity.WARNING))

    def _on_gone(self) -> None:
        self.close()
        for ticket in list(self._asked):
            self._fail(ticket)
        self._deaths += 1
        if self._deaths <= _RESTARTS:
            self._core.noticed.emit(Notice(self.tr("The checks stopped and were started again; nothing was lost."), Severity.WARNING))
            self.begin()
        else:
            self._given_up = True
            self._core.fail_waiting(UserError("check.stopped"))
            self._core.pump()
            text = self.tr("The checks keep stopping; findings are no longer brought up to date. Your texts are safe.")
            self._core.noticed.emit(Notice(text, Severity.ERROR, self.tr("Start them again"), self.again))

    def again(self) -> None:
        """Start the checks once more after they were given up."""
        self._deaths, self._given_up = 0, False
        self.begin()


def row_text(segment: Segment) -> worker.RowText:
    """A row as the worker is handed it."""
    return worker.RowText(services.snapshot.text_of(segment), segment.uuid, key_of(segment))


def key_of(segment: Segment) -> str:
    """Names both texts of a row (a revision's hash binds them): an answer with another key has been overtaken."""
    return segment.revision.hash
