"""Which rows are shown.

Decides what a filter lets through. The rows themselves stay as they are.
"""

import re
from collections import Counter
from operator import is_

from PySide6.QtCore import QObject

from duizhao import services
from duizhao.domain.review import Status, waits_for
from duizhao.domain.segment import Segment
from duizhao.settings import UNSURE
from duizhao.ui.session.core import Core

TO_REVIEW = frozenset({Status.CONFIRMED, Status.REVIEWED})


class Filtering(QObject):
    """The filter in use: words or a /regular expression/ in either text, statuses, findings, links to look at, what waits for me, a check.

    All must hold.
    """

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._core = core
        self.text = ""
        self.statuses: frozenset[Status] = frozenset()
        self.findings = False
        self.unsure = False
        self.check = ""
        self.mine = False
        self.pattern: re.Pattern[str] | None = None
        self._counted: tuple[tuple[object, ...], dict[str, int]] = (None,) * 4, {}
        """What was counted last, and of which rows, by whom."""

    @property
    def active(self) -> bool:
        """Whether anything is held back."""
        return bool(self.text or self.statuses or self.findings or self.unsure or self.mine or self.check)

    def set(
        self,
        text: str = "",
        statuses: frozenset[Status] = frozenset(),
        *,
        findings: bool = False,
        unsure: bool = False,
        mine: bool = False,
        check: str = "",
    ) -> None:
        """Show only rows that fit; `check` names one, or a whole family, of which a row must have an open finding.

        Raises:
            re.error: what stands between the slashes is no regular expression; the filter stays as it was.
        """
        pattern = pattern_of(text)
        self.text, self.pattern = text, pattern
        self.statuses, self.findings, self.unsure, self.mine, self.check = statuses, findings, unsure, mine, check
        self.renew()

    def renew(self) -> None:
        """Apply the filter to the rows as they are now."""
        now = self._core.snapshot
        if now is None:
            self._core.visible = ()
        elif not self.active:
            self._core.visible = tuple(range(len(now.segments)))
        else:
            self._core.visible = tuple(segment.position for segment in now.segments if self._fits(segment, now.statuses[segment.position]))
        self._core.filtered.emit()

    def counts(self) -> dict[str, int]:
        """How many rows there are: all, waiting for me, to review, sent back, with findings, to look at."""
        now = self._core.snapshot
        if now is None:
            return dict.fromkeys(("all", "mine", "to_review", "sent_back", "findings", "unsure"), 0)
        held = (now.segments, now.statuses, now.profile, self._core.actor)
        if not all(map(is_, held, self._counted[0])):  # findings come in every moment while the checks run; the rows stay
            statuses = Counter(now.statuses)
            found = {
                "all": len(now.segments),
                "mine": sum(map(self._waits, now.segments, now.statuses)),
                "to_review": sum(statuses[status] for status in TO_REVIEW),
                "sent_back": statuses[Status.SENT_BACK],
                "unsure": sum(map(is_unsure, now.segments)),
            }
            self._counted = held, found
        return {**self._counted[1], "findings": len({finding.segment for finding in now.open_findings})}

    def checks(self) -> dict[str, int]:
        """In how many rows each check has open findings, and each family, in the order of the names."""
        now = self._core.snapshot
        if now is None:
            return {}
        places = {(name, finding.segment) for finding in now.open_findings for name in (finding.family, finding.check)}
        return dict(sorted(Counter(name for name, _ in places).items()))

    def _waits(self, segment: Segment, status: Status) -> bool:
        now = self._core.snapshot
        given = services.snapshot.signed(segment) if status is Status.REVIEWED else ()
        return now is not None and waits_for(self._core.actor, status, segment.authors, given, now.profile)

    def _fits(self, segment: Segment, status: Status) -> bool:
        now = self._core.snapshot
        return (
            (not self.statuses or status in self.statuses)
            and (not self.unsure or is_unsure(segment))
            and (not self.mine or self._waits(segment, status))
            and (not self.findings or (now is not None and bool(now.open_of(segment.position))))
            and (not self.check or (now is not None and any(self.check in (f.family, f.check) for f in now.open_of(segment.position))))
            and (self.pattern is None or bool(self.pattern.search(segment.source.plain) or self.pattern.search(segment.target.plain)))
        )


def pattern_of(text: str) -> re.Pattern[str] | None:
    """What is looked for: words as they stand, or an expression between slashes; case does not count."""
    if not text.strip():
        return None
    if len(text) > 2 and text.startswith("/") and text.endswith("/"):
        return re.compile(text[1:-1], re.IGNORECASE)
    return re.compile(re.escape(text.strip()), re.IGNORECASE)


def is_unsure(segment: Segment) -> bool:
    """Whether a person should look at the link of a row."""
    return segment.confidence < UNSURE and bool(segment.source_paragraphs and segment.draft_paragraphs) and not segment.pinned
