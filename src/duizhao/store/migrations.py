"""Numbered steps that bring a project file to the present schema.

Decides the order of the steps. All of them run inside one explicit transaction of the caller, after a backup: Python's default
transactions leave DDL outside, so a kill in the middle would leave half a schema.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Table, inspect
from sqlalchemy.schema import CreateColumn

from duizhao.store.mark_tables import MARKING
from duizhao.store.schema import (
    METADATA,
    acceptance,
    actor,
    check_run,
    checkpoint,
    checkpoint_check,
    checkpoint_row,
    concept,
    document,
    edition,
    finding,
    glossary,
    house,
    paper,
    paragraph,
    paragraph_place,
    person,
    predecessor,
    project,
    publication,
    release,
    release_row,
    remembered,
    revision,
    ruling,
    score,
    segment,
    segment_paragraph,
    verdict,
    waiver,
)

APPLICATION_ID = 0x445A484F
"""The bytes "DZHO" in the header of every project file."""

FIRST = (
    project,
    actor,
    document,
    paragraph,
    segment,
    segment_paragraph,
    revision,
    verdict,
    waiver,
    glossary,
    concept,
    check_run,
    finding,
    score,
    release,
)
"""The tables of schema 1."""
SECOND = (edition, paragraph_place, predecessor, ruling)
"""What schema 2 added."""
THIRD = (remembered,)
"""What schema 3 added."""
FOURTH = (person, acceptance, house)
"""What schema 4 added."""
FIFTH = (release_row, publication, paper)
"""What schema 5 added."""
NINTH = (checkpoint, checkpoint_row, checkpoint_check)
"""What schema 9 added."""
GROWN = (document, waiver, concept)
"""Tables that have columns since schema 4 which they had not."""
GROWN_IN_FIVE = (project, verdict)
"""Tables that have columns since schema 5 which they had not."""
GROWN_IN_SIX = (verdict,)
GROWN_IN_SEVEN = (document, verdict)
GROWN_IN_NINE = (score,)
"""Tables that have columns since schema 9 which they had not."""
GROWN_IN_TEN = (edition,)
"""Tables that have columns since schema 10 which they had not."""

APPEND_ONLY = frozenset(
    {paragraph, segment_paragraph, revision, verdict, waiver, score, release, *SECOND, *THIRD, acceptance, *FIFTH, *NINTH}
)
"""Tables whose rows may be neither changed nor deleted; each database guards them with its own triggers."""
HISTORY = APPEND_ONLY | set(MARKING)
"""Tables whose rows may be neither changed nor deleted."""


def first(connection: Connection) -> None:
    """The tables, and triggers that keep history as it was."""
    _create(connection, FIRST)


def second(connection: Connection) -> None:
    """Paragraphs that stand elsewhere than where they were read, segments made of segments, rulings, and newer editions of a text."""
    _create(connection, SECOND)


def third(connection: Connection) -> None:
    """Retired segments that are remembered by segments which were not made of them."""
    _create(connection, THIRD)


def fourth(connection: Connection) -> None:
    """Concepts with all that a glossary says of them, people, accepted renderings, the house's rules, and what a waiver is about.

    A file that is made today has the columns from its first step on.
    """
    _grow(connection, GROWN)
    _create(connection, FOURTH)


def signing(connection: Connection) -> None:
    """Sign-offs in several levels, what a release needs, what went out with it, what was published, and paper."""
    _grow(connection, GROWN_IN_FIVE)
    _create(connection, FIFTH)


def talking(connection: Connection) -> None:
    """Comments that are answered and settled, and the words that a comment is about."""
    _grow(connection, GROWN_IN_SIX)


def from_files(connection: Connection) -> None:
    """How tracked changes were read, and which remarks came with a file."""
    _grow(connection, GROWN_IN_SEVEN)


def marking(connection: Connection) -> None:
    """Marks on the English, given and withdrawn."""
    _create(connection, MARKING)


def checkpoints(connection: Connection) -> None:
    """Moments at which it is kept which version of each row stood, what was found in it, and values of any kind."""
    _grow(connection, GROWN_IN_NINE)
    _create(connection, NINTH)


def newer_files(connection: Connection) -> None:
    """How the tracked changes of a newer draft or a changed source were read."""
    _grow(connection, GROWN_IN_TEN)


def _grow(connection: Connection, tables: Sequence[Table]) -> None:
    for table in tables:
        present = {column["name"] for column in inspect(connection).get_columns(table.name)}
        for column in table.columns:
            if column.name not in present:
                said = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {said}")


def _create(connection: Connection, tables: Sequence[Table]) -> None:
    METADATA.create_all(connection, tables)
    for table in tables:
        if table not in HISTORY:
            continue
        for action in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table.name}_no_{action.lower()} BEFORE {action} ON {table.name} "
                f"BEGIN SELECT RAISE(ABORT, '{table.name} is append-only'); END"
            )


STEPS: tuple[Callable[[Connection], None], ...] = (
    first,
    second,
    third,
    fourth,
    signing,
    talking,
    from_files,
    marking,
    checkpoints,
    newer_files,
)
"""Step n takes a file from schema n to schema n + 1; a step that was released is never changed."""

SCHEMA = len(STEPS)
"""The schema that this program writes, kept in `user_version`."""


def migrate(connection: Connection, version: int) -> None:
    """Bring a file at schema `version` to the present one. The caller holds the transaction."""
    for step in STEPS[version:]:
        step(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
