"""What all panels share: when they read the session anew, and the small widgets that they are made of.

Decides that a panel works only while it is seen, and once for many changes. Does not decide what is shown.
"""

from time import perf_counter

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from duizhao.domain.changes import Changes
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

MOST = 40
"""So many cards are built at most; the rest is counted."""


_SHARE, _LONGEST_MS = 25, 1500
_AFTER_ROWS_MS = 150


class Panel(QWidget):
    """Reads the session anew when something that it shows has changed, and only while it is visible.

    A panel that sums over all rows is `patient`: it waits so long before it does so again that summing takes a twenty-fifth of the time.
    """

    patient = False

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._outdated = True
        self._renew_soon = QTimer(self)
        self._renew_soon.setSingleShot(True)
        self._renew_soon.setInterval(0)
        self._renew_soon.timeout.connect(self._renew_if_seen)
        session.changed.connect(self._on_changed)
        session.replaced.connect(self._on_replaced)
        session.moved.connect(self._on_moved)

    @Slot()
    def outdate(self) -> None:
        """What is shown is no longer so."""
        self._outdated = True
        if self.isVisible() and not self._renew_soon.isActive():
            self._renew_soon.start()

    def concerns(self, changes: Changes) -> bool:
        """Whether changes touch what this panel shows: by default, the current row."""
        return self._session.current in changes.segments

    def renew(self) -> None:
        """Show what the session says now."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Give every text that stays its words in the present language."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  (Qt's name)
        super().showEvent(event)
        self._renew_if_seen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.outdate()
        super().changeEvent(event)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self.outdate()

    @Slot()
    def _on_replaced(self) -> None:
        """Another document: the rows are painted first, and then what stands beside them."""
        self._renew_soon.setInterval(_AFTER_ROWS_MS)
        self.outdate()

    @Slot(int)
    def _on_moved(self, _: int) -> None:
        self.outdate()

    @Slot()
    def _renew_if_seen(self) -> None:
        if self._outdated and self.isVisible():
            self._outdated = False
            self._renew_soon.stop()
            began = perf_counter()
            self.renew()
            self._renew_soon.setInterval(0)
            if self.patient:
                self._renew_soon.setInterval(min(_LONGEST_MS, round(1000 * _SHARE * (perf_counter() - began))))


class Column(QScrollArea):
    """A column of widgets, as wide as there is room for and scrolled up and down; `layout_` is where they go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        part(self, "surface")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        part(inner, "surface")
        self.layout_ = QVBoxLayout(inner)
        self.layout_.setContentsMargins(12, 10, 12, 12)
        self.layout_.setSpacing(8)
        self.setWidget(inner)


class WordsButton(QPushButton):
    """A button that a mouse may press without taking the keyboard from the text that is being typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        part(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class RowLink(WordsButton):
    """A link to a row."""

    def __init__(self, session: Session, position: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__("row-link", parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._session = session
        self._position = position
        self.setText(text)
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        go_to(self._session, self._position)


def go_to(session: Session, position: int) -> None:
    """Make a row current; a filter that hides it is taken off."""
    if session.snapshot is not None and 0 <= position < len(session.snapshot.segments):
        if position not in session.visible:
            session.filtering.set()
        session.select(position)


def words(parent: QWidget, text: str = "", name: str = "", *, rich: bool = False) -> QLabel:
    """A label whose text is broken into lines as needed; plain unless it is said to be rich."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    if name:
        part(label, name)
    return label


def caption(parent: QWidget) -> QLabel:
    """A small heading."""
    label = QLabel(parent)
    part(label, "caption")
    return label


def strong(font: QFont) -> QFont:
    """The same font, heavier."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def emptied(layout: QLayout) -> None:
    """Take every widget out of a layout; Qt deletes them once their events are over."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def local_time(at: int) -> str:
    """A time that is stored as milliseconds since 1970, by this machine's clock, without a month that could be a day."""
    locale = QLocale()
    between = " " if locale.language() is QLocale.Language.Chinese else ", "
    return local_day(at) + between + locale.toString(QDateTime.fromMSecsSinceEpoch(at), "HH:mm")


def local_day(at: int) -> str:
    """The day of such a time."""
    locale = QLocale()
    pattern = "yyyy年M月d日" if locale.language() is QLocale.Language.Chinese else "d MMM yyyy"
    return locale.toString(QDateTime.fromMSecsSinceEpoch(at), pattern)


def shortened(text: str, most: int) -> str:
    """A text on one line, cut with an ellipsis where it is longer than `most`."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
