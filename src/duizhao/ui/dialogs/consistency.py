"""The terms of the document, each with all its renderings and where they stand; one of them made the house form, and put everywhere else.

Decides what is listed and in which order it is looked through. Which terms there are, the services say; nothing changes before every place has
been seen.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UserError
from duizhao.services.consistency import Others, Replacement, TermUse
from duizhao.ui.dialogs.places import PlaceOfChange, PlacesSheet
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.file_dialog import SaveDialog
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import WordsButton, go_to, words
from duizhao.ui.session import Session
from duizhao.ui.session.rows import FAVOURED

_WIDTH, _HEIGHT = 1120, 430
_MOST = 400
_WRITTEN = ("csv", "xlsx", "tbx", "tsv")
_AROUND_CHINESE, _AROUND_ENGLISH = 6, 22
_USE, _WAY, _ROW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class ConsistencyDialog(Sheet):
    """Terms on the left; on the right the renderings of the one that is chosen, and the places of each."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, _WIDTH)
        self._session = session
        self._uses: Sequence[TermUse] = ()
        self._asked: Sequence[Replacement] = ()
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._split, self._unlisted = WordsButton("chip", self), WordsButton("chip", self)
        self._terms, self._ways = QTreeWidget(self), QTreeWidget(self)
        self._others = QComboBox(self)
        self._promote, self._everywhere = WordsButton("primary", self), WordsButton("", self)
        self._said = words(self, "", "soft")
        self._lay_out()
        self._save = self.add_button()
        self._close = self.add_button()
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.close)
        for chip in (self._split, self._unlisted):
            chip.setCheckable(True)
            chip.toggled.connect(self._list)
        self._search.textChanged.connect(self._list)
        self._terms.currentItemChanged.connect(self._show_ways)
        self._ways.currentItemChanged.connect(self._allow)
        self._ways.itemActivated.connect(self._go)
        self._promote.clicked.connect(self._on_promote)
        self._everywhere.clicked.connect(self._on_everywhere)
        session.changed.connect(self._on_changed)
        self.retranslate()
        self._ask()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Terms of this text"))
        self.heading.setText(self.tr("Terms of this text and how they are rendered"))
        self._search.setPlaceholderText(self.tr("Search Chinese or English"))
        self._search.setAccessibleName(self.tr("Search the terms"))
        self._split.setText(self.tr("In several ways"))
        self._unlisted.setText(self.tr("Not in the glossary"))
        self._terms.setHeaderLabels([self.tr("Chinese"), self.tr("Renderings"), self.tr("Places")])
        self._terms.setAccessibleName(self.tr("Terms"))
        self._ways.setHeaderLabels([self.tr("Rendering and places"), self.tr("Count")])
        self._ways.setAccessibleName(self.tr("Renderings"))
        kept = max(0, self._others.currentIndex())
        self._others.clear()
        self._others.addItems(
            [
                self.tr("the others: not recommended"),
                self.tr("the others: forbidden"),
                self.tr("the others: admitted"),
                self.tr("the others: not listed"),
            ]
        )
        self._others.setCurrentIndex(kept)
        self._others.setAccessibleName(self.tr("What becomes of the other renderings"))
        self._promote.setText(self.tr("Make this the house form"))
        self._everywhere.setText(self.tr("Everywhere else…"))
        self._save.setText(self.tr("Save as a list…"))
        self._close.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._split)
        bar.addWidget(self._unlisted)
        bar.addStretch(1)
        left, right = QWidget(self), QWidget(self)
        first, second = QVBoxLayout(left), QVBoxLayout(right)
        for column in (first, second):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
        first.setContentsMargins(0, 0, 8, 0)
        second.setContentsMargins(8, 0, 0, 0)
        first.addWidget(self._search)
        first.addLayout(bar)
        first.addWidget(self._terms, 1)
        second.addWidget(self._ways, 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(6)
        self._others.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # it gives way on a narrow screen
        self._others.setMinimumContentsLength(8)
        for widget in (self._promote, self._others, self._everywhere):
            deeds.addWidget(widget)
        deeds.setStretch(1, 1)
        second.addLayout(deeds)
        for view in (self._terms, self._ways):
            view.setUniformRowHeights(True)
            view.header().setStretchLastSection(False)
        self._terms.setRootIsDecorated(False)
        self._terms.setColumnCount(3)
        self._terms.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._terms.setColumnWidth(0, 150)
        self._terms.setColumnWidth(2, 60)
        self._ways.setColumnCount(2)
        self._ways.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._ways.setColumnWidth(1, 60)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([_WIDTH // 2 - 40, _WIDTH // 2])
        splitter.setChildrenCollapsible(False)
        splitter.setMinimumHeight(_HEIGHT)
        self.body.addWidget(splitter, 1)
        part(self._said, "soft")
        self.foot.addWidget(self._said, 1)

    def _ask(self) -> None:
        self._said.setText(self.tr("Looking through the text…"))
        self._session.consistency.ask(self._on_mined, self._on_failed)

    def _on_mined(self, uses: Sequence[TermUse]) -> None:
        self._uses = uses
        several = sum(use.is_split for use in uses)
        self._said.setText(self.tr("Terms: {count}, in several ways: {several}").format(count=len(uses), several=several))
        self._list()

    def _on_failed(self, error: UserError) -> None:
        self._said.setText(self._session.voice.say(error.code, **error.values))

    @Slot()
    def _list(self) -> None:
        """The terms that the search and the chips leave, the one that was chosen chosen again."""
        kept = self._use()
        self._terms.clear()
        for number in self._left()[:_MOST]:
            use = self._uses[number]
            texts = [way.text for way in use.ways if way.text]
            item = QTreeWidgetItem(self._terms, [use.chinese, " · ".join(texts), str(use.count)])
            item.setData(0, _USE, number)
            item.setToolTip(1, "\n".join(texts))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if kept is not None and use.chinese == kept.chinese:
                self._terms.setCurrentItem(item)
        first = self._terms.topLevelItem(0)
        if self._terms.currentItem() is None and first is not None:
            self._terms.setCurrentItem(first)
        self._save.setEnabled(bool(self._left()))
        self._show_ways()

    def _left(self) -> list[int]:
        """The numbers of the terms that the search and the chips leave."""
        wanted = self._search.text().strip().casefold()
        return [
            number
            for number, use in enumerate(self._uses)
            if not (self._split.isChecked() and not use.is_split)
            and not (self._unlisted.isChecked() and use.listed)
            and any(wanted in text.casefold() for text in (use.chinese, *(way.text for way in use.ways)))
        ]

    @Slot()
    def _on_save(self) -> None:
        folder = self._session.path.parent if self._session.path is not None else Path.home()
        dialog = SaveDialog(self, self.tr("Save the terms"), str(folder), _WRITTEN)
        dialog.fileSelected.connect(self._on_target)
        dialog.open()

    @Slot(str)
    def _on_target(self, name: str) -> None:
        """Save what is listed: a search and the chips choose what goes into the file."""
        chosen = [self._uses[number] for number in self._left()]
        self._session.consistency.save(chosen, Path(name), self._on_saved, self._on_failed)

    def _on_saved(self, count: int) -> None:
        self._said.setText(self.tr("Terms saved: {count}").format(count=count))

    def _use(self) -> TermUse | None:
        item = self._terms.currentItem()
        return self._uses[int(item.data(0, _USE))] if item is not None and int(item.data(0, _USE)) < len(self._uses) else None

    def _way(self) -> str:
        """The rendering that is chosen, or that the chosen place has."""
        item = self._ways.currentItem()
        return str(item.data(0, _WAY)) if item is not None else ""

    @Slot()
    def _show_ways(self) -> None:
        self._ways.clear()
        use, now = self._use(), self._session.snapshot
        if use is not None and now is not None:
            for way in use.ways:
                top = QTreeWidgetItem(self._ways, [way.text or self.tr("nothing that was recognised"), str(len(way.places))])
                top.setData(0, _WAY, way.text)
                top.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                for place in way.places:
                    row = now.segments[place.row]
                    chinese = _around(row.source.plain, place.source, _AROUND_CHINESE)
                    english = _around(row.target.plain, place.target, _AROUND_ENGLISH) if place.target is not None else ""
                    text = self.tr("Row {row}: {english} — {chinese}").format(row=place.row + 1, chinese=chinese, english=english)
                    child = QTreeWidgetItem(top, [text, ""])
                    child.setData(0, _WAY, way.text)
                    child.setData(0, _ROW, place.row)
                    child.setToolTip(0, text)
                top.setExpanded(True)
            if (first := self._ways.topLevelItem(0)) is not None:
                self._ways.setCurrentItem(first)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        use, form = self._use(), self._way()
        writable = not self._session.read_only
        self._promote.setEnabled(writable and use is not None and bool(form))
        self._everywhere.setEnabled(writable and use is not None and bool(form) and use.is_split)

    @Slot(QTreeWidgetItem, int)
    def _go(self, item: QTreeWidgetItem, _: int) -> None:
        row = item.data(0, _ROW)
        if row is not None:
            go_to(self._session, int(row))
            self.close()

    @Slot()
    def _on_promote(self) -> None:
        use, form = self._use(), self._way()
        if use is not None and form:
            others = (Others.DEPRECATED, Others.FORBIDDEN, Others.ADMITTED, Others.UNSAID)[self._others.currentIndex()]
            self._session.consistency.promote(use, form, others)
            self._said.setText(self.tr("“{english}” is the house form of {chinese} now.").format(english=form, chinese=use.chinese))

    @Slot()
    def _on_everywhere(self) -> None:
        use, now = self._use(), self._session.snapshot
        if use is None or now is None:
            return
        self._asked = self._session.consistency.replacements(use, self._way())
        places = [
            PlaceOfChange(each.row, now.segments[each.row].target.plain, each.span, each.new, now.statuses[each.row] in FAVOURED)
            for each in self._asked
        ]
        title = self.tr("{chinese}: “{english}” everywhere else").format(chinese=use.chinese, english=self._way())
        sheet = PlacesSheet(self._look, title, places, self)
        sheet.chosen.connect(self._replace)
        sheet.open()

    @Slot(object)
    def _replace(self, numbers: Sequence[int]) -> None:
        self._session.consistency.replace([self._asked[number] for number in numbers])

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Texts are others now: look through them again."""
        if Aspect.TEXT in changes.aspects and self.isVisible():
            self._ask()


def _around(text: str, span: tuple[int, int], most: int) -> str:
    """The words at a span in their surroundings, on one line, marked."""
    start, end = span
    before, after = text[max(0, start - most) : start], text[end : end + most]
    shown = ("…" if start > most else "") + before + "【" + text[start:end] + "】" + after + ("…" if end + most < len(text) else "")
    return " ".join(shown.split())
