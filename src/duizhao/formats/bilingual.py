"""Files that hold both languages: a table with a Chinese and an English column, or Chinese and English paragraphs by turns.

Decides which paragraph belongs to which language and what the file itself links. Does not align: a stretch of several Chinese paragraphs
with an unequal number of English ones is one link, of low confidence, which an aligner may cut.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Literal

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Bilingual, Document, Note, Remark
from duizhao.domain.text import Text
from duizhao.formats.base import Block, Pair, Reading
from duizhao.formats.kinds import with_kinds
from duizhao.formats.tidy import beside_of
from duizhao.language.script import Script, script_of, weights

SURE = 1.0
"""Confidence of a link that the file shows: a table's row, one paragraph followed by one."""
LIKELY = 0.9
"""Confidence of links between two stretches of equally many paragraphs."""
UNSURE = 0.4
"""Confidence of a link between stretches of unequally many paragraphs."""

_LEAST_SHARE = 0.3
"""Of paragraphs, and of text, that the smaller language must have for a file to be bilingual by turns: a Chinese byline is no second language."""
_WORDS_PER_HAN = 0.6
"""English words that a Chinese character becomes in news."""
_HEADER_WITHIN = 5
"""Rows of a table, from the top, in which its header may stand; what is above it is a title."""
_FILLED_FROM = 0.5
"""Share of a table's rows in which both languages must stand."""

Pairs = list[tuple[Sequence[Block], Sequence[Block], float]]
"""Chinese blocks, their English ones, and the confidence that they belong together."""


def bilingual_of(path: Path, reading: Reading) -> Bilingual | None:
    """Both texts of a file with the links that it shows; None when the file is in one language (its blocks are tidied)."""
    if reading.pairs is not None:
        return _as_the_file_says(reading, reading.pairs)
    pairs, headers = _from_tables([block for block in reading.blocks if block.cell])
    if pairs:
        left_out = len(reading.blocks) - headers - sum(len(chinese) + len(english) for chinese, english, _ in pairs)
        remarks = (Remark("bilingual.left_out", {"file": path.name, "count": left_out}),) if left_out else ()
        return _put_together(pairs, replace(reading, remarks=reading.remarks + remarks))
    pairs = _by_turns(list(reading.blocks))
    return _put_together(pairs, reading) if pairs else None


def _as_the_file_says(reading: Reading, pairs: Sequence[Pair]) -> Bilingual:
    """The pairs of a file that is bilingual by its nature, with its notes; what holds text on neither side is left out."""
    notes: list[tuple[Literal["source", "target"], int, Note]] = []
    links: list[Link] = []
    source: list[Text] = []
    target: list[Text] = []
    for pair in pairs:
        left, right = len(source), len(target)
        source += pair.source
        target += pair.target
        if pair.source or pair.target:
            links.append(Link(tuple(range(left, len(source))), tuple(range(right, len(target))), SURE))
            if pair.notes:
                notes += [("source", left, note) if pair.source else ("target", right, note) for note in pair.notes]
    made = _as_documents([Block(text) for text in source], [Block(text) for text in target], links, reading)
    return replace(made, notes=tuple(notes))


def _from_tables(blocks: Sequence[Block]) -> tuple[Pairs, int]:
    """The rows of all tables that have a Chinese and an English column, and how many blocks stand in the header rows above them."""
    pairs: Pairs = []
    headers = 0
    for _, members in groupby(blocks, key=lambda block: block.cell.table if block.cell else -1):
        found, in_header = _from_table(list(members))
        pairs += found
        headers += in_header
    return pairs, headers


def _from_table(blocks: list[Block]) -> tuple[Pairs, int]:
    columns: dict[int, list[Block]] = {}
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in blocks:
        if block.cell:
            columns.setdefault(block.cell.column, []).append(block)
            rows.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(block)
    chinese, english = _column_of(columns, rows, Script.CHINESE), _column_of(columns, rows, Script.ENGLISH)
    if chinese is None or english is None or chinese == english:
        return [], 0
    pairs: Pairs = [(cells.get(chinese, []), cells.get(english, []), SURE) for _, cells in sorted(rows.items())]
    in_header = 0
    header = next((place for place, pair in enumerate(pairs[:_HEADER_WITHIN]) if _is_header(pair)), None)
    if header is not None:
        in_header = sum(len(cell) for number in sorted(rows)[: header + 1] for cell in rows[number].values())
        del pairs[: header + 1]
    both = sum(1 for zh, en, _ in pairs if zh and en)
    if not pairs or both < _FILLED_FROM * len(pairs):
        return [], 0
    return [pair for pair in pairs if pair[0] or pair[1]], in_header


