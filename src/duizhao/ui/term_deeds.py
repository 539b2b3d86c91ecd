"""Every way to the glossary and to the memory: the list of terms, a term from what is selected, how it was said before.

Decides that what is selected on either side is what a term begins with and what is looked up. What becomes of it is the dialogs' and panels' matter.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from duizhao.domain.segment import Origin
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.file_dialog import FileDialog
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
        actions["concordance"].triggered.connect(self._look_up)
        actions["remember"].triggered.connect(self._choose)
        page.memory.files_wanted.connect(self._choose)
        page.memory.insert_wanted.connect(self._insert)
        page.memory.instead_wanted.connect(self._put_instead)
        page.findings.look_up_wanted.connect(page.look_up)
        page.memory.editor_wanted.connect(page.segments.focus_editor)

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
    def _look_up(self) -> None:
        if self._session.snapshot is not None and not self._page.segments.composing:
            self._page.look_up(self._page.segments.selected_target() or self._page.segments.selected_source())

    @Slot(str)
    def _insert(self, english: str) -> None:
        """Put what the memory has at the caret: a revision of its own, so that its history can tell it from what was typed."""
        self._session.editing.commit()
        self._page.segments.insert(english)
        self._session.editing.commit(Origin.MEMORY)

    @Slot(str)
    def _put_instead(self, english: str) -> None:
        """Put what the memory has in place of the row's English."""
        if not self._page.segments.composing:
            self._page.segments.editor.selectAll()
            self._insert(english)

    @Slot()
    def _choose(self) -> None:
        folder = str(self._session.path.parent if self._session.path is not None else Path.home())
        dialog = FileDialog(self._window, self.tr("Take into the memory"), folder, self.tr("Projects and TMX files") + " (*.duizhao *.tmx)")
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    @Slot("QStringList")
    def _on_chosen(self, names: list[str]) -> None:
        self._page.look_up("")
        self._session.remembering.take_in([Path(name) for name in names])

    @Slot()
    def _add(self) -> None:
        if self._session.snapshot is None or self._page.segments.composing:
            return
        chinese, english = self._page.segments.selected_source(), self._page.segments.selected_target()
        dialogs.AddTermSheet(self._session, self._look, chinese, english, self._window).open()
