"""Tracked changes of an OpenDocument text undone, so that what is left can be read as accepted.

Decides what undoing means in the markup: what was put in goes with the ends of paragraphs in it, what was taken out stands again. Which changes are undone is for
others to say.
"""

from collections.abc import Sequence
from copy import deepcopy

from duizhao.formats.archive import Element
from duizhao.formats.odt.package import q

PARAGRAPHS = (q("text:p"), q("text:h"))
_ITEM, _LISTS = q("text:list-item"), frozenset({q("text:list-item"), q("text:list-header"), q("text:list")})
_SPARED = frozenset({q("office:annotation"), q("office:annotation-end")})
"""What stays where a text was put in: a comment is about the text around it too."""


def paragraph_of(mark: Element) -> Element | None:
    """The paragraph in which a mark stands; None for one between paragraphs."""
    return next(mark.iterancestors(*PARAGRAPHS), None)


def cut(start: Element, end: Element) -> None:
    """Take out what stands between two marks, and the marks; where paragraphs ended in it, the first goes on with the rest of the last."""
    top = next((above for above in start.iterancestors() if above in set(end.iterancestors())), None)
    if top is None or next(mark for mark in top.iter(start.tag, end.tag) if mark is start or mark is end) is end:
        return  # it ends before it begins: nothing was put in
    first, last = paragraph_of(start), paragraph_of(end)
    _drop(top, (start, end), (frozenset(start.iterancestors()), frozenset(end.iterancestors())), inside=False)
    _take_away(start)
    _take_away(end)
    if first is not None and last is not None and first is not last and not {first, last} & {*first.iterancestors(), *last.iterancestors()}:
        _say_at_end(first, last.text)
        first.extend(list(last))
        _remove(last)


def put_back(mark: Element, content: Sequence[Element]) -> None:
    """Put what was taken out at a mark back in its place, with the ends of paragraphs in it."""
    paragraph, parent = paragraph_of(mark), mark.getparent()
    if parent is None:
        return
    if paragraph is None:
        place = parent.index(mark)
        parent[place : place + 1] = [deepcopy(block) for block in content]
    elif parent is not paragraph or len(content) <= 1:
        for number, block in enumerate(content):
            _say_before(mark, " " if number else "")
            _put_before(mark, block)
        _take_away(mark)
    else:
        _part(paragraph, mark, content)


def _drop(element: Element, marks: tuple[Element, Element], above: tuple[frozenset[Element], frozenset[Element]], *, inside: bool) -> bool:
    """Empty an element between the marks; returns whether the end is still to come."""
    if inside:
        element.text = None
    for child in list(element):
        if child is marks[0]:
            inside, child.tail = True, None
        elif child is marks[1]:
            inside = False
        elif inside and child not in above[1]:
            if child.tag in _SPARED:
                child.tail = None
            else:
                element.remove(child)
        elif inside or child in above[0]:
            inside = _drop(child, marks, above, inside=inside)
            if inside:
                child.tail = None
    return inside


def _part(paragraph: Element, mark: Element, content: Sequence[Element]) -> None:
    """Part a paragraph at a mark, and put between what was taken out there."""
    first, last = content[0], content[-1]
    begins, ends = first.tag in PARAGRAPHS, last.tag in PARAGRAPHS
    rest = _emptied(last if ends else paragraph)
    if ends:
        rest.text = last.text
        rest.extend([deepcopy(child) for child in last])
    place = paragraph.index(mark)
    _say_at_end(rest, mark.tail)
    mark.tail = None
    rest.extend(list(paragraph)[place + 1 :])
    if begins:
        _put_before(mark, first)
    _take_away(mark)
    middle = [deepcopy(block) for block in content[1 if begins else 0 : -1 if ends else None]]
    _put_after(paragraph, [*middle, rest])


def _emptied(element: Element) -> Element:
    copy = deepcopy(element)
    copy[:] = []
    copy.text = copy.tail = None
    return copy


def _put_after(paragraph: Element, blocks: Sequence[Element]) -> None:
    """Blocks after a paragraph; after one that begins an item of a list each is an item."""
    holder = paragraph.getparent()
    if holder is None:
        return
    above = holder.getparent()
    if holder.tag == _ITEM and above is not None:
        place = above.index(holder) + 1
        for block in reversed(blocks):
            item = holder.makeelement(_ITEM)
            item.append(block)
            above.insert(place, item)
        return
    place = holder.index(paragraph) + 1
    for block in reversed(blocks):
        holder.insert(place, block)


def _put_before(mark: Element, block: Element) -> None:
    """What stands in a block, before a mark."""
    parent = mark.getparent()
    if parent is None:
        return
    _say_before(mark, block.text)
    place = parent.index(mark)
    for number, child in enumerate(block):
        parent.insert(place + number, deepcopy(child))


def _say_before(mark: Element, text: str | None) -> None:
    parent, before = mark.getparent(), mark.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (text or "") or None
    elif parent is not None:
        parent.text = (parent.text or "") + (text or "") or None


def _say_at_end(element: Element, text: str | None) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (text or "") or None
    else:
        element.text = (element.text or "") + (text or "") or None


def _take_away(mark: Element) -> None:
    """A mark goes; what follows it stays."""
    _say_before(mark, mark.tail)
    mark.tail = None
    parent = mark.getparent()
    if parent is not None:
        parent.remove(mark)


def _remove(element: Element) -> None:
    """A paragraph goes, and the items and lists that held nothing else."""
    parent = element.getparent()
    while parent is not None:
        element.tail = None
        parent.remove(element)
        if len(parent) or parent.tag not in _LISTS:
            return
        element, parent = parent, parent.getparent()
