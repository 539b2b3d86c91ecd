"""A newer draft or a changed source: what stays, what is carried over, what is listed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import visit
from duizhao.domain import corrections
from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.glossary import Glossary
from duizhao.domain.review import Actor, Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.services import arranging, checking, editing, relinking, renewing, reviewing, upkeep
from duizhao.services.renewing import Edition, carried_over, paired
from linked_projects import joined, make, shown, texts
from projects import seen

CHINESE = ("学校召开年会。", "校长作了报告。", "副校长发了言。", "会议到此结束。")
ENGLISH = (
    "The university held its annual meeting on Monday.",
    "The president gave a long report to the staff.",
    "A vice-president spoke about next year's plans.",
    "The meeting came to an end at five.",
)
LINKS = (((0,), (0,)), ((1,), (1,)), ((2,), (2,)), ((3,), (3,)))


def begun() -> Arrangement:
    return arranging.arranged(texts(CHINESE, ENGLISH, *LINKS))


def document(*paragraphs: str) -> Document:
    return Document(tuple(map(Paragraph, paragraphs)))


def said(now: Arrangement, keys: frozenset[int]) -> set[str]:
    return {now.piece(key).text.plain for key in keys}


def test_the_same_document_changes_nothing() -> None:
    now = corrections.pinned(begun(), [1])
    assert renewing.renewed(now, Side.TARGET, document(*ENGLISH)) == now


def test_a_new_paragraph_stands_alone_and_is_changed() -> None:
    now = renewing.renewed(corrections.pinned(begun(), [2]), Side.TARGET, document(*ENGLISH[:2], "Something new.", *ENGLISH[2:]))
    assert ("", "Something new.") in shown(now)
    assert said(now, now.changed) == {"Something new."}
    assert [row.link.pinned for row in now.rows if row.source] == [False, False, True, False]
    assert [piece.cuts[0].index for piece in now.target] == [0, 1, 2, 3, 4]


def test_what_people_mended_stays_in_an_unchanged_paragraph() -> None:
    now = begun()
    now = corrections.mended(now, now.target[1].key, Text("The president reported."))
    after = renewing.renewed(now, Side.TARGET, document("New first.", *ENGLISH))
    assert "The president reported." in {piece.text.plain for piece in after.target}


def test_an_altered_paragraph_keeps_its_link_and_takes_the_new_words() -> None:
    now = begun()
    now = corrections.pinned(corrections.mended(now, now.target[1].key, Text(ENGLISH[1].replace("staff", "teachers"))), [1])
    after = renewing.renewed(now, Side.TARGET, document(ENGLISH[0], ENGLISH[1].replace("long", "short"), *ENGLISH[2:]))
    row = after.rows[1]
    assert shown(after)[1] == (CHINESE[1], "The president gave a short report to the teachers.")
    assert (set(row.keys & after.changed), row.link.pinned) == ({now.target[1].key}, False)


def test_a_moved_paragraph_keeps_its_row() -> None:
    now = corrections.pinned(begun(), [3])
    after = renewing.renewed(now, Side.TARGET, document(ENGLISH[3], *ENGLISH[:3]))
    assert (CHINESE[3], ENGLISH[3]) in shown(after)
    assert after.changed == frozenset()
    assert [row.link.pinned for row in after.rows] == [True, False, False, False]


def test_what_is_gone_leaves_the_other_side_behind() -> None:
    after = renewing.renewed(begun(), Side.TARGET, document(*ENGLISH[:2], ENGLISH[3]))
    assert shown(after) == [(CHINESE[0], ENGLISH[0]), (CHINESE[1], ENGLISH[1]), (CHINESE[2], ""), (CHINESE[3], ENGLISH[3])]
    assert said(after, after.changed) == {CHINESE[2]}
    other = renewing.renewed(begun(), Side.SOURCE, document(*CHINESE[:2], CHINESE[3]))
    assert ("", ENGLISH[2]) in shown(other)


def test_a_split_paragraph_is_known_by_its_whole_text() -> None:
    both = texts(("一句。二句。", "三句。"), ("One here. Two there.", "Three."), ((0,), (0,)), ((1,), (1,)))
    now = arranging.arranged(both)
    now = corrections.split(now, now.target[0].key, arranging.parts(now.target[0], 10))
    same = renewing.renewed(now, Side.TARGET, both.target)
    assert same == now
    altered = renewing.renewed(now, Side.TARGET, document("One here. Two over there.", "Three."))
    assert shown(altered)[0] == ("一句。二句。", "One here. Two over there.")


def test_what_was_put_in_by_hand_stays_beside_what_it_stood_beside() -> None:
    now = corrections.inserted(begun(), 1, Side.TARGET, Text("Put in."))
    after = renewing.renewed(now, Side.TARGET, document("New first.", *ENGLISH))
    assert (CHINESE[1], f"{ENGLISH[1]}|Put in.") in shown(after)


def test_rulings_stay_with_what_did_not_change() -> None:
    now = arranging.arranged(texts(CHINESE, ENGLISH[:3], *LINKS[:3], ((3,), ())))
    now = corrections.ruled(now, [3], Ruling.CUT)
    after = renewing.renewed(now, Side.TARGET, document(*ENGLISH[:2]))
    assert [row.ruling for row in after.rows] == [None, None, None, Ruling.CUT]


def test_only_what_is_left_over_is_aligned_anew_and_the_rest_keeps_what_it_had() -> None:
    now = renewing.renewed(corrections.pinned(begun(), [0]), Side.TARGET, document(*ENGLISH[:2], "He spoke of plans.", ENGLISH[3]))
    fixed = renewing.around(now)
    assert [(link.source, link.target) for link in fixed] == [((0,), (0,)), ((1,), (1,)), ((3,), (3,))]
    assert all(link.pinned for link in fixed)
    answer = Alignment.from_links([*(replace(link, confidence=1.0) for link in fixed), Link((2,), (2,), 0.8)])
    after = renewing.settled(now, answer)
    assert [(row.link.confidence, row.link.pinned) for row in after.rows] == [(0.9, True), (0.9, False), (0.8, False), (0.9, False)]


def test_a_moved_paragraph_with_some_other_words_stays_with_its_own() -> None:
    links = (((0,), (0,)), ((1,), ()), ((2,), (2,)), ((3,), (3,)), ((4,), (1,)))
    now = arranging.arranged(texts(visit.CHINESE, visit.ENGLISH, *links))
    newer = visit.ENGLISH[1].replace("introduced", "outlined")
    draft = document(visit.ENGLISH[0], newer, *visit.ENGLISH[2:])
    after = renewing.realigned(renewing.renewed(now, Side.TARGET, draft), Glossary.from_rows([]))
    assert (visit.CHINESE[4], newer) in shown(after)
    assert (visit.CHINESE[1], "") in shown(after)
    assert said(after, after.changed) == {newer}


def test_what_the_aligner_takes_apart_leaves_the_rest_to_be_looked_at() -> None:
    newer = ENGLISH[1].replace("long", "short")
    now = renewing.renewed(begun(), Side.TARGET, document(ENGLISH[0], newer, *ENGLISH[2:]))
    otherwise = [Link((0,), (0, 1), 0.9), Link((1, 2), (2,), 0.9), Link((3,), (3,), 0.9)]
    after = renewing.settled(now, Alignment.from_links(otherwise))
    assert shown(after) == [(CHINESE[0], ENGLISH[0]), (CHINESE[1], newer), (CHINESE[2], ENGLISH[2]), (CHINESE[3], ENGLISH[3])]
    assert [row.link.confidence for row in after.rows][::2] == [0.0, 0.0]
    together = [Link((0,), (0,), 0.9), Link((1, 2), (1, 2), 0.9), Link((3,), (3,), 0.9)]
    assert len(renewing.settled(now, Alignment.from_links(together)).rows) == 3


def test_a_paragraph_that_has_mostly_other_words_is_linked_anew() -> None:
    newer = "The president gave a speech, and the staff asked him about all of it."
    now = renewing.renewed(begun(), Side.TARGET, document(ENGLISH[0], newer, *ENGLISH[2:]))
    assert now.rows[1].link.confidence == 0.0
    links = [Link((0,), (0, 1), 0.9), Link((1,), (), 0.9), Link((2,), (2,), 0.9), Link((3,), (3,), 0.9)]
    assert len(renewing.settled(now, Alignment.from_links(links)).rows[0].target) == 2


@pytest.mark.parametrize(
    ("came", "edited", "new", "expected"),
    [
        ("a b c d", "a b c d", "a X c d", "a X c d"),
        ("one two three four", "one two three 4", "one 2 three four", "one 2 three 4"),
        ("one two three four", "one two 3 four", "one two drei four", "one two drei four"),
        ("one two three four", "zero one two three four", "one two three four five", "zero one two three four five"),
        ("one two three four", "one four", "one two three four five", "one four five"),
    ],
)
def test_edits_are_carried_over_where_the_new_text_leaves_room(came: str, edited: str, new: str, expected: str) -> None:
    assert carried_over(Text(came), Text(edited), Text(new)).plain == expected


def test_codes_are_those_of_the_new_text() -> None:
    new = Text("one two drei four", (Code(8, 12, CodeKind.BOLD),))
    assert carried_over(Text("one two three four"), Text("1 two three four"), new) == Text("1 two drei four", (Code(6, 10, CodeKind.BOLD),))


words = st.lists(st.sampled_from(["aa bb cc", "dd ee ff", "gg hh ii", "aa bb cx", "", "jj kk"]), max_size=8)


@given(words, words)
def test_no_paragraph_is_paired_twice_and_same_texts_are(old: Sequence[str], new: Sequence[str]) -> None:
    pairs = paired(old, new)
    olds = [i for i, _ in pairs.values()]
    assert len(set(olds)) == len(olds)
    assert all(same == (old[i] == new[j]) for j, (i, same) in pairs.items())
    assert {text for text in new if text in old and text} <= {new[j] for j, (_, same) in pairs.items() if same}


@given(words, words, st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=8), st.sampled_from([*Side]))
@settings(deadline=None)
def test_whatever_is_renewed_every_paragraph_stands_in_one_link(
    old: list[str], new: list[str], merges: list[tuple[int, int]], side: Side
) -> None:
    both = texts(old, [f"{text} e" for text in old], *(((i,), (i,)) for i in range(len(old))))
    now = arranging.arranged(both)
    for a, b in merges:
        if old:
            now = corrections.merged(now, [a % len(now.rows), b % len(now.rows)])
    after = renewing.renewed(now, side, document(*new))
    assert after.alignment.is_partition(len(after.source), len(after.target))
    assert [piece.came.plain for piece in after.side(side)] == new
    assert after.side(side.other) == now.side(side.other)
    untouched = [row for row in after.rows if not row.keys & after.changed]
    before = {row.keys: row for row in now.rows}
    assert all(row.keys in before and before[row.keys].link.pinned == row.link.pinned for row in untouched)


def test_long_texts_that_share_nothing_are_paired_in_bounded_steps() -> None:
    old, new = [f"old {n} {'x' * (n % 7)}" for n in range(600)], [f"neu {n} {'y' * (n % 7)}" for n in range(600)]
    assert len(paired(old, new)) <= 600


def test_a_newer_draft_in_a_project(tmp_path: Path, translator: Actor, reviewer: Actor) -> None:
    with make(tmp_path / "p.duizhao", texts(CHINESE, ENGLISH, *LINKS), translator) as project:
        editing.edit(project, seen(project, 1)[0], ENGLISH[1].replace("staff", "teachers"), translator)
        reviewing.approve(project, seen(project), reviewer)
        before = seen(project)
        newer = document("A new headline.", ENGLISH[0], ENGLISH[1].replace("long", "short"), *ENGLISH[2:])
        earlier = arranging.arrangement_of(project)
        wanted = renewing.renewed(earlier, Side.TARGET, newer)
        editions = {Side.TARGET: Edition("newer.docx", newer)}
        changes = relinking.relink(project, before, wanted, reviewer, editions=editions)
        now = reviewing.show(project)
        assert [row.target.plain for row in now.segments] == [
            "A new headline.",
            ENGLISH[0],
            "The president gave a short report to the teachers.",
            *ENGLISH[2:],
        ]
        assert [row.draft_indices for row in now.segments] == [(0,), (1,), (2,), (3,), (4,)]
        assert now.statuses == [Status.DRAFT, Status.APPROVED, Status.DRAFT, Status.APPROVED, Status.APPROVED]
        assert changes.reopened == {2}
        assert now.segments[2].authors == (translator.name,)
        (old,) = relinking.forerunners(project, now.segments[2].id)
        assert (old.revisions[-1].text.plain, len(old.verdicts)) == (before[1].target.plain, 1)
        assert shown(arranging.arrangement_of(project)) == shown(wanted)
        relinking.relink(project, now.segments, earlier, reviewer)
        back = reviewing.show(project)
        assert [(row.uuid, row.target) for row in back.segments] == [(row.uuid, row.target) for row in before]
        assert set(back.statuses) == {Status.APPROVED}
        assert [row.draft_indices for row in back.segments] == [(0,), (1,), (2,), (3,)]
        assert upkeep.examine(project) == []


def test_a_changed_source_in_a_project(tmp_path: Path, translator: Actor, reviewer: Actor) -> None:
    with make(tmp_path / "p.duizhao", texts(CHINESE, ENGLISH, *LINKS), translator) as project:
        reviewing.approve(project, seen(project), reviewer)
        newer = document(CHINESE[0], "校长作了长篇报告。", CHINESE[3], CHINESE[2])
        wanted = renewing.renewed(arranging.arrangement_of(project), Side.SOURCE, newer)
        relinking.relink(project, seen(project), wanted, reviewer, editions={Side.SOURCE: Edition("new.docx", newer)})
        now = reviewing.show(project)
        assert [(row.source.plain, row.source_indices) for row in now.segments] == [
            (CHINESE[0], (0,)),
            ("校长作了长篇报告。", (1,)),
            (CHINESE[2], (3,)),
            (CHINESE[3], (2,)),
        ]
        assert now.statuses == [Status.APPROVED, Status.DRAFT, Status.APPROVED, Status.APPROVED]
        assert upkeep.examine(project) == []


PARAGRAPHS = st.lists(
    st.sampled_from([*ENGLISH, *(text.replace("The", "This") for text in ENGLISH), "Other words.", "The end."]), max_size=6
)
ROUND = st.tuples(st.sampled_from([*Side]), PARAGRAPHS, st.integers(0, 30), st.sampled_from(["edit", "split", "merge", "put in", "undo"]))


def corrected(now: Arrangement, what: str, number: int) -> Arrangement:
    if not now.rows:
        return now
    row = now.rows[number % len(now.rows)]
    piece = row.pieces[0]
    if what == "merge":
        return corrections.merged(now, [row.number, (number // 7) % len(now.rows)])
    if what == "put in":
        return corrections.inserted(now, row.number, Side.SOURCE if number % 2 else Side.TARGET, Text("Put in."))
    if what == "split" and len(piece.text) > 1:
        return corrections.split(now, row.pieces[0].key, arranging.parts(piece, 1 + number % (len(piece.text) - 1)))
    return now


@given(st.lists(ROUND, min_size=1, max_size=4))
@example(
    [(Side.SOURCE, [], 0, "put in"), (Side.SOURCE, ENGLISH[:1], 0, "put in"), (Side.SOURCE, [], 0, "undo")]
)  # two rows that read alike
@settings(deadline=None, max_examples=20)
def test_whatever_editions_come_the_project_is_whole_and_can_go_back(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[tuple[Side, list[str], int, str]]
) -> None:
    actor = Actor("Lin Wei")
    path = tmp_path_factory.mktemp("p") / "p.duizhao"
    with make(path, texts(CHINESE, ENGLISH, *LINKS), actor, postponed=True) as project:
        for side, paragraphs, number, then in rounds:
            before = [(row.uuid, row.source, row.target, row.position) for row in seen(project)]
            earlier = arranging.arrangement_of(project)
            newer = document(*paragraphs)
            wanted = renewing.renewed(corrected(earlier, then, number), side, newer)
            editions = {side: Edition("newer", newer)}
            relinking.relink(project, seen(project), wanted, actor, editions=editions, recheck=checking.postponed)
            assert upkeep.examine(project) == []
            assert joined(arranging.arrangement_of(project)) == joined(wanted)
            rows = seen(project)
            if then == "undo":
                relinking.relink(project, rows, earlier, actor, recheck=checking.postponed)
                assert [(row.uuid, row.source, row.target, row.position) for row in seen(project)] == before
                assert upkeep.examine(project) == []
            elif then == "edit" and rows:
                editing.edit(project, rows[number % len(rows)], f"Edited {number}.", actor, recheck=checking.postponed)
