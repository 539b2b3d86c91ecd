"""Rows linked anew in a project: what stays, what is made, what comes back, and that nothing is lost."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.domain.changes import Changes
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.errors import ConflictError
from duizhao.domain.review import Actor, Status
from duizhao.domain.segment import PARAGRAPH_BREAK, Origin, Segment
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.messages import Voice
from duizhao.services import arranging, checking, editing, exporting, relinking, reviewing, upkeep
from duizhao.store import Project
from linked_projects import CHINESE, ENGLISH, STRAIGHT, joined, make, shown, texts
from projects import seen


@pytest.fixture
def three(tmp_path: Path, translator: Actor) -> Iterator[Project]:
    with make(tmp_path / "three.duizhao", texts(CHINESE[:3], ENGLISH[:3], *STRAIGHT), translator) as project:
        yield project


def arrange(project: Project) -> Arrangement:
    return arranging.arrangement_of(project)


def relink(project: Project, wanted: Arrangement, actor: Actor) -> Changes:
    return relinking.relink(project, seen(project), wanted, actor)


def rows(project: Project) -> list[tuple[str, str]]:
    return [(segment.source.plain, segment.target.plain) for segment in reviewing.show(project).segments]


def statuses(project: Project) -> list[Status]:
    return reviewing.show(project).statuses


def state(project: Project) -> list[tuple[str, Text, Text, Status, float, bool, Ruling | None]]:
    """All that undoing has to bring back."""
    now = reviewing.show(project)
    return [
        (row.uuid, row.source, row.target, status, row.confidence, row.pinned, row.ruling)
        for row, status in zip(now.segments, now.statuses, strict=True)
    ]


def test_the_rows_of_a_project_are_an_arrangement(three: Project) -> None:
    now = arrange(three)
    assert shown(now) == list(zip(CHINESE[:3], ENGLISH[:3], strict=True))
    assert [(piece.cuts[0].index, piece.cuts[0].part, piece.is_mended) for piece in now.source] == [
        (0, "", False),
        (1, "", False),
        (2, "", False),
    ]
    assert all(cut.stored for piece in (*now.source, *now.target) for cut in piece.cuts)


def test_an_arrangement_that_is_the_rows_changes_nothing(three: Project, reviewer: Actor) -> None:
    before = three.path.read_bytes()
    assert relink(three, arrange(three), reviewer) == Changes()
    assert three.path.read_bytes() == before


def test_merging_makes_one_row_and_leaves_the_others_alone(three: Project, reviewer: Actor) -> None:
    reviewing.approve(three, seen(three), reviewer)
    third = seen(three)[2]
    changes = relink(three, corrections.merged(arrange(three), [0, 1]), reviewer)
    now = reviewing.show(three)
    assert rows(three) == [(f"{CHINESE[0]}\n{CHINESE[1]}", f"{ENGLISH[0]}\n{ENGLISH[1]}"), (CHINESE[2], ENGLISH[2])]
    assert (now.segments[1].uuid, now.statuses) == (third.uuid, [Status.DRAFT, Status.APPROVED])
    assert (set(changes.segments), set(changes.reopened)) == ({0, 1}, {0})
    assert (now.segments[0].pinned, now.segments[0].source_indices, now.segments[0].draft_indices) == (True, (0, 1), (0, 1))


def test_a_row_takes_over_the_waivers_of_the_rows_that_it_was_made_of(three: Project, reviewer: Actor) -> None:
    editing.edit(three, seen(three)[0], f"{ENGLISH[0]} It was was long.", reviewer)
    twice = next(finding for finding in reviewing.show(three).open_findings if finding.check == "repeated.word")
    reviewing.waive(three, [twice], "as it was spoken", reviewer)
    relink(three, corrections.merged(arrange(three), [0, 1]), reviewer)
    now = reviewing.show(three)
    (still,) = [finding for finding in now.findings if finding.check == "repeated.word"]
    waiver = now.waiver_of(still)
    assert waiver is not None
    assert (waiver.reason, waiver.actor) == ("as it was spoken", reviewer)


def test_going_back_brings_rows_and_approvals_back(three: Project, reviewer: Actor) -> None:
    reviewing.approve(three, seen(three), reviewer)
    before, earlier = state(three), arrange(three)
    relink(three, corrections.merged(earlier, [0, 1]), reviewer)
    changes = relink(three, earlier, reviewer)
    assert state(three) == before
    assert changes.reopened == frozenset()
    assert upkeep.examine(three) == []


def test_forward_again_is_the_same_row_again(three: Project, reviewer: Actor) -> None:
    earlier = arrange(three)
    relink(three, corrections.merged(earlier, [0, 1]), reviewer)
    later, after = arrange(three), state(three)
    relink(three, earlier, reviewer)
    relink(three, later, reviewer)
    assert state(three) == after


def test_what_was_edited_is_carried_over_with_its_authors(three: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(three, seen(three, 0)[0], "The first one. And more.", translator)
    relink(three, corrections.merged(arrange(three), [0, 1]), reviewer)
    (row, _) = seen(three)
    assert row.target.plain == f"The first one. And more.\n{ENGLISH[1]}"
    assert [(r.origin, r.text.plain.splitlines()[0]) for r in editing.history(three, row.id)] == [
        (Origin.DRAFT, ENGLISH[0]),
        (Origin.ALIGNED, "The first one. And more."),
    ]
    assert row.authors == (translator.name,)
    assert reviewing.approve(three, [row], Actor(translator.name)).refused == {0: "review.refused.own"}
    assert reviewing.approve(three, [row], reviewer).segments == {0}


def test_authors_are_inherited_over_several_steps(three: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(three, seen(three, 0)[0], "The first one. And more.", translator)
    relink(three, corrections.merged(arrange(three), [0, 1]), reviewer)
    relink(three, corrections.merged(arrange(three), [0, 1]), reviewer)
    (row,) = seen(three)
    assert row.authors == (translator.name,)
    assert [each.position for each in relinking.forerunners(three, row.id)] == [1, 0, 0, 1]


def test_a_split_paragraph_becomes_two_and_what_was_typed_goes_along(three: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(three, seen(three, 0)[0], "The first one. And much more.", translator)
    now = arrange(three)
    chinese, english = now.source[0], now.target[0]
    assert arranging.split_places(chinese.text.plain, Side.SOURCE) == (4,)
    assert arranging.split_places(english.text.plain, Side.TARGET) == (15,)
    now = corrections.split(now, chinese.key, arranging.parts(chinese, 4))
    now = corrections.split(now, english.key, arranging.parts(english, 15))
    relink(three, now, reviewer)
    assert rows(three)[:2] == [("第一段。", "The first one."), ("还有一句。", "And much more.")]
    row = seen(three)[1]
    assert (row.source_indices, row.draft_indices, row.authors) == ((0,), (0,), (translator.name,))
    assert [(r.text.plain, r.origin) for r in editing.history(three, row.id)] == [
        ("And more.", Origin.DRAFT),
        ("And much more.", Origin.ALIGNED),
    ]
    assert shown(arrange(three)) == shown(now)
    assert [piece.cuts[0].part for piece in arrange(three).source[:2]] == ["1", "2"]
    assert upkeep.examine(three) == []


def test_mended_english_is_a_typed_version_of_the_same_row(three: Project, reviewer: Actor) -> None:
    before, earlier, uuid = state(three), arrange(three), seen(three)[1].uuid
    changes = relink(three, corrections.mended(earlier, earlier.target[1].key, Text("Another.")), reviewer)
    row = seen(three)[1]
    assert (row.uuid, row.target.plain, row.revision.origin, row.authors) == (uuid, "Another.", Origin.TYPED, (reviewer.name,))
    assert changes.segments == {1}
    relink(three, earlier, reviewer)
    assert state(three) == before
    assert seen(three)[1].revision.origin is Origin.RESTORE


def test_words_written_while_linking_are_told_from_those_carried_over(three: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(three, seen(three, 0)[0], "The first one.", translator)
    now = corrections.merged(arrange(three), [0, 1])
    relink(three, corrections.mended(now, now.target[1].key, Text("Number two.")), reviewer)
    row = seen(three)[0]
    assert [(r.text.plain, r.origin) for r in editing.history(three, row.id)][1:] == [
        (f"The first one.\n{ENGLISH[1]}", Origin.ALIGNED),
        ("The first one.\nNumber two.", Origin.TYPED),
    ]
    assert set(row.authors) == {translator.name, reviewer.name}


def test_mended_chinese_is_another_paragraph_at_the_same_place(three: Project, reviewer: Actor) -> None:
    reviewing.approve(three, seen(three), reviewer)
    before, earlier = state(three), arrange(three)
    changes = relink(three, corrections.mended(earlier, earlier.source[1].key, Text("第二段，改过。")), reviewer)
    assert rows(three)[1] == ("第二段，改过。", ENGLISH[1])
    assert (seen(three)[1].source_indices, set(changes.reopened)) == ((1,), {1})
    piece = arrange(three).source[1]
    assert (piece.came.plain, piece.cuts[0].part) == (CHINESE[1], "0")
    assert relink(three, arrange(three), reviewer) == Changes()
    relink(three, corrections.mended(arrange(three), piece.key, Text(CHINESE[1])), reviewer)
    assert state(three) == before


def test_paragraphs_that_were_put_in_stay_where_they_were_put(three: Project, reviewer: Actor) -> None:
    now = corrections.inserted(arrange(three), 0, Side.SOURCE, Text("插入。"))
    now = corrections.inserted(now, 0, Side.SOURCE, Text("又一段。"))
    now = corrections.inserted(now, 0, Side.TARGET, Text("Put in."))
    relink(three, now, reviewer)
    assert shown(arrange(three)) == shown(now)
    assert rows(three)[0] == (f"{CHINESE[0]}\n插入。\n又一段。", f"{ENGLISH[0]}\nPut in.")
    assert relink(three, arrange(three), reviewer) == Changes()
    assert upkeep.examine(three) == []


def test_codes_of_what_came_are_kept(tmp_path: Path, translator: Actor, reviewer: Actor) -> None:
    bold = Paragraph("First one. And more.", (Code(11, 14, CodeKind.BOLD),))
    both = replace(texts(CHINESE[:3], ENGLISH[:3], *STRAIGHT), target=Document((bold, *map(Paragraph, ENGLISH[1:3]))))
    with make(tmp_path / "p.duizhao", both, translator) as project:
        now = arrange(project)
        relink(project, corrections.split(now, now.target[0].key, arranging.parts(now.target[0], 11)), reviewer)
        assert seen(project)[0].target == Text("First one.\nAnd more.", (Code(11, 14, CodeKind.BOLD),))


def test_the_reference_follows_the_first_chinese_paragraph(tmp_path: Path, translator: Actor, reviewer: Actor) -> None:
    both = texts(CHINESE[:3], ENGLISH[:3], *STRAIGHT)
    with make(tmp_path / "p.duizhao", both, translator, reference=both.target) as project:
        before = [row.reference.plain for row in seen(project)]
        assert all(before)
        earlier = arrange(project)
        relink(project, corrections.merged(earlier, [0, 1]), reviewer)
        assert [row.reference.plain for row in seen(project)] == ["\n".join(before[:2]), before[2]]
        relink(project, earlier, reviewer)
        assert [row.reference.plain for row in seen(project)] == before


def test_rows_that_moved_on_are_not_overwritten(three: Project, translator: Actor, reviewer: Actor) -> None:
    before, wanted = seen(three), corrections.merged(arrange(three), [0, 1])
    editing.edit(three, before[1], "Somebody else's.", translator)
    content = three.path.read_bytes()
    with pytest.raises(ConflictError) as caught:
        relinking.relink(three, before, wanted, reviewer)
    assert caught.value.values == {"row": 2}
    assert three.path.read_bytes() == content


def test_what_was_said_in_rows_that_are_gone_again_is_reachable(three: Project, translator: Actor, reviewer: Actor) -> None:
    earlier = arrange(three)
    relink(three, corrections.merged(earlier, [0, 1]), reviewer)
    editing.edit(three, seen(three)[0], "Said in between.", translator)
    relink(three, earlier, reviewer)
    (between,) = relinking.forerunners(three, seen(three)[0].id)
    assert [revision.text.plain for revision in between.revisions][-1] == "Said in between."
    assert between.source.plain == f"{CHINESE[0]}\n{CHINESE[1]}"


@pytest.fixture
def lone(tmp_path: Path, translator: Actor) -> Iterator[Project]:
    """A row of both, one of Chinese alone and one of English alone."""
    both = texts(CHINESE[:2], ENGLISH[:2], ((0,), (0,)), ((1,), ()), ((), (1,)))
    with make(tmp_path / "lone.duizhao", both, translator) as project:
        yield project


def test_a_cut_paragraph_needs_no_english_and_leaves_none(lone: Project, reviewer: Actor) -> None:
    assert [f.check for f in reviewing.show(lone).open_of(1)] == ["empty.target"]
    changes = relinking.rule(lone, seen(lone, 1), Ruling.CUT, reviewer)
    now = reviewing.show(lone)
    assert (set(changes.segments), changes.refused) == ({1}, {})
    assert (now.segments[1].ruling, now.segments[1].pinned, now.open_of(1)) == (Ruling.CUT, True, [])
    assert reviewing.confirm(lone, seen(lone, 1), reviewer).segments == {1}
    assert reviewing.approve(lone, seen(lone, 1), reviewer).segments == {1}
    proof = exporting.proof_of(reviewing.show(lone), Voice())
    assert [paragraph.text for paragraph in proof.paragraphs] == list(ENGLISH[:2])
    relinking.rule(lone, seen(lone, 1), None, reviewer)
    assert [f.check for f in reviewing.show(lone).open_of(1)] == ["empty.target"]


@pytest.mark.parametrize("ruling", [Ruling.KEEP, Ruling.BOILERPLATE])
def test_added_english_may_stay(lone: Project, reviewer: Actor, ruling: Ruling) -> None:
    assert [f.check for f in reviewing.show(lone).open_of(2)] == ["empty.source"]
    relinking.rule(lone, seen(lone, 2), ruling, reviewer)
    assert reviewing.show(lone).open_of(2) == []
    assert arrange(lone).rows[2].ruling is ruling


def test_a_ruling_about_what_is_not_there_is_refused(lone: Project, reviewer: Actor) -> None:
    assert relinking.rule(lone, seen(lone), Ruling.CUT, reviewer).refused == dict.fromkeys((0, 2), "ruling.refused")


def test_a_ruling_ends_with_the_english_and_is_there_again_without_it(lone: Project, translator: Actor) -> None:
    relinking.rule(lone, seen(lone, 1), Ruling.CUT, translator)
    editing.edit(lone, seen(lone, 1)[0], "After all.", translator)
    assert seen(lone, 1)[0].ruling is None
    editing.edit(lone, seen(lone, 1)[0], "", translator)
    assert seen(lone, 1)[0].ruling is Ruling.CUT


def test_rulings_reach_a_snapshot_that_somebody_holds(lone: Project, reviewer: Actor) -> None:
    from duizhao.services import snapshot

    held = reviewing.show(lone)
    relinking.rule(lone, seen(lone, 1), Ruling.CUT, reviewer)
    assert reviewing.confirm(lone, seen(lone, 1), reviewer, present=snapshot.held(held)).segments == {1}


def test_typed_english_of_a_dropped_paragraph_can_be_linked_elsewhere(lone: Project, translator: Actor, reviewer: Actor) -> None:
    editing.edit(lone, seen(lone, 1)[0], "Typed in.", translator)
    now = arrange(lone)
    typed = next(piece for piece in now.target if not piece.cuts)
    relink(lone, corrections.moved(now, [typed.key], -1), reviewer)
    assert rows(lone)[0] == (CHINESE[0], f"{ENGLISH[0]}\nTyped in.")
    row = seen(lone)[0]
    assert (row.revision.origin, row.authors) == (Origin.ALIGNED, (translator.name,))
    assert upkeep.examine(lone) == []


def split(now: Arrangement, key: int, number: int) -> Arrangement:
    piece = now.piece(key)
    places = arranging.split_places(piece.text.plain, now.side_of(key))
    return corrections.split(now, key, arranging.parts(piece, places[number % len(places)])) if places else now


OPERATIONS: tuple[Callable[[Arrangement, int, int], Arrangement], ...] = (
    lambda now, a, b: corrections.linked(now, [key_of(now, a), key_of(now, b)]),
    lambda now, a, b: corrections.merged(now, [a % len(now.rows), b % len(now.rows)]),
    lambda now, a, _: corrections.unlinked(now, [key_of(now, a)]),
    lambda now, a, b: corrections.moved(now, [key_of(now, a)], 1 if b % 2 else -1),
    lambda now, a, b: corrections.swapped(now, a % len(now.rows), b % len(now.rows)),
    lambda now, a, b: corrections.pinned(now, [a % len(now.rows)], pin=bool(b % 2)),
    lambda now, a, b: corrections.ruled(now, [a % len(now.rows)], [*Ruling, None][b % 4]),
    lambda now, a, b: corrections.mended(now, key_of(now, a), Text(["", "M", "M. N."][b % 3])),
    lambda now, a, b: split(now, key_of(now, a), b),
    lambda now, a, b: corrections.inserted(now, a % len(now.rows), [*Side][b % 2], Text("I. J.")),
    lambda now, a, _: corrections.doubted(now, [a % len(now.rows)]),
)


def key_of(now: Arrangement, number: int) -> int:
    keys = sorted(now.row_of)
    return keys[number % len(keys)]


def reachable(project: Project) -> set[str]:
    """Every English text that a standing row leads to."""
    segments = seen(project)
    found = {r.text.plain for row in segments for r in editing.history(project, row.id)}
    return found | {r.text.plain for row in segments for each in relinking.forerunners(project, row.id) for r in each.revisions}


def lost(ever: set[str], reached: set[str]) -> set[str]:
    """The lines that nothing holds any more. How linking alone had joined or parted them is no words of anybody's."""
    return {line for text in ever for line in text.split(PARAGRAPH_BREAK) if not any(line in other for other in reached)}


