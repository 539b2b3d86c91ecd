"""One run: a file is spoilt and handed to every reader that takes files of its kind; each may only return or raise a UserError.

Decides what counts as a fault of the program. Knows nothing of processes; what no exception tells (time, memory) is watched from outside.
"""

import hashlib
import random
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from duizhao.domain.document import Paragraph, Release, Remark
from duizhao.domain.errors import UserError
from duizhao.domain.tracked import ORIGINAL
from duizhao.formats import FORMATS, TmxFile, read_bilingual, read_document, read_glossary, read_lines, release_in_layout, write_release
from duizhao.formats.markdown.reading import read as read_markdown
from duizhao.formats.people import read_people
from duizhao.formats.review import read_returned
from duizhao.formats.text import encoding_of
from duizhao.formats.tidy import tidied
from duizhao.messages import Voice
from fuzz.mutations import spoilt
from fuzz.seeds import Seed

VOICES = (Voice("en"), Voice("zh"))
_TERMS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".tbx"})
_REVIEWED = frozenset({".docx", ".xlsx", ".csv", ".tsv", ".xlf", ".xliff"})
_LARGEST_FILLED = 20_000
"""Bytes of a text that is filled, which takes five readings: a larger one says no more."""
_WRONG_NAME = 0.02
"""Share of files that bear another kind's name."""


def spoilt_file(seeds: Sequence[Seed], seed: int, number: int) -> tuple[str, str, bytes]:
    """What is read in run `number`: which file was spoilt, the suffix that it bears, and its bytes. Each kind of file comes up equally often."""
    chance = random.Random(f"{seed}:{number}")
    suffixes = sorted({each.suffix for each in seeds})
    suffix = chance.choice(suffixes)
    taken = chance.choice([each for each in seeds if each.suffix == suffix])
    bears = chance.choice(suffixes) if chance.random() < _WRONG_NAME else suffix
    return taken.name, bears, spoilt(taken.data, chance)


def fault_of(path: Path, begun: Callable[[], object] | None = None) -> str:
    """What is wrong with how a file is read: the name of the fault, then where it shows; empty when nothing is.

    A file is read in each way in which the program reads files of its kind; `begun` is called before each of them.
    """
    for door in _doors(path.suffix):
        if begun:
            begun()
        try:
            remarks = door(path)
            _say((remark.code, remark.values) for remark in remarks)
        except UserError as error:
            try:
                _say([(error.code, error.values)])
            except Exception:  # noqa: BLE001  (any of them is what is looked for)
                return _named(traceback.format_exc())
        except Exception:  # noqa: BLE001  (any of them is what is looked for)
            return _named(traceback.format_exc())
    return ""


def _named(trace: str) -> str:
    """The trace under a name that is the same for the same place and kind of exception."""
    ours = [line.strip() for line in trace.splitlines() if "duizhao/" in line]
    kind = trace.strip().splitlines()[-1].partition(":")[0]
    mark = hashlib.sha256(f"{ours[-1] if ours else ''}{kind}".encode()).hexdigest()[:8]
    return f"{kind}-{mark}\n{trace}"


Door = Callable[[Path], Iterable[Remark]]


def _doors(suffix: str) -> Iterator[Door]:
    if suffix == ".tmx":
        yield _memory
        return
    yield _document
    if suffix != ".tbx":
        yield _bilingual
    if suffix in _TERMS:
        yield _glossary
        yield _people
    if suffix == ".txt":
        yield _lines
    if suffix in _REVIEWED:
        yield _returned
    if any(form.read_tracked and suffix in form.suffixes for form in FORMATS):
        yield _original
    if suffix == ".md":
        yield _own_lines
    if any(form.templates and suffix in form.suffixes for form in FORMATS):
        yield _template


def _document(path: Path) -> Iterable[Remark]:
    document = read_document(path)
    _look_over(document.paragraphs)
    return document.remarks


def _original(path: Path) -> Iterable[Remark]:
    """The text without its tracked changes."""
    document = read_document(path, ORIGINAL)
    _look_over(document.paragraphs)
    return document.remarks


def _bilingual(path: Path) -> Iterable[Remark]:
    both = read_bilingual(path)
    _look_over(both.source.paragraphs)
    _look_over(both.target.paragraphs)
    return (*both.source.remarks, *both.target.remarks)


def _glossary(path: Path) -> Iterable[Remark]:
    glossary, remarks = read_glossary(path)
    for concept in glossary.concepts:
        "".join((*concept.chinese, *concept.allowed, concept.note)).encode()
    return remarks


def _people(path: Path) -> Iterable[Remark]:
    return read_people(path)[1]


def _lines(path: Path) -> Iterable[Remark]:
    "".join(read_lines(path)).encode()
    return ()


def _memory(path: Path) -> Iterable[Remark]:
    for pair in TmxFile(path):
        (pair.chinese.plain + pair.english.plain + pair.document + pair.actor).encode()
    return ()


def _returned(path: Path) -> Iterable[Remark]:
    for row in read_returned(path, ()).rows:
        said = [*(text.plain for text in (row.source, row.target) if text), *(note.text + note.author for note in row.notes)]
        "".join(said).encode()
    return ()


def _template(path: Path) -> Iterable[Remark]:
    release = Release((Paragraph("A headline"), Paragraph("A body.")))
    write_release(release, path.with_name(f"out{path.suffix}"), path)
    release_in_layout(release, [0, None], path.with_name(f"out{path.suffix}"), path)
    return ()


def _own_lines(path: Path) -> Iterable[Remark]:
    """A Markdown text with its own words is what it was; with others it is written all the same."""
    data, out = path.read_bytes(), path.with_name("out.md")
    if len(data) > _LARGEST_FILLED:
        return ()
    paragraphs = read_document(path).paragraphs
    if [paragraph.text for paragraph in paragraphs] != [block.content.plain for block in tidied(read_markdown(path, data).blocks)]:
        return ()  # it is another kind of file
    made = release_in_layout(Release(paragraphs), range(len(paragraphs)), out, path)
    if made != data and encoding_of(data) == "utf-8":
        raise AssertionError("a text with its own words has changed")
    others = [replace(paragraph, text="A * word", codes=()) for paragraph in paragraphs]
    release_in_layout(Release(tuple(others)), [None if place % 3 == 1 else place for place in range(len(others))], out, path)
    return ()


def _look_over(paragraphs: Iterable[Paragraph]) -> None:
    """What every reader promises of a paragraph."""
    for paragraph in paragraphs:
        text = paragraph.text
        text.encode()
        if not text or text != text.strip() or "\n" in text:
            raise AssertionError(f"an untidy paragraph: {text[:80]!r}")
        if any(not 0 <= code.start <= code.end <= len(text) for code in paragraph.codes):
            raise AssertionError("a code outside its text")


def _say(told: Iterable[tuple[str, dict[str, object]]]) -> None:
    for code, values in told:
        for voice in VOICES:
            if "\n" in voice.say(code, **values):
                raise AssertionError(f"more than one line is said: {code}")
