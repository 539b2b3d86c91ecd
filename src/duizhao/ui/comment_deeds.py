"""What the menu does about comments: write one, and go to the next or previous row with one that is not resolved.

Decides that a comment written while words are selected is about them. What may be said, the services decide.
"""

from PySide6.QtCore import QObject, Slot

from duizhao.domain.text import Span
from duizhao.ui.actions import Actions
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Notice, Session
from duizhao.ui.text.plain_edit import selected_span
from duizhao.ui.two_ways import TwoWays


class CommentDeeds(QObject):
    """Carries out the actions that comment."""

    def __init__(self, session: Session, page: ReviewPage, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        actions["comment"].triggered.connect(self._write)
        TwoWays(actions, "comment", self).wanted.connect(self._go)
        page.comments.editor_wanted.connect(page.segments.focus_editor)

    @Slot()
    def _write(self) -> None:
        if self._session.snapshot is not None and not self._page.segments.composing:
            span = self._selected()
            self._page.write_comment()
            self._page.comments.talk_about(span)

    def _selected(self) -> Span | None:
        """Which part of the current row's English is selected, in code points."""
        return selected_span(self._page.segments.editor) if self._page.segments.selected_target() else None

    @Slot(bool)
    def _go(self, backwards: bool) -> None:
        """Show the comments of the next row that has an open one."""
        found = self._session.navigation.next_different(self._session.commenting.has_open, backwards=backwards)
        if found or self._session.commenting.count():
            self._page.show_comments()
        if not found:
            self._session.noticed.emit(Notice(self.tr("No other row has a comment that is not resolved.")))
