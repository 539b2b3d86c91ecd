"""Pills stand inside the lines, in a painted row as in the editor, and say what they stand for."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from duizhao.domain.document import Paragraph
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.ui.segments import SegmentView
from duizhao.ui.segments.pointer import pointed_pill
from duizhao.ui.session import Session
from ui.segments.conftest import show

ENGLISH = Text(
    "A picture before it, two notes behind this word and more words than stand in one line, so that it is broken at least once.",
    (
        Code(0, 0, CodeKind.OBJECT, "picture"),
        Code(10, 16, CodeKind.BOLD),
        Code(47, 47, CodeKind.OBJECT, "footnote:1"),
        Code(47, 47, CodeKind.OBJECT, "footnote:2"),
    ),
)

Shown = Callable[[Text], SegmentView]


@pytest.fixture
def shown(view: SegmentView, session: Session) -> Shown:
    """Shows a text as the English of every row, as it came."""

    def put(text: Text) -> SegmentView:
        now = session.snapshot
        assert now is not None
        came = (Paragraph(text.plain, text.codes),)
        rows = [replace(row, revision=replace(row.revision, text=text), draft_paragraphs=came) for row in now.segments]
        show(session, replace(now, segments=tuple(rows), findings=()))
        return view

    return put


def test_a_row_is_set_the_same_when_it_is_edited(shown: Shown) -> None:
    view = shown(ENGLISH)
    painted, block = view.layouts.of(1).target, view.editor.document().firstBlock()
    edited = block.layout()
    pills = painted.dressed.pills
    lines, others = ([layout.lineAt(number) for number in range(layout.lineCount())] for layout in (edited, painted.layout))
    assert len(lines) > 1
    assert [(line.textStart(), line.naturalTextRect()) for line in lines] == [(line.textStart(), line.naturalTextRect()) for line in others]
    boxes = [box for _, box in view.pills.boxes(painted.layout, pills, painted.face)]
    assert boxes == [box for _, box in view.pills.boxes(edited, pills, painted.face)]
    assert all(not first.intersects(second) for first, second in pairwise(boxes))


def test_a_pill_takes_room_between_the_letters_and_none_in_the_text(shown: Shown) -> None:
    view = shown(ENGLISH)
    cell = view.layouts.of(1).target
    (first, at_start), (_, one), (_, two) = view.pills.boxes(cell.layout, cell.dressed.pills, cell.face)
    assert (first.label, at_start.left() >= 0) == ("img", True)
    assert at_start.right() <= cell.layout.lineAt(0).x()
    line = cell.layout.lineForTextPosition(46)
    before, after = (line.cursorToX(unit) for unit in (46, 47))
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    assert before[0] < one.left() < one.right() < two.left() < two.right() < after[0]
    assert view.editor.text == ENGLISH.plain


def test_a_pill_moves_with_its_words_while_one_types(shown: Shown, qtbot: QtBot) -> None:
    view = shown(ENGLISH)
    view.editor.put_caret(10)
    qtbot.keyClicks(view.editor, "new ")
    block, corner, pills = next(iter(view.editor.inlay.placed()))
    assert [pill.unit for pill in pills] == [0, 51, 51]
    box = [box for _, box in view.pills.boxes(block.layout(), pills, view.layouts.of(1).target.face)][1]
    pill = view.editor.inlay.at(box.center() + corner)
    assert pill is not None
    assert view.naming.pill(pill) == "footnote 1"


def test_a_pill_is_said_where_the_mouse_points_and_to_who_cannot_see_it(shown: Shown, session: Session) -> None:
    view = shown(ENGLISH)
    placed, cell = view.placed(1), view.layouts.of(1).target
    assert placed is not None
    _, box = next(iter(view.pills.boxes(cell.layout, cell.dressed.pills, cell.face)))
    corner = QPointF(view._rows.editor_place(view.layouts.of(1), placed, view.columns, view.scene).topLeft())
    pill = pointed_pill(view, (corner + QPointF(6, 6) + box.center()).toPoint())
    assert pill is not None
    assert view.naming.pill(pill) == "picture"
    assert pointed_pill(view, corner.toPoint()) is None
    assert "[picture]A picture before it, two notes behind this word[footnote 1][footnote 2]" in view.described(1)
    assert view.editor.accessibleName() == "English of row 1, in it: picture, footnote 1, footnote 2"


def test_a_line_break_inside_a_paragraph_survives_typing(shown: Shown, session: Session, qtbot: QtBot) -> None:
    view = shown(Text("First line\u2028second line"))
    assert [pill.label for pill in view.layouts.of(1).target.dressed.pills] == ["br"]
    view.editor.put_caret(5)
    qtbot.keyClick(view.editor, Qt.Key.Key_X)
    assert view.editor.text == "Firstx line\u2028second line"
