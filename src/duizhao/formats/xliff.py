"""XLIFF, the exchange format of translation programs, read: 1.0 to 1.2 with what other programs put into it, and 2.0 to 2.2.

Decides what a unit's Chinese, English, notes and status are. Reads leniently: what is wrong with a file by the standard but can be
understood is understood. Does not align: a unit is a link. Writing is in `xliff_write`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from duizhao.domain.document import Note, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, RowKey
from duizhao.domain.review import Status
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Text, storable
from duizhao.formats.archive import Element
from duizhao.formats.base import Block, Format, Pair, Reading
from duizhao.formats.markup import local, root_of
from duizhao.formats.xliff_inline import text_of
from duizhao.formats.xliff_names import OURS, PROGRAM, status_of

SUFFIXES = (".xlf", ".xliff", ".sdlxliff", ".mqxliff")
_ORDER = tuple(Status)
_NOWHERE = Text()


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit: what the file calls it, both texts (no target is None), what is said about it, and how far it is."""

    name: str
    source: Text
    target: Text | None
    notes: tuple[Note, ...] = ()
    status: Status | None = None


def read(path: Path, data: bytes) -> Reading:
    """The units of an XLIFF as pairs. One that goes from English to Chinese is turned round, and that is said.

    Raises:
        FileError: it is no XML, defines entities, or is no XLIFF.
    """
    root = _root(path, data)
    languages = _languages(root)
    turned = languages[0][:2] == "en" and languages[1][:2] == "zh"
    remarks = [Remark("xliff.turned", {"file": path.name})] if turned else []
    pairs = []
    for passage in _passages(root):
        left, right = _blocks(passage.source, passage.name), _blocks(passage.target or _NOWHERE, passage.name)
        pairs.append(Pair(right, left, passage.notes) if turned else Pair(left, right, passage.notes))
    if not turned and (languages[0][:2] not in ("zh", "") or languages[1][:2] not in ("en", "")):
        remarks.append(Remark("xliff.languages", {"file": path.name, "source": languages[0], "target": languages[1] or "–"}))
    return Reading((), tuple(remarks), pairs=tuple(pairs))


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
    return source.lower(), target.lower()


def _blocks(text: Text, name: str) -> tuple[Block, ...]:
    """A text as its paragraphs: only in files that were written here does a line feed part paragraphs."""
    if PARAGRAPH_BREAK in text.plain and RowKey.read(name):
        return tuple(Block(part) for part in text.split(PARAGRAPH_BREAK))
    return (Block(text),)


def _passages(root: Element) -> Iterator[Passage]:
    space = str(root.tag).rpartition("}")[0]
    start = len(space) + 1 if space else 0
    old, new = (f"{space}}}{name}" if space else name for name in ("trans-unit", "unit"))
    for element in root.iter(old, new):
        yield _old(element, start) if element.tag == old else _new(element, start)


def _old(element: Element, start: int) -> Passage:
    """A `trans-unit` of 1.x."""
    source, target, state = _NOWHERE, None, ""
    notes: list[Note] = []
    for child in element:
        name = child.tag[start:]
        if name == "source":
            source = text_of(child)
        elif name == "target":
            target, state = text_of(child), child.get("state") or ""
        elif name == "note" and child.get("from") != PROGRAM:  # what the checks said when the file went out is no remark of a person
            notes += _note(child, child.get("from") or "")
    status = Status.APPROVED if element.get("approved") == "yes" else status_of(state)
    return Passage(element.get("id") or "", source, target, tuple(notes), status)


def _new(element: Element, start: int) -> Passage:
    """A `unit` of 2.x: its segments and what stands between them, in the order of each side."""
    sources: list[Text] = []
    targets: list[tuple[int, Text]] = []
    notes: list[Note] = []
    states: list[Status] = []
    originals: dict[str, str] = {}
    for child in element:
        name = child.tag[start:]
        if name in ("segment", "ignorable"):
            _part(child, start, originals, sources, targets)
            if name == "segment" and (status := status_of(child.get("state") or "", child.get("subState") or "")):
                states.append(status)
        elif name == "originalData":
            originals = {data.get("id") or "": "".join(map(str, data.itertext())) for data in child}
        elif name == "notes":
            for note in child:
                notes += _note(note, note.get(f"{{{OURS}}}author") or "", note.get(f"{{{OURS}}}at") or "")
    target = _in_order(targets)
    least = min(states, key=_ORDER.index, default=None)
    source = sources[0] if len(sources) == 1 else Text.joined(sources, "")
    return Passage(element.get("id") or "", source, target, tuple(notes), least)


def _part(element: Element, start: int, originals: Mapping[str, str], sources: list[Text], targets: list[tuple[int, Text]]) -> None:
    place = len(sources) + 1
    for child in element:
        name = child.tag[start:]
        if name == "source":
            sources.append(text_of(child, originals))
        elif name == "target":
            order = child.get("order") or ""
            targets.append((int(order) if order.isdecimal() and len(order) < 9 else place, text_of(child, originals)))


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
