from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut, Ruling, Side
from duizhao.domain.document import Paragraph
from duizhao.domain.review import Actor
from duizhao.domain.text import Text
from duizhao.services import arranging, reading_in
from duizhao.settings import asset
from duizhao.ui.aligning.ordering import Which
from duizhao.ui.aligning.page import AlignmentPage
from duizhao.ui.aligning.standing import Offer
from duizhao.ui.aligning.tools import Tool
from duizhao.ui.look import Look
from duizhao.ui.session import Session

CHINESE = (
    "临江开放大学开展数字化工作交流",
    "9月18日，临江开放大学与云山大学开展交流。",
    "学校现有学生5.3万人，推进教育数字化。",
    "双方表示，将共同建设学习型社会。",
    "撰稿：诸葛文澜",
)
ENGLISH = (
    "Linjiang Open University holds an exchange on digital work",
    "On 18 September, Linjiang Open University and Yunshan University held an exchange.",
    "The university has 53,000 students and promotes the digitalisation of education.",
    "Both sides said they would build a learning society together.",
    "Written by Zhuge Wenlan",
)
Pairs = set[tuple[str, str]]
RIGHT: Pairs = set(zip(CHINESE, ENGLISH, strict=True))


def arranged(source: Sequence[str], target: Sequence[str], links: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> Arrangement:
    left, right = ([(Text(text), (Cut(Paragraph(text), place),)) for place, text in enumerate(side)] for side in (source, target))
    return Arrangement.begun(left, right, Alignment.from_links(Link(chinese, english, 0.9) for chinese, english in links))


def pairs(now: Arrangement) -> Pairs:
    return {(" ".join(p.text.plain for p in row.source), " ".join(p.text.plain for p in row.target)) for row in now.rows}


def straight(*but: int) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [((n,), (n,)) for n in range(5) if n not in but]


@pytest.fixture
def session(qtbot: QtBot, nothing_left_behind: None, reviewer: Actor) -> Iterator[Session]:
    session = Session(reviewer)
    yield session
    session.shut_down()
    session.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, session: Session, look: Look) -> AlignmentPage:
    page = AlignmentPage(session, look)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    page.put(arranged(CHINESE, ENGLISH, straight()))
    return page


