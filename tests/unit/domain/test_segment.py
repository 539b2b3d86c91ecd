"""What a row works out of its fields."""

from dataclasses import replace

from duizhao.domain.document import Paragraph
from duizhao.domain.review import Actor
from duizhao.domain.segment import Origin, Revision, Segment, text_hash
from duizhao.domain.text import Text


def row(english: str) -> Segment:
    head = Revision(1, Text(english), Origin.DRAFT, Actor("Ann"), 0, "")
    return Segment(1, "u", 0, (Paragraph("甲"), Paragraph("乙")), (0, 1), (Paragraph("A"),), (0,), 0.9, pinned=False, revision=head)


def test_a_row_is_the_same_whatever_has_been_asked_of_it() -> None:
    asked, fresh = row("A"), row("A")
    assert (asked.source.plain, asked.draft.plain, asked.target_hash) == ("甲\n乙", "A", text_hash(Text("A")))
    assert asked == fresh
    assert hash(asked) == hash(fresh)


def test_a_changed_row_does_not_answer_for_the_old_one() -> None:
    before = row("A")
    stale = before.source_hash, before.target_hash
    after = replace(before, revision=row("B").revision, source_paragraphs=(Paragraph("丙"),))
    assert after.source.plain == "丙"
    assert (after.source_hash, after.target_hash) == (text_hash(Text("丙")), text_hash(Text("B")))
    assert (before.source_hash, before.target_hash) == stale
