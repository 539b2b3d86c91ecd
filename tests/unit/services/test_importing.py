"""From files to rows."""

import os
from pathlib import Path

import pytest

from duizhao.domain import corrections
from duizhao.domain.arrangement import Ruling, Side
from duizhao.domain.changes import Changes
from duizhao.domain.errors import FileError
from duizhao.domain.review import Actor, Profile, Status, VerdictKind
from duizhao.domain.segment import Origin
from duizhao.domain.text import Text
from duizhao.services import arranging, checking, editing, importing, reading_in, relinking, reviewing, scoring, upkeep
from duizhao.store import open_project


def test_rows_hold_every_paragraph_once(texts: Path, translator: Actor) -> None:
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt")
    importing.new_review(inputs, texts / "p.duizhao", translator, Profile())
    with open_project(texts / "p.duizhao") as project:
        segments = reviewing.show(project).segments
    assert sorted(i for segment in segments for i in segment.source_indices) == [0, 1, 2, 3, 4]
    assert sorted(i for segment in segments for i in segment.draft_indices) == [0, 1, 2, 3]
    assert [segment.source.plain for segment in segments if not segment.draft_indices] == ["双方表示，将共同建设学习型社会。"]


def test_a_reference_is_linked_and_scored_against(texts: Path, translator: Actor) -> None:
    reference = texts / "reference.txt"
    reference.write_text(
        "Linjiang Open University exchanges views on digital work\n"
        "On 18 September, Linjiang Open University held an exchange with Yunshan University.\n"
        "The university now has 53,000 students and promotes the digitalisation of education.\n"
        "The two sides said they would build a learning society together.\n"
        "Written by Zhuge Wenlan\n",
        encoding="utf-8",
    )
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt", [], reference)
    importing.new_review(inputs, texts / "p.duizhao", translator, Profile())
    with open_project(texts / "p.duizhao") as project:
        found = scoring.score_project(project)
    assert found is not None
    assert found.against == "reference"
    assert found.unmatched == ()
    assert len(found.rows) == 5, "the row without English counts: an unfinished translation is not perfect"
    assert 0 < found.scores.metrics["bleu"].value < 100


def test_without_a_reference_the_first_draft_is_compared_with(project_path: Path) -> None:
    with open_project(project_path) as project:
        found = scoring.score_project(project)
    assert found is not None
    assert (found.against, found.scores.metrics["effort"].value) == ("draft", 0.0)


def test_a_text_without_text_is_refused(texts: Path) -> None:
    (texts / "blank.txt").write_text(" \n\n", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        reading_in.read_inputs(texts / "source.txt", texts / "blank.txt")
    assert caught.value.path.name == "blank.txt"


def test_stretches_of_a_bilingual_file_are_aligned_inside(texts: Path) -> None:
    both = texts / "both.txt"
    both.write_text(
        "学校有学生5.3万人。\n9月18日，两校举行了会谈。\n本次活动由王一鸣主持。\n"
        "The university has 53,000 students.\nOn 18 September the two universities held talks.\n",
        encoding="utf-8",
    )
    links = reading_in.read_inputs(both, None).texts.alignment.links
    assert [(link.source, link.target) for link in links] == [((0,), (0,)), ((1,), (1,)), ((2,), ())]


def test_a_new_project_may_be_checked_later(texts: Path, translator: Actor) -> None:
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt", [texts / "glossary.csv"])
    importing.new_review(inputs, texts / "p.duizhao", translator, Profile(), recheck=checking.postponed)
    with open_project(texts / "p.duizhao") as project:
        now = reviewing.show(project, check=False)
        assert (now.checked, now.findings) == (False, ())
        assert reviewing.show(project).findings


def test_a_corrected_alignment_is_what_the_project_begins_with(texts: Path, translator: Actor) -> None:
    reference = texts / "reference.txt"
    reference.write_text("One\nOn 18 September, two\nThree 53,000 students\nFour\nWritten by five\n", encoding="utf-8")
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt", [], reference)
    now = arranging.arranged(inputs.texts)
    lone = next(row.number for row in now.rows if not row.target)
    now = corrections.ruled(now, [lone], Ruling.CUT)
    now = corrections.mended(now, now.target[0].key, Text("Mended headline"))
    now = corrections.mended(now, now.source[0].key, Text("改过的标题"))
    now = corrections.inserted(now, 1, Side.TARGET, Text("Put in."))
    third = now.source[2]
    now = corrections.split(now, third.key, arranging.parts(third, third.text.plain.index("，") + 1))
    importing.new_review(inputs, texts / "p.duizhao", translator, Profile(), arrangement=now)
    with open_project(texts / "p.duizhao") as project:
        found = reviewing.show(project).segments
        assert [(row.source.plain, row.target.plain, row.pinned, row.ruling) for row in found] == [
            (
                "\n".join(p.text.plain for p in row.source),
                "\n".join(p.text.plain for p in row.target),
                row.link.pinned,
                row.ruling,
            )
            for row in now.rows
        ]
        assert [(r.text.plain, r.origin) for r in editing.history(project, found[0].id)] == [
            ("Linjiang Open University holds an exchange on digital work", Origin.DRAFT),
            ("Mended headline", Origin.TYPED),
        ]
        assert (found[0].authors, found[0].source.plain, found[2].source_indices) == ((translator.name,), "改过的标题", (2, 2))
        assert found[0].reference.plain == "One"
        assert upkeep.examine(project) == []
        assert relinking.relink(project, found, arranging.arrangement_of(project), translator) == Changes()


def test_an_xliff_begins_a_review_and_its_notes_are_remarks_that_judge_nothing(texts: Path, translator: Actor) -> None:
    (texts / "given.xlf").write_text(
        """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" target-language="en">
        <body><trans-unit id="1"><source>校长讲话。</source><target state="final">The president spoke.</target><note from="Gu Heng">Which?</note>
        </trans-unit><trans-unit id="2"><source>散会。</source><note>Missing</note></trans-unit></body></file></xliff>""",
        encoding="utf-8",
    )
    importing.new_review(reading_in.read_inputs(texts / "given.xlf", None), texts / "p.duizhao", translator, Profile())
    with open_project(texts / "p.duizhao") as project:
        now = reviewing.show(project)
    assert [segment.target.plain for segment in now.segments] == ["The president spoke.", ""]
    assert [[(v.kind, v.actor.name, v.comment) for v in segment.verdicts] for segment in now.segments] == [
        [(VerdictKind.REMARK, "Gu Heng", "Which?")],
        [(VerdictKind.REMARK, "Chen Yu", "Missing")],
    ]
    assert now.statuses == [Status.DRAFT, Status.NEW]


def test_a_review_that_was_given_up_is_withdrawn_and_no_other(texts: Path, translator: Actor) -> None:
    path = texts / "p.duizhao"
    inputs = reading_in.read_inputs(texts / "source.txt", texts / "draft.txt")
    importing.new_review(inputs, path, translator, Profile(), importing.Naming(uuid="given up"))
    importing.withdraw(path, os.getpid(), "another")
    assert path.exists()
    importing.withdraw(texts / "none.duizhao", os.getpid(), "given up")
    importing.withdraw(path, os.getpid(), "given up")
    assert not path.exists()
