"""A segment view on a small open project, and one on very many rows."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from duizhao.domain.text import Text
from duizhao.services.snapshot import Snapshot
from duizhao.ui.look import Look
from duizhao.ui.segments import SegmentView
from duizhao.ui.session import Session


@pytest.fixture
def view(qtbot: QtBot, session: Session, look: Look) -> Iterator[SegmentView]:
    """The view, shown and with the keyboard; its first row is current."""
    made = SegmentView(session, look)
    qtbot.addWidget(made)
    made.resize(900, 560)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    session.select(0)
    made.focus_editor()
    qtbot.waitUntil(made.editor.hasFocus)
    yield made
    made.close()


def many(now: Snapshot, count: int) -> Snapshot:
    """A snapshot of so many rows of several lengths, made from the first ones."""
    rows = []
    for position in range(count):
        model = now.segments[position % len(now.segments)]
        text = Text(" ".join([model.target.plain] * (1 + position % 4)))
        rows.append(replace(model, id=position + 1, uuid=f"row {position}", position=position, revision=replace(model.revision, text=text)))
    return replace(now, segments=tuple(rows), findings=())


def show(session: Session, now: Snapshot) -> None:
    """Let the session show a snapshot that no file holds; nothing of it is checked."""
    session.snapshot, session.current = now, -1
    session.replaced.emit()
    session.select(0)


def english_of(view: SegmentView, position: int) -> QPoint:
    """A point in the first line of a row's English, two thirds of the way through its words."""
    placed = view.placed(position)
    assert placed is not None
    return QPoint(view.columns.target + 80, placed.y + 20)


def chinese_of(view: SegmentView, position: int) -> QPoint:
    placed = view.placed(position)
    assert placed is not None
    return QPoint(view.columns.source + 60, placed.y + 22)


def click(qtbot: QtBot, view: SegmentView, where: QPoint) -> None:
    target = view.viewport().childAt(where)
    if target is None:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    else:
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(view.viewport(), where))
