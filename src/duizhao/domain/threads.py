"""What people said to one another about a row: comments, the answers to them, and whether a matter is settled.

Decides what is a thread and when it is open. It follows from the verdicts in their order; nothing of it is kept. Judges no text.

A comment that came with a verdict (confirm, send back) is part of it, and settled when the row is next approved or reopened. A remark
belongs to no verdict, so none settles it: somebody has to say that it is resolved.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duizhao.domain.review import Verdict, VerdictKind

_ANSWERS = frozenset({VerdictKind.APPROVE, VerdictKind.REOPEN})
"""What settles the comment of a verdict that was given before it, or with it."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment, `first`, and what was said to it since, in order. `settled` is what settled it, None while it is open."""

    first: Verdict
    answers: tuple[Verdict, ...] = ()
    settled: Verdict | None = None

    @property
    def is_open(self) -> bool:
        return self.settled is None

    @property
    def last(self) -> Verdict:
        """What was said last."""
        return self.answers[-1] if self.answers else self.first


def threads(verdicts: Sequence[Verdict]) -> list[Thread]:
    """The threads of a row, in the order in which they began. An answer to what is no thread of the row begins one."""
    found: dict[int, Thread] = {}
    for place, verdict in enumerate(verdicts):
        if verdict.kind in _ANSWERS:
            for key, thread in found.items():
                if thread.is_open and thread.first.kind is not VerdictKind.REMARK:
                    found[key] = replace(thread, settled=verdict)
        if verdict.thread in found:
            found[verdict.thread] = _continued(found[verdict.thread], verdict)
        elif verdict.comment.strip():
            # what is not kept yet has no id: its place tells it from the others
            found[verdict.id or -1 - place] = Thread(verdict, settled=verdict if verdict.kind in _ANSWERS else None)
    return list(found.values())


def _continued(thread: Thread, verdict: Verdict) -> Thread:
    if verdict.comment.strip():
        thread = replace(thread, answers=(*thread.answers, verdict))
    if verdict.kind is VerdictKind.RESOLVE:
        return replace(thread, settled=verdict)
    return replace(thread, settled=None) if verdict.kind is VerdictKind.TAKE_UP else thread


def open_threads(verdicts: Sequence[Verdict]) -> list[Thread]:
    """Those that nobody has settled."""
    return [thread for thread in threads(verdicts) if thread.is_open]
