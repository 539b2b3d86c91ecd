"""Links, note marks, pictures and formatting from the keyboard.

Decides that they go where the caret or the selection of the row's editor is. What is given, the session says.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.text import CodeKind
from duizhao.ui.actions import Actions
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Session
from duizhao.ui.text.plain_edit import selected_span


class CodeDeeds(QObject):
    """Nothing happens while an input method is composing, or where no row is being edited."""

    def __init__(self, session: Session, page: ReviewPage, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._page = page
        actions["next_code"].triggered.connect(self._give)
        actions["drop_code"].triggered.connect(self._drop)
        actions["bold"].triggered.connect(self._bold)
        actions["italic"].triggered.connect(self._italic)

    @property
    def _may(self) -> bool:
        return self._page.segments.scene.edited >= 0 and not self._page.segments.composing

    @Slot()
    def _give(self) -> None:
        if self._may:
            self._session.coding.give_next(self._page.segments.scene.edited, selected_span(self._page.segments.editor))

    @Slot()
    def _drop(self) -> None:
        if self._may:
            self._session.coding.drop(self._page.segments.scene.edited, selected_span(self._page.segments.editor))

    @Slot()
    def _bold(self) -> None:
        self._toggle(CodeKind.BOLD)

    @Slot()
    def _italic(self) -> None:
        self._toggle(CodeKind.ITALIC)

    def _toggle(self, kind: CodeKind) -> None:
        if self._may:
            self._session.coding.toggle(self._page.segments.scene.edited, selected_span(self._page.segments.editor), kind)
