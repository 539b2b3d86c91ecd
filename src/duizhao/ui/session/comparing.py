"""What the rows are compared with, as the window sees it: the draft, or an earlier text that the project is asked for.

Decides when those texts are asked for again, and which row differs next. Where a row differs, the row's state says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from duizhao import services
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.segment import Segment
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

    def __init__(self, core: Core, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._editing = editing
        self.base = DRAFT
        self._texts: Mapping[int, Text] = {}
        core.replaced.connect(self._ask)
        core.changed.connect(self._on_changed)

    def choose(self, base: str) -> None:
        """Compare with this from now on."""
        if base != self.base:
            self.base = base
            self._ask()
            self.chosen.emit()

    def text_of(self, segment: Segment) -> Text:
        """What a row is compared with; its draft where it has no such text."""
        return self._texts.get(segment.id, segment.draft)

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
            if self._core.snapshot is not None and self._editing.show_changes:
                self._core.changed.emit(every_row(self._core.snapshot, {Aspect.TEXT}))

    def _on_changed(self, changes: Changes) -> None:
        if Aspect.REVIEW in changes.aspects and self.base != DRAFT:
            self._ask()
