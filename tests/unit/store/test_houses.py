"""What the house lays down, in a project file and out of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import Acceptance, Rule
from duizhao.domain.people import Gender, People, Person
from duizhao.domain.review import Actor
from duizhao.store import Project, houses, open_project, reading
from whole_concept import WHOLE


@pytest.fixture
def project(project_path: Path) -> Iterator[Project]:
    with open_project(project_path) as opened:
        yield opened


def test_a_concept_comes_back_whole_and_can_be_changed_and_removed(project: Project) -> None:
    with project.transaction() as connection:
        key = houses.add_glossary(connection, Glossary((WHOLE, Concept(("教师",), ("teacher",))), "ours"))
    with project.transaction() as connection:
        (first, second) = [(entry, concept) for entry, glossary, concept in reading.terms_of(connection) if glossary == key]
        assert first[1] == WHOLE
        houses.put_concept(connection, first[0], replace(WHOLE, preferred=("MOE",), until=None))
        houses.remove_concepts(connection, [second[0]])
        houses.add_concepts(connection, key, [Concept(("学生",), ("student",))])
    with project.reading() as connection:
        name, concepts = next((g.name, g.concepts) for k, g in reading.glossaries(connection) if k == key)
    assert (name, concepts) == ("ours", (replace(WHOLE, preferred=("MOE",), until=None), Concept(("学生",), ("student",))))


def test_the_first_glossary_has_priority_and_the_order_can_be_changed(project: Project) -> None:
    with project.transaction() as connection:
        before = [key for key, _ in reading.glossaries(connection)]
        one = houses.add_glossary(connection, Glossary((Concept(("报到",), ("register",)),), "one"))
        two = houses.add_glossary(connection, Glossary((Concept(("报到",), ("check in",)),), "two"))
        document = reading.documents(connection)[0].id

        def preferred() -> list[tuple[str, ...]]:
            return [c.preferred for c in reading.house(connection, document).glossary.concepts if c.chinese == ("报到",)]

        assert preferred() == [("register",)]
        houses.order_glossaries(connection, [two, *before, one])
        assert preferred() == [("check in",)]
        houses.rename_glossary(connection, two, "renamed")
        assert reading.glossaries(connection)[0][1].name == "renamed"
        houses.remove_glossary(connection, two)
        assert preferred() == [("register",)]


def test_people_rules_words_day_and_acceptances_come_back(project: Project, reviewer: Actor) -> None:
    person = Person("王芳", "Wang Fang", ("Fang Wang",), "dean", "院长", Gender.FEMALE, True, date(2020, 1, 1), None, "her own")
    rules = (Rule("number", None), Rule("term.missing", Severity.NOTE, Kind.HEADLINE))
    with project.transaction() as connection:
        document = reading.documents(connection)[0].id
        houses.replace_people(connection, People((person,)))
        houses.put_house(connection, "our office", rules, ["Liantong", "Liantong"])
        houses.put_dated(connection, document, date(2024, 5, 3))
        houses.add_acceptance(connection, document, "教师", "educator", reviewer)
        houses.add_acceptance(connection, None, "教师", "tutor", reviewer)
        houses.add_acceptance(connection, None, "教师", "tutor", reviewer, holds=False)
    with project.reading() as connection:
        house = reading.house(connection, document)
        assert houses.style(connection).name == "our office"
    assert house.people.persons == (person,)
    assert (house.rules, house.words, house.dated) == (rules, frozenset({"Liantong"}), date(2024, 5, 3))
    assert house.accepted == (Acceptance("教师", "educator"),)
