"""Killing the process at any moment of an editing run loses no acknowledged edit."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from duizhao.services import upkeep
from duizhao.store import open_project, reading

KILLS, LONGEST_RUN = 20, 30

CHILD = """
import sys
from pathlib import Path
from duizhao.domain.review import Actor
from duizhao.services import editing, reviewing
from duizhao.store import open_project

with open_project(Path(sys.argv[1])) as project:
    print("READY", flush=True)
    for number in range(10_000):
        text = f"edit {sys.argv[2]}-{number} " + "word " * (number * 37 % 300)
        row = reviewing.show(project).segments[number % 3]
        editing.edit(project, row, text.strip(), Actor("typist"))
        print(number % 3, text.strip(), sep="\\t", flush=True)
"""


def run_and_kill(path: Path, run: int, chance: random.Random) -> dict[int, str]:
    """Edit until killed after a random number of acknowledgements; returns the last acknowledged text of each row."""
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path), str(run)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "READY\n"
    acknowledged: dict[int, str] = {}
    for _ in range(chance.randrange(LONGEST_RUN)):
        row, text = child.stdout.readline().rstrip("\n").split("\t")
        acknowledged[int(row)] = text
    child.kill()  # SIGKILL, in the middle of whatever the next edit is doing
    for line in child.stdout:
        if line.endswith("\n") and "\t" in line:
            row, text = line.rstrip("\n").split("\t")
            acknowledged[int(row)] = text
    child.stdout.close()
    child.wait()
    return acknowledged


@pytest.mark.timeout(300)
def test_no_acknowledged_edit_is_lost(project_path: Path) -> None:
    chance = random.Random(20261123)
    for run in range(KILLS):
        acknowledged = run_and_kill(project_path, run, chance)
        with open_project(project_path) as project:
            assert upkeep.examine(project) == []
            with project.reading() as connection:
                segments = reading.segments(connection, 1)
                histories = [{revision.text.plain for revision in reading.history(connection, segment.id)} for segment in segments]
        for row, text in acknowledged.items():
            assert text in histories[row], f"run {run}: an acknowledged edit of row {row + 1} is gone"
            head = segments[row].target.plain
            assert head == text or head.startswith(f"edit {run}-"), "the head is older than what was acknowledged"
