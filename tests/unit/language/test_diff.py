from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.text import Code, CodeKind, Text
from duizhao.language.diff import Change, carried, changes

sentences = st.text(alphabet="ab c.", max_size=30)


@given(sentences, sentences)
def test_applying_the_changes_gives_the_new_text(old: str, new: str) -> None:
    text = old
    for change in reversed(changes(old, new)):
        text = text[: change.old[0]] + new[slice(*change.new)] + text[change.old[1] :]
    assert text == new


def test_words_that_follow_one_another_are_one_change() -> None:
    assert changes("the old way of work", "the new road of work") == [Change((4, 11), (4, 12))]


def test_codes_stay_on_the_words_that_stay() -> None:
    old = Text("The first word is bold.", (Code(4, 9, CodeKind.BOLD),))
    assert carried(old, "Here the first word is bold.").codes == (Code(9, 14, CodeKind.BOLD),)


def test_equal_texts_have_no_changes() -> None:
    assert changes("same", "same") == []
