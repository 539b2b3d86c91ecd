from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.history import in_order
from duizhao.domain.review import Actor, Verdict, VerdictKind
from duizhao.domain.segment import Origin, Revision, text_hash
from duizhao.domain.text import Text

ANN = Actor("Ann")


def revision(version: int, words: str, at: int) -> Revision:
    return Revision(version, Text(words), Origin.TYPED, ANN, at, f"hash {version}")


def verdict(words: str, at: int) -> Verdict:
    return Verdict(VerdictKind.APPROVE, ANN, at, "s", text_hash(Text(words)))


def test_times_decide_where_nothing_else_does() -> None:
    first, second, said = revision(1, "a", 10), revision(2, "b", 30), verdict("a", 20)
    assert in_order([first, second], [said]) == [first, said, second]
    later = verdict("a", 40)
    assert in_order([first, second], [later]) == [first, second, later]


def test_a_clock_that_was_set_back_turns_nothing_round() -> None:
    first, second = revision(1, "a", 1_000), revision(2, "b", 5)
    said = verdict("b", 7)
    assert in_order([first, second], [said]) == [first, second, said]
    assert in_order([first], [verdict("a", 3)])[0] is first


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(-50, 50)), min_size=1, max_size=6),
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(-50, 50)), max_size=6),
)
def test_each_kind_keeps_its_order_and_no_verdict_precedes_its_text(texts: list[tuple[str, int]], said: list[tuple[str, int]]) -> None:
    revisions = [revision(number, words, at) for number, (words, at) in enumerate(texts, 1)]
    verdicts = [verdict(words, at) for words, at in said if words in {words for words, _ in texts}]
    told = in_order(revisions, verdicts)
    assert [each for each in told if isinstance(each, Revision)] == revisions
    assert [each for each in told if isinstance(each, Verdict)] == verdicts
    for place, each in enumerate(told):
        if isinstance(each, Verdict):
            assert each.target_hash in {text_hash(before.text) for before in told[:place] if isinstance(before, Revision)}
