"""What an office lays down for its texts: terms, people, its English, which checks run and how much each weighs.

Decides what the checks are handed and what becomes of a finding's severity. Checks nothing, and stores nothing.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.mqm import MqmProfile
from duizhao.domain.people import People
from duizhao.domain.review import Level, Needs, Profile
from duizhao.domain.text import Variety


@dataclass(frozen=True, slots=True)
class Rule:
    """How much the findings of a check weigh. `check` is an id ("number.value") or a whole family ("number").

    `severity` None switches them off; "" as `kind` is every kind of paragraph. A rule for a check goes before one for its family, one for
    a kind before one for all.
    """

    check: str
    severity: Severity | None
    kind: Kind | None = None


class Scope(StrEnum):
    """How far it reaches when a rendering is accepted: this document, this project, or the glossary and whoever gets a copy of it."""

    DOCUMENT = "document"
    PROJECT = "project"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A rendering that somebody accepted for a Chinese term although the glossary does not list it; `everywhere` is beyond one document."""

    chinese: str
    english: str
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What an office decides once for all its texts and hands round as one file: its English, its checks, its words, its sign-offs.

    What a release needs stands here too, and how translations are scored by MQM, if they are. Its terms and its people are lists of their own.
    """

    name: str = ""
    variety: Variety = "en-GB"
    two_person: bool = False
    rules: tuple[Rule, ...] = ()
    words: frozenset[str] = frozenset()
    levels: tuple[Level, ...] = (Level(),)
    needs: Needs = field(default_factory=Needs)
    mqm: MqmProfile | None = None

    @property
    def profile(self) -> Profile:
        """What the style demands of a review."""
        return Profile(self.two_person, self.variety, self.levels, self.needs, self.mqm)


@dataclass(frozen=True)
class House:
    """Everything that the checks hold a document against.

    `words` are words that no dictionary need know (the office's own list). `dated` is the day of the event that the document is about,
    where it is known. `accepted` are renderings that count as admitted terms.
    """

    glossary: Glossary = field(default_factory=Glossary)
    variety: Variety = "en-GB"
    people: People = field(default_factory=People)
    rules: tuple[Rule, ...] = ()
    words: frozenset[str] = frozenset()
    accepted: tuple[Acceptance, ...] = ()
    dated: date | None = None

    @cached_property
    def version(self) -> str:
        """A digest of all of it: findings that were made with another version are stale."""
        content = [
            self.glossary.version,
            self.variety,
            self.people.version,
            [[rule.check, rule.severity, rule.kind] for rule in self.rules],
            sorted(self.words),
            [[each.chinese, each.english] for each in self.accepted],
            self.dated,
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @cached_property
    def terms(self) -> Glossary:
        """The glossary with every accepted rendering as an admitted term of its concepts."""
        if not self.accepted:
            return self.glossary
        more: dict[str, list[str]] = {}
        for each in self.accepted:
            more.setdefault(each.chinese, []).append(each.english)
        return replace(self.glossary, concepts=tuple(_admitting(concept, more) for concept in self.glossary.concepts))

    def weighed(self, findings: Iterable[Finding], kinds: Sequence[Kind]) -> list[Finding]:
        """The findings of a row whose English has paragraphs of these kinds, with the severities that the rules give; without what is off."""
        if not self.rules:
            return list(findings)
        weighed = []
        for finding in findings:
            rule = self._rule_for(finding, kinds)
            if rule is None:
                weighed.append(finding)
            elif rule.severity is not None:
                weighed.append(replace(finding, severity=rule.severity))
        return weighed

    def _rule_for(self, finding: Finding, kinds: Sequence[Kind]) -> Rule | None:
        fitting = [
            rule for rule in self.rules if rule.check in (finding.check, finding.family) and (rule.kind is None or rule.kind in kinds)
        ]
        return max(fitting, key=lambda rule: (rule.check == finding.check, rule.kind is not None), default=None)


def _admitting(concept: Concept, more: dict[str, list[str]]) -> Concept:
    accepted = [term for chinese in concept.chinese for term in more.get(chinese, ())]
    new = tuple(term for term in dict.fromkeys(accepted) if term not in concept.allowed)
    return replace(concept, admitted=concept.admitted + new) if new else concept
