"""Rules of the window's code that keep it translatable, calm to look at, quick to answer and free of leaks."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
WINDOW = [path for path in SOURCES if "ui" in path.relative_to(ROOT).parts or path.name == "app.py"]
ICONS = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}

COLOUR = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\b(rgb|hsl|hsv)a?\(")
NESTED_LOOPS: frozenset[str] = frozenset()
"""Files that may wait inside a menu or dialog (`exec`). None needs to: `open` and signals do."""
SLOW = ("sqlalchemy", "numpy", "sacrebleu", "lxml", "openpyxl", "docx", "rich")
"""What must not stand between the user and the first window."""


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the last part of the name that is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            yield function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else "", node


def literals(path: Path) -> list[ast.Constant]:
    """String constants that are no docstrings (those stand alone as statements)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone]


def is_literal(node: ast.expr) -> bool:
    """A string as `lupdate` finds it: one constant (adjacent ones are one), never an f-string, a variable or a sum."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def bad_connections(path: Path) -> list[int]:
    """Lines on which a lambda or a partial is connected: it would keep its receiver alive for ever."""
    return [
        call.lineno
        for name, call in calls(path)
        if name in ("connect", "singleShot")
        for argument in call.args
        if isinstance(argument, ast.Lambda) or (isinstance(argument, ast.Call) and "partial" in ast.unparse(argument.func))
    ]


def untranslatable(path: Path) -> list[int]:
    """Lines on which something else than a literal is handed to `tr`, or `tr` goes by another name."""
    lines = [
        call.lineno
        for name, call in calls(path)
        if name in ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")
        for argument in (call.args[:1] if name in ("tr", "QT_TR_NOOP") else call.args[:2])
        if not is_literal(argument)
    ]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return lines + [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "tr" and id(node) not in called
    ]


def colours(path: Path) -> list[str]:
    """Colours written down instead of taken from the palette."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("GlobalColor") and node.attr != "transparent"
    ]
    made = [
        ast.unparse(call)
        for name, call in calls(path)
        if name in ("QColor", "fromRgb", "fromRgbF", "fromHsv", "fromHsl")
        and any(isinstance(argument, ast.Constant) for argument in call.args)
    ]
    return named + made + [str(node.value) for node in literals(path) if COLOUR.search(str(node.value))]


def waits(path: Path) -> list[str]:
    """Calls that make the UI thread wait or run a loop within the loop."""
    return [
        f"{call.lineno}: {name}"
        for name, call in calls(path)
        if name in ("processEvents", "sleep", "msleep", "usleep", "waitForFinished", "waitForDone")
        or (name in ("exec", "exec_") and path.name != "app.py" and path.stem not in NESTED_LOOPS)
    ]


@pytest.mark.parametrize("path", WINDOW, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_of_the_window_keeps_its_rules(path: Path) -> None:
    """Only bound methods are connected, only literals translated, colours stand in the palette alone, and the UI thread never waits."""
    broken = {
        "connects what is no method": bad_connections(path),
        "translates what is no literal": untranslatable(path),
        "has colours of its own": colours(path) if path.name != "look.py" else [],
        "waits": waits(path),
    }
    assert {rule: places for rule, places in broken.items() if places} == {}


def test_the_rules_see_what_they_forbid(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        """
class W(QWidget):
    def f(self):
        self.a.clicked.connect(lambda: 1)
        self.a.clicked.connect(functools.partial(f, 1))
        self.tr(f"Row {n}"); self.tr(text); self.tr("a" + b); t = self.tr
        self.tr("fine" " and whole")
        QColor("red"); QColor(1, 2, 3); QColor(Qt.GlobalColor.red); QColor(Qt.GlobalColor.transparent); QColor(palette.ink)
        self.setStyleSheet("color: #fff; background: rgb(1, 2, 3)")
        app.processEvents(); time.sleep(1); menu.exec()
""",
        encoding="utf-8",
    )
    assert bad_connections(bad) == [4, 5]
    assert untranslatable(bad) == [6, 6, 6, 6]
    assert len(colours(bad)) == 4
    assert len(waits(bad)) == 3


def test_the_main_window_stays_small() -> None:
    (window,) = [path for path in WINDOW if path.name == "main_window.py"]
    assert len(window.read_text(encoding="utf-8").splitlines()) <= 300


def test_nothing_below_the_window_imports_qt() -> None:
    below = [path for path in SOURCES if path not in WINDOW]
    qt = re.compile(r"^\s*(from|import) (PySide6|shiboken6)\b", re.MULTILINE)
    assert [str(path.relative_to(ROOT)) for path in below if qt.search(path.read_text(encoding="utf-8"))] == []


def test_every_icon_that_is_named_is_there() -> None:
    named = {
        argument.value
        for path in WINDOW
        for name, call in calls(path)
        if name in ("icon", "draw", "drawing")
        for argument in call.args[:2]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert named <= ICONS


def test_every_icon_is_used_and_takes_the_palettes_colour() -> None:
    words = {node.value for path in SOURCES if path in WINDOW or "domain" in path.parts for node in literals(path)}
    assert ICONS - words == set()
    for path in (ROOT / "resources" / "icons").glob("*.svg"):
        drawing = path.read_text(encoding="utf-8")
        assert "currentColor" in drawing, path.name
        assert not COLOUR.search(drawing), path.name


@pytest.mark.parametrize("module", ["duizhao.app", "duizhao.ui.main_window"])
def test_the_first_window_waits_for_nothing_slow(module: str) -> None:
    probe = f"import sys, {module}; print(*sorted(set({SLOW!r}) & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []
