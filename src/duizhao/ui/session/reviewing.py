"""Verdicts and waivers from the window.

Decides that what is being typed becomes a revision first, and that nobody approves a row before it is checked. Who may say what is the
domain's rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor
from duizhao.domain.segment import Segment
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core
from duizhao.ui.session.editing import Editing
from duizhao.ui.tasks import Receiver

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work


class _Verdict(Protocol):
    def __call__(
        self, project: Project, seen: Sequence[Segment], actor: Actor, *, named: bool, comment: str, present: services.snapshot.Present
    ) -> Changes: ...


class Reviewing(QObject):
    """Everything a person can say about rows and findings; each becomes one command."""

    def __init__(self, core: Core, checks: Checking, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing
        self.comment = ""
        """What is to be said with the next verdict on the current row; it is given once, and gone when one leaves the row."""
        core.moved.connect(self._on_moved)

    def confirm(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """The translator says that these rows are done."""
        self._judge(services.reviewing.confirm, positions, comment or self._said(), done)

    def approve(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """Approve the rows that may be approved; waits until their present texts are checked."""
        self._judge(services.reviewing.approve, positions, comment or self._said(), done, checked=True)

    def send_back(self, positions: Sequence[int], comment: str, done: Receiver | None = None) -> None:
        """Return rows to the translator, saying why."""
        rows = tuple(positions)
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            seen, actor = [now.segments[row] for row in rows], self._core.actor
            present = services.snapshot.present(seen, {row: now.findings_of(row) for row in rows})
            return lambda project: services.reviewing.send_back(project, seen, actor, comment, present=present)

        self._core.command(prepare, done)

    def reopen(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """Take back whatever was said about these rows' present texts."""
        rows, comment = tuple(positions), comment or self._said()
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            seen, actor = [now.segments[row] for row in rows], self._core.actor
            present = services.snapshot.present(seen, {row: now.findings_of(row) for row in rows})
            return lambda project: services.reviewing.reopen(project, seen, actor, comment, present=present)

        self._core.command(prepare, done)

    def waive(self, findings: Sequence[Finding], reason: str, done: Receiver | None = None) -> None:
        """Leave findings as they are, saying why."""
        chosen = list(findings)
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            rows = sorted({finding.segment for finding in chosen})
            present = services.snapshot.present([now.segments[row] for row in rows], {row: now.findings_of(row) for row in rows})
            actor = self._core.actor
            return lambda project: services.reviewing.waive(project, chosen, reason, actor, present=present)

        self._core.command(prepare, done)

    def acceptable(self, finding: Finding) -> bool:
        """Whether the rendering that a finding is about can be made one of the glossary's."""
        return services.checking.acceptable(finding)

    def accept(self, finding: Finding) -> None:
        """Make the rendering that was found an admitted term of the project's glossary."""
        self._editing.commit()
        actor = self._core.actor
        self._core.command(lambda _: lambda project: services.checking.accept(project, finding, actor), self._on_accepted)

    def _judge(self, verdict: _Verdict, positions: Sequence[int], comment: str, done: Receiver | None, *, checked: bool = False) -> None:
        rows = tuple(positions)
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            seen, actor = [now.segments[row] for row in rows], self._core.actor
            present = services.snapshot.present(seen, {row: now.findings_of(row) for row in rows})
            return lambda project: verdict(project, seen, actor, named=len(rows) == 1, comment=comment, present=present)

        def ready() -> bool:
            return all(self._checks.is_checked(row) for row in rows)

        self._core.command(prepare, done, ready=ready if checked else None)

    def _said(self) -> str:
        """The comment that was written down, which is given with one verdict only."""
        comment, self.comment = self.comment.strip(), ""
        return comment

    def _on_moved(self, _: int) -> None:
        self.comment = ""

    def _on_accepted(self, _: Changes) -> None:
        self._checks.renew()
