"""Light and dark: every ink can be read on its grounds, and the whole window follows the choice."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.app import Desktop
from duizhao.ui.look import DARK, LIGHT, Look, Palette

PATIENCE = 20_000
TEXT, LARGE = 4.5, 3.0
"""The least contrasts of text, and of drawings and hints (WCAG 2.1, 1.4.3 and 1.4.11)."""
GROUNDS = ("paper", "surface", "panel", "accent_wash", "mark", "linked_wash", "judged_wash")
INKS = (
    *(("ink", ground) for ground in GROUNDS),
    *((ink, ground) for ink in ("soft", "accent") for ground in ("paper", "surface", "panel")),
    *((ink, f"{ink}_wash") for ink in ("error", "warning", "note", "approved", "accent", "inserted", "deleted")),
    *((ink, "surface") for ink in ("error", "warning", "note", "approved", "confirmed", "inserted", "deleted")),
    ("judged", "judged_wash"),
    ("on_accent", "accent"),
    ("on_accent", "accent_deep"),
)


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast(palette: Palette, ink: str, ground: str) -> float:
    return ratio(palette.colour(ink), palette.colour(ground))


@pytest.fixture
def desktop(desktop: Desktop, dressed: QApplication) -> Iterator[Desktop]:
    """The shared one, with its window shown; the colours are the light ones again afterwards."""
    desktop.window.show()
    yield desktop
    desktop.look.use(LIGHT, dressed)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), INKS)
def test_texts_are_told_from_their_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(palette, ink, ground) >= TEXT


@pytest.mark.parametrize("ink", ["warning_line", "progress_approved", "progress_confirmed", "progress_sent_back"])
def test_drawings_are_told_from_the_dark_around_them(ink: str) -> None:
    assert contrast(DARK, ink, "surface") >= LARGE


def test_the_dark_palette_leaves_no_colour_as_it_was() -> None:
    assert [each.name for each in fields(Palette) if getattr(DARK, each.name) == getattr(LIGHT, each.name)] == []


def colours_of(picture: QIcon) -> set[str]:
    """The colours of the parts of an icon that cover what is behind them."""
    image = picture.pixmap(16, 16).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def share(widget: QWidget, colour: QColor) -> float:
    """Which part of what is seen of a widget has just this colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    return sum(image.pixelColor(x, y) == colour for x, y in places) / len(places)


def icons_of(panel: QWidget) -> set[str]:
    """The colours of the icons on a panel's buttons."""
    return {colour for button in panel.findChildren(QPushButton) if button.isVisible() for colour in colours_of(button.icon())}


def test_rows_panels_and_icons_follow_the_choice_at_once(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.open_sample()
    qtbot.waitUntil(lambda: desktop.session.snapshot is not None and desktop.session.idle, timeout=PATIENCE)
    window, page = desktop.window, desktop.window.page
    assert share(page.segments, LIGHT.colour("paper")) > 0.2
    assert LIGHT.ink in colours_of(window.actions_["export"].icon())
    qtbot.waitUntil(lambda: LIGHT.accent in icons_of(page.findings), timeout=PATIENCE)
    window.actions_["theme_dark"].trigger()
    assert share(page.segments, DARK.colour("paper")) > 0.2
    assert share(page.segments, LIGHT.colour("paper")) == 0
    assert colours_of(window.actions_["export"].icon()) >= {DARK.ink}
    for panel in (page.findings, page.outline, window.status):
        assert share(panel, LIGHT.colour("surface")) + share(panel, LIGHT.colour("panel")) == 0
    qtbot.waitUntil(lambda: DARK.accent in icons_of(page.findings), timeout=PATIENCE)
    assert LIGHT.accent not in icons_of(page.findings)
    window.actions_["theme_light"].trigger()
    assert share(page.segments, LIGHT.colour("paper")) > 0.2


def test_a_box_to_tick_in_a_list_has_an_edge_that_can_be_seen(dressed: QApplication) -> None:
    look = Look()
    try:
        look.use(DARK, dressed)
        entries, box = QListWidget(), QCheckBox()
        for widget in (entries, box):
            widget.ensurePolished()
        edges = [widget.palette().color(QPalette.ColorRole.Window).darker(140) for widget in (entries, box)]
        assert edges[0] == edges[1]
        assert ratio(edges[0], DARK.colour("surface")) > LARGE - 1
    finally:
        look.use(LIGHT, dressed)


def test_the_choice_is_found_again(desktop: Desktop) -> None:
    assert desktop.window.actions_["theme_system"].isChecked()
    desktop.window.actions_["theme_dark"].trigger()
    assert desktop.preferences.theme.value == "dark"
    assert desktop.look.palette is DARK
    desktop.preferences.put("theme", "mauve")
    desktop.appearance.follow()
    assert desktop.look.palette is LIGHT
