"""The scores of a document that is being edited.

Decides that a row which changes is counted alone, and at once by the metrics that are quick; what a slow metric said of its earlier
text is kept, and known to be stale, until somebody hands in what is counted in the new one. What is compared with what, `scoring` says.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from duizhao.domain.review import Status
from duizhao.domain.scores import Score, Scores
from duizhao.domain.segment import Segment
from duizhao.metrics import METRICS, Counted, Running, running
from duizhao.services.scoring import EFFORTS, Against, Asked, Compared, DocumentScores


@dataclass(frozen=True, slots=True)
class Whole:
    """The values of all rows that are compared, and what was counted in each of them, by metric."""

    scores: Scores
    counted: Mapping[str, Counted]


SIGNED = (Status.REVIEWED, Status.APPROVED)
QUICK = tuple(metric.id for metric in METRICS if metric.quick)
"""The metrics by which a document can be scored while somebody waits."""


class Following:
    """One comparison that follows its rows. `stale` are the rows whose slow metrics are of an earlier text, or of none yet.

    With `every`, the slow metrics are wanted too where nothing was counted by them.
    """

    def __init__(self, compared: Compared, whole: Whole, *, every: bool = False) -> None:
        self.against = compared.against
        self._metrics: dict[str, Running] = {
            metric.id: running(metric, whole.counted[metric.id].under(compared.rows) if metric.id in whole.counted else {})
            for metric in METRICS
            if metric.id in whole.counted or (every and not metric.quick)
        }
        uncounted = any(name not in whole.counted for name in self._metrics)
        self.stale: set[int] = set(compared.rows) if uncounted else set()
        self._texts = dict(zip(compared.rows, zip(compared.hypotheses, compared.references, strict=True), strict=True))
        self._rows = dict(zip(compared.rows, whole.scores.segments, strict=True))
        self._unmatched = set(compared.unmatched)

    def put(self, row: int, text: str, other: str | None = None) -> None:
        """A row's English now, and what it is compared with, if that is another text than before."""
        reference = self._texts[row][1] if other is None and row in self._texts else other or ""
        if not reference.strip():
            self._take_out(row)
            (self._unmatched.add if text.strip() else self._unmatched.discard)(row)
            return
        self._texts[row] = (text, reference)
        self._unmatched.discard(row)
        for name in QUICK:
            if name in self._metrics:
                self._metrics[name].edit(row, *self._texts[row])
        if any(name not in QUICK for name in self._metrics):
            self.stale.add(row)
        self._say(row)

    def _take_out(self, row: int) -> None:
        if self._texts.pop(row, None) is not None:
            del self._rows[row]
            self.stale.discard(row)
            for metric in self._metrics.values():
                metric.put(row, None)

    def slow(self) -> tuple[Compared, tuple[str, ...]]:
        """What is still to be counted: the texts of the stale rows, and the metrics."""
        rows = tuple(sorted(self.stale))
        texts = [self._texts[row] for row in rows]
        compared = Compared(self.against, tuple(text for text, _ in texts), tuple(other for _, other in texts), rows, ())
        return compared, tuple(name for name in self._metrics if name not in QUICK)

    def take(self, compared: Compared, counted: Mapping[str, Counted]) -> None:
        """What the slow metrics counted in these texts; a row that has moved on since stays stale."""
        asked = dict(zip(compared.rows, zip(compared.hypotheses, compared.references, strict=True), strict=True))
        standing = [row for row in compared.rows if self._texts.get(row) == asked[row]]
        for name, numbers in counted.items():
            counts = numbers.under(compared.rows)
            for row in standing:
                self._metrics[name].put(row, counts[row])
        self.stale.difference_update(standing)
        for row in standing:
            self._say(row)

    @property
    def rows(self) -> int:
        """How many rows are compared."""
        return len(self._rows)

    @property
    def unmatched(self) -> tuple[int, ...]:
        """The rows that have English and nothing to compare it with."""
        return tuple(sorted(self._unmatched))

    @property
    def empty(self) -> tuple[int, ...]:
        """The rows that are compared though they have no English: they count as wholly different."""
        return tuple(sorted(row for row, (text, _) in self._texts.items() if not text.strip()))

    @property
    def metrics(self) -> dict[str, Score]:
        """The values of all rows together, by metric; those of slow metrics are of an earlier text while any row is stale."""
        return {name: score for name, metric in self._metrics.items() if (score := metric.score) is not None}

    def of(self, row: int) -> dict[str, float]:
        """The values of one row, by metric; empty if it is not compared."""
        return self._rows.get(row, {})

    @property
    def scores(self) -> DocumentScores:
        """The values of the document and of all rows."""
        rows = tuple(sorted(self._rows))
        return DocumentScores(self.against, Scores(self.metrics, tuple(self._rows[row] for row in rows)), rows, self.unmatched)

    def _say(self, row: int) -> None:
        singles = {name: metric.single(row) for name, metric in self._metrics.items()}
        self._rows[row] = {name: value for name, value in singles.items() if value is not None}