def press(page: AlignmentPage, qtbot: QtBot, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(page.view, key)
        else:
            qtbot.keyClick(page.view, key)


FAULTS = {
    "a paragraph that was cut off stands alone": (
        arranged(CHINESE, (*ENGLISH[:2], "The university has 53,000 students", "and promotes the digitalisation of education.", *ENGLISH[3:]),
                 [((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((), (3,)), ((3,), (4,)), ((4,), (5,))]),
        2, ("m",)),
    "one English paragraph holds two": (
        arranged(CHINESE, (*ENGLISH[:2], f"{ENGLISH[2]} {ENGLISH[3]}", ENGLISH[4]), [*straight(2, 3, 4), ((2, 3), (2,)), ((4,), (3,))]),
        2, ("s",)),
    "the border between two rows is one paragraph off": (
        arranged(CHINESE, (*ENGLISH[:3], *ENGLISH[3:]), [*straight(1, 2), ((1,), ()), ((2,), (1, 2))]),
        2, ("u",)),
    "two rows have each other's English": (
        arranged(CHINESE, ENGLISH, [*straight(1, 2), ((1,), (2,)), ((2,), (1,))]),
        1, ("x",)),
    "the English of a paragraph stands far away": (
        arranged(CHINESE, (*ENGLISH[1:], ENGLISH[0]), [((0,), ()), *(((n,), (n - 1,)) for n in range(1, 5)), ((), (4,))]),
        0, (" ", Qt.Key.Key_End, " ")),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_put_right_in_three_actions_by_keyboard(page: AlignmentPage, qtbot: QtBot, fault: str) -> None:
    wrong, row, keys = FAULTS[fault]
    page.unsure_first.setChecked(False)
    page.put(wrong)
    page.view.go_to(row)
    assert pairs(page.board.arrangement) != RIGHT
    press(page, qtbot, *keys)
    assert len(keys) <= 3
    texts = {(left, right) for left, right in pairs(page.board.arrangement)}
    assert texts == RIGHT


def test_what_is_glued_on_a_neighbour_is_taken_off_in_three_actions(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, ENGLISH[:3] + ENGLISH[4:], [*straight(2, 3, 4), ((2, 3), (2,)), ((4,), (3,))]))
    page.view.go_to(2)
    press(page, qtbot, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert pairs(page.board.arrangement) == RIGHT - {(CHINESE[3], ENGLISH[3])} | {(CHINESE[3], "")}
    extra = "Follow us on social media."
    page.put(arranged(CHINESE, (*ENGLISH, extra), [*straight(4), ((4,), (4, 5))]))
    page.view.go_to(4)
    press(page, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down, "c")
    assert pairs(page.board.arrangement) == RIGHT | {("", extra)}


def test_letters_that_do_nothing_here_say_why(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, ENGLISH[:4], [*straight(4), ((4,), ())]))
    page.view.go_to(4)
    before = page.board.arrangement
    for key, said in (("k", "Only English without Chinese is kept."), ("x", "Swap takes this row and the next, or two that are selected.")):
        press(page, qtbot, key)
        assert said in [label.text() for label in page.findChildren(QLabel)]
    assert page.board.arrangement is before


def test_what_no_link_could_hold_is_said_and_left_as_it_is(page: AlignmentPage, qtbot: QtBot) -> None:
    """Two dropped paragraphs have nothing to be one row by, and nothing stands above them to move to."""
    page.unsure_first.setChecked(False)
    page.put(arranged(CHINESE, ENGLISH[2:4], [((0,), ()), ((1,), ()), ((2,), (0,)), ((3,), (1,)), ((4,), ())]))
    page.view.go_to(0)
    press(page, qtbot, "m")
    assert page._said.text() == "These stand on one side only: link one of them with the other side first."
    page.view.go_to(1)
    press(page, qtbot, "u")
    assert page._said.text() == "No row above has what this could be linked with."
    page.view.go_to(3)
    press(page, qtbot, Qt.Key.Key_Left, "d")
    assert page._said.text() == "No row below has what this could be linked with."
    assert not page.board.can_undo
    page.view.go_to(1)
    press(page, qtbot, "d")
    assert (page._said.text(), page.board.can_undo) == ("", True)


def test_everything_is_undone_and_done_again_by_keys(page: AlignmentPage, qtbot: QtBot) -> None:
    begun = page.board.arrangement
    page.view.go_to(1)
    press(page, qtbot, "m", "r", "z")
    qtbot.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.board.arrangement is begun
    assert not page.tools.button(Tool.UNDO).isEnabled()
    qtbot.keyClick(page.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(page.board.arrangement.rows) == 4
    assert page.tools.button(Tool.REDO).isEnabled()


def test_accepting_pins_and_goes_on_and_c_takes_the_mark_away(page: AlignmentPage, qtbot: QtBot) -> None:
    now = corrections.doubted(page.board.arrangement, (1, 3))
    page.put(now)
    assert page.view.current == 1
    press(page, qtbot, "a")
    assert (page.board.arrangement.rows[1].link.pinned, page.view.current) == (True, 3)
    page.view.go_to(1)
    press(page, qtbot, "c")
    assert not page.board.arrangement.rows[1].link.pinned
    assert len(page.board.arrangement.rows) == 5
    press(page, qtbot, "c")
    assert len(page.board.arrangement.rows) == 6


def test_a_dropped_paragraph_is_translated_or_cut_and_an_added_one_kept(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, (*ENGLISH[:3], ENGLISH[4], "Follow us."), [*straight(3, 4), ((3,), ()), ((4,), (3,)), ((), (4,))]))
    assert page.counts.chip(Which.DROPPED).text() == "Dropped 1"
    assert page.view.current == 3
    page.view.offer_taken.emit(3, Offer.CUT)
    assert page.board.arrangement.rows[3].ruling is Ruling.CUT
    assert page.counts.chip(Which.DROPPED).text() == "Dropped 0"
    page.view.offer_taken.emit(3, Offer.TAKE_BACK)
    press(page, qtbot, "i")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, ENGLISH[3])
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = page.board.arrangement.rows[3]
    assert ([piece.text.plain for piece in row.target], row.link.pinned) == ([ENGLISH[3]], True)
    page.view.go_to(5)
    press(page, qtbot, "k")
    assert page.board.arrangement.rows[5].ruling is Ruling.KEEP
    press(page, qtbot, "k")
    assert page.board.arrangement.rows[5].ruling is None


def test_words_are_mended_where_they_stand(page: AlignmentPage, qtbot: QtBot) -> None:
    page.view.go_to(2)
    press(page, qtbot, "e")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " Indeed.")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    piece = page.board.arrangement.rows[2].target[0]
    assert piece.text.plain == f"{ENGLISH[2]} Indeed."
    assert piece.is_mended


def test_letters_work_while_an_input_method_is_at_work(page: AlignmentPage, qtbot: QtBot) -> None:
    """Full-width letters, capitals, and a letter that an input method sends all the same."""
    assert not page.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    page.view.go_to(0)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page.view, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, none, "Ｍ"))
    assert len(page.board.arrangement.rows) == 4
    sent = QInputMethodEvent()
    sent.setCommitString("ｚ")
    QApplication.sendEvent(page.view, sent)
    assert len(page.board.arrangement.rows) == 5


