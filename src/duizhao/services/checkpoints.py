"""Checkpoints: which versions stood at a moment, what was found in them, and what they score.

Decides when the program makes one by itself, and which values are worth keeping. A checkpoint pins versions, which never change; so its
values can be worked out at any time afterwards, by whoever has the time.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from duizhao.domain.checkpoints import Checked, Checkpoint, Figure, Occasion, Round, Timeline, since
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor, Role, Status, VerdictKind
from duizhao.domain.scores import Comparison, Score, Scores
from duizhao.domain.segment import Segment
from duizhao.metrics import METRICS, Testing, score_texts
from duizhao.services import marking, snapshot
from duizhao.services.scoring import Against, Compared, DocumentScores, compare_with
from duizhao.services.snapshot import Snapshot
from duizhao.settings import VERSION
from duizhao.store import Project, bases, reading
from duizhao.store import checkpoints as store
from duizhao.store.reading import DocumentRecord

_DONE = (Status.CONFIRMED, Status.REVIEWED, Status.APPROVED, Status.LOCKED)
_SIGNED = (Status.APPROVED, Status.LOCKED)


def mark(project: Project, kind: Occasion, actor: Actor, name: str = "", now: Snapshot | None = None) -> Checkpoint:
    """Make a checkpoint of the versions that stand; the findings of `now` are kept with it if they are of just these.

    Raises:
        UsageError: a checkpoint of somebody's own has no name, or the name of another.
    """
    called = " ".join(name.split())
    with project.transaction() as connection:
        record = reading.documents(connection)[0]
        if kind is Occasion.OWN and not called:
            raise UsageError("checkpoint.no_name")
        if kind is Occasion.OWN and any(each.kind is kind and each.name == called for each in store.checkpoints(connection, record.id)):
            raise UsageError("checkpoint.twice", name=called)
        made = make(connection, record, kind, actor, called)
        if now is not None:
            check(connection, now)
        return made


def make(connection: Connection, record: DocumentRecord, kind: Occasion, actor: Actor, name: str = "") -> Checkpoint:
    """A checkpoint of the versions that stand, with what people marked in them by then, inside the caller's transaction."""
    store.add(connection, record.id, kind, name, actor, dict(reading.versions(connection, record.id)))
    made = store.checkpoints(connection, record.id)[-1]
    marked = marking.value(connection, record)
    if marked is not None:
        store.add_figures(connection, record.id, made, {Figure("mqm"): marked}, "")
    return made


def due(project: Project, now: Snapshot) -> Occasion | None:
    """The checkpoint that the statuses ask for, if it has not been made: every row confirmed, or every row approved.

    "After translator" comes once a round. Another round begins when a row is sent back, or after a review; that a reviewer corrects a
    confirmed row and signs it does not begin one.
    """
    if not now.statuses or not all(status in _DONE for status in now.statuses):
        return None
    kind = Occasion.REVIEW if all(status in _SIGNED for status in now.statuses) else Occasion.TRANSLATOR
    with project.reading() as connection:
        made = store.checkpoints(connection, now.document.id)
        last = next((each for each in reversed(made) if each.kind is kind), None)
        if last is None:
            return kind
        if store.rows_of(connection, last.id) == dict(reading.versions(connection, now.document.id)):
            return None
        reviewed = any(each.id > last.id and each.kind in (Occasion.REVIEW, Occasion.RELEASE) for each in made)
        again = kind is Occasion.REVIEW or reviewed or store.sent_back_since(connection, now.document.id, last.last_verdict)
        return kind if again else None


def check(connection: Connection, now: Snapshot) -> None:
    """Keep what was found in a checked snapshot with the last checkpoint, if that is of just these versions and has no findings yet."""
    made = store.checkpoints(connection, now.document.id)
    if not made or not now.checked or made[-1].id in store.checks(connection, now.document.id):
        return
    if store.rows_of(connection, made[-1].id) == {segment.id: segment.revision.version for segment in now.segments}:
        store.add_check(connection, made[-1].id, checked(now))


