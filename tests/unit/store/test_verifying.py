"""Damage that the database itself does not see."""

import sqlite3
from pathlib import Path

import pytest

from duizhao.domain.review import Actor
from duizhao.services import editing, upkeep
from duizhao.store import open_project
from projects import seen


def codes(path: Path) -> set[str]:
    with open_project(path) as project:
        return {problem.code for problem in upkeep.examine(project)}


def test_a_project_that_was_worked_on_is_whole(project_path: Path, translator: Actor) -> None:
    with open_project(project_path) as project:
        editing.edit(project, seen(project, 0)[0], "Another headline", translator)
        editing.edit(project, seen(project, 0)[0], "A third headline", translator)
    assert codes(project_path) == set()


@pytest.mark.parametrize(
    ("table", "statement", "code"),
    [
        ("revision", "UPDATE revision SET text = 'forged' WHERE segment_id = 1", "doctor.revision"),
        ("revision", "UPDATE revision SET at = at + 1 WHERE segment_id = 2", "doctor.revision"),
        ("paragraph", "UPDATE paragraph SET text = text || '。' WHERE id = 1", "doctor.paragraph"),
        ("", "UPDATE segment SET version = 7 WHERE id = 1", "doctor.head"),
        ("revision", "DELETE FROM revision WHERE segment_id = 3", "doctor.head"),
        ("segment_paragraph", "UPDATE segment_paragraph SET paragraph_id = 2 WHERE segment_id = 1 AND paragraph_id = 1", "doctor.source"),
    ],
)
def test_damage_is_found(project_path: Path, table: str, statement: str, code: str) -> None:
    raw = sqlite3.connect(project_path)
    if table:
        for action in ("update", "delete"):
            raw.execute(f"DROP TRIGGER {table}_no_{action}")
    raw.execute(statement)
    raw.commit()
    raw.close()
    assert code in codes(project_path)
