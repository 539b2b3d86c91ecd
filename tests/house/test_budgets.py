"""The size and shape that every file keeps to."""

import ast
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


BANNED = {"workspace", "job", "bead", "unit"}
"""Words that the house has a better one for: classes and functions are not named with them."""


def short(path: Path) -> str:
    return str(path.relative_to(ROOT))


def too_long(text: str, module: ast.Module) -> list[str]:
    functions = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= FUNCTION_LINES
    ]
    return functions + ["the file"] * (len(text.splitlines()) > FILE_LINES)


def crowded(module: ast.Module) -> list[str]:
    return [
        node.name
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(item, ast.FunctionDef) and not item.name.startswith("_") for item in node.body) > PUBLIC_METHODS
    ]


def imported_late(module: ast.Module) -> list[str]:
    """What is imported inside functions, but for what is slow to load."""
    found = set()
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import):
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    found.add(node.module or "")
    return sorted(name for name in found if name not in HEAVY and name.partition(".")[0] not in HEAVY)


def mutable_globals(module: ast.Module) -> list[str]:
    """A list, set or dict that is filled later is a global; constants of these types are only read (and named in capitals)."""
    names = [
        target.id
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(node.value, ast.Dict | ast.List | ast.Set | ast.ListComp | ast.DictComp)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    ]
    return [name for name in names if name != "__all__" and name.upper() != name]


def misnamed(module: ast.Module) -> list[str]:
    named = [node.name for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return [name for name in named if BANNED & set(name.lower().split("_"))]


def broken(text: str) -> dict[str, list[str]]:
    """The rules that a file breaks, each with the places."""
    module = ast.parse(text)
    found = {
        "too long": too_long(text, module),
        "too many public methods": crowded(module),
        "no docstring that says what it decides": [] if ast.get_docstring(module) else ["the module"],
        "imported inside a function": imported_late(module),
        "mutable at module level": mutable_globals(module),
        "named with a word the house has a better one for": misnamed(module),
    }
    return {rule: places for rule, places in found.items() if places}


@pytest.mark.parametrize("path", SOURCES, ids=short)
def test_a_file_keeps_the_rules_of_the_house(path: Path) -> None:
    assert broken(path.read_text(encoding="utf-8")) == {}


def test_the_rules_see_what_they_forbid() -> None:
    methods = "".join(f"    def m{number}(self): pass\n" for number in range(PUBLIC_METHODS + 1))
    lines = "    pass\n" * FILE_LINES
    text = f"cache = {{}}\nclass W:\n{methods}def make_job():\n    import json\n{lines}"
    assert broken(text) == {
        "too long": [f"make_job: {FILE_LINES + 2} lines", "the file"],
        "too many public methods": ["W"],
        "no docstring that says what it decides": ["the module"],
        "imported inside a function": ["json"],
        "mutable at module level": ["cache"],
        "named with a word the house has a better one for": ["make_job"],
    }