def checked(now: Snapshot, words: int | None = None) -> Checked:
    """What the checks say of a snapshot, as it is kept; its English words are counted unless somebody has done so."""
    opened: list[Finding] = []
    waived: list[Finding] = []
    for finding in snapshot.found_in_texts(now):
        (waived if now.waiver_of(finding) else opened).append(finding)
    if words is None:
        words = sum(len(segment.target.plain.split()) for segment in now.segments)
    return Checked(words, _said(opened), _said(waived), f"program:{VERSION}|house:{now.house.version[:12]}|per:1,000 words|version:1")


def _said(findings: Sequence[Finding]) -> tuple[tuple[str, Severity], ...]:
    return tuple((finding.matter or finding.id, finding.severity) for finding in findings)


def keep_scores(connection: Connection, document: int, checkpoint: Checkpoint, found: DocumentScores, segments: Sequence[Segment]) -> None:
    """Keep the scores of a checkpoint's rows with it, inside the caller's transaction."""
    figures = {Figure(metric, found.against): score for metric, score in found.scores.metrics.items()}
    digest = hashlib.sha256("".join(segment.target_hash for segment in segments).encode()).hexdigest()
    store.add_figures(connection, document, checkpoint, figures, digest)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is still to be worked out for a checkpoint: texts to compare, with the metrics, or all where none is named."""

    checkpoint: Checkpoint
    against: str
    compared: Compared
    metrics: tuple[str, ...]

    def figures(self, scores: Scores) -> dict[Figure, Score]:
        """The values under their names."""
        return {Figure(metric, self.against): score for metric, score in scores.metrics.items()}


def wanted(project: Project) -> list[Wanted]:
    """What is still to be worked out for every checkpoint.

    That is the edit rate to the draft and to the checkpoint before and, where there is a reference, how like it the text is.
    """
    with project.reading() as connection:
        document = reading.documents(connection)[0].id
        known, found = store.figures(connection, document), []
        made = store.checkpoints(connection, document)
        for before, each in zip((None, *made), made, strict=False):
            held = known.get(each.id, {})
            missing = [
                figure
                for figure in (Figure("effort", "draft"), Figure("effort", "checkpoint"), Figure("chrf", "reference"))
                if figure not in held and not (figure.against == "checkpoint" and before is None)
            ]
            if missing:
                found += _wanted(connection, document, each, before, missing)
    return found


def _wanted(connection: Connection, document: int, made: Checkpoint, before: Checkpoint | None, missing: Sequence[Figure]) -> list[Wanted]:
    texts = {key: text.plain for key, text in store.texts_of(connection, made.id).items()}
    rows = [segment for segment in _segments(connection, document, texts) if segment.id in texts]
    others: dict[str, Mapping[int, str]] = {"draft": {segment.id: segment.draft.plain for segment in rows}}
    others["reference"] = {segment.id: segment.reference.plain for segment in rows}
    if before is not None:
        others["checkpoint"] = {key: text.plain for key, text in store.texts_of(connection, before.id).items()}
    found = []
    for figure in missing:
        compared = compare_with(_kind(figure.against), rows, others[figure.against], texts)
        if compared is not None:
            found.append(Wanted(made, figure.against, compared, ("effort",) if figure.metric == "effort" else ()))
    return found


def _kind(against: str) -> Against:
    return "reference" if against == "reference" else "draft" if against == "draft" else "previous"


def _segments(connection: Connection, document: int, ids: Mapping[int, object]) -> list[Segment]:
    """The segments with these ids, those that were linked anew since among them."""
    standing = reading.segments(connection, document)
    gone = set(ids) - {segment.id for segment in standing}
    return [*standing, *(reading.retired(connection, document, gone).values() if gone else ())]


def keep(project: Project, wanted: Wanted, scores: Scores) -> None:
    """Keep what was worked out for a checkpoint."""
    with project.transaction() as connection:
        document = reading.documents(connection)[0].id
        if wanted.figures(scores).keys() <= store.figures(connection, document).get(wanted.checkpoint.id, {}).keys():
            return
        digest = hashlib.sha256("\0".join(wanted.compared.hypotheses).encode("utf-8", "surrogatepass")).hexdigest()
        store.add_figures(connection, document, wanted.checkpoint, wanted.figures(scores), digest)


def close_round(project: Project, actor: Actor) -> Checkpoint | None:
    """Make the checkpoint that the statuses ask for, if they ask for one."""
    with project.reading() as connection:
        now = snapshot.take(connection, reading.documents(connection)[0])
    kind = due(project, now)
    return mark(project, kind, actor, now=now) if kind is not None else None


def settle(project: Project) -> None:
    """Work out at once, and keep, what is still to be worked out; takes as long as it takes."""
    if project.read_only:
        return
    for each in wanted(project):
        metrics = [metric for metric in METRICS if not each.metrics or metric.id in each.metrics]
        keep(project, each, score_texts(each.compared.hypotheses, each.compared.references, metrics=metrics))


def timeline(project: Project) -> Timeline:
    """The checkpoints of the project's document with all that is known of them, the oldest first."""
    with project.reading() as connection:
        record = reading.documents(connection)[0]
        made = store.checkpoints(connection, record.id)
        counted, values = store.row_counts(connection, record.id), store.figures(connection, record.id)
        checks, older = store.checks(connection, record.id), store.older(connection, record.id)
    program = Actor("", Role.PROGRAM)
    before = [Round(0, Checkpoint(0, Occasion(name), "", program, at), 0, figures) for name, at, figures in older]
    now = [Round(0, each, counted.get(each.id, 0), values.get(each.id, {}), checks.get(each.id)) for each in made]
    return Timeline(record.name, _numbered([*before, *now]))


