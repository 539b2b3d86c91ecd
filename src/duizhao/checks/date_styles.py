"""The check `date.style`: are the dates of a document written in one way?

Decides which of two ways a document goes by (that of most of its dates; of as many on either side, that of its English) and what departs from
it. Which way is right in itself it leaves to the house. Datelines have their own way and are left alone.
"""

from collections import Counter
from collections.abc import Iterator

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.language.date_forms import DateForm, Order, date_forms

STYLE = "date.style"

_APART = frozenset({Kind.BYLINE, Kind.DATE})


class DateStyle:
    """Dates that stand in another order, or with another ending, than most dates of the document."""

    def __init__(self, evidence: Evidence) -> None:
        self._usual = Order.MONTH_DAY if evidence.variety == "en-US" else Order.DAY_MONTH
        self._rows: dict[int, tuple[SegmentText, tuple[DateForm, ...]]] = {}
        self._orders: Counter[Order] = Counter()
        self._endings: Counter[bool] = Counter()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        if (before := self._rows.pop(segment.index, None)) is not None:
            self._orders.subtract(form.order for form in before[1])
            self._endings.subtract(form.ending for form in before[1])
        forms = tuple(date_forms(segment.target)) if segment.source.strip() and _APART.isdisjoint(segment.kinds) else ()
        if forms:
            self._rows[segment.index] = (segment, forms)
            self._orders.update(form.order for form in forms)
            self._endings.update(form.ending for form in forms)
        self._revisions.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each date that departs from the way of most."""
        order, ending = self._order(), self._endings[True] > self._endings[False]
        if not (all(self._orders[each] for each in Order) or (self._endings[True] and self._endings[False])):
            return
        digest = self._revisions.digest()
        for index in rows_asked(self._rows, only):
            segment, forms = self._rows[index]
            for form in forms:
                if form.order is not order:
                    yield _finding("order", form, form.ordered(order).plain(ending=ending), segment, digest)
                elif form.ending is not ending:
                    yield _finding("ending", form, form.plain(ending=ending), segment, digest)

    def _order(self) -> Order:
        first, second = Order.DAY_MONTH, Order.MONTH_DAY
        if self._orders[first] == self._orders[second]:
            return self._usual
        return first if self._orders[first] > self._orders[second] else second


def _finding(code: str, form: DateForm, wanted: DateForm, segment: SegmentText, digest: str) -> Finding:
    return Finding(
        check=STYLE,
        severity=Severity.WARNING if code == "order" else Severity.NOTE,
        segment=segment.index,
        code=f"{STYLE}.{code}",
        target_span=form.span,
        found=segment.target[slice(*form.span)],
        expected=wanted.written,
        suggestions=(wanted.written,),
        reads=digest,
    )


CHECKS = (Check(STYLE, its="inconsistency", mqm="style/inconsistent-style", reader=DateStyle),)
