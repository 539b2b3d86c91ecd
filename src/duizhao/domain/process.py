"""What is to be said of how a document was reviewed, whatever its texts are like: a rule broken, an approval that lapsed, a comment unresolved.

Decides what counts as such, from the verdicts and the authors of the rows. It never closes the gate by itself: that is `review`'s, and a row that
is not approved closes it anyway.
"""

from collections.abc import Iterable, Iterator

from duizhao.domain.review import JUDGING, Profile, Reason, VerdictKind, same_person, standing
from duizhao.domain.segment import Segment
from duizhao.domain.threads import open_threads


def remarks(segments: Iterable[Segment], profile: Profile) -> list[Reason]:
    """What is to be said, row by row."""
    return [Reason(code, segment=segment.position) for segment in segments for code in _of(segment, profile)]


def _of(segment: Segment, profile: Profile) -> Iterator[str]:
    verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash)
    approved = verdict is not None and verdict.kind is VerdictKind.APPROVE
    if verdict is not None and approved:
        if profile.two_person and any(same_person(verdict.actor.name, author) for author in segment.authors):
            yield "process.self_approved"  # before the office demanded two
    elif next((each.kind for each in reversed(segment.verdicts) if each.kind in JUDGING), None) is VerdictKind.APPROVE:
        yield "process.stale_approval"
    if segment.verdicts and open_threads(segment.verdicts):
        yield "process.open_comment"
