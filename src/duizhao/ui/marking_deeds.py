"""What the key and the menu do about marks: the words that are selected, or the one at the caret, are marked.

Decides which words those are, that they are seen and whoever acts may mark before anything is asked, and that there is no trace of marking while
the house has no MQM profile. What a mark is, the session knows.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.marks import NewMark
from duizhao.domain.text import Span
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.look import Look
from duizhao.ui.panels.base import go_to
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Notice, Session
from duizhao.ui.text.plain_edit import selected_span


class MarkingDeeds(QObject):
    """Opens the chooser over the window; nothing happens while an input method is composing."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._page = page
        self._action = actions["mark"]
        self._window = window
        self._row, self._span = -1, (0, 0)
        self._action.triggered.connect(self._ask)
        page.scores.scorecard.words_wanted.connect(self._show)
        session.replaced.connect(self._offer)
        session.rehoused.connect(self._offer)
        self._offer()

    @Slot()
    def _offer(self) -> None:
        self._action.setVisible(self._session.marking.profile is not None)

    @Slot()
    def _ask(self) -> None:
        session, profile, view = self._session, self._session.marking.profile, self._page.segments
        if profile is None or session.current not in session.visible or view.composing or not session.marking.allowed():
            return
        text = view.editor.text
        span = None if self._page.show_rows() else self._chosen(text)
        if span is None:
            session.noticed.emit(Notice(self.tr("Select the words that are wrong, or put the caret into one.")))
            return
        self._row, self._span = session.current, span
        sheet = dialogs.MarkSheet(session, self._look, profile, text[slice(*span)], self._window)
        sheet.given.connect(self._mark)
        sheet.finished.connect(self._back)
        sheet.open()

    @Slot(object)
    def _mark(self, choice: dialogs.Choice) -> None:
        self._session.marking.add(self._row, NewMark(self._span, choice.type, choice.severity, choice.comment))

    @Slot()
    def _back(self) -> None:
        self._page.segments.focus_editor()

    @Slot(int, object)
    def _show(self, row: int, span: Span | None) -> None:
        """Go to a row, and select the marked words in it."""
        self._page.show_rows()
        go_to(self._session, row)
        editor = self._page.segments.editor
        if span is not None and self._session.current == row:
            editor.select(span)
        self._page.segments.focus_editor()

    def _chosen(self, text: str) -> Span | None:
        """What is selected, else the word at the caret, without blanks around it; the whole of a row without English."""
        if not text:
            return 0, 0
        editor = self._page.segments.editor
        if not editor.textCursor().hasSelection():
            editor.select_word()
        start, end = selected_span(editor)
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return (start, end) if start < end else None
