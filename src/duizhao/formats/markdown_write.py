"""A release as Markdown.

Decides how text and codes are written so that reading them back gives the same. Reads nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, Run, runs
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
_SPECIAL = re.compile(r"[\\`*_\[\]<>&~]")
_AT_LINE_START = re.compile(r"^(?:[#+=:-]|\|)")
_NUMBER_AT_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_CLOSING_MARKS = re.compile(r"(#+)$")
_IN_ADDRESS = re.compile(r"[\\<>]")
_CLOSERS = ".,:;!?"
"""Signs after which CommonMark still sees the end of bold text, as long as no letter follows."""
_DEEPEST_HEADING = 6


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (Markdown has no looks)
    """The release in UTF-8: an empty line between blocks, lists tight, tables with pipes."""
    has_headline = any(paragraph.kind is Kind.HEADLINE for paragraph in release.paragraphs)
    blocks = [f"**[{_escaped(visible(release.proof_mark))}]**"] if release.proof_mark else []
    for group in grouped(release):
        if isinstance(group, ListGroup):
            blocks.append("\n".join(_list(group.items)))
        elif isinstance(group, TableGroup):
            blocks.append("\n".join(_table(group)))
        else:
            blocks.append(_paragraph(group, below=1 if has_headline else 0))
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _paragraph(member: Labelled, below: int) -> str:
    paragraph, label = member
    if paragraph.kind in {Kind.HEADLINE, Kind.HEADING}:
        depth = 1 if paragraph.kind is Kind.HEADLINE else min(_DEEPEST_HEADING, max(1, paragraph.level) + below)
        return "#" * depth + " " + _label(label) + _CLOSING_MARKS.sub(r"\\\1", _inline(paragraph, "<br>"))
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
            ("<br><br>".join(_label(label) + _inline(paragraph, "<br>") for paragraph, label in cell)).replace("|", "\\|") for cell in row
        )
        yield "| " + " | ".join(cells) + " |"
        if number == 0:
            yield "|" + " --- |" * len(row)


def _label(label: str) -> str:
    return f"**[{_escaped(visible(label))}]** " if label else ""


def _lines(paragraph: Paragraph, line_end: str) -> str:
    """The text of a paragraph with nothing at the start of a line that would make it something else."""
    return line_end.join(_harmless(line) for line in _inline(paragraph, LINE_BREAK).split(LINE_BREAK))


def _harmless(line: str) -> str:
    line = _NUMBER_AT_LINE_START.sub(r"\1\\\2", line)
    return "\\" + line if _AT_LINE_START.match(line) else line


def _inline(paragraph: Paragraph, line_break: str) -> str:
    """The text with its codes; objects are left out."""
    stretches = [run for run in runs(paragraph.content) if run.text]
    marked = [(run.link if may_link(run.link) else "", _marked(stretches, place)) for place, run in enumerate(stretches)]
    parts: list[str] = []
    for link, members in groupby(marked, key=itemgetter(0)):
        text = "".join(part for _, part in members)
        if link and parts and parts[-1].endswith("!"):
            parts[-1] = f"{parts[-1][:-1]}\\!"  # or the link would be a picture
        parts.append(f"[{text}](<{_IN_ADDRESS.sub(_backslash, visible(link))}>)" if link else text)
    return "".join(parts).replace(LINE_BREAK, line_break)


def _marked(stretches: Sequence[Run], place: int) -> str:
    """A stretch in marks where CommonMark is sure to see them, else in tags."""
    run = stretches[place]
    before, after = stretches[max(0, place - 1) : place], stretches[place + 1 : place + 2]
    text = _escaped(visible(run.text))
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


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_backslash, text)


def _backslash(hit: re.Match[str]) -> str:
    return "\\" + hit[0]
