"""Glossaries and people of a project, changed as they were seen or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain.changes import Aspect
from duizhao.domain.errors import ConflictError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.people import People, Person
from duizhao.services import glossaries, reviewing
from duizhao.services.glossaries import Edited, Entry
from duizhao.store import Project

TEACHER, STUDENT = Concept(("教师",), ("teacher",)), Concept(("学生",), ("student",))


def entry(project: Project, chinese: str) -> Entry:
    return next(each for each in glossaries.holdings(project).entries if chinese in each.concept.chinese)


def test_new_terms_go_to_the_first_glossary_and_reach_the_checks(project: Project) -> None:
    before = glossaries.holdings(project)
    changes = glossaries.add(project, [TEACHER])
    assert Aspect.TERMS in changes.aspects
    after = glossaries.holdings(project)
    assert [shelf.count for shelf in after.shelves] == [before.shelves[0].count + 1]
    assert after.entries[-1].concept == TEACHER
    assert TEACHER in reviewing.show(project).glossary.concepts
    with pytest.raises(ConflictError, match="glossary.conflict"):
        glossaries.add(project, [TEACHER], shelf=999)


def test_a_project_without_a_glossary_gets_one_with_its_first_term(project: Project) -> None:
    for shelf in glossaries.holdings(project).shelves:
        glossaries.remove_shelf(project, shelf.key)
    glossaries.add(project, [TEACHER])
    (shelf,) = glossaries.holdings(project).shelves
    assert (shelf.name, shelf.count) == (glossaries.FIRST_SHELF, 1)


def test_what_somebody_else_changed_is_not_overwritten(project: Project) -> None:
    glossaries.add(project, [TEACHER])
    seen = entry(project, "教师")
    glossaries.change(project, [(seen, replace(TEACHER, note="theirs"))])
    with pytest.raises(ConflictError, match="glossary.conflict"):
        glossaries.change(project, [(seen, replace(TEACHER, note="mine"))])
    with pytest.raises(ConflictError, match="glossary.conflict"):
        glossaries.save(project, Edited(removed=(seen,), added=((None, STUDENT),)))
    assert entry(project, "教师").concept.note == "theirs"
    assert not any("学生" in each.concept.chinese for each in glossaries.holdings(project).entries), "nothing of it is saved"


def test_an_editors_work_is_saved_in_one_step(project: Project) -> None:
    glossaries.add_shelf(project, Glossary((STUDENT,), "second"))
    glossaries.add(project, [TEACHER, Concept(("课程",), ("course",))])
    first, second = (shelf.key for shelf in glossaries.holdings(project).shelves)
    teacher, course, student = (entry(project, chinese) for chinese in ("教师", "课程", "学生"))
    edited = Edited(
        removed=(course,),
        changed=((teacher, replace(TEACHER, admitted=("educator",))),),
        moved=((student, STUDENT, first),),
        added=((second, Concept(("校长",), ("president",))), (None, Concept(("院长",), ("dean",)))),
    )
    glossaries.save(project, edited)
    held = {each.concept.chinese[0]: each for each in glossaries.holdings(project).entries}
    assert held["教师"].concept.admitted == ("educator",)
    assert (held["学生"].glossary, held["校长"].glossary, held["院长"].glossary) == (first, second, first)
    assert "课程" not in held
    assert glossaries.save(project, Edited()).aspects == frozenset()


def test_glossaries_change_places_and_names(project: Project) -> None:
    glossaries.add_shelf(project, Glossary((TEACHER,), "second"))
    key = glossaries.holdings(project).shelves[1].key
    glossaries.move_shelf(project, key, 0)
    glossaries.rename_shelf(project, key, "ours")
    assert glossaries.holdings(project).shelves[0].name == "ours"
    with pytest.raises(ConflictError, match="glossary.conflict"):
        glossaries.move_shelf(project, 999, 0)


def test_people_are_replaced_as_they_were_seen(project: Project) -> None:
    people = People((Person("王芳", "Wang Fang"),))
    glossaries.replace_people(project, people, People())
    assert glossaries.holdings(project).people == people
    with pytest.raises(ConflictError, match="people.conflict"):
        glossaries.replace_people(project, People(), People())


def test_terms_and_people_are_saved_together_or_not_at_all(project: Project) -> None:
    people, tutor = People((Person("王芳", "Wang Fang"),)), Concept(("导师",), ("tutor",))
    glossaries.save(project, Edited(added=((None, tutor),), people=(People(), people)))
    held = glossaries.holdings(project)
    assert (held.entries[-1].concept, held.people) == (tutor, people)
    with pytest.raises(ConflictError):
        glossaries.save(project, Edited(removed=held.entries[-1:], people=(People(), People())))
    assert glossaries.holdings(project) == held


def test_a_file_gives_its_name_to_its_glossary(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("source,target\n教师,teacher\n", encoding="utf-8")
    glossary, remarks = glossaries.read_file(path)
    assert (glossary.name, glossary.concepts) == ("ours.csv", (TEACHER,))
    assert remarks
