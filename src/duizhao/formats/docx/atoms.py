"""A Word paragraph taken apart into what is text and what is kept as it is.

Decides what of a paragraph's markup is characters, what wraps them (links, content controls, linking fields) and what is opaque
(pictures, note marks, other fields, bookmarks, formulas, ruby), always in the accepted view of tracked changes.
Does not decide which formatting counts, and puts nothing back.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from lxml import etree

from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.package import MC, is_on, w

NO_LOOKS = ""
"""The signature of a run without formatting of its own."""

_ACCEPTED = frozenset(map(w, ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo")))
_REFUSED = frozenset(map(w, ("del", "moveFrom", "pPr", "proofErr", "permStart", "permEnd")))
_WRAPPERS = frozenset(map(w, ("hyperlink", "fldSimple", "sdt")))
_MOVES = re.compile(r"(?:move(?:From|To)Range|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$")
_UNTOUCHED_IN_RUN = frozenset(map(w, ("rPr", "lastRenderedPageBreak", "delText", "delInstrText")))
_CHARACTERS = {w("tab"): "\t", w("cr"): LINE_BREAK, w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_NOISE = frozenset(map(w, ("lang", "noProof", "rPrChange", "webHidden", "ins", "moveTo")))
_SPACES = re.compile(r"[\r\n]+\s*")
_LINKING = re.compile(r"^\s*HYPERLINK\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """An element that is kept, with the formatting of the run that holds it; one that stands in no run has `in_run` false."""

    element: Element
    properties: Element | None = None
    in_run: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Wrapper:
    """What lies around a stretch of a paragraph: an element, or a field's beginning and end."""

    element: Element | None = None
    head: tuple[Piece, ...] = ()
    tail: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters with their formatting, or opaque pieces (then `text` is empty), inside its wrappers from the outermost in."""

    text: str = ""
    pieces: tuple[Piece, ...] = ()
    properties: Element | None = None
    wrappers: tuple[Wrapper, ...] = ()


@dataclass(slots=True)
class _Walk:
    """The atoms as they are found; `depth` counts the fields that are open."""

    atoms: list[Atom] = field(default_factory=list)
    depth: int = 0

    def inside(self, parent: Element, wrappers: tuple[Wrapper, ...]) -> None:
        for child in parent:
            if child.tag == w("r"):
                self._run(child, wrappers)
            elif child.tag in _ACCEPTED:
                self.inside(child, wrappers)
            elif child.tag in _REFUSED or _MOVES.search(child.tag):
                continue
            elif child.tag in _WRAPPERS and not self.depth:
                self._wrapper(child, wrappers)
            else:
                self._keep(Piece(child, in_run=False), wrappers)

    def _wrapper(self, element: Element, wrappers: tuple[Wrapper, ...]) -> None:
        """What an element wraps; an element that wraps nothing is kept as it is."""
        content, before = content_of(element), len(self.atoms)
        if content is not None:
            self.inside(content, (*wrappers, Wrapper(element)))
        if len(self.atoms) == before:
            self._keep(Piece(element, in_run=False), wrappers)

    def _run(self, run: Element, wrappers: tuple[Wrapper, ...]) -> None:
        properties = run.find(w("rPr"))
        hidden = is_on(None if properties is None else properties.find(w("vanish")))
        for child in run:
            tag = child.tag
            if tag in _UNTOUCHED_IN_RUN:
                continue
            text = None if hidden or self.depth else _characters(child)
            if text is not None:
                if text:
                    self.atoms.append(Atom(text, (), properties, wrappers))
                continue
            step = child.get(w("fldCharType")) if tag == w("fldChar") else None
            self.depth += step == "begin"
            self._keep(Piece(child, properties), wrappers)
            self.depth = max(0, self.depth - (step == "end"))

    def _keep(self, piece: Piece, wrappers: tuple[Wrapper, ...]) -> None:
        self.atoms.append(Atom("", (piece,), piece.properties, wrappers))


def atoms_of(paragraph: Element) -> list[Atom]:
    """The atoms of a paragraph in order; opaque pieces that touch are one atom, and so is a whole field that makes no link."""
    walk = _Walk()
    walk.inside(paragraph, ())
    return list(_fused(_with_links(walk.atoms)))


def content_of(wrapper: Element) -> Element | None:
    """The element that holds what an element wraps; a content control may have none."""
    return wrapper.find(w("sdtContent")) if wrapper.tag == w("sdt") else wrapper


def is_repeated(element: Element) -> bool:
    """Whether an element stands in a branch that only repeats another for older programs."""
    return any(ancestor.tag == f"{{{MC}}}Fallback" for ancestor in element.iterancestors())


def signature(properties: Element | None) -> str:
    """What a run's formatting is, but for its language, proofing and revision marks: equal signatures look equal."""
    if properties is None:
        return NO_LOOKS
    said = []
    for child in properties:
        if child.tag in _NOISE:
            continue
        copy = deepcopy(child)
        copy.tail = None
        copy.attrib.pop(w("hint"), "")
        if len(copy) or copy.attrib or copy.tag != w("rFonts"):
            said.append(etree.tostring(copy, method="c14n"))
    return hashlib.sha256(b"".join(sorted(said))).hexdigest()[:16] if said else NO_LOOKS


