"""Findings that are fixed together: every place is looked at first, and what is left in is one step.

Decides what is shown of each place. What a fix is, the checks say; applying it is the session's.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.findings import Finding
from duizhao.ui import dialogs
from duizhao.ui.look import Look
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Session
from duizhao.ui.session.rows import FAVOURED


class FindingDeeds(QObject):
    """Opens the places over the window."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._asked: Sequence[Finding] = ()
        page.findings.all_wanted.connect(self._ask)
        page.all_findings.all_wanted.connect(self._ask)

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
