"""Housekeeping: what the office lays down for a project beside its terms: English, checks, own words, who may approve, the event's day.

Decides that what a person saw is what is replaced. Checks nothing: whoever called has what the change reaches checked anew.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from duizhao.domain import process
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.document import Remark
from duizhao.domain.errors import ConflictError
from duizhao.domain.house import HouseStyle
from duizhao.store import Project, houses, reading, writing

_HOUSE = Changes(frozenset(), frozenset({Aspect.FINDINGS, Aspect.TERMS, Aspect.REVIEW}))


def style_of(project: Project) -> HouseStyle:
    """The house style of a project."""
    with project.reading() as connection:
        return houses.style(connection)


def put_style(project: Project, style: HouseStyle, seen: HouseStyle) -> Changes:
    """Another house style for the project, in place of the one that was seen.

    Raises:
        ConflictError: somebody else has changed it meanwhile.
    """
    with project.transaction() as connection:
        present = houses.style(connection)
        if present == style:
            return Changes()
        if present != seen:
            raise ConflictError("house.conflict")
        writing.put_profile(connection, style.profile)
        houses.put_house(connection, style.name, style.rules, style.words)
        signed_alike = len(present.levels) == len(style.levels)
        rows = () if signed_alike else range(len(reading.versions(connection, reading.documents(connection)[0].id)))
    return replace(_HOUSE, segments=frozenset(rows))  # with another number of sign-offs every row may stand otherwise


def add_word(project: Project, word: str) -> Changes:
    """One more word that no dictionary need know."""
    with project.transaction() as connection:
        present = houses.style(connection)
        houses.put_house(connection, present.name, present.rules, {*present.words, word})
    return _HOUSE


def remove_word(project: Project, word: str) -> Changes:
    """A word that was the house's is one that a dictionary should know again."""
    with project.transaction() as connection:
        present = houses.style(connection)
        houses.put_house(connection, present.name, present.rules, present.words - {word})
    return _HOUSE


def put_dated(project: Project, day: date | None) -> Changes:
    """The day of the event that the document is about; None where nobody knows."""
    with project.transaction() as connection:
        houses.put_dated(connection, reading.documents(connection)[0].id, day)
    return _HOUSE


def check_ids() -> list[str]:
    """The ids of all checks, in the order in which they speak; last what is found in the review itself."""
    from duizhao.checks import CHECKS  # noqa: PLC0415  (the checks' patterns, 0.1 s)

    return [*(check.id for check in CHECKS), *process.IDS]


def read_style(path: Path) -> tuple[HouseStyle, tuple[Remark, ...]]:
    """A house style from a file, and which of its rules are about checks that this program does not have.

    Raises:
        FileError: the file cannot be read, or is no house style.
    """
    from duizhao.formats.house import read_house  # noqa: PLC0415  (every format's library, 0.1 s)

    style = read_house(path)
    known = {name for check in check_ids() for name in (check, check.partition(".")[0])}
    strange = list(dict.fromkeys(rule.check for rule in style.rules if rule.check not in known))
    return style, (Remark("house.unknown_checks", {"file": path.name, "checks": strange}),) if strange else ()


def write_style(style: HouseStyle, path: Path) -> None:
    """A house style as a file.

    Raises:
        FileError: the file cannot be written.
    """
    from duizhao.formats.house import write_house  # noqa: PLC0415  (every format's library, 0.1 s)

    write_house(style, path)
