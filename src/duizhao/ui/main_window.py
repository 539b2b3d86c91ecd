"""The main window: start page or review, banner, status bar.

Decides what is shown when, and which dialog a wish opens. Rows, panels and dialogs decide for themselves; projects are the session's.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from duizhao.domain.errors import UserError
from duizhao.domain.findings import Severity
from duizhao.domain.review import Actor, Role
from duizhao.settings import printable_name
from duizhao.ui import dialogs
from duizhao.ui.actions import Actions, Menus
from duizhao.ui.deeds import Deeds
from duizhao.ui.file_dialog import FileDialog
from duizhao.ui.icons import icon
from duizhao.ui.look import Look
from duizhao.ui.panels.banner import Banner
from duizhao.ui.panels.status import StatusPanel
from duizhao.ui.preferences import Preferences
from duizhao.ui.recent import Recent
from duizhao.ui.review_page import ReviewPage
from duizhao.ui.session import Notice, Session
from duizhao.ui.session.core import nothing
from duizhao.ui.start import StartPage

_PROJECTS = "*.duizhao"
_ROOM_FOR_OUTLINE = 1100
"""Logical pixels of width below which the outline is folded away at first: the texts need the room."""


class MainWindow(QMainWindow):
    """One window, one project at a time. `language_wanted` asks whoever built it to switch the language."""

    language_wanted = Signal(str)
    sample_wanted = Signal()

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._look = look
        self._preferences = preferences
        self._recent = Recent(preferences.settings)
        self._insisted = False
        self.setAcceptDrops(True)
        self.setWindowIcon(icon("duizhao", look.palette.accent, 64))
        self.setMinimumSize(640, 420)
        self.actions_ = Actions(self, look)
        self._menus = Menus(self.menuBar(), self.actions_, self._recent)
        self.page = ReviewPage(session, look, self.actions_, self)
        self.start = StartPage(session, look, self, self._recent)
        self.banner = Banner(look, self)
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.start)
        self._centre.addWidget(self.page)
        self._lay_out()
        self.status = StatusPanel(session, look, self)
        self.statusBar().addPermanentWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.deeds = Deeds(session, look, self.page, self.actions_, self)
        self._connect()
        self.actions_.use_keys(preferences.keys)
        self._restore()
        self.retranslate()
        self._on_replaced()

    def new_review(self, paths: list[Path]) -> None:
        """Begin a new review, with these files in place."""
        dialogs.NewReview(self._session, self._look, paths, self).open()

    def retranslate(self) -> None:
        """Give the window its words in the present language."""
        self.actions_.retranslate()
        self._menus.retranslate()
        self.page.retranslate()
        self.actions_["chinese" if self._session.voice.language == "zh" else "english"].setChecked(True)
        self._name()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  (Qt's name)
        """Close once what is typed is kept; when it cannot be, stay and let the notice say why."""
        if not self._insisted and (self._session.editing.unsaved or self._session.desk.lost or not self._session.idle):
            event.ignore()
            self._session.editing.commit()
            self._session.command(nothing, self._on_ready_to_close)
            return
        self._preferences.put("window/geometry", self.saveGeometry())
        self.page.keep(self._preferences)
        for name in ("outline", "panels", "changes"):
            self._preferences.put(f"view/{name}", self.actions_[name].isChecked())
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(paths) == 1 and paths[0].suffix.lower() == ".duizhao":
            self._session.desk.open(paths[0])
        elif paths:
            self.deeds.returned.dropped(paths, self.new_review)

    def _lay_out(self) -> None:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._centre, 1)
        self.setCentralWidget(holder)

    def _connect(self) -> None:
        session, actions, start = self._session, self.actions_, self.start
        session.replaced.connect(self._on_replaced)
        session.noticed.connect(self.banner.show_notice)
        session.lost.connect(self._on_lost)
        session.withdrawn.connect(self.banner.withdraw)
        session.desk.opening.connect(self._show_centre)
        session.desk.refused.connect(self._on_refused)
        session.moved.connect(self._on_moved)
        self._look.changed.connect(self._on_look_changed)
        start.new_wanted.connect(self.new_review)
        start.open_wanted.connect(session.desk.open)
        start.browse_wanted.connect(self._browse)
        start.sample_wanted.connect(self.sample_wanted)
        self.status.actor_wanted.connect(self._ask_actor)
        self.status.language_wanted.connect(self._toggle_language)
        slots = {
            "new": self._new, "open": self._browse, "sample": self.sample_wanted, "save_copy": self._save_copy, "export": self._export,
            "close": self._close_project, "quit": self.close, "actor": self._ask_actor,
            "shortcuts": self._show_keys, "about": self._about,
        }  # fmt: skip
        for name, slot in slots.items():
            actions[name].triggered.connect(slot)
        actions.languages.triggered.connect(self._speak)
        actions.schemes.triggered.connect(self._use_keys)
        self._menus.open_wanted.connect(session.desk.open)
        session.changed.connect(self._stay)

    def _restore(self) -> None:
        geometry = self._preferences.bytes_of("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size()
            self.resize(min(1440, room.width() - 20), min(900, room.height() - 40))
        self.page.restore(self._preferences)
        for name, widget, least in (("outline", self.page.outline, _ROOM_FOR_OUTLINE), ("panels", self.page.tabs, 0)):
            self.actions_[name].setChecked(self._preferences.flag(f"view/{name}", default=self.width() >= least))
            widget.setVisible(self.actions_[name].isChecked())
        self.actions_["changes"].setChecked(self._preferences.flag("view/changes", default=self._session.actor.role is not Role.TRANSLATOR))

    def _on_replaced(self) -> None:
        opened, self._insisted = self._session.snapshot is not None, False
        self._show_centre()
        self.actions_.allow(opened=opened, writable=opened and not self._session.read_only)
        self._name()
        if opened and self._session.path is not None:
            self._recent.remember(self._session.path)
            self._session.select(self._session.landing)
            self.page.segments.focus_editor()

    def _show_centre(self) -> None:
        """The review takes its room while the project is still being read, so that its rows find it ready."""
        in_review = self._session.snapshot is not None or self._session.desk.awaited
        self._centre.setCurrentWidget(self.page if in_review else self.start)
        self.statusBar().setVisible(in_review)
        self.page.await_project(printable_name(self._session.desk.wanted) if in_review and self._session.snapshot is None else "")

    def _on_moved(self, _: int) -> None:
        in_outline = self.page.outline.isAncestorOf(self.focusWidget())
        if self.page.isVisible() and not self.actions_["read_through"].isChecked() and not in_outline:
            self.page.segments.focus_editor()

    def _name(self) -> None:
        now = self._session.snapshot
        name = now.document.name if now is not None else ""
        self.setWindowTitle(f"{name} — Duizhao 对照" if name else "Duizhao 对照")
        self.setWindowFilePath("")

    def _on_refused(self, error: UserError, path: Path) -> None:
        self._show_centre()
        ways: dict[str, str] = {}
        if error.code in ("store.locked", "store.busy", "store.readonly"):
            ways["read_only"] = self.tr("Open read-only")
        ways["browse"] = self.tr("Open another…")
        self._refused_path = path
        sheet = dialogs.ErrorSheet(self._look, self._session.voice.say(error.code, **error.values), ways, self)
        sheet.chosen.connect(self._on_way_chosen)
        self._session.replaced.connect(sheet.close)  # another project stands: what is said is over
        sheet.open()

    def _on_lost(self, error: UserError) -> None:
        """What befell the open file is said in the banner: a sheet would take the keys from whoever is typing."""
        self._show_centre()
        self._offer_copy(self._session.voice.say(error.code, **error.values))

    def _offer_copy(self, sentence: str) -> None:
        self._session.unkept.append(Notice(sentence, Severity.ERROR, self.tr("Save a copy…"), self._save_copy))
        self._session.noticed.emit(self._session.unkept[-1])

    def _on_way_chosen(self, way: str) -> None:
        if way == "read_only":
            self._session.desk.open(self._refused_path, read_only=True)
        elif way == "browse":
            self._browse()

    def _on_ready_to_close(self, _: object) -> None:
        """Close, or say why not: what cannot be saved is kept beside, and whoever closes once more may leave."""
        self._insisted = True
        if self._session.desk.lost:
            self._offer_copy(self.tr("The file is lost, and only this window holds the review. Save a copy, or close again to give it up."))
        elif self._session.editing.unsaved:
            self._offer_copy(
                self.tr("Not everything could be saved. Save a copy, or close again: what you typed is kept and offered next time.")
            )
        else:
            self.close()

    def _stay(self, _: object) -> None:
        self._insisted = False  # there is something new that wants to be kept

    def _new(self) -> None:
        self.new_review([])

    def _browse(self) -> None:
        dialog = self._file_dialog(self.tr("Open a project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self._session.desk.open(Path(name))

    def _save_copy(self) -> None:
        dialog = self._file_dialog(self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("duizhao")
        if self._session.path is not None:
            dialog.selectFile(self.tr("{name} copy").format(name=self._session.path.stem))
        dialog.fileSelected.connect(self._on_copy_named)
        dialog.open()

    def _on_copy_named(self, name: str) -> None:
        self._session.desk.save_copy(Path(name), self._session.say_error)

    def _file_dialog(self, title: str) -> FileDialog:
        folder = str(self._session.path.parent if self._session.path is not None else Path.home())
        return FileDialog(self, title, folder, self.tr("Duizhao projects") + f" ({_PROJECTS})")

    def _export(self) -> None:
        dialogs.ExportDialog(self._session, self._look, self).open()

    def _close_project(self) -> None:
        self._session.editing.commit()
        self._session.command(nothing, self._on_ready_to_leave)

    def _on_ready_to_leave(self, _: object) -> None:
        if self._session.editing.typing is None and self._session.desk.may_leave():
            self._session.desk.close()

    def _ask_actor(self) -> None:
        sheet = dialogs.ActorSheet(self._session, self._look, self)
        sheet.given.connect(self._on_actor)
        sheet.open()

    def _on_actor(self, actor: Actor) -> None:
        self._session.act_as(actor)
        self._preferences.put_actor(actor)
        self.status.renew()

    def _toggle_language(self) -> None:
        self.language_wanted.emit("en" if self._session.voice.language == "zh" else "zh")

    def _speak(self, action: QAction) -> None:
        self.language_wanted.emit("zh" if action is self.actions_["chinese"] else "en")

    def _use_keys(self, action: QAction) -> None:
        scheme = "omegat" if action is self.actions_["keys_omegat"] else "default"
        self.actions_.use_keys(scheme)
        self.retranslate()
        self._preferences.put("keys", scheme)

    def _show_keys(self) -> None:
        dialogs.ShortcutSheet(self._look, self.actions_.listing(), self).open()

    def _about(self) -> None:
        dialogs.AboutSheet(self._look, self).open()

    def _on_look_changed(self) -> None:
        self._preferences.put("zoom", self._look.zoom)
