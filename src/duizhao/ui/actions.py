"""The window's actions: their words, keys and pictures, and the menus that they stand in.

Decides how an action is called in each language and under which keys it is reached. What it does is connected by the window.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from duizhao.settings import printable_name
from duizhao.ui.icons import icon
from duizhao.ui.keys import INSERT_TERM, SCHEMES
from duizhao.ui.look import Look, Theme
from duizhao.ui.recent import Recent

_ICONS = {"confirm": "confirmed", "approve": "approved", "send_back": "sent-back", "reopen": "reopen", "export": "export", "fix": "fix",
          "changes": "compare", "new": "add", "open": "open", "copy_release": "copy", "undo": "undo"}  # fmt: skip
_CHECKABLE = ("changes", "side_by_side", "read_through", "outline", "panels")
THEMES: Mapping[str, Theme] = {"theme_system": Theme.SYSTEM, "theme_light": Theme.LIGHT, "theme_dark": Theme.DARK}
BASES: Mapping[str, str] = {f"since_{base}": base for base in ("draft", "confirmed", "approved", "published")}
"""What the rows are compared with, by the action that chooses it."""
_CHOSEN = ("english", "chinese", "keys_default", "keys_omegat", *THEMES)
_ALWAYS = ("new", "open", "quit", "shortcuts", "about", "actor", "sample", *_CHOSEN)
"""Actions that make sense without an open project."""
_NO_KEYS = (
    "published",
    "timeline",
    "paper",
    *BASES,
    "house",
    "remember",
    "approve_clean",
    "newer_draft",
    "changed_source",
    "take_back",
    "about",
    "actor",
    "sample",
    *_CHOSEN,
)


class Actions(QObject):
    """Every action by its name: `actions["confirm"]`; their texts follow the language when `retranslate` is called."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._actions: dict[str, QAction] = {}
        for name in (*SCHEMES["default"], *_NO_KEYS):
            action = QAction(window)
            action.setObjectName(name)
            action.setCheckable(name in _CHECKABLE)
            self._actions[name] = action
            window.addAction(action)
        self["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self.insert_terms: list[QAction] = []
        for number, keys in enumerate(INSERT_TERM, 1):
            action = QAction(window)
            action.setData(number)
            action.setShortcut(QKeySequence(keys))
            window.addAction(action)
            self.insert_terms.append(action)
        self.themes, self.bases = self._exclusive(*THEMES), self._exclusive(*BASES)
        self["since_draft"].setChecked(True)
        self.languages, self.schemes = self._exclusive("english", "chinese"), self._exclusive("keys_default", "keys_omegat")

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def use_keys(self, scheme: str) -> None:
        """Reach the actions by the keys of this scheme."""
        for name, keys in SCHEMES.get(scheme, SCHEMES["default"]).items():
            self[name].setShortcuts([QKeySequence(key) for key in keys])
        self["keys_omegat" if scheme == "omegat" else "keys_default"].setChecked(True)

    def allow(self, *, opened: bool, writable: bool) -> None:
        """Offer what can be done with no project, with one that is only looked at, or with one to work on."""
        looking = {*BASES, "next_difference", "previous_difference", "next_comment", "previous_comment", "export", "copy_release", "save_copy", "close", "filter", "next_finding", "previous_finding", "next_unapproved", "next_row",
                   "previous_row", "go_to", "alignment", "glossary", "consistency", "concordance", "remember", "house", "timeline", *_CHECKABLE, "larger", "smaller", "usual_size"}  # fmt: skip
        for name, action in self._actions.items():
            action.setEnabled(name in _ALWAYS or (opened and (writable or name in looking)))
        for action in self.insert_terms:
            action.setEnabled(opened and writable)

    def listing(self) -> list[tuple[str, str]]:
        """Every action that has keys: what it is called and the keys, for the table of keys."""
        found = []
        for action in self._actions.values():
            keys = dict.fromkeys(shown_keys(sequence) for sequence in action.shortcuts())
            if keys and action.isVisible():
                found.append((plain(action.text()), "   ".join(keys)))
        found.append((self.tr("Insert the row’s term 1–9"), "Ctrl+1 … Ctrl+9"))
        return found

    def retranslate(self) -> None:
        """Give every action its words in the present language, and its icon."""
        for name, drawing in _ICONS.items():
            self[name].setIcon(icon(drawing, self._look.palette.ink))
        for name, words in (self._file() | self._segment() | self._view()).items():
            self[name].setText(words)
            self[name].setToolTip(self._tip(name, words))

    def _tip(self, name: str, words: str) -> str:
        keys = shown_keys(self[name].shortcut())
        return f"{plain(words)}  {keys}" if keys else plain(words)

    def _exclusive(self, *names: str) -> QActionGroup:
        group = QActionGroup(self)
        for name in names:
            self[name].setCheckable(True)
            group.addAction(self[name])
        return group

    def _file(self) -> dict[str, str]:
        return {
            "new": self.tr("&New review…"),
            "open": self.tr("&Open…"),
            "sample": self.tr("Open the sa&mple"),
            "save": self.tr("&Save"),
            "save_copy": self.tr("Save &a copy…"),
            "export": self.tr("&Export…"),
            "take_back": self.tr("&Take in a reviewed file…"),
            "copy_release": self.tr("Copy t&he release"),
            "close": self.tr("&Close the project"),
            "quit": self.tr("&Quit"),
            "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"),
            "filter": self.tr("&Filter"),
        }

    def _segment(self) -> dict[str, str]:
        return {
            "confirm": self.tr("&Confirm"),
            "approve": self.tr("&Approve"),
            "approve_next": self.tr("Approve and &next"),
            "approve_clean": self.tr("Approve all c&lean rows…"),
            "paper": self.tr("S&igned on paper…"),
            "send_back": self.tr("&Send back…"),
            "reopen": self.tr("&Reopen"),
            "comment": self.tr("Co&mment…"),
            "next_comment": self.tr("Next row with an &open comment"),
            "previous_comment": self.tr("&Previous row with an open comment"),
            "mark": self.tr("Mar&k an error…"),
            "fix": self.tr("&Fix"),
            "waive": self.tr("&Waive…"),
            "next_finding": self.tr("Next &finding"),
            "previous_finding": self.tr("Previous f&inding"),
            "next_unapproved": self.tr("Next row not a&pproved"),
            "next_row": self.tr("Next &row"),
            "previous_row": self.tr("Previous r&ow"),
            "go_to": self.tr("&Go to row…"),
            "next_code": self.tr("Insert the next missing link or mar&k"),
            "drop_code": self.tr("Take out the link or mark at the care&t"),
            "bold": self.tr("&Bold"),
            "italic": self.tr("&Italic"),
            "changes": self.tr("Show the &changes"),
            "side_by_side": self.tr("Changes side b&y side"),
            "since_draft": self.tr("Compare with the &draft"),
            "since_confirmed": self.tr("Compare wit&h what was last confirmed"),
            "since_approved": self.tr("Compare with what was last si&gned"),
            "since_published": self.tr("Compare with what was p&ublished"),
            "next_difference": self.tr("N&ext row that differs"),
            "previous_difference": self.tr("Previous row &that differs"),
            "published": self.tr("The last release was pu&blished"),
            "timeline": self.tr("Scores o&ver time…"),
            "alignment": self.tr("A&lignment…"),
            "add_term": self.tr("&Add a term…"),
            "glossary": self.tr("&Glossary and people…"),
            "consistency": self.tr("&Terms of this text…"),
            "concordance": self.tr("How did we say this &last time?"),
            "remember": self.tr("Take files into the &memory…"),
            "house": self.tr("&House style…"),
            "newer_draft": self.tr("Newer &draft…"),
            "changed_source": self.tr("C&hanged source…"),
        }

    def _view(self) -> dict[str, str]:
        return {
            "read_through": self.tr("&Read through the English"),
            "outline": self.tr("&Outline"),
            "panels": self.tr("&Findings and panels"),
            "larger": self.tr("&Larger text"),
            "smaller": self.tr("&Smaller text"),
            "usual_size": self.tr("&Usual size"),
            "theme_system": self.tr("Colours as the s&ystem’s"),
            "theme_light": self.tr("L&ight"),
            "theme_dark": self.tr("&Dark"),
            "english": "English",
            "chinese": "中文",
            "keys_default": self.tr("Keys as in Trados and memoQ"),
            "keys_omegat": self.tr("Keys as in OmegaT"),
            "actor": self.tr("W&ho acts…"),
            "shortcuts": self.tr("&Keys"),
            "about": self.tr("&About Duizhao"),
        }


