"""Marks on a project: given, moved on from, withdrawn, undone, and what they come to."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.domain import corrections
from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.house import HouseStyle
from duizhao.domain.marks import NewMark
from duizhao.domain.mqm import Counted, ErrorType, MarkSeverity, MqmProfile
from duizhao.domain.reports import Reader
from duizhao.domain.review import Actor
from duizhao.domain.segment import Segment
from duizhao.formats.evidence import read_evidence
from duizhao.messages import Voice
from duizhao.services import arranging, editing, exporting, housekeeping, marking, relinking, reporting, reviewing, scoring
from duizhao.services.exporting import Evidence
from duizhao.services.marking import Marked
from duizhao.store import Project
from linked_projects import CHINESE, ENGLISH, STRAIGHT, make, texts
from projects import seen

OMISSION, MISTRANSLATION = "accuracy/omission", "accuracy/mistranslation"


def turn_on(project: Project, profile: MqmProfile | None) -> None:
    style = housekeeping.style_of(project)
    housekeeping.put_style(project, replace(style, mqm=profile), style)


@pytest.fixture
def scored(project: Project) -> Project:
    turn_on(project, MqmProfile())
    return project


@pytest.fixture
def three(tmp_path: Path, translator: Actor) -> Iterator[Project]:
    with make(tmp_path / "three.duizhao", texts(CHINESE[:3], ENGLISH[:3], *STRAIGHT), translator) as project:
        turn_on(project, MqmProfile())
        yield project


def spot(segment: Segment, words: str) -> tuple[int, int]:
    start = segment.target.plain.index(words)
    return start, start + len(words)


def give(
    project: Project, row: int, words: str, actor: Actor, *, type_: str = MISTRANSLATION, severity: MarkSeverity = MarkSeverity.MAJOR
) -> str:
    (segment,) = seen(project, row)
    new = NewMark(spot(segment, words), type_, severity)
    assert marking.add(project, segment, new, actor).segments == {row}
    return new.id


def marked(project: Project) -> Marked:
    found = marking.marked(project)
    assert found is not None
    return found


def placed(project: Project) -> list[tuple[int, str | None]]:
    """Each mark's row, and the words that it stands on now."""
    rows = reviewing.show(project).segments
    return [
        (each.position, rows[each.position].target.plain[slice(*each.span)] if each.span is not None else None)
        for each in marked(project).marks
    ]


def test_nothing_is_marked_while_mqm_is_off(project: Project, reviewer: Actor) -> None:
    assert marking.scorecard(project) is None
    (segment,) = seen(project, 0)
    with pytest.raises(UsageError, match=r"mark\.off"):
        marking.add(project, segment, NewMark((0, 4), OMISSION, MarkSeverity.MINOR), reviewer)


def test_marks_make_a_scorecard_of_the_rows_that_were_looked_at(scored: Project, reviewer: Actor, translator: Actor) -> None:
    assert marked(scored).card.score is None, "nobody has looked at anything"
    give(scored, 2, "5.3 million", reviewer)
    assert placed(scored) == [(2, "5.3 million")]
    card = marking.scorecard(scored)
    assert card is not None
    assert (card.penalty, card.amount, card.too_small) == (5, 16, True)  # 学校现有学生5.3万人，推进教育数字化。
    assert card.score == pytest.approx(100 * (1 - 5 / 16))
    assert marked(scored).evaluated == (2,)
    reviewing.send_back(scored, seen(scored, 0), reviewer, "look")
    assert marked(scored).evaluated == (0, 2)
    assert marked(scored).card.amount > 16
    reviewing.confirm(scored, seen(scored, 1), translator)
    assert marked(scored).evaluated == (0, 2), "who translated a row has not evaluated it"


def test_a_profile_may_count_english_words(scored: Project, reviewer: Actor) -> None:
    turn_on(scored, MqmProfile(counted=Counted.WORDS))
    give(scored, 2, "5.3 million", reviewer)
    assert marked(scored).card.amount == len(seen(scored, 2)[0].target.plain.split())


def test_a_mark_of_an_earlier_wording_is_kept_and_does_not_count(scored: Project, reviewer: Actor, translator: Actor) -> None:
    give(scored, 2, "5.3 million", reviewer)
    before = seen(scored, 2)[0]
    editing.edit(scored, before, before.target.plain.replace("5.3 million", "53,000"), translator)
    assert placed(scored) == [(2, None)]
    assert (marked(scored).card.penalty, marked(scored).card.score) == (0, None)
    turn_on(scored, MqmProfile(earlier=True))
    assert marked(scored).card.penalty == 5, "this house scores what was handed in"
    turn_on(scored, MqmProfile())
    editing.restore(scored, seen(scored, 2)[0], before.revision.version, translator)
    assert placed(scored) == [(2, "5.3 million")], "undo brings the text back, and the mark with it"
    assert marked(scored).card.penalty == 5


def test_a_withdrawn_mark_stays_in_the_history(scored: Project, reviewer: Actor) -> None:
    name = give(scored, 2, "5.3 million", reviewer)
    assert marking.withdraw(scored, [name], reviewer).aspects == {Aspect.MARKS}
    found = marked(scored)
    assert (found.marks, found.card.penalty, [each.mark.id for each in found.withdrawn]) == ((), 0, [name])
    assert marking.withdraw(scored, [name], reviewer) == Changes(), "it is withdrawn already"
    marking.give_again(scored, [name], reviewer)
    assert marked(scored).card.penalty == 5
    assert [event.kind for event in marking.kept(scored)[0].events] == ["added", "withdrawn", "added"]


