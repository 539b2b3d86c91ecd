"""What goes into the memory, and what is taken out of it again.

Decides that what a source gives takes the place of what it gave before, whole or not at all, while others go on reading: it is written in
short transactions as a source that does not stand yet, and one last transaction puts it in the place of the old one. What an interruption
leaves behind is taken away later.
"""

import hashlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from duizhao.domain.errors import FileError
from duizhao.domain.memory import Origin, Remembered
from duizhao.domain.text import storable
from duizhao.memory.file import Memory
from duizhao.memory.keys import neighbours, plain_chinese, words_of

_PART = 4_000
"""Pairs in one transaction: a third of a second, for which nobody else writes."""
_FEW = 500
"""Values that one statement may name."""
_DEAD_MS = 30 * 60 * 1000
"""A source that is still not whole after so long without a part was given up."""
_LEAST_STALE = 1_000

Progress = Callable[[int], None]
"""Is told how many pairs are in; raises to stop."""


def fill(memory: Memory, source: Origin, pairs: Iterable[Remembered], progress: Progress | None = None) -> int:
    """Put in what a source gives, in place of what it gave before; returns how many pairs.

    Whatever stops it, the memory is as it was.

    Raises:
        FileError: the memory cannot be changed, or what gives the pairs cannot be read.
    """
    _sweep(memory)
    with memory.transaction() as connection:
        values = (source.key, source.name, _now())
        key = connection.execute("INSERT INTO source (key, name, at, state) VALUES (?, ?, ?, 'loading')", values).lastrowid or 0
    count = 0
    try:
        for part in _parts(pairs):
            with memory.transaction() as connection:
                _add(connection, key, count, part)
            count += len(part)
            if progress is not None:
                progress(count)
        with memory.transaction() as connection:
            connection.execute("UPDATE source SET state = 'gone' WHERE key = ? AND state = 'standing'", (source.key,))
            connection.execute("UPDATE source SET state = 'standing', at = ?, count = ? WHERE id = ?", (_now(), count, key))
    except BaseException:
        _give_up(memory, key)
        raise
    _sweep(memory)
    return count


def forget(memory: Memory, key: str) -> int:
    """Take out all that a source gave; returns how many pairs that were.

    Raises:
        FileError: the memory cannot be changed.
    """
    with memory.transaction() as connection:
        found = connection.execute("SELECT id, count FROM source WHERE key = ? AND state = 'standing'", (key,)).fetchall()
        connection.execute("UPDATE source SET state = 'gone' WHERE key = ? AND state = 'standing'", (key,))
    _sweep(memory)
    return sum(count for _, count in found)


def sources(memory: Memory) -> list[Origin]:
    """Everything that gave pairs, the latest first."""
    with memory.reading() as connection:
        rows = connection.execute("SELECT key, name, at, count FROM source WHERE state = 'standing' ORDER BY at DESC, id DESC")
        return [Origin(*row) for row in rows]


def _parts(pairs: Iterable[Remembered]) -> Iterator[list[Remembered]]:
    rest = iter(pairs)
    while part := list(islice(rest, _PART)):
        yield part


def _add(connection: sqlite3.Connection, source: int, first: int, part: Sequence[Remembered]) -> None:
    """Pairs and their places; a pair that is known already only gets one more place."""
    texts = [(storable(pair.chinese.plain).strip(), storable(pair.english.plain).strip()) for pair in part]
    digests = [hashlib.blake2b("\0".join(text).encode(), digest_size=16).digest() for text in texts]
    known = dict(_known(connection, digests))
    fresh = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in known}
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'pair'").fetchone()
    known |= {digest: last + number for number, digest in enumerate(fresh, 1)}
    connection.executemany(
        "INSERT INTO pair (id, digest, chinese, english) VALUES (?, ?, ?, ?)",
        ((known[digest], digest, *text) for digest, text in fresh.items()),
    )
    _list(connection, [(known[digest], *text) for digest, text in fresh.items()])
    connection.executemany(
        "INSERT INTO place (source_id, ord, pair_id, document, row, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (source, first + number, known[digest], storable(pair.document), pair.row, storable(pair.actor), pair.at)
            for number, (digest, pair) in enumerate(zip(digests, part, strict=True))
        ),
    )
    connection.execute("UPDATE source SET at = ? WHERE id = ?", (_now(), source))


def _known(connection: sqlite3.Connection, digests: Sequence[bytes]) -> Iterator[tuple[bytes, int]]:
    for start in range(0, len(digests), _FEW):
        asked = digests[start : start + _FEW]
        yield from connection.execute(f"SELECT digest, id FROM pair WHERE digest IN ({', '.join('?' * len(asked))})", asked)  # noqa: S608  (question marks alone)


def _list(connection: sqlite3.Connection, pairs: Sequence[tuple[int, str, str]]) -> None:
    """Enter pairs in the index."""
    connection.executemany(
        "INSERT INTO entry (rowid, zh, en) VALUES (?, ?, ?)",
        ((key, " ".join(neighbours(plain_chinese(chinese))), " ".join(words_of(english))) for key, chinese, english in pairs),
    )


def _give_up(memory: Memory, key: int) -> None:
    """Take back what has been put in so far; a memory that can no longer be changed is swept another time."""
    with suppress(FileError):
        with memory.transaction() as connection:
            connection.execute("UPDATE source SET state = 'gone' WHERE id = ?", (key,))
        _sweep(memory)


def _sweep(memory: Memory) -> None:
    """Take away, part by part, what no longer stands."""
    while True:
        with memory.transaction() as connection:
            gone = connection.execute(
                "SELECT id FROM source WHERE state = 'gone' OR (state = 'loading' AND at < ?) LIMIT 1", (_now() - _DEAD_MS,)
            ).fetchone()
            if gone is None:
                break
            places = connection.execute("SELECT ord, pair_id FROM place WHERE source_id = ? LIMIT ?", (*gone, _PART)).fetchall()
            if places:
                _remove(connection, gone[0], places)
            else:
                connection.execute("DELETE FROM source WHERE id = ?", gone)
    _list_anew(memory)


def _remove(connection: sqlite3.Connection, source: int, places: Sequence[tuple[int, int]]) -> None:
    connection.executemany("DELETE FROM place WHERE source_id = ? AND ord = ?", ((source, number) for number, _ in places))
    pairs = {pair for _, pair in places}
    before = connection.total_changes
    connection.executemany(
        "DELETE FROM pair WHERE id = ? AND NOT EXISTS (SELECT 1 FROM place WHERE place.pair_id = pair.id)", ((pair,) for pair in pairs)
    )
    connection.execute("UPDATE listing SET stale = stale + ?", (connection.total_changes - before,))


def _list_anew(memory: Memory) -> None:
    """Make the index anew once more of it leads nowhere than somewhere: entries of pairs that are gone stay in it until then."""
    with memory.transaction() as connection:
        (stale,) = connection.execute("SELECT stale FROM listing").fetchone()
        if stale < _LEAST_STALE or stale < connection.execute("SELECT count(*) FROM pair").fetchone()[0]:
            return
        connection.execute("INSERT INTO entry (entry) VALUES ('delete-all')")
        rows = connection.execute("SELECT id, chinese, english FROM pair ORDER BY id")
        while part := rows.fetchmany(_PART):
            _list(connection, part)
        connection.execute("UPDATE listing SET stale = 0")


def _now() -> int:
    return time.time_ns() // 1_000_000
