from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.text import Code, CodeKind, Run, Text, runs, showable, storable

plains = st.text(alphabet="ab 数\n", max_size=20)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    plain = draw(plains)
    ends = st.integers(0, len(plain))
    codes = []
    for _ in range(draw(st.integers(0, 4))):
        start, end = sorted((draw(ends), draw(ends)))
        kind = draw(st.sampled_from(CodeKind))
        codes.append(Code(start, start if kind is CodeKind.OBJECT else end, kind, "x" if kind in (CodeKind.LINK, CodeKind.OBJECT) else ""))
    return Text(plain, tuple(codes))


@given(texts())
def test_json_keeps_a_text(text: Text) -> None:
    assert Text.from_json(text.plain, text.codes_as_json()) == text


@given(texts())
def test_runs_spell_the_text_out(text: Text) -> None:
    assert "".join(run.text for run in runs(text)) == text.plain


@given(texts(), texts())
def test_joining_and_splitting_are_inverse(left: Text, right: Text) -> None:
    joined = Text.joined([left, right], "\0")
    assert [part.plain for part in joined.split("\0")] == [left.plain, right.plain]
    assert joined.plain == f"{left.plain}\0{right.plain}"


@given(texts(), st.data())
def test_replacing_keeps_codes_inside_the_text(text: Text, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text.plain))] * 2)))
    new = data.draw(plains)
    changed = text.replaced((start, end), new)
    assert changed.plain == text.plain[:start] + new + text.plain[end:]
    assert all(0 <= code.start <= code.end <= len(changed.plain) for code in changed.codes)


def test_touching_equal_codes_become_one() -> None:
    text = Text("abcd", (Code(0, 2, CodeKind.BOLD), Code(2, 4, CodeKind.BOLD)))
    assert text.codes == (Code(0, 4, CodeKind.BOLD),)


def test_a_word_replaced_inside_bold_stays_bold_and_links_keep_their_place() -> None:
    text = Text("a bold word here", (Code(2, 11, CodeKind.BOLD), Code(12, 16, CodeKind.LINK, "https://example.org")))
    changed = text.replaced((7, 11), "phrase")
    assert changed.plain == "a bold phrase here"
    assert changed.codes == (Code(2, 13, CodeKind.BOLD), Code(14, 18, CodeKind.LINK, "https://example.org"))


def test_a_code_that_begins_inside_the_replaced_words_covers_what_is_left_of_it() -> None:
    text = Text("one two three", (Code(4, 13, CodeKind.ITALIC),))
    assert text.replaced((0, 7), "x").codes == (Code(1, 7, CodeKind.ITALIC),)


def test_an_object_stands_between_runs() -> None:
    text = Text("ab", (Code(1, 1, CodeKind.OBJECT, "footnote:1"),))
    assert runs(text) == [Run("a"), Run("b", objects=("footnote:1",))]


def test_stripping_moves_codes_along() -> None:
    assert Text("  ab ", (Code(2, 4, CodeKind.BOLD),)).stripped() == Text("ab", (Code(0, 2, CodeKind.BOLD),))


def test_what_is_inserted_at_an_edge_stays_outside() -> None:
    text = Text("our site", (Code(4, 8, CodeKind.LINK, "https://example.org"),))
    assert text.replaced((8, 8), " for more").codes == text.codes
    assert text.replaced((4, 4), "new ").codes == (Code(8, 12, CodeKind.LINK, "https://example.org"),)
    assert text.replaced((6, 6), "!").codes == (Code(4, 9, CodeKind.LINK, "https://example.org"),)


def test_a_rewritten_row_loses_the_codes_of_what_is_gone() -> None:
    text = Text("Bold opening. The rest.", (Code(0, 13, CodeKind.BOLD),))
    assert text.replaced((0, 23), "Something else.").codes == ()


def test_texts_are_stored_without_what_nobody_sees() -> None:
    assert storable("one\r\ntwo\x07\u200b") == "one\ntwo"
    assert showable("a\u00a0b\u3000c\u2028d\x1b[31m") == "a\u00a0b\u3000c\u2028d[31m"


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from(CodeKind)), max_size=4))
def test_the_order_in_which_codes_are_given_does_not_matter(spans: list[tuple[int, int, CodeKind]]) -> None:
    codes = tuple(Code(min(start, end), max(start, end), kind) for start, end, kind in spans)
    assert Text("abcdefgh", codes) == Text("abcdefgh", codes[::-1])
    again = Text("abcdefgh", Text("abcdefgh", codes).codes)
    assert again.codes == Text("abcdefgh", codes).codes
