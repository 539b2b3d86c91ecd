"""A Word document that came back from a reviewer: a review table, or an edited copy of a release.

Decides who changed what: the text of a cell or a paragraph as nobody tracked it, then with the tracked changes of one person after the
other accepted; and which comment belongs where. Does not compare with anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from duizhao.domain.document import Note
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, RowKey, handed
from duizhao.domain.segment import PARAGRAPH_BREAK
from duizhao.domain.text import Code, CodeKind, Text, storable
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK, Block
from duizhao.formats.docx.beside import comments_of
from duizhao.formats.docx.changes import author_of
from duizhao.formats.docx.inline import PROOF_LABEL, chosen
from duizhao.formats.docx.package import MC, Package, R, child_val, is_on, w
from duizhao.formats.docx.reading import PROOF_MARK
from duizhao.formats.docx.styles import Styles
from duizhao.formats.tidy import tidied

_ADDED = frozenset(map(w, ("ins", "moveTo")))
_TAKEN = frozenset(map(w, ("del", "moveFrom")))
_CHARACTERS = {w("tab"): " ", w("br"): LINE_BREAK, w("cr"): LINE_BREAK, w("noBreakHyphen"): "\u2011"}
_LEFT_OUT = frozenset(
    map(
        w, ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "tcPr", "trPr", "tblPr", "tblGrid", "drawing", "pict", "object")
    )
)
_SWITCHES = {"b": CodeKind.BOLD, "i": CodeKind.ITALIC, "strike": CodeKind.STRIKE}
_VERTICAL = {"superscript": CodeKind.SUPERSCRIPT, "subscript": CodeKind.SUBSCRIPT}
_COLUMNS = 5
Comments = Mapping[str, Note]


@dataclass(slots=True)
class _View:
    """The text of some paragraphs with the tracked changes of some people accepted and all others left undone."""

    accepted: frozenset[str] | None
    addresses: Mapping[str, str]
    labels: frozenset[str]
    plain: list[str] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    length: int = 0

    def text(self, paragraphs: Iterable[Element]) -> Text:
        """The paragraphs, each a line of its own, but where their end was taken away."""
        joins = True
        for paragraph in paragraphs:
            if not joins:
                self._add(PARAGRAPH_BREAK, (), "")
            self._walk(paragraph, (), "")
            joins = self._goes_on(paragraph)
        parts = Text("".join(self.plain), tuple(self.codes)).split(PARAGRAPH_BREAK)
        found = [block.content for part in parts for block in tidied([Block(part)])]
        return Text.joined(found, PARAGRAPH_BREAK)

    def _stands(self, change: Element, *, added: bool) -> bool:
        takes = self.accepted is None or author_of(change) in self.accepted
        return takes if added else not takes

    def _goes_on(self, paragraph: Element) -> bool:
        """Whether the end of a paragraph is not there in this view."""
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        if mark is None:
            return False
        return any(
            (change.tag in _ADDED and not self._stands(change, added=True))
            or (change.tag in _TAKEN and not self._stands(change, added=False))
            for change in mark
        )

    def _walk(self, parent: Element, kinds: tuple[CodeKind, ...], link: str) -> None:
        for child in parent:
            tag = child.tag
            if tag in (w("t"), w("delText")):
                self._add(child.text or "", kinds, link)
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag], kinds, link)
            elif tag in _LEFT_OUT:
                continue
            elif tag in _ADDED or tag in _TAKEN:
                if self._stands(child, added=tag in _ADDED):
                    self._walk(child, kinds, link)
            elif tag == w("r"):
                if not self._is_hidden(child):
                    self._walk(child, _kinds(child.find(w("rPr"))), link)
            elif tag == w("hyperlink"):
                self._walk(child, kinds, self.addresses.get(child.get(f"{{{R}}}id", ""), link))
            elif tag == f"{{{MC}}}AlternateContent":
                self._walk(chosen(child), kinds, link)
            else:
                self._walk(child, kinds, link)

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find(w("rPr"))
        if properties is None:
            return False
        return bool(is_on(properties.find(w("vanish")))) or (child_val(properties, "rStyle") or "") in self.labels

    def _add(self, text: str, kinds: tuple[CodeKind, ...], link: str) -> None:
        end = self.length + len(text)
        self.codes += [Code(self.length, end, kind) for kind in kinds if not (link and kind is CodeKind.UNDERLINE)]
        if link:
            self.codes.append(Code(self.length, end, CodeKind.LINK, link))
        self.plain.append(text)
        self.length = end


class _Reader:
    """Reads the main part of one document."""

    def __init__(self, package: Package) -> None:
        self._package = package
        styles = Styles(package.related("styles"))
        self._addresses = {key: each.target for key, each in package.main_relations.items() if each.external}
        found = {child_val(run, "rStyle") or "" for run in package.document.iter(w("rPr"))}
        self._labels = frozenset(style for style in found if style and styles.name(style) == PROOF_LABEL)
        self._styles = styles
        self.comments = comments_of(package)
        self._told: set[str] = set()

    def rows(self) -> Iterator[ReturnedRow]:
        """The rows of review tables. A row that was taken out is not there; one that was moved is where it went, and whoever moved it wrote it."""
        for row in self._package.document.iter(w("tr")):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                continue
            cells = list(_cells(row))
            mark = _mark(cells[0]) if cells else ""
            if len(cells) < _COLUMNS or not RowKey.read(mark):
                continue
            source, target, said, word = (list(_paragraphs(cell)) for cell in cells[1:_COLUMNS])
            moved = None if properties is None else properties.find(w("ins"))
            steps = self.steps(target) if moved is None else ((author_of(moved), self._view(target, None)),)
            notes = [Note(text.plain, self._writer(line)) for line in said if (text := self._view([line], None)).plain]
            notes += self.notes([row])
            yield ReturnedRow(
                RowKey.read(mark),
                self._view(source, None),
                steps[-1][1],
                tuple(notes),
                steps,
                self._view(word, None).plain,
                handed(mark),
            )

    def paragraphs(self) -> Iterator[ReturnedRow]:
        """The paragraphs of the body that hold text, or held any before somebody tracked a change.

        Those that somebody parted or joined are one, with a line feed where they are parted.
        """
        body = self._package.document.find(w("body"))
        group: list[Element] = []
        for paragraph in () if body is None else _paragraphs(body):
            if self._styles.name(child_val(paragraph.find(w("pPr")), "pStyle")) == PROOF_MARK:
                continue
            group.append(paragraph)
            if _end_is_changed(paragraph):
                continue
            steps = self.steps(group)
            if any(text.plain for _, text in steps):
                yield ReturnedRow(None, None, steps[-1][1], tuple(self.notes(group)), steps)
            group = []

    def steps(self, paragraphs: list[Element]) -> tuple[tuple[str, Text], ...]:
        """What nobody tracked, then what each person's tracked changes made of it."""
        authors = list(dict.fromkeys(author_of(change) for each in paragraphs for change in each.iter(*_ADDED, *_TAKEN)))
        found = [("", self._view(paragraphs, frozenset()))]
        found += [(name, self._view(paragraphs, frozenset(authors[: place + 1]))) for place, name in enumerate(authors)]
        return tuple(found)

    def notes(self, elements: Iterable[Element]) -> list[Note]:
        """The comments on something that begins in these elements, replies too, in the order in which what they are about begins."""
        marks = [mark.get(w("id"), "") for each in elements for mark in each.iter(w("commentRangeStart"), w("commentReference"))]
        found = [key for key in dict.fromkeys(marks) if key in self.comments and key not in self._told]
        self._told.update(found)
        return [self.comments[key] for key in found]

    def _view(self, paragraphs: Iterable[Element], accepted: frozenset[str] | None) -> Text:
        return _View(accepted, self._addresses, self._labels).text(paragraphs)

    @staticmethod
    def _writer(paragraph: Element) -> str:
        return next((author_of(change) for change in paragraph.iter(*_ADDED)), "")


