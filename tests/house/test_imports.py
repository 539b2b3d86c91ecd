"""The direction of imports, as import-linter's contracts state it."""

import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"})
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_command_imports_qt(tmp_path: Path) -> None:
    """Run the program with an import hook that refuses Qt: every command is loaded, and the demo calls every service."""
    probe = (
        "import sys, importlib.abc\n"
        "class Refuse(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        assert not name.startswith(('PySide6', 'PyQt')), name\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "from duizhao.cli import COMMANDS, run\n"
        "assert [run([name, '--help'], None) for name in COMMANDS] == [0] * len(COMMANDS)\n"
        "sys.exit(run(['demo', '--headless', '--folder', sys.argv[1]], None))\n"
    )
    result = subprocess.run([sys.executable, "-c", probe, str(tmp_path / "demo")], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def test_a_widget_calls_the_session_and_no_service() -> None:
    """Outside the session the window knows the services' types and fixed values; every question and every wish goes through the session."""
    ui = ROOT / "src" / "duizhao" / "ui"
    called = []
    for path in sorted(ui.rglob("*.py")):
        if ui / "session" in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names if alias.name.startswith("duizhao.services")]
            elif isinstance(node, ast.ImportFrom) and node.module == "duizhao":
                names = [alias.name for alias in node.names if alias.name == "services"]
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("duizhao.services"):
                names = [alias.name for alias in node.names if alias.name[0].islower()]
            else:
                continue
            called += [f"{path.relative_to(ROOT)}:{node.lineno} {name}" for name in names]
    assert not called, called
