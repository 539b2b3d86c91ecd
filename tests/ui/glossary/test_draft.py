"""What the glossary editor would save, and how its steps are taken back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import Edited, Entry, Holdings, Shelf
from duizhao.ui.glossary.draft import Draft, fits

ENTRIES = tuple(
    Entry(key, 1, Concept((chinese,), (english,))) for key, chinese, english in ((5, "教师", "teacher"), (6, "学生", "student"))
)
HOLDINGS = Holdings((Shelf(1, "ours", 2), Shelf(2, "theirs", 0)), ENTRIES)
TUTOR = Concept(("导师",), ("tutor",))


def test_nothing_done_is_nothing_to_save() -> None:
    draft = Draft(HOLDINGS)
    assert not draft.is_changed
    draft.add(Concept((), ()))
    assert not draft.is_changed, "an entry in which nothing was written is none"


def test_everything_that_was_done_is_saved() -> None:
    draft = Draft(HOLDINGS)
    draft.add(TUTOR, 2)
    draft.change([0], lambda concept: replace(concept, domain="school"))
    draft.move([1], 2)
    assert draft.edited() == Edited(
        changed=((ENTRIES[0], replace(ENTRIES[0].concept, domain="school")),),
        moved=((ENTRIES[1], ENTRIES[1].concept, 2),),
        added=((2, TUTOR),),
    )
    draft.remove([0, 1])
    assert draft.edited() == Edited(removed=ENTRIES, added=((2, TUTOR),))


def test_typing_on_in_one_entry_is_one_step() -> None:
    draft = Draft(HOLDINGS)
    for english in ("teac", "teach", "teachers"):
        draft.put(0, replace(ENTRIES[0].concept, preferred=(english,)))
        draft.resume(0)
    assert draft.undo()
    assert not draft.is_changed
    assert draft.redo()
    assert draft.row(0).concept.preferred == ("teachers",)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from([TUTOR, Concept(("校长",), ("president",))])),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("change"), st.integers(0, 3)),
        st.tuples(st.just("move"), st.integers(0, 3)),
    ),
    max_size=6,
)


@given(STEPS)
def test_every_step_can_be_taken_back_and_done_again(steps: list[tuple[str, object]]) -> None:
    draft = Draft(HOLDINGS)
    states = [tuple(draft.rows)]
    for name, value in steps:
        match name, value:
            case "add", Concept() as concept:
                draft.add(concept)
            case "remove", int(number):
                draft.remove([number])
            case "change", int(number):
                draft.change([number], lambda concept: replace(concept, must=not concept.must))
            case _, int(number):
                draft.move([number], 2)
        states.append(tuple(draft.rows))
    for state in reversed(states[:-1]):
        assert draft.undo()
        assert tuple(draft.rows) == state
    assert not draft.undo()
    for state in states[1:]:
        assert draft.redo()
        assert tuple(draft.rows) == state
    assert not draft.redo()


def test_a_search_looks_into_every_field() -> None:
    concept = Concept(("教师",), ("Teacher",), ("educator",), ("pedagogue",), "a note", domain="school", abbreviations=("T.",))
    assert all(fits(concept, text) for text in ("教", "teach", "EDUC", "peda", "note", "school", "t.", " "))
    assert not fits(concept, "student")
