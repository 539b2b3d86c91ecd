"""Handing out: the document leaves as a file in which a reviewer works in another program, or as a translation memory.

Decides what such a file says about each row. It is no release and obeys no gate; `returning` takes a reviewer's back in. A memory holds
the approved rows alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from duizhao.domain.document import Note
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey, Said
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.review import Status
from duizhao.domain.segment import Segment
from duizhao.domain.threads import threads
from duizhao.formats.review.tables import Headings
from duizhao.messages import Voice
from duizhao.services import exporting, remembering, snapshot
from duizhao.services.remembering import TMX_SUFFIX
from duizhao.services.snapshot import Present, Snapshot
from duizhao.store import Project, reading


def export_bilingual(project: Project, path: Path, voice: Voice, *, present: Present = snapshot.take) -> None:
    """Write the rows with both texts, what was said about them and their status, in the format of the path's suffix.

    Raises:
        FileError: the suffix is none of a review file's, or the file cannot be written.
    """
    from duizhao.formats import review, tmx_bytes, write_atomically  # noqa: PLC0415  (every format's library, 0.1 s)

    exporting.spare_projects(path)
    with project.reading() as connection:
        now = present(connection, reading.documents(connection)[0])
    if path.suffix.lower() == TMX_SUFFIX:
        write_atomically(path, tmx_bytes(remembering.pairs_of(now)))
    else:
        write_atomically(path, review.review_bytes(review_file_of(now, voice), path, headings(voice)))


def headings(voice: Voice) -> Headings:
    """The words of a review table in one language."""
    names = ("number", "chinese", "english", "comment", "status")
    number, chinese, english, comment, status = (voice.say(f"review_file.{name}") for name in names)
    words = tuple(status_word(voice, each) for each in (Status.APPROVED, Status.CONFIRMED, Status.SENT_BACK))
    return Headings((number, chinese, english, comment, status), voice.say("review_file.instruction"), words)


def status_word(voice: Voice, status: Status) -> str:
    """What a status is called."""
    return voice.say(f"status.{status.name.lower()}")


def review_file_of(now: Snapshot, voice: Voice) -> ReviewFile:
    """The document as it goes out, its open findings and statuses in words."""
    from duizhao.checks import CHECKS  # noqa: PLC0415  (the checks' patterns, 0.1 s; not needed before something goes out)

    issues = {check.id: check.its for check in CHECKS}
    terms = _by_first_letter(now.glossary)
    rows = []
    for segment, status in zip(now.segments, now.statuses, strict=True):
        findings = tuple(Said(each, _sentence(each, voice), issues.get(each.check, "other")) for each in now.open_of(segment.position))
        rows.append(
            ReviewRow(
                RowKey(segment.uuid, segment.revision.version),
                segment.position + 1,
                segment.source,
                segment.target,
                status,
                status_word(voice, status),
                tuple(_said(segment)),
                findings,
                _concepts(segment.source.plain, terms),
            )
        )
    return ReviewFile(now.document.name, tuple(rows), now.profile.variety)


def _said(segment: Segment) -> Iterator[Note]:
    """What people said of a row, thread by thread."""
    for thread in threads(segment.verdicts):
        first = thread.first
        yield Note(first.comment, first.actor.name, first.at, done=not thread.is_open)
        yield from (Note(each.comment, each.actor.name, each.at, answers=first.comment) for each in thread.answers)


def _sentence(finding: Finding, voice: Voice) -> str:
    return voice.say(finding.code, **{"found": finding.found or "", "expected": finding.expected or "", **finding.values})


def _by_first_letter(glossary: Glossary) -> Mapping[str, Sequence[tuple[str, Concept]]]:
    found: dict[str, list[tuple[str, Concept]]] = {}
    for concept in glossary.concepts:
        for term in concept.chinese if concept.allowed else ():
            found.setdefault(term[:1], []).append((term, concept))
    return found


def _concepts(source: str, terms: Mapping[str, Sequence[tuple[str, Concept]]]) -> tuple[Concept, ...]:
    """The concepts whose terms stand in a text, in its order."""
    standing = (concept for place, letter in enumerate(source) for term, concept in terms.get(letter, ()) if source.startswith(term, place))
    return tuple(dict.fromkeys(standing))
