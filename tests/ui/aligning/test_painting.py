"""What rows look like: the picture follows what stands, and is the same at every size of the text."""

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from arrangements import small
from duizhao.domain import corrections
from duizhao.domain.arrangement import Ruling, Side
from duizhao.language.landmarks import Landmark, LandmarkKind
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.card_paint import boxes, place_box, text_room
from duizhao.ui.aligning.cards import Cards, Columns
from duizhao.ui.look import ZOOMS, Look
from duizhao.ui.text.typeset import Typesetter

if TYPE_CHECKING:
    from duizhao.ui.aligning.view import ArrangementView


def picture(view: "ArrangementView") -> QImage:
    return view.viewport().grab().toImage()


def colours(view: "ArrangementView", room: QRect) -> set[str]:
    """The colours in a part of the picture."""
    image = picture(view).copy(room)
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def middle(view: "ArrangementView", number: int) -> QRect:
    """The room between the two sides of a row."""
    top, columns = view.top_of(number), view.cards.columns
    assert top is not None
    left = columns.x(Side.SOURCE) + columns.card
    return QRect(left, top, columns.ribbon, view.shape(number).height)


def test_each_standing_has_a_look_of_its_own(rows_view: "ArrangementView", board: Board, look: Look) -> None:
    palette = look.palette
    seen = [colours(rows_view, middle(rows_view, number)) for number in range(5)]
    assert palette.approved_wash in seen[0]
    assert palette.warning_wash in seen[3]
    assert not seen[2] & {palette.approved_wash, palette.warning_wash}, "no ribbon leads to nothing"
    board.take(corrections.pinned(board.arrangement, [1, 3]))
    assert palette.approved in colours(rows_view, middle(rows_view, 1)) | colours(rows_view, middle(rows_view, 3))
    board.take(corrections.ruled(board.arrangement, [2], Ruling.CUT))
    card = rows_view.card_rect(2, 3)
    assert card is not None
    assert palette.warning_wash not in colours(rows_view, card)


def test_what_is_chosen_armed_and_aimed_at_shows(rows_view: "ArrangementView") -> None:
    rows_view.go_to(3)
    plain = picture(rows_view)
    rows_view.select({10})
    chosen = picture(rows_view)
    rows_view.begin_linking({3})
    armed = picture(rows_view)
    rows_view.disarm()
    rows_view.begin_splitting(4, (5, 18))
    split = picture(rows_view)
    rows_view.disarm()
    rows_view.go_to(3)
    assert picture(rows_view) == plain
    assert all(one != other for one, other in combinations((plain, chosen, armed, split), 2))


def test_the_hint_stands_out_from_the_cards_that_it_lies_on(rows_view: "ArrangementView", look: Look) -> None:
    rows_view.begin_linking({rows_view.now.rows[0].target[0].key})
    image = rows_view.hint.grab().toImage()
    seen = {QColor(image.pixel(image.width() // 2, y)).name() for y in (0, 4)}
    assert seen == {look.palette.note, look.palette.note_wash}


def test_names_and_numbers_are_lit_on_what_is_chosen_too(rows_view: "ArrangementView", look: Look) -> None:
    key = rows_view.now.rows[1].target[0].key
    rows_view.select({key})
    card = rows_view.card_rect(1, key)
    assert card is not None
    words = text_room(card)
    plain = rows_view.viewport().grab(words).toImage()
    name = Landmark(LandmarkKind.NAME, (), ((0, 5),))
    rows_view.put_landmarks({rows_view.now.rows[1].keys: (name,)})
    assert rows_view.viewport().grab(words).toImage() != plain


def test_a_stretch_is_one_box_a_line_and_counts_code_points(look: Look, dressed: object) -> None:
    cards = Cards(Typesetter(look))
    cards.columns = Columns(700)
    text = "😀司马文博" + "表示欢迎，" * 20
    card = cards.of(Side.SOURCE, text)
    (name,) = boxes(card, *card.points.span((1, 5)))
    assert name.width() == pytest.approx(4 * card.face.average + 3, abs=2)
    assert name.left() > card.face.average / 2
    lines = boxes(card, *card.points.span((0, len(text))))
    assert len(lines) == card.layout.lineCount() > 2
    assert boxes(card, 3, 3) == []
    assert place_box(card, len(text)).top() == lines[-1].top() + 0.5


def test_heights_are_guessed_near_the_truth_and_known_after(look: Look, dressed: object) -> None:
    cards = Cards(Typesetter(look))
    cards.columns = Columns(1100)
    for row in small().rows:
        guess = cards.guess(row, 40)
        height = cards.shape(row, 40, {}).height
        assert abs(guess - height) <= 2 * cards.face(Side.SOURCE).pitch
        assert cards.guess(row, 40) == height


@pytest.mark.parametrize("zoom", [ZOOMS[0], ZOOMS[-1]])
def test_at_every_size_cards_hold_their_texts_and_rows_their_cards(rows_view: "ArrangementView", look: Look, zoom: float) -> None:
    look.set_zoom(zoom)
    picture(rows_view)
    for number in (0, 1):
        shape = rows_view.shape(number)
        row = rows_view.now.rows[number]
        for card, piece in zip(shape.cards, row.pieces, strict=True):
            assert card.rect.height() > rows_view.cards.of(card.side, piece.text.plain).height
            assert card.rect.bottom() < shape.height
        assert not any(one.rect.intersects(other.rect) for one in shape.cards for other in shape.cards if one is not other)


def test_a_divider_makes_room_above_its_row(rows_view: "ArrangementView") -> None:
    before = rows_view.top_of(1)
    rows_view.show_rows(range(7), {1})
    after = rows_view.top_of(1)
    assert before is not None
    assert after is not None
    assert after > before
