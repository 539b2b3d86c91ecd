"""What the glossary editor would save, and how its steps are taken back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept
from duizhao.services.glossaries import Edited, Entry, Holdings, Shelf
from duizhao.ui.glossary.draft import Draft, said

ENTRIES = tuple(
    Entry(key, 1, Concept((chinese,), (english,))) for key, chinese, english in ((5, "教师", "teacher"), (6, "学生", "student"))
)
HOLDINGS = Holdings((Shelf(1, "ours", 2), Shelf(2, "theirs", 0)), ENTRIES)
TUTOR = Concept(("导师",), ("tutor",))


def test_nothing_done_is_nothing_to_save() -> None:
    draft = Draft(HOLDINGS)
    assert not draft.is_changed
    draft.add([Concept((), ())])
    assert not draft.is_changed, "an entry in which nothing was written is none"
    draft.put(0, replace(ENTRIES[0].concept, note="another"))
    draft.put(0, ENTRIES[0].concept)
    assert not draft.is_changed, "an entry that says what it said is not changed"


def test_everything_that_was_done_is_saved() -> None:
    draft = Draft(HOLDINGS)
    draft.add([TUTOR], 2)
    draft.change([0], lambda concept: replace(concept, domain="school"))
    draft.move([1], 2)
    assert draft.edited() == Edited(
        changed=((ENTRIES[0], replace(ENTRIES[0].concept, domain="school")),),
        moved=((ENTRIES[1], ENTRIES[1].concept, 2),),
        added=((2, TUTOR),),
    )
    draft.remove([0])
    draft.put(1, Concept((), ()))
    assert draft.edited() == Edited(removed=ENTRIES, added=((2, TUTOR),)), "an entry in which nothing is left is removed"


def test_typing_on_in_one_entry_is_one_step() -> None:
    draft = Draft(HOLDINGS)
    for english in ("teac", "teach", "teachers"):
        draft.put(0, replace(ENTRIES[0].concept, preferred=(english,)))
    draft.steps.rest()
    draft.put(0, replace(ENTRIES[0].concept, preferred=("lecturers",)))
    assert draft.undo() == [0]
    assert [row.concept.preferred for row in draft.rows] == [("teachers",), ("student",)]
    assert draft.undo() == [0]
    assert draft.undo() is None
    assert not draft.is_changed
    assert draft.redo() == [0]
    assert draft.rows[0].concept.preferred == ("teachers",)


def test_rows_are_found_again_in_the_next_draft() -> None:
    draft = Draft(HOLDINGS)
    draft.put(1, replace(ENTRIES[1].concept, note="changed"))
    draft.add([TUTOR])
    saved = (ENTRIES[0], replace(ENTRIES[1], concept=draft.rows[1].concept), Entry(9, 1, TUTOR))
    later = Draft(replace(HOLDINGS, entries=saved[1:]))
    assert [later.again(row) for row in draft.rows] == [None, 0, 1]


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
                draft.add([concept])
            case "remove", int(number):
                draft.remove([number])
            case "change", int(number):
                draft.change([number], lambda concept: replace(concept, must=not concept.must))
            case _, int(number):
                draft.move([number], 2)
        if tuple(draft.rows) != states[-1]:  # what changes nothing is no step
            states.append(tuple(draft.rows))
    for state in reversed(states[:-1]):
        assert draft.undo()
        assert tuple(draft.rows) == state
    assert draft.undo() is None
    for state in states[1:]:
        assert draft.redo()
        assert tuple(draft.rows) == state
    assert draft.redo() is None


def test_a_search_looks_into_every_field() -> None:
    concept = Concept(("教师",), ("Teacher",), ("educator",), ("pedagogue",), "a note", domain="school", abbreviations=("T.",))
    assert all(text in said(concept) for text in ("教", "teach", "educ", "peda", "note", "school", "t."))
    assert "student" not in said(concept)


def test_what_is_not_saved_is_laid_over_other_glossaries() -> None:
    draft = Draft(HOLDINGS)
    draft.add([TUTOR], 2)
    draft.change([0], lambda concept: replace(concept, domain="school"))
    draft.move([1], 2)
    turned = Holdings(
        (Shelf(2, "theirs", 0), Shelf(1, "ours", 2), Shelf(3, "new", 1)), (*ENTRIES, Entry(9, 3, Concept(("课程",), ("course",))))
    )
    over = draft.over(turned)
    assert over.edited() == draft.edited()
    assert [shelf.key for shelf in over.shelves] == [2, 1, 3]
    assert over.undo() is not None
    assert over.edited().nothing
    assert over.undo() is None
    assert Draft(HOLDINGS).over(turned).undo() is None, "nothing was changed, so there is nothing to take back"


def test_what_is_not_saved_goes_with_its_glossary() -> None:
    draft = Draft(Holdings(HOLDINGS.shelves, (ENTRIES[0], replace(ENTRIES[1], glossary=2))))
    draft.add([TUTOR], 2)
    draft.change([1], lambda concept: replace(concept, domain="school"))
    draft.move([0], 2)
    over = draft.over(Holdings((Shelf(1, "ours", 1),), (ENTRIES[0],)))
    assert [(row.concept, row.shelf) for row in over.rows] == [(ENTRIES[0].concept, 1)]
    assert over.edited().nothing


def test_what_somebody_else_changed_is_not_written_over_unseen() -> None:
    draft = Draft(HOLDINGS)
    draft.change([0, 1], lambda concept: replace(concept, domain="school"))
    theirs = replace(ENTRIES[0], concept=replace(ENTRIES[0].concept, note="theirs"))
    over = draft.over(Holdings(HOLDINGS.shelves, (theirs,)))
    assert over.edited() == Edited(
        changed=((ENTRIES[0], replace(ENTRIES[0].concept, domain="school")),), added=((1, replace(ENTRIES[1].concept, domain="school")),)
    )
