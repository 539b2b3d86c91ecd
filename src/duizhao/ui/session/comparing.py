"""What the rows are compared with, as the window sees it: the draft, an earlier text that the project is asked for, or a version that was picked.

Decides when those texts are asked for again, and which row differs next. Where a row differs, the row's state says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.segment import Revision, Segment
from duizhao.domain.text import Text
from duizhao.ui.session.core import Core, Notice, every_row
from duizhao.ui.session.editing import Editing

if TYPE_CHECKING:
    from duizhao.services.comparing import Base
    from duizhao.store import Project

DRAFT = "draft"


class Comparing(QObject):
    """The base of comparison: `base` is a value of `services.comparing.Base`, the draft until somebody chooses."""

    chosen = Signal()
    arrived = Signal()
    """The texts to compare with are others now."""

    def __init__(self, core: Core, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._editing = editing
        self.base = DRAFT
        self._texts: Mapping[int, Text] = {}
        self._picked: dict[int, Revision] = {}
        core.replaced.connect(self._on_replaced)
        core.changed.connect(self._on_changed)

    def choose(self, base: str) -> None:
        """Compare with this from now on."""
        if base != self.base or self._picked:
            self.base = base
            self._unpick()
            self._ask()
            self.chosen.emit()

    def pick(self, position: int, revision: Revision) -> None:
        """Compare one row with a version of its own; once more, and it is compared with what the others are."""
        now = self._core.snapshot
        if now is None or not 0 <= position < len(now.segments):
            return
        segment = now.segments[position]
        if self.picked(segment) == revision.version:
            del self._picked[segment.id]
        else:
            self._picked[segment.id] = revision
        self._core.changed.emit(Changes(frozenset({position}), frozenset({Aspect.TEXT})))
        self.chosen.emit()

    def picked(self, segment: Segment) -> int:
        """The version that somebody picked for a row to be compared with; 0 where nobody did."""
        return self._picked[segment.id].version if segment.id in self._picked else 0

    def text_of(self, segment: Segment) -> Text:
        """What a row is compared with; its draft where it has no such text."""
        picked = self._picked.get(segment.id)
        return picked.text if picked is not None else self._texts.get(segment.id, segment.draft)

    def differs(self, segment: Segment) -> bool:
        """Whether a row's English is another than what it is compared with."""
        return self.text_of(segment).plain != segment.target.plain

    def said(self) -> str:
        """What the changes are changes from, for whoever shows them."""
        return {
            "draft": self.tr("Changes since the draft"),
            "confirmed": self.tr("Changes since it was last confirmed"),
            "approved": self.tr("Changes since it was last signed"),
            "published": self.tr("Changes since it was published"),
        }[self.base]

    def said_before(self) -> str:
        """What the rows are compared with, as a heading over those texts."""
        return {
            "draft": self.tr("The draft"),
            "confirmed": self.tr("As last confirmed"),
            "approved": self.tr("As last signed"),
            "published": self.tr("As published"),
        }[self.base]

    def publish(self) -> None:
        """Say that the last release was published."""
        actor = self._core.actor

        def work(project: Project) -> Changes:
            services.comparing.publish(project, actor)
            return Changes()

        self._core.command(lambda _: work, self._on_published)

    def _on_published(self, _: Changes) -> None:
        self._core.noticed.emit(Notice(self.tr("The last release is the published one; later changes are corrections to it.")))
        self._ask()

    def _on_replaced(self) -> None:
        self._picked = {}
        self._ask()

    def _unpick(self) -> None:
        rows = {segment.id: segment.position for segment in self._core.snapshot.segments} if self._core.snapshot is not None else {}
        positions = frozenset(rows[key] for key in self._picked if key in rows)
        self._picked = {}
        if positions:
            self._core.changed.emit(Changes(positions, frozenset({Aspect.TEXT})))

    def _ask(self) -> None:
        project = self._core.project
        if self.base == DRAFT or project is None:
            self._take({})
            return
        base: Base = services.comparing.Base(self.base)
        self._core.lane.run(lambda: services.comparing.texts(project, base), self._take, self._core.say_error)

    def _take(self, texts: Mapping[int, Text]) -> None:
        if texts != self._texts:
            self._texts = texts
            self.arrived.emit()
            if self._core.snapshot is not None and self._editing.show_changes:
                self._core.changed.emit(every_row(self._core.snapshot, {Aspect.TEXT}))

    def _on_changed(self, changes: Changes) -> None:
        if Aspect.REVIEW in changes.aspects and self.base != DRAFT:
            self._ask()