def _column_of(columns: dict[int, list[Block]], rows: dict[int, dict[int, list[Block]]], script: Script) -> int | None:
    """The column in which most rows are in this language; of several (a number, a source, a note) the one with the most text."""
    sizes = {}
    for column, blocks in columns.items():
        written = [block for block in blocks if script_of(block.content.plain) is script]
        if 2 * len(written) > len(blocks) and len(written) * 3 > len(rows):
            sizes[column] = sum(sum(weights(block.content.plain)) for block in written)
    return max(sizes, key=lambda column: sizes[column], default=None)


def _is_header(pair: tuple[Sequence[Block], Sequence[Block], float]) -> bool:
    """Whether a first row names its columns: 中文 | 英文, 原文 | 译文, Chinese | English."""
    return all(len(side) == 1 and sum(weights(side[0].content.plain)) <= 6 and _names_language(side[0].content.plain) for side in pair[:2])


def _names_language(text: str) -> bool:
    names = (
        "中文",
        "英文",
        "汉语",
        "英语",
        "原文",
        "译文",
        "chinese",
        "english",
        "source",
        "target",
        "translation",
        "original",
        "zh",
        "en",
        "draft",
    )
    lowered = text.lower()
    return any(lowered == name or (len(name) > 2 and name in lowered) for name in names) or (len(text) <= 6 and "文" in text)


def _by_turns(blocks: list[Block]) -> Pairs:
    """Stretches of one language, each followed by its stretch in the other."""
    stretches = _stretches(blocks)
    if not _is_balanced(stretches):
        return []
    pairs: Pairs = []
    first = stretches[0][0]
    place = 0
    while place < len(stretches):
        script, members = stretches[place]
        partner = stretches[place + 1][1] if script is first and place + 1 < len(stretches) else []
        place += 2 if partner else 1
        chinese, english = (members, partner) if script is Script.CHINESE else (partner, members)
        pairs += _linked(chinese, english)
    return pairs


def _stretches(blocks: list[Block]) -> list[tuple[Script, list[Block]]]:
    """Neighbours of one language; what holds no letters stays with what stands before it."""
    stretches: list[tuple[Script, list[Block]]] = []
    waiting: list[Block] = []
    for block in blocks:
        script = script_of(block.content.plain)
        if script is Script.NEITHER and not stretches:
            waiting.append(block)
        elif stretches and script in {Script.NEITHER, stretches[-1][0]}:
            stretches[-1][1].append(block)
        else:
            stretches.append((script, [*waiting, block]))
            waiting = []
    return stretches


def _is_balanced(stretches: list[tuple[Script, list[Block]]]) -> bool:
    """Whether both languages have a real share of the paragraphs and of the text."""
    paragraphs = {Script.CHINESE: 0.0, Script.ENGLISH: 0.0}
    amount = {Script.CHINESE: 0.0, Script.ENGLISH: 0.0}
    for script, members in stretches:
        paragraphs[script] += len(members)
        for block in members:
            han, words = weights(block.content.plain)
            amount[script] += han * _WORDS_PER_HAN if script is Script.CHINESE else words
    return all(sum(share.values()) > 0 and min(share.values()) >= _LEAST_SHARE * max(share.values()) for share in (paragraphs, amount))


def _linked(chinese: list[Block], english: list[Block]) -> Pairs:
    if len(chinese) == len(english):
        confidence = SURE if len(chinese) == 1 else LIKELY
        return [([zh], [en], confidence) for zh, en in zip(chinese, english, strict=True)]
    return [(chinese, english, UNSURE if len(chinese) > 1 and len(english) > 1 else LIKELY)]


def _put_together(pairs: Pairs, reading: Reading) -> Bilingual:
    source: list[Block] = []
    target: list[Block] = []
    links: list[Link] = []
    for chinese, english, confidence in pairs:
        links.append(
            Link(tuple(range(len(source), len(source) + len(chinese))), tuple(range(len(target), len(target) + len(english))), confidence)
        )
        source += chinese
        target += english
    return _as_documents([_free(block) for block in source], [_free(block) for block in target], links, reading)


def _as_documents(source: list[Block], target: list[Block], links: list[Link], reading: Reading) -> Bilingual:
    return Bilingual(
        Document(with_kinds(source), beside=beside_of(source)),
        Document(
            with_kinds(target),
            reading.remarks,
            reading.tracked_changes,
            reading.comments,
            reading.changes,
            beside_of(target),
        ),
        Alignment.from_links(links),
    )


def _free(block: Block) -> Block:
    """The block without its place in the table, which only carried the two languages."""
    return replace(block, cell=None) if block.cell else block
