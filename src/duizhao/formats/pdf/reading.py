"""A PDF's text, paragraph by paragraph, as well as it can be told.

Decides what is refused (locked, scanned, damaged), and which paragraphs are headings by the size of their type. How lines become paragraphs,
`pdf.lines` decides. Whoever gives a PDF is told that its paragraphs were put together from lines.
"""

import re
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from operator import attrgetter
from pathlib import Path
from statistics import median

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from duizhao.domain.document import Kind, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import Text
from duizhao.formats.base import LINE_BREAK, Block, Reading
from duizhao.formats.pdf.lines import Line, Page, Passage, passages, put_side_by_side

_MOST_PAGES = 2_000
_MOST_SIGNS = 5_000_000
_HEADING_FROM = 1.12
"""Size of type, by that of most of the text, from which a short paragraph is a heading."""
_LONGEST_HEADING = 200
_SAME_HEIGHT = 0.9
"""Ems between the heights of two signs of one line."""
_LEAST_SIZE = 1.5
"""Points; less, and the page is scaled, so that the height of the sign must do."""
_BULLET = re.compile(r"[•●▪◦■□◆◇➢✓–-]\s+(?=\S)")
_SAME_SIZE = 0.6
"""Points."""
_ONE_AT_A_TIME = threading.Lock()
"""The library may be used by one thread only."""


def read(path: Path, data: bytes) -> Reading:
    """The paragraphs of a PDF.

    Raises:
        FileError: it is protected, damaged, too long, or holds pictures of text only.
    """
    with _ONE_AT_A_TIME:
        pages = _pages(path, data)
    found = passages(pages)
    if not found:
        raise FileError("pdf.scanned", path)
    return Reading(tuple(_blocks(found)), (Remark("pdf.put_together", {"file": path.name}),))


def _pages(path: Path, data: bytes) -> list[Page]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD
        raise FileError("pdf.locked" if locked else "pdf.damaged", path) from error
    try:
        if len(document) > _MOST_PAGES:
            raise FileError("file.bomb", path)
        pages, left = [], _MOST_SIGNS
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            left -= text.count_chars()
            if left < 0:
                raise FileError("file.bomb", path)
            pages.append(Page(page.get_height(), tuple(_lines(text))))
            text.close()
            page.close()
    except pdfium.PdfiumError as error:
        raise FileError("pdf.damaged", path) from error
    finally:
        document.close()
    return pages


def _lines(text: pdfium.PdfTextPage) -> Iterator[Line]:
    """The lines of a page, in the order of the file: the library puts a line end where it sees one."""
    line: list[Line] = []
    for place in range(text.count_chars()):
        sign = chr(pdfium_c.FPDFText_GetUnicode(text, place))
        if sign.isspace() and pdfium_c.FPDFText_IsGenerated(text, place) == 1:
            if sign in "\r\n":
                yield from _whole(line)
                line = []
            continue  # where a space belongs, `put_side_by_side` says
        drawn = _drawn(text, place, sign)
        if line and abs(drawn.bottom - line[-1].bottom) > _SAME_HEIGHT * drawn.size:
            yield from _whole(line)
            line = []
        line.append(drawn)
    yield from _whole(line)


def _whole(signs: list[Line]) -> Iterator[Line]:
    """The line that these signs make, if any of them is seen."""
    signs.sort(key=attrgetter("left"))
    seen = [sign for sign in signs if not sign.text.isspace()]
    if seen:
        lowest, size = median(sign.bottom for sign in seen), median(sign.size for sign in seen)
        yield Line(put_side_by_side(signs).strip(), seen[0].left, max(sign.right for sign in seen), lowest, size)


def _drawn(text: pdfium.PdfTextPage, place: int, sign: str) -> Line:
    """One sign as it stands on the page, with the room that it takes."""
    box, x, y = pdfium_c.FS_RECTF(), c_double(), c_double()
    pdfium_c.FPDFText_GetLooseCharBox(text, place, byref(box))
    pdfium_c.FPDFText_GetCharOrigin(text, place, byref(x), byref(y))
    size = pdfium_c.FPDFText_GetFontSize(text, place)
    return Line(sign, box.left, box.right, y.value, size if size > _LEAST_SIZE else max(1.0, box.top - box.bottom))


def _blocks(found: Sequence[Passage]) -> Iterator[Block]:
    weights: Counter[float] = Counter()
    for passage in found:
        weights[round(passage.size, 1)] += len(passage.text)
    usual = weights.most_common(1)[0][0]
    larger = sorted({round(each.size, 1) for each in found if _is_heading(each, usual)}, reverse=True)
    while len(found) > 1 and all(_is_heading(each, usual) and abs(each.size - larger[0]) <= _SAME_SIZE for each in found[:2]):
        found = [Passage(found[0].text + LINE_BREAK + found[1].text, found[0].size), *found[2:]]  # a headline in two lines
    for passage in found:
        if _is_heading(passage, usual):
            level = 1 + next(place for place, size in enumerate(larger) if abs(size - passage.size) <= _SAME_SIZE)
            yield Block(Text(passage.text), Kind.HEADING, min(level, 6))
        elif mark := _BULLET.match(passage.text):
            yield Block(Text(passage.text[mark.end() :]), Kind.LIST_ITEM)
        else:
            yield Block(Text(passage.text))


def _is_heading(passage: Passage, usual: float) -> bool:
    return passage.size > _HEADING_FROM * usual and len(passage.text) <= _LONGEST_HEADING
