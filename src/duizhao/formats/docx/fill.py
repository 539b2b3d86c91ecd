"""An English paragraph in the place of a Word paragraph.

Decides what stays of the paragraph that was there (its properties, most of its formatting, pictures, note marks, bookmarks, fields and
formulas whose words the English has too), what goes (comments, hidden text), and what Chinese habits an English text must not keep.
Does not know which paragraph takes which text.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from duizhao.domain.text import CodeKind, Run, Text, runs
from duizhao.formats.archive import Element
from duizhao.formats.docx.atoms import NO_LOOKS, Atom, Piece, Wrapper, atoms_of, base_of, content_of, signature
from duizhao.formats.docx.package import M, R, w
from duizhao.formats.docx.passage import run_of, runs_of
from duizhao.formats.docx.symbols import symbol
from duizhao.formats.tidy import visible
from duizhao.formats.writing import may_link
from duizhao.language.script import weights

_SWITCHES = {
    CodeKind.BOLD: ("b", "bCs"), CodeKind.ITALIC: ("i", "iCs"), CodeKind.UNDERLINE: ("u",), CodeKind.STRIKE: ("strike",),
    CodeKind.SUPERSCRIPT: ("vertAlign",), CodeKind.SUBSCRIPT: ("vertAlign",),
}  # fmt: skip
_VALUES = {CodeKind.UNDERLINE: "single", CodeKind.SUPERSCRIPT: "superscript", CodeKind.SUBSCRIPT: "subscript"}
_COMMENTS = frozenset(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")))
_HIDDEN = frozenset(map(w, ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen")))
_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_PICTURES = ("}blip", "}imagedata")
_SANS = ("hei", "gothic", "dengxian", "黑", "等线")
_CHINESE_FONTS = (
    "simsun",
    "nsimsun",
    "simhei",
    "fangsong",
    "kaiti",
    "microsoft yahei",
    "dengxian",
    "mingliu",
    "stsong",
    "stkaiti",
    "stfangsong",
)
_ORDER = tuple(
    map(w, ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "color", "spacing", "kern", "sz", "szCs",
            "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"))
)  # fmt: skip
"""The order in which the schema wants the properties of a run, as far as they are added here."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """Opaque pieces that stand or fall together: the name of the object, or the words that a reader sees, if they are either."""

    pieces: tuple[Piece, ...]
    name: str = ""
    words: str = ""
    leads: bool = False


Linker = Callable[[str], tuple[str, str | None]]
"""Makes a relation to an address; gives its id and the id of the style that links have."""


def fill(paragraph: Element, text: Text, language: str, link: Linker | None) -> None:
    """Give the paragraph an English text; without `link`, where the part can have no relations, links are words only."""
    atoms = atoms_of(paragraph)
    things = list(_things(atoms))
    base = _base(atoms, text, language)
    around = _around(atoms)
    claimed: set[int] = set()
    inside = list(_content(text, things, base, link, claimed))
    left = [thing for place, thing in enumerate(things) if place not in claimed and not thing.words]
    lead = [element for thing in left if thing.leads for element in _kept(thing.pieces)]
    trail = [element for thing in left if not thing.leads for element in _kept(thing.pieces)]
    for child in list(paragraph):
        if child.tag != w("pPr"):
            paragraph.remove(child)
    paragraph.extend([*lead, *_wrapped(around, inside), *trail])
    anglicise(paragraph, language)


def anglicise(root: Element, language: str) -> None:
    """Take away what makes Latin letters look Chinese: hints at East Asian faces, indents counted in characters, Chinese faces; say the language."""
    for fonts in root.iter(w("rFonts")):
        fonts.attrib.pop(w("hint"), "")
        for name in ("ascii", "hAnsi"):
            if fonts.get(w(f"{name}Theme"), "").endswith("EastAsia"):
                fonts.set(w(f"{name}Theme"), fonts.get(w(f"{name}Theme"), "").replace("EastAsia", "HAnsi"))
            face = fonts.get(w(name), "")
            if weights(face)[0] or face.lower().startswith(_CHINESE_FONTS):
                fonts.set(w(name), "Arial" if any(part in face.lower() for part in _SANS) else "Times New Roman")
    for indent in root.iter(w("ind")):
        if indent.attrib.pop(w("firstLineChars"), ""):
            indent.attrib.pop(w("firstLine"), "")
    for spoken in root.iter(w("lang")):
        spoken.set(w("val"), language)


def is_kept_without_text(paragraph: Element) -> bool:
    """Whether a paragraph without English stays all the same: it holds a picture, a note mark, or a section's end."""
    kept = (*_REFERENCES, w("drawing"), w("pict"), w("object"), w("sectPr"))
    return any(True for _ in paragraph.iter(*kept))


def _base(atoms: Sequence[Atom], text: Text, language: str) -> Element:
    """The properties of the text's runs: those of most of the old text, but for what the new text's own codes say."""
    looks = base_of(atoms)
    shown = [atom for atom in atoms if atom.text.strip()]
    model = next((atom for atom in shown if signature(atom.properties) == looks and looks != NO_LOOKS), None)
    found = deepcopy(model.properties) if model is not None and model.properties is not None else etree.Element(w("rPr"))
    said = {code.kind for code in text.codes}
    gone = {name for kind, names in _SWITCHES.items() if kind in said for name in names} | {"rPrChange", "ins", "del", "moveTo", "moveFrom"}
    if model is not None and model.wrappers:
        gone |= {"rStyle", "u", "color"}  # a link's looks belong to the link
    for child in list(found):
        if child.tag in {w(name) for name in gone}:
            found.remove(child)
    if found.find(w("lang")) is None:
        _set(found, "lang", language)
    return found


