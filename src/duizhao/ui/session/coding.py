"""Inline codes of a row's English, given and taken by hand: what the draft or the Chinese has, bold, italic.

Decides where a code goes: an object at the caret, a pair around what is selected, or else around the words that it covered. What is being
typed becomes a revision first; each step is one revision and can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.changes import Changes
from duizhao.domain.codes import Lost, lost, toggled, with_code, without_code
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.domain.text import Code, CodeKind, Span, Text
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.session.editing import Editing

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot
    from duizhao.ui.session.core import Work


class Coding(QObject):
    """Spans are in code points of the row's English as the editor shows it."""

    def __init__(self, core: Core, checks: Checking, editing: Editing) -> None:
        super().__init__(core)
        self._core = core
        self._checks = checks
        self._editing = editing

    def give_next(self, position: int, span: Span) -> None:
        """Give the first code that the draft or the Chinese has and this row has not."""

        def given(segment: Segment) -> Text | None:
            wanting = lost(segment.source, segment.draft, segment.target)
            if not wanting:
                self._say(self.tr("Nothing that the draft or the Chinese has is missing in this row."))
                return None
            return with_code(segment.target, _placed(wanting[0], segment.target, span))

        self._recode(position, given)

    def toggle(self, position: int, span: Span, kind: CodeKind) -> None:
        """Formatting over what is selected, or no longer."""
        if span[0] == span[1]:
            self._say(self.tr("Select the words first."))
            return
        self._recode(position, lambda segment: toggled(segment.target, span, kind))

    def drop(self, position: int, span: Span) -> None:
        """Take out the object at the caret, or else the link around it."""

        def left(segment: Segment) -> Text | None:
            found = _at(segment.target, span)
            if found is None:
                self._say(self.tr("There is no link, note mark or picture at the caret."))
                return None
            return without_code(segment.target, found)

        self._recode(position, left)

    def _recode(self, position: int, made: Callable[[Segment], Text | None]) -> None:
        shown = self._core.snapshot
        if shown is None or self._core.read_only or not 0 <= position < len(shown.segments):
            return
        typed = self._editing.text_of(position)
        text = shown.segments[position].target.plain if typed is None else typed
        uuid, actor = shown.segments[position].uuid, self._core.actor
        self._editing.commit()

        def prepare(now: Snapshot) -> Work | None:
            segment = next((each for each in now.segments if each.uuid == uuid), None)
            if segment is None or segment.target.plain != text:
                self._say(self.tr("The text has changed since; try again."))
                return None
            after = made(segment)
            if after is None or after == segment.target:
                return None
            return lambda project: services.editing.recode(project, segment, after, actor, recheck=services.checking.postponed)

        self._core.command(prepare, self._on_recoded)

    def _on_recoded(self, changes: Changes) -> None:
        now = self._core.snapshot
        if now is not None and changes.segments:
            self._editing.steps.record([now.segments[position] for position in sorted(changes.segments)])
            self._checks.update(changes.segments)

    def _say(self, text: str) -> None:
        self._core.noticed.emit(Notice(text))


def _placed(wanting: Lost, target: Text, span: Span) -> Code:
    """The code where the person wants it: a pair needs words, and stays within a paragraph."""
    if wanting.code.kind is CodeKind.OBJECT:
        return replace(wanting.code, start=span[1], end=span[1])
    start, end = span
    words = target.plain[start:end]
    if not words.strip() or PARAGRAPH_BREAK in words:
        return wanting.given
    return replace(wanting.code, start=start, end=end)


def _at(target: Text, span: Span) -> Code | None:
    objects = [code for code in target.codes if code.kind is CodeKind.OBJECT and span[0] <= code.start <= span[1]]
    links = [code for code in target.codes if code.kind is CodeKind.LINK and code.start <= span[0] and span[1] <= code.end]
    return next(iter([*objects, *links]), None)
