"""The table `mqm` of a house style: how the office scores translations by marks.

Decides how a profile is written down and what is said of a table that is none. A style without the table has MQM off; an empty one turns it
on as it comes.

The table holds `name`; `counted` ("Chinese characters" or "English words"); `least`, the amount under which a score says little; `passing` and
`maximum`; `earlier`, whether marks on words that were changed since count; `severities`, the penalty points of "neutral", "minor", "major" and
"critical"; `types`, the weight of each MQM error type ("accuracy/omission") that may be marked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from duizhao.domain.errors import FileError
from duizhao.domain.mqm import Counted, ErrorType, MarkSeverity, MqmProfile

_KEYS = frozenset(field.name for field in fields(MqmProfile))


def read_mqm(path: Path, said: Any) -> MqmProfile | None:
    """The profile of a table; None of None.

    Raises:
        FileError: the table says something that no profile says.
    """
    if said is None:
        return None
    if not isinstance(said, dict):
        raise FileError("house.unknown", path, what="mqm")
    for key in said:
        if key not in _KEYS:
            raise FileError("house.unknown", path, what=f"mqm.{key}")
    usual = MqmProfile()
    given: dict[str, Any] = {name: getattr(usual, name) for name in _KEYS} | said
    for name, kinds in (("name", str), ("earlier", bool), ("least", int), ("passing", (int, float)), ("maximum", (int, float))):
        if not isinstance(given[name], kinds) or (isinstance(given[name], bool) and name != "earlier"):
            raise FileError("house.unknown", path, what=f"mqm.{name} = {given[name]}")
    if given["counted"] not in tuple(Counted):
        raise FileError("house.unknown", path, what=f"mqm.counted = {given['counted']}")
    usual_points = {str(severity): usual.multiplier(severity) for severity in MarkSeverity}
    points = usual_points | _figures(path, "severities", said.get("severities", {}), usual_points)
    types = (
        tuple(ErrorType(name, weight) for name, weight in _figures(path, "types", said["types"]).items())
        if "types" in said
        else usual.types
    )
    severities = (points["neutral"], points["minor"], points["major"], points["critical"])
    scale = float(given["passing"]), float(given["maximum"])
    try:
        return MqmProfile(given["name"], types, severities, Counted(given["counted"]), given["least"], *scale, given["earlier"])
    except ValueError:
        raise FileError("house.mqm", path) from None


def written_mqm(profile: MqmProfile) -> Iterable[tuple[str, Mapping[str, object]]]:
    """The tables of a profile, each with its name and what stands in it."""
    plain = ("name", "counted", "least", "passing", "maximum", "earlier")
    yield "mqm", {name: getattr(profile, name) for name in plain}
    yield "mqm.severities", {str(severity): profile.multiplier(severity) for severity in MarkSeverity}
    yield "mqm.types", {each.id: each.weight for each in profile.types}


def _figures(path: Path, table: str, said: Any, known: Iterable[str] | None = None) -> dict[str, float]:
    """Names with figures; where names are known, no others."""
    if not isinstance(said, dict):
        raise FileError("house.unknown", path, what=f"mqm.{table}")
    for name, value in said.items():
        figure = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not figure or (known is not None and name not in known):
            raise FileError("house.unknown", path, what=f"mqm.{table}.{name} = {value}")
    return {name: float(value) for name, value in said.items()}
