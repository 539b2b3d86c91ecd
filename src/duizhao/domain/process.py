"""What is found in how a row was reviewed, whatever its texts are like: a rule broken, an approval that lapsed, a comment unresolved.

Decides what counts as such, from the verdicts and the authors of the row. It never closes the gate by itself: that is `review`'s, and a row
that is not approved closes it anyway.
"""

from collections.abc import Iterator

from duizhao.domain.findings import Finding, Severity, named
from duizhao.domain.review import JUDGING, Profile, VerdictKind, same_person, standing
from duizhao.domain.segment import Segment
from duizhao.domain.threads import open_threads

FAMILY = "process"
SELF_APPROVED, STALE_APPROVAL, OPEN_COMMENT = "process.self_approved", "process.stale_approval", "process.open_comment"
IDS = (SELF_APPROVED, STALE_APPROVAL, OPEN_COMMENT)
"""What may be found, as checks are named; they have no type in ITS 2.0 or MQM, which speak of texts."""


def findings(segment: Segment, profile: Profile) -> list[Finding]:
    """What is to be said of how a row was reviewed; `found` is the person, or the comment, that it is about."""
    if not segment.verdicts:
        return []
    found = list(_of(segment, profile))
    return named(found, {segment.position: (segment.source.plain, segment.target.plain, segment.uuid)}) if found else []


def _of(segment: Segment, profile: Profile) -> Iterator[Finding]:
    verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash)
    if verdict is not None and verdict.kind is VerdictKind.APPROVE:
        who = verdict.actor.name
        if profile.two_person and any(same_person(who, author) for author in segment.authors):  # before the office demanded two
            yield _finding(SELF_APPROVED, Severity.WARNING, segment, who, {"who": who})
    elif (last := next((each for each in reversed(segment.verdicts) if each.kind in JUDGING), None)) and last.kind is VerdictKind.APPROVE:
        yield _finding(STALE_APPROVAL, Severity.WARNING, segment, last.actor.name, {"who": last.actor.name})
    for thread in open_threads(segment.verdicts):
        said = thread.last.comment.strip()
        yield _finding(OPEN_COMMENT, Severity.NOTE, segment, said, {"who": thread.last.actor.name, "comment": said})


def _finding(check: str, severity: Severity, segment: Segment, found: str, values: dict[str, object]) -> Finding:
    return Finding(check, severity, segment.position, f"found.{check}", found=found, values=values)
