"""Remembering: the office's earlier translations, taken in and looked up.

Decides what of a project is remembered (its approved rows), what counts as one source, so that taking it in again replaces what it gave before, and which
memory is used: the one that is named, or the user's own. How it is kept and found is the memory's matter.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from duizhao.domain.errors import FileError, UsageError, UserError
from duizhao.domain.memory import Found, Origin, Remembered, Similar
from duizhao.domain.review import Status, standing
from duizhao.memory import concordance, fill, forget, is_chinese, open_memory, similar, sources
from duizhao.services import snapshot
from duizhao.services.snapshot import Snapshot
from duizhao.settings import memory_file, printable_name
from duizhao.store import SUFFIX, Project, is_project, open_project, reading

TMX_SUFFIX = ".tmx"
LEAST_SHARE = 60
"""Per cent that a remembered text must share with another to be shown."""

Watch = Callable[[int, float], bool]
"""Is told how many pairs are in and how far (0 to 1) the file is read; what it returns says whether to go on."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in from one source; `left_out` are entries that lack one of the languages."""

    name: str
    count: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the memory says of a text: the pairs in which it stands, and those that are like it as a whole."""

    text: str
    found: Found
    alike: tuple[Similar, ...] = ()


def take_in(path: Path, memory: Path | None = None, watch: Watch | None = None) -> Taken:
    """Take the approved rows of a project, or all pairs of a TMX file, into the memory, in place of what it gave before.

    Raises:
        FileError: the file is neither, or cannot be read; or the memory cannot be changed. The memory is as it was.
        UserError: `watch` said to stop. The memory is as it was.
    """
    if path.suffix.lower() != TMX_SUFFIX and is_project(path):
        with open_project(path, read_only=True) as project:
            return take_in_project(project, memory, watch)
    if path.suffix.lower() in (SUFFIX, TMX_SUFFIX):
        return _take_in_file(path, memory, watch)
    raise FileError("memory.unknown_format", path, formats=[SUFFIX, TMX_SUFFIX])


def take_in_project(project: Project, memory: Path | None = None, watch: Watch | None = None) -> Taken:
    """Take the approved rows of an open project in.

    Raises:
        FileError: the memory cannot be changed.
        UserError: `watch` said to stop.
    """
    pairs = approved(project)
    with project.reading() as connection:
        source = Origin(_key(reading.project_uuid(connection)), reading.project_name(connection))
    with open_memory(memory or memory_file(), make=True) as opened:
        count = fill(opened, source, pairs, _progress(watch, lambda: 1.0))
    return Taken(source.name, count)


def after_release(project: Project) -> UserError | None:
    """Remember what has just gone out, in the user's memory; returns what kept it from there, for the release is out all the same."""
    try:
        take_in_project(project)
    except UserError as error:
        return error
    return None


def approved(project: Project) -> list[Remembered]:
    """The approved rows of a project that have both languages, as they are remembered."""
    with project.reading() as connection:
        taken = [snapshot.take(connection, document, check=False) for document in reading.documents(connection)]
    return [pair for now in taken for pair in pairs_of(now)]


def pairs_of(now: Snapshot) -> Iterator[Remembered]:
    """The approved rows of a document."""
    for segment, status in zip(now.segments, now.statuses, strict=True):
        verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash)
        if status is Status.APPROVED and verdict is not None and segment.source.plain.strip() and segment.target.plain.strip():
            yield Remembered(
                segment.source, segment.target, now.document.name, segment.position, verdict.actor.name, verdict.at, str(status)
            )


def look_up(text: str, memory: Path | None = None, limit: int = 20) -> LookedUp:
    """How a term, Chinese or English, was said before; and, of Chinese, what is like it as a whole.

    Raises:
        FileError: there is no memory, or it cannot be read.
    """
    with open_memory(memory or memory_file()) as opened:
        alike = similar(opened, text, least=LEAST_SHARE) if is_chinese(text) else []
        return LookedUp(text, concordance(opened, text, limit), tuple(alike))


def like(chinese: str, memory: Path | None = None, but: str = "") -> LookedUp:
    """What is like a row's Chinese as a whole; what only the project with the uuid `but` gave is left out: it is the row itself.

    Raises:
        FileError: there is no memory, or it cannot be read.
    """
    with open_memory(memory or memory_file()) as opened:
        return LookedUp(chinese, Found(), tuple(similar(opened, chinese, least=LEAST_SHARE, but=_key(but))))


def holdings(memory: Path | None = None) -> list[Origin]:
    """Everything that was taken in, the latest first.

    Raises:
        FileError: there is no memory, or it cannot be read.
    """
    with open_memory(memory or memory_file()) as opened:
        return sources(opened)


def take_out(name: str, memory: Path | None = None) -> Taken:
    """Take out what a source gave, which is named as it is listed: by its name, if only one is called so, or its key.

    Raises:
        FileError: there is no memory, or it cannot be changed.
        UsageError: nothing came from there, or more sources than one are called so.
    """
    path = memory or memory_file()
    with open_memory(path) as opened:
        called = [source for source in sources(opened) if name in (source.key, source.name, source.key.partition(":")[2])]
    if len(called) != 1:
        raise UsageError("memory.several" if called else "memory.no_source", name=name)
    with open_memory(path, make=True) as opened:
        return Taken(called[0].name, forget(opened, called[0].key))


def _key(uuid: str) -> str:
    """What a project is called in the memory."""
    return f"project:{uuid}"


def _take_in_file(path: Path, memory: Path | None, watch: Watch | None) -> Taken:
    from duizhao.formats import TmxFile  # noqa: PLC0415  (every format's library, 0.1 s; not needed to look something up)

    file = TmxFile(path)
    source = Origin(f"file:{path.resolve()}", printable_name(path))
    pairs = iter(file)
    first: Sequence[Remembered] = [pair for pair in (next(pairs, None),) if pair is not None]  # what is no TMX makes no memory
    if not first:
        return Taken(source.name, 0, file.left_out)
    with open_memory(memory or memory_file(), make=True) as opened:
        count = fill(opened, source, chain(first, pairs), _progress(watch, lambda: file.share))
    return Taken(source.name, count, file.left_out)


def _progress(watch: Watch | None, share: Callable[[], float]) -> Callable[[int], None] | None:
    if watch is None:
        return None

    def told(count: int) -> None:
        if not watch(count, share()):
            raise UserError("memory.stopped")

    return told
