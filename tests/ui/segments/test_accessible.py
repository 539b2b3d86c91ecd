"""The rows as a screen reader meets them."""

from PySide6.QtGui import QAccessible, QAccessibleInterface

from duizhao.ui.segments import SegmentView
from duizhao.ui.session import Session


def rows_of(view: SegmentView) -> QAccessibleInterface:
    rows = QAccessible.queryAccessibleInterface(view)
    assert rows is not None
    return rows


def name(item: QAccessibleInterface) -> str:
    return item.text(QAccessible.Text.Name)


def test_rows_are_items_of_a_list_named_by_what_they_hold(view: SegmentView, session: Session) -> None:
    rows = rows_of(view)
    assert (rows.role(), rows.childCount()) == (QAccessible.Role.List, 5)
    item = rows.child(2)
    assert name(item).startswith("3: 学校现有学生5.3万人")
    assert "The university has 5.3 million students" in name(item)
    assert "Draft" in name(item)
    assert rows.indexOfChild(item) == 2
    assert item.rect().isValid()
    assert "No English" in name(rows.child(3))


def test_the_editor_is_inside_its_row_and_names_it(view: SegmentView, session: Session) -> None:
    session.select(1)
    rows = rows_of(view)
    items = [rows.child(index) for index in range(5)]
    assert name(rows.focusChild()) == "English of row 2"
    assert [item.childCount() for item in items] == [0, 1, 0, 0, 0]
    assert name(items[1].child(0)) == "English of row 2"
    assert [bool(item.state().selected) for item in items] == [False, True, False, False, False]


def test_a_row_that_the_filter_holds_back_is_no_item(view: SegmentView, session: Session) -> None:
    rows = rows_of(view)
    last = rows.child(4)
    session.filtering.set(text="educat")
    assert rows.childCount() == 1
    assert not last.isValid()
