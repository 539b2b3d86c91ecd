"""The context menu of the editor.

Decides what it offers: the usual steps of editing, and the fixes of the findings that are pointed at.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from duizhao.domain.findings import Finding
from duizhao.ui.segments.editor import Editor
from duizhao.ui.session import Session

_LONGEST = 40


class EditMenu(QObject):
    """Opens the menu; a fix becomes a command of the session."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(editor)
        self._session = session
        self._editor = editor

    def open(self, findings: Sequence[Finding], place: QPoint) -> QMenu:
        """Show the menu at a place of the screen."""
        editor, writable = self._editor, not self._editor.isReadOnly()
        menu = QMenu(editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for finding in findings if writable else ():
            if finding.suggestions:
                action = menu.addAction(self.tr("Fix: {text}").format(text=_short(finding.suggestions[0])))
                action.setData(finding)
                action.setToolTip(self._session.sentence(finding))
        if not menu.isEmpty():
            menu.setToolTipsVisible(True)
            menu.addSeparator()
        selected, copied = editor.textCursor().hasSelection(), bool(QGuiApplication.clipboard().text())
        steps = (
            (self.tr("Cut"), editor.cut, selected and writable),
            (self.tr("Copy"), editor.copy, selected),
            (self.tr("Paste"), editor.paste, writable and copied),
            (self.tr("Select all"), editor.selectAll, bool(editor.text)),
        )
        for words, slot, possible in steps:
            action = menu.addAction(words)
            action.setEnabled(possible)
            action.triggered.connect(slot)
        menu.triggered.connect(self._on_triggered)
        menu.popup(place)
        return menu

    def _on_triggered(self, action: QAction) -> None:
        finding = action.data()
        if isinstance(finding, Finding):
            self._session.editing.fix([finding])


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
