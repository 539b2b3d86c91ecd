"""What the keys, menus and buttons of the review do to the current row.

Decides which session method an action becomes and where one goes next. Whether it may be done is the services' rule.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from duizhao.domain.changes import Changes
from duizhao.domain.findings import Severity
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.alignment_deeds import AlignmentDeeds
from duizhao.ui.bulk_deeds import BulkDeeds
from duizhao.ui.code_deeds import CodeDeeds
from duizhao.ui.comment_deeds import CommentDeeds
from duizhao.ui.comparing_deeds import ComparingDeeds
from duizhao.ui.finding_deeds import FindingDeeds
from duizhao.ui.look import ZOOMS, Look
from duizhao.ui.marking_deeds import MarkingDeeds
from duizhao.ui.returned_deeds import ReturnedDeeds
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.score_deeds import ScoreDeeds
from duizhao.ui.session import Notice, Session
from duizhao.ui.session.core import nothing
from duizhao.ui.session.navigation import UNAPPROVED, UNDONE
from duizhao.ui.session.rows import FAVOURED
from duizhao.ui.term_deeds import TermDeeds


class Deeds(QObject):
    """Carries out the review's actions; nothing happens while an input method is composing."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._page = page
        self._window = window
        self._judged = self._objected = -1
        self.alignment = AlignmentDeeds(session, look, actions, window)
        self.findings = FindingDeeds(session, look, page, actions, window)
        self.bulk = BulkDeeds(session, look, actions, window)
        self.comparing = ComparingDeeds(session, actions, window)
        self.comments = CommentDeeds(session, page, actions, window)
        self.returned = ReturnedDeeds(session, look, actions, window)
        self.returned.newer.connect(self.alignment.newer)
        self.marking = MarkingDeeds(session, look, page, actions, window)
        self.codes = CodeDeeds(session, page, actions, window)
        self.scores = ScoreDeeds(session, look, page, actions, window)
        self.terms = TermDeeds(session, look, page, actions, window)
        slots = {
            "save": self._save, "undo": self._undo, "redo": self._redo, "filter": page.filter_bar.focus_text, "confirm": self._confirm,
            "approve": self._approve, "approve_next": self._approve_next, "send_back": self._send_back, "reopen": self._reopen,
            "fix": self._fix, "waive": self._waive, "next_unapproved": self._next_unapproved, "next_row": self._next_row,
            "previous_row": self._previous_row, "go_to": self._go_to, "copy_release": self._copy_release, "larger": self._larger,
            "smaller": self._smaller, "usual_size": self._usual_size,
        }  # fmt: skip
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        actions["changes"].toggled.connect(session.editing.set_show_changes)
        actions["read_through"].toggled.connect(page.read)
        actions["outline"].toggled.connect(page.outline.setVisible)
        actions["panels"].toggled.connect(page.tabs.setVisible)
        for action in actions.insert_terms:
            action.triggered.connect(self._insert_term)
        page.findings.insert_wanted.connect(page.segments.insert)
        page.filter_bar.editor_wanted.connect(page.segments.focus_editor)
        page.findings.editor_wanted.connect(page.segments.focus_editor)

    def _rows(self) -> list[int]:
        """The row that an action is about; none while something is being composed, and none that nobody sees."""
        current = self._session.current
        if current < 0 or self._page.segments.composing:
            return []
        if current not in self._session.visible:
            self._say(self.tr("The current row is hidden by the filter; choose a row that is shown."))
            return []
        return [current]

    def _save(self) -> None:
        self._session.editing.commit()
        self._session.command(nothing, self._on_saved)

    def _on_saved(self, _: Changes) -> None:
        if self._session.editing.typing is None:
            self._session.noticed.emit(Notice(self.tr("Saved. Every revision is kept in the project as soon as you leave its row.")))

    def _undo(self) -> None:
        if not self._page.segments.undo_typing():
            self._session.editing.undo()

    def _redo(self) -> None:
        if not self._page.segments.redo_typing():
            self._session.editing.redo()

    def _confirm(self) -> None:
        if rows := self._rows():
            self._judged = rows[0]
            self._session.reviewing.confirm(rows, done=self._on_confirmed)

    def _on_confirmed(self, changes: Changes) -> None:
        if self._may_go_on(changes) and not self._session.navigation.next_in(UNDONE):
            self._session.navigation.step(1)

    def _fix(self) -> None:
        if self._rows() and not self._page.findings.fix_first():
            self._say(self.tr("There is no fix here that a key applies; edit the text."))

    def _waive(self) -> None:
        if self._rows() and not self._page.findings.waive_first():
            self._say(self.tr("This row has no open finding."))

    def _approve(self) -> None:
        if rows := self._rows():
            self._session.reviewing.approve(rows)

    def _approve_next(self) -> None:
        if rows := self._rows():
            self._judged = rows[0]
            self._session.reviewing.approve(rows, done=self._on_approved)

    def _on_approved(self, changes: Changes) -> None:
        if self._may_go_on(changes):
            self._session.navigation.next_in(UNAPPROVED)

    def _may_go_on(self, changes: Changes) -> bool:
        """Whether the row was judged, and the person still stands on it."""
        now = self._session.snapshot
        judged = now is not None and self._judged < len(now.segments) and now.statuses[self._judged] in FAVOURED
        return judged and not changes.refused and self._session.current == self._judged

    def _send_back(self) -> None:
        if rows := self._rows():
            self._objected = rows[0]
            title = self.tr("Send row {row} back").format(row=rows[0] + 1)
            dialog = dialogs.CommentDialog(self._session, self._look, title, required=True, parent=self._window)
            dialog.given.connect(self._on_comment)
            dialog.open()

    def _on_comment(self, comment: str) -> None:
        self._session.reviewing.send_back([self._objected], comment)

    def _reopen(self) -> None:
        if rows := self._rows():
            self._session.reviewing.reopen(rows)

    def _next_unapproved(self) -> None:
        if not self._session.navigation.next_in(UNAPPROVED):
            self._say(self.tr("No other row is waiting for approval."))

    def _next_row(self) -> None:
        self._session.navigation.step(1)

    def _previous_row(self) -> None:
        self._session.navigation.step(-1)

    def _go_to(self) -> None:
        now = self._session.snapshot
        if now is None or not now.segments:
            return
        dialog = QInputDialog(self._window)
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setWindowTitle(self.tr("Go to row"))
        dialog.setLabelText(self.tr("Row (1 to {last}):").format(last=len(now.segments)))
        dialog.setIntRange(1, len(now.segments))
        dialog.setIntValue(max(1, self._session.current + 1))
        dialog.intValueSelected.connect(self._on_number)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_number(self, number: int) -> None:
        if number - 1 not in self._session.visible:
            self._session.filtering.set()
        self._session.select(number - 1)

    def _copy_release(self) -> None:
        self._session.exporting.copy_release()

    def _insert_term(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._rows():
            self._page.findings.insert_term(int(action.data()))

    def _larger(self) -> None:
        self._zoom(1)

    def _smaller(self) -> None:
        self._zoom(-1)

    def _usual_size(self) -> None:
        self._look.set_zoom(1.0)

    def _zoom(self, by: int) -> None:
        nearest = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - self._look.zoom))
        self._look.set_zoom(ZOOMS[min(max(nearest + by, 0), len(ZOOMS) - 1)])

    def _say(self, text: str) -> None:
        self._session.noticed.emit(Notice(text, Severity.NOTE))
