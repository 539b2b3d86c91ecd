"""Looking into the memory: where a term stands, and which Chinese is like a text.

Decides what is found and in which order: a whole text that is just the term first, then the latest. What answers to a term on the other side is told by
`language.counterparts`.

A wording is found exactly as it is written (Chinese, but for its script, width and blanks), or by its words without their endings (English).
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from duizhao.domain.memory import Found, Hit, Similar, Where
from duizhao.domain.text import Span, storable
from duizhao.language.counterparts import counterparts
from duizhao.memory.file import Memory
from duizhao.memory.keys import chinese_places, english_places, is_chinese, neighbours, phrase, plain_chinese, words_of

_COUNTED = 2_000
"""So many pairs are counted, those that came in last."""
_STUDIED = 24
"""So many pairs are compared to tell what answers to a term."""
_OTHERS = 16
"""So many pairs without the term are held against them."""
_PLACES = 5
"""Places that are named of one pair."""
_ASKED, _EACH, _COMPARED = 48, 200, 120
"""For likeness: pairs of characters that are asked for, pairs of texts that each may name, texts that are compared."""
_WHOLE = 16
"""Pairs of characters that a text with the same beginning shares."""
_LONGEST = 2_000
"""Characters of a text that likeness looks at."""


def concordance(memory: Memory, text: str, limit: int = 20) -> Found:
    """The pairs in which a term stands, Chinese or English as it is written, each once.

    Raises:
        FileError: the memory is damaged or being changed for too long.
    """
    asked = storable(text).strip()
    chinese = is_chinese(asked)
    plain = plain_chinese(asked) if chinese else ""
    keys = words_of(asked) if not chinese else []
    if not plain and not keys:
        return Found()
    with memory.reading() as connection:
        ranked = _ranked(connection, _question(plain, keys), len(asked), chinese=chinese)
        hits = _hits(connection, [key for key, *_ in ranked[: max(limit, _STUDIED)]], {key: count for key, count, *_ in ranked})
        others = _without(connection, [key for key, *_ in ranked])
    found = [(hit, chinese_places(hit.chinese, plain) if chinese else english_places(hit.english, keys)) for hit in hits]
    found = [(hit, places) for hit, places in found if places]
    rows = [(hit.chinese, hit.english, places) for hit, places in found]
    answers, ways = counterparts(rows, others, chinese=chinese)
    marked = [
        Hit(hit.chinese, hit.english, hit.count, hit.places, *((places, answer) if chinese else (answer, places)))
        for (hit, places), answer in zip(found, answers, strict=True)
    ]
    return Found(tuple(marked[:limit]), tuple(ways), len(ranked) if len(found) == len(hits) else len(found), len(ranked) >= _COUNTED)


def similar(memory: Memory, chinese: str, limit: int = 5, least: int = 60, but: str = "") -> list[Similar]:
    """The pairs whose Chinese is most like a text's, the likest first: those that share `least` per cent of it and more.

    The share is 200 × (characters in common, in order) / (characters of both), as in rapidfuzz's normalised indel similarity. What only the source
    `but` gave is left out.

    Raises:
        FileError: the memory is damaged or being changed for too long.
    """
    wanted = plain_chinese(storable(chinese))[:_LONGEST]
    if len(wanted) < 2:
        return []
    with memory.reading() as connection:
        near = _near(connection, wanted, but)
        plain = {key: plain_chinese(text) for key, text in near}
        shares = {key: round(100 * Indel.normalized_similarity(wanted, plain[key], score_cutoff=least / 100 - 0.005)) for key in plain}
        best = sorted((key for key, share in shares.items() if share >= least), key=lambda key: (-shares[key], -key))[:limit]
        hits = dict(zip(best, _hits(connection, best), strict=True))
    return [Similar(hits[key], shares[key], _others(chinese, hits[key].chinese)) for key in best]


def latest(memory: Memory, limit: int, longest: int) -> list[tuple[str, str]]:
    """The pairs of Chinese and English that came in last, but for those with a text of more characters than `longest`.

    Raises:
        FileError: the memory is damaged or being changed for too long.
    """
    with memory.reading() as connection:
        return connection.execute(
            """
            SELECT chinese, english FROM pair
            WHERE max(length(chinese), length(english)) <= ? AND EXISTS (
                SELECT 1 FROM place JOIN source ON source.id = place.source_id WHERE place.pair_id = pair.id AND source.state = 'standing')
            ORDER BY id DESC LIMIT ?
            """,
            (longest, limit),
        ).fetchall()


def _question(plain: str, keys: Sequence[str]) -> str:
    if keys:
        return f"en : {phrase(keys)}"
    tokens = neighbours(plain)
    if len(tokens) == 1:
        return f"zh : {phrase(tokens)} *"  # whatever comes after it
    return f"zh : {phrase(tokens[:-1])}"


def _ranked(connection: sqlite3.Connection, question: str, size: int, *, chinese: bool) -> list[tuple[int, int]]:
    """The pairs that the index names and that stand, as (id, count)."""
    side = "chinese" if chinese else "english"
    rows = connection.execute(
        f"""
        SELECT pair.id, count(*), max(place.at), length(pair.{side}) <= ?
        FROM (SELECT rowid AS id FROM entry WHERE entry MATCH ? ORDER BY rowid DESC LIMIT ?) AS named
        JOIN pair ON pair.id = named.id JOIN place ON place.pair_id = pair.id JOIN source ON source.id = place.source_id
        WHERE source.state = 'standing' GROUP BY pair.id
        """,  # noqa: S608  (the name of a column, one of two)
        (size + 1, question, _COUNTED),
    ).fetchall()
    rows.sort(key=lambda row: (row[3], row[2], row[1], row[0]), reverse=True)
    return [(key, count) for key, count, *_ in rows]


def _hits(connection: sqlite3.Connection, keys: Sequence[int], counts: dict[int, int] | None = None) -> list[Hit]:
    """Pairs with their latest places, in the order of the keys."""
    marks = ", ".join("?" * len(keys))
    texts = {key: (chinese, english) for key, chinese, english in connection.execute(f"SELECT id, chinese, english FROM pair WHERE id IN ({marks})", keys)}  # noqa: S608  # fmt: skip
    places: dict[int, list[Where]] = {key: [] for key in keys}
    rows = connection.execute(
        f"""
        SELECT place.pair_id, source.name, place.document, place.row, place.actor, place.at
        FROM place JOIN source ON source.id = place.source_id
        WHERE source.state = 'standing' AND place.pair_id IN ({marks}) ORDER BY place.at DESC, source.at DESC, place.ord LIMIT ?
        """,  # noqa: S608  (question marks alone)
        (*keys, _COUNTED),
    )
    for key, *where in rows:
        places[key].append(Where(*where))
    return [Hit(*texts[key], (counts or {}).get(key, len(places[key])), tuple(places[key][:_PLACES])) for key in keys]


def _without(connection: sqlite3.Connection, keys: Iterable[int]) -> list[tuple[str, str]]:
    """Some pairs without the term, from all over the memory."""
    named = set(keys)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM pair").fetchone()
    step = max(1, last // (2 * _OTHERS))
    rows = [connection.execute("SELECT id, chinese, english FROM pair WHERE id >= ? LIMIT 1", (place,)).fetchone() for place in range(1, last + 1, step)]  # fmt: skip
    return [(chinese, english) for key, chinese, english in dict.fromkeys(filter(None, rows)) if key not in named][:_OTHERS]


def _near(connection: sqlite3.Connection, wanted: str, but: str) -> list[tuple[int, str]]:
    """The pairs that share the most and the rarest pairs of characters with a text: (id, Chinese)."""
    tokens = [token for token in dict.fromkeys(neighbours(wanted)[:-1]) if not token.isascii()]
    step = max(1, len(tokens) // _ASKED)
    votes: Counter[int] = Counter()
    same = connection.execute(
        "SELECT rowid FROM entry WHERE entry MATCH ? LIMIT ?", (f"zh : {phrase(neighbours(wanted)[:_WHOLE])}", _COMPARED)
    )
    votes.update({key: _EACH * _ASKED for (key,) in same})
    for token in tokens[::step][: 2 * _ASKED]:
        named = connection.execute("SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rowid DESC LIMIT ?", (f"zh : {phrase([token])}", _EACH)).fetchall()  # fmt: skip
        for (key,) in named:
            votes[key] += 1 + _EACH // len(named)
    likely = [key for key, _ in votes.most_common(_COMPARED)]
    marks = ", ".join("?" * len(likely))
    return connection.execute(
        f"""
        SELECT id, chinese FROM pair WHERE id IN ({marks}) AND EXISTS (
            SELECT 1 FROM place JOIN source ON source.id = place.source_id
            WHERE place.pair_id = pair.id AND source.state = 'standing' AND source.key <> ?)
        """,  # noqa: S608  (question marks alone)
        (*likely, but),
    ).fetchall()


def _others(text: str, remembered: str) -> tuple[Span, ...]:
    """The spans of a remembered text in which it is not as `text`, by characters."""
    one, other = (plain_chinese(each) for each in (text, remembered))
    places = [place for place, character in enumerate(remembered) if plain_chinese(character)]
    found: list[Span] = []
    for operation in Indel.opcodes(one, other):
        first, last = operation.dest_start, operation.dest_end
        if operation.tag == "equal" or first == last or last > len(places):
            continue
        start, end = places[first], places[last - 1] + 1
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
