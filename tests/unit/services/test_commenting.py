"""Talking about rows: threads are kept, answered, settled and taken up, and nothing of it judges a text."""

import pytest

from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor, Needs, Profile, Role, Status
from duizhao.domain.threads import Thread, threads
from duizhao.services import commenting, editing, reviewing
from duizhao.services.commenting import Spoken
from duizhao.store import Project, writing
from projects import open_findings, seen


def spoken(project: Project, row: int = 1, place: int = 0) -> Spoken:
    (segment,) = seen(project, row)
    return Spoken(segment, threads(segment.verdicts)[place])


def thread(project: Project) -> Thread:
    return spoken(project).thread


def test_a_thread_is_kept_with_who_said_what(project: Project, translator: Actor, reviewer: Actor) -> None:
    before = reviewing.show(project).statuses
    commenting.remark(project, seen(project, 1), reviewer, " Which month? ", (3, 15))
    commenting.answer(project, spoken(project), translator, "September.")
    changes = commenting.settle(project, [spoken(project)], reviewer)
    assert changes.segments == {1}
    now = thread(project)
    assert (now.first.actor, now.first.comment, now.first.span) == (reviewer, "Which month?", (3, 15))
    assert [(each.actor, each.comment) for each in now.answers] == [(translator, "September.")]
    assert now.settled is not None
    assert now.settled.actor == reviewer
    assert not commenting.settle(project, [spoken(project)], translator).segments, "it is settled already"
    commenting.take_up(project, [spoken(project)], translator, "No: October.")
    assert (thread(project).is_open, thread(project).last.comment) == (True, "No: October.")
    assert reviewing.show(project).statuses == before


def test_a_release_may_need_every_comment_resolved(project: Project, reviewer: Actor) -> None:
    reviewing.waive(project, open_findings(project), "settled", reviewer)
    commenting.remark(project, seen(project, 1), reviewer, "Which month?")
    reviewing.approve(project, seen(project), reviewer)
    assert reviewing.show(project).gate == []
    assert [reason.code for reason in reviewing.overview(reviewing.show(project)).process] == ["process.open_comment"]
    with project.transaction() as connection:
        writing.put_profile(connection, Profile(needs=Needs(comments=True)))
    assert [(reason.code, reason.segment) for reason in reviewing.show(project).gate] == [("gate.comments", 1)]
    commenting.settle(project, [spoken(project)], reviewer)
    now = reviewing.show(project)
    assert (now.gate, reviewing.overview(now).process, set(now.statuses)) == ([], [], {Status.APPROVED})


def test_what_cannot_be_said_is_refused_plainly(project: Project, reviewer: Actor) -> None:
    with pytest.raises(UsageError, match="comment.nothing"):
        commenting.remark(project, seen(project, 1), reviewer, "  ")
    commenting.remark(project, seen(project, 1), reviewer, "Which month?")
    elsewhere = Spoken(seen(project, 2)[0], thread(project))
    with pytest.raises(UsageError, match="comment.unknown"):
        commenting.answer(project, elsewhere, reviewer, "This one")


def test_words_that_are_gone_take_no_comment_but_their_row_does(project: Project, reviewer: Actor) -> None:
    held = seen(project, 1)
    editing.edit(project, held[0], "Another sentence.", Actor("Chen Yu", Role.TRANSLATOR))
    assert commenting.remark(project, held, reviewer, "Which month?", (3, 15)).refused == {1: "review.refused.moved"}
    assert commenting.remark(project, held, reviewer, "Which month?").segments == {1}
