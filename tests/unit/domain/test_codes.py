"""Codes that are wanting, too many or in another order, and where a wanting one goes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.codes import crossed, extra, lost, toggled, with_code, without_code
from duizhao.domain.text import Code, CodeKind, Text

NONE = Text()
LINK = "https://www.example.org/"


def note(text: str, after: str, number: int = 1) -> Code:
    place = text.index(after) + len(after)
    return Code(place, place, CodeKind.OBJECT, f"footnote:{number}")


def test_a_note_mark_goes_behind_the_words_that_it_stood_behind() -> None:
    draft, target = "The school has 5,000 students in all.", "In all, the school has 5,000 students today."
    (found,) = lost(NONE, Text(draft, (note(draft, "5,000 students"),)), Text(target))
    assert target[: found.place[0]].endswith("5,000 students")
    assert found.given == note(target, "5,000 students")


def test_a_mark_of_the_chinese_goes_to_the_end_of_its_paragraph() -> None:
    source, target = "甲来了。\n乙走了。", "A came.\nB left."
    (found,) = lost(Text(source, (note(source, "甲来了"),)), NONE, Text(target))
    assert (found.place, found.in_source) == ((7, 7), True)


def test_a_link_goes_around_its_words_or_the_last_one() -> None:
    draft = Text("See the site now.", (Code(8, 12, CodeKind.LINK, LINK),))
    (same,) = lost(NONE, draft, Text("Now see the site."))
    (other,) = lost(NONE, draft, Text("Now see online."))
    assert (same.place, other.place) == ((12, 16), (8, 14))


def test_formatting_is_taken_on_and_off() -> None:
    text = Text("one two three", (Code(0, 7, CodeKind.BOLD),))
    assert toggled(text, (4, 13), CodeKind.BOLD).codes == (Code(0, 13, CodeKind.BOLD),)
    assert toggled(text, (2, 4), CodeKind.BOLD).codes == (Code(0, 2, CodeKind.BOLD), Code(4, 7, CodeKind.BOLD))
    assert toggled(text, (0, 7), CodeKind.BOLD).codes == ()


WORDS = st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=6).map(" ".join)


@st.composite
def coded(draw: st.DrawFn) -> Text:
    plain = draw(WORDS)
    codes = []
    for number in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(plain) - 1))
        kind = draw(st.sampled_from([CodeKind.OBJECT, CodeKind.LINK]))
        end = start if kind is CodeKind.OBJECT else draw(st.integers(start + 1, len(plain)))
        codes.append(Code(start, end, kind, f"footnote:{number}" if kind is CodeKind.OBJECT else f"{LINK}{number}"))
    return Text(plain, tuple(codes))


@settings(max_examples=60, deadline=None)
@given(source=coded(), draft=coded(), target=coded())
def test_once_given_nothing_is_wanting_and_nothing_too_many(source: Text, draft: Text, target: Text) -> None:
    """Each step gives the first code that wants, in its place, as the key does."""
    before = len(extra(source, draft, target))
    for _ in range(10):
        wanting = lost(source, draft, target)
        if not wanting:
            break
        assert 0 <= wanting[0].place[0] <= wanting[0].place[1] <= len(target.plain)
        target = with_code(target, wanting[0].given)
    assert lost(source, draft, target) == []
    assert len(extra(source, draft, target)) <= before
    for code in extra(source, draft, target):
        target = without_code(target, code)
    assert extra(source, draft, target) == []


def test_order_is_that_of_the_draft() -> None:
    draft = "A met B."
    first, second = note(draft, "A", 1), note(draft, "B", 2)
    assert crossed(Text(draft, (first, second)), Text(draft, (first, second))) is None
    assert crossed(Text(draft, (first, second)), Text(draft, (note(draft, "A", 2), note(draft, "B", 1)))) == note(draft, "A", 2)
