"""Tracked changes of a Word document undone, so that what is left can be read and written as accepted.

Decides what undoing each mark means in the markup. Which changes are undone is for others to say.
"""

from collections.abc import Callable

from duizhao.formats.archive import Element
from duizhao.formats.docx.package import w

_SPARED = frozenset(map(w, ("commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd")))
"""What stays where a text was taken out: it may begin or end elsewhere."""
_HELD = frozenset(map(w, ("tr", "tc", "sdt", "sdtContent", "customXml")))
_HOLDERS = frozenset(map(w, ("tbl", "tr", "sdt", "sdtContent", "customXml")))
"""What is nothing without the rows and cells that it holds."""
_DELETED = {w("delText"): w("t"), w("delInstrText"): w("instrText")}


def undone(element: Element, sort: str) -> None:
    """Undo one mark; `sort` says what it does (see `docx.changes`). A mark that is gone already, with what it stood in, is left alone."""
    if element.getparent() is not None:
        _UNDO[sort](element)


def _taken_out(element: Element) -> None:
    """What was put in goes; where a comment or a bookmark begins or ends in it, that stays."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = [found for found in element.iter() if found.tag in _SPARED or _is_mark_of_comment(found)]


def _is_mark_of_comment(element: Element) -> bool:
    return element.tag == w("r") and element.find(w("commentReference")) is not None


def _put_back(element: Element) -> None:
    """What was taken out stands again."""
    for found in element.iter(*_DELETED):
        found.tag = _DELETED[found.tag]
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _joined(element: Element) -> None:
    """A paragraph's end that was put in is no end."""
    element.tag = w("del")


def _gone(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _without_holder(element: Element) -> None:
    """A row or a cell that was put in goes, and with its last one what held it; a cell that must hold something keeps an empty paragraph."""
    gone = next(element.iterancestors(w("tr"), w("tc")), None)
    above = None if gone is None else gone.getparent()
    while gone is not None and above is not None:
        is_last = above.tag in _HOLDERS and not any(child is not gone and child.tag in _HELD for child in above)
        if not is_last:
            if above.tag == w("tc") and above[-1] is gone:
                above.append(above.makeelement(w("p")))
            above.remove(gone)
            return
        gone, above = above, above.getparent()


def _as_it_looked(element: Element) -> None:
    """The properties that a run or a paragraph had; a paragraph keeps what belongs to its end and the section that ends with it."""
    properties = element.getparent()
    if properties is None:
        return
    was = element.find(properties.tag)
    kept = [child for child in properties if child.tag in (w("sectPr"), w("ins"), w("del"), w("moveTo"), w("moveFrom"))]
    end = properties.find(w("rPr"))
    if properties.tag == w("pPr") and end is not None:
        kept.insert(0, end)
    before = [] if was is None else [child for child in was if child.tag not in {each.tag for each in kept}]
    properties[:] = [*before, *kept] if properties.tag == w("pPr") else [*kept, *before]


_UNDO: dict[str, Callable[[Element], None]] = {
    "in": _taken_out, "to": _taken_out, "out": _put_back, "from": _put_back,
    "end in": _joined, "end to": _joined, "end out": _gone, "end from": _gone,
    "row in": _without_holder, "row out": _gone, "cell in": _without_holder, "cell out": _gone,
    "looks": _as_it_looked, "layout": _as_it_looked,
}  # fmt: skip
