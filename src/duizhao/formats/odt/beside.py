"""What an OpenDocument text says about its paragraphs beside their text: comments, and who wrote what with changes tracked.

Decides to which paragraph a comment belongs (where what it is about begins), and in which steps a paragraph was written: as nobody tracked it, then with the changes
of one person after the other. Undoes nothing in the text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from duizhao.domain.document import Beside, Note, Step
from duizhao.domain.text import Text, storable
from duizhao.formats.archive import Element
from duizhao.formats.base import LINE_BREAK, Block
from duizhao.formats.docx.changes import time_of
from duizhao.formats.odt.changes import END, SPOT, START, Region, author_of, undo
from duizhao.formats.odt.package import q
from duizhao.formats.tidy import paragraphs

_CHARACTERS = {q("text:s"): " ", q("text:tab"): " ", q("text:line-break"): "\n"}
_NAME = q("office:name")

Reader = Callable[[Element], Text]
"""Reads a paragraph by itself."""


@dataclass(frozen=True, slots=True)
class Placed(Block):
    """A block with the paragraph that it was read from, and the comments that stand in it."""

    element: Element | None = None
    said: tuple[Element, ...] = ()


def with_beside(blocks: Sequence[Placed], regions: Mapping[str, Region], read: Reader) -> list[Placed]:
    """The blocks, each with what is said about it; a comment where no text is belongs to the text before it, or else to the first."""
    notes: dict[int, list[Note]] = {}
    known = _threads(said for block in blocks for said in block.said)
    standing = [place for place, block in enumerate(blocks) if block.content.plain.strip()]
    last = standing[0] if standing else -1
    for place, block in enumerate(blocks):
        last = place if block.content.plain.strip() else last
        if last >= 0:
            notes.setdefault(last, []).extend(known[said] for said in block.said if said in known)
    found = []
    own = [_regions_in(block.element, regions) if regions and block.element is not None else {} for block in blocks]
    order = list(dict.fromkeys(region.author for mine in own for region in mine.values()))
    for place, block in enumerate(blocks):
        steps = _steps(block, own[place], order, read) if own[place] else ()
        beside = Beside(tuple(notes.get(place, ())), steps)
        found.append(replace(block, beside=beside) if beside.notes or beside.steps else block)
    return found


def _threads(comments: Iterable[Element]) -> dict[Element, Note]:
    """The comments that say something; an answer knows with which comment its thread began. The attributes are LibreOffice's own, whatever it calls their space."""
    found: dict[Element, Note] = {}
    names: dict[str, Element] = {}
    for comment in comments:
        text = storable("\n".join(filter(None, map(_words, comment.iter(q("text:p")))))).strip()
        if not text:
            continue
        extended = {str(name).rpartition("}")[2]: str(value) for name, value in comment.attrib.items()}
        above = names.get(extended.get("parent-name", ""))
        first = found[above].answers or found[above].text if above is not None else ""
        done = above is None and extended.get("resolved") == "true"
        found[comment] = Note(text, author_of(comment), time_of(comment.findtext(q("dc:date"), "")), first, done)
        names[comment.get(_NAME, "")] = comment
    return found


def _words(paragraph: Element) -> str:
    """What a paragraph of a comment says."""
    parts = [paragraph.text or ""]
    parts += [_CHARACTERS.get(element.tag, element.text or "") + (element.tail or "") for element in paragraph.iterdescendants()]
    return "".join(parts).strip()


def _regions_in(paragraph: Element, regions: Mapping[str, Region]) -> dict[str, Region]:
    """The changes that begin and end in a paragraph and leave its end alone, by their names, in order."""
    ends = {mark.get(q("text:change-id"), "") for mark in paragraph.iter(END)}
    found = {}
    for mark in paragraph.iter(START, SPOT):
        name = mark.get(q("text:change-id"), "")
        region = regions.get(name)
        if region is not None and (name in ends if region.inserted else len(region.content) == 1 and not region.put_in_before):
            found[name] = region
    return found


def _steps(block: Placed, own: Mapping[str, Region], order: Sequence[str], read: Reader) -> tuple[Step, ...]:
    if block.element is None:
        return ()
    authors = [author for author in order if any(region.author == author for region in own.values())]
    found = [Step("", 0, _without(block.element, own, frozenset(), read))]
    for count, author in enumerate(authors, start=1):
        text = _without(block.element, own, frozenset(authors[:count]), read)
        if text != found[-1].text:
            found.append(Step(author, max(region.at for region in own.values() if region.author == author), text))
    return tuple(found) if len(found) > 1 else ()


def _without(paragraph: Element, own: Mapping[str, Region], accepted: frozenset[str], read: Reader) -> Text:
    """What a paragraph read like with the changes of these people alone."""
    copy = deepcopy(paragraph)
    copy.tail = None
    ends = {mark.get(q("text:change-id"), ""): mark for mark in copy.iter(END)}
    for mark in list(copy.iter(START, SPOT)):
        region = own.get(mark.get(q("text:change-id"), ""))
        if region is not None and region.author not in accepted:
            undo(mark, region, ends)
    return Text.joined(paragraphs(read(copy)), LINE_BREAK)
