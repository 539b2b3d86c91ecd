"""The look: every colour, font and measure of the window.

Decides the palette and the type scale, once for all widgets; no other file writes a colour. Does not decide what is shown.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from string import Template

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from duizhao.settings import asset
from duizhao.ui.fonts import families

_ARROW = "down"
"""A style sheet takes a drawing as it is: this one's own grey is seen on light and on dark."""
ZOOMS = (0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The steps of the text's size in the two columns."""

PAGE_MARGINS = 22, 14, 22, 14
"""Left, top, right, bottom of a page of tabs in a dialog: it begins under the dialog's heading, and so do the tabs (`::tab-bar` below)."""

_WITH_BOXES = ("QCheckBox", "QRadioButton", "QTreeView", "QTableView", "QListView")
_DARKENED = 140
"""Fusion draws the edge of a box to tick in the window's colour, darkened by so much per cent: on dark nobody would see it. A `background` of lists in the style sheet would take the colour
away again; their ground is the palette's."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as #rrggbb."""

    paper: str = "#fbfbf9"
    surface: str = "#ffffff"
    panel: str = "#f3f3ef"
    line: str = "#e2e1db"
    line_strong: str = "#c9c8c0"
    ink: str = "#1d2329"
    soft: str = "#5f666f"
    faint: str = "#9a9fa6"
    accent: str = "#1b6e75"
    accent_deep: str = "#14555b"
    accent_wash: str = "#e5f1f1"
    on_accent: str = "#ffffff"
    error: str = "#b3261e"
    error_wash: str = "#fbe9e7"
    warning: str = "#8a5a00"
    warning_line: str = "#c98a12"
    warning_wash: str = "#fdf3dc"
    note: str = "#3a5f95"
    note_wash: str = "#e8eef8"
    approved: str = "#2c6e3f"
    approved_wash: str = "#e5f2e8"
    confirmed: str = "#2f5fa8"
    progress_approved: str = "#5c9c6c"
    progress_confirmed: str = "#7a9fd4"
    progress_sent_back: str = "#e0b458"
    progress_rest: str = "#dddcd6"
    mark: str = "#fff3c4"
    linked_wash: str = "#ebeff6"
    judged: str = "#7d3f98"
    judged_wash: str = "#f3eaf7"
    inserted: str = "#1d6b3a"
    inserted_wash: str = "#dff2e4"
    deleted: str = "#a3382f"
    deleted_wash: str = "#fbe3e0"

    def colour(self, name: str) -> QColor:
        """The colour of that name."""
        return QColor(getattr(self, name))


LIGHT = Palette()
DARK = Palette(
    paper="#191c20",
    surface="#20242a",
    panel="#262b31",
    line="#363c44",
    line_strong="#505862",
    ink="#e6e6e1",
    soft="#a9b0b8",
    faint="#7d858f",
    accent="#6cc4c8",
    accent_deep="#8ed6d9",
    accent_wash="#1f3c40",
    on_accent="#10282a",
    error="#ff8f86",
    error_wash="#46241f",
    warning="#e8b45a",
    warning_line="#d79b32",
    warning_wash="#41330f",
    note="#94b8ec",
    note_wash="#233146",
    approved="#82cf96",
    approved_wash="#1e3a27",
    confirmed="#8fb7f0",
    progress_approved="#4f9463",
    progress_confirmed="#5b83bd",
    progress_sent_back="#b98b33",
    progress_rest="#3d434b",
    mark="#5c4e14",
    linked_wash="#2c3a52",
    judged="#d3a4e8",
    judged_wash="#3a2945",
    inserted="#86d69c",
    inserted_wash="#1d3d28",
    deleted="#f59b92",
    deleted_wash="#4a2723",
)
"""Warm greys that let a page of text be read at night; every ink is told from every ground that it stands on."""


class Theme(StrEnum):
    """Which palette a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Type(StrEnum):
    """The steps of the type scale."""

    SMALL = "small"
    INTERFACE = "interface"
    TITLE = "title"
    DISPLAY = "display"
    CHINESE = "chinese"
    ENGLISH = "english"


_PIXELS = {Type.SMALL: 12, Type.INTERFACE: 13, Type.TITLE: 16, Type.DISPLAY: 24, Type.CHINESE: 16, Type.ENGLISH: 15}
LINE_HEIGHT = {Type.CHINESE: 1.6, Type.ENGLISH: 1.5}
"""The distance of lines as a multiple of the font's pixel size."""


class Look(QObject):
    """The look in use, handed to every widget that paints; `changed` says that colours or sizes are others now.

    Widgets give themselves their icons where they give themselves their words, in `retranslate`: both are made anew by one event.
    """

    changed = Signal()

    def __init__(self, palette: Palette = LIGHT, zoom: float = 1.0) -> None:
        super().__init__()
        self.palette = palette
        self.zoom = zoom

    def font(self, step: Type) -> QFont:
        """The font of a step; the two columns' texts grow with the zoom, the interface does not."""
        font = QFont()
        font.setFamilies(families(chinese_first=step is Type.CHINESE))
        grown = self.zoom if step in (Type.CHINESE, Type.ENGLISH) else 1.0
        font.setPixelSize(round(_PIXELS[step] * grown))
        if step is Type.TITLE or step is Type.DISPLAY:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def set_zoom(self, zoom: float) -> None:
        """Show the two columns' texts larger or smaller."""
        if zoom != self.zoom:
            self.zoom = zoom
            self.changed.emit()

    def use(self, palette: Palette, application: QApplication) -> None:
        """Show everything in these colours from now on."""
        if palette is self.palette:
            return
        self.palette = palette
        self.apply(application)
        self.changed.emit()
        for widget in application.topLevelWidgets():
            application.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    def apply(self, application: QApplication) -> None:
        """Give the whole application these colours and fonts."""
        application.setStyle("Fusion")
        application.setFont(self.font(Type.INTERFACE))
        colours = self._qt_palette()
        application.setPalette(colours)
        colours.setColor(QPalette.ColorRole.Window, self.palette.colour("line_strong").lighter(_DARKENED))
        for kind in _WITH_BOXES:
            application.setPalette(colours, kind)  # type: ignore[arg-type]  # the stubs say bytes, which it refuses
        application.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """The style sheet in the palette's colours; widgets name their part by the property `part` (see `part`)."""
        colours = {field.name: getattr(self.palette, field.name) for field in fields(self.palette)}
        return Template(_STYLE).substitute(colours, down=asset("resources", "icons", f"{_ARROW}.svg").as_posix())

    def _qt_palette(self) -> QPalette:
        colour, palette = self.palette.colour, QPalette()
        roles = {
            QPalette.ColorRole.Window: "paper",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "panel",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.PlaceholderText: "faint",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Link: "accent",
        }
        for role, name in roles.items():
            palette.setColor(role, colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, colour("faint"))
        return palette


def part(widget: QWidget, name: str) -> None:
    """Say what a widget is in the style sheet: primary, quiet, link, chip, card, caption, soft, title, banner and so on."""
    widget.setProperty("part", name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


_STYLE = """
QToolTip { background: $surface; color: $ink; border: 1px solid $line_strong; padding: 4px 6px; }
QMenuBar { background: $paper; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_wash; }
QMenu { background: $surface; border: 1px solid $line_strong; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_wash; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QPushButton, QToolButton[part="button"] { border: 1px solid $line_strong; border-radius: 6px; padding: 4px 10px; background: $surface; color: $ink; }
QPushButton:hover, QToolButton[part="button"]:hover { border-color: $accent; }
QPushButton:focus, QToolButton[part="button"]:focus { border: 1px solid $accent; background: $accent_wash; }
QPushButton:checked { background: $accent_wash; border-color: $accent; color: $accent; }
QPushButton:disabled, QToolButton[part="button"]:disabled { color: $faint; border-color: $line; background: $panel; }
QPushButton[part="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[part="primary"]:hover, QPushButton[part="primary"]:focus { background: $accent_deep; border-color: $accent_deep; color: $on_accent; }
QPushButton[part="primary"]:disabled { background: $line_strong; border-color: $line_strong; color: $surface; }
QPushButton[part="quiet"] { border-color: transparent; background: transparent; }
QPushButton[part="quiet"]:hover, QPushButton[part="quiet"]:focus { background: $accent_wash; }
QPushButton[part="link"] { border: none; background: transparent; color: $accent; padding: 2px 4px; text-align: left; }
QPushButton[part="link"]:hover, QPushButton[part="link"]:focus { text-decoration: underline; background: $accent_wash; }
QPushButton[part="link"]:disabled { color: $faint; }
QPushButton[part="row-link"] { border: none; background: transparent; color: $accent; padding: 2px 0; text-align: left; }
QPushButton[part="row-link"]:hover, QPushButton[part="row-link"]:focus { text-decoration: underline; }
QPushButton[part="chip"] { border: 1px solid transparent; border-radius: 12px; padding: 3px 11px; background: $panel; color: $ink; }
QPushButton[part="chip"]:hover, QPushButton[part="chip"]:focus { border-color: $accent; }
QPushButton[part="chip"]:checked { background: $accent_wash; color: $accent; border-color: $accent; }
QLineEdit, QComboBox, QPlainTextEdit[part="field"], QSpinBox, QDoubleSpinBox { border: 1px solid $line_strong; border-radius: 6px; padding: 4px 8px; background: $surface; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit[part="field"]:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; selection-background-color: $accent_wash; selection-color: $ink; }
QLabel[part="soft"] { color: $soft; }
QLabel[part="caption"] { color: $soft; font-size: 11px; font-weight: 600; letter-spacing: 1px; }
QLabel[part="error"] { color: $error; }
QLabel[part="warning"] { color: $warning; }
QLabel[part="key"] { color: $soft; background: $panel; border: 1px solid $line; border-radius: 4px; padding: 1px 6px; }
QLabel[part="approved"] { color: $approved; }
QFrame[part="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[part="hint"] { background: $note_wash; border: 1px solid $note; border-radius: 8px; }
QFrame[part="card-error"] { background: $surface; border: 1px solid $line; border-left: 3px solid $error; border-radius: 8px; }
QFrame[part="card-warning"] { background: $surface; border: 1px solid $line; border-left: 3px solid $warning_line; border-radius: 8px; }
QFrame[part="card-note"] { background: $surface; border: 1px solid $line; border-left: 3px solid $note; border-radius: 8px; }
QFrame[part="banner"] { background: $note_wash; border-bottom: 1px solid $line; }
QFrame[part="banner-warning"] { background: $warning_wash; border-bottom: 1px solid $line; }
QFrame[part="banner-error"] { background: $error_wash; border-bottom: 1px solid $line; }
QWidget[part="bar"] { background: $surface; border-bottom: 1px solid $line; }
QWidget[part="foot"] { background: $panel; border-top: 1px solid $line; }
QWidget[part="panel"] { background: $panel; }
QWidget[part="surface"], QScrollArea[part="surface"] { background: $surface; border: none; }
QWidget[part="paper"], QScrollArea[part="paper"] { background: $paper; border: none; }
QFrame[part="drop"] { background: $surface; border: 2px dashed $line_strong; border-radius: 8px; }
QFrame[part="drop-over"] { background: $accent_wash; border: 2px dashed $accent; border-radius: 8px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; background: $surface; }
QDialog QTabWidget::tab-bar { left: 16px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 8px 6px; color: $soft; background: transparent; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { background: $accent_wash; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QListView, QTreeView, QTableView { border: 1px solid $line; border-radius: 6px; outline: none; }
QTreeView::item, QTableView::item { padding: 3px 8px; }
QTreeView::item:selected, QTableView::item:selected { background: $accent_wash; color: $ink; }
QListView[part="outline"] { background: $panel; border: none; }
QListView::item { padding: 4px 8px; border-radius: 5px; }
QListView::item:selected { background: $surface; color: $ink; border-left: 3px solid $accent; }
QListView::item:hover { background: $accent_wash; }
QListView[part="links"]::item { color: $accent; padding: 3px 8px; }
QListView[part="links"]::item:selected { background: $accent_wash; color: $accent; border: none; }
QHeaderView::section { background: $panel; border: none; border-bottom: 1px solid $line; padding: 5px 8px; color: $soft; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_strong; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: $progress_rest; height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