def shown_keys(sequence: QKeySequence) -> str:
    """Keys by what stands on them."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter").replace("Down", "↓").replace("Up", "↑")


def plain(words: str) -> str:
    """An action's words without what marks its access key and that a question follows."""
    return re.sub(r"\(&.\)", "", words).replace("&", "").rstrip("…")


class Menus(QObject):
    """The menu bar; `open_wanted` carries the path of a recent project."""

    open_wanted = Signal(object)

    def __init__(self, bar: QMenuBar, actions: Actions, recent: Recent) -> None:
        super().__init__(bar)
        self._entries = recent
        self.recent = QMenu(bar)
        self.recent.aboutToShow.connect(self._list)
        self.recent.triggered.connect(self._on_chosen)
        menus: Sequence[tuple[QMenu, Sequence[str]]] = (
            (QMenu(bar), ("new", "open", "RECENT", "sample", "-", "save", "save_copy", "-", "export", "copy_release", "take_back", "-", "close", "quit")),
            (QMenu(bar), ("undo", "redo", "-", "next_code", "drop_code", "bold", "italic", "-", "filter", "go_to")),
            (QMenu(bar), ("confirm", "-", "next_row", "previous_row", "next_finding", "previous_finding", "next_unapproved", "-", "alignment", "newer_draft", "changed_source")),
            (QMenu(bar), ("approve", "approve_next", "approve_clean", "paper", "send_back", "reopen", "-", "comment", "next_comment", "previous_comment", "mark", "-", "fix", "waive", "-", "COMPARE", "published", "timeline", "-", "actor")),
            (QMenu(bar), ("add_term", "concordance", "-", "consistency", "glossary", "house", "-", "remember")),
            (QMenu(bar), ("read_through", "outline", "panels", "-", "larger", "smaller", "usual_size", "-", *THEMES, "-", "english", "chinese", "-", "keys_default", "keys_omegat")),
            (QMenu(bar), ("shortcuts", "about")),
        )  # fmt: skip
        self._menus = [menu for menu, _ in menus]
        self._compare = QMenu(bar)
        self._within = {"RECENT": self.recent, "COMPARE": self._compare}
        self._fill(self._compare, ("changes", "side_by_side", "-", *BASES, "-", "next_difference", "previous_difference"), actions)
        for menu, names in menus:
            bar.addMenu(menu)
            self._fill(menu, names, actions)

    def _fill(self, menu: QMenu, names: Sequence[str], actions: Actions) -> None:
        """Put actions, lines (-) and the menus within a menu into it, in this order."""
        for name in names:
            if name == "-":
                menu.addSeparator()
            elif name in self._within:
                menu.addMenu(self._within[name])
            else:
                menu.addAction(actions[name])

    def retranslate(self) -> None:
        """Give every menu its title in the present language."""
        titles = (
            self.tr("&File"),
            self.tr("&Edit"),
            self.tr("&Segment"),
            self.tr("&Review"),
            self.tr("&Terms"),
            self.tr("&View"),
            self.tr("&Help"),
        )
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        self.recent.setTitle(self.tr("Open &recent"))
        self._compare.setTitle(self.tr("&Compare"))

    def _list(self) -> None:
        self.recent.clear()
        for entry in self._entries.entries():
            self.recent.addAction(printable_name(entry.path)).setData(str(entry.path))

    def _on_chosen(self, action: QAction) -> None:
        self.open_wanted.emit(Path(str(action.data())))
