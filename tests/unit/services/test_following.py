"""Scores that follow edits are those of a document that is scored from the beginning."""

from duizhao.domain.review import Actor
from duizhao.metrics import METRICS, Scoring, packed
from duizhao.services import editing, reviewing, scoring
from duizhao.services.following import QUICK, Standing, Whole
from duizhao.services.scoring import EFFORTS, Compared
from duizhao.store import Project
from projects import seen


def counted(compared: Compared, metrics: tuple[str, ...]) -> Whole:
    """As the worker does it."""
    made = Scoring(compared.hypotheses, compared.references, [m for m in METRICS if not metrics or m.id in metrics])
    return Whole(made.scores(), {name: packed(counts) for name, counts in made.counted.items()})


def standing_of(project: Project) -> Standing:
    rows = seen(project)
    asked = scoring.asked(project, rows)
    return Standing(rows, asked, {name: counted(each, asked.metrics.get(name, ())) for name, each in asked.parts.items()})


def said(standing: Standing) -> list[object]:
    parts = [standing.effort(name) for name in EFFORTS]
    return [[part.metrics.get("effort"), part.rows, part.unmatched] for part in parts] + [standing.kept and standing.kept.scores]


def test_an_edit_is_followed_row_by_row(project: Project, translator: Actor, reviewer: Actor) -> None:
    standing = standing_of(project)
    for row, text in ((1, "Both sides will meet again."), (1, "They met."), (2, "")):
        editing.edit(project, seen(project, row)[0], text, translator)
        now = reviewing.show(project)
        assert standing.follow(now.segments[row], now.statuses[row])
        assert not standing.follow(now.segments[row], now.statuses[row])
    (part,) = [part for name, part in standing.stale().items() if name == "draft"]
    compared, metrics = part.slow()
    assert (compared.rows, metrics) == ((1, 2), ("ter",))
    part.take(compared, counted(compared, metrics).counted)
    assert not part.stale
    fresh = standing_of(project)
    assert said(standing) == said(fresh)
    assert standing.stands(now.segments)
    assert standing.kept is not None
    assert standing.kept.scores == scoring.score_project(project)


def test_what_takes_long_can_be_counted_afterwards(project: Project) -> None:
    rows = seen(project)
    asked = scoring.asked(project, rows)
    standing = Standing(rows, asked, {name: counted(each, asked.metrics.get(name) or QUICK) for name, each in asked.parts.items()})
    assert standing.kept is not None
    assert "ter" not in standing.kept.metrics
    for part in standing.stale().values():
        compared, metrics = part.slow()
        part.take(compared, counted(compared, metrics).counted)
    assert standing.kept.scores == scoring.score_project(project)


def test_a_row_that_was_signed_before_is_not_counted_again(project: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "They met.", translator)
    reviewing.waive(project, reviewing.show(project).open_findings, "a test", reviewer)
    reviewing.approve(project, seen(project, 1), reviewer)
    standing, now = standing_of(project), reviewing.show(project)
    assert not any(standing.follow(segment, status) for segment, status in zip(now.segments, now.statuses, strict=True))


def test_what_was_counted_in_an_earlier_text_is_not_taken(project: Project, translator: Actor) -> None:
    standing = standing_of(project)
    for text in ("They met.", "They met again."):
        editing.edit(project, seen(project, 1)[0], text, translator)
        if standing.stale():
            compared, metrics = standing.stale()["draft"].slow()
        now = reviewing.show(project)
        standing.follow(now.segments[1], now.statuses[1])
    standing.stale()["draft"].take(compared, counted(compared, metrics).counted)
    assert "draft" in standing.stale()


def test_likeness_is_to_what_was_signed_once_all_of_it_was(project: Project, translator: Actor, reviewer: Actor) -> None:
    standing = standing_of(project)
    assert standing.likeness is standing.kept
    assert standing.effort("approved").rows == 0
    for segment in seen(project):
        if not segment.target.plain.strip():
            editing.edit(project, segment, "A learning society.", translator)
    rows = seen(project)
    reviewing.waive(project, reviewing.show(project).open_findings, "a test", reviewer)
    reviewing.approve(project, rows, reviewer)
    now = reviewing.show(project)
    for segment, status in zip(now.segments, now.statuses, strict=True):
        standing.follow(segment, status)
    assert standing.likeness is standing.effort("approved")
    assert standing.likeness.metrics["bleu"].value > 99.9
    assert said(standing)[:3] == said(standing_of(project))[:3]
