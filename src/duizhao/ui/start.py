"""The start page: what the window shows while no project is open.

Decides what one can begin with. Opening, making and the sample are done by whoever hears its signals.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QLocale, QSettings, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from duizhao.settings import printable_name
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.paths import PROJECT, shown, stem
from duizhao.ui.dialogs.sheet import scrolled
from duizhao.ui.icons import icon, picture
from duizhao.ui.look import Look, Type, part
from duizhao.ui.recent import Entry, Presence, Recent
from duizhao.ui.session import Session

_WIDTH = 760
_RIGHT = 216


class StartPage(QWidget):
    """Begin something new, or go on with something."""

    new_wanted = Signal(list)
    open_wanted = Signal(object)
    browse_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None, recent: Recent | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._recent = recent or Recent(QSettings())
        self._rows: list[_RecentRow] = []
        self._presence = Presence(self)
        self._presence.known.connect(self._on_missing)
        self.setAcceptDrops(True)
        self._name = QLabel("对照 Duizhao", self)
        self._name.setFont(look.font(Type.DISPLAY))
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        part(self._sentence, "soft")
        self._drop = _DropArea(look, self)
        self._new, self._open, self._sample = (QPushButton(self) for _ in range(3))
        for button, signal in ((self._new, None), (self._open, self.browse_wanted), (self._sample, self.sample_wanted)):
            button.clicked.connect(self._on_new if signal is None else signal)
        self._trying = QLabel(self)
        part(self._trying, "soft")
        self._caption = QLabel(self)
        part(self._caption, "caption")
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Give every text in the present language, and the icons."""
        self._new.setIcon(icon("add", self._look.palette.on_accent))
        self._open.setIcon(icon("open", self._look.palette.ink))
        self._sentence.setText(self.tr("Review an English translation of Chinese news, side by side with its source."))
        self._new.setText(self.tr("New review…"))
        self._open.setText(self.tr("Open…"))
        self._sample.setText(self.tr("Try it"))
        self._trying.setText(self.tr("opens a sample release with slips to find"))
        self._caption.setText(self.tr("Recent projects").upper())
        self._drop.say(
            self.tr("Drop a Chinese source and its English draft here"),
            self.tr("Word, OpenDocument, web, PDF, text or table files; a project dropped here opens"),
        )
        for row in self._rows:
            row.retranslate()

    def renew(self) -> None:
        """List the recent projects as they are remembered now."""
        self._show(self._recent.entries())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        self.renew()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._drop.light(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  (Qt's name)
        self._drop.light(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        self._drop.light(over=False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        project = next((path for path in paths if path.suffix.lower() == PROJECT), None)
        if project is not None:
            self.open_wanted.emit(project)
        elif paths:
            self.new_wanted.emit(paths)

    def _lay_out(self) -> None:
        part(self._new, "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._new, self._open, self._sample):
            button.setMinimumHeight(34)
            buttons.addWidget(button)
        buttons.addWidget(self._trying)
        buttons.addStretch(1)
        content = QWidget()
        centre = QVBoxLayout(content)
        centre.setContentsMargins(32, 24, 32, 24)
        centre.setSpacing(0)
        centre.addStretch(2)
        for widget, below in ((self._name, 4), (self._sentence, 20), (self._drop, 16)):
            centre.addWidget(widget)
            centre.addSpacing(below)
        centre.addLayout(buttons)
        centre.addSpacing(28)
        centre.addWidget(self._caption)
        centre.addSpacing(6)
        centre.addLayout(self._list)
        centre.addStretch(3)
        content.setMaximumWidth(_WIDTH + 64)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(content, 100)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(holder, self))

    def _show(self, entries: Sequence[Entry]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [_RecentRow(entry, self._look, self) for entry in entries]
        self._caption.setVisible(bool(entries))
        for row in self._rows:
            row.open_wanted.connect(self.open_wanted)
            row.forget_wanted.connect(self._on_forget)
            self._list.addWidget(row)
        if entries:
            self._presence.look([entry.path for entry in entries])

    def _on_new(self) -> None:
        self.new_wanted.emit([])

    def _on_forget(self, path: Path) -> None:
        self._recent.forget(path)
        self.renew()
        self._new.setFocus()

    def _on_missing(self, missing: frozenset[Path]) -> None:
        for row in self._rows:
            row.set_missing(missing=row.path in missing)


class _DropArea(QFrame):
    """Shows where files may be dropped; the page takes them, wherever they fall."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        part(self, "drop")
        self.setMinimumHeight(132)
        self._look = look
        self._drawing = QLabel(self)
        self._text, self._more = QLabel(self), QLabel(self)
        font = look.font(Type.TITLE)
        font.setWeight(font.Weight.Normal)
        self._text.setFont(font)
        part(self._more, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(6)
        column.addStretch(1)
        for label in (self._drawing, self._text, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(label is not self._drawing)
            column.addWidget(label)
        column.addStretch(1)

    def say(self, text: str, more: str) -> None:
        self._drawing.setPixmap(picture("document", self._look.palette.accent, 30, self.devicePixelRatioF()))
        self._text.setText(text)
        self._more.setText(more)

    def light(self, *, over: bool) -> None:
        """Show that what hangs over the page would be taken."""
        part(self, "drop-over" if over else "drop")


class _RecentRow(QFrame):
    """One project: its name opens it; one that is gone can be taken off the list."""

    open_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, entry: Entry, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.path = entry.path
        self._at = entry.at
        self._missing = False
        self._name = QPushButton(self)
        part(self._name, "link")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name.setToolTip(shown(entry.path))
        self._name.setAccessibleDescription(shown(entry.path))
        self._name.clicked.connect(self._on_open)
        self._folder = ElidedLabel(self)
        self._folder.say(shown(_short(entry.path.parent)))
        self._folder.setToolTip(shown(entry.path))
        self._when = QLabel(self)
        self._remove = QPushButton(self)
        part(self._remove, "link")
        self._remove.clicked.connect(self._on_forget)
        self._remove.hide()
        for label in (self._folder, self._when):
            part(label, "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(12)
        row.addWidget(self._name, 5)
        row.addWidget(self._folder, 3)
        right = QWidget(self)
        right.setMinimumWidth(_RIGHT)
        ends = QHBoxLayout(right)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addStretch(1)
        ends.addWidget(self._when)
        ends.addWidget(self._remove)
        row.addWidget(right)
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setIcon(icon("document", self._look.palette.soft))
        self._when.setText(self.tr("not found") if self._missing else self._said_when())
        self._remove.setText(self.tr("Remove from the list"))
        self._remove.setAccessibleDescription(printable_name(self.path))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        room = self._name.width() - 36
        self._name.setText(self._name.fontMetrics().elidedText(stem(self.path), Qt.TextElideMode.ElideMiddle, room))

    def set_missing(self, *, missing: bool) -> None:
        """Grey a project that is not where it was."""
        self._missing = missing
        self._name.setEnabled(not missing)
        self._folder.setEnabled(not missing)
        self._remove.setVisible(missing)
        self.retranslate()

    def _said_when(self) -> str:
        if self._at.date() == datetime.now().astimezone().date():
            return self.tr("today, {time}").format(time=f"{self._at:%H:%M}")
        return QLocale().toString(QDate(self._at.year, self._at.month, self._at.day), self.tr("d MMM yyyy"))

    def _on_open(self) -> None:
        self.open_wanted.emit(self.path)

    def _on_forget(self) -> None:
        self.forget_wanted.emit(self.path)


def _short(folder: Path) -> Path:
    """A folder as people say it: with ~ for their own."""
    return Path("~") / folder.relative_to(Path.home()) if folder.is_relative_to(Path.home()) else folder
