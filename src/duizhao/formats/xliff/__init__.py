"""XLIFF, the exchange format of translation programs, read: 1.0 to 1.2 with what other programs put into it, and 2.0 to 2.2.

Decides what a unit's Chinese, English, notes and status are. Reads leniently: what is wrong with a file by the standard but can be
understood is understood. Does not align: a unit is a link. Writing is in `xliff.writing`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from duizhao.domain.document import Note, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, RowKey
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text, storable
from duizhao.formats.archive import Element
from duizhao.formats.base import Format, Pair, Reading
from duizhao.formats.markup import local, root_of
from duizhao.formats.xliff.inline import text_of
from duizhao.formats.xliff.names import OURS, PROGRAM

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mqxliff")
_DONE = ("translated", "reviewed", "signed-off", "final")
"""States of either family that say that somebody is done with a unit."""
_NOWHERE = Text()
_LONGEST_ORDER = 9
_LONGEST_TAG = 35


class Passage(NamedTuple):
    """One unit: what the file calls it, both texts (no target is None), what is said about it, and its states."""

    name: str
    source: Text
    target: Text | None
    notes: tuple[Note, ...] = ()
    states: tuple[str, ...] = ()


def read(path: Path, data: bytes) -> Reading:
    """The units of an XLIFF as pairs. One that goes from English to Chinese is turned round, and that is said.

    Raises:
        FileError: it is no XML, defines entities, or is no XLIFF.
    """
    root = _root(path, data)
    languages = _languages(root)
    turned = languages[0][:2] == "en" and languages[1][:2] == "zh"
    states: Counter[str] = Counter()
    pairs = []
    for name, source, target, notes, said in _passages(root):
        left, right = _paragraphs(source, name), (() if target is None else _paragraphs(target, name))
        pairs.append(Pair(right, left, notes) if turned else Pair(left, right, notes))
        for state in said:
            states[state] += 1
    return Reading((), tuple(_remarks(path, languages, turned=turned, states=states)), pairs=tuple(pairs))


def _remarks(path: Path, languages: tuple[str, str], *, turned: bool, states: Counter[str]) -> Iterator[Remark]:
    """What a person should be told: the languages if they are not ours, and the states that no row has here before somebody gives it one."""
    source, target = languages
    if turned:
        yield Remark("xliff.turned", {"file": path.name})
    elif source[:2] not in ("zh", "") or target[:2] not in ("en", ""):
        yield Remark("xliff.languages", {"file": path.name, "source": source, "target": target or "–"})
    done = [f"{state} {states[state]}" for state in _DONE if states[state]]
    if done:
        yield Remark("xliff.states", {"file": path.name, "states": done})


def read_returned(path: Path, data: bytes) -> ReturnedFile:
    """The units of an XLIFF as rows that came back from a review.

    Raises:
        FileError: it is no XML, defines entities, or is no XLIFF.
    """
    return ReturnedFile(
        tuple(
            ReturnedRow(RowKey.read(p.name), _kept(p.source), None if p.target is None else _kept(p.target), p.notes)
            for p in _passages(_root(path, data))
        )
    )


def _kept(text: Text) -> Text:
    return text if storable(text.plain) == text.plain else Text(storable(text.plain))


def _root(path: Path, data: bytes) -> Element:
    root = root_of(path, data)
    if local(root) != "xliff":
        raise FileError("xliff.none", path)
    return root


def _languages(root: Element) -> tuple[str, str]:
    """The languages that the file says it is in, in small letters; empty where it does not say."""
    file = next((child for child in root if local(child) == "file"), root)
    source = root.get("srcLang") or file.get("source-language") or ""
    target = root.get("trgLang") or file.get("target-language") or ""
    return _tag(source), _tag(target)


def _tag(said: str) -> str:
    """A language tag as it can be shown; the longest that are registered have some thirty characters."""
    return "".join(storable(said).split())[:_LONGEST_TAG].lower()


def _paragraphs(text: Text, name: str) -> tuple[Text, ...]:
    """A text as its paragraphs: only in files that were written here does a line feed part paragraphs."""
    if PARAGRAPH_BREAK in text.plain and RowKey.read(name):
        return tuple(text.split(PARAGRAPH_BREAK))
    return (text,)


class _Names(NamedTuple):
    """The full names of elements in one file's namespace, put together once: a file may have fifty thousand units."""

    source: str
    target: str
    note: str
    notes: str
    segment: str
    ignorable: str
    data: str

    @classmethod
    def of(cls, space: str) -> "_Names":
        return cls(*(f"{space}{name}" for name in ("source", "target", "note", "notes", "segment", "ignorable", "originalData")))


