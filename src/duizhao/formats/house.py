"""The house style as a file that offices hand round: TOML 1.0.

Decides how rules and words are written down and what is said of a file that is none. Which checks there are, it does not know.

The file holds `name`, `variety`, `two_person` and `words`; one to three tables `[[levels]]`, each with a `name` and the `roles` that may give
this sign-off; the table `release` with `needs` ("approved" or "reviewed") and `warnings`, the checks whose warnings hold a release back; the table `mqm` (see `house_mqm`); the table `checks` gives a check ("number.value") or a family ("number") a
severity ("error", "warning", "note") or "off", and a table of `checks` named like a kind of paragraph ("headline", "list item") does so
for paragraphs of that kind alone.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from duizhao.domain.document import Kind
from duizhao.domain.errors import FileError
from duizhao.domain.findings import Severity
from duizhao.domain.house import HouseStyle, Rule
from duizhao.domain.review import MOST_LEVELS, Level, Needs, Role, Status
from duizhao.domain.text import Variety
from duizhao.formats.files import contents, write_atomically
from duizhao.formats.house_mqm import read_mqm, written_mqm

OFF = "off"
_ROLES = tuple(str(role) for role in Role if role is not Role.PROGRAM)
_NEEDED = (str(Status.APPROVED), str(Status.REVIEWED))
_RESOLVED = "resolved"
_COMMENTS = ("any", _RESOLVED)
"""What a release needs of comments."""
_KEYS = ("name", "variety", "two_person", "words", "levels", "release", "mqm", "checks")
_SEVERITIES: Mapping[str, Severity | None] = {**{str(each): each for each in Severity}, OFF: None}


def read_house(path: Path | str) -> HouseStyle:
    """The house style in a file.

    Raises:
        FileError: the file cannot be read, is no TOML, or says something that no house style says.
    """
    path = Path(path)
    try:
        content = tomllib.loads(contents(path).decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError("house.not_toml", path, reason=str(error)) from None
    for key in content:
        if key not in _KEYS:
            raise FileError("house.unknown", path, what=key)
    name, words = content.get("name", ""), content.get("words", [])
    variety, two_person = content.get("variety", "en-GB"), content.get("two_person", False)
    if not isinstance(name, str) or not isinstance(two_person, bool) or variety not in get_args(Variety):
        raise FileError("house.unknown", path, what=f"variety = {variety}" if isinstance(name, str) else "name")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise FileError("house.unknown", path, what="words")
    rules, own = tuple(_rules(path, content.get("checks", {}))), frozenset(filter(None, map(str.strip, words)))
    levels, needs = _levels(path, content.get("levels", [{}])), _needs(path, content.get("release", {}))
    return HouseStyle(name, variety, two_person, rules, own, levels, needs, read_mqm(path, content.get("mqm")))


def write_house(style: HouseStyle, path: Path | str) -> None:
    """Write a house style; the file is replaced whole or left as it was.

    Raises:
        FileError: the file cannot be written.
    """
    lines = [
        f"name = {_quoted(style.name)}",
        f"variety = {_quoted(style.variety)}",
        f"two_person = {str(style.two_person).lower()}",
        "words = [" + ", ".join(_quoted(word) for word in sorted(style.words)) + "]",
        *_signing(style),
        "",
        "[checks]",
        *_written(rule for rule in style.rules if rule.kind is None),
    ]
    for kind in Kind:
        mine = [rule for rule in style.rules if rule.kind is kind]
        if mine:
            lines += ["", f"[checks.{_quoted(kind)}]", *_written(mine)]
    write_atomically(Path(path), ("\n".join(lines) + "\n").encode())


def _levels(path: Path, said: Any) -> tuple[Level, ...]:
    if not isinstance(said, list) or not 1 <= len(said) <= MOST_LEVELS:
        raise FileError("house.unknown", path, what="levels")
    levels = []
    for each in said:
        level = each if isinstance(each, dict) else {"": each}
        name, roles = level.get("name", ""), level.get("roles", [str(role) for role in Level().roles])
        fit = isinstance(name, str) and isinstance(roles, list) and roles and all(role in _ROLES for role in roles)
        if not fit or level.keys() - {"name", "roles"}:
            raise FileError("house.unknown", path, what=f"levels = {each}")
        levels.append(Level(name.strip(), frozenset(map(Role, roles))))
    return tuple(levels)


def _needs(path: Path, said: Any) -> Needs:
    if not isinstance(said, dict) or said.keys() - {"needs", "warnings", "comments"}:
        raise FileError("house.unknown", path, what="release")
    status, warnings, comments = said.get("needs", str(Status.APPROVED)), said.get("warnings", []), said.get("comments", "any")
    fit = status in _NEEDED and comments in _COMMENTS
    if not fit or not isinstance(warnings, list) or not all(isinstance(check, str) for check in warnings):
        raise FileError("house.unknown", path, what=f"release = {said}")
    return Needs(Status(status), frozenset(warnings), comments == _RESOLVED)


def _signing(style: HouseStyle) -> Iterable[str]:
    """The sign-offs, the needs of a release and MQM, where they are not as they come."""
    if style.levels != HouseStyle().levels:
        for level in style.levels:
            yield from ("", "[[levels]]", f"name = {_quoted(level.name)}", f"roles = [{', '.join(map(_quoted, sorted(level.roles)))}]")
    if style.needs != Needs():
        warnings = ", ".join(map(_quoted, sorted(style.needs.warnings)))
        yield from ("", "[release]", f"needs = {_quoted(style.needs.status)}", f"warnings = [{warnings}]")
        if style.needs.comments:
            yield f"comments = {_quoted(_RESOLVED)}"
    for name, table in written_mqm(style.mqm) if style.mqm is not None else ():
        yield from ("", f"[{name}]", *(f"{_quoted(key)} = {_value(value)}" for key, value in table.items()))


def _rules(path: Path, checks: Any) -> Iterable[Rule]:
    if not isinstance(checks, dict):
        raise FileError("house.unknown", path, what="checks")
    for name, value in checks.items():
        if isinstance(value, dict):
            if name not in tuple(Kind):
                raise FileError("house.unknown", path, what=f"checks.{name}")
            yield from (Rule(check, _severity(path, check, each), Kind(name)) for check, each in value.items())
        else:
            yield Rule(name, _severity(path, name, value))


def _severity(path: Path, check: str, value: object) -> Severity | None:
    if not isinstance(value, str) or value not in _SEVERITIES:
        raise FileError("house.unknown", path, what=f"{check} = {value}")
    return _SEVERITIES[value]


def _written(rules: Iterable[Rule]) -> list[str]:
    return [f"{_quoted(rule.check)} = {_quoted(rule.severity or OFF)}" for rule in rules]


def _value(value: object) -> str:
    return _quoted(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else repr(value)


def _quoted(text: str) -> str:
    """A TOML basic string: what JSON escapes, TOML escapes alike, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
