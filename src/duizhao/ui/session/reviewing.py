"""Verdicts and waivers from the window.

Decides that what is being typed becomes a revision first, and that nobody approves a row before it is checked. Who may say what is the
domain's rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.findings import Finding
from duizhao.domain.house import Acceptance, Scope
from duizhao.domain.review import Actor, Reason
from duizhao.domain.segment import Segment
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core
from duizhao.ui.session.editing import Editing
from duizhao.ui.tasks import Receiver, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from duizhao.services.snapshot import Present, Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Work

    _Verdict = Callable[[Project, Sequence[Segment], Present], Changes]


class Reviewing(QObject):
    """Everything a person can say about rows and findings; each becomes one command."""

    def __init__(self, core: Core, checks: Checking, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing
        self._drafts: dict[str, str] = {}
        """Comments that were written and not yet said, by their rows' uuid."""
        core.replaced.connect(self._on_replaced)

    @property
    def comment(self) -> str:
        """What is to be said with the next verdict on the current row; it is given once, and waits at its row while one looks at others."""
        row = self._row()
        return self._drafts.get(row.uuid, "") if row is not None else ""

    @comment.setter
    def comment(self, text: str) -> None:
        if (row := self._row()) is not None:
            self._drafts[row.uuid] = text

    def find_clean(self, done: Receiver) -> None:
        """Hand `done` the rows that whoever acts may approve without having looked at each, as far as they are checked and stand unchanged.

        They are looked for beside the window: among ten thousand rows that takes longer than a frame.
        """
        now, actor, reply = self._core.snapshot, self._core.actor, Reply(done)
        if now is not None:
            self._core.lane.run(lambda: (reply, now, services.reviewing.clean(now, actor)), self._on_found, self._core.say_error)

    def _on_found(self, found: tuple[Reply, Snapshot, list[int]]) -> None:
        reply, before, clean = found
        now = self._core.snapshot
        if now is not None and len(now.segments) == len(before.segments):
            still = now.segments is before.segments
            reply(self._checks.only_checked([row for row in clean if still or now.segments[row] is before.segments[row]]))

    def said(self) -> list[Reason]:
        """What is to be said of how the rows were reviewed."""
        now = self._core.snapshot
        return services.snapshot.said_of_review(now) if now is not None else []

    def confirm(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """The translator says that these rows are done."""
        actor, said, named = self._core.actor, comment or self._said(positions), len(positions) == 1

        def verdict(project: Project, seen: Sequence[Segment], present: Present) -> Changes:
            return services.reviewing.confirm(project, seen, actor, named=named, comment=said, present=present)

        self._judge(verdict, positions, done)

    def approve(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """Approve the rows that may be approved; waits until their present texts are checked."""
        actor, said, named = self._core.actor, comment or self._said(positions), len(positions) == 1

        def verdict(project: Project, seen: Sequence[Segment], present: Present) -> Changes:
            return services.reviewing.approve(project, seen, actor, named=named, comment=said, present=present)

        self._judge(verdict, positions, done, checked=True)

    def sign_on_paper(self, positions: Sequence[int], signer: Actor, scan: Path | None, done: Receiver | None = None) -> None:
        """Record that somebody signed these rows on paper; whoever acts here records it."""
        paper, named = services.reviewing.OnPaper(self._core.actor, scan), len(positions) == 1

        def verdict(project: Project, seen: Sequence[Segment], present: Present) -> Changes:
            return services.reviewing.approve(project, seen, signer, named=named, paper=paper, present=present)

        self._judge(verdict, positions, done, checked=True)

    def send_back(self, positions: Sequence[int], comment: str, done: Receiver | None = None) -> None:
        """Return rows to the translator, saying why."""
        actor = self._core.actor

        def verdict(project: Project, seen: Sequence[Segment], present: Present) -> Changes:
            return services.reviewing.send_back(project, seen, actor, comment, present=present)

        self._judge(verdict, positions, done)

    def reopen(self, positions: Sequence[int], comment: str = "", done: Receiver | None = None) -> None:
        """Take back whatever was said about these rows' present texts."""
        actor, said = self._core.actor, comment or self._said(positions)

        def verdict(project: Project, seen: Sequence[Segment], present: Present) -> Changes:
            return services.reviewing.reopen(project, seen, actor, said, present=present)

        self._judge(verdict, positions, done)

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
        return services.accepting.acceptable(finding)

    def accept(self, finding: Finding, scope: Scope = Scope.GLOSSARY) -> None:
        """Let the rendering that was found stand in this document, in this project, or as an admitted term of the glossary."""
        self._editing.commit()
        actor = self._core.actor
        self._core.command(lambda _: lambda project: services.accepting.accept(project, finding, actor, scope))

    def take_back(self, acceptance: Acceptance) -> None:
        """Object again to a rendering that was accepted."""
        actor = self._core.actor
        self._core.command(lambda _: lambda project: services.accepting.take_back(project, acceptance, actor))

    def withdraw(self, findings: Sequence[Finding], done: Receiver | None = None) -> None:
        """Findings that were left as they are are open again."""
        chosen = list(findings)
        self._editing.commit()

        def prepare(now: Snapshot) -> Work:
            rows = sorted({finding.segment for finding in chosen})
            present = services.snapshot.present([now.segments[row] for row in rows], {row: now.findings_of(row) for row in rows})
            actor = self._core.actor
            return lambda project: services.reviewing.withdraw(project, chosen, actor, present=present)

        self._core.command(prepare, done)

    def _judge(self, verdict: _Verdict, positions: Sequence[int], done: Receiver | None, *, checked: bool = False) -> None:
        """Give a verdict to the texts that stand in the window now; a row whose text is another when its turn comes is refused."""
        held = self._core.snapshot
        rows = tuple(positions)
        self._editing.commit()
        if held is None:
            return
        typed = {row: self._editing.text_of(row) for row in rows}
        shown = {row: held.segments[row].target.plain if text is None else text for row, text in typed.items()}

        def prepare(now: Snapshot) -> Work | None:
            still = [row for row in rows if row < len(now.segments) and now.segments[row].target.plain == shown[row]]
            unsaved = {row for row in rows if self._editing.text_of(row) == shown[row]}  # why it could not be saved has been said
            if moved := set(rows) - set(still) - unsaved:
                self._core.say_refused(Changes(refused=dict.fromkeys(moved, "review.refused.moved")))
            if not still:
                return None
            seen = [now.segments[row] for row in still]
            present = services.snapshot.present(seen, {row: now.findings_of(row) for row in still})
            return lambda project: verdict(project, seen, present)

        def ready() -> bool:
            return all(self._checks.is_checked(row) for row in rows)

        self._core.command(prepare, done, ready=ready if checked else None)

    def _said(self, positions: Sequence[int]) -> str:
        """The comment that was written down for the current row; it is given with one verdict only, which is about that row."""
        if self._core.current not in positions:
            return ""
        comment, self.comment = self.comment.strip(), ""
        return comment

    def _on_replaced(self) -> None:
        self._drafts = {}

    def _row(self) -> Segment | None:
        now, current = self._core.snapshot, self._core.current
        return now.segments[current] if now is not None and 0 <= current < len(now.segments) else None
