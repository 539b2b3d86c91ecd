"""The banner: one notice at a time, above everything.

Decides how long a notice stays and how many wait their turn. What it says is said elsewhere.
"""

from collections import deque
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from duizhao.domain.findings import Severity
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import WordsButton
from duizhao.ui.session import Notice

SHOWN_MS = 6000
_HEAVY = (Severity.ERROR, Severity.WARNING)
WAITING = 3
"""More notices than this do not wait: the oldest that is no error is dropped."""


class Banner(QFrame):
    """Hidden while there is nothing to say; errors and warnings stay until they are closed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notice: Notice | None = None
        self._waiting: deque[Notice] = deque()
        self._mark = QLabel(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._text.setSizePolicy(policy)
        self._more = QLabel(self)
        part(self._more, "soft")
        self._action, self._close = WordsButton("link", self), WordsButton("quiet", self)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 7)
        row.setSpacing(9)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        for widget in (self._more, self._action, self._close):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._hide_later = QTimer(self)
        self._hide_later.setSingleShot(True)
        self._hide_later.setInterval(SHOWN_MS)
        self._hide_later.timeout.connect(self.dismiss)
        self.hide()
        self.retranslate()

    @property
    def notice(self) -> Notice | None:
        """What is being said."""
        return self._notice

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Say something: at once, unless an error is still to be read; the newest is what people look for."""
        said = [self._notice, *self._waiting]
        known = notice in said if notice.action else any(each is not None and each.text == notice.text for each in said)
        if self._notice is None or self._notice.severity is not Severity.ERROR or self._notice == replace(notice, action="", act=None):
            self._say(notice)
        elif not known:
            self._waiting.append(notice)
            if len(self._waiting) > WAITING:
                least = next((waiting for waiting in self._waiting if waiting.severity is not Severity.ERROR), self._waiting[0])
                self._waiting.remove(least)
        self._count()

    @Slot()
    def dismiss(self) -> None:
        """Say the next thing, or nothing more."""
        self._hide_later.stop()
        self._notice = None
        if self._waiting:
            self._say(self._waiting.popleft())
        else:
            self.hide()
        self._count()

    @Slot(object)
    def withdraw(self, notice: Notice) -> None:
        """Say this no more: it no longer holds."""
        self._waiting = deque(waiting for waiting in self._waiting if waiting != notice)
        if self._notice == notice:
            self.dismiss()
        self._count()

    def retranslate(self) -> None:
        self._close.setIcon(icon("close", self._look.palette.soft))
        if self._notice is not None:
            self._draw(self._notice)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._count()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say(self, notice: Notice) -> None:
        self._notice = notice
        heavy = notice.severity in _HEAVY
        part(self, f"banner-{notice.severity}" if heavy else "banner")
        self._draw(notice)
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action and notice.act))
        if heavy or notice.action:
            self._hide_later.stop()
        else:
            self._hide_later.start()
        self.show()

    def _draw(self, notice: Notice) -> None:
        name = str(notice.severity) if notice.severity in _HEAVY else "note"
        self._mark.setPixmap(icon(name, getattr(self._look.palette, name), 18).pixmap(QSize(18, 18)))

    def _count(self) -> None:
        self._more.setVisible(bool(self._waiting))
        self._more.setText(self.tr("More: {count}").format(count=len(self._waiting)))

    @Slot()
    def _act(self) -> None:
        act = self._notice.act if self._notice is not None else None
        self.dismiss()
        if act is not None:
            act()
