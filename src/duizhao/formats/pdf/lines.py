"""The lines of PDF pages, put together into paragraphs.

Decides which lines are running heads and page numbers, where a paragraph ends, and how two lines join. Opens no file.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_MARGIN = 0.12
"""Share of a page's height, at its top and bottom, in which running heads and page numbers stand."""
_REPEATED_ON = 0.5
"""Share of the pages on which a line must come back to be a running head."""
_PAGE_NUMBER = re.compile(r"^[-–—·\s]*(?:(?:page|第)\s*)?\d{1,4}(?:\s*(?:/|of|页|頁|，?共)\s*\d{0,4})*\s*[页頁]?[-–—·\s]*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_WIDE_GAP = 1.45
"""Distance to the next line, by the usual one, from which a new paragraph begins."""
_OTHER_SIZE = 0.08
_INDENT = 0.8
"""Ems."""
_FITS = 0.5
"""Ems that a word must have to spare for it to be said that it would have fitted on the line above."""
_RAISED, _SAME_LINE, _SPACE = 0.6, 1.5, 0.15
"""Ems: how far a raised word stands above its line, how far the next piece of a line begins at most, and how wide a space is at least."""
_WIDE_SPACE = 0.9
_MOSTLY = 0.4
"""Share of Chinese signs in a Chinese line."""
_STOP = re.compile(r"[.!?。！？:：;；…][”’\"'）)」』]*$")
_ITEM = re.compile(r"^(?:[•●▪◦·–—-]\s|\(?\d{1,2}[.)、]\s?\D|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)")
_HYPHENS = ("-", "\u2010", "\u00ad", "\ufffe", "\x02")
_NO_LETTER = re.compile(r"\W")
_RADICALS = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]+")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—、。]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands on a page, in points from the page's lower left corner; `size` is that of its type."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which the file holds them."""

    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that was put together, and the size of its type."""

    text: str
    size: float


def passages(pages: Sequence[Page]) -> list[Passage]:
    """The paragraphs of a document, without running heads and page numbers."""
    kept = _without_margins([Page(page.height, tuple(_whole_lines(page.lines))) for page in pages])
    hyphenated = {word for page in kept for line in page.lines for word in re.findall(r"\w+-\w+", line.text)}
    found: list[Passage] = []
    last: Line | None = None
    for page in kept:
        pitch = _pitch(page.lines)
        for line in page.lines:
            if last is not None and found and _goes_on(last, line, page.lines, pitch):
                found[-1] = Passage(_joined(found[-1].text, line.text, hyphenated), found[-1].size)
            else:
                found.append(Passage(line.text, line.size))
            last = line
    return [Passage(unified(passage.text), passage.size) for passage in found]


def put_side_by_side(signs: Sequence[Line]) -> str:
    """Signs of one line, from left to right, as text: with a space where they stand apart, which beside Chinese is only how it is set."""
    parts: list[str] = []
    chinese = _is_chinese("".join(sign.text for sign in signs))
    last: Line | None = None
    for sign in signs:
        if last is not None and not last.text.isspace() and not sign.text.isspace():
            wide = chinese and bool(_WIDE.match(last.text) or _WIDE.match(sign.text))
            if sign.left - last.right > (_WIDE_SPACE if wide else _SPACE) * max(sign.size, last.size):
                parts.append(" ")
        parts.append(sign.text)
        last = sign
    return "".join(parts)


def _is_chinese(text: str) -> bool:
    return len(_WIDE.findall(text)) > _MOSTLY * len(text)


def unified(text: str) -> str:
    """The text with the radicals, compatibility characters and ligatures that PDFs hold in place of the usual characters."""
    return _RADICALS.sub(lambda hit: unicodedata.normalize("NFKC", hit[0]), text)


def _whole_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, pieces of one put together: a raised or lowered word stands in a line of its own to whoever reads by height."""
    last: Line | None = None
    for line in lines:
        if last is None:
            last = line
            continue
        size, gap = max(last.size, line.size), line.left - last.right
        if abs(line.bottom - last.bottom) < _RAISED * size and -0.5 * size < gap < _SAME_LINE * size:
            space = " " if gap > _SPACE * size else ""
            longer = max(last, line, key=lambda each: len(each.text))
            last = Line(last.text + space + line.text, last.left, line.right, longer.bottom, longer.size)
        else:
            yield last
            last = line
    if last is not None:
        yield last


def _without_margins(pages: Sequence[Page]) -> list[Page]:
    repeated = Counter(_faceless(line) for page in pages for line in {_faceless(each): each for each in _in_margins(page)}.values())
    heads = {text for text, count in repeated.items() if count > 1 and count >= _REPEATED_ON * len(pages)}
    kept = []
    for page in pages:
        margins = set(map(id, _in_margins(page)))
        lines = [
            line
            for line in page.lines
            if id(line) not in margins or not (_faceless(line) in heads or _PAGE_NUMBER.match(line.text.strip()))
        ]
        kept.append(Page(page.height, tuple(lines)))
    return kept


def _in_margins(page: Page) -> Iterator[Line]:
    return (line for line in page.lines if not _MARGIN * page.height < line.bottom < (1 - _MARGIN) * page.height)


def _faceless(line: Line) -> str:
    """A line without what changes from page to page."""
    return _DIGITS.sub("#", "".join(line.text.split()))


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance between two lines that follow one another, by the size of their type."""
    steps = [
        (above.bottom - below.bottom) / above.size
        for above, below in pairwise(lines)
        if above.bottom > below.bottom and abs(above.size - below.size) < _OTHER_SIZE * above.size
    ]
    near = [step for step in steps if step < 3]
    return median(near) if near else 1.3


def _goes_on(last: Line, line: Line, around: Sequence[Line], pitch: float) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    if abs(last.size - line.size) > _OTHER_SIZE * last.size or _ITEM.match(line.text):
        return False
    column = [each for each in around if each.left < line.right and each.right > line.left] or [line]
    left, right = min(each.left for each in column), max(each.right for each in column)
    if line.bottom >= last.bottom - 0.2 * line.size:  # a new column or page
        return not _STOP.search(last.text)
    if (last.bottom - line.bottom) / last.size > _WIDE_GAP * pitch:
        return False
    if line.left - last.left > _INDENT * line.size and line.left - left > _INDENT * line.size and not _ITEM.match(last.text):
        return False
    if line.text[:1].islower() and not _STOP.search(last.text):
        return True
    return right - last.right < _first_word(line) + _FITS * line.size


def _first_word(line: Line) -> float:
    """About how wide the first word of a line is; of Chinese, the first two characters."""
    word = line.text[:2] if _WIDE.match(line.text) else line.text.split(" ", 1)[0]
    return len(word) / len(line.text) * (line.right - line.left)


def _joined(before: str, after: str, hyphenated: set[str]) -> str:
    """Two lines as one: a word that was divided is whole again, Chinese needs no space."""
    before, after = before.rstrip(), after.lstrip()
    if before.endswith(_HYPHENS) and before[-2:-1].isalpha() and after[:1].islower():
        whole = f"{_NO_LETTER.split(before[:-1])[-1]}-{_NO_LETTER.split(after)[0]}"
        return before[:-1] + ("-" if whole in hyphenated else "") + after
    if before and after and (_WIDE.match(before[-1]) or _WIDE.match(after[0])) and _is_chinese(before + after):
        return before + after
    return f"{before} {after}"