def test_chips_list_one_kind_and_rows_stay_while_they_are_corrected(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(corrections.doubted(page.board.arrangement, (1, 3)))
    qtbot.mouseClick(page.counts.chip(Which.UNSURE), Qt.MouseButton.LeftButton)
    assert list(page.hands.shown) == [1, 3]
    press(page, qtbot, "a")
    assert list(page.hands.shown) == [1, 3]
    assert page.counts.chip(Which.UNSURE).text() == "Unsure 1"
    qtbot.mouseClick(page.counts.chip(Which.UNSURE), Qt.MouseButton.LeftButton)
    assert list(page.hands.shown) == [3]


def test_pins_and_decisions_stand_when_the_rest_is_aligned_anew(page: AlignmentPage, qtbot: QtBot) -> None:
    wrong = arranged(CHINESE, (*ENGLISH, "Follow us."), [*straight(1, 2), ((1,), (2,)), ((2,), (1,)), ((), (5,))])
    odd = corrections.pinned(wrong, (4,))  # a person's word, even where it is odd
    page.put(corrections.ruled(odd, (5,), Ruling.BOILERPLATE))
    qtbot.mouseClick(page.realign, Qt.MouseButton.LeftButton)
    assert page.busy
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    now = page.board.arrangement
    assert pairs(now) == RIGHT | {("", "Follow us.")}
    assert [row.link.pinned for row in now.rows] == [False, False, False, False, True, True]
    assert now.rows[5].ruling is Ruling.BOILERPLATE
    press(page, qtbot, "z")
    assert pairs(page.board.arrangement) == pairs(wrong)


def test_a_late_answer_never_replaces_newer_work(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, ENGLISH, [*straight(1, 2), ((1,), (2,)), ((2,), (1,))]))
    page.align_the_rest()
    wrong = next(row.number for row in page.board.arrangement.rows if row.link.source == (1,))
    page.board.take(corrections.pinned(page.board.arrangement, (wrong,)))
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert (CHINESE[1], ENGLISH[2]) in pairs(page.board.arrangement)


def test_what_escape_gave_up_can_be_had_again(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, ENGLISH[:4], [*straight(4), ((4,), ())]))
    page.view.go_to(4)
    editor, before = page.view.mending.editor, page.board.arrangement
    press(page, qtbot, "i")
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, ENGLISH[4])
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert page.board.arrangement is before
    assert not page.board.touched
    assert "Redo" in page._said.text()
    page.view.offer_taken.emit(4, Offer.CUT)
    assert page._said.text() == ""
    press(page, qtbot, "z", "i")
    qtbot.keyClicks(editor, ENGLISH[4])
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(page.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert pairs(page.board.arrangement) == RIGHT
    press(page, qtbot, "e")
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not page.board.can_redo


def test_what_waits_for_its_counterpart_can_look_among_all_rows(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, (*ENGLISH[1:], ENGLISH[0]), [((0,), ()), *(((n,), (n - 1,)) for n in range(1, 5)), ((), (4,))]))
    qtbot.mouseClick(page.counts.chip(Which.DROPPED), Qt.MouseButton.LeftButton)
    assert list(page.hands.shown) == [0]
    qtbot.mouseClick(page.view.strip.button(Offer.ELSEWHERE), Qt.MouseButton.LeftButton)
    assert (page.counts.which, len(page.hands.shown), page.view.current) == (Which.ALL, 6, 0)
    press(page, qtbot, Qt.Key.Key_End, Qt.Key.Key_Up)
    while page.view.current != 5:
        press(page, qtbot, Qt.Key.Key_Up)
    press(page, qtbot, " ")
    assert pairs(page.board.arrangement) == RIGHT


def test_the_row_at_which_one_begins_is_seen_once_there_is_room(qtbot: QtBot, session: Session, look: Look) -> None:
    page = AlignmentPage(session, look)
    qtbot.addWidget(page)
    now = arranged(CHINESE * 5, ENGLISH * 5, [((n,), (n,)) for n in range(25)])
    page.put(now, now.rows[20].keys)
    page.resize(1100, 500)
    page.show()
    assert page.view.current == 20
    assert page.view.top_of(20) is not None
    page.resize(700, 350)
    assert page.view.top_of(20) is not None


def test_the_rest_is_asked_for_once_at_a_time(page: AlignmentPage, qtbot: QtBot) -> None:
    asked = QSignalSpy(page.changed)
    for _ in range(3):
        page.align_the_rest()
    assert asked.count() == 1
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)


def test_what_cannot_be_split_says_how_and_that_way_leads_there(page: AlignmentPage, qtbot: QtBot) -> None:
    page.view.go_to(4)
    press(page, qtbot, "s")
    assert "Shift+Enter" in page._said.text()
    press(page, qtbot, "e")
    editor = page.view.mending.editor
    qtbot.waitUntil(editor.hasFocus)
    editor.put_caret(len("Written by"))
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    press(page, qtbot, "s")
    assert [piece.text.plain for piece in page.board.arrangement.target[4:]] == ["Written by", "Zhuge Wenlan"]


