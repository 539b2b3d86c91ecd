"""One translatable paragraph of a Word document as plain characters with numbered codes, and back.

A code is paired, `<1>…</1>` (formatting that differs from most of the paragraph, a link, a content control), or isolated, `<2/>`
(a picture, a note mark, a field, a bookmark …); `&lt;` and `&amp;` stand for the characters themselves. Isolated codes at either end
are hidden and come back by themselves. Decides which formatting is a code; does not decide which paragraphs are translated.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lxml import etree

from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.docx.atoms import NO_LOOKS, Atom, Piece, Wrapper, atoms_of, base_of, content_of, signature
from duizhao.formats.docx.package import w

Bases = tuple[str, ...]
"""Signatures of the formatting that needs no code: the paragraph's, then that of each wrapper in order."""

_CODE = re.compile(r"(</?\d+/?>)")
_PARTS = re.compile(r"<(/?)(\d+)(/?)>")
_SPECIAL = {"\t": "tab", LINE_BREAK: "br", "\u2011": "noBreakHyphen", "\u00ad": "softHyphen"}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REVISION_MARKS = frozenset(map(w, ("rPrChange", "ins", "del", "moveTo", "moveFrom")))
_NOT_CONTENT = frozenset(map(w, ("fldData", "sdtPr", "sdtEndPr")))


@dataclass(frozen=True, slots=True)
class _Looks:
    """A paired code that stands for formatting."""

    properties: Element | None


_Meaning = _Looks | Wrapper | tuple[Piece, ...]


class Passage:
    """A paragraph that can be given another text.

    `bases` are those that were chosen when the paragraph was first read; without them they are chosen now. They are kept beside a text,
    because a translation may have other lengths and so another choice.
    """

    def __init__(self, paragraph: Element, bases: Bases | None = None) -> None:
        self.element: Final = paragraph
        atoms = atoms_of(paragraph)
        start = next((place for place, atom in enumerate(atoms) if not _is_loose(atom)), len(atoms))
        end = next((place for place in range(len(atoms), start, -1) if not _is_loose(atoms[place - 1])), start)
        self._lead = [piece for atom in atoms[:start] for piece in atom.pieces]
        self._trail = [piece for atom in atoms[end:] for piece in atom.pieces]
        self._codes: dict[int, _Meaning] = {}
        self._base_of: dict[Wrapper | None, _Base] = {}
        shown = atoms[start:end]
        self.bases: Final = self._choose(shown, bases or ())
        self.text: Final = "".join(self._coded(shown))

    @property
    def plain(self) -> str:
        """The text without its codes."""
        return without_codes(self.text)

    def put(self, text: str) -> None:
        """Give the paragraph this text; it has the codes of `text` as it was, each once and properly nested, in any order.

        Raises:
            ValueError: a code is missing, unknown or badly nested. The paragraph is as it was.
        """
        fault = codes_fault(self.text, text)
        if fault:
            raise ValueError(fault)
        content = [*self._kept(self._lead), *self._built(text), *self._kept(self._trail)]
        for child in list(self.element):
            if child.tag != w("pPr"):
                self.element.remove(child)
        self.element.extend(content)

    def _choose(self, atoms: Sequence[Atom], given: Bases) -> Bases:
        wrappers = dict.fromkeys(wrapper for atom in atoms for wrapper in atom.wrappers)
        chosen = []
        for place, level in enumerate((None, *wrappers)):
            own = [atom for atom in atoms if level is None or (atom.wrappers and atom.wrappers[-1] is level)]
            looks = given[place] if place < len(given) else base_of(own)
            found = (atom.properties for atom in own if atom.text and signature(atom.properties) == looks)
            self._base_of[level] = _Base(looks, None if looks == NO_LOOKS else next(found, None))
            chosen.append(looks)
        return tuple(chosen)

    def _coded(self, atoms: Sequence[Atom]) -> Iterator[str]:
        stack: list[tuple[Wrapper, int]] = []
        for (wrappers, looks), members in groupby(
            atoms, key=lambda atom: (atom.wrappers, signature(atom.properties) if atom.text else None)
        ):
            common = 0
            while common < min(len(stack), len(wrappers)) and stack[common][0] is wrappers[common]:
                common += 1
            while len(stack) > common:
                yield f"</{stack.pop()[1]}>"
            for wrapper in wrappers[common:]:
                stack.append((wrapper, self._new(wrapper)))
                yield f"<{stack[-1][1]}>"
            gathered = list(members)
            if looks is None:
                yield from (f"<{self._new(atom.pieces)}/>" for atom in gathered)
                continue
            text = "".join(atom.text for atom in gathered).replace("&", "&amp;").replace("<", "&lt;")
            if looks == self._base_of[wrappers[-1] if wrappers else None].looks or not text.strip():
                yield text
            else:
                number = self._new(_Looks(gathered[0].properties))
                yield f"<{number}>{text}</{number}>"
        yield from (f"</{number}>" for _, number in reversed(stack))

    def _new(self, meaning: _Meaning) -> int:
        self._codes[len(self._codes) + 1] = meaning
        return len(self._codes)

    def _built(self, text: str) -> list[Element]:
        """The content of the paragraph for a text; every opaque element is moved to its new place, never copied."""
        content: list[Element] = []
        open_lists: list[tuple[Wrapper | None, list[Element]]] = [(None, content)]
        looks: list[tuple[int, Element | None]] = []
        for token in _CODE.split(text):
            around, into = open_lists[-1]
            code = _PARTS.fullmatch(token)
            if code is None:
                here = looks[-1] if looks and looks[-1][0] == len(open_lists) else (0, self._base_of[around].properties)
                into.extend(runs_of(_plain(token), here[1]))
                continue
            meaning = self._codes[int(code[2])]
            if isinstance(meaning, tuple):
                into.extend(self._kept(meaning))
            elif isinstance(meaning, _Looks):
                if code[1]:
                    looks.pop()
                else:
                    looks.append((len(open_lists), meaning.properties))
            elif code[1]:
                _, inner = open_lists.pop()
                open_lists[-1][1].extend(self._wrapped(meaning, inner))
            else:
                open_lists.append((meaning, []))
        return content

    def _wrapped(self, wrapper: Wrapper, inner: list[Element]) -> Iterable[Element]:
        if wrapper.element is None:
            return [*self._kept(wrapper.head), *inner, *self._kept(wrapper.tail)]
        holder = content_of(wrapper.element)
        if holder is not None:  # an element without content is kept whole and wraps nothing
            for child in list(holder):
                if child.tag not in _NOT_CONTENT:
                    holder.remove(child)
            holder.extend(inner)
        wrapper.element.tail = None
        return [wrapper.element]

    @staticmethod
    def _kept(pieces: Iterable[Piece]) -> list[Element]:
        """Opaque pieces, each in a run where it was in one."""
        found = []
        for piece in pieces:
            piece.element.tail = None
            found.append(run_of(piece.properties, [piece.element]) if piece.in_run else piece.element)
        return found


