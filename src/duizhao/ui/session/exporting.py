"""The release leaves the window: as a file, or as rich text for a web form.

Decides nothing about the gate: the services hold a release back. What is typed becomes a revision first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.domain.reports import Reader
from duizhao.messages import Language, Voice
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.session.editing import Editing
from duizhao.ui.session.scoring import Scoring
from duizhao.ui.tasks import Receiver, Reply

if TYPE_CHECKING:
    from duizhao.services.exporting import RichText
    from duizhao.services.snapshot import Snapshot
    from duizhao.store import Project
    from duizhao.ui.session.core import Prepare, Work


@dataclass(frozen=True, slots=True)
class Going:
    """A release that is wanted: its place, its template, why it goes out if the gate is closed, and the place of its evidence, if any.

    `layout` is the source or the draft whose layout it keeps instead of a template's.
    """

    path: Path
    template: Path | None = None
    override: str = ""
    evidence: Path | None = None
    layout: Path | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report that is wanted: whom it is for, what it compares with (a value of `services.comparing.Base`), and its language."""

    reader: Reader
    base: str
    language: Language


class Exporting(QObject):
    """Writing a release, a proof, a file for a reviewer or a report, and copying a release."""

    def __init__(self, core: Core, checks: Checking, editing: Editing, scoring: Scoring) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._scoring = scoring
        self._editing = editing
        self._written: tuple[Path, Reply] | None = None
        self._unkept: UserError | None = None

    def release(self, going: Going, done: Receiver, failed: Receiver) -> None:
        """Write the release, if the gate is open or an override gives a reason; `done` is handed its path."""
        actor, voice = self._core.actor, self._core.voice

        def prepare(now: Snapshot) -> Work:
            scores = self._scoring.current

            def work(project: Project) -> Changes:
                known = services.exporting.Known(services.snapshot.held(now), scores)
                evidence = services.exporting.Evidence(going.evidence, voice) if going.evidence is not None else None
                model = services.layouts.Layout(going.layout) if going.layout is not None else going.template
                services.exporting.export_release(
                    project, going.path, actor, template=model, override=going.override, evidence=evidence, known=known
                )
                self._unkept = services.remembering.after_release(project)
                return Changes()

            return work

        self._export(going.path, prepare, done, failed, self._scored)

    def proof(self, path: Path, template: Path | None, done: Receiver, failed: Receiver) -> None:
        """Write a proof; `done` is handed its path."""
        voice = self._core.voice

        def prepare(now: Snapshot) -> Work:
            def work(project: Project) -> Changes:
                services.exporting.export_proof(project, path, voice, template=template, present=services.snapshot.held(now))
                return Changes()

            return work

        self._export(path, prepare, done, failed, self._checks.settled)

    def bilingual(self, path: Path, done: Receiver, failed: Receiver) -> None:
        """Write both texts for a reviewer; `done` is handed the file's path."""
        voice = self._core.voice

        def prepare(now: Snapshot) -> Work:
            def work(project: Project) -> Changes:
                services.handing_out.export_bilingual(project, path, voice, present=services.snapshot.held(now))
                return Changes()

            return work

        self._export(path, prepare, done, failed, self._checks.settled)

    def report(self, path: Path, wanted: Wanted, done: Receiver, failed: Receiver) -> None:
        """Write a report; `done` is handed the file's path."""

        def prepare(now: Snapshot) -> Work:
            scores = self._scoring.current

            def work(project: Project) -> Changes:
                base, voice = services.comparing.Base(wanted.base), Voice(wanted.language)
                present = services.snapshot.held(now)
                services.reporting.export_report(project, path, wanted.reader, voice, since=base, present=present, scores=scores)
                return Changes()

            return work

        self._export(path, prepare, done, failed, self._scored)

    def copy_release(self) -> None:
        """Put the English on the clipboard as clean rich text; while the gate is closed it is marked as a proof."""
        self._editing.commit()
        self._core.command(self._copied, ready=self._checks.settled)

    def _copied(self, _: object) -> Work | None:
        now, voice = self._core.snapshot, self._core.voice
        if now is not None:
            self._core.lane.run(lambda: services.exporting.rich_text(now, voice), self._on_copied, self._core.say_error)
        return None

    def _on_copied(self, text: RichText) -> None:
        data = QMimeData()
        data.setHtml(text.html)
        data.setText(text.plain)
        QGuiApplication.clipboard().setMimeData(data)
        if text.is_proof:
            self._core.noticed.emit(Notice(self.tr("Copied as a proof, and marked so: the gate is closed."), Severity.WARNING))
        else:
            self._core.noticed.emit(Notice(self.tr("The release was copied; paste it where it is to appear.")))

    def _export(self, path: Path, prepare: Prepare, done: Receiver, failed: Receiver, ready: Callable[[], bool]) -> None:
        self._editing.commit()
        self._written = path, Reply(done)
        self._core.command(prepare, self._on_written, failed, ready=ready)

    def _scored(self) -> bool:
        """Whether a release can be written: its texts are checked, and scored by the worker rather than in the writer thread."""
        if not self._checks.settled():
            return False
        self._scoring.ask()
        return not self._scoring.pending

    def _on_written(self, _: Changes) -> None:
        if self._written is not None:
            path, reply = self._written
            self._written = None
            reply(path)
        if (unkept := self._unkept) is not None:
            self._unkept = None
            why = self._core.voice.say(unkept.code, **unkept.values)
            self._core.noticed.emit(Notice(self._core.voice.say("memory.not_kept", why=why), Severity.WARNING))
