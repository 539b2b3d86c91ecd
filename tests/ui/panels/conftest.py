"""A checked document, and panels that are seen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from duizhao.ui.session import Session

Show = Callable[[QWidget], None]
Press = Callable[[QWidget, str], None]


@pytest.fixture
def reviewed(session: Session, qtbot: QtBot) -> Session:
    """The session once every row is checked; its third row has two findings that a fix mends, the fourth has no English."""
    qtbot.waitUntil(lambda: session.snapshot is not None and session.snapshot.checked, timeout=20_000)
    return session


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a panel as wide as the column that it stands in."""

    def shown(panel: QWidget) -> None:
        qtbot.addWidget(panel)
        panel.resize(372, 700)
        with qtbot.waitExposed(panel):
            panel.show()

    return shown


@pytest.fixture
def press() -> Press:
    """Press the first visible button with these words."""

    def pressed(panel: QWidget, words: str) -> None:
        buttons = [button for button in panel.findChildren(QAbstractButton) if button.text() == words and button.isVisible()]
        assert buttons, f"no button “{words}” to press"
        buttons[0].click()

    return pressed
