"""How the window answers: start, opening a large project, keys, wheel, the longest time it was deaf.

    python bench/ui.py [ROWS] [ROUNDS]

Every figure is a median over rounds, each round a process of its own; times are wall clock, from before the process starts where a
process is started. Beside the start stands a bare Qt window in the same run. Decides nothing: figures for people to read. Uses the
display there is, else none (offscreen).
"""

import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Bilingual, Document, Paragraph
from duizhao.domain.review import Actor, Profile
from duizhao.formats import read_glossary
from duizhao.services import importing, reading_in
from duizhao.services.reading_in import Inputs
from duizhao.settings import asset

SEED = 11
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Window(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QTimer.singleShot(0, application.quit)
application = QApplication([])
window = Window("window")
window.resize(1280, 720)
window.show()
application.exec()
"""


def large_project(path: Path, rows: int) -> None:
    """A project of `rows` rows, made of the sample's sentences with figures of their own."""
    draw = random.Random(SEED)
    sample = asset("resources", "sample")
    read = reading_in.read_texts(sample / "source.zh.docx", sample / "draft.en.docx")
    pairs = [
        (read.source.paragraphs[link.source[0]].text, " ".join(read.target.paragraphs[place].text for place in link.target))
        for link in read.alignment.links
        if len(link.source) == 1 and link.target
    ]
    drawn = [draw.choice(pairs) for _ in range(rows)]
    sources = tuple(Paragraph(f"{chinese}第{n}项。") for n, (chinese, _) in enumerate(drawn))
    targets = tuple(Paragraph(f"{english} Item {n}.") for n, (_, english) in enumerate(drawn))
    links = Alignment.from_links([Link((n,), (n,), 0.9) for n in range(rows)])
    glossary, _ = read_glossary(sample / "glossary.csv")
    inputs = Inputs(Path("source"), Path("draft"), Bilingual(Document(sources), Document(targets), links), (glossary,), ())
    importing.new_review(inputs, path, Actor("bench"), Profile(), importing.Naming("bench"))


def until_line(command: list[str], wanted: str) -> tuple[float, list[str]]:
    """Milliseconds from starting a command until it prints a line that begins with `wanted`; and all its lines."""
    begun = time.perf_counter()
    lines, took = [], float("nan")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            if line.startswith(wanted):
                took = (time.perf_counter() - begun) * 1000
            lines.append(line.strip())
    return took, lines


def child(probe: str, *arguments: str) -> list[str]:
    return [sys.executable, str(Path(__file__).with_name("ui_probe.py")), probe, *arguments]


def median_of(rounds: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(rounds))


def answers(project: Path) -> dict[str, float]:
    """Keys, wheel and deafness of one process with the project open, in milliseconds."""
    _, lines = until_line(child("answers", str(project)), "{")
    return {name: float(value) for name, value in json.loads(next(line for line in lines if line.startswith("{"))).items()}


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, display {os.environ.get('QT_QPA_PLATFORM', 'own')}"
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        project = Path(folder) / "large.duizhao"
        large_project(project, rows)
        until_line(child("start"), "painted")  # once for the disk's cache
        bare = median_of(rounds, lambda: until_line([sys.executable, "-c", BARE], "painted")[0])
        start = median_of(rounds, lambda: until_line(child("start"), "painted")[0])
        print(f"start to painted window       {start:7.0f} ms   {start / bare:4.1f} × a bare Qt window ({bare:.0f} ms)")
        usable = median_of(rounds, lambda: until_line(child("open", str(project)), "usable")[0])
        print(f"{rows} rows open and typed in {usable:7.0f} ms   {usable / bare:4.1f} × a bare Qt window")
        measured = [answers(project) for _ in range(rounds)]
        for name, words in NAMES.items():
            print(f"{words} {statistics.median(each[name] for each in measured):7.1f} ms")


NAMES = {
    "key_p50": "key to paint, full check, p50",
    "key_p95": "key to paint, full check, p95",
    "wheel_p50": "wheel frame, p50              ",
    "wheel_p95": "wheel frame, p95              ",
    "jump_p95": "jump to a row, p95            ",
    "filter": "filter the rows               ",
    "deaf": "longest time deaf             ",
}


if __name__ == "__main__":
    main()
