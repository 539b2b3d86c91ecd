"""Tracked changes of a draft or a source: how many there are and by whom, how they are read, and each of them to be decided about.

Decides how a change is shown. What a change is, and how the texts read once it is taken or not, others say.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from duizhao.domain.document import Remark
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking, TrackedChange, TrackedKind
from duizhao.settings import printable_name
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.rich_cells import RICH, RichCells
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import local_time, words
from duizhao.ui.panels.differences import deleted, inserted, plain

_WIDTH, _HEIGHT = 940, 360
_WHAT = 2
"""The column that says what changes."""


class TrackedSheet(Sheet):
    """Each change with who made it and when; the ticked ones are taken. `decided` carries the way of reading, once, at the end."""

    decided = Signal(object)

    def __init__(self, look: Look, path: Path, changes: Sequence[TrackedChange], taking: Taking, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._path = path
        self._changes = changes
        self._said = words(self, "", "soft")
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setColumnCount(_WHAT + 1)
        self._list.setMinimumHeight(_HEIGHT)
        self._list.setItemDelegate(RichCells(self._list))
        header = self._list.header()
        for column in range(_WHAT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._list.scheduleDelayedItemsLayout)
        header.sectionResized.connect(self._on_resized)
        self.body.addWidget(self._said)
        self.body.addWidget(self._list)
        self.all, self.none = QPushButton(self), QPushButton(self)
        for button in (self.all, self.none):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self._cancel, self.agree = self.add_button(), self.add_button("primary")
        for change in changes:
            item = QTreeWidgetItem(self._list, [change.author or "?", local_time(change.at) if change.at else ""])
            item.setCheckState(0, Qt.CheckState.Checked if taking.takes(change.number) else Qt.CheckState.Unchecked)
        self.all.clicked.connect(self._on_all)
        self.none.clicked.connect(self._on_none)
        self._cancel.clicked.connect(self.reject)
        self.agree.clicked.connect(self._on_agreed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tracked changes"))
        self.heading.setText(self.tr("Tracked changes in {file}").format(file=printable_name(self._path)))
        self._said.setText(self.tr("What is ticked is read as accepted, the rest as if it had not been changed."))
        self._list.setHeaderLabels([self.tr("Who"), self.tr("When"), self.tr("What changes")])
        self._list.setAccessibleName(self.tr("Tracked changes"))
        self.all.setText(self.tr("Tick all"))
        self.none.setText(self.tr("Tick none"))
        self._cancel.setText(self.tr("Cancel"))
        self.agree.setText(self.tr("Read it so"))
        for item, change in zip(self._items(), self._changes, strict=True):
            item.setData(_WHAT, RICH, self._told(change))
            item.setToolTip(_WHAT, self._kind(change.kind))

    @property
    def taking(self) -> Taking:
        """The way of reading that is ticked."""
        left = frozenset(change.number for change, item in self._rows() if item.checkState(0) is not Qt.CheckState.Checked)
        return ORIGINAL if left and len(left) == len(self._changes) else Taking(but=left)

    def _told(self, change: TrackedChange) -> str:
        """A change between what stands around it; what is no matter of words says what it is first."""
        palette = self._look.palette
        soft = '<span style="color:{colour}">{text}</span>'
        lead, trail = (soft.format(colour=palette.soft, text=plain(text)) for text in (change.lead, change.trail))
        if change.kind is TrackedKind.FORMATTED:
            middle = plain(change.after)
        elif change.kind is TrackedKind.PARTED:
            middle = inserted(" ¶ ", palette)
        elif change.kind is TrackedKind.JOINED:
            middle = deleted(" ¶ ", palette)
        else:
            before = "" if change.kind is TrackedKind.MOVED else change.before
            middle = (deleted(before, palette) if before else "") + (inserted(change.after, palette) if change.after else "")
        told = f"{lead}{middle}{trail}"
        if change.kind in (TrackedKind.INSERTED, TrackedKind.DELETED, TrackedKind.REPLACED):
            return told or plain(self._kind(change.kind))
        what = ", ".join(self._looks(change)) if change.kind is TrackedKind.FORMATTED else self._kind(change.kind)
        return self.tr("{what}: {text}").format(what=f"<b>{escape(what)}</b>", text=told)

    def _kind(self, kind: TrackedKind) -> str:
        return {
            TrackedKind.INSERTED: self.tr("put in"),
            TrackedKind.DELETED: self.tr("taken out"),
            TrackedKind.REPLACED: self.tr("replaced"),
            TrackedKind.MOVED: self.tr("moved here"),
            TrackedKind.PARTED: self.tr("a new paragraph begins"),
            TrackedKind.JOINED: self.tr("two paragraphs become one"),
            TrackedKind.ROW_INSERTED: self.tr("a row of a table put in"),
            TrackedKind.ROW_DELETED: self.tr("a row of a table taken out"),
            TrackedKind.CELL_INSERTED: self.tr("a cell of a table put in"),
            TrackedKind.CELL_DELETED: self.tr("a cell of a table taken out"),
            TrackedKind.FORMATTED: self.tr("formatting"),
        }[kind]

    def _looks(self, change: TrackedChange) -> Iterator[str]:
        names = {
            "bold": self.tr("bold"),
            "italic": self.tr("italic"),
            "underline": self.tr("underlined"),
            "strike": self.tr("struck through"),
            "superscript": self.tr("superscript"),
            "subscript": self.tr("subscript"),
        }
        for look in change.looks:
            if look[1:] in names:
                yield names[look[1:]] if look.startswith("+") else self.tr("no longer {look}").format(look=names[look[1:]])
            else:
                yield self.tr("another kind of paragraph")

    def _items(self) -> Iterator[QTreeWidgetItem]:
        items = (self._list.topLevelItem(number) for number in range(self._list.topLevelItemCount()))
        return (item for item in items if item is not None)

    def _rows(self) -> Iterator[tuple[TrackedChange, QTreeWidgetItem]]:
        return zip(self._changes, self._items(), strict=True)

    def _tick(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(0, state)

    def _on_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    def _on_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    @Slot()
    def _on_resized(self) -> None:
        self._soon.start(0)

    def _on_agreed(self) -> None:
        taking = self.taking
        self.accept()
        self.decided.emit(taking)


class TrackedBar(QWidget):
    """One line about the changes of one file, with the choice how they are read; `chosen` carries another way than the present one."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._path = Path()
        self._changes: Sequence[TrackedChange] = ()
        self._taking = ACCEPTED
        self._line, self._label = ElidedLabel(self, Qt.TextElideMode.ElideRight), QLabel(self)
        self.ways = QComboBox(self)
        self.show_me = QPushButton(self)
        self._label.setBuddy(self.ways)
        part(self._line, "soft")
        part(self._label, "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 10)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        for widget in (self._label, self.ways, self.show_me):
            row.addWidget(widget)
        self.ways.activated.connect(self._on_way)
        self.show_me.clicked.connect(self._on_show)
        self.hide()
        self.retranslate()

    def put(self, path: Path, changes: Sequence[TrackedChange], taking: Taking) -> None:
        """Show these changes, read in this way; nothing where there are none."""
        self._path, self._changes, self._taking = path, changes, taking
        self.setVisible(bool(changes))
        self.retranslate()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        authors = ", ".join(dict.fromkeys(change.author for change in self._changes if change.author)) or "?"
        text = self.tr("Tracked changes in {file}: {count}, by {authors}")
        self._line.say(text.format(file=printable_name(self._path), count=len(self._changes), authors=authors))
        self._label.setText(self.tr("&Read"))
        self.ways.clear()
        self.ways.addItem(self.tr("as accepted"), ACCEPTED)
        self.ways.addItem(self.tr("as it was before"), ORIGINAL)
        if self._taking not in (ACCEPTED, ORIGINAL):
            self.ways.addItem(self.tr("as decided one by one"), self._taking)
        self.ways.setCurrentIndex(2 if self._taking not in (ACCEPTED, ORIGINAL) else int(self._taking == ORIGINAL))
        self.ways.setAccessibleName(self.tr("How tracked changes are read"))
        self.show_me.setText(self.tr("Show each…"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_way(self) -> None:
        self._on_decided(self.ways.currentData())

    def _on_show(self) -> None:
        sheet = TrackedSheet(self._look, self._path, self._changes, self._taking, self)
        sheet.decided.connect(self._on_decided)
        sheet.open()

    def _on_decided(self, taking: Taking) -> None:
        if taking != self._taking:
            self.chosen.emit(taking)


def without_tracked(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks but for those that say what the line with the choice says too."""
    return [remark for remark in remarks if not remark.code.startswith("docx.tracked")]
