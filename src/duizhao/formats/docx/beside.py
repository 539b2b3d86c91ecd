"""What a Word document says about its paragraphs beside their text: comments, and who wrote what with changes tracked.

Decides to which paragraph a comment belongs (where what it is about begins), that answers follow what they answer, and in which steps a
paragraph was written: as nobody tracked it, then with the changes of one person after the other. Undoes nothing in the package.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace

from duizhao.domain.document import Beside, Note, Step
from duizhao.domain.text import Text, storable
from duizhao.formats.archive import Element
from duizhao.formats.docx.changes import author_of, time_of
from duizhao.formats.docx.comments import W14, W15
from duizhao.formats.docx.inline import InlineReader
from duizhao.formats.docx.package import Package, Relation, child_val, w
from duizhao.formats.docx.placed import Placed
from duizhao.formats.docx.styles import Styles
from duizhao.formats.docx.undo import undone
from duizhao.formats.tidy import paragraphs

_W14, _W15 = f"{{{W14}}}", f"{{{W15}}}"
_SORTS = {w("ins"): "in", w("del"): "out"}
_BEGIN, _MARK = w("commentRangeStart"), w("commentReference")


def with_beside(package: Package, blocks: Sequence[Placed], styles: Styles) -> list[Placed]:
    """The blocks, each with what is said about it."""
    notes, order = _notes(package, blocks), _authors(blocks)
    if not notes and not order:
        return list(blocks)
    found = []
    for place, block in enumerate(blocks):
        steps = _steps(block, order, styles, package.relations(block.part)) if order else ()
        beside = Beside(tuple(notes.get(place, ())), steps)
        found.append(replace(block, beside=beside) if beside.notes or beside.steps else block)
    return found


def comments_of(package: Package) -> dict[str, Note]:
    """The comments that say something, by their ids, in the order of their part; a reply knows with which comment its thread began."""
    root = package.related("comments")
    if root is None:
        return {}
    found = {}
    for comment in root.iter(w("comment")):
        lines = ["".join(part.text or "" for part in paragraph.iter(w("t"))) for paragraph in comment.iter(w("p"))]
        text = storable("\n".join(line for line in lines if line.strip())).strip()
        if text:
            author = storable(comment.get(w("author"), "")).strip()
            found[comment.get(w("id"), "")] = Note(text, author, time_of(comment.get(w("date"), "")))
    asked = {reply: key for key, replies in _answers(package, found).items() for reply in replies}
    done = _done(package)
    return {key: replace(note, answers=_began(key, asked, found), done=key in done and key not in asked) for key, note in found.items()}


def _began(key: str, asked: Mapping[str, str], said: Mapping[str, Note]) -> str:
    """The text of the comment with which a reply's thread began; empty for that comment itself."""
    first, met = key, {key}
    while (before := asked.get(first)) is not None and before not in met:
        first = before
        met.add(first)
    return said[first].text if first != key else ""


def _notes(package: Package, blocks: Sequence[Placed]) -> dict[int, list[Note]]:
    """The comments of each block, by its place; one that stands where no text is belongs to the text before it, or else to the first."""
    said = comments_of(package)
    owners = {element: place for place, block in enumerate(blocks) if block.content.plain.strip() for element in block.elements}
    if not said or not owners:
        return {}
    answers = _answers(package, said)
    answering = {key for keys in answers.values() for key in keys}
    found: dict[int, list[Note]] = {}
    for key, place in _anchors(package.document, owners).items():
        if key in said and key not in answering:
            found.setdefault(place, []).extend(said[each] for each in _thread(key, answers))
    return found


def _anchors(root: Element, owners: Mapping[Element, int]) -> dict[str, int]:
    """For each comment that is pinned to something, in order, the block in which that begins."""
    found: dict[str, int] = {}
    place, waiting = min(owners.values()), list[str]()
    for element in root.iter(w("p"), _BEGIN, _MARK):
        if element.tag == w("p"):
            if element in owners:
                place = owners[element]
                found.update((key, place) for key in waiting if key not in found)
                waiting = []
            continue
        key, holder = element.get(w("id"), ""), next(element.iterancestors(w("p")), None)
        if holder is None:
            waiting.append(key)  # it begins before the next paragraph
        elif key not in found and key not in waiting:
            found[key] = owners.get(holder, place)
    return {**found, **{key: place for key in waiting if key not in found}}


