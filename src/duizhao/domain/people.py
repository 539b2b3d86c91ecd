"""The office's people registry: how each person's name is written in English.

Decides what a person is. Does not find names in a text (`language.people` does) and does not judge (`checks.names` does).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass, field
from datetime import date
from enum import StrEnum


class Gender(StrEnum):
    """What a pronoun or a title may agree with; empty where the office does not know."""

    UNKNOWN = ""
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the name in Chinese, and in English as the office, or the person, spells it.

    `also` are other spellings that may stand. `post` is the English post, `since` and `until` (both included) the days between which it
    is held; None is without limit. `own` says that the spelling is the person's own and no rule of romanisation is held against it.
    """

    chinese: str
    english: str
    also: tuple[str, ...] = ()
    post: str = ""
    chinese_post: str = ""
    gender: Gender = Gender.UNKNOWN
    own: bool = False
    since: date | None = None
    until: date | None = None
    note: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every English spelling that may stand, the office's first."""
        return (self.english, *self.also)


@dataclass(frozen=True, slots=True)
class People:
    """Persons in the order in which the office listed them; several may bear one name."""

    persons: tuple[Person, ...] = ()
    version: str = field(init=False, compare=False, default="")
    """A digest of the persons: findings that were made with another version are stale."""

    def __post_init__(self) -> None:
        content = json.dumps([astuple(person) for person in self.persons], ensure_ascii=False, default=str)
        object.__setattr__(self, "version", hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16])

    def named(self, chinese: str) -> tuple[Person, ...]:
        """Everybody who bears this Chinese name."""
        return tuple(person for person in self.persons if person.chinese == chinese)

    def joined(self, others: Iterable["People"]) -> "People":
        """These people followed by others; who is listed twice stands once."""
        persons = list(self.persons)
        for other in others:
            persons += other.persons
        return People(tuple(dict.fromkeys(persons)))