@dataclass(frozen=True, slots=True)
class _Base:
    """The formatting that needs no code, and properties that give it."""

    looks: str
    properties: Element | None


def without_codes(text: str) -> str:
    """A text with codes as a person reads it."""
    return _plain(_CODE.sub("", text))


def codes_fault(before: str, after: str) -> str:
    """What is wrong with the codes of `after`, which should be those of `before` in any order, well nested; empty if nothing is."""
    wanted, found = (Counter(_CODE.findall(text)) for text in (before, after))
    if wanted != found:
        return f"missing {sorted((wanted - found).elements())}, too many {sorted((found - wanted).elements())}"
    stack: list[str] = []
    for closing, number, isolated in _PARTS.findall(after):
        if closing and (not stack or stack.pop() != number):
            return f"badly nested: {number}"
        if not closing and not isolated:
            stack.append(number)
    return ""


def _is_loose(atom: Atom) -> bool:
    """Whether an atom is opaque and stands in no wrapper, so that it can be hidden at the paragraph's end."""
    return bool(atom.pieces) and not atom.wrappers


def _plain(coded: str) -> str:
    return coded.replace("&lt;", "<").replace("&amp;", "&")


def runs_of(text: str, properties: Element | None) -> list[Element]:
    """A run with this text, or none for an empty text; breaks, tabs and special hyphens are elements of their own."""
    inside = []
    for is_special, chars in groupby(text, key=_SPECIAL.__contains__):
        piece = "".join(chars)
        if is_special:
            inside += [etree.Element(w(_SPECIAL[char])) for char in piece]
        else:
            inside.append(etree.Element(w("t"), {_XML_SPACE: "preserve"}))
            inside[-1].text = piece
    return [run_of(properties, inside)] if inside else []


def run_of(properties: Element | None, inside: Iterable[Element]) -> Element:
    """A run with this formatting, without what says who changed it, and this content."""
    run = etree.Element(w("r"))
    if properties is not None:
        copy = deepcopy(properties)
        copy.tail = None
        for child in [child for child in copy if child.tag in _REVISION_MARKS]:
            copy.remove(child)
        run.append(copy)
    run.extend(inside)
    return run