def _content(text: Text, things: Sequence[_Thing], base: Element, link: Linker | None, claimed: set[int]) -> Iterator[Element]:
    """Runs, links and the things that have their place among the words."""
    for address, members in groupby(runs(text), key=lambda run: run.link if link and may_link(run.link) else ""):
        identity, style = link(visible(address)) if address and link else ("", None)
        looks = _linked(base, style) if style else base
        inside = [element for run in members for element in _stretch(run, things, looks, claimed)]
        if identity:
            holder = etree.Element(w("hyperlink"), {f"{{{R}}}id": identity})
            holder.extend(inside)
            yield holder
        else:
            yield from inside


def _linked(base: Element, style: str) -> Element:
    found = deepcopy(base)
    for child in found.findall(w("rStyle")):
        found.remove(child)
    _set(found, "rStyle", style)
    return found


def _stretch(run: Run, things: Sequence[_Thing], base: Element, claimed: set[int]) -> Iterator[Element]:
    for name in run.objects:
        place = next((place for place, thing in enumerate(things) if thing.name == name and place not in claimed), None)
        if place is not None:
            claimed.add(place)
            yield from _kept(things[place].pieces)
    properties = _with_looks(base, run)
    rest = visible(run.text)
    for place, thing in enumerate(things):
        if thing.words and place not in claimed and thing.words in rest:
            before, _, rest = rest.partition(thing.words)
            claimed.add(place)
            yield from runs_of(before, properties)
            yield from _kept(thing.pieces)
    yield from runs_of(rest, properties)


def _with_looks(base: Element, run: Run) -> Element:
    found = deepcopy(base)
    for kind in sorted(run.kinds & _SWITCHES.keys()):
        for name in _SWITCHES[kind]:
            _set(found, name, _VALUES.get(kind, ""))
    return found


def _set(properties: Element, name: str, value: str) -> None:
    """A property in its place among the others."""
    element = etree.Element(w(name), {w("val"): value} if value else {})
    rank = _ORDER.index(w(name))
    later = (place for place, child in enumerate(properties) if child.tag in _ORDER and _ORDER.index(child.tag) > rank)
    properties.insert(next(later, len(properties)), element)


def _things(atoms: Sequence[Atom]) -> Iterator[_Thing]:
    """What of a paragraph is no text, a field as a whole; without comments and hidden text."""
    leads, held, depth = True, list[Piece](), 0
    for atom in atoms:
        leads = leads and not atom.text
        for piece in atom.pieces:
            tag = piece.element.tag
            step = piece.element.get(w("fldCharType")) if tag == w("fldChar") else None
            depth += step == "begin"
            if depth:
                held.append(piece)
                depth -= step == "end"
                if not depth:
                    yield _Thing(tuple(held), words=_words(held), leads=leads)
                    held = []
            elif tag not in _COMMENTS and tag not in _HIDDEN:
                yield _Thing((piece,), _name(piece.element), _words([piece]), leads)
    if held:
        yield _Thing(tuple(_opening(held)), leads=True)


def _opening(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The beginning of a field that goes on in other paragraphs, such as a table of contents: what follows it here is text."""
    for piece in pieces:
        yield piece
        if piece.element.get(w("fldCharType")) == "separate":
            return


def _name(element: Element) -> str:
    if element.tag in _REFERENCES:
        return f"{_REFERENCES[element.tag]}:{element.get(w('id'), '')}"
    return "picture" if any(part.tag.endswith(_PICTURES) for part in element.iter()) else ""


def _words(pieces: Iterable[Piece]) -> str:
    """What a person reads of a field's result, a formula, a symbol or the base of a ruby."""
    said, in_result = [], True
    for piece in pieces:
        element = piece.element
        step = element.get(w("fldCharType")) if element.tag == w("fldChar") else None
        in_result = {"begin": False, "separate": True}.get(step or "", in_result)
        if not in_result:
            continue
        if element.tag == w("t"):
            said.append(element.text or "")
        elif element.tag == w("sym"):
            said.append(symbol(element.get(w("font"), ""), element.get(w("char"), "")))
        elif element.tag == w("ruby"):
            said += [part.text or "" for base in element.iter(w("rubyBase")) for part in base.iter(w("t"))]
        elif element.tag.startswith(f"{{{M}}}"):
            said += [part.text or "" for part in element.iter(f"{{{M}}}t")]
    return "".join(said).strip()


def _around(atoms: Sequence[Atom]) -> Wrapper | None:
    """The content control, or the jump inside the document, that all of the text stands in."""
    outermost = {atom.wrappers[:1] for atom in atoms if atom.text.strip()}
    only = next(iter(outermost)) if len(outermost) == 1 else ()
    element = only[0].element if only else None
    keeps = element is not None and (element.tag == w("sdt") or (element.tag == w("hyperlink") and element.get(f"{{{R}}}id") is None))
    return only[0] if keeps else None


def _wrapped(wrapper: Wrapper | None, inside: list[Element]) -> list[Element]:
    holder = None if wrapper is None or wrapper.element is None else content_of(wrapper.element)
    if wrapper is None or wrapper.element is None or holder is None:
        return inside
    holder[:] = inside
    wrapper.element.tail = None
    return [wrapper.element]


def _kept(pieces: Iterable[Piece]) -> list[Element]:
    found = []
    for piece in pieces:
        piece.element.tail = None
        found.append(run_of(piece.properties, [piece.element]) if piece.in_run else piece.element)
    return found
