"""Accepting: a rendering that a check objects to is right all the same, in one document, in a project, or for good.

Decides which renderings may be accepted and what becomes of them. Does not check: whoever called has what the change reaches checked anew.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Concept
from duizhao.domain.house import Acceptance, Scope
from duizhao.domain.review import Actor
from duizhao.store import Project, houses, reading

_ACCEPTABLE = ("term.variant", "term.partial", "consistency.")
_UNKNOWN_WORD = "spelling.unknown"
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_TERMS = frozenset({Aspect.FINDINGS, Aspect.TERMS})


def acceptable(finding: Finding) -> bool:
    """Whether what stands in the English may become a term: some rendering was found, and nothing forbids it."""
    return finding.code.startswith(_ACCEPTABLE) and bool((finding.found or "").strip()) and bool(finding.values.get("chinese"))


def word_of(finding: Finding) -> str:
    """The word that a finding objects to because no dictionary has it, and that may become one of the house's; empty where there is none."""
    return (finding.found or "").strip() if finding.check == _UNKNOWN_WORD else ""


def accept(project: Project, finding: Finding, actor: Actor, scope: Scope = Scope.GLOSSARY) -> Changes:
    """Let the rendering that a finding objects to stand from now on, as far as `scope` reaches.

    In the glossary it becomes an admitted term of its concept, whose note says who did so and when.

    Raises:
        UsageError: nothing that could be accepted was found, the glossary forbids it, or, where it is to be in the glossary, the Chinese
            is no term there any more.
    """
    if not acceptable(finding):
        raise UsageError("accept.nothing", row=finding.segment + 1)
    chinese, found = str(finding.values["chinese"]), (finding.found or "").strip()
    with project.transaction() as connection:
        concepts = [(key, concept) for key, _, concept in reading.terms_of(connection) if chinese in concept.chinese]
        if any(found.casefold() in _folded(concept.forbidden) for _, concept in concepts):
            raise UsageError("accept.forbidden", chinese=chinese, found=found)
        if scope is Scope.GLOSSARY:
            _admit(connection, concepts, chinese, found, actor)
        else:
            term = _as_term(found, [concept for _, concept in concepts])
            document = reading.documents(connection)[0].id if scope is Scope.DOCUMENT else None
            houses.add_acceptance(connection, document, chinese, term, actor)
    return Changes(frozenset({finding.segment}), _TERMS)


def take_back(project: Project, acceptance: Acceptance, actor: Actor) -> Changes:
    """A rendering that was accepted for the document or the project is objected to again."""
    with project.transaction() as connection:
        document = None if acceptance.everywhere else reading.documents(connection)[0].id
        houses.add_acceptance(connection, document, acceptance.chinese, acceptance.english, actor, holds=False)
    return Changes(frozenset(), _TERMS)


def _admit(connection: Connection, concepts: list[tuple[int, Concept]], chinese: str, found: str, actor: Actor) -> None:
    if not concepts:
        raise UsageError("accept.unknown", chinese=chinese)
    day = datetime.now().astimezone().date().isoformat()
    for key, concept in concepts:
        term = _as_term(found, [concept])
        if term.casefold() not in _folded(concept.allowed):
            remark = f"+ {term} ({actor.name}, {day})"
            note = f"{concept.note}; {remark}" if concept.note else remark
            deprecated = tuple(each for each in concept.deprecated if each.casefold() != term.casefold())
            houses.put_concept(connection, key, replace(concept, admitted=(*concept.admitted, term), deprecated=deprecated, note=note))


def _folded(terms: Iterable[str]) -> set[str]:
    return {term.casefold() for term in terms}


def _as_term(found: str, concepts: Iterable[Concept]) -> str:
    """What was found as a glossary would list it: with an article in front only where the concepts' own terms have one."""
    return found if any(_ARTICLE.match(term) for concept in concepts for term in concept.allowed) else _ARTICLE.sub("", found)
