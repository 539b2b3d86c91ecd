"""Every way in which a reviewer's file comes back into the window: the menu, and a file that is dropped on an open project.

Decides that a dropped file which is none of the open project's begins a new review if it can be read, and that its Chinese, changed, is
worked in as such. What is in a file is shown before anything is taken in.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from duizhao.domain.arrangement import Side
from duizhao.domain.errors import UserError
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.look import Look
from duizhao.ui.patience import Patience
from duizhao.ui.session import Session
from duizhao.ui.session.returning import Looked
from duizhao.ui.tasks import Receiver

_READABLE = "*.docx *.xlsx *.xlf *.xliff *.sdlxliff *.mqxliff *.csv *.tsv *.odt *.html *.txt *.md"
_UNREADABLE = frozenset(
    f"file.{why}"
    for why in (
        "missing",
        "folder",
        "unreadable",
        "empty",
        "too_large",
        "encrypted",
        "picture",
        "damaged",
        "bomb",
        "unsafe",
        "reader_ended",
    )
)
"""No review begins with such a file either."""
Begin = Callable[[list[Path]], None]


class ReturnedDeeds(QObject):
    """Chooses a file, has it looked through, and shows what it would change; `newer` carries a side and the file that is to take its place."""

    newer = Signal(object, object)

    def __init__(self, session: Session, look: Look, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._look = look
        self._window = window
        self._dropped: tuple[Path, Begin] | None = None
        self._looked: Looked | None = None
        self._looking = Path()
        self._patience = Patience(session, look, window)
        actions["take_back"].triggered.connect(self._choose)

    def dropped(self, paths: list[Path], otherwise: Begin) -> None:
        """A single file may be one that comes back; everything else, and a file of another review, is handed to `otherwise`."""
        if len(paths) != 1 or self._session.snapshot is None or self._session.read_only:
            otherwise(paths)
            return
        self._dropped = paths[0], otherwise
        self._look_at(paths[0], self._on_none_of_ours)

    def take_back(self, path: Path) -> None:
        """Show what a file would change."""
        self._look_at(path, self._on_refused)

    def _look_at(self, path: Path, refused: Receiver) -> None:
        self._looking = path
        self._patience.begin(path)
        self._session.returning.look(path, self._on_looked, refused)

    @Slot()
    def _choose(self) -> None:
        folder = str(self._session.path.parent if self._session.path is not None else Path.home())
        title = self.tr("Choose the file that came back")
        dialog = FileDialog(self._window, title, folder, self.tr("Reviewed files and releases") + f" ({_READABLE})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.take_back(Path(name))

    def _on_refused(self, error: UserError) -> None:
        self._patience.end()
        self._session.say_error(error)

    def _on_looked(self, looked: Looked) -> None:
        self._patience.end()
        self._looked = looked
        sheet = dialogs.ReturnedSheet(self._session, self._look, looked, self._window)
        sheet.chosen.connect(self._on_agreed)
        sheet.newer_wanted.connect(self._on_newer)
        sheet.open()

    @Slot()
    def _on_newer(self) -> None:
        self.newer.emit(Side.TARGET, self._looking)

    def _on_none_of_ours(self, error: UserError) -> None:
        self._patience.end()
        if self._dropped is not None:
            path, otherwise = self._dropped
            self._dropped = None
            if error.code == "returned.source":
                self.newer.emit(Side.SOURCE, path)
            elif error.code in _UNREADABLE:
                self._session.say_error(error)
            else:
                otherwise([path])

    @Slot(object)
    def _on_agreed(self, chosen: object) -> None:
        if self._looked is not None and isinstance(chosen, list):
            self._session.returning.take(self._looked, chosen)
