"""All that the reports are made from: the document as it stands, what it was before, who did what meanwhile, and the scores.

Decides what counts as a change, as a finding that was fixed and as a reason for either. Says nothing in words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from duizhao.domain.findings import Finding
from duizhao.domain.process import OPEN_COMMENT
from duizhao.domain.review import Actor, Role
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.text import Text
from duizhao.domain.threads import Thread, open_threads
from duizhao.services import comparing, marking, scoring, snapshot
from duizhao.services.comparing import Base, Corrections
from duizhao.services.marking import Marked
from duizhao.services.scoring import DocumentScores
from duizhao.services.snapshot import Snapshot
from duizhao.store import Project, reading
from duizhao.store.reading import Recorded


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made from.

    `before` has what each row is compared with, by its place (0-based): its text at `since`, or its draft where it has none. `changed` are the rows
    whose words are others now, with the versions that led there; `fixed` the findings on the earlier words that the present ones
    no longer give rise to, by row. `checkpoints` are the scores that were kept. `at` is when the last release went out, None if none did;
    `corrections` what has changed since the publication. `marked` are the marks by MQM with their scorecard, where the office gives them.
    """

    now: Snapshot
    since: Base
    before: Mapping[int, Text]
    changed: Mapping[int, tuple[Revision, ...]]
    fixed: Mapping[int, tuple[Finding, ...]]
    scores: DocumentScores | None
    checkpoints: tuple[Recorded, ...]
    at: int | None
    corrections: Corrections | None
    marked: Marked | None = None

    @property
    def open_findings(self) -> list[Finding]:
        """What was found and is open, but for comments: those are told as what was said."""
        return [finding for finding in self.now.open_findings if finding.check != OPEN_COMMENT]

    @property
    def talked(self) -> list[tuple[Segment, Thread]]:
        """The threads that are open, in the order of the rows."""
        return [(segment, thread) for segment in self.now.segments for thread in open_threads(segment.verdicts)]


def gathered(project: Project, now: Snapshot, texts: Mapping[int, Text], since: Base, scores: DocumentScores | None = None) -> Material:
    """What there is to report of a document that stands like this, compared with these texts (by the segment's id)."""
    before = {segment.position: texts.get(segment.id, segment.draft) for segment in now.segments}
    with project.reading() as connection:
        changed = {
            segment.position: _since(reading.history(connection, segment.id), before[segment.position])
            for segment in now.segments
            if segment.target.plain != before[segment.position].plain
        }
        at = reading.last_release(connection, now.document.id)
    return Material(
        now,
        since,
        before,
        changed,
        _fixed(now, before, changed),
        scores or scoring.score_segments(now.segments),
        tuple(scoring.checkpoints(project)),
        at,
        comparing.corrections(project),
        marking.marked(project),
    )


def _since(history: Iterable[Revision], text: Text) -> tuple[Revision, ...]:
    """The versions that people made after a text stood there."""
    versions = list(history)
    last = max((place for place, version in enumerate(versions) if version.text.plain == text.plain), default=-1)
    return tuple(each for each in versions[last + 1 :] if each.origin is not Origin.DRAFT and each.actor.role is not Role.PROGRAM)


def _fixed(now: Snapshot, before: Mapping[int, Text], changed: Iterable[int]) -> dict[int, tuple[Finding, ...]]:
    """What the checks say of the earlier words of the changed rows and no longer of the present ones."""
    rows = set(changed)
    if not rows:
        return {}
    earlier = [replace(snapshot.text_of(segment), target=before[segment.position].plain) for segment in now.segments]
    still = Counter(_matter(finding) for finding in now.findings)
    found: dict[int, list[Finding]] = {}
    for finding in snapshot.run_checks(earlier, now.house):
        if finding.segment not in rows:
            continue
        if still[_matter(finding)]:
            still[_matter(finding)] -= 1
        else:
            found.setdefault(finding.segment, []).append(finding)
    return {row: tuple(findings) for row, findings in found.items()}


def _matter(finding: Finding) -> tuple[int, str, str | None, str | None]:
    return finding.segment, finding.check, finding.found, finding.expected


def people(revisions: Iterable[Revision]) -> list[tuple[Actor, tuple[Origin, ...]]]:
    """Who made these versions, each once, and where their texts came from."""
    found: dict[Actor, list[Origin]] = {}
    for revision in revisions:
        origins = found.setdefault(revision.actor, [])
        if revision.origin not in origins:
            origins.append(revision.origin)
    return [(who, tuple(origins)) for who, origins in found.items()]