class Standing:
    """All scores of a document, as its rows stand."""

    def __init__(self, segments: Iterable[Segment], asked: Asked, found: Mapping[Against, Whole]) -> None:
        self._parts = {name: Following(asked.parts[name], each, every=not asked.metrics.get(name)) for name, each in found.items()}
        rows = tuple(segments)
        lone = tuple(segment.position for segment in rows if segment.target.plain.strip())
        for name in EFFORTS:
            if name not in self._parts:
                self._parts[name] = Following(Compared(name, (), (), (), lone), _nothing(asked.metrics.get(name, ())))
        self._known = {segment.position: (segment.revision.hash, segment.target.plain) for segment in rows}
        signed = asked.parts.get("approved")
        self._signed = dict(zip(signed.rows, signed.references, strict=True)) if signed is not None else {}

    def effort(self, against: Against) -> Following:
        """The edit rate to one of `EFFORTS`; it has no rows where there is nothing to measure to."""
        return self._parts[against]

    @property
    def kept(self) -> Following | None:
        """What is kept with a release: likeness to the reference or, without one, to the first draft."""
        found = self._parts.get("reference", self._parts["draft"])
        return found if found.rows else None

    @property
    def likeness(self) -> Following | None:
        """What is shown as likeness: to the reference; without one, to what was signed once all of it was; else to the first draft."""
        signed = self._parts["approved"]
        return signed if "reference" not in self._parts and signed.rows and not signed.unmatched else self.kept

    def follow(self, segment: Segment, status: Status) -> bool:
        """A row stands like this now; returns whether any score may be another for it."""
        row, text = segment.position, segment.target.plain
        key, before = self._known[row]
        newly = text if status in SIGNED and self._signed.get(row) != text else None
        moved = key != segment.revision.hash
        if not moved and newly is None:
            return False
        self._known[row] = (segment.revision.hash, text)
        if newly is not None:
            self._signed[row] = newly
        for name, part in self._parts.items():
            if name == "approved":
                part.put(row, text, newly)
            elif moved:
                part.put(row, text, before if name == "previous" else None)
        return True

    def stale(self) -> dict[Against, Following]:
        """The comparisons in which slow metrics are of earlier texts."""
        return {name: part for name, part in self._parts.items() if part.stale}

    def stands(self, segments: Sequence[Segment]) -> bool:
        """Whether these are the rows and texts that it knows."""
        return len(segments) == len(self._known) and all(self._known[segment.position][0] == segment.revision.hash for segment in segments)


def _nothing(metrics: Collection[str]) -> Whole:
    """No row counted yet, by these metrics, or by all where none is named."""
    return Whole(Scores({}), {metric.id: Counted(0, array("d")) for metric in METRICS if not metrics or metric.id in metrics})
