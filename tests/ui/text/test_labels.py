"""Which codes a text shows as pills, in which shape and by which label."""

import pytest

from duizhao.domain.text import Code, CodeKind, Text
from duizhao.ui.text.labels import Shape, label_of, pills_of
from duizhao.ui.text.points import Points


def shown(text: Text) -> list[tuple[int, str, Shape]]:
    return [(pill.unit, pill.label, pill.shape) for pill in pills_of(text, Points(text.plain))]


def thing(place: int, name: str) -> Code:
    return Code(place, place, CodeKind.OBJECT, name)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("picture", "img"),
        ("footnote:3", "fn 3"),
        ("endnote:12", "en 12"),
        ("note", "fn"),
        ("<br/>", "br"),
        ("<w:tab/>", "tab"),
        ('<a href="https://example.org">', "link"),
        ("</a>", "link"),
        ("ph:p1", "ph p1"),
        ("/g:7", "g 7"),
        ("&nbsp;", "&nbsp;"),
        ("a name without end", "a name with…"),
        ("", "?"),
    ],
)
def test_a_label_is_short_and_what_people_know(name: str, label: str) -> None:
    assert label_of(name) == label


def test_pairs_open_and_close_by_their_names_or_by_their_tags() -> None:
    text = Text("one two", (thing(0, "g:1"), thing(3, "/g:1"), thing(4, '<cf bold="on">'), thing(7, "</cf>"), thing(7, "x:9")))
    assert sorted(shape for _, _, shape in shown(text)) == sorted([Shape.OPENING, Shape.CLOSING] * 2 + [Shape.WHOLE])
    assert shown(Text("one", (thing(1, "<cf/>"), thing(2, "</b>")))) == [(1, "cf", Shape.WHOLE), (2, "b", Shape.CLOSING)]


def test_breaks_and_tabs_are_shown_in_the_order_of_the_text_and_formatting_is_not() -> None:
    text = Text("𠮷a\u2028b\tc", (Code(0, 2, CodeKind.BOLD), thing(4, "picture")))
    assert shown(text) == [(3, "br", Shape.CHARACTER), (5, "img", Shape.WHOLE), (5, "tab", Shape.CHARACTER)]
