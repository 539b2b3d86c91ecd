"""What is wrong with a glossary."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.glossary import Concept
from duizhao.domain.glossary_faults import Fault, FaultKind, faults

SOCIETY = Concept(("学习型社会",), ("learning society",))


@pytest.mark.parametrize(
    ("concepts", "found"),
    [
        ([SOCIETY, Concept(("学习型社会",), ("Learning  Society",))], Fault(FaultKind.DUPLICATE, (1, 0), "学习型社会")),
        ([SOCIETY, Concept(("学习型社会",), ("society of learning",))], Fault(FaultKind.CONFLICT, (1, 0), "学习型社会")),
        ([Concept(("教师",), ("teacher",), forbidden=("teacher",))], Fault(FaultKind.CONTRADICTION, (0,), "teacher")),
        ([Concept(("教师",), ())], Fault(FaultKind.NO_ENGLISH, (0,), "教师")),
        ([Concept(("教师",), ("teacher",), since=date(2024, 1, 2), until=date(2024, 1, 1))], Fault(FaultKind.DATES, (0,), "教师")),
        ([Concept(("亩",), ("mu",))], Fault(FaultKind.SINGLE, (0,), "亩")),
        ([SOCIETY, Concept(("社会",), ("community",))], Fault(FaultKind.OVERLAP, (0, 1), "社会")),
    ],
)
def test_a_fault_is_named_with_the_entries_that_it_is_about(concepts: list[Concept], found: Fault) -> None:
    assert faults(concepts) == [found]


@pytest.mark.parametrize(
    "concepts",
    [
        [SOCIETY, Concept(("社会",), ("society",))],
        [
            Concept(("教育部",), ("State Education Commission",), until=date(1998, 3, 9)),
            Concept(("教育部",), ("Ministry of Education",), since=date(1998, 3, 10)),
        ],
        [Concept((), ("support the building of",), forbidden=("promote the construction of",))],
        [Concept(("教师",), ("teacher",), forbidden=("Teacher of the People",))],
        [Concept(("教师",), ("teacher", "faculty")), Concept(("教员",), ("teacher",))],
    ],
)
def test_what_is_in_order_is_left_alone(concepts: list[Concept]) -> None:
    assert faults(concepts) == []


def test_entries_of_different_glossaries_do_not_contradict_but_hide_one_another() -> None:
    later = Concept(("学习型社会",), ("society of learning",))
    assert faults([SOCIETY, later], [0, 1]) == [Fault(FaultKind.SHADOWED, (1, 0), "学习型社会")]
    assert faults([later, SOCIETY], [1, 0]) == [Fault(FaultKind.SHADOWED, (0, 1), "学习型社会")], "priority decides, not the order"


@given(
    st.lists(
        st.builds(
            Concept,
            st.lists(st.text("教育部社会", min_size=1, max_size=5), max_size=2).map(tuple),
            st.lists(st.sampled_from("abc"), max_size=2).map(tuple),
        ),
        max_size=8,
    )
)
def test_every_fault_is_about_concepts_that_are_there(concepts: list[Concept]) -> None:
    for fault in faults(concepts):
        assert all(0 <= index < len(concepts) for index in fault.concepts)
        assert (
            fault.kind is FaultKind.CONTRADICTION
            or not fault.term
            or any(fault.term in term for index in fault.concepts for term in concepts[index].chinese)
        )
