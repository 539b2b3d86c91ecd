"""The sentence at the caret, marked on the other side."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from duizhao.ui.look import Look
from duizhao.ui.segments import SegmentView
from duizhao.ui.session import Session
from duizhao.ui.text.document import caret_x
from ui.segments.conftest import click

FIRST = ("云溪大学今天启用新图书馆。", "Yunxi University opened its new library today.")
SECOND = ("新馆可供3000名读者同时使用。", "The building can serve 3,000 readers at a time.")
THIRD = ("学校计划明年再建一座体育馆。", "The university plans to build a gymnasium next year.")
CHINESE = f"{FIRST[0]}\n{FIRST[0]}{SECOND[0]}{THIRD[0]}\n{SECOND[0]}{THIRD[0]}\n"
ENGLISH = f"{FIRST[1]}\n{FIRST[1]} {SECOND[1]} {THIRD[1]}\n{SECOND[1]} {THIRD[1]}\n"
GLOSSARY = "source,target,admitted,forbidden,note\n图书馆,library,,,\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A row of one sentence, one of three, one of two."""
    for name, content in (("source.txt", CHINESE), ("draft.txt", ENGLISH), ("glossary.csv", GLOSSARY)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def marked(view: SegmentView) -> str:
    """The Chinese that is marked in the current row."""
    linked = view.scene.linked
    if linked is None:
        return ""
    assert linked[0] == view.scene.edited
    cell = view.layouts.of(linked[0]).source
    return "".join(cell.points.text[start:end] for start, end in linked[1])


def in_english(view: SegmentView) -> str:
    return "".join(view.editor.text[start:end] for start, end in view.editor.linked)


def begin(qtbot: QtBot, view: SegmentView, session: Session, position: int, words: str, expected: str) -> None:
    """Put the caret before `words` of a row, and wait for the mark."""
    session.select(position)
    view.editor.put_caret(view.editor.text.index(words))
    qtbot.waitUntil(lambda: marked(view) == expected, timeout=10_000)


def test_the_chinese_of_the_sentence_at_the_caret_is_marked(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    view.editor.put_caret(3)
    assert marked(view) == FIRST[0]  # at once: the row's sentences are known
    view.editor.put_caret(len(view.editor.text))
    assert marked(view) == THIRD[0]
    begin(qtbot, view, session, 2, "plans", THIRD[0])


def test_nothing_is_marked_where_there_is_no_choice(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    with qtbot.waitSignal(session.sentences.told, timeout=10_000):
        session.select(0)
    assert marked(view) == ""
    session.select(1)
    view.editor.put_caret(len(FIRST[1]) + 4)
    assert marked(view) == SECOND[0]
    view.editor.clearFocus()
    assert marked(view) == ""


def test_the_mark_stays_while_its_sentence_is_typed_in(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    QTest.keyClicks(view.editor, "new ")
    assert marked(view) == SECOND[0]
    qtbot.waitUntil(lambda: session.sentences.known(CHINESE.split("\n")[1], view.editor.text) is not None, timeout=10_000)
    assert marked(view) == SECOND[0]


def test_a_mark_that_may_be_wrong_goes(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    view.editor.replace_text(f"{THIRD[1]} {FIRST[1]} {SECOND[1]}")
    assert marked(view) == ""
    begin(qtbot, view, session, 1, "building", SECOND[0])


def test_a_click_in_the_chinese_marks_the_english(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    row, placed = view.layouts.of(1), view.placed(1)
    assert placed is not None
    x = caret_x(row.source.layout.lineAt(0), 3)
    click(qtbot, view, QPoint(view.columns.source + 14 + int(x), placed.y + 22))
    assert marked(view) == ""
    assert in_english(view) == FIRST[1]
    view.focus_editor()
    assert in_english(view) == ""


def test_a_mark_is_painted_under_its_sentence_and_nowhere_else(qtbot: QtBot, view: SegmentView, session: Session, look: Look) -> None:
    begin(qtbot, view, session, 1, "gymnasium", THIRD[0])
    colour = look.palette.colour("linked_wash").rgb()
    placed = view.placed(1)
    assert placed is not None
    picture = view.viewport().grab().toImage()
    washed = {
        x
        for x in range(view.columns.source, view.columns.target)
        for y in range(placed.y, placed.y + placed.height)
        if picture.pixel(x, y) == colour
    }
    assert len(washed) > 100
    rest = {
        picture.pixel(x, y)
        for x in range(view.columns.source, view.columns.target)
        for y in range(placed.y + placed.height, picture.height())
    }
    assert colour not in rest


def test_a_project_is_closed_while_a_sentence_is_marked(qtbot: QtBot, view: SegmentView, session: Session) -> None:
    begin(qtbot, view, session, 1, "building", SECOND[0])
    with qtbot.captureExceptions() as raised:
        session.desk.close()
    assert not raised
    assert not marked(view)
