"""The tracked changes of a Word document, as a person decides about them, and the document without those that are not taken.

Decides which marks are one change: what one person put in and took out at one spot, a paragraph or a table's row with its end, both ends
of a move. Changes of formatting count where a release can show them. Does not read the text, and does not say which changes are taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from duizhao.domain.text import CodeKind, storable
from duizhao.domain.tracked import Taking, TrackedChange, TrackedKind
from duizhao.formats.archive import Element
from duizhao.formats.docx.atoms import is_repeated
from duizhao.formats.docx.package import Package, child_val, w
from duizhao.formats.docx.styles import looks_of
from duizhao.formats.docx.undo import undone

_INLINE = {w("ins"): "in", w("del"): "out", w("moveTo"): "to", w("moveFrom"): "from"}
_MOVE_STARTS = frozenset({w("moveFromRangeStart"), w("moveToRangeStart")})
_BETWEEN = frozenset(
    map(w, ("proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd",
            "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd"))
)  # fmt: skip
"""What parts no change from the next."""
_CHARACTERS = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "\u2011"}
_THINGS = frozenset(map(w, ("drawing", "pict", "object", "footnoteReference", "endnoteReference")))
THING = "▣"
"""Stands for what is no text."""
_AROUND = 48
"""So many characters on either side show where a change stands."""
_KINDS = {
    frozenset({"in"}): TrackedKind.INSERTED, frozenset({"out"}): TrackedKind.DELETED, frozenset({"in", "out"}): TrackedKind.REPLACED,
    frozenset({"end in"}): TrackedKind.PARTED, frozenset({"end out"}): TrackedKind.JOINED,
}  # fmt: skip
_PARTS = ("footnotes", "endnotes")
_OF_A_PARAGRAPH = ("pStyle", "outlineLvl", "numPr")


@dataclass(slots=True, eq=False)
class _Group:
    """Marks that are one change: each element with what it does (in, out, to, from, end in, end out, row in …)."""

    author: str
    kind: TrackedKind | None = None
    marks: list[tuple[Element, str]] = field(default_factory=list)
    at: int = 0
    before: str = ""
    after: str = ""
    lead: str = ""
    trail: str = ""
    looks: tuple[str, ...] = ()

    def add(self, element: Element, sort: str) -> None:
        self.marks.append((element, sort))
        self.at = self.at or time_of(element.get(w("date"), ""))

    def as_change(self, number: int) -> TrackedChange:
        sorts = {sort for _, sort in self.marks}
        plain = frozenset(sorts & {"in", "out"}) or frozenset(sorts)
        kind = self.kind or _KINDS.get(plain, TrackedKind.REPLACED)
        return TrackedChange(number, kind, self.author, self.at, self.before, self.after, self.lead, self.trail, self.looks)


class _Finder:
    """Finds the changes of one part after the other."""

    def __init__(self) -> None:
        self.groups: list[_Group] = []
        self._moves: dict[str, _Group] = {}
        self._move = ""
        self._holders: dict[Element, _Group] = {}
        self._last: _Group | None = None
        self._said: list[tuple[_Group | None, str, str]] = []

    def look(self, root: Element) -> None:
        for element in root.iter(w("tr"), w("tc"), w("p")):
            if is_repeated(element):
                continue
            if element.tag == w("p"):
                self._paragraph(element)
            else:
                self._row_or_cell(element)

    def _new(self, element: Element, kind: TrackedKind | None = None) -> _Group:
        self.groups.append(_Group(author_of(element), kind))
        return self.groups[-1]

    def _row_or_cell(self, element: Element) -> None:
        name, ways = ("row", ("ins", "del")) if element.tag == w("tr") else ("cell", ("cellIns", "cellDel"))
        properties = element.find(w(f"{element.tag.rpartition('}')[2]}Pr"))
        for way, sort in zip(ways, ("in", "out"), strict=True):
            mark = None if properties is None else properties.find(w(way))
            if mark is None or self._held_by(element, author_of(mark)) is not None:
                continue
            group = self._holders[element] = self._new(mark, TrackedKind(f"{name} {'inserted' if sort == 'in' else 'deleted'}"))
            group.add(mark, f"{name} {sort}")

    def _held_by(self, element: Element, author: str) -> _Group | None:
        """The change of a row or cell by the same person in which an element stands."""
        if not self._holders:
            return None
        held = (self._holders[above] for above in element.iterancestors(w("tr"), w("tc")) if above in self._holders)
        return next((group for group in held if group.author == author), None)

    def _paragraph(self, paragraph: Element) -> None:
        self._last, self._said = None, []
        self._inside(paragraph, paragraph, None, "")
        properties = paragraph.find(w("pPr"))
        if properties is not None:
            self._end(paragraph, properties)
            self._layout(properties)
        self._tell(paragraph)

    def _inside(self, parent: Element, paragraph: Element, group: _Group | None, sort: str) -> None:
        for child in parent:
            tag = child.tag
            if tag in _INLINE:
                mine = self._marked(child, _INLINE[tag])
                self._inside(child, paragraph, mine, _INLINE[tag])
                self._last = group or mine
            elif tag in _MOVE_STARTS:
                self._move = child.get(w("name"), "")
            elif tag == w("r"):
                self._run(child, group, sort)
            elif tag not in _BETWEEN and tag not in (w("pPr"), w("p")) and isinstance(tag, str):
                self._inside(child, paragraph, group, sort)

    def _marked(self, element: Element, sort: str) -> _Group:
        author = author_of(element)
        group = self._held_by(element, author)
        if group is None and sort in ("to", "from"):
            group = self._moved(element)
        elif group is None and self._last is not None and self._last.author == author and self._last.kind is None:
            group = self._last
        group = group or self._new(element)
        group.add(element, sort)
        return group

    def _moved(self, element: Element) -> _Group:
        """The change that has both ends of a move; one without a name stands alone."""
        name = self._move or f"\0{len(self.groups)}"
        if name not in self._moves:
            self._moves[name] = self._new(element, TrackedKind.MOVED)
        return self._moves[name]

    def _run(self, run: Element, group: _Group | None, sort: str) -> None:
        text = "".join(_said_by(run))
        if group is None:
            self._last = None
            group, sort = self._formatted(run, text), "looks"
        elif sort in ("out", "from"):
            group.before += text
        else:
            group.after += text
        self._said.append((group, sort, text))

    def _formatted(self, run: Element, text: str) -> _Group | None:
        properties = run.find(w("rPr"))
        mark = None if properties is None else properties.find(w("rPrChange"))
        if properties is None or mark is None or not text.strip():
            return None
        was, now = looks_of(mark.find(w("rPr"))), looks_of(properties)
        looks = tuple(f"{'+' if now.get(kind) else '-'}{kind}" for kind in CodeKind if bool(was.get(kind)) is not bool(now.get(kind)))
        if not looks:
            return None
        before, _, _ = self._said[-1] if self._said else (None, "", "")
        group = before if before is not None and (before.author, before.looks) == (author_of(mark), looks) else None
        if group is None:
            group = self._new(mark, TrackedKind.FORMATTED)
            group.looks = looks
        group.add(mark, "looks")
        group.before += text
        group.after += text
        return group

    def _end(self, paragraph: Element, properties: Element) -> None:
        """The end of a paragraph: it goes with what was put in or taken out before it."""
        for mark in properties.iterfind(f"{w('rPr')}/*"):
            sort = _INLINE.get(mark.tag)
            if sort is None:
                continue
            author = author_of(mark)
            group = self._held_by(paragraph, author)
            if group is None and sort in ("to", "from"):
                group = self._moved(mark)
            elif group is None and self._last is not None and self._last.author == author:
                group = self._last if any(each == sort for _, each in self._last.marks) and self._last.kind is None else None
            (group or self._new(mark)).add(mark, f"end {sort}")
            if group is None:
                self._said.append((self.groups[-1], "end", ""))

    def _layout(self, properties: Element) -> None:
        """A paragraph that became a heading, an item of a list, or no longer is one."""
        mark = properties.find(w("pPrChange"))
        was = None if mark is None else mark.find(w("pPr"))
        if mark is None or was is None or all(_value(was, name) == _value(properties, name) for name in _OF_A_PARAGRAPH):
            return
        group = self._new(mark, TrackedKind.FORMATTED)
        group.add(mark, "layout")
        group.looks = ("paragraph",)
        group.before = group.after = "".join(text for _, sort, text in self._said if sort not in ("out", "from"))

    def _tell(self, paragraph: Element) -> None:
        """Say of every change of the paragraph what stands around it, in the accepted view."""
        places: dict[_Group, list[int]] = {}
        for place, (group, _, _) in enumerate(self._said):
            if group is not None:
                places.setdefault(group, []).append(place)
        shown = ["" if sort in ("out", "from") else text for _, sort, text in self._said]
        for group, where in places.items():
            if not group.lead and not group.trail:
                group.lead, group.trail = around("".join(shown[: where[0]]), "".join(shown[where[-1] + 1 :]))
        for element in paragraph.iterancestors(w("tr"), w("tc")):
            held = self._holders.get(element)
            if held is not None and not held.lead and not any(group is held for group in places):
                said = "".join(shown)
                held.after, held.before = (held.after + said, "") if held.marks[0][1].endswith("in") else ("", held.before + said)


def taken_from(package: Package, taking: Taking) -> tuple[TrackedChange, ...]:
    """Every tracked change of the text and its notes, in order; those that are not taken are undone in the package.

    What is left is to be read as accepted.
    """
    finder = _Finder()
    finder.look(package.document)
    for kind in _PARTS:
        root = package.related(kind)
        if root is not None:
            finder.look(root)
    found = [group for group in finder.groups if group.marks]
    for number, group in enumerate(found):
        if not taking.takes(number):
            for element, sort in group.marks:
                undone(element, sort)
    return tuple(group.as_change(number) for number, group in enumerate(found))


def author_of(change: Element) -> str:
    """Who made a tracked change."""
    return storable(change.get(w("author"), "")).strip()


def time_of(written: str) -> int:
    """A time in milliseconds since 1970; 0 where it is not said. Word writes local time and calls it universal."""
    try:
        at = datetime.fromisoformat(written)
    except ValueError:
        return 0
    return max(0, int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp() * 1000))


def around(before: str, after: str) -> tuple[str, str]:
    """As much of what stands before and after a change as shows where it is."""
    lead = _from_a_word(before[-_AROUND:], is_cut=len(before) > _AROUND)
    return lead, _from_a_word(after[:_AROUND][::-1], is_cut=len(after) > _AROUND)[::-1]


def _from_a_word(text: str, *, is_cut: bool) -> str:
    """A stretch that was cut out of a text, from where its first whole word begins."""
    _, blank, rest = text.partition(" ")
    return f"… {rest}" if is_cut and blank else text


def _said_by(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag in (w("t"), w("delText")):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag in _THINGS:
            yield THING


def _value(properties: Element, name: str) -> str | None:
    return child_val(properties, name, "numId") if name == "numPr" else child_val(properties, name)
