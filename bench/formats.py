"""How long large files take to be read, beside the XML parser's own time: a 50,000-segment XLIFF of both families, a 300-page Word document.

Prints, for each file, the processor time of lxml's parse, of the reader, and of making a project of it (what the window does before its
rows can be edited; the checks follow), with their ratios to the parse; and what it takes to fetch the two bare strings of each unit from
the parsed tree and to make its two paragraphs of them, below which this reader cannot come. Where another Python is named that has them, the same ratios to
translate-toolkit's parse and to its reading of the texts of XLIFF 1.2, and to python-docx's reading of the Word document. Decides nothing: a
figure for people to read.

    python bench/formats.py [SEGMENTS] [PAGES] [PYTHON_WITH_TRANSLATE_TOOLKIT_AND_PYTHON_DOCX]
"""

import gc
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lxml import etree

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey
from duizhao.domain.review import Actor, Profile, Role, Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats import read_document, write_release
from duizhao.formats.xliff import writing as xliff_write
from duizhao.services import checking, importing, reading_in

SEGMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
PAGES = int(sys.argv[2]) if len(sys.argv) > 2 else 300
PARAGRAPHS_OF_A_PAGE = 8
PEER = sys.argv[3] if len(sys.argv) > 3 else ""
ROUNDS = 3
PEERS_CLOCK = """
import gc, json, statistics, sys, time
def seconds(work):
    found = []
    for _ in range(int(sys.argv[2])):
        gc.collect()
        began = time.process_time()
        kept = work()
        found.append(time.process_time() - began)
        del kept
    return statistics.median(found)
"""
PEERS_XLIFF = (
    PEERS_CLOCK
    + """
from translate.storage.xliff import xlifffile
def parsed():
    store = xlifffile()
    with open(sys.argv[1], "rb") as file:
        store.parse(file.read())
    return store
print(json.dumps([seconds(parsed), seconds(lambda: [(unit.source, unit.target) for unit in parsed().units])]))
"""
)
PEERS_WORD = (
    PEERS_CLOCK
    + """
from docx import Document
def read():
    return [(each.style.name, [(run.text, run.bold) for run in each.runs]) for each in Document(sys.argv[1]).paragraphs]
print(json.dumps([seconds(read)]))
"""
)
CHINESE = "临江开放大学今年春季学期共有{}名新生报到，学校在主校区举行了简短的开学典礼，并介绍了数字化学习平台的使用方法。"
ENGLISH = "A total of {} new students enrolled at Linjiang Open University for the spring term; a short opening ceremony was held on the main campus."


def text(sentence: str, number: int) -> Text:
    """The sentence with a number in it; every fourth has a stretch in bold, every twelfth a link besides."""
    plain = sentence.format(number)
    codes = [Code(2, 8, CodeKind.BOLD)] if number % 4 == 0 else []
    codes += [Code(9, 14, CodeKind.LINK, "https://example.org/")] if number % 12 == 0 else []
    return Text(plain, tuple(codes))


def exchange() -> ReviewFile:
    rows = [
        ReviewRow(
            RowKey(f"0b5a6a3e-1d1f-4c52-9a8f-{number:012x}", 1), number + 1, text(CHINESE, number), text(ENGLISH, number), Status.DRAFT
        )
        for number in range(SEGMENTS)
    ]
    return ReviewFile("bench", tuple(rows))


def word(folder: Path) -> Path:
    """A document as the program writes it: 300 pages of body text with some headings."""
    made = []
    for number in range(PAGES * PARAGRAPHS_OF_A_PAGE):
        content = text(ENGLISH, number)
        made.append(Paragraph(content.plain, content.codes, Kind.HEADING if number % 20 == 0 else Kind.BODY, int(number % 20 == 0)))
    path = folder / "pages.docx"
    write_release(Release(tuple(made), "bench"), path)
    return path


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds, the median of a few rounds, without what an earlier round left behind."""
    found = []
    for _ in range(ROUNDS):
        gc.collect()
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return statistics.median(found)


def parse(path: Path) -> object:
    """What any reader has to do at least: the file's bytes, and its XML as a tree."""
    data = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return etree.fromstring(data)


def reader(path: Path) -> object:
    """What the program does with a file for a new review, as far as the alignment that one begins with."""
    return reading_in.read_inputs(path, None)


def project(folder: Path, path: Path) -> object:
    made = folder / f"{time.perf_counter_ns()}.duizhao"
    inputs = reading_in.read_inputs(path, None)
    importing.new_review(inputs, made, Actor("Bench", Role.EDITOR), Profile(), recheck=checking.postponed)
    made.unlink()
    return inputs


def bare_rows(path: Path) -> object:
    """The source and target of each unit as paragraphs of plain text, without codes, notes or states."""
    root = etree.fromstring(path.read_bytes())
    return [
        (Paragraph("".join(map(str, unit[0].itertext()))), Paragraph("".join(map(str, unit[1].itertext()))))
        for unit in root.iter("{*}trans-unit", "{*}segment")
    ]


def peers(way: str, path: Path) -> list[float]:
    """Seconds that other programs' libraries take with the same file, in a process of their own."""
    told = subprocess.run([PEER, "-c", way, str(path), str(ROUNDS)], capture_output=True, check=True, text=True).stdout
    return list(json.loads(told))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {folder / "bench.xlf": xliff_write.write_12, folder / "bench.xliff": xliff_write.write_21}
        for path, write in files.items():
            path.write_bytes(write(exchange()))
        print(f"{'':14s}{'MB':>6s}{'parse':>8s}{'read':>8s}{'ratio':>7s}{'project':>9s}{'ratio':>7s}")
        for path in files:
            bare, read, made = (seconds(partial(work, path)) for work in (parse, reader, partial(project, folder)))
            size = path.stat().st_size / 2**20
            print(f"{path.name:14s}{size:6.1f}{bare:8.2f}{read:8.2f}{read / bare:7.1f}{made:9.2f}{made / bare:7.1f}")
            least = seconds(partial(bare_rows, path))
            print(f"  two plain paragraphs a unit {least:5.2f}, {least / bare:4.1f} times the parse: read {read / least:4.1f} times that")
            if PEER and path.suffix == ".xlf":
                for words, other in zip(("its parse", "its texts"), peers(PEERS_XLIFF, path), strict=True):
                    print(f"  translate-toolkit, {words} {other:5.2f}: read {read / other:4.1f} times, project {made / other:4.1f} times")
        path = word(folder)
        bare, read = seconds(partial(parse, path)), seconds(partial(read_document, path))
        print(f"{path.name:14s}{path.stat().st_size / 2**20:6.1f}{bare:8.2f}{read:8.2f}{read / bare:7.1f}")
        if PEER:
            (other,) = peers(PEERS_WORD, path)
            print(f"  python-docx, styles and runs {other:5.2f}: read {read / other:4.2f} times")


if __name__ == "__main__":
    main()
