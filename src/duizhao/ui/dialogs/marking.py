"""The chooser for a mark: of which type the error is, and how severe.

Decides which keys choose what: a letter the type, 1 to 3 (0 for neutral) the severity, which marks at once; Enter marks with the severity that
is shown. Letters and figures count with an input method switched to Chinese too: the list takes none. What becomes of the choice is the opener's.
"""

import unicodedata
from dataclasses import dataclass
from string import ascii_uppercase

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from duizhao.domain.mqm import MarkSeverity, MqmProfile
from duizhao.ui.aligning.keys import ENTER, letter_of
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import shortened, words
from duizhao.ui.session import Session

_SEVERITIES = (MarkSeverity.MINOR, MarkSeverity.MAJOR, MarkSeverity.CRITICAL, MarkSeverity.NEUTRAL)
_FIGURES = "1230"
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINE, _LEAST_LINES, _MOST_LINES, _LONGEST, _LETTER = 27, 3, 14, 90, 34


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen."""

    type: str
    severity: MarkSeverity
    comment: str


class MarkSheet(Sheet):
    """Asks for type, severity and, if there is something to say, a remark; `given` carries them as a `Choice`."""

    given = Signal(object)

    def __init__(self, session: Session, look: Look, profile: MqmProfile, marked: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=460)
        self._session = session
        self._marked = marked
        self._types = [each.id for each in profile.types]
        self._words = words(self, "", "soft")
        self.head.addWidget(self._words)
        self.list = TypeList(self)
        self.list.setFixedHeight(min(len(self._types), _MOST_LINES) * _LINE + 8)
        self.items = [QTreeWidgetItem(self.list, [letter, ""]) for letter in ascii_uppercase[: len(self._types)]]
        for item in self.items:
            item.setSizeHint(0, QSize(0, _LINE))
        self._group, self.severities = QButtonGroup(self), [QPushButton(self) for _ in _SEVERITIES]
        row = QHBoxLayout()
        row.setSpacing(6)
        for place, button in enumerate(self.severities):
            part(button, "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self.field, self._hint = QLineEdit(self), words(self, "", "soft")
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.body.addWidget(self.field)
        self.body.addWidget(self._hint)
        self.foot.addStretch(1)
        self.cancel, self.ok = self.add_button(), self.add_button("primary")
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._give)
        self.list.figure.connect(self._on_figure)
        self.list.sideways.connect(self._on_sideways)
        self.list.agreed.connect(self._give)
        self.list.itemDoubleClicked.connect(self._give)
        self.severities[0].setChecked(True)
        self.list.choose(0)
        self.retranslate()
        self.list.setFocus()

    def fit(self) -> None:
        """On a low screen the list gives way, which follows its keys, and not the severities below it."""
        over = self._height_for(self._width) - self._room().height()
        if over > 0:
            self.list.setFixedHeight(max(_LEAST_LINES * _LINE + 8, self.list.height() - over))
        super().fit()

    def retranslate(self) -> None:
        say = self._session.voice.say
        self.setWindowTitle(self.tr("Mark an error"))
        self.heading.setText(self.tr("Mark an error"))
        marked = shortened(self._marked, _LONGEST)
        self._words.setText(self.tr("“{text}”").format(text=marked) if marked else self.tr("The row has no English."))
        for place, name in enumerate(self._types):
            dimension, whole = name.partition("/")[0], say(f"mqm.{name}")
            named = whole if dimension == name else self.tr("{dimension}: {type}").format(dimension=say(f"mqm.{dimension}"), type=whole)
            self.items[place].setText(1, named)
        for button, severity, figure in zip(self.severities, _SEVERITIES, _FIGURES, strict=True):
            button.setText(f"{figure}  {say(f'mqm.severity.{severity}')}")
        self.list.setAccessibleName(self.tr("Type of error"))
        self.field.setPlaceholderText(self.tr("A remark, if there is something to say"))
        self.field.setAccessibleName(self.tr("Remark"))
        self._hint.setText(self.tr("A letter chooses the type; 1, 2, 3 or 0 marks with that severity, Enter with the one that is shown."))
        self.cancel.setText(self.tr("Cancel"))
        self.ok.setText(self.tr("Mark"))

    @Slot(int)
    def _on_figure(self, place: int) -> None:
        self.severities[place].setChecked(True)
        self._give()

    @Slot(int)
    def _on_sideways(self, by: int) -> None:
        self.severities[(self._group.checkedId() + by) % len(_SEVERITIES)].setChecked(True)

    @Slot()
    def _give(self) -> None:
        kind, severity = self._types[self.list.chosen], _SEVERITIES[self._group.checkedId()]
        choice = Choice(kind, severity, self.field.text().strip())
        self.accept()
        self.given.emit(choice)


class TypeList(QTreeWidget):
    """The types, each with its letter. `figure` says which severity was pressed, `sideways` that an arrow asks for another one."""

    figure = Signal(int)
    sideways = Signal(int)
    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setColumnCount(2)
        self.setColumnWidth(0, _LETTER)
        self.setAllColumnsShowFocus(True)

    @property
    def chosen(self) -> int:
        """The place of the type that is chosen."""
        return max(0, self.currentIndex().row())

    def choose(self, place: int) -> None:
        """Choose a type by its place, if there is one."""
        item = self.topLevelItem(place)
        if item is not None:
            self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        letter, figure = letter_of(event), unicodedata.normalize("NFKC", event.text())
        if letter.strip():
            self.choose(ascii_uppercase.index(letter))
        elif figure and figure in _FIGURES:
            self.figure.emit(_FIGURES.index(figure))
        elif event.key() in _SIDEWAYS:
            self.sideways.emit(_SIDEWAYS[Qt.Key(event.key())])
        elif event.key() in ENTER:
            self.agreed.emit()
        else:
            super().keyPressEvent(event)
