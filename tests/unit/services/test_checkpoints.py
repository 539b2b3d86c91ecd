"""Checkpoints pin versions; what the statuses ask for is made once a round."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from duizhao.domain.checkpoints import DENSITY, Figure, Occasion
from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor
from duizhao.domain.scores import Score
from duizhao.messages import Voice
from duizhao.metrics import METRICS, score_texts
from duizhao.services import checkpoints, editing, exporting, reviewing, round_table, scorecard
from duizhao.store import Project, reading, schema
from duizhao.store import checkpoints as store
from projects import seen

EFFORT = {metric.id: metric for metric in METRICS}["effort"]


def filled(project: Project, translator: Actor, reviewer: Actor) -> None:
    """Every row has English, and every finding is waived."""
    for segment in seen(project):
        if not segment.target.plain.strip():
            editing.edit(project, segment, "Both sides will build a learning society.", translator)
    waived(project, reviewer)


def waived(project: Project, reviewer: Actor) -> None:
    reviewing.waive(project, reviewing.show(project).open_findings, "a test", reviewer)


def kinds(project: Project) -> list[str]:
    return [each.checkpoint.kind for each in checkpoints.timeline(project).rounds]


def test_a_draft_that_is_received_is_a_checkpoint_with_its_findings(project: Project) -> None:
    checkpoints.settle(project)
    (received,) = checkpoints.timeline(project).rounds
    now = reviewing.show(project)
    assert (received.number, received.checkpoint.kind, received.rows) == (1, Occasion.NEW, len(now.segments))
    assert received.checked == checkpoints.checked(now)
    assert received.figures[Figure("effort", "draft")].value == 0.0
    assert round_table.value_of(received, DENSITY) == 1000 * len(now.open_findings) / received.checked.words


def test_values_are_those_of_the_versions_that_stood(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "They met.", translator)
    checkpoints.mark(project, Occasion.OWN, translator, " My  own ", reviewing.show(project))
    then = seen(project)
    editing.edit(project, seen(project, 1)[0], "Quite another text.", translator)
    checkpoints.settle(project)
    first, mine = checkpoints.timeline(project).rounds
    pairs = [(row.target.plain, row.draft.plain) for row in then if row.draft.plain]
    whole = EFFORT.corpus(*zip(*pairs, strict=True))
    assert mine.checkpoint.name == "My own"
    assert mine.figures == {Figure("effort", "draft"): whole, Figure("effort", "checkpoint"): whole}
    assert mine.since is not None
    assert checkpoints.wanted(project) == []
    assert first.figures.keys() == {Figure("effort", "draft")}


def test_an_own_name_is_needed_and_used_once(project: Project, translator: Actor) -> None:
    checkpoints.mark(project, Occasion.OWN, translator, "Monday")
    for name, code in ((" ", "checkpoint.no_name"), ("Monday", "checkpoint.twice")):
        with pytest.raises(UsageError, match=code):
            checkpoints.mark(project, Occasion.OWN, translator, name)


def test_statuses_ask_for_a_checkpoint_once_a_round(project: Project, translator: Actor, reviewer: Actor, tmp_path: Path) -> None:
    filled(project, translator, reviewer)
    assert checkpoints.close_round(project, translator) is None
    reviewing.confirm(project, seen(project), translator)
    assert checkpoints.close_round(project, translator) is not None
    assert checkpoints.close_round(project, translator) is None
    editing.edit(project, seen(project, 1)[0], "They met.", reviewer)
    waived(project, reviewer)
    reviewing.approve(project, seen(project, 1), reviewer)
    assert checkpoints.close_round(project, reviewer) is None, "a correction that is signed begins no round"
    reviewing.send_back(project, seen(project, 2), reviewer, "look again")
    editing.edit(project, seen(project, 2)[0], "They met again.", translator)
    waived(project, reviewer)
    reviewing.confirm(project, seen(project, 2), translator)
    assert checkpoints.close_round(project, translator) is not None
    reviewing.approve(project, seen(project), reviewer)
    assert checkpoints.close_round(project, reviewer) is not None
    exporting.export_release(project, tmp_path / "release.txt", reviewer)
    assert kinds(project) == ["new", "after translator", "after translator", "after review", "release"]
    assert checkpoints.timeline(project).rounds[-1].checkpoint.name == "release.txt"


def test_checkpoints_follow_one_another_whatever_the_clock_says(
    project: Project, translator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "now", lambda: 1_000)
    checkpoints.mark(project, Occasion.OWN, translator, "later")
    rounds = checkpoints.timeline(project).rounds
    assert [(each.checkpoint.name, each.set_back) for each in rounds] == [("", False), ("later", True)]


def test_two_checkpoints_are_tested_against_what_was_signed(project: Project, translator: Actor, reviewer: Actor) -> None:
    first = checkpoints.timeline(project).rounds[0].checkpoint
    own = checkpoints.mark(project, Occasion.OWN, translator, "own")
    with pytest.raises(UsageError, match=r"checkpoint\.no_reference"):
        checkpoints.pair(project, first, own)
    filled(project, translator, reviewer)
    editing.edit(project, seen(project, 1)[0], "They met.", translator)
    waived(project, reviewer)
    reviewing.approve(project, seen(project), reviewer)
    last = checkpoints.mark(project, Occasion.OWN, reviewer, "signed")
    pair = checkpoints.pair(project, first, last)
    assert (pair.against, pair.hypotheses, pair.left_out) == ("approved", pair.references, 0)
    assert checkpoints.tested(pair)["chrf"].delta > 0


def test_any_kind_of_value_can_be_kept_with_a_checkpoint(project: Project, reviewer: Actor, tmp_path: Path) -> None:
    made = checkpoints.mark(project, Occasion.OWN, reviewer, "-1+1")
    with project.transaction() as connection:
        store.add_figures(
            connection,
            reading.documents(connection)[0].id,
            made,
            {Figure("mqm", "house"): Score(97.5, "profile:house|amount:300|penalty:5")},
            "",
        )
    timeline = checkpoints.timeline(project)
    assert round_table.figures_of(timeline) == (DENSITY, Figure("mqm", "house"))
    assert round_table.headings(timeline, Voice())[2:4] == ["Findings per 1,000 words", "MQM"]
    round_table.write(timeline, tmp_path / "t.csv", Voice())
    written = (tmp_path / "t.csv").read_text(encoding="utf-8-sig").splitlines()
    assert round_table.rules_of(timeline.rounds[1], Figure("mqm", "house")) == "profile:house"
    assert "2,'-1+1," in written[2]
    assert ",97.5," in written[2]


def test_what_an_older_program_kept_is_shown_without_its_texts(project: Project) -> None:
    with project.transaction() as connection:
        document = reading.documents(connection)[0].id
        for occasion, metric, value in (("new", "bleu", 30.0), ("new", "chrf", 50.0), ("release", "bleu", 60.0)):
            kept = {"checkpoint": occasion, "against": "reference", "metric": metric, "value": value, "signature": "s", "fingerprint": "f"}
            connection.execute(insert(schema.score).values(document_id=document, at=1, **kept))
    rounds = checkpoints.timeline(project).rounds
    assert [(each.checkpoint.id, each.checkpoint.kind, each.rows) for each in rounds][:2] == [(0, "new", 0), (0, "release", 0)]
    assert rounds[1].figures == {Figure("bleu", "reference"): Score(60.0, "s")}


def test_the_scorecard_keeps_the_kinds_apart(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 1)[0], "", translator)
    card = scorecard.scorecard(project)
    assert set(card.efforts) == {"previous", "draft"}
    assert card.before is not None
    assert card.since is not None
    assert card.likeness is card.kept
    assert 1 in card.empty
    assert not card.other_rules


def test_two_words_in_a_row_leave_bleu_without_a_run_to_count() -> None:
    assert scorecard.without_runs(score_texts(["Zhongjian Plaza", "Thank you"], ["Zhongjian Plaza", "Thank you"]).metrics)
    assert not scorecard.without_runs(score_texts(["a b"], ["c d"]).metrics), "these have nothing in common"
    assert not scorecard.without_runs(score_texts(["It opened in the spring."], ["It opened in the spring."]).metrics)
