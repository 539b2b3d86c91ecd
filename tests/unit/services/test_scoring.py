"""What is compared with what."""

from pathlib import Path

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.metrics import score_texts
from duizhao.services import editing, scoring
from duizhao.store import Project
from projects import seen


def test_an_emptied_row_is_effort_and_no_perfect_score(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "", translator)
    found = scoring.score_project(project)
    assert found is not None
    assert 1 in found.rows
    assert found.scores.metrics["bleu"].value < 100
    assert found.scores.segments[found.rows.index(1)]["effort"] == 100.0


def test_english_without_anything_to_compare_with_is_named(project: Project, translator: Actor) -> None:
    (omitted,) = [segment for segment in seen(project) if not segment.draft_paragraphs]
    editing.edit(project, omitted, "Both sides will build a learning society.", translator)
    found = scoring.score_project(project)
    assert found is not None
    assert found.unmatched == (omitted.position,)


def test_files_of_unequal_length_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.\nTwo.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("One.\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"score\.unequal_files"):
        scoring.score_files(tmp_path / "a.txt", tmp_path / "b.txt")


def test_scores_that_are_computed_elsewhere_are_the_same(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "Quite another text", translator)
    compared = scoring.compared(seen(project))
    assert compared is not None
    assert compared.scored(score_texts(compared.hypotheses, compared.references)) == scoring.score_project(project)
    assert scoring.compared([]) is None
