"""Every way to the alignment of the open project: the menu, the findings of a row, and the notice that leads back to what was put off.

Decides when one is reminded of an alignment that was put off: each time the project is opened, until nothing is left to look at. What the
page does is its own.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from duizhao.domain.arrangement import Side
from duizhao.domain.findings import Severity
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.dialogs.paths import READABLE
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import Look
from duizhao.ui.session import Notice, Session

_PUT_OFF = "alignment/put off"
_MOST = 40


class AlignmentDeeds(QObject):
    """Opens the page over the window."""

    def __init__(self, session: Session, look: Look, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._side = Side.TARGET
        actions["alignment"].triggered.connect(self._align)
        actions["newer_draft"].triggered.connect(self._choose_draft)
        actions["changed_source"].triggered.connect(self._choose_source)
        session.aligning.page_wanted.connect(self._open)
        session.aligning.put_off.connect(self._put_off)
        session.aligning.keys_wanted.connect(self._show_keys)
        session.replaced.connect(self._remind)

    @Slot()
    def _align(self) -> None:
        self._open(self._session.current, linking=False)

    def _go_on(self) -> None:
        """Open the page at the first row to look at."""
        self._show(dialogs.Errand())

    @Slot(int, bool)
    def _open(self, position: int, linking: bool) -> None:
        self._show(dialogs.Errand(position, linking))

    def _show(self, errand: "dialogs.Errand") -> None:
        if self._session.snapshot is not None:
            dialog = dialogs.AlignmentDialog(self._session, self._look, errand, self._window)
            dialog.accepted.connect(self._on_applied)
            dialog.another_wanted.connect(self._choose_for)
            dialog.open()

    @Slot(object, object)
    def newer(self, side: Side, path: Path) -> None:
        """Open the page with a file that is to take the place of a side."""
        self._show(dialogs.Errand(newer=(side, path)))

    @Slot(list, object)
    def _show_keys(self, listing: list[tuple[str, str]], over: QWidget) -> None:
        dialogs.ShortcutSheet(self._look, listing, over).open()

    @Slot()
    def _choose_draft(self) -> None:
        self._choose_for(Side.TARGET)

    @Slot()
    def _choose_source(self) -> None:
        self._choose_for(Side.SOURCE)

    @Slot(object)
    def _choose_for(self, side: Side) -> None:
        titles = {Side.SOURCE: self.tr("Choose the changed Chinese source"), Side.TARGET: self.tr("Choose the newer English draft")}
        self._side, title = side, titles[side]
        folder = str(self._session.path.parent if self._session.path is not None else Path.home())
        pattern = " ".join(f"*{suffix}" for suffix in READABLE)
        dialog = FileDialog(self._window, title, folder, self.tr("Documents") + f" ({pattern})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.newer(self._side, Path(name))

    @Slot(object, bool)
    def _put_off(self, path: Path, later: bool) -> None:
        """Keep in mind that an alignment was put off, or no longer."""
        kept = [name for name in self._kept() if name != str(path)]
        QSettings().setValue(_PUT_OFF, ([str(path)] if later else []) + kept[:_MOST])

    @Slot()
    def _remind(self) -> None:
        path = self._session.path
        if path is None or str(path) not in self._kept():
            return
        count = self._session.aligning.to_look_at
        if not count:
            self._put_off(path, later=False)
            return
        text = self.tr("The alignment was put off; rows to look at: {count}.").format(count=count)
        self._session.noticed.emit(Notice(text, Severity.NOTE, self.tr("Go on aligning"), self._go_on))

    @Slot()
    def _on_applied(self) -> None:
        if self._session.path is not None and not self._session.aligning.to_look_at:
            self._put_off(self._session.path, later=False)

    def _kept(self) -> list[str]:
        value = QSettings().value(_PUT_OFF, [])
        return [value] if isinstance(value, str) else [str(name) for name in value] if isinstance(value, list) else []
