"""Light or dark: which palette the window wears.

Decides by what a person chose, or else by what the system says, now and whenever either changes. The colours are the look's.
"""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from duizhao.ui.actions import THEMES, Actions
from duizhao.ui.look import DARK, LIGHT, Look, Palette, Theme
from duizhao.ui.preferences import Preferences


class Appearance(QObject):
    """Follows the menu and the system."""

    def __init__(self, application: QApplication, look: Look, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._look = look
        self._preferences = preferences
        look.palette = self._wanted()
        look.apply(application)
        application.styleHints().colorSchemeChanged.connect(self.follow)

    def offer(self, actions: Actions) -> None:
        """Let these actions choose, and show what is chosen."""
        chosen = self._preferences.theme
        next(actions[name] for name, theme in THEMES.items() if theme is chosen).setChecked(True)
        actions.themes.triggered.connect(self._choose)

    @Slot()
    def follow(self) -> None:
        """Wear what is wanted now."""
        self._look.use(self._wanted(), self._application)

    def _wanted(self) -> Palette:
        theme = self._preferences.theme
        if theme is Theme.SYSTEM:
            return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if theme is Theme.DARK else LIGHT

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._preferences.put("theme", THEMES[action.objectName()].value)
        self.follow()