def base_of(atoms: Sequence[Atom]) -> str:
    """The signature of most of a paragraph's characters, of those outside wrappers if there are any; the first of several that tie."""
    bare = [atom for atom in atoms if atom.text.strip() and not atom.wrappers]
    counted: dict[str, int] = {}
    for atom in bare or [atom for atom in atoms if atom.text.strip()]:
        looks = signature(atom.properties)
        counted[looks] = counted.get(looks, 0) + len(atom.text.strip())
    return max(counted, key=lambda looks: counted[looks]) if counted else NO_LOOKS


def _characters(element: Element) -> str | None:
    """The characters that an element of a run stands for; None if it is something else."""
    if element.tag == w("t"):
        return _SPACES.sub(" ", element.text or "")
    if element.tag == w("br"):
        return LINE_BREAK if element.get(w("type"), "textWrapping") == "textWrapping" and not element.get(w("clear")) else None
    return _CHARACTERS.get(element.tag)


def _with_links(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms with each field that makes a link, whole and plain in this paragraph, turned into a wrapper around its text."""
    place = 0
    while place < len(atoms):
        end = _end_of_field(atoms, place)
        found = _link(atoms[place:end]) if end else []
        yield from found or atoms[place : max(end, place + 1)]
        place = max(end, place + 1)


def _end_of_field(atoms: Sequence[Atom], start: int) -> int:
    """The place after the field that begins at `start`; 0 where none begins or it does not end here."""
    if _step(atoms[start]) != "begin":
        return 0
    depth = 0
    for place in range(start, len(atoms)):
        if atoms[place].wrappers != atoms[start].wrappers:
            return 0
        depth += {"begin": 1, "end": -1}.get(_step(atoms[place]), 0)
        if not depth:
            return place + 1
    return 0


def _link(atoms: Sequence[Atom]) -> list[Atom]:
    """The result of a HYPERLINK field inside its wrapper; nothing for another field."""
    steps = [_step(atom) for atom in atoms]
    if steps.count("begin") != 1 or steps.count("separate") != 1:
        return []
    cut = steps.index("separate") + 1
    instruction = "".join(piece.element.text or "" for atom in atoms[:cut] for piece in atom.pieces if piece.element.tag == w("instrText"))
    if not _LINKING.match(instruction):
        return []
    head, tail = (tuple(piece for atom in part for piece in atom.pieces) for part in (atoms[:cut], atoms[-1:]))
    around = (*atoms[0].wrappers, Wrapper(None, head, tail))
    return [_readable(replace(atom, wrappers=around)) for atom in atoms[cut:-1]]


def _readable(atom: Atom) -> Atom:
    """An atom of a field's result, which was kept while the field was open, as characters where it is some."""
    piece = atom.pieces[0]
    hidden = is_on(None if piece.properties is None else piece.properties.find(w("vanish")))
    text = _characters(piece.element) if piece.in_run and not hidden else None
    return atom if text is None else replace(atom, text=text, pieces=() if text else atom.pieces)


def _step(atom: Atom) -> str:
    """The step of a field (begin, separate, end) that an atom is, if it is one."""
    return atom.pieces[0].element.get(w("fldCharType"), "") if atom.pieces and atom.pieces[0].element.tag == w("fldChar") else ""


def _fused(atoms: Iterator[Atom]) -> Iterator[Atom]:
    held: Atom | None = None
    for atom in atoms:
        if held is not None and held.pieces and atom.pieces and held.wrappers == atom.wrappers:
            held = replace(held, pieces=held.pieces + atom.pieces)
            continue
        if held is not None:
            yield held
        held = atom
    if held is not None:
        yield held
