"""Comments, answers to them, and when a matter is settled."""

from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.review import Actor, Verdict, VerdictKind, signatures, standing
from duizhao.domain.threads import open_threads, threads

CHEN, LIN = Actor("Chen Yu"), Actor("Lin Hui")
JUDGES = (VerdictKind.CONFIRM, VerdictKind.APPROVE, VerdictKind.SEND_BACK, VerdictKind.REOPEN)


def say(key: int, kind: VerdictKind, comment: str = "", thread: int = 0) -> Verdict:
    return Verdict(kind, LIN, 0, "s", "t", comment, id=key, thread=thread)


def test_a_remark_is_settled_when_somebody_says_so_whatever_is_judged() -> None:
    asked = say(1, VerdictKind.REMARK, "Which June?")
    answered = say(2, VerdictKind.REMARK, "This one.", thread=1)
    judged = [asked, answered, say(3, VerdictKind.APPROVE), say(4, VerdictKind.REOPEN)]
    (thread,) = threads(judged)
    assert (thread.first, thread.answers, thread.last, thread.is_open) == (asked, (answered,), answered, True)
    assert open_threads([*judged, say(5, VerdictKind.RESOLVE, thread=1)]) == []
    again = [*judged, say(5, VerdictKind.RESOLVE, "Then it is well.", thread=1), say(6, VerdictKind.TAKE_UP, thread=1)]
    (thread,) = open_threads(again)
    assert [each.comment for each in thread.answers] == ["This one.", "Then it is well."]


def test_the_comment_of_a_verdict_is_settled_by_the_next_approval() -> None:
    back = say(1, VerdictKind.SEND_BACK, "How many?")
    assert [thread.first for thread in open_threads([back, say(2, VerdictKind.CONFIRM)])] == [back]
    approved = say(3, VerdictKind.APPROVE, "Good.")
    settled = threads([back, approved])
    assert [thread.settled for thread in settled] == [approved, approved]


def test_an_answer_to_what_is_not_there_begins_a_thread() -> None:
    assert [thread.first.comment for thread in threads([say(5, VerdictKind.REMARK, "Well?", thread=99)])] == ["Well?"]
    unkept = [Verdict(VerdictKind.REMARK, CHEN, 0, "s", "t", text) for text in ("one", "two")]
    assert len(threads(unkept)) == 2


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(VerdictKind), st.integers(0, 4), st.sampled_from(["", "said"])), max_size=8))
def test_talk_never_judges_and_no_word_is_lost(events: list[tuple[VerdictKind, int, str]]) -> None:
    given_ = [say(place, kind, comment, thread) for place, (kind, thread, comment) in enumerate(events, start=1)]
    judged = [verdict for verdict in given_ if verdict.kind in JUDGES]
    assert standing(given_, "s", "t") == standing(judged, "s", "t")
    assert signatures(given_, "s", "t") == signatures(judged, "s", "t")
    spoken = [verdict for thread in threads(given_) for verdict in (thread.first, *thread.answers)]
    assert sorted(verdict.id for verdict in spoken) == [verdict.id for verdict in given_ if verdict.comment]
