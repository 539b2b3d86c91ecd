"""What a web page says, paragraph by paragraph, to hold it against a release.

Decides where a paragraph of a page begins and ends. What kind of paragraph it is, and what is bold in it, does not matter here.
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from duizhao.domain.errors import FileError

_INLINE = frozenset({"a", "abbr", "b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "u"})
_SILENT = frozenset({"head", "script", "style", "template", "noscript"})
_END = None
"""Between two paragraphs."""


def page_paragraphs(data: bytes, path: Path) -> list[str]:
    """The texts of a page that are not empty, blanks joined, in order.

    Raises:
        FileError: there is no page in the file.
    """
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError) as error:
        raise FileError("text.binary", path) from error
    texts, words = [], ""
    for piece in (*_pieces(root), _END):
        if piece is not None:
            words += piece
        elif words.strip():
            texts.append(" ".join(words.split()))
            words = ""
    return texts


def _pieces(root: etree._Element) -> Iterator[str | None]:
    """What stands in the page, in order; None where an element begins or ends that is a paragraph of its own."""
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        begins = event == "start"
        if event in ("start", "end"):
            silent += (1 if begins else -1) if element.tag in _SILENT else 0
            yield " " if element.tag == "br" else "" if element.tag in _INLINE else _END
        text = element.text if begins else element.tail
        if text and not silent:
            yield text
