"""The review: bar, outline, rows, panels.

Decides where things stand and how the room is shared. What they show is theirs.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from duizhao.ui.actions import Actions, plain
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.all_findings import AllFindings
from duizhao.ui.panels.comments import CommentsPanel
from duizhao.ui.panels.filter_bar import FilterBar
from duizhao.ui.panels.findings import FindingsPanel
from duizhao.ui.panels.history import HistoryPanel
from duizhao.ui.panels.memory import MemoryPanel
from duizhao.ui.panels.outline import OutlinePanel
from duizhao.ui.panels.read_through import ReadThrough
from duizhao.ui.panels.scores import ScoresPanel
from duizhao.ui.panels.side_by_side import SideBySide
from duizhao.ui.preferences import Preferences
from duizhao.ui.segments import SegmentView
from duizhao.ui.session import Session

_OUTLINE, _ROWS, _PANELS = 208, 800, 372
_LEAST_ROWS, _LEAST_PANELS = 420, 230


class ReviewPage(QWidget):
    """Everything that is seen while a project is open."""

    def __init__(self, session: Session, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self.segments = SegmentView(session, look, self)
        self.read_through = ReadThrough(session, look, self)
        self.side_by_side = SideBySide(session, look, self)
        self.outline = OutlinePanel(session, look, self)
        self.findings = FindingsPanel(session, look, self)
        self.all_findings = AllFindings(session, look, self)
        self.history = HistoryPanel(session, look, self)
        self.comments = CommentsPanel(session, look, self)
        self.memory = MemoryPanel(session, look, self)
        self.scores = ScoresPanel(session, look, self)
        self.filter_bar = FilterBar(session, look, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for panel in (self.findings, self.all_findings, self.history, self.comments, self.memory, self.scores):
            self.tabs.addTab(panel, "")
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.segments)
        self._centre.addWidget(self.read_through)
        self._centre.addWidget(self.side_by_side)
        self._opening = QLabel(self._centre)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._opening.setFont(look.font(Type.CHINESE))
        self._opening.setTextFormat(Qt.TextFormat.PlainText)
        part(self._opening, "soft")
        self._opening.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.outline, self._centre, self.tabs):
            self._splitter.addWidget(widget)
        self._splitter.setSizes([_OUTLINE, _ROWS, _PANELS])
        self.segments.setMinimumWidth(_LEAST_ROWS)
        self.tabs.setMinimumWidth(_LEAST_PANELS)
        self._splitter.setCollapsible(1, False)
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._splitter, 1)
        self.retranslate()

    def await_project(self, name: str) -> None:
        """Say over the empty rows that a project is being opened; nothing is said once there is no name."""
        self._opening.setText(self.tr("Opening {name}…").format(name=name))
        self._opening.setGeometry(self._centre.rect())
        self._opening.setVisible(bool(name))

    def read(self, wanted: bool) -> None:
        """Show the English alone, as it will read; or the rows again."""
        if wanted:
            self._actions["side_by_side"].setChecked(False)
        self._show_centre()

    def compare(self, wanted: bool) -> None:
        """Show what differs side by side, the earlier words and the present ones; or the rows again."""
        if wanted:
            self._actions["read_through"].setChecked(False)
        self._show_centre()

    def show_rows(self) -> bool:
        """Show the rows, and say whether something else stood in their place."""
        others = [self._actions[name] for name in ("read_through", "side_by_side")]
        hidden = any(action.isChecked() for action in others)
        for action in others:
            action.setChecked(False)
        return hidden

    def _show_centre(self) -> None:
        other = {"read_through": self.read_through, "side_by_side": self.side_by_side}
        shown = next((widget for name, widget in other.items() if self._actions[name].isChecked()), None)
        self._centre.setCurrentWidget(shown or self.segments)
        if shown is None:
            self.segments.focus_editor()

    def write_comment(self) -> None:
        """Go to the line for what is to be said with the next verdict, or alone."""
        self.show_comments()
        self.comments.field.setFocus()

    def show_comments(self) -> None:
        """Bring what was said about the current row to the front."""
        self._actions["panels"].setChecked(True)
        self.tabs.setCurrentWidget(self.comments)

    def look_up(self, text: str) -> None:
        """Show how a text was said before."""
        self._actions["panels"].setChecked(True)
        self.tabs.setCurrentWidget(self.memory)
        self.memory.ask(text)

    def keep(self, preferences: Preferences) -> None:
        """Remember how the room is shared, and whether changes stand side by side."""
        preferences.put("review/splitter", self._splitter.saveState())
        preferences.put("view/side_by_side", self._actions["side_by_side"].isChecked())

    def restore(self, preferences: Preferences) -> None:
        """Share the room as it was last time, and show changes as then."""
        kept = preferences.bytes_of("review/splitter")
        if not kept.isEmpty():
            self._splitter.restoreState(kept)
        self._actions["side_by_side"].setChecked(preferences.flag("view/side_by_side", default=False))

    def retranslate(self) -> None:
        """Give the tabs and buttons their words in the present language, and their icons."""
        titles = (self.tr("Findings"), self.tr("All"), self.tr("History"), self.tr("Comments"), self.tr("Memory"), self.tr("Scores"))
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)
        for widget in (self.tabs, self.tabs.tabBar()):
            widget.setAccessibleName(plain(self._actions["panels"].text()))
        self._confirm.setText(self.tr("Confirm"))
        self._approve.setText(self.tr("Approve"))
        self._send_back.setText(self.tr("Send back…"))
        self._changes.setText(self.tr("Changes"))
        self._export.setText(self.tr("Export…"))
        for button, name in self._buttons():
            button.setToolTip(self._actions[name].toolTip())
        palette = self._look.palette
        self._confirm.setIcon(icon("confirmed", palette.on_accent))
        self._approve.setIcon(icon("approved", palette.approved))
        self._send_back.setIcon(icon("sent-back", palette.warning))
        self._changes.setIcon(icon("compare", palette.ink))
        self._export.setIcon(icon("export", palette.ink))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _bar(self) -> QWidget:
        bar = QWidget(self)
        part(bar, "bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._confirm, self._approve, self._send_back, self._export = (QPushButton(bar) for _ in range(4))
        self._changes = QPushButton(bar)
        self._changes.setCheckable(True)
        part(self._confirm, "primary")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        for widget in (self._confirm, self._approve, self._send_back, self._changes):
            row.addWidget(widget)
        row.addSpacing(6)
        self.filter_bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self.filter_bar, 1)
        row.addWidget(self._export)
        for button, name in self._buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            action = self._actions[name]
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
        self._actions["changes"].toggled.connect(self._changes.setChecked)
        self._actions["side_by_side"].toggled.connect(self.compare)
        return bar

    def _buttons(self) -> tuple[tuple[QPushButton, str], ...]:
        return (
            (self._confirm, "confirm"),
            (self._approve, "approve"),
            (self._send_back, "send_back"),
            (self._changes, "changes"),
            (self._export, "export"),
        )
