"""The document that is open, as the worker knows it.

Decides which of its rows is worked on next, and about which of them there is something new to say. Does not check (`checks` does).
"""

import time
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from duizhao.domain.findings import Finding
from duizhao.domain.house import House
from duizhao.services.sentences import row_links
from duizhao.services.worker.failing import failure
from duizhao.services.worker.protocol import (
    Answer,
    Checked,
    Failed,
    Opening,
    Progress,
    Rehouse,
    Reported,
    RowReport,
    Rows,
    RowText,
    Update,
    Want,
)

_BATCH = 64
_BATCH_SECONDS = 0.05
"""What has been found is told when so much of it has gathered, or after so long."""
_DOCUMENT = -1
"""Stands for all rows together where a row is named that could not be checked."""


class OpenDocument:
    """The rows of one document, and what has been told of them.

    Rows arrive in parts and are read one by one; only when all are there is anything said that rests on the whole document, and only
    then are updates taken in. Rows that are wanted are told of at once all the same, as far as that goes, and again if it was not all.
    """

    def __init__(self, opening: Opening) -> None:
        from duizhao.checks import begin  # noqa: PLC0415  (the checks' patterns, 0.1 s; the window imports this file)

        self._checking = begin(opening.house, row_links)
        self._generation, self._total, self._check = opening.generation, opening.total, opening.check
        self._rows: dict[int, RowText] = {}
        self._unread: dict[int, RowText] = {}
        self._updates: deque[Update | Rehouse] = deque()
        self._wanted: dict[int, None] = {}
        self._soon: dict[int, None] = {}
        self._rest: dict[int, None] = {}
        self._in_full: set[int] = set()
        """Rows whose stored findings may not hold any more; of others, where all is not checked, only the terms are told."""
        self._of_document: dict[int, list[Finding]] | None = None
        self._told: dict[int, RowReport] = {}
        self._reports: list[RowReport] = []
        self._failed: set[int] = set()
        self._failures: dict[str, Failed] = {}
        self._failures_told = 0
        self._flushed = 0.0
        self._hurry = False
        self._checked = False
        self._counts_progress = opening.check

    @property
    def is_wanted(self) -> bool:
        """Whether there is a row on the screen about which nothing has been told."""
        return bool(self._wanted)

    @property
    def is_unfinished(self) -> bool:
        """Whether there is anything to do now."""
        if self._wanted or self._unread:
            return True
        return self._is_here and bool(self._of_document is None or self._updates or self._soon or self._rest)

    @property
    def _is_here(self) -> bool:
        return len(self._rows) + len(self._unread) >= self._total

    def take(self, message: Rows | Update | Rehouse | Want) -> None:
        """Take in what the window says of its document; nothing is worked out yet."""
        match message:
            case Rows(rows):
                self._unread |= {row.text.index: row for row in rows}
            case Update() | Rehouse():
                self._updates.append(message)
                self._checked = False
            case Want(positions):
                known = dict.fromkeys(position for position in positions if position in self._rows or position in self._unread)
                self._wanted = known | self._wanted

    def preview(self, row: RowText) -> RowReport:
        """What would be said about a row with this text.

        Raises:
            KeyError: there is no such row.
        """
        index = row.text.index
        if index in self._unread:
            self._read(index)
        findings, terms = self._checking.preview(row.text, alone=not self._knows_document)
        return RowReport(index, row.revision, findings, terms)

    def step(self) -> bool:
        """Do one small piece of work; returns whether there was any."""
        if self._wanted:
            self._tell_of(next(iter(self._wanted)), again=True)
            self._hurry = not self._wanted
        elif self._unread:
            self._read(next(iter(self._unread)))
        elif not self.is_unfinished:
            return False
        elif self._of_document is None:
            self._begin()
        elif self._updates:
            self._follow(self._updates.popleft())
        else:
            self._tell_of(next(iter(self._soon or self._rest)))
        return True

    def answers(self) -> list[Answer]:
        """What there is to tell now; a few reports are kept back for a moment, so that many go together."""
        told: list[Answer] = [*list(self._failures.values())[self._failures_told :]]
        self._failures_told = len(self._failures)
        now, idle = time.perf_counter(), not self.is_unfinished
        if idle or self._hurry or len(self._reports) >= _BATCH or now - self._flushed >= _BATCH_SECONDS:
            self._flushed, self._hurry = now, False
            if self._reports:
                told.append(Reported(self._generation, tuple(self._reports)))
                self._reports = []
            if self._counts_progress and self._of_document is not None:
                told.append(Progress(self._generation, self._total - len(self._rest), self._total))
                self._counts_progress = bool(self._rest)
        if idle and self._is_here and not self._checked:
            self._checked = True
            if not self._failed:
                told.append(Checked(self._generation))
        return told

    def _read(self, index: int) -> None:
        """Let the checks read a row that has arrived."""
        self._put(self._unread.pop(index))

    def _put(self, row: RowText) -> None:
        index = row.text.index
        self._rows[index] = row
        try:
            self._checking.put(row.text, row.uuid)
        except Exception as error:  # noqa: BLE001  (a bug in a check must not end the others)
            self._fail(index, error)
        else:
            self._failed.discard(index)

    def _begin(self) -> None:
        """All rows are here: see what the checks of the whole document say, and whom the rest of it concerns."""
        touched = self._checking.touched()
        self._of_document = self._whole()
        self._rest = dict.fromkeys(sorted(self._rows if self._check else touched & self._told.keys()))

    def _follow(self, update: Update | Rehouse) -> None:
        self._generation = update.generation
        first: list[int] = []
        reached: set[int] = set()
        match update:
            case Update(rows=rows):
                for row in rows:
                    self._put(row)
                    self._told.pop(row.text.index, None)
                first = [row.text.index for row in rows]
            case Rehouse(house=house):
                reached = self._rehoused(house)
        before, after = self._of_document or {}, self._whole()
        self._of_document = after
        reached |= {index for index in before.keys() | after.keys() if before.get(index) != after.get(index)}
        again = [*first, *sorted((reached | self._checking.touched()).difference(first))]
        self._in_full.update(again)
        self._soon |= dict.fromkeys(again)

    def _rehoused(self, house: House) -> set[int]:
        try:
            return self._checking.rehouse(house)
        except Exception as error:  # noqa: BLE001  (a bug in a check must not end the others)
            self._fail(_DOCUMENT, error)
            return set(self._rows)

    def _tell_of(self, index: int, *, again: bool = False) -> None:
        """Report on a row, if that is news or is asked for again."""
        for queue in (self._wanted, self._soon, self._rest):
            queue.pop(index, None)
        if index in self._unread:
            self._read(index)
        try:
            report = RowReport(index, self._rows[index].revision, self._findings_of(index), self._checking.terms_of(index))
        except Exception as error:  # noqa: BLE001  (a bug in a check must not end the others)
            self._fail(index, error)
            return
        if again or not _same(report, self._told.get(index)):
            self._told[index] = report
            self._reports.append(report)

    def _findings_of(self, index: int) -> tuple[Finding, ...] | None:
        if not self._check and index not in self._in_full:
            return None
        return self._checking.findings_of(index) if self._knows_document else self._checking.own_findings_of(index)

    @property
    def _knows_document(self) -> bool:
        return self._of_document is not None and _DOCUMENT not in self._failed

    def _whole(self) -> dict[int, list[Finding]]:
        """What the checks that read all rows say now."""
        try:
            found = {index: _content(findings) for index, findings in self._checking.document_findings().items()}
        except Exception as error:  # noqa: BLE001  (a bug in a check must not end the others)
            self._fail(_DOCUMENT, error)
            return {}
        self._failed.discard(_DOCUMENT)
        return found

    def _fail(self, index: int, error: Exception) -> None:
        """Remember that a row could not be checked; each bug is told once."""
        self._failed.add(index)
        told = failure(error)
        self._failures.setdefault(told.what, told)


def _same(report: RowReport, before: RowReport | None) -> bool:
    """Whether a report says nothing new."""
    return before is not None and _news(report) == _news(before)


def _news(report: RowReport) -> tuple[object, ...]:
    return report.revision, report.terms, None if report.findings is None else _content(report.findings)


def _content(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without the digest of what was read for them, which every change anywhere changes."""
    return [replace(finding, reads="") if finding.reads else finding for finding in findings]