def test_nothing_is_corrected_where_one_may_only_look(page: AlignmentPage, qtbot: QtBot) -> None:
    page.board.writable = False
    page.put(page.board.arrangement)
    before = page.board.arrangement
    press(page, qtbot, "m", "x", "a", "c", "d", "s", "i", "e", "k", "r")
    assert page.board.arrangement is before
    assert not page.realign.isEnabled()
    assert not any(page.tools.button(tool).isEnabled() for tool in (Tool.MERGE, Tool.PIN, Tool.LINK))


def test_numbers_and_names_are_lit(page: AlignmentPage, qtbot: QtBot) -> None:
    row = page.board.arrangement.rows[2]
    qtbot.waitUntil(lambda: bool(page.view.lights.of(row)), timeout=20_000)
    assert page.board.arrangement.side_of(row.source[0].key) is Side.SOURCE


def test_the_sample_is_put_right_by_keyboard(page: AlignmentPage, qtbot: QtBot) -> None:
    """One fault of each kind in the sample release, each put right in at most three actions, undone and done again as a whole."""
    folder = asset("resources", "sample")
    texts = reading_in.read_inputs(folder / "source.zh.docx", folder / "draft.en.docx").texts
    right = arranging.arranged(texts)
    wanted = pairs(right)
    single = [row.number for row in right.rows if len(row.source) == len(row.target) == 1]
    assert len(single) > 20

    def english(number: int, now: Arrangement) -> list[int]:
        return [piece.key for piece in now.rows[number].target]

    faults: list[tuple[Callable[[Arrangement, int], Arrangement], tuple[Qt.Key | str, ...]]] = [
        (lambda now, n: corrections.swapped(now, n, n + 1), ("x",)),
        (lambda now, n: corrections.merged(now, (n, n + 1)), ("s",)),
        (lambda now, n: corrections.unlinked(now, now.rows[n].keys), ("m",)),
        (lambda now, n: corrections.moved(now, english(n + 1, now), -1), ("d",)),
        (
            lambda now, n: corrections.linked(now, [*now.rows[n].keys, now.rows[n + 1].source[0].key]),
            (Qt.Key.Key_Left, Qt.Key.Key_Down, "d"),
        ),
    ]
    page.unsure_first.setChecked(False)
    for place, (spoil, keys) in enumerate(faults):
        number = next(n for n in single[place * 4 :] if n + 1 in single)
        wrong = spoil(right, number)
        assert pairs(wrong) != wanted
        page.put(wrong)
        page.view.go_to(number)
        press(page, qtbot, *keys)
        assert pairs(page.board.arrangement) == wanted, place
        assert len(keys) <= 3
        page.board.undo()
        assert page.board.arrangement is wrong
        page.board.redo()
        assert pairs(page.board.arrangement) == wanted


def test_what_is_being_written_is_kept_before_a_button_does_something(page: AlignmentPage, qtbot: QtBot) -> None:
    page.view.go_to(2)
    press(page, qtbot, "e")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "Now ")
    qtbot.mouseClick(page.tools.button(Tool.PIN), Qt.MouseButton.LeftButton)
    row = page.board.arrangement.rows[2]
    assert "Now " in row.target[0].text.plain
    assert row.link.pinned


def test_pinning_again_and_again_confirms_every_row_and_takes_no_pin_away(page: AlignmentPage, qtbot: QtBot) -> None:
    press(page, qtbot, *"aaaaaaa")
    assert [row.link.pinned for row in page.board.arrangement.rows] == [True] * 5


def test_pinning_a_paragraph_without_english_decides_nothing_about_it(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(arranged(CHINESE, ENGLISH[:-1], [*straight(4), ((4,), ())]))
    assert page.view.current == 4
    press(page, qtbot, "a")
    assert page.counts.chip(Which.DROPPED).text() == "Dropped 1"
    assert page.board.arrangement.rows[4].ruling is None


def test_undoing_a_wrong_merge_leads_back_to_the_row_that_it_was_made_from(page: AlignmentPage, qtbot: QtBot) -> None:
    page.view.go_to(1)
    press(page, qtbot, "m", "z")
    assert page.view.current == 1


def test_the_keys_stay_the_rows_after_a_chip_was_pressed(page: AlignmentPage, qtbot: QtBot) -> None:
    page.put(corrections.doubted(page.board.arrangement, (1, 3)))
    qtbot.mouseClick(page.counts.chip(Which.UNSURE), Qt.MouseButton.LeftButton)
    assert page.view.hasFocus()
    qtbot.mouseClick(page.unsure_first, Qt.MouseButton.LeftButton)
    assert page.view.hasFocus()
