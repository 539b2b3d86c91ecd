"""A release as Markdown.

Decides how text and codes are written so that reading them back gives the same, also in the place of a text that is filled. Reads nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, Run, Text, runs
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.tidy import visible
from duizhao.formats.writing import Enumeration, Labelled, ListGroup, TableGroup, grouped, may_link

_MARKS = {CodeKind.BOLD: "**", CodeKind.ITALIC: "*", CodeKind.STRIKE: "~~"}
_TAGS = {
    CodeKind.BOLD: "strong",
    CodeKind.ITALIC: "em",
    CodeKind.STRIKE: "s",
    CodeKind.UNDERLINE: "u",
    CodeKind.SUPERSCRIPT: "sup",
    CodeKind.SUBSCRIPT: "sub",
}
_SPECIAL = re.compile(r"[\\`*\[\]>~]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_AT_LINE_START = re.compile(r"^(?:[#+=:-]|\|)")
_NUMBER_AT_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_CLOSING_MARKS = re.compile(r"(#+)$")
_IN_ADDRESS = re.compile(r"[\\<>]")
_CLOSERS = ".,:;!?"
"""Signs after which CommonMark still sees the end of bold text, as long as no letter follows."""
_DEEPEST_HEADING = 6


class Own:
    """What a text that is filled has of its own, beside its words: the marks of its objects, words that are code, how its links are written.

    Each object and each code is given once.
    """

    def __init__(
        self, objects: Iterable[tuple[str, str]] = (), codes: Iterable[tuple[str, str]] = (), links: Mapping[str, str] | None = None
    ) -> None:
        self.objects, self.codes, self._links = list(objects), list(codes), links or {}

    def take(self, name: str) -> str:
        """How the next object of this name is written; empty if none is left."""
        found = next((each for each in self.objects if each[0] == name), ("", ""))
        if found[1]:
            self.objects.remove(found)
        return found[1]

    def words(self, text: str) -> str:
        """Words as they are written, those that are code in its marks."""
        for code in self.codes:
            hit = re.search(rf"(?<!\w){re.escape(code[0])}(?!\w)", text)
            if hit:
                self.codes.remove(code)
                return self.words(text[: hit.start()]) + code[1] + self.words(text[hit.end() :])
        return escaped(text)

    def leads_to(self, address: str) -> bool:
        """Whether the text leads to an address already."""
        return address in self._links

    def link(self, text: str, address: str) -> str:
        """A link to an address that the text leads to already; empty where it does not."""
        tail = self._links.get(address, "")
        if tail == AUTOMATIC:
            return f"<{address}>" if text == escaped(address) else ""
        return f"[{text}]{tail}" if tail else ""


AUTOMATIC = "<>"
"""In place of what follows a link's words: the address is its own words."""


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (Markdown has no looks)
    """The release in UTF-8: an empty line between blocks, lists tight, tables with pipes."""
    has_headline = any(paragraph.kind is Kind.HEADLINE for paragraph in release.paragraphs)
    blocks = [f"**[{escaped(visible(release.proof_mark))}]**"] if release.proof_mark else []
    for group in grouped(release):
        if isinstance(group, ListGroup):
            blocks.append("\n".join(_list(group.items)))
        elif isinstance(group, TableGroup):
            blocks.append("\n".join(_table(group)))
        else:
            blocks.append(_paragraph(group, below=1 if has_headline else 0))
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def as_block(paragraph: Paragraph) -> str:
    """A paragraph by itself, where nothing says what stands around it."""
    if paragraph.kind is Kind.LIST_ITEM:
        return "\n".join(_list(((paragraph, ""),)))
    return _paragraph((paragraph, ""), below=1)


def _paragraph(member: Labelled, below: int) -> str:
    paragraph, label = member
    if paragraph.kind in {Kind.HEADLINE, Kind.HEADING}:
        depth = 1 if paragraph.kind is Kind.HEADLINE else min(_DEEPEST_HEADING, max(1, paragraph.level) + below)
        return "#" * depth + " " + _label(label) + in_heading(inline(paragraph.content, "<br>"))
    lines = _label(label) + _lines(paragraph, "\\\n")
    return "\n".join(f"> {line}" for line in lines.split("\n")) if paragraph.kind is Kind.QUOTE else lines


