"""An open project for every service."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.store import Project, open_project


@pytest.fixture
def project(project_path: Path) -> Iterator[Project]:
    with open_project(project_path) as opened:
        yield opened
