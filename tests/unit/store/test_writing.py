"""What is written comes back."""

from pathlib import Path

import pytest

from duizhao.domain.errors import ConflictError
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.store import open_project, reading, writing


def test_a_revision_with_codes_comes_back_and_keeps_its_author(project_path: Path, translator: Actor) -> None:
    text = Text("Bold words", (Code(0, 4, CodeKind.BOLD),))
    with open_project(project_path) as project:
        with project.transaction() as connection:
            segment = reading.segments(connection, 1)[0]
            writing.add_revision(connection, segment, text, Origin.TYPED, translator)
        with project.reading() as connection:
            after = reading.segments(connection, 1)[0]
            history = reading.history(connection, after.id)
    assert after.target == text
    assert after.authors == (translator.name,)
    assert [(revision.version, revision.origin) for revision in history] == [(1, Origin.DRAFT), (2, Origin.TYPED)]


def test_the_second_of_two_writers_is_told(project_path: Path, translator: Actor, reviewer: Actor) -> None:
    with open_project(project_path) as project:
        with project.reading() as connection:
            seen = reading.segments(connection, 1)[1]
        with project.transaction() as connection:
            writing.add_revision(connection, seen, Text("mine"), Origin.TYPED, translator)
        with pytest.raises(ConflictError, match="store.conflict"), project.transaction() as connection:
            writing.add_revision(connection, seen, Text("theirs"), Origin.TYPED, reviewer)
        with project.reading() as connection:
            assert reading.segments(connection, 1)[1].target.plain == "mine"


def test_importing_a_draft_is_not_authorship(project_path: Path) -> None:
    with open_project(project_path) as project, project.reading() as connection:
        assert {segment.authors for segment in reading.segments(connection, 1)} == {()}
