"""Renderings that are accepted: for good, in the project, in the document."""

from dataclasses import replace

import pytest

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.house import Scope
from duizhao.domain.review import Actor
from duizhao.services import accepting, editing, reviewing
from duizhao.store import Project
from projects import open_findings, seen


def test_a_rendering_is_accepted_as_a_term_of_its_concept(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 3)[0], "Both sides will jointly build the society of learning.", translator)
    finding = next(f for f in open_findings(project, "term.missing") if f.segment == 3)
    assert finding.found
    objected = replace(finding, code="term.variant", found="the society of learners")
    assert accepting.acceptable(objected)
    changes = accepting.accept(project, objected, translator)
    assert changes == Changes(frozenset({3}), frozenset({Aspect.FINDINGS, Aspect.TERMS}))
    concept = next(concept for concept in reviewing.show(project).glossary.concepts if "学习型社会" in concept.chinese)
    assert concept.admitted == ("society of learners",)
    assert translator.name in concept.note
    accepting.accept(project, objected, translator)
    assert concept in reviewing.show(project).glossary.concepts, "once is enough"


def test_an_accepted_rendering_is_objected_to_no_more(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 3)[0], "Both sides will jointly build a society that learns.", translator)
    missing = [f for f in open_findings(project, "term.missing") if f.segment == 3]
    before = reviewing.show(project)
    for finding in filter(accepting.acceptable, missing):
        accepting.accept(project, finding, translator)
    assert [accepting.acceptable(finding) for finding in missing] == [True]
    assert [f for f in open_findings(project, "term.missing") if f.segment == 3] == []
    renewed = reviewing.renewed(project, before, [3], terms=True)
    assert renewed.glossary == reviewing.show(project).glossary
    assert not renewed.checked


def test_what_is_forbidden_or_absent_cannot_be_accepted(project: Project, translator: Actor) -> None:
    (forbidden,) = open_findings(project, "term.forbidden")
    editing.edit(project, seen(project, 3)[0], "Both sides will go on.", translator)
    (absent,) = [finding for finding in open_findings(project, "term.missing") if not finding.found]
    for finding in (forbidden, absent):
        assert not accepting.acceptable(finding)
        with pytest.raises(UsageError, match="accept.nothing"):
            accepting.accept(project, finding, translator)
    disguised = replace(absent, code="term.variant", found="Education Digitalisation", values={"chinese": "教育数字化"})
    with pytest.raises(UsageError, match="accept.forbidden"):
        accepting.accept(project, disguised, translator)
    with pytest.raises(UsageError, match="accept.unknown"):
        accepting.accept(project, replace(disguised, values={"chinese": "没有"}), translator)


@pytest.mark.parametrize("scope", [Scope.DOCUMENT, Scope.PROJECT])
def test_a_rendering_is_accepted_without_a_change_of_the_glossary(project: Project, translator: Actor, scope: Scope) -> None:
    editing.edit(project, seen(project, 3)[0], "Both sides will jointly build a society that learns.", translator)
    (finding,) = [f for f in open_findings(project, "term.missing") if f.segment == 3]
    before = reviewing.show(project)
    accepting.accept(project, finding, translator, scope)
    now = reviewing.show(project)
    assert [f for f in now.open_findings if f.segment == 3 and f.check == "term.missing"] == []
    assert now.glossary == before.glossary
    assert [(each.english, each.everywhere) for each in now.house.accepted] == [(finding.found, scope is Scope.PROJECT)]
    accepting.take_back(project, now.house.accepted[0], translator)
    assert reviewing.show(project).house == before.house
    assert open_findings(project, "term.missing") == [finding]
