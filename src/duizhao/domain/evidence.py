"""The evidence of a release in words, and the digest that shows whether it still says what it said.

Decides what a page of evidence is made of. What evidence holds, and how it is written down, is not decided here.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the page: a heading over a table; without `columns` each row is a name and a value."""

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Page:
    """Evidence in words: a title, a warning ("" where there is none) and its parts, in `language`."""

    title: str
    warning: str
    parts: Sequence[Part]
    language: str


def digest_of(content: Mapping[str, Any]) -> str:
    """The SHA-256 of all that evidence says, but for its own digest.

    It shows an accident or a careless hand; it does not stop a forger, who could compute it anew.
    """
    rest = {key: value for key, value in content.items() if key != "digest"}
    plain = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()
