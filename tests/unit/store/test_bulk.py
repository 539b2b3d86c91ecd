"""Many rows at once: as plain tuples, in the order of their table."""

import uuid
from pathlib import Path

import pytest
from sqlalchemy import select

from duizhao.store import create, schema
from duizhao.store.bulk import add_many, fresh_uuids


def test_rows_are_stored_as_they_were_given(tmp_path: Path) -> None:
    with create(tmp_path / "a.duizhao") as draft, draft.transaction() as connection:
        add_many(connection, schema.actor, ("name", "role"), [("Gu Heng", "editor"), ("陈文", "reviewer")])
        add_many(connection, schema.actor, ("name", "role"), [])
        kept = connection.execute(select(schema.actor.c.name, schema.actor.c.role).order_by(schema.actor.c.id)).all()
    assert [(each[0], each[1]) for each in kept] == [("Gu Heng", "editor"), ("陈文", "reviewer")]


@pytest.mark.parametrize("names", [("role", "name"), ("name", "age")])
def test_columns_in_another_order_or_of_another_table_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    with create(tmp_path / "a.duizhao") as draft, draft.transaction() as connection, pytest.raises(ValueError, match="actor"):
        add_many(connection, schema.actor, names, [("editor",) * len(names)])


def test_uuids_are_random_ones_of_the_standard() -> None:
    made = [uuid.UUID(name) for name in fresh_uuids(500)]
    assert len(set(made)) == 500
    assert all(each.version == 4 and each.variant == uuid.RFC_4122 for each in made)
