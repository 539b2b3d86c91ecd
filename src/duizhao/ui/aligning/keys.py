"""Keys of the alignment view.

Decides which letter a key press means: the same with a Chinese input method in full-width mode, with Caps Lock, and on keyboards whose letters
are not Latin. What a letter does is the page's matter.
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
REPEATED = frozenset({"N", "Z"})
"""The letters that go on while they are held: they only lead elsewhere, or back."""


def letter_of(event: QKeyEvent) -> str:
    """The letter of a key press as a Latin capital, or a blank; empty for any other key, and when Ctrl, Alt or Meta is held."""
    if event.modifiers() & _HELD:
        return ""
    typed = letter(event.text())
    if not typed and len(event.text()) == 1 and event.text().isalpha() and ord("A") <= event.nativeVirtualKey() <= ord("Z"):
        return chr(event.nativeVirtualKey())
    return typed


def letter(text: str) -> str:
    """A typed character as a Latin capital or a blank; empty if it is neither.

    >>> letter("ｍ"), letter("m"), letter("\u3000"), letter("米")
    ('M', 'M', ' ', '')
    """
    plain = unicodedata.normalize("NFKC", text).upper()
    return plain if len(plain) == 1 and (plain == " " or (plain.isascii() and plain.isalpha())) else ""
