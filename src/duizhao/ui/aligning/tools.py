"""The tools of the page: buttons with the letters that do the same, and the table of all its keys.

Decides how a tool is called and by which letter it is reached. Whether it can be used now, and what it does, is decided in `hands`.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from duizhao.ui.look import Look, Type
from duizhao.ui.panels.flow import Flow

_GAP = 7
_SIDES, _ABOVE = 10, 5


class Tool(StrEnum):
    """What can be done to the current row or the selected paragraphs."""

    MERGE = "merge"
    SPLIT = "split"
    UP = "up"
    DOWN = "down"
    UNLINK = "unlink"
    SWAP = "swap"
    INSERT = "insert"
    EDIT = "edit"
    LINK = "link"
    PIN = "pin"
    DOUBT = "doubt"
    KEEP = "keep"
    CLEAR = "clear"
    NEXT = "next"
    UNDO = "undo"
    REDO = "redo"


LETTERS: Mapping[str, Tool] = MappingProxyType(
    {
        "u": Tool.UP,
        "d": Tool.DOWN,
        "m": Tool.MERGE,
        "s": Tool.SPLIT,
        "e": Tool.EDIT,
        "a": Tool.PIN,
        "r": Tool.DOUBT,
        "c": Tool.CLEAR,
        "k": Tool.KEEP,
        " ": Tool.LINK,
        "x": Tool.SWAP,
        "i": Tool.INSERT,
        "z": Tool.UNDO,
        "n": Tool.NEXT,
    }
)
"""The letters of OmegaT's aligner, and some more; without Ctrl or Alt."""

_SHOWN: Mapping[Tool, str] = MappingProxyType(
    {
        Tool.MERGE: "M",
        Tool.SPLIT: "S",
        Tool.UP: "U",
        Tool.DOWN: "D",
        Tool.UNLINK: "C",
        Tool.SWAP: "X",
        Tool.INSERT: "I",
        Tool.EDIT: "E",
        Tool.LINK: "␣",
        Tool.PIN: "A",
        Tool.UNDO: "Z",
        Tool.REDO: "",
    }
)
"""The tools that have a button, in their order, with the letter on it."""


class ToolButton(QPushButton):
    """A button with a letter, small, behind its word; a mouse may press it without taking the keyboard from the rows."""

    def __init__(self, look: Look, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = letter
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        small = QFontMetrics(self._small()).horizontalAdvance(self._letter)
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + (_GAP + small if self._letter else 0) + 2 * _SIDES, self.fontMetrics().height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = self.text(), ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        palette = self._look.palette
        painter.setPen(palette.colour("ink" if self.isEnabled() else "faint"))
        room = self.rect().adjusted(_SIDES, 0, -_SIDES, 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignLeft), words)
        if self._letter:
            self._paint_letter(painter, room, middle)

    def _paint_letter(self, painter: QPainter, room: QRect, middle: int) -> None:
        painter.setFont(self._small())
        painter.setPen(self._look.palette.colour("soft" if self.isEnabled() else "faint"))
        painter.drawText(room.translated(QPoint(0, 1)), middle | int(Qt.AlignmentFlag.AlignRight), self._letter)

    def _small(self) -> QFont:
        return self._look.font(Type.SMALL)


class Tools(QWidget):
    """`wanted` carries a `Tool`."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Tool, ToolButton] = {}
        flow = Flow(self)
        for tool, letter in _SHOWN.items():
            button = ToolButton(look, letter, self)
            button.clicked.connect(self._on_clicked)
            self._buttons[tool] = button
            flow.addWidget(button)
        self.retranslate()

    def button(self, tool: Tool) -> ToolButton:
        """The button of a tool.

        Raises:
            KeyError: it is reached by its letter only.
        """
        return self._buttons[tool]

    def allow(self, tools: Collection[Tool]) -> None:
        """Offer just these."""
        for tool, button in self._buttons.items():
            button.setEnabled(tool in tools)

    def names(self) -> dict[Tool, tuple[str, str]]:
        """What every tool that a menu offers is called, and its letter."""
        others = {
            Tool.DOUBT: (self.tr("Look later"), "R"),
            Tool.KEEP: (self.tr("Keep"), "K"),
            Tool.NEXT: (self.tr("Next row to look at"), "N"),
        }
        return {tool: (name, _SHOWN[tool]) for tool, (name, _) in self._words().items()} | others

    def listing(self) -> list[tuple[str, str]]:
        """What can be done on the page, and by which keys."""
        return [
            (self.tr("Go to the next row to look at"), "N   F8"),
            (self.tr("Say that a row is right (pin it), and go on"), "A"),
            (self.tr("Choose a paragraph of the row"), "←   →"),
            (self.tr("Link a paragraph with one that stands elsewhere: on it, and then on the other"), self.tr("Space")),
            (self.tr("Make one row of two"), "M"),
            (self.tr("Cut a paragraph in two, or a row that holds several links into those"), "S"),
            (self.tr("Move a paragraph into the row above, below"), "U   D"),
            (self.tr("Let paragraphs stand alone"), "C   Del"),
            (self.tr("Exchange the English of two rows"), "X"),
            (self.tr("Write a paragraph that is missing"), "I"),
            (self.tr("Mend the words of a paragraph"), "E   F2"),
            (self.tr("Choose among the offers of a paragraph without counterpart"), "Tab"),
            (self.tr("Keep a paragraph that was added"), "K"),
            (self.tr("Ask for a look later"), "R"),
            (self.tr("Undo"), "Z   Ctrl+Z"),
            (self.tr("Redo"), "Ctrl+Y"),
            (self.tr("Re-align the rest"), "Ctrl+Shift+R"),
            (self.tr("Start the review, or apply the corrections"), "Ctrl+Enter"),
            (self.tr("Give up, or close"), "Esc"),
        ]

    def retranslate(self) -> None:
        """Give every button its words in the present language."""
        for tool, (name, tip) in self._words().items():
            button = self._buttons[tool]
            button.setText(name)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _words(self) -> dict[Tool, tuple[str, str]]:
        return {
            Tool.MERGE: (self.tr("Merge"), self.tr("Makes one row of the selected paragraphs, or of this row and the next.")),
            Tool.SPLIT: (
                self.tr("Split"),
                self.tr(
                    "Cuts a paragraph in two at a sentence (the arrow keys choose where), or a row that holds several links into those."
                ),
            ),
            Tool.UP: (self.tr("Up"), self.tr("Moves the selected paragraph, or the first English one, into the row above.")),
            Tool.DOWN: (self.tr("Down"), self.tr("Moves the selected paragraph, or the last English one, into the row below.")),
            Tool.UNLINK: (self.tr("Unlink"), self.tr("Lets each paragraph stand alone (Del). C takes a mark away first.")),
            Tool.SWAP: (self.tr("Swap"), self.tr("Exchanges the English of the two selected rows, or of this row and the next.")),
            Tool.INSERT: (self.tr("Insert"), self.tr("Writes a paragraph that is missing, on the empty side first.")),
            Tool.EDIT: (self.tr("Edit"), self.tr("Mends the words of a paragraph (F2).")),
            Tool.LINK: (self.tr("Link"), self.tr("Links this paragraph with the one that is chosen next.")),
            Tool.PIN: (self.tr("Pin ✓"), self.tr("Confirms the row, and goes to the next one to look at.")),
            Tool.UNDO: (self.tr("Undo"), self.tr("Takes the last step back (Ctrl+Z).")),
            Tool.REDO: (self.tr("Redo"), self.tr("Does again what was taken back (Ctrl+Y).")),
        }

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(next(tool for tool, button in self._buttons.items() if button is self.sender()))
