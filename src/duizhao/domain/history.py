"""What happened to a row, in the order in which it happened.

Decides the order of versions and verdicts. It does not rest on the clock, which somebody may have set back between two of them.
"""

from collections.abc import Sequence

from duizhao.domain.review import Verdict
from duizhao.domain.segment import Revision, text_hash


def in_order(revisions: Sequence[Revision], verdicts: Sequence[Verdict]) -> list[Revision | Verdict]:
    """Versions and verdicts of one row as one story, the oldest first.

    Each of the two came in the order in which it was kept, and no verdict comes before the first version that has its text. Only where
    that leaves it open do the times decide.
    """
    told: list[Revision | Verdict] = []
    written: set[str] = set()
    waiting = list(verdicts)
    for revision in revisions:
        while waiting and waiting[0].target_hash in written and waiting[0].at < revision.at:
            told.append(waiting.pop(0))
        told.append(revision)
        written.add(text_hash(revision.text))
    return told + waiting
