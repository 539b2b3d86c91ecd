"""English in the place of a running text of Markdown.

Decides what of the old markup stays: pictures, the marks of notes, words that are code, how links and hard breaks are written, what covers the whole
text; and into how many lines the English goes. Does not know the lines' beginnings.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, takewhile

from markdown_it.token import Token

from duizhao.domain.document import Paragraph
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.base import LINE_BREAK
from duizhao.formats.markdown.parsing import Spot
from duizhao.formats.markdown.reading import WIDE, keeps_its_look, pictures_in
from duizhao.formats.markdown.writing import AUTOMATIC, Own, escaped, harmless, in_heading, inline
from duizhao.formats.tidy import visible

_TURN = "\t"
"""Where a text goes on in the next line: no tidied text holds a tab."""
_EMPTY_LINE = LINE_BREAK * 2
_HARD_BREAK = re.compile(r"<br\s*/?>\n?| {2,}\n|\\\n")
_TAG_BREAK = re.compile(r"<br\s*/?>")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*).*", re.DOTALL)
_SENTENCE_END = re.compile(r"[.!?。！？…][”’\"')）】]*$")
_ONE_SPACE = re.compile(r"(?<! ) (?! )")
_AFTER_A_SENTENCE = 60
"""Letters that a line may be longer or shorter to end where a sentence does, if the old one did."""


@dataclass(slots=True)
class Change:
    """What a spot held and what it is to hold: its paragraphs, what its pictures show, and the paragraphs that follow it."""

    texts: list[tuple[Text, Text]] = field(default_factory=list)
    pictures: dict[int, tuple[Text, Text]] = field(default_factory=dict)
    following: list[Paragraph] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        return bool(self.following) or any(old != new for old, new in (*self.texts, *self.pictures.values()))

    @property
    def is_emptied(self) -> bool:
        return not any(new for _, new in (*self.texts, *self.pictures.values()))


def is_kept_without_text(spot: Spot) -> bool:
    """Whether something stands among the words that stays without them: a picture or the mark of a note."""
    return any(token.type in {"image", "note_mark"} for token in spot.children)


def filled(spot: Spot, change: Change) -> list[str]:
    """The lines of a spot with its new text, without what stands before them."""
    alts = {number: new for number, (_, new) in change.pictures.items()}
    if all(old == new for old, new in change.texts):
        first, *others = _with_alts(spot, alts).split("\n")
        return [first, *(line.lstrip(" \t") for line in others)]
    old = Text.joined((old for old, _ in change.texts), _EMPTY_LINE)
    text = Text.joined((new for _, new in change.texts if new), _EMPTY_LINE)
    own = Own(_objects(spot, alts), _code_words(spot), dict(_links(spot)))
    text = _with_objects(_covered_like(old, Text(text.plain.replace(_TURN, " "), text.codes)), spot)
    lead, trail = _around(spot.children)
    if spot.one_line:
        found = _TAG_BREAK.search(spot.content)
        markup = lead + inline(text, found[0] if found else "<br>", own) + trail
        return [markup if spot.in_cell else in_heading(markup)]
    if LINE_BREAK not in old.plain and LINE_BREAK not in text.plain:
        text = _in_lines(text, [end - start for start, end in spot.spans], spot.content.split("\n"), own)
    style = _HARD_BREAK.search(spot.content)
    markup = lead + inline(text, LINE_BREAK, own) + trail
    markup = markup.replace(_EMPTY_LINE, "<br><br>").replace(LINE_BREAK, style[0] if style else "\\\n").replace(_TURN, "\n")
    return [harmless(line) for line in markup.split("\n")]


def _with_alts(spot: Spot, alts: Mapping[int, Text]) -> str:
    """The old text with other descriptions of its pictures."""
    content = spot.content
    for number, picture in reversed([*enumerate(pictures_in(spot.children))]):
        if number in alts:
            start, end = picture.meta["words"]
            content = content[:start] + _alt(alts[number]) + content[end:]
    return content


def _alt(text: Text) -> str:
    return escaped(visible(text.plain).replace(LINE_BREAK, " "))


def _objects(spot: Spot, alts: Mapping[int, Text]) -> Iterator[tuple[str, str]]:
    """The pictures and the marks of notes of a spot, each with its name and how it is written."""
    numbers = count()
    for token in spot.children:
        if token.type == "image":
            number = next(numbers)
            start, end = token.meta["words"]
            words = _alt(alts[number]) if number in alts else spot.content[start:end]
            yield "picture", f"![{words}]{token.meta['tail']}".replace("\n", " ")
        elif token.type == "note_mark":
            yield token.meta["name"], token.meta["raw"]


def _code_words(spot: Spot) -> Iterator[tuple[str, str]]:
    for token in spot.children:
        if token.type == "code_inline" and token.content.strip():
            yield token.content.strip(), token.meta["raw"].replace("\n", " ")


def _links(spot: Spot) -> Iterator[tuple[str, str]]:
    for token in spot.children:
        if token.type == "link_open":
            yield str(token.attrGet("href") or ""), AUTOMATIC if token.markup == "autolink" else token.meta["tail"].replace("\n", " ")


def _with_objects(text: Text, spot: Spot) -> Text:
    """The text with the objects of the spot that it lacks: those before any word in front, the others at its end."""
    placed = Counter(code.data for code in text.codes if code.kind is CodeKind.OBJECT)
    added, begun = [], False
    for token in spot.children:
        if token.type in {"image", "note_mark"}:
            name = token.meta.get("name", "picture")
            placed[name] -= 1
            if placed[name] < 0:
                added.append(Code(*((len(text), len(text)) if begun else (0, 0)), CodeKind.OBJECT, name))
        else:
            begun = begun or bool(token.content.strip())
    return Text(text.plain, (*text.codes, *added)) if added else text


def _around(children: Sequence[Token]) -> tuple[str, str]:
    """HTML and remarks that no code stands for, at the beginning and at the end; a tag only with the tag that belongs to it."""
    lead = [token.content for token in takewhile(_is_silent, children)]
    trail = [token.content for token in takewhile(_is_silent, reversed(children))]
    opened, closed = ({_TAG_NAME.sub(r"\1", tag) for tag in tags} for tags in (lead, trail))
    first = [tag for tag in lead if tag.startswith("<!") or _TAG_NAME.sub(r"\1", tag) in closed]
    last = [tag for tag in trail if tag.startswith("<!") or _TAG_NAME.sub(r"\1", tag) in opened]
    return "".join(first), "".join(reversed(last))


def _is_silent(token: Token) -> bool:
    return token.type == "html_inline" and not keeps_its_look(token.content)


def _covered_like(old: Text, new: Text) -> Text:
    """The new text with what lay over the whole of the old one, unless it says itself where that lies."""
    said = {code.kind for code in new.codes} | {CodeKind.LINK, CodeKind.OBJECT}
    over = [code for code in old.codes if code.start == 0 and code.end == len(old) and code.kind not in said]
    return Text(new.plain, (*new.codes, *(Code(0, len(new), code.kind) for code in over))) if over else new


def _in_lines(text: Text, lengths: Sequence[int], before: Sequence[str], own: Own) -> Text:
    """The text with turns at which it goes on in the next line: as many lines as it had, each with its share of the words."""
    plain = text.plain
    places = [hit.start() for hit in _ONE_SPACE.finditer(plain, 1, len(plain) - 1) if hit.start() > 0]
    closed = [range(hit.start(), hit.end()) for words, _ in own.codes for hit in re.finditer(re.escape(words), plain)]
    places = [place for place in places if not any(place in each for each in closed)]
    places = [place for place in places if not (WIDE.match(plain[place - 1]) and WIDE.match(plain[place + 1]))]
    chars, last, done = list(plain), -1, 0
    for number, length in enumerate(lengths[:-1]):
        done += length
        wanted = len(plain) * done / max(1, sum(lengths))
        left = [place for place in places if place > last]
        if not left:
            break
        # A vertical tab alone is a line of the paragraph, and no line of its text.
        ends_sentence = number < len(before) and _SENTENCE_END.search(before[number].rstrip()) is not None
        last = min(
            left,
            key=lambda place: abs(place - wanted) - (_AFTER_A_SENTENCE if ends_sentence and _SENTENCE_END.search(plain[:place]) else 0),
        )
        chars[last] = _TURN
    return Text("".join(chars), text.codes)