def read_returned(path: Path, data: bytes) -> ReturnedFile:
    """The rows of a review table, or, of a document that has none, its paragraphs.

    Raises:
        FileError: it is no Word document, or it is damaged.
    """
    package = Package(path, data)
    reader = _Reader(package)
    rows = tuple(reader.rows()) or tuple(reader.paragraphs())
    return ReturnedFile(rows, _last_author(package))


def _end_is_changed(paragraph: Element) -> bool:
    """Whether somebody put the end of a paragraph in, or took it away."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and any(change.tag in _ADDED or change.tag in _TAKEN for change in mark)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml")):
            yield from _cells(child)


def _paragraphs(parent: Element) -> Iterator[Element]:
    """The paragraphs in an element, in order, also those in tables and content controls; not those of text boxes."""
    for child in parent:
        if child.tag == w("p"):
            yield child
        elif child.tag == f"{{{MC}}}AlternateContent":
            yield from _paragraphs(chosen(child))
        elif child.tag not in _LEFT_OUT:
            yield from _paragraphs(child)


def _mark(cell: Element) -> str:
    """What names a row: the tag of a content control in its first cell, or the hidden text there."""
    tags = [tag.get(w("val"), "") for tag in cell.iter(w("tag"))]
    holder = next((up for up in cell.iterancestors() if up.tag == w("sdt")), None)
    if holder is not None:
        tags += [tag.get(w("val"), "") for tag in holder.findall(f"{w('sdtPr')}/{w('tag')}")]
    whole = "".join(part.text or "" for part in cell.iter(w("t")))
    return next((tag for tag in tags if RowKey.read(tag)), whole)


def _kinds(properties: Element | None) -> tuple[CodeKind, ...]:
    if properties is None:
        return ()
    found = [kind for name, kind in _SWITCHES.items() if is_on(properties.find(w(name)))]
    if child_val(properties, "u") not in (None, "none"):
        found.append(CodeKind.UNDERLINE)
    vertical = _VERTICAL.get(child_val(properties, "vertAlign") or "")
    return (*found, *((vertical,) if vertical else ()))


def _last_author(package: Package) -> str:
    core = "docProps/core.xml"
    if core not in package.archive:
        return ""
    names = [each.text or "" for each in package.archive.xml(core).iter("{*}lastModifiedBy")]
    return storable(names[0]).strip() if names else ""
