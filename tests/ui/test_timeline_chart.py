"""The chart is read by keyboard, by mouse and by a screen reader."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from duizhao.ui.look import Look
from duizhao.ui.timeline_chart import Line, Point, TimelineChart

LINES = (
    Line("Edit rate", (Point(0, 0.0, "1: 0.0 %"), Point(1, 4.0, "2: 4.0 %"), Point(2, 12.0, "3: 12.0 %"))),
    Line("Other", (Point(1, 7.0, "2: 7.0 %", other_rules=True),), document=1),
    Line("Nothing", ()),
)


def shown(qtbot: QtBot, look: Look) -> TimelineChart:
    chart = TimelineChart(look)
    qtbot.addWidget(chart)
    chart.resize(600, 240)
    chart.show_lines(["1 Draft", "2 Monday", "3 Review"], LINES, "%", "Nothing yet.")
    with qtbot.waitExposed(chart):
        chart.show()
    chart.clearFocus()
    return chart


def test_arrow_keys_read_one_value_after_another(qtbot: QtBot, look: Look) -> None:
    chart = shown(qtbot, look)
    chart.show_lines(["1 Draft", "2 Monday", "3 Review"], LINES, "%", "Nothing yet.")
    assert chart.accessibleDescription() == "1: 0.0 %; 2: 4.0 %; 3: 12.0 %; 2: 7.0 %"
    chart.setFocus()
    qtbot.waitUntil(lambda: chart.reading == "3: 12.0 %")
    for key, read in (
        (Qt.Key.Key_Left, "2: 4.0 %"),
        (Qt.Key.Key_Down, "2: 7.0 %"),
        (Qt.Key.Key_Right, "2: 7.0 %"),
        (Qt.Key.Key_Up, "1: 0.0 %"),
        (Qt.Key.Key_Left, "1: 0.0 %"),
    ):
        qtbot.keyClick(chart, key)
        assert (chart.reading, chart.accessibleDescription()) == (read, read)


def test_the_mouse_reads_the_nearest_value_and_none_far_away(qtbot: QtBot, look: Look) -> None:
    chart = shown(qtbot, look)
    read = set()
    for x in range(10, 600, 20):
        for y in range(40, 220, 20):
            qtbot.mouseMove(chart, QPoint(x, y))
            read.add(chart.reading)
    assert read == {"", "1: 0.0 %", "2: 4.0 %", "2: 7.0 %", "3: 12.0 %"}


def test_what_is_drawn_differs_from_an_empty_chart(qtbot: QtBot, look: Look) -> None:
    chart = shown(qtbot, look)
    drawn = chart.grab().toImage()
    chart.show_lines([], [], "", "Nothing yet.")
    assert chart.accessibleDescription() == "Nothing yet."
    assert chart.grab().toImage() != drawn
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.reading == ""
