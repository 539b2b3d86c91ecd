"""What a reviewer's file would change, before anything is taken in: each change with who made it, to be left out one by one.

Decides how a change, a conflict and a remark are shown; a conflict is left out until somebody takes it. What they are, the services say.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from duizhao.services.returned_rows import Remarked
from duizhao.services.returning import Change
from duizhao.ui.dialogs.rich_cells import RICH, RichCells
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look
from duizhao.ui.panels.base import words
from duizhao.ui.panels.differences import between, plain
from duizhao.ui.session import Session
from duizhao.ui.session.returning import Looked
from duizhao.ui.session.rows import FAVOURED

_WIDTH, _HEIGHT = 940, 320
_CHANGE, _IS_NOTE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class ReturnedSheet(Sheet):
    """`chosen` carries the changes that were left in; it is emitted once, when the person says yes.

    `newer_wanted` says that the file, a text that runs on, is rather to be aligned as a newer draft.
    """

    chosen = Signal(object)
    newer_wanted = Signal()

    def __init__(self, session: Session, look: Look, looked: Looked, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._session = session
        self._looked = looked
        self._said, self._conflicts, self._refused = words(self, "", "soft"), words(self, "", "warning"), words(self, "", "warning")
        self._reopened = words(self, "", "warning")
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setColumnCount(3)
        self._list.setMinimumHeight(_HEIGHT)
        self._list.setSizeAdjustPolicy(QTreeWidget.SizeAdjustPolicy.AdjustIgnored)
        self._list.setItemDelegate(RichCells(self._list))
        header = self._list.header()
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._list.scheduleDelayedItemsLayout)
        header.sectionResized.connect(self._on_resized)
        for widget in (self._said, self._conflicts, self._refused, self._reopened, self._list):
            self.body.addWidget(widget)
        self.as_newer = QPushButton(self)
        self.as_newer.setVisible(looked.preview.is_copy)
        self.as_newer.clicked.connect(self._on_newer)
        self.foot.addWidget(self.as_newer)
        self.foot.addStretch(1)
        self._cancel, self._agree = self.add_button(), self.add_button("primary")
        self._cancel.clicked.connect(self.reject)
        self._agree.clicked.connect(self._on_agreed)
        self._fill()
        self._list.itemChanged.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        preview = self._looked.preview
        self.setWindowTitle(self.tr("A reviewed file"))
        self.heading.setText(self.tr("What {file} would change").format(file=preview.name))
        self._list.setHeaderLabels([self.tr("Row"), self.tr("Who"), self.tr("What changes")])
        self._list.setAccessibleName(self.tr("Changes in the reviewed file"))
        self.as_newer.setText(self.tr("It is a newer draft…"))
        self.as_newer.setToolTip(self.tr("Aligns it with the Chinese; rows that did not change keep their approvals."))
        self._cancel.setText(self.tr("Cancel"))
        for item in self._items():
            item.setData(2, RICH, self._told(item))
        self._tell()

    def left_in(self) -> list[Change]:
        """The changes that would be taken in, each with its texts, its remarks, or both."""
        found: dict[int, Change] = {}
        for item in self._items():
            change: Change = item.data(0, _CHANGE)
            kept = found.setdefault(change.position, replace(change, steps=(), notes=()))
            if item.checkState(0) is Qt.CheckState.Checked:
                found[change.position] = replace(kept, notes=change.notes) if item.data(0, _IS_NOTE) else replace(kept, steps=change.steps)
        return [change for change in found.values() if change.steps or change.notes]

    def _fill(self) -> None:
        for change in self._looked.preview.changes:
            if change.steps:
                self._add(change, [who.name for who, _ in change.steps], checked=not change.is_conflict, note=False)
            if change.notes:
                self._add(change, [said.who.name for said in change.notes], checked=True, note=True)

    def _add(self, change: Change, names: list[str], *, checked: bool, note: bool) -> None:
        item = QTreeWidgetItem(self._list, [str(change.position + 1), "\n".join(dict.fromkeys(names))])
        item.setCheckState(0, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        item.setData(0, _CHANGE, change)
        item.setData(0, _IS_NOTE, note)

    def _told(self, item: QTreeWidgetItem) -> str:
        """A change in rich text: what each person made of the text before; of a conflict what was made of it here too."""
        change: Change = item.data(0, _CHANGE)
        palette = self._look.palette
        if item.data(0, _IS_NOTE):
            several = len({said.who.name for said in change.notes}) > 1
            return "<br>".join((f"<b>{plain(said.who.name)}</b> " if several else "") + self._remarked(said) for said in change.notes)
        told, before = [], change.base.plain
        for _, text in change.steps:
            told.append(between(before, text.plain, palette))
            before = text.plain
        if not change.is_conflict:
            return "<br>".join(told)
        here = self.tr("Changed here meanwhile: {text}").format(text=between(change.base.plain, change.now.plain, palette))
        return "<br>".join([here, self.tr("In the file: {text}").format(text="<br>".join(told))])

    def _remarked(self, said: Remarked) -> str:
        way = self.tr("Reply: {text}") if said.answers else self.tr("Comment: {text}")
        return (self.tr("Resolved: {text}") if said.settles else way).format(text=plain(said.text))

    @Slot()
    def _on_resized(self) -> None:
        self._soon.start(0)

    @Slot()
    def _on_newer(self) -> None:
        self.reject()
        self.newer_wanted.emit()

    @Slot()
    def _on_agreed(self) -> None:
        left = self.left_in()
        self.accept()
        if left:
            self.chosen.emit(left)

    @Slot()
    def _tell(self) -> None:
        preview, left = self._looked.preview, self.left_in()
        if preview.changes:
            text = self.tr("Rows with changes or comments: {count}; unchanged: {rest}.")
            self._said.setText(text.format(count=len(preview.changes), rest=preview.unchanged))
        else:
            self._said.setText(self.tr("There is nothing in this file that is not here already."))
        conflicts = [str(change.position + 1) for change in preview.conflicts]
        text = self.tr("Rows that were changed here meanwhile are taken only if you tick them: {rows}.")
        self._say(self._conflicts, text.format(rows=", ".join(conflicts)), conflicts)
        voice = self._session.voice
        reasons = dict.fromkeys(refusal.code for refusal in preview.refused)
        lines = [
            voice.say("returned.refused", rows=[each.row for each in preview.refused if each.code == code], why=voice.say(code))
            for code in reasons
        ]
        self._say(self._refused, "\n".join(lines), lines)
        statuses = self._looked.now.statuses
        opened = [str(change.position + 1) for change in left if change.steps and statuses[change.position] in FAVOURED]
        self._say(self._reopened, self.tr("Approvals that this overtakes, rows: {rows}.").format(rows=", ".join(opened)), opened)
        self._agree.setText(self.tr("Take in {count}").format(count=len(left)))
        self._agree.setEnabled(bool(left))

    @staticmethod
    def _say(label: QLabel, text: str, rows: list[str]) -> None:
        label.setText(text)
        label.setVisible(bool(rows))

    def _items(self) -> Iterator[QTreeWidgetItem]:
        items = (self._list.topLevelItem(number) for number in range(self._list.topLevelItemCount()))
        return (item for item in items if item is not None)
