"""Which keys do what.

Decides the two schemes: Default, for hands that know Trados and memoQ, and one for those that know OmegaT. What an action does is not
decided here.
"""

from collections.abc import Mapping

DEFAULT: Mapping[str, tuple[str, ...]] = {
    "new": ("Ctrl+N",),
    "open": ("Ctrl+O",),
    "save": ("Ctrl+S",),
    "save_copy": ("Ctrl+Shift+S",),
    "export": ("Ctrl+P",),
    "copy_release": ("Ctrl+Shift+C",),
    "close": ("Ctrl+W",),
    "quit": ("Ctrl+Q",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
    "filter": ("Ctrl+L", "Ctrl+F"),
    "confirm": ("Ctrl+Return", "Ctrl+Enter"),
    "approve": ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    "approve_next": ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"),
    "send_back": ("Ctrl+Shift+B",),
    "reopen": ("Ctrl+Shift+O",),
    "comment": ("Ctrl+M",),
    "next_comment": ("F4",),
    "previous_comment": ("Shift+F4",),
    "mark": ("Ctrl+Shift+M",),
    "fix": ("Alt+Return", "Alt+Enter"),
    "waive": ("Ctrl+Shift+W",),
    "next_finding": ("F8",),
    "previous_finding": ("Shift+F8",),
    "next_unapproved": ("Ctrl+U",),
    "next_row": ("Ctrl+Down",),
    "previous_row": ("Ctrl+Up",),
    "go_to": ("Ctrl+G",),
    "next_code": ("Ctrl+,",),
    "drop_code": ("Alt+Del",),
    "bold": ("Ctrl+B",),
    "italic": ("Ctrl+I",),
    "changes": ("Ctrl+D",),
    "next_difference": ("F6",),
    "previous_difference": ("Shift+F6",),
    "side_by_side": ("F5",),
    "alignment": ("Ctrl+Shift+A",),
    "add_term": ("Ctrl+E",),
    "glossary": ("Ctrl+Shift+G",),
    "consistency": ("Ctrl+Shift+T",),
    "concordance": ("Ctrl+K", "F3"),
    "read_through": ("F7",),
    "outline": ("F9",),
    "panels": ("F10",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "usual_size": ("Ctrl+0",),
    "shortcuts": ("F1", "Ctrl+/"),
}
OMEGAT: Mapping[str, tuple[str, ...]] = {
    **DEFAULT,
    "open": ("Ctrl+O", "Ctrl+Shift+N"),
    "filter": ("Ctrl+F", "Ctrl+L"),
    "go_to": ("Ctrl+J",),
    "next_row": ("Ctrl+N",),
    "previous_row": ("Ctrl+P",),
    "new": ("Ctrl+Shift+E",),
    "export": ("Ctrl+D",),
    "changes": ("Ctrl+Shift+D",),
}
SCHEMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {"default": DEFAULT, "omegat": OMEGAT}
"""A plain Enter, and letters without Ctrl or Alt, are in none of them."""

INSERT_TERM = tuple(f"Ctrl+{number}" for number in range(1, 10))
