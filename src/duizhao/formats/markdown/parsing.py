"""Markdown as tokens that know where in the text they stand.

Decides what is no text (front matter, the marks of lists, tasks and notes), that a paragraph set in by four spaces is no code, and where in its
lines each stretch of running text stands. What the tokens mean for a release, `markdown.reading` decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, code, heading, lheading, paragraph, table
from markdown_it.rules_inline import StateInline, backtick, html_inline, image, link
from markdown_it.token import Token

from duizhao.domain.text import Span
from duizhao.language.script import weights

LINE_END = re.compile(r"\r\n|\n|\r")
_FRONT_MATTER = re.compile(
    r"(---|\+\+\+)[ \t]*\n(?:[ \t]*\n|#.*\n)*[\w\"'][^\n:=]*[:=](?:[ \t].*)?\n(?:.*\n)*?(?:\1|\.\.\.)[ \t]*(?:\n|\Z)"
)
"""What begins with a key and its value between two lines of hyphens (YAML) or plus signs (TOML); two rules with text between are none."""
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:")
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_TASK = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
_PIPE = re.compile(r"(?<!\\)\|")
_ENGLISH_SENTENCE = re.compile(r"[.!?][”’\"')]*$")
_WORDS_OF_PROSE = 8
"""Han characters, or English words that end as a sentence does."""
_NOTES = "duizhao notes"
_PARTS = {"image", "code_inline", "html_inline"}


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """Where a stretch of running text stands: its lines from `line` on, in each of which it takes the columns of one of `spans`.

    `lines` counts the lines of the block, with what is drawn under a heading; `content` is the running text without what stands before its lines.
    """

    line: int
    spans: tuple[Span, ...]
    lines: int
    content: str
    children: tuple[Token, ...]
    in_cell: bool = False
    one_line: bool = False
    """It cannot go on in another line: a cell, or a heading behind its marks."""
    item: bool = False
    """It opens an item of a list."""
    note: bool = False
    """It opens a note."""
    alone: bool = False
    """Its item or note holds nothing else."""


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text whose lines end in line feeds; where there is running text, `meta["spot"]` says where it stands."""
    front = _FRONT_MATTER.match(text)
    skipped = front.end() if front else 0
    tokens = _parser().parse(text[skipped:])
    lines = text.count("\n", 0, skipped)
    begun = -1
    for place, token in enumerate(tokens):
        if token.type in {"list_item_open", "note_open"}:
            begun = place
        elif token.type == "inline" and "lines" in token.meta:
            before = tokens[place - 2] if begun == place - 2 else None
            note = before is not None and before.type == "note_open"
            # Under a mark that stands alone in its line, the text does not open the item: what follows it can't be another item by repeating its line.
            item = before is not None and before.type == "list_item_open" and (before.map or [0])[0] == token.meta["lines"][0]
            if item:
                _without_task(token)
            alone = place + 2 < len(tokens) and tokens[place + 2].type in {"list_item_close", "note_close"}
            first, spans, count = token.meta["lines"]
            token.meta["spot"] = Spot(
                first + lines,
                spans,
                count,
                token.content,
                tuple(token.children or ()),
                in_cell="cell" in token.meta,
                one_line="one line" in token.meta,
                item=item,
                note=note,
                alone=alone,
            )
    return tokens


