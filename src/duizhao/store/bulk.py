"""Many rows of one table at once, and the names that they bear.

Decides that they go to the database as plain tuples: made into dictionaries and looked at value by value, fifty thousand rows take longer
to be handed over than to be stored. What the columns mean is for whoever calls to know.
"""

import os
from collections.abc import Sequence

from sqlalchemy import Connection, Table, insert

_VARIANT = "89ab"
"""The four digits with which the fourth group of a random UUID may begin (RFC 9562, section 4.1)."""


def add_many(connection: Connection, table: Table, names: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    """Put rows into a table, each with the values of these columns; other columns get what they have by default in the database.

    Raises:
        ValueError: the columns do not stand in the order of the table, or one of them is none of its own.
    """
    if not rows:
        return
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    if list(compiled.positiontup or ()) != list(names):
        raise ValueError(f"{table.name} has not these columns in this order: {', '.join(names)}")
    connection.exec_driver_sql(str(compiled), list(rows))


def fresh_uuids(count: int) -> list[str]:
    """So many random UUIDs (version 4), written as usual; one by one, the standard library makes them in ten times the time.

    >>> [(len(name), name[14]) for name in fresh_uuids(2)]
    [(36, '4'), (36, '4')]
    """
    digits = os.urandom(16 * count).hex()
    return [_written(digits[place : place + 32]) for place in range(0, len(digits), 32)]


def _written(digits: str) -> str:
    variant = _VARIANT[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
