"""A release in the lines of the Markdown text that it was made from.

Decides which lines change: those of the running text whose English is another, and no others. Front matter, blank lines, the marks of lists, quotes
and headings, fences, HTML, line ends and the encoding stay as they are, byte for byte. A text that takes several lines takes as many afterwards where it
has the words for them. How a text's own markup comes back, `markdown.filling` decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from duizhao.domain.document import Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Text
from duizhao.domain.tracked import ACCEPTED, Taking
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.encodings import as_it_was, recoded
from duizhao.formats.files import contents
from duizhao.formats.markdown.filling import Change, filled, is_kept_without_text
from duizhao.formats.markdown.lines import another_item, continued, is_blank, without_marks
from duizhao.formats.markdown.parsing import LINE_END, Spot, tokens_of
from duizhao.formats.markdown.reading import Placed, blocks_of
from duizhao.formats.markdown.writing import as_block, harmless, inline
from duizhao.formats.text import decoded
from duizhao.formats.tidy import tidied


def write_in_layout(
    release: Release,
    places: Sequence[int | None],
    layout: Path,
    taking: Taking = ACCEPTED,  # noqa: ARG001  (Markdown has no tracked changes)
    encoding: str | None = None,
) -> bytes:
    """The release in the lines of `layout`.

    `places[i]` is the place, among the paragraphs that reading `layout` gives, that paragraph *i* of the release takes; None lets it
    follow the paragraph before it; `encoding` is the one that a person chose to read it in.

    Raises:
        FileError: the layout is no text, or holds fewer paragraphs.
    """
    data = contents(layout)
    text, _ = decoded(layout, data if encoding is None else recoded(layout, data, encoding))
    lines = LINE_END.split(text)
    placed = tidied(blocks_of(tokens_of("\n".join(lines))))
    if not placed or any(place is not None and place >= len(placed) for place in places):
        raise FileError("write.layout_other", layout)
    page = _Page(lines)
    given, following = _sorted_out(release, places)
    _put_before(page, placed, following.pop(-1, []))
    for spot, change in _changes(placed, given, following).items():
        page.take(spot, change)
    return as_it_was(page.text([hit[0] for hit in LINE_END.finditer(text)]), data, encoding)


def _sorted_out(release: Release, places: Sequence[int | None]) -> tuple[dict[int, Text], dict[int, list[Paragraph]]]:
    """The English of each place, and the paragraphs that follow a place; those before the first follow -1."""
    given: dict[int, Text] = {}
    following: dict[int, list[Paragraph]] = {}
    last = -1
    for paragraph, place in zip(release.paragraphs, places, strict=True):
        last = last if place is None else place
        if place is None or place in given:
            following.setdefault(last, []).append(paragraph)
        else:
            given[place] = paragraph.content
    return given, following


def _changes(placed: Sequence[Placed], given: dict[int, Text], following: dict[int, list[Paragraph]]) -> dict[Spot, Change]:
    """What changes in each spot, for those in which something does."""
    found: dict[Spot, Change] = {}
    for place, block in enumerate(placed):
        if block.spot is None:
            continue
        change = found.setdefault(block.spot, Change())
        pair = (block.content, given.get(place, Text()))
        if block.picture < 0:
            change.texts.append(pair)
        else:
            change.pictures[block.picture] = pair
        change.following += following.get(place, [])
    return {spot: change for spot, change in found.items() if change.changes}


def _put_before(page: "_Page", placed: Sequence[Placed], paragraphs: Iterable[Paragraph]) -> None:
    spot = next((block.spot for block in placed if block.spot is not None), None)
    if spot is not None:
        page.before.setdefault(spot.line, []).extend(line for paragraph in paragraphs for line in (*as_block(paragraph).split("\n"), ""))


@dataclass(slots=True)
class _Page:
    """The lines of the text, and what becomes of them: a line may turn into several, or into none."""

    lines: list[str]
    before: dict[int, list[str]] = field(default_factory=dict)
    _now: dict[int, list[str]] = field(default_factory=dict)
    _cells: dict[int, list[tuple[Spot, str]]] = field(default_factory=dict)

    def take(self, spot: Spot, change: Change) -> None:
        """Put what changes into the lines of a spot."""
        following = change.following
        if spot.in_cell:
            markup = "<br><br>".join(part for part in (filled(spot, change)[0], *(_in_line(each) for each in following)) if part)
            self._cells.setdefault(spot.line, []).append((spot, markup.replace("|", "\\|")))
            return
        if change.is_emptied and not following and not is_kept_without_text(spot):
            self._empty(spot)
            return
        self._fill(spot, filled(spot, change))
        for paragraph in following:
            self._follow(spot, paragraph)

    def text(self, ends: Sequence[str]) -> str:
        """The whole text; `ends` are the ends of its lines, of which the last may have none."""
        for line, cells in self._cells.items():
            row = self.lines[line]
            for spot, markup in sorted(cells, key=lambda each: -each[0].spans[0][0]):
                first, last = spot.spans[0]
                row = row[:first] + markup + row[last:]
            self._now[line] = [row]
        usual = ends[0] if ends else "\n"
        parts: list[str] = []
        for line, was in enumerate(self.lines):
            end = ends[line] if line < len(ends) else ""
            now = [*self.before.get(line, []), *self._now.get(line, [was])]
            parts += [each + (end or usual) for each in now[:-1]]
            parts += [now[-1] + end] if now else []
        if parts and not self._now.get(len(self.lines) - 1, [""]):  # the last line went, which had no end
            parts[-1] = LINE_END.sub("", parts[-1])
        return "".join(parts)

    def _fill(self, spot: Spot, texts: Sequence[str]) -> None:
        begins = [self.lines[spot.line + number][: span[0]] for number, span in enumerate(spot.spans)]
        last = spot.line + len(spot.spans) - 1
        rest = self.lines[last][spot.spans[-1][1] :]
        goes_on = begins[-1] if len(begins) > 1 else continued(begins[0])
        new = [(begins[number] if number < len(begins) else goes_on) + text for number, text in enumerate(texts)]
        new[-1] += rest
        for number in range(len(spot.spans)):
            self._now[spot.line + number] = new[number : number + 1]
        self._now[last] = new[len(spot.spans) - 1 :]

    def _follow(self, spot: Spot, paragraph: Paragraph) -> None:
        """A paragraph after a spot's: an item after an item, a heading after a heading, else a paragraph."""
        last, begin = spot.line + spot.lines - 1, self.lines[spot.line][: spot.spans[0][0]]
        lines = [harmless(line) for line in inline(paragraph.content, LINE_BREAK).split(LINE_BREAK)]
        if spot.item:
            begin = another_item(begin)
            new = [begin + ("\\\n" + continued(begin)).join(lines)]
        else:
            begin = begin if begin.rstrip().endswith("#") else continued(begin)
            new = [without_marks(begin), begin + ("\\\n" + continued(begin)).join(lines)]
            if spot.lines > len(spot.spans):
                new.append(self.lines[last])
        self._now[last] = [*self._now.get(last, [self.lines[last]]), *"\n".join(new).split("\n")]

    def _empty(self, spot: Spot) -> None:
        """Take a text out with its lines, or leave the mark of an item or a note that holds something else or is referred to."""
        if (spot.item and not spot.alone) or spot.note:
            self._fill(spot, [""])
            return
        after = spot.line + spot.lines
        for line in range(spot.line, after):
            self._now[line] = []
        if spot.item:
            return
        blank_before = spot.line == 0 or self._is_blank(spot.line - 1)
        while blank_before and after < len(self.lines) - 1 and self._is_blank(after):
            self._now[after] = []
            after += 1
        before = spot.line - 1
        while after >= len(self.lines) - 1 and before > 0 and self._is_blank(before):
            self._now[before] = []
            before -= 1

    def _is_blank(self, line: int) -> bool:
        return is_blank(self.lines[line]) or self._now.get(line) == []


def _in_line(paragraph: Paragraph) -> str:
    return inline(paragraph.content, "<br>")
