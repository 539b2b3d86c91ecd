"""Every place that a step would change, before it is taken: as it reads now and as it would read, each to be left out.

Decides nothing about what is changed: whoever opens it says what the places are, and takes those that are left.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from duizhao.domain.text import Span
from duizhao.ui.dialogs.rich_cells import RICH, RichCells
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, Palette
from duizhao.ui.panels.base import words
from duizhao.ui.panels.differences import deleted, inserted, plain

_AROUND = 26
"""Code points that are shown on either side of a change."""
_WIDTH, _HEIGHT, _LINES = 860, 360, 2


@dataclass(frozen=True, slots=True)
class PlaceOfChange:
    """The words at `span` of a row's English would become `new`; `reopens` says that an approval of the row ends by that."""

    row: int
    text: str
    span: Span
    new: str
    reopens: bool = False


class PlacesSheet(Sheet):
    """`chosen` carries the numbers, from 0, of the places that were left in; it is emitted once, when the person says yes."""

    chosen = Signal(object)

    def __init__(self, look: Look, title: str, places: Sequence[PlaceOfChange], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._title = title
        self._places = places
        self._counting = False
        self._count, self._reopened = words(self, "", "soft"), words(self, "", "warning")
        self._list = QTreeWidget(self)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setColumnCount(3)
        self._list.setMinimumHeight(_HEIGHT)
        self._list.setItemDelegate(RichCells(self._list, _LINES))
        header = self._list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for place in places:
            item = QTreeWidgetItem(self._list, [str(place.row + 1)])
            item.setCheckState(0, Qt.CheckState.Checked)
            for column, rich in enumerate(_told(place, look.palette), 1):
                item.setData(column, RICH, rich)
            item.setToolTip(1, place.text)
        self._list.itemChanged.connect(self._on_changed)
        for widget in (self._count, self._list, self._reopened):
            self.body.addWidget(widget)
        self._all, self._none = self.add_button(), self.add_button()
        self.foot.addStretch(1)
        self._cancel, self._agree = self.add_button(), self.add_button("primary")
        self._all.clicked.connect(self._take_all)
        self._none.clicked.connect(self._take_none)
        self._cancel.clicked.connect(self.reject)
        self._agree.clicked.connect(self._on_agreed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self._title)
        self.heading.setText(self._title)
        self._list.setHeaderLabels([self.tr("Row"), self.tr("As it reads now"), self.tr("As it would read")])
        self._list.setAccessibleName(self.tr("Places that change"))
        self._all.setText(self.tr("Take all"))
        self._none.setText(self.tr("Take none"))
        self._cancel.setText(self.tr("Cancel"))
        self._tell()

    def left_in(self) -> list[int]:
        """The numbers of the places that would be changed."""
        return [number for number, item in enumerate(self._items()) if item.checkState(0) is Qt.CheckState.Checked]

    @Slot()
    def _on_changed(self) -> None:
        if not self._counting:
            self._tell()

    @Slot()
    def _take_all(self) -> None:
        self._take(Qt.CheckState.Checked)

    @Slot()
    def _take_none(self) -> None:
        self._take(Qt.CheckState.Unchecked)

    def _take(self, state: Qt.CheckState) -> None:
        self._counting = True
        for item in self._items():
            item.setCheckState(0, state)
        self._counting = False
        self._tell()

    @Slot()
    def _on_agreed(self) -> None:
        left = self.left_in()
        self.accept()
        if left:
            self.chosen.emit(left)

    def _tell(self) -> None:
        left = self.left_in()
        self._count.setText(self.tr("Places: {count} of {all}").format(count=len(left), all=len(self._places)))
        rows = sorted({self._places[number].row + 1 for number in left if self._places[number].reopens})
        self._reopened.setText(self.tr("Approvals that this overtakes, rows: {rows}.").format(rows=", ".join(map(str, rows))))
        self._reopened.setVisible(bool(rows))
        self._agree.setText(self.tr("Change {count}").format(count=len(left)))
        self._agree.setEnabled(bool(left))

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self._list.topLevelItem(number) for number in range(self._list.topLevelItemCount()))
        return [item for item in items if item is not None]


def _told(place: PlaceOfChange, palette: Palette) -> tuple[str, str]:
    """The place as it reads now and as it would read, what changes marked."""
    start, end = place.span
    before, after = place.text[max(0, start - _AROUND) : start], place.text[end : end + _AROUND]
    if start > _AROUND:
        before = "…" + before[before.find(" ") + 1 :]
    if end + _AROUND < len(place.text):
        after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
    old = place.text[start:end]
    now = plain(before) + (deleted(old, palette) if old else "") + plain(after)
    return now, plain(before) + (inserted(place.new, palette) if place.new else "") + plain(after)
