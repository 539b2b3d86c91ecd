"""The scores of a project's present English, each kind by itself.

Decides which figures stand beside one another. Four kinds are kept apart: how much was changed, what the checks object to, how like another
text it is, and (where a profile wants it) what a person marked. They are never mixed into one number.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from duizhao.domain.checkpoints import Checked, Checkpoint, Since, since
from duizhao.domain.scores import Score
from duizhao.metrics import METRICS, score_texts
from duizhao.services import checkpoints, scoring, snapshot
from duizhao.services.scoring import EFFORTS, Against, Compared, DocumentScores
from duizhao.store import Project, reading
from duizhao.store import checkpoints as store


@dataclass(frozen=True, slots=True)
class Effort:
    """The edit rate to one text, and how many rows have such a text."""

    score: Score
    rows: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Every kind of score.

    `efforts` is without what there is nothing to measure to. `likeness` is to the reference; without one, to what was signed, once all of
    it was; else to the first draft. `kept` is what a release keeps: to the reference, else to the first draft. `since` says what became of the findings of the checkpoint `before`, where that is known.
    `other_rules` that these were made by other rules. `empty` are the rows (0-based) without English.
    """

    efforts: Mapping[Against, Effort]
    checked: Checked
    before: Checkpoint | None
    since: Since | None
    likeness: DocumentScores | None
    kept: DocumentScores | None
    empty: tuple[int, ...]
    other_rules: bool = False


def scorecard(project: Project) -> Scorecard:
    """The scores as the project stands."""
    with project.reading() as connection:
        now = snapshot.take(connection, reading.documents(connection)[0])
        made, checks = store.checkpoints(connection, now.document.id), store.checks(connection, now.document.id)
    asked = scoring.asked(project, now.segments)
    found = {name: _scored(each, asked.metrics.get(name, ())) for name, each in asked.parts.items()}
    known = checkpoints.checked(now)
    before = next((each for each in reversed(made) if each.id in checks), None)
    whole = "approved" in found and not found["approved"].unmatched
    chosen: Against = "reference" if "reference" in found else "approved" if whole else "draft"
    return Scorecard(
        {name: Effort(found[name].scores.metrics["effort"], len(found[name].rows)) for name in EFFORTS if name in found},
        known,
        before,
        since(checks[before.id], known) if before is not None else None,
        found.get(chosen),
        found.get("reference", found.get("draft")),
        tuple(segment.position for segment in now.segments if not segment.target.plain.strip()),
        before is not None and checks[before.id].signature != known.signature,
    )


def _scored(compared: Compared, metrics: tuple[str, ...]) -> DocumentScores:
    wanted = [metric for metric in METRICS if not metrics or metric.id in metrics]
    return compared.scored(score_texts(compared.hypotheses, compared.references, metrics=wanted))


def without_runs(metrics: Mapping[str, Score]) -> bool:
    """Whether BLEU is 0 for want of a run of four words in common, though the texts have something in common."""
    bleu, chrf = metrics.get("bleu"), metrics.get("chrf")
    return bleu is not None and chrf is not None and bleu.value == 0 and chrf.value > 0
