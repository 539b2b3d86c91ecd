"""The house style as a file that offices hand round: TOML 1.0.

Decides how rules and words are written down and what is said of a file that is none. Which checks there are, it does not know.

The file holds `name`, `variety`, `two_person` and `words`; the table `checks` gives a check ("number.value") or a family ("number") a
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
from duizhao.domain.text import Variety
from duizhao.formats.files import contents, write_atomically

OFF = "off"
_KEYS = ("name", "variety", "two_person", "words", "checks")
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
    return HouseStyle(
        name, variety, two_person, tuple(_rules(path, content.get("checks", {}))), frozenset(filter(None, map(str.strip, words)))
    )


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
        "",
        "[checks]",
        *_written(rule for rule in style.rules if rule.kind is None),
    ]
    for kind in Kind:
        mine = [rule for rule in style.rules if rule.kind is kind]
        if mine:
            lines += ["", f"[checks.{_quoted(kind)}]", *_written(mine)]
    write_atomically(Path(path), ("\n".join(lines) + "\n").encode())


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


def _quoted(text: str) -> str:
    """A TOML basic string: what JSON escapes, TOML escapes alike, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
