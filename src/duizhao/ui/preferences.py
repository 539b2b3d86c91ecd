"""What a person chose and finds again: language, name, sizes.

Decides the names under which it is kept and what holds when nothing was chosen. Project settings are the project's.
"""

import getpass
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QSettings

from duizhao.domain.review import Actor, Role
from duizhao.messages import Language, language_of
from duizhao.ui.look import Theme


@dataclass(frozen=True, slots=True)
class Preferences:
    """The person's choices, kept by Qt where this system keeps such things."""

    settings: QSettings

    @property
    def language(self) -> Language:
        chosen = self.settings.value("language")
        return chosen if chosen in ("en", "zh") else language_of()

    @property
    def actor(self) -> Actor:
        role = str(self.settings.value("actor/role", Role.EDITOR.value))
        name = str(self.settings.value("actor/name", "")) or _system_user()
        return Actor(name, Role(role) if role in {known.value for known in Role} else Role.EDITOR)

    @property
    def zoom(self) -> float:
        try:
            return float(str(self.settings.value("zoom", 1.0)))
        except ValueError:
            return 1.0

    @property
    def theme(self) -> Theme:
        chosen = str(self.settings.value("theme", Theme.SYSTEM.value))
        return Theme(chosen) if chosen in {known.value for known in Theme} else Theme.SYSTEM

    @property
    def keys(self) -> str:
        return str(self.settings.value("keys", "default"))

    def put(self, name: str, value: object) -> None:
        """Keep a choice."""
        self.settings.setValue(name, value)

    def put_actor(self, actor: Actor) -> None:
        """Keep who acts here."""
        self.put("actor/name", actor.name)
        self.put("actor/role", actor.role.value)

    def bytes_of(self, name: str) -> QByteArray:
        """A kept arrangement of the window; empty when there is none."""
        kept = self.settings.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def flag(self, name: str, *, default: bool) -> bool:
        """A kept yes or no."""
        return str(self.settings.value(name, default)).lower() in ("true", "1")


def _system_user() -> str:
    """The name that the operating system knows the person by; some containers know none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "user"
