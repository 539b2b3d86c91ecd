"""What a house lays down: versions, weights, what was accepted, and how long a concept holds."""

from dataclasses import replace
from datetime import date

import pytest

from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import Acceptance, House, Rule
from duizhao.domain.people import Gender, People, Person

GLOSSARY = Glossary.from_rows([("学习型社会", ["learning society"], [], []), ("教师", ["teacher"], [], [])])
FINDING = Finding("number.value", Severity.ERROR, 0, "number.value")


@pytest.mark.parametrize(
    "other",
    [
        House(Glossary(GLOSSARY.concepts[:1])),
        House(GLOSSARY, "en-US"),
        House(GLOSSARY, people=People((Person("王芳", "Wang Fang"),))),
        House(GLOSSARY, rules=(Rule("number", None),)),
        House(GLOSSARY, words=frozenset({"Liantong"})),
        House(GLOSSARY, accepted=(Acceptance("教师", "educator"),)),
        House(GLOSSARY, dated=date(2024, 5, 3)),
    ],
)
def test_whatever_the_checks_are_handed_makes_another_version(other: House) -> None:
    assert other.version != House(GLOSSARY).version
    assert replace(other).version == other.version


def test_a_rule_for_the_check_goes_before_one_for_its_family_and_one_for_the_kind_before_one_for_all() -> None:
    rules = (Rule("number", None), Rule("number.value", Severity.WARNING), Rule("number.value", Severity.NOTE, Kind.HEADLINE))
    house = House(rules=rules)
    assert [each.severity for each in house.weighed([FINDING], [Kind.BODY])] == [Severity.WARNING]
    assert [each.severity for each in house.weighed([FINDING], [Kind.BODY, Kind.HEADLINE])] == [Severity.NOTE]
    assert house.weighed([replace(FINDING, check="number.range")], [Kind.HEADLINE]) == []
    assert house.weighed([replace(FINDING, check="date.value")], []) == [replace(FINDING, check="date.value")]


def test_what_was_accepted_is_admitted_once() -> None:
    house = House(GLOSSARY, accepted=(Acceptance("教师", "educator"), Acceptance("教师", "educator", everywhere=True)))
    assert [concept.admitted for concept in house.terms.concepts] == [(), ("educator",)]
    assert house.glossary is GLOSSARY
    assert House(GLOSSARY).terms is GLOSSARY


def test_the_earlier_glossary_decides_about_a_chinese_term() -> None:
    later = Glossary((Concept(("教师", "老师"), ("tutor",)), Concept((), ("build",), forbidden=("promote the construction of",))))
    joined = GLOSSARY.joined([later])
    assert [(concept.chinese, concept.preferred) for concept in joined.concepts[2:]] == [(("老师",), ("tutor",)), ((), ("build",))]


def test_a_concept_holds_between_its_days() -> None:
    concept = Concept(("教育部",), ("Ministry of Education",), since=date(1998, 3, 10), until=date(2030, 1, 1))
    assert [concept.holds_on(day) for day in (None, date(1998, 3, 9), date(1998, 3, 10), date(2030, 1, 1), date(2030, 1, 2))] == [
        True,
        False,
        True,
        True,
        False,
    ]


def test_people_of_one_name_are_told_apart() -> None:
    fang = Person("王芳", "Wang Fang", ("Fang Wang",), gender=Gender.FEMALE)
    other = Person("王芳", "Wang Fang", post="dean")
    people = People((fang,)).joined([People((fang, other))])
    assert people.named("王芳") == (fang, other)
    assert fang.spellings == ("Wang Fang", "Fang Wang")
    assert people.version != People((fang,)).version
