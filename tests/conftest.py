"""Fixtures that build real projects, and a user to whom files can be forbidden."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from duizhao.domain.review import Actor, Profile, Role
from duizhao.services import importing, reading_in

os.environ.setdefault("COLUMNS", "120")

pytest_plugins = ("pytester",)

settings.register_profile("patient", deadline=None, max_examples=60)
settings.load_profile(
    "patient"
)  # how long an example takes says more of the machine than of the code, and other examples are drawn in each run

CHINESE = """临江开放大学开展数字化工作交流
9月18日，临江开放大学与云山大学开展交流。
学校现有学生5.3万人，推进教育数字化。
双方表示，将共同建设学习型社会。
撰稿：诸葛文澜
"""
ENGLISH = """Linjiang Open University holds an exchange on digital work
On 18 September, Linjiang Open University and Yunshan University held an exchange.
The university has 5.3 million students and promotes education digitalisation.
Written by Zhuge Wenlan
"""
GLOSSARY = "source,target,admitted,forbidden,note\n教育数字化,digitalisation of education,,education digitalisation,\n学习型社会,learning society,,,\n"


NOBODY = 65534


@pytest.fixture
def plain_users_folder() -> Iterator[Path]:
    """A new folder in which this process acts as an ordinary user: nothing is forbidden to root.

    Modules and assets that the test needs must be loaded before; they may lie where an ordinary user cannot read.
    """
    folder = Path(tempfile.mkdtemp())
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def memory_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the memory of this test would be; nobody's own is read or changed."""
    path = tmp_path / "remembered" / "memory.db"
    monkeypatch.setenv("DUIZHAO_MEMORY", str(path))
    return path


@pytest.fixture
def translator() -> Actor:
    return Actor("Chen Yu", Role.TRANSLATOR)


@pytest.fixture
def reviewer() -> Actor:
    return Actor("Lin Wei", Role.REVIEWER)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with a small source, its draft (a paragraph dropped, a figure and a term wrong) and a glossary."""
    for name, content in (("source.txt", CHINESE), ("draft.txt", ENGLISH), ("glossary.csv", GLOSSARY)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def project_path(texts: Path, translator: Actor) -> Path:
    """A project made of the small texts."""
    path = texts / "small.duizhao"
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt", [texts / "glossary.csv"])
    importing.new_review(inputs, path, translator, Profile())
    return path
