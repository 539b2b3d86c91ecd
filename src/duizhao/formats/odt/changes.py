"""The tracked changes of an OpenDocument text, as a person decides about them, and the text without those that are not taken.

Decides which marks are one change: what one person put in and took out at one spot, with the end of the paragraph. What formatting was before a change of it, such a
file does not say: these are no changes here. Does not read the text, and does not say which changes are taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from duizhao.domain.text import storable
from duizhao.domain.tracked import Taking, TrackedChange, TrackedKind
from duizhao.formats.archive import Element
from duizhao.formats.docx.changes import THING, around, time_of
from duizhao.formats.odt.package import q
from duizhao.formats.odt.undo import PARAGRAPHS, cut, put_back

START, END, SPOT = q("text:change-start"), q("text:change-end"), q("text:change")
_CHARACTERS = {q("text:s"): " ", q("text:tab"): " ", q("text:line-break"): " "}
_THINGS = frozenset({q("draw:frame"), q("text:note"), q("draw:image")})
_SILENT = frozenset(
    {q("office:annotation"), q("office:annotation-end"), q("text:tracked-changes"), q("text:bookmark-start"), q("text:bookmark-end")}
)
_KINDS = {
    (True, True): TrackedKind.REPLACED, (True, False): TrackedKind.INSERTED, (False, True): TrackedKind.DELETED,
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """What a file says of one stretch that was put in or taken out; `content` is what was taken out, which somebody may have put in before."""

    inserted: bool
    author: str
    at: int
    content: tuple[Element, ...] = ()
    put_in_before: bool = False

    @property
    def words(self) -> str:
        """What was taken out, as a person reads it."""
        said = ["".join(text for _, text in _said(block)) for block in self.content]
        return said[0] if len(said) == 1 else " ".join(said).strip()


@dataclass(slots=True, eq=False)
class _Group:
    """Marks that are one change, with the words around it."""

    author: str
    marks: list[tuple[Element, Region]] = field(default_factory=list)
    before: str = ""
    after: str = ""
    lead: str = ""
    trail: str = ""

    def as_change(self, number: int) -> TrackedChange:
        regions = [region for _, region in self.marks]
        sorts = any(region.inserted for region in regions), any(not region.inserted for region in regions)
        kind = _KINDS[sorts]
        if not self.before.strip() and not self.after.strip():
            kind = {TrackedKind.INSERTED: TrackedKind.PARTED, TrackedKind.DELETED: TrackedKind.JOINED}.get(kind, kind)
        at = next((region.at for region in regions if region.at), 0)
        return TrackedChange(number, kind, self.author, at, self.before.strip("\n"), self.after.strip("\n"), self.lead, self.trail)


def regions_of(text: Element) -> dict[str, Region]:
    """What a file says of its changes, by the names that their marks bear."""
    found = {}
    for entry in text.iter(q("text:changed-region")):
        ways = [way for way in entry if way.tag in (q("text:insertion"), q("text:deletion"))]
        if not ways:
            continue
        info = ways[0].find(q("office:change-info"))
        name = entry.get(q("text:id")) or entry.get("{http://www.w3.org/XML/1998/namespace}id") or ""
        inserted = ways[0].tag == q("text:insertion")
        content = tuple(child for child in ways[0] if child is not info)
        author, at = (author_of(info), time_of(info.findtext(q("dc:date"), ""))) if info is not None else ("", 0)
        found[name] = Region(inserted, author, at, content, len(ways) > 1 and not inserted)
    return found


def author_of(element: Element) -> str:
    """Who is named in a change or a comment."""
    return storable(element.findtext(q("dc:creator"), "")).strip()


def taken_from(text: Element, regions: Mapping[str, Region], taking: Taking) -> tuple[TrackedChange, ...]:
    """Every tracked change of a text, in order; those that are not taken are undone in it. What is left is to be read as accepted."""
    if not regions:
        return ()
    finder = _Finder(regions)
    for paragraph in text.iter(*PARAGRAPHS):
        if not any(True for _ in paragraph.iterancestors(q("text:tracked-changes"), q("office:annotation"))):
            finder.look(paragraph)
    finder.look_between(text)
    ends = {mark.get(q("text:change-id"), ""): mark for mark in text.iter(END)}
    for number, group in enumerate(finder.groups):
        if not taking.takes(number):
            for mark, region in group.marks:
                if not (region.put_in_before and taking.original):  # who takes neither has never seen it
                    undo(mark, region, ends)
    return tuple(group.as_change(number) for number, group in enumerate(finder.groups))


def undo(mark: Element, region: Region, ends: Mapping[str, Element]) -> None:
    """Undo one mark; `ends` are the marks at which what was put in ends, by their names."""
    end = ends.get(mark.get(q("text:change-id"), ""))
    if mark.getparent() is None:
        return
    if not region.inserted:
        put_back(mark, region.content)
    elif end is not None and end.getparent() is not None:
        cut(mark, end)


class _Finder:
    """Finds the changes of one paragraph after the other; what was put in may go on from one to the next."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        self.groups: list[_Group] = []
        self._regions = regions
        self._met: set[str] = set()
        self._open: dict[str, _Group] = {}
        self._last: _Group | None = None
        self._here: set[_Group] = set()

    def look(self, paragraph: Element) -> None:
        self._last, self._here = None, set()
        said: list[tuple[_Group | None, bool, str]] = []
        for element, text in _said(paragraph):
            if element.tag == END:
                ended = self._open.pop(element.get(q("text:change-id"), ""), None)
                self._last = ended if ended in self._here else None
            elif element.tag in (START, SPOT):
                said += self._mark(element)
            else:
                group = next(reversed(self._open.values()), None)
                if group is None:
                    self._last = None
                else:
                    group.after += text
                    self._here.add(group)
                said.append((group, True, text))
        for group in self._open.values():
            group.after += "\n"
        self._tell(said)

    def look_between(self, text: Element) -> None:
        """The marks that stand in no paragraph."""
        for element in text.iter(START, SPOT):
            self._last = None
            list(self._mark(element))

    def _mark(self, element: Element) -> Iterator[tuple[_Group, bool, str]]:
        name = element.get(q("text:change-id"), "")
        region = self._regions.get(name)
        if region is None or name in self._met:
            return
        self._met.add(name)
        group = self._last if self._last is not None and self._last.author == region.author else _Group(region.author)
        if group is not self._last:
            self.groups.append(group)
        group.marks.append((element, region))
        self._last = group
        self._here.add(group)
        if region.inserted:
            self._open[name] = group
            yield group, True, ""
        else:
            group.before += region.words
            yield group, False, region.words

    @staticmethod
    def _tell(said: Sequence[tuple[_Group | None, bool, str]]) -> None:
        """Say of every change of the paragraph what stands around it, in the accepted view."""
        places: dict[_Group, list[int]] = {}
        for place, (group, _, _) in enumerate(said):
            if group is not None:
                places.setdefault(group, []).append(place)
        shown = [text if stands else "" for _, stands, text in said]
        for group, where in places.items():
            if not group.lead and not group.trail:
                group.lead, group.trail = around("".join(shown[: where[0]]), "".join(shown[where[-1] + 1 :]))


def _said(element: Element) -> Iterator[tuple[Element, str]]:
    """The words of a paragraph, and the marks among them."""
    if element.text:
        yield element, element.text
    for child in element:
        if child.tag in (START, END, SPOT):
            yield child, ""
        elif child.tag in _CHARACTERS:
            yield child, _CHARACTERS[child.tag]
        elif child.tag in _THINGS:
            yield child, THING
        elif child.tag not in _SILENT:
            yield from _said(child)
        if child.tail:
            yield element, child.tail