def _numbered(rounds: Sequence[Round]) -> tuple[Round, ...]:
    """Rounds with what follows from those before them."""
    told: list[Round] = []
    last: Checked | None = None
    for number, each in enumerate(rounds, 1):
        compared = since(last, each.checked) if last is not None and each.checked is not None else None
        back = bool(told) and each.checkpoint.at < told[-1].checkpoint.at
        told.append(Round(number, each.checkpoint, each.rows, each.figures, each.checked, compared, back))
        last = each.checked or last
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Paired:
    """Two checkpoints row by row, with what both are measured against; `left_out` rows stood in one of them only, or lack a reference."""

    against: Against
    hypotheses: tuple[str, ...]
    baseline: tuple[str, ...]
    references: tuple[str, ...]
    left_out: int


def pair(project: Project, earlier: Checkpoint, later: Checkpoint) -> Paired:
    """The rows of two checkpoints side by side, measured against the reference or, without one, what was last signed.

    Raises:
        UsageError: there is neither reference nor signed text, or no row stands in both.
    """
    with project.reading() as connection:
        document = reading.documents(connection)[0].id
        baseline, hypotheses = ({key: text.plain for key, text in store.texts_of(connection, each.id).items()} for each in (earlier, later))
        signed = bases.judged_texts(connection, document, VerdictKind.APPROVE)
        rows = _segments(connection, document, baseline | hypotheses)
    references = {segment.id: segment.reference.plain for segment in rows if segment.reference.plain.strip()}
    against: Against = "reference" if references else "approved"
    if not references:
        references = {key: text.plain for key, text in signed.items() if text.plain.strip()}
    if not references:
        raise UsageError("checkpoint.no_reference")
    ids = [segment.id for segment in rows if segment.id in references and segment.id in baseline and segment.id in hypotheses]
    if not ids:
        raise UsageError("checkpoint.no_rows")
    held, others, wanted_texts = ([texts[key] for key in ids] for texts in (hypotheses, baseline, references))
    return Paired(against, tuple(held), tuple(others), tuple(wanted_texts), len(baseline.keys() | hypotheses.keys()) - len(ids))


def tested(pair: Paired) -> dict[str, Comparison]:
    """Whether the later checkpoint differs from the earlier one by more than chance; takes as long as it takes."""
    return Testing(pair.hypotheses, pair.baseline, pair.references).comparisons()