class _Parser(MarkdownIt):
    """CommonMark with tables and notes; addresses stay as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
        return url


def _parser() -> MarkdownIt:
    parser = _Parser("commonmark").enable(["table", "strikethrough"])
    parser.block.ruler.at("table", _located(table), {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("code", _code_or_prose)
    parser.block.ruler.at("heading", _located(heading), {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("lheading", _located(lheading))
    parser.block.ruler.at("paragraph", _located(paragraph))
    parser.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "note mark", _note_mark)
    for name, rule in (("backticks", backtick), ("link", link), ("image", image), ("html_inline", html_inline)):
        parser.inline.ruler.at(name, _raw(rule))
    return parser


_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_InlineRule = Callable[[StateInline, bool], bool]


def _located(rule: _BlockRule) -> _BlockRule:
    """The rule, which also tells where in its lines the running text stands that it finds: only while it runs are their marks known."""

    def located(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        found = rule(state, start, end, silent)
        if found and not silent:
            begins = {line: _line_start(state, line) for line in range(start, state.line)}
            cells: dict[int, list[Span]] = {}
            for token in state.tokens[known:]:
                if token.type == "inline" and token.map:
                    _locate(state, token, begins, cells if rule is table else None)
        return found

    return located


def _line_start(state: StateBlock, line: int) -> int:
    return state.src.rfind("\n", 0, state.eMarks[line]) + 1


def _locate(state: StateBlock, token: Token, begins: dict[int, int], cells: dict[int, list[Span]] | None) -> None:
    first, last = token.map or (0, 0)
    if cells is not None:
        if first not in cells:
            cells[first] = _cells(state, first)
        if not cells[first]:
            return  # a row that is too short was filled up
        start, end = cells[first].pop(0)
        token.meta |= {"cell": True, "one line": True, "lines": (first, ((start - begins[first], end - begins[first]),), 1)}
        return
    spans = []
    for line in range(first, last):
        start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        if (
            line == first
            and state.src.startswith("#", start)
            and token.map == [first, first + 1]
            and state.tokens[-3].markup.startswith("#")
        ):
            start += len(state.src[start:end]) - len(state.src[start:end].lstrip("#").lstrip(" \t"))
            end = start + len(token.content)
            token.meta["one line"] = True
        spans.append((start - begins[line], end - begins[line]))
    words = [state.src[begins[first + number] + start : begins[first + number] + end] for number, (start, end) in enumerate(spans)]
    # Lines of vertical tabs or form feeds belong to the paragraph and hold none of its text: what stands there may be no part of it.
    held = [number for number, each in enumerate(words) if each.strip()] or [0]
    after = state.line - last
    spans = spans[held[0] : held[-1] + 1]
    spans[-1] = (spans[-1][0], spans[-1][0] + len(words[held[-1]].rstrip()))
    token.meta["lines"] = (first + held[0], tuple(spans), len(spans) + (last - first - 1 - held[-1] if after else 0) + after)


def _cells(state: StateBlock, line: int) -> list[Span]:
    """Where the cells of a row stand, without the white space around them."""
    begin, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    row = state.src[begin:end].rstrip()
    edges = [0, *(edge for hit in _PIPE.finditer(row) for edge in hit.span()), len(row)]
    found = list(zip(edges[::2], edges[1::2], strict=True))
    if found and found[0][0] == found[0][1]:
        found = found[1:]
    if found and found[-1][0] == found[-1][1]:
        found = found[:-1]
    return [(begin + end - len(row[start:end].lstrip()), begin + start + len(row[start:end].rstrip())) for start, end in found]


def _code_or_prose(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Code that is set in, unless it is prose whose lines somebody set in: each line of that is a paragraph."""
    known = len(state.tokens)
    if not code(state, start, end, silent):
        return False
    if silent or not any(map(_is_prose, state.tokens[known].content.split("\n"))):
        return True
    del state.tokens[known:]
    for line in range(start, state.line):
        if state.isEmpty(line):
            continue
        state.push("paragraph_open", "p", 1)
        token = state.push("inline", "", 0)
        token.map, token.children = [line, line + 1], []
        token.content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        begin = _line_start(state, line)
        first = state.bMarks[line] + state.tShift[line] - begin
        token.meta["lines"] = (line, ((first, first + len(token.content)),), 1)
        state.push("paragraph_close", "p", -1)
    return True


def _is_prose(line: str) -> bool:
    han, words = weights(line)
    return han >= _WORDS_OF_PROSE or (words >= _WORDS_OF_PROSE and bool(_ENGLISH_SENTENCE.search(line.strip())))


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The text of a note, `[^1]: …`, with what is set in under it; CommonMark alone would take it for the address of a link."""
    begin = state.bMarks[start] + state.tShift[start]
    hit = None if state.is_code_block(start) else _NOTE.match(state.src, begin, state.eMarks[start])
    if hit is None:
        return False
    if silent:
        return True
    state.env.setdefault(_NOTES, set()).add(hit[1])
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType
    text = state.src[hit.end() : state.eMarks[start]]
    state.bMarks[start], state.tShift[start] = hit.end(), len(text) - len(text.lstrip(" \t"))
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "note"
    state.push("note_open", "", 1)
    state.md.block.tokenize(state, start, end)
    state.push("note_close", "", -1)
    state.line = max(state.line, start + 1)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.parentType = kept
    return True


def _note_mark(state: StateInline, silent: bool) -> bool:
    hit = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    if hit is None or hit[1] not in state.env.get(_NOTES, ()):
        return False
    if not silent:
        token = state.push("note_mark", "", 0)
        token.meta |= {"raw": hit[0], "name": f"footnote:{hit[1]}"}
    state.pos = hit.end()
    return True


def _raw(rule: _InlineRule) -> _InlineRule:
    """The rule, which also keeps how what it finds is written: of links and pictures what follows their words."""

    def kept(state: StateInline, silent: bool) -> bool:
        known, start = len(state.tokens), state.pos
        found = rule(state, silent)
        new = state.tokens[known:]
        if not found or silent or not new:
            return found
        opening = next((token for token in new if token.type in _PARTS or token.type == "link_open"), None)
        if opening is None:
            return True
        opening.meta["raw"] = state.src[start : state.pos]
        if opening.type in {"image", "link_open"}:
            begin = start + (opening.type == "image")
            end = state.md.helpers.parseLinkLabel(state, begin, opening.type == "link_open")
            tail = state.src[end + 1 : state.pos]
            opening.meta["words"] = (begin + 1, end)
            opening.meta["tail"] = tail if tail not in {"", "[]"} else f"[{state.src[begin + 1 : end]}]"
        return True

    return kept


def _without_task(token: Token) -> None:
    """Takes the box of a task off the text of its item."""
    hit = _TASK.match(token.content)
    first = token.children[0] if token.children else None
    if hit is None or first is None or first.type != "text" or not first.content.startswith(hit[0].rstrip()):
        return
    first.content = first.content[len(hit[0]) :]
    token.content = token.content[hit.end() :]
    line, spans, count = token.meta["lines"]
    token.meta["lines"] = (line, ((spans[0][0] + hit.end(), spans[0][1]), *spans[1:]), count)
    for child in token.children or []:
        if "words" in child.meta:
            child.meta["words"] = tuple(edge - hit.end() for edge in child.meta["words"])
