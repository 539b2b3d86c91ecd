"""The size and shape that every file keeps to."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
FILE_LINES, FUNCTION_LINES, PUBLIC_METHODS = 400, 60, 15

HEAVY = {
    "duizhao",  # its `app`, which brings Qt
    "numpy",
    "sacrebleu",
    "openpyxl",
    "sqlalchemy",
    "duizhao.aligner",
    "duizhao.aligner.engine",
    "duizhao.checks",
    "duizhao.formats",
    "duizhao.metrics",
    "duizhao.services.reading_in",
    "duizhao.store",
    "duizhao.store.journal",
    "rich",
}
"""What may be imported inside a function: slow to load, and not needed by everybody who imports the module."""


def nodes(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def short(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_a_file_keeps_its_budget(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_functions_and_classes_keep_their_budgets(path: Path) -> None:
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= FUNCTION_LINES
    ]
    crowded = [
        node.name
        for node in nodes(path)
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(item, ast.FunctionDef) and not item.name.startswith("_") for item in node.body) > PUBLIC_METHODS
    ]
    assert (too_long, crowded) == ([], [])


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_a_module_says_what_it_decides(path: Path) -> None:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert text


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_only_heavy_imports_stand_inside_functions(path: Path) -> None:
    found = set()
    for function in nodes(path):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import):
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    found.add(node.module or "")
    assert not {name for name in found if name not in HEAVY and name.partition(".")[0] not in HEAVY}


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_nothing_mutable_stands_at_module_level(path: Path) -> None:
    """A list, set or dict that is filled later is a global; constants of these types are only read (and named in capitals)."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    names = [
        target.id
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(node.value, ast.Dict | ast.List | ast.Set | ast.ListComp | ast.DictComp)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    ]
    assert [name for name in names if name != "__all__" and name.upper() != name] == []


BANNED = {"workspace", "job", "bead", "unit"}


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_names_use_the_words_of_the_house(path: Path) -> None:
    """Classes and functions are not named with words that the house has a better one for."""
    named = [node.name for node in nodes(path) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert not [name for name in named if BANNED & set(name.lower().split("_"))]
