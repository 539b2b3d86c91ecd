"""What the keys do about findings: go from one to the next, and fix those that are alike together.

Decides that one goes through the words of a row in their order and then to the next row, and what is shown of each place before many are fixed in
one step. What a fix is, the checks say; applying it is the session's.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.findings import Finding, Severity
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.look import Look
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Notice, Session
from duizhao.ui.session.rows import FAVOURED
from duizhao.ui.text.plain_edit import selected_span
from duizhao.ui.two_ways import TwoWays


class FindingDeeds(QObject):
    """Leads to findings, and opens the places of those that are alike over the window."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._page = page
        self._window = window
        self._reached = ("", (0, 0))
        """The finding that was gone to last, and what was selected then."""
        self._asked: Sequence[Finding] = ()
        TwoWays(actions, "finding", self).wanted.connect(self._go)
        page.findings.all_wanted.connect(self._ask)
        page.all_findings.all_wanted.connect(self._ask)

    @Slot(bool)
    def _go(self, backwards: bool) -> None:
        """To the next finding of the row, else to that of the next row that has one, else to the row's first again."""
        session, last = self._session, -1 if backwards else 0
        if self._page.segments.composing or session.snapshot is None:
            return
        beyond = self._beyond(self._of_row(), backwards=backwards)
        if not beyond and session.navigation.next_finding(backwards=backwards):
            beyond = self._of_row()
        elif not beyond:
            session.noticed.emit(Notice(self.tr("No other row has open findings."), Severity.NOTE))
            beyond = self._of_row()
        if beyond:
            self._reach(beyond[last])

    def _of_row(self) -> list[Finding]:
        """The open findings of the current row in the order of its English; what is said of the whole row comes last."""
        row = self._session.current
        return sorted(self._session.state(row).findings, key=_start) if row in self._session.visible else []

    def _beyond(self, found: list[Finding], *, backwards: bool) -> list[Finding]:
        """Those that come after the finding that was reached, or after the caret; backwards, before it."""
        reached, selected = self._reached
        at = next((place for place, each in enumerate(found) if each.id == reached), None)
        start, end = selection = selected_span(self._page.segments.editor)
        if at is not None and selected == selection:
            return found[:at] if backwards else found[at + 1 :]
        return [each for each in found if (_start(each) < start if backwards else _start(each) >= end)]

    def _reach(self, finding: Finding) -> None:
        editor = self._page.segments.editor
        if finding.target_span is not None:
            editor.select(finding.target_span)
        self._reached = finding.id, selected_span(editor)
        self._page.tabs.setCurrentWidget(self._page.findings)
        self._page.findings.point_at(finding)
        self._page.segments.focus_editor()

    @Slot(object)
    def _ask(self, findings: Sequence[Finding]) -> None:
        now = self._session.snapshot
        if now is None or not findings:
            return
        self._asked = list(findings)
        places = []
        for finding in self._asked:
            text = now.segments[finding.segment].target.plain
            span = finding.target_span or (len(text), len(text))
            reopens = now.statuses[finding.segment] in FAVOURED
            places.append(dialogs.PlaceOfChange(finding.segment, text, span, finding.suggestions[0], reopens))
        sheet = dialogs.PlacesSheet(self._look, self.tr("Fix all like this"), places, self._window)
        sheet.chosen.connect(self._fix)
        sheet.open()

    @Slot(object)
    def _fix(self, numbers: Sequence[int]) -> None:
        self._session.editing.fix([self._asked[number] for number in numbers])


def _start(finding: Finding) -> float:
    return finding.target_span[0] if finding.target_span is not None else math.inf
