"""A memory to work with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao.memory import Memory, open_memory


@pytest.fixture
def memory(memory_path: Path) -> Iterator[Memory]:
    with open_memory(memory_path, make=True) as opened:
        yield opened
