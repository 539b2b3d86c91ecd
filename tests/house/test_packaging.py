"""What is shipped, and what the tree says about itself."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from duizhao.cli.doctor import LIBRARIES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_code_assets_and_translations(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        "duizhao/__init__.py",
        "duizhao/py.typed",
        "duizhao/translations/duizhao_zh_CN.ts",
        "duizhao/resources/sample/source.zh.docx",
        "duizhao/resources/templates/release.docx",
    }
    assert wanted <= names
    shipped = {f"duizhao/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert shipped <= names
    assert "duizhao/resources/fonts/OFL.txt" in names, "the fonts' licence goes where they go"


def test_assets_are_found_in_an_unpacked_wheel(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    probe = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from duizhao.settings import asset\n"
        "print(asset('translations', 'duizhao_zh_CN.ts'))\n"
    )
    result = subprocess.run([sys.executable, "-c", probe, str(tmp_path)], check=True, capture_output=True, text=True)
    assert result.stdout.startswith(str(tmp_path / "duizhao" / "translations"))


def test_the_lock_file_pins_with_hashes_and_without_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    for block in re.split(r"\n(?=[a-z0-9])", lock.strip()):
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+ ", block), block.splitlines()[0]
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_every_dependency_is_imported() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = project.partition("\ndependencies = [")[2].partition("]")[0]
    modules = {
        "ahocorasick-rs": "ahocorasick_rs",
        "markdown-it-py": "markdown_it",
        "SQLAlchemy": "sqlalchemy",
        "PySide6-Essentials": "PySide6",
        "PyStemmer": "Stemmer",
    }
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    for name in re.findall(r'"([A-Za-z0-9-]+)', section):
        module = modules.get(name, name)
        used = re.search(rf"^\s*(from|import) {module}\b", sources, re.MULTILINE) or f'"{module}"' in sources
        assert used, name


def test_the_doctor_looks_for_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = project.partition("\ndependencies = [")[2].partition("]")[0]
    assert set(LIBRARIES) == set(re.findall(r'"([A-Za-z0-9-]+)', section))


@pytest.mark.parametrize("pattern", [r"/work/", r"/tmp/[a-z]", r"\.\./shared", r"pypi\.org", r"files\.pythonhosted"])
def test_the_tree_names_no_place_of_one_machine(pattern: str) -> None:
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", ".", ":!tests/house/test_packaging.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode in (0, 1, 128)
    assert found.stdout == ""