def whole(project: Project, segments: list[Segment]) -> None:
    assert upkeep.examine(project) == []
    assert [row.position for row in segments] == list(range(len(segments)))
    with project.reading() as connection:
        twice = connection.exec_driver_sql(
            "SELECT paragraph_id FROM segment_paragraph JOIN segment ON segment.id = segment_id WHERE retired_at IS NULL "
            "GROUP BY paragraph_id HAVING count(*) > 1"
        ).all()
    assert twice == []


STEPS = st.lists(st.tuples(st.integers(0, len(OPERATIONS) - 1), st.integers(0, 15), st.integers(0, 15)), min_size=1, max_size=4)


@given(st.lists(st.tuples(STEPS, st.sampled_from(["edit", "approve", "undo", "nothing"]), st.integers(0, 9)), min_size=1, max_size=4))
@example([([(5, 0, 0), (1, 11, 14)], "edit", 0), ([(0, 0, 0)], "nothing", 0), ([(0, 5, 3), (1, 12, 0), (3, 3, 13), (4, 3, 10)], "edit", 0)])
@settings(deadline=None, max_examples=25)
def test_whatever_is_linked_anew_nothing_is_lost_and_all_can_be_undone(rounds: list[tuple[list[tuple[int, int, int]], str, int]]) -> None:
    actor = Actor("Lin Wei")
    with (
        tempfile.TemporaryDirectory() as folder,
        make(
            Path(folder) / "p.duizhao",
            texts(CHINESE, ENGLISH, ((0,), (0, 2)), ((1,), ()), ((2, 3), (1,)), ((), (3,))),
            actor,
            postponed=True,
        ) as project,
    ):
        ever: set[str] = set()
        for steps, then, chosen in rounds:
            before, earlier = state(project), arrange(project)
            wanted = earlier
            for number, a, b in steps:
                wanted = OPERATIONS[number](wanted, a, b) if wanted.rows else wanted
            relinking.relink(project, seen(project), wanted, actor, recheck=checking.postponed)
            segments = list(seen(project))
            assert joined(arrange(project)) == joined(wanted)
            whole(project, segments)
            if then == "edit":
                editing.edit(project, segments[chosen % len(segments)], f"Edited {chosen}.", actor, recheck=checking.postponed)
            elif then == "approve":
                reviewing.approve(project, segments, actor)
            elif then == "undo":
                later, after = arrange(project), state(project)
                relinking.relink(project, seen(project), earlier, actor, recheck=checking.postponed)
                assert state(project) == before
                whole(project, list(seen(project)))
                relinking.relink(project, seen(project), later, actor, recheck=checking.postponed)
                assert state(project) == after
            ever |= {row.target.plain for row in seen(project)}
            assert not lost(ever, reachable(project))


def test_a_mended_paragraph_came_as_what_stood_there_whatever_else_was_added(three: Project, reviewer: Actor) -> None:
    for number in (0, 1, 2):
        now = arrange(three)
        relink(three, corrections.mended(now, now.source[number].key, Text(f"改{number}。")), reviewer)
    assert [piece.came.plain for piece in arrange(three).source] == list(CHINESE[:3])
