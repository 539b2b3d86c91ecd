"""What every dialog is made of: a head, a body that scrolls where there is no room, a foot with buttons.

Decides how large a dialog is, that it belongs to its window alone, and that it is freed when it is closed. Knows no project.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from duizhao.ui.look import Look, Type, part

_ROOM_FOR_FRAME = QSize(16, 48)
"""What the system's frame and panel may take of a screen."""


class Sheet(QDialog):
    """A dialog of one window, with so many pixels `under` its heading. Subclasses fill `body` and `foot`, and give every text in `retranslate`."""

    def __init__(self, look: Look, parent: QWidget | None = None, width: int = 460, under: int = 12) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width
        self._full_height = 0
        """The height that showed everything when it was last asked for."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.heading = QLabel(self)
        self.heading.setFont(look.font(Type.TITLE))
        self.heading.setWordWrap(True)
        self.head = QVBoxLayout()
        self.head.setContentsMargins(22, 16, 22, under)
        self.head.setSpacing(3)
        self.head.addWidget(self.heading)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(22, 4, 22, 16)
        self.body.setSpacing(10)
        self._content.installEventFilter(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._see_focus)
        self._scroll = scrolled(self._content, self)
        self._scroll.setMinimumHeight(1)  # else a short body takes more than it needs, and a head of two lines loses its second
        self._foot = QWidget(self)
        part(self._foot, "foot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(22, 10, 22, 10)
        self.foot.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)

    def add_button(self, name: str = "") -> QPushButton:
        """A new button at the right of the foot; the one named "primary" is what Enter presses while no other button has the focus."""
        button = QPushButton(self._foot)
        part(button, name)
        button.setDefault(name == "primary")
        self.foot.addWidget(button)
        return button

    def fit(self) -> None:
        """Take the size that shows everything, as far as the screen has room."""
        room = self._room()
        width = min(max(self._width, self._foot.sizeHint().width()), room.width())
        self._full_height = min(self._height_for(width), room.height())
        self.resize(width, self._full_height)

    def retranslate(self) -> None:
        """Give every text in the present language."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """When the body has more to show, the dialog grows as far as the screen has room, unless a person has made it smaller."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest and self.isVisible() and self._scroll.isVisible():
            room = self._room()
            before, wished = self._full_height, min(self._height_for(self.width()), room.height())
            self._full_height = wished
            if wished > self.height() >= before:
                self.resize(self.width(), wished)
                self.move(self.x(), max(0, min(self.y(), self.screen().availableGeometry().bottom() - wished)))
            self._soon.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        if not event.spontaneous():
            self.fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _see_focus(self) -> None:
        focus = self.focusWidget()
        if self._content.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)
            sideways, left = (
                self._scroll.horizontalScrollBar(),
                focus.mapTo(self._content, QPoint()).x() - self.body.contentsMargins().left(),
            )
            sideways.setValue(min(sideways.value(), max(0, left)))  # of what is wider than the room, where it begins

    def _room(self) -> QSize:
        return self.screen().availableGeometry().size() - _ROOM_FOR_FRAME

    def _height_for(self, width: int) -> int:
        """The height that shows everything at a width."""
        layouts = (self.head, self.body)
        heights = [
            max(
                layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height(),
                layout.totalMinimumSize().height(),  # of a list it is more than the height for a width tells
            )
            for layout in layouts
        ]
        return sum(heights) + self._foot.sizeHint().height() + 2


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """A frameless area that scrolls its content up and down, and sideways where it is narrower than the content can be; on the paper's ground."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for widget in (area, content):
        part(widget, "paper")
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area.setWidget(content)
    return area
