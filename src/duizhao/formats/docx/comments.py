"""Comments of a new Word document.

Decides how threads are written: each comment with its author and time, a reply under what it answers, a settled thread as done. Reading them is
in `beside`. Does not decide what is said of what.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from lxml import etree

from duizhao.domain.document import Note
from duizhao.domain.text import showable
from duizhao.formats.archive import Element
from duizhao.formats.docx.package import MC, W, w
from duizhao.formats.docx.parts import attributes, element

W14, W15 = "http://schemas.microsoft.com/office/word/2010/wordml", "http://schemas.microsoft.com/office/word/2012/wordml"
_FIRST_ID = 0x10000000
"""Paragraphs of comments are called by numbers from here on; Word wants them above 0 and below 0x80000000."""


class Comments:
    """The comments of one document, as it is written."""

    def __init__(self) -> None:
        self._root = etree.Element(w("comments"), nsmap={"w": W, "w14": W14, "mc": MC})
        self._extended = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15, "mc": MC})
        self._root.set(f"{{{MC}}}Ignorable", "w14")
        self._extended.set(f"{{{MC}}}Ignorable", "w15")

    def parts(self) -> dict[str, str]:
        """The parts that hold them, by name; none where nothing is said."""
        if len(self._root) == 0:
            return {}
        return {
            name: etree.tostring(root, encoding="unicode")
            for name, root in (("comments", self._root), ("commentsExtended", self._extended))
        }

    def pin(self, paragraphs: Sequence[Element], notes: Sequence[Note]) -> None:
        """Say these about the content of these paragraphs; a reply stands behind the comment that it answers."""
        asked: dict[str, str] = {}
        first = paragraphs[0]
        place = 1 if len(first) and first[0].tag == w("pPr") else 0
        for order, note in enumerate(notes):
            number = str(len(self._root))
            mine = f"{_FIRST_ID + len(self._root):08X}"
            self._root.append(_comment(note, number, mine))
            said = {f"{{{W15}}}paraId": mine, f"{{{W15}}}done": str(int(note.done))}
            if note.answers in asked:
                said[f"{{{W15}}}paraIdParent"] = asked[note.answers]
            else:
                asked[note.text] = mine
            etree.SubElement(self._extended, f"{{{W15}}}commentEx", said)
            first.insert(place + order, element("commentRangeStart", attributes(id=number)))
            paragraphs[-1].append(element("commentRangeEnd", attributes(id=number)))
            paragraphs[-1].append(element("r", element("commentReference", attributes(id=number))))


def _comment(note: Note, number: str, paragraph: str) -> Element:
    author = showable(note.author)
    said = attributes(id=number, author=author, initials="".join(part[:1] for part in author.split()))
    if note.at:
        said[w("date")] = datetime.fromtimestamp(note.at // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [line for line in showable(note.text).splitlines() if line.strip()] or [""]
    made = element("comment", said, *(element("p", element("r", element("t", line))) for line in lines))
    made[-1].set(f"{{{W14}}}paraId", paragraph)
    return made
