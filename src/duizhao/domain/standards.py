"""What a row's status is called in the standards of the trade: XLIFF states and the steps of ISO 17100.

Decides the words for what leaves the house. Decides no status, and writes no file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from duizhao.domain.review import Status


@dataclass(frozen=True, slots=True)
class StandardNames:
    """One status in three standards.

    `xliff_1` is the `state` of a target in XLIFF 1.2, `xliff_2` the `state` of a segment in XLIFF 2 (OASIS). `iso_17100` is the clause of
    the last step of ISO 17100:2015 that is behind the row: 5.3.1 translation, 5.3.2 check by the translator, 5.3.3 revision by a second
    person, 5.3.6 final verification and release; "" when none is.
    """

    xliff_1: str
    xliff_2: str
    iso_17100: str


STANDARD_NAMES: Mapping[Status, StandardNames] = {
    Status.NEW: StandardNames("new", "initial", ""),
    Status.DRAFT: StandardNames("needs-translation", "initial", ""),
    Status.CONFIRMED: StandardNames("translated", "translated", "5.3.2"),
    Status.SENT_BACK: StandardNames("needs-review-translation", "initial", "5.3.1"),
    Status.REVIEWED: StandardNames("signed-off", "reviewed", "5.3.3"),
    Status.APPROVED: StandardNames("final", "final", "5.3.6"),
    Status.LOCKED: StandardNames("final", "final", "5.3.6"),
}
"""An unconfirmed draft is no finished translation: whoever drafted it, or what, has not said that it is done."""
