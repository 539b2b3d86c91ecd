"""The menus: what each offers, and by which letters."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtWidgets import QMenu

from duizhao.app import Desktop


def menus(desktop: Desktop) -> Iterator[QMenu]:
    """The menus of the bar, and those within them."""
    for action in desktop.window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield menu
            yield from (inner for each in menu.actions() if isinstance(inner := each.menu(), QMenu))


def test_no_letter_leads_to_two_entries_of_a_menu(desktop: Desktop) -> None:
    twice = {}
    for menu in menus(desktop):
        letters = Counter(found[1].lower() for each in menu.actions() if (found := re.search("&([^& ])", each.text())))
        twice[menu.title()] = {letter for letter, count in letters.items() if count > 1}
    assert len(twice) >= 8
    assert not {title: found for title, found in twice.items() if found}


def test_a_menu_fits_on_a_small_screen(desktop: Desktop) -> None:
    assert {menu.title(): menu.sizeHint().height() for menu in menus(desktop) if menu.sizeHint().height() > 680} == {}