def _list(items: tuple[Labelled, ...]) -> Iterator[str]:
    """Items indented under the text of the item above them; a level is never deeper than one below the last."""
    indents = [0]
    counted = Enumeration()
    for paragraph, label in items:
        level, number = counted.place(paragraph.level, ordered=paragraph.ordered)
        mark = f"{number}. " if paragraph.ordered else "- "
        del indents[level + 1 :]
        indents.append(indents[level] + len(mark))
        text = _label(label) + _lines(paragraph, "\\\n" + " " * indents[-1])
        yield " " * indents[level] + mark + text


def _table(table: TableGroup) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        cells = (
            ("<br><br>".join(_label(label) + inline(paragraph.content, "<br>") for paragraph, label in cell)).replace("|", "\\|")
            for cell in row
        )
        yield "| " + " | ".join(cells) + " |"
        if number == 0:
            yield "|" + " --- |" * len(row)


def _label(label: str) -> str:
    return f"**[{escaped(visible(label))}]** " if label else ""


def _lines(paragraph: Paragraph, line_end: str) -> str:
    """The text of a paragraph with nothing at the start of a line that would make it something else."""
    return line_end.join(harmless(line) for line in inline(paragraph.content, LINE_BREAK).split(LINE_BREAK))


def harmless(line: str) -> str:
    """A line of running text with nothing at its start that would make it something else."""
    line = _NUMBER_AT_LINE_START.sub(r"\1\\\2", line)
    return "\\" + line if _AT_LINE_START.match(line) else line


def in_heading(markup: str) -> str:
    """Running text as it may stand behind the marks of a heading."""
    return _CLOSING_MARKS.sub(r"\\\1", markup)


def inline(content: Text, line_break: str, own: Own | None = None) -> str:
    """The text with its codes; of its objects those that `own` knows, and the others left out."""
    own = own or Own()
    members = runs(content)
    stretches = [run for run in members if run.text]
    marked: list[tuple[str, str]] = []
    place = 0
    for run in members:
        objects = "".join(markup for name in run.objects if (markup := own.take(name)))
        address = run.link if run.text and (may_link(run.link) or own.leads_to(run.link)) else ""
        if objects:
            marked.append((address if marked and marked[-1][0] == address else "", objects))
        if run.text:
            marked.append((address, _marked(stretches, place, own)))
            place += 1
    parts: list[str] = []
    for link, group in groupby(marked, key=itemgetter(0)):
        text = "".join(part for _, part in group)
        if link and parts and parts[-1].endswith("!"):
            parts[-1] = f"{parts[-1][:-1]}\\!"  # or the link would be a picture
        parts.append(own.link(text, link) or f"[{text}](<{_IN_ADDRESS.sub(_backslash, visible(link))}>)" if link else text)
    return "".join(parts).replace(LINE_BREAK, line_break)


def _marked(stretches: Sequence[Run], place: int, own: Own) -> str:
    """A stretch in marks where CommonMark is sure to see them, else in tags."""
    run = stretches[place]
    before, after = stretches[max(0, place - 1) : place], stretches[place + 1 : place + 2]
    text = own.words(visible(run.text))
    alone = not any(neighbour.kinds for neighbour in (*before, *after))
    touched = any(neighbour.text[-1].isalnum() for neighbour in before) or any(neighbour.text[0].isalnum() for neighbour in after)
    if (
        len(run.kinds) == 1
        and run.kinds <= _MARKS.keys()
        and alone
        and not touched
        and run.text[0].isalnum()
        and (run.text[-1].isalnum() or run.text[-1] in _CLOSERS)
    ):
        mark = _MARKS[next(iter(run.kinds))]
        return f"{mark}{text}{mark}"
    for kind, tag in _TAGS.items():
        if kind in run.kinds:
            text = f"<{tag}>{text}</{tag}>"
    return text


def escaped(text: str) -> str:
    """Words in which nothing is markup."""
    return _SPECIAL.sub(_backslash, text)


def _backslash(hit: re.Match[str]) -> str:
    return "\\" + hit[0]