def _passages(root: Element) -> Iterator[Passage]:
    space = str(root.tag).rpartition("}")[0]
    start = f"{space}}}" if space else ""
    names = _Names.of(start)
    for element in root.iter(f"{start}trans-unit"):
        yield _old(element, names)
    for element in root.iter(f"{start}unit"):
        yield _new(element, names)


def _old(element: Element, names: _Names) -> Passage:
    """A `trans-unit` of 1.x."""
    source, target, state = _NOWHERE, None, ""
    notes: list[Note] = []
    for child in element:
        tag = child.tag
        if tag == names.source:
            source = text_of(child)
        elif tag == names.target:
            target, state = text_of(child), child.get("state") or ""
        elif tag == names.note and child.get("from") != PROGRAM:  # what the checks said when the file went out is no remark of a person
            notes += _note(child, child.get("from") or "")
    return Passage(element.get("id") or "", source, target, tuple(notes), (state,) if state else ())


def _new(element: Element, names: _Names) -> Passage:
    """A `unit` of 2.x: its segments and what stands between them, in the order of each side."""
    notes: list[Note] = []
    parts: list[Element] = []
    originals: dict[str, str] = {}
    for child in element:
        tag = child.tag
        if tag in (names.segment, names.ignorable):
            parts.append(child)
        elif tag == names.data:
            originals = {data.get("id") or "": "".join(map(str, data.itertext())) for data in child}
        elif tag == names.notes:
            for note in child:
                notes += _note(note, note.get(f"{{{OURS}}}author") or "", note.get(f"{{{OURS}}}at") or "")
    key = element.get("id") or ""
    if len(parts) == 1:
        source, target, state = _NOWHERE, None, parts[0].get("state")
        for child in parts[0]:
            tag = child.tag
            if tag == names.source:
                source = text_of(child, originals)
            elif tag == names.target:
                target = text_of(child, originals)
        return Passage(key, source, target, tuple(notes), (state,) if state else ())
    sources, targets = [*_texts(parts, names.source, originals)], [*_texts(parts, names.target, originals)]
    states = tuple(state for part in parts if (state := part.get("state")))
    return Passage(key, Text.joined((text for _, text in sources), ""), _in_order(targets), tuple(notes), states)


def _texts(parts: Sequence[Element], name: str, originals: Mapping[str, str]) -> Iterator[tuple[int, Text]]:
    """The texts of one side of a unit's parts, each with its place there."""
    for place, part in enumerate(parts, start=1):
        for child in part:
            if child.tag == name:
                order = child.get("order") or ""
                yield (int(order) if order.isdecimal() and len(order) < _LONGEST_ORDER else place), text_of(child, originals)


def _in_order(targets: list[tuple[int, Text]]) -> Text | None:
    if len(targets) < 2:
        return targets[0][1] if targets else None
    return Text.joined((text for _, text in sorted(targets, key=_first)), "")


def _first(target: tuple[int, Text]) -> int:
    return target[0]


def _note(element: Element, author: str, at: str = "") -> list[Note]:
    text = storable(" ".join("".join(map(str, element.itertext())).split()))
    return [Note(text, storable(author).strip(), int(at) if at.isdecimal() and len(at) < 16 else 0)] if text else []


FORMAT = Format("xliff", SUFFIXES, read)
