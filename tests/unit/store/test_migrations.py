"""Bringing older files up to date, whole or not at all."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from duizhao.store import migrations, open_project, sqlite


def widen(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE document ADD COLUMN later TEXT")


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE document ADD COLUMN half TEXT")
    raise ZeroDivisionError


def version(path: Path) -> int:
    raw = sqlite3.connect(path)
    try:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()


def columns(path: Path) -> set[str]:
    raw = sqlite3.connect(path)
    try:
        return {row[1] for row in raw.execute("PRAGMA table_info(document)")}
    finally:
        raw.close()


def test_an_older_file_is_brought_up_to_date_after_a_backup(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, widen))
    monkeypatch.setattr(migrations, "SCHEMA", 2)
    monkeypatch.setattr(sqlite, "SCHEMA", 2)
    with open_project(project_path):
        pass
    assert version(project_path) == 2
    assert "later" in columns(project_path)
    copy = project_path.with_name("small.duizhao.v1.bak")
    assert version(copy) == 1
    assert "later" not in columns(copy)


def test_a_step_that_fails_leaves_the_file_as_it_was(project_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, fail))
    monkeypatch.setattr(migrations, "SCHEMA", 2)
    monkeypatch.setattr(sqlite, "SCHEMA", 2)
    with pytest.raises(ZeroDivisionError):
        open_project(project_path)
    assert version(project_path) == 1
    assert "half" not in columns(project_path)