def test_what_cannot_be_marked_is_refused(scored: Project, reviewer: Actor, translator: Actor) -> None:
    (segment,) = seen(scored, 2)
    length = len(segment.target.plain)

    def new(start: int, end: int, kind: str = OMISSION) -> NewMark:
        return NewMark((start, end), kind, MarkSeverity.MINOR)

    for wrong, code in (
        (new(0, length + 1), "mark.span"),
        (new(3, 3), "mark.span"),
        (new(5, 3), "mark.span"),
        (new(0, 3, "poetry"), "mark.type"),
        (new(0, 3, "style/language-register"), "mark.type"),
    ):
        with pytest.raises(UsageError, match=code):
            marking.add(scored, segment, wrong, reviewer)
    with pytest.raises(UsageError, match=r"mark\.role"):
        marking.add(scored, segment, new(0, 3), translator)
    with pytest.raises(UsageError, match=r"mark\.unknown"):
        marking.withdraw(scored, ["nobody"], reviewer)
    editing.edit(scored, segment, "Another text.", translator)
    assert marking.add(scored, segment, new(0, 3), reviewer).refused == {2: "review.refused.moved"}
    assert marking.kept(scored) == ()


def test_a_row_without_english_is_marked_as_a_whole(scored: Project, reviewer: Actor) -> None:
    (dropped,) = [segment for segment in seen(scored) if not segment.target.plain]
    marking.add(scored, dropped, NewMark((0, 0), OMISSION, MarkSeverity.CRITICAL), reviewer)
    assert placed(scored) == [(dropped.position, "")]
    assert marked(scored).card.passed is False


def test_marks_go_along_when_paragraphs_are_linked_anew(three: Project, reviewer: Actor) -> None:
    first = give(three, 0, "more", reviewer)
    give(three, 1, "Second", reviewer)
    earlier = arranging.arrangement_of(three)
    relinking.relink(three, seen(three), corrections.merged(earlier, [0, 1]), reviewer)
    assert placed(three) == [(0, "more"), (0, "Second")]
    marking.withdraw(three, [first], reviewer)
    give(three, 0, "First", reviewer)
    relinking.relink(three, seen(three), earlier, reviewer)
    assert placed(three) == [(0, "First"), (1, "Second")], "what was marked in the merged row stands where its sentence does"


def test_a_weight_that_an_office_gives_is_kept_with_the_profile(scored: Project, reviewer: Actor) -> None:
    profile = MqmProfile("ours", types=(ErrorType(MISTRANSLATION, 3.0),), passing=50.0, least=10)
    turn_on(scored, profile)
    assert housekeeping.style_of(scored) == HouseStyle(mqm=profile)
    assert reviewing.show(scored).profile.mqm == profile
    give(scored, 2, "5.3 million", reviewer, severity=MarkSeverity.MINOR)
    assert (marked(scored).card.penalty, marked(scored).card.passed) == (3, True)


def test_a_release_takes_its_scorecard_along(scored: Project, tmp_path: Path, reviewer: Actor) -> None:
    give(scored, 2, "5.3 million", reviewer)
    release, page = tmp_path / "r.txt", tmp_path / "e.html"
    exporting.export_release(scored, release, reviewer, override="it must go out", evidence=Evidence(page, Voice("en")))
    said = read_evidence(page)["mqm"]
    assert (said["penalty"], said["passed"], said["profile"]["version"]) == (5, False, MqmProfile().version)
    assert [(mark["words"], mark["actor"], mark["counted"]) for mark in said["marks"]] == [("5.3 million", reviewer.name, True)]
    words = page.read_text(encoding="utf-8").partition("<script")[0]
    assert "Scorecard by MQM" in words
    assert "Too small a sample: 16 of at least 1000 Chinese characters" in words
    (recorded,) = [each for each in scoring.checkpoints(scored) if each.metric == "mqm"]
    assert recorded.score.value == pytest.approx(68.75)
    profile = recorded.score.signature.partition("profile:")[2].partition("|version:")[0]
    assert json.loads(profile) == json.loads(MqmProfile().as_json())


@pytest.mark.parametrize("reader", Reader)
def test_reports_tell_the_outcome(scored: Project, tmp_path: Path, reviewer: Actor, reader: Reader) -> None:
    give(scored, 2, "5.3 million", reviewer)
    report = tmp_path / "report.html"
    reporting.export_report(scored, report, reader, Voice("en"))
    said = report.read_text(encoding="utf-8")
    assert "Failed: 68.75 of 100; 98 is needed." in said
    assert ("Mistranslation" in said) is (reader is not Reader.LEADER)
    turn_on(scored, None)
    reporting.export_report(scored, report, reader, Voice("en"))
    assert "MQM" not in report.read_text(encoding="utf-8")


def test_without_mqm_evidence_says_nothing_of_it(project: Project, tmp_path: Path, reviewer: Actor) -> None:
    exporting.export_release(
        project, tmp_path / "r.txt", reviewer, override="it must go out", evidence=Evidence(tmp_path / "e.json", Voice("en"))
    )
    assert "mqm" not in read_evidence(tmp_path / "e.json")
