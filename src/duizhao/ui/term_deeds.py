"""Every way to the glossary: the list of it, and a term from what is selected on both sides.

Decides that what is selected on either side is what the term begins with. What becomes of it is the dialogs' matter.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.look import Look
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Session


class TermDeeds(QObject):
    """Opens the dialogs over the window; nothing happens while an input method is composing."""

    def __init__(self, session: Session, look: Look, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._page = page
        self._window = window
        actions["glossary"].triggered.connect(self._show)
        actions["add_term"].triggered.connect(self._add)
        actions["consistency"].triggered.connect(self._compare)
        actions["house"].triggered.connect(self._style)

    @Slot()
    def _show(self) -> None:
        if self._session.snapshot is not None:
            self._session.editing.commit()
            dialogs.GlossaryDialog(self._session, self._look, self._window).open()

    @Slot()
    def _compare(self) -> None:
        if self._session.snapshot is not None:
            dialogs.ConsistencyDialog(self._session, self._look, self._window).open()

    @Slot()
    def _style(self) -> None:
        if self._session.snapshot is not None:
            dialogs.HouseDialog(self._session, self._look, self._window).open()

    @Slot()
    def _add(self) -> None:
        if self._session.snapshot is None or self._page.segments.composing:
            return
        chinese, english = self._page.segments.selected_source(), self._page.segments.selected_target()
        dialogs.AddTermSheet(self._session, self._look, chinese, english, self._window).open()