def _answers(package: Package, said: Mapping[str, Note]) -> dict[str, list[str]]:
    """The comments that answer each comment."""
    found: dict[str, list[str]] = {}
    for key, answered, _ in _extended(package):
        if answered in said and key in said and key != answered:
            found.setdefault(answered, []).append(key)
    return found


def _done(package: Package) -> frozenset[str]:
    """The comments that somebody marked as done."""
    return frozenset(key for key, _, done in _extended(package) if done)


def _extended(package: Package) -> Iterator[tuple[str, str, bool]]:
    """What newer programs say beside the comments: of each its id, that of what it answers (empty for none), and whether it is done."""
    root, extended = package.related("comments"), package.related("commentsExtended")
    if root is None or extended is None:
        return
    keys = {last: comment.get(w("id"), "") for comment in root.iter(w("comment")) if (last := _last_paragraph(comment))}
    for entry in extended.iter(f"{_W15}commentEx"):
        key = keys.get(entry.get(f"{_W15}paraId", ""))
        if key is not None:
            yield key, keys.get(entry.get(f"{_W15}paraIdParent", ""), ""), entry.get(f"{_W15}done", "0") in ("1", "true", "on")


def _last_paragraph(comment: Element) -> str:
    ids = [paragraph.get(f"{_W14}paraId", "") for paragraph in comment.iter(w("p"))]
    return ids[-1] if ids else ""


def _thread(key: str, answers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A comment and what answers it; one that answers itself in a roundabout way is told once."""
    met, waiting = set[str](), [key]
    while waiting:
        now = waiting.pop(0)
        if now not in met:
            met.add(now)
            yield now
            waiting = [*answers.get(now, ()), *waiting]


def _authors(blocks: Sequence[Placed]) -> list[str]:
    """Who tracked a change, in the order of the text."""
    return list(dict.fromkeys(author_of(mark) for block in blocks for element in block.elements for mark in _marks(element)))


def _marks(paragraph: Element) -> Iterator[Element]:
    """What was put into a paragraph or taken out of it, without its end."""
    return (mark for mark in paragraph.iter(*_SORTS) if mark.getparent() is not None and not _is_of_an_end(mark))


def _is_of_an_end(mark: Element) -> bool:
    above = mark.getparent()
    return above is not None and above.tag in (w("rPr"), w("trPr"), w("numPr"))


def _steps(block: Placed, order: Sequence[str], styles: Styles, relations: Mapping[str, Relation]) -> tuple[Step, ...]:
    times: dict[str, int] = {}
    for mark in (mark for element in block.elements for mark in _marks(element)):
        author = author_of(mark)
        times[author] = max(times.get(author, 0), time_of(mark.get(w("date"), "")))
    if not times:
        return ()
    authors = [author for author in order if author in times]
    found = [Step("", 0, _text(block, frozenset(), styles, relations))]
    for count, author in enumerate(authors, start=1):
        text = _text(block, frozenset(authors[:count]), styles, relations)
        if text != found[-1].text:
            found.append(Step(author, times[author], text))
    return tuple(found) if len(found) > 1 else ()


def _text(block: Placed, accepted: frozenset[str], styles: Styles, relations: Mapping[str, Relation]) -> Text:
    """What a block read like with the changes of these people alone."""
    reader, read = InlineReader(styles, relations), []
    for element in block.elements:
        copy = deepcopy(element)
        for mark in list(_marks(copy)):
            if author_of(mark) not in accepted:
                undone(mark, _SORTS[mark.tag])
        read.append(reader.text(copy, child_val(copy.find(w("pPr")), "pStyle")))
    return Text.joined(paragraphs(Text.joined(read, "")), "\u2028")
