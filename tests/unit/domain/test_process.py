"""What is said of how a document was reviewed."""

import pytest

from duizhao.domain.document import Paragraph
from duizhao.domain.process import findings
from duizhao.domain.review import Actor, Profile, Verdict, VerdictKind
from duizhao.domain.segment import Origin, Revision, Segment
from duizhao.domain.text import Text
from duizhao.messages import Voice

CHEN, LIN = Actor("Chen Yu"), Actor("Lin Hui")
OLD, NOW = "It opened in May.", "It opened in June."


def row(*verdicts: tuple[VerdictKind, Actor, str, str], authors: tuple[str, ...] = ()) -> Segment:
    """A row that reads `NOW`, after these verdicts: what, by whom, on which English, with what comment."""

    def reading(english: str) -> Segment:
        return Segment(
            id=1,
            uuid="u",
            position=2,
            source_paragraphs=(Paragraph("六月开放。"),),
            source_indices=(0,),
            draft_paragraphs=(Paragraph(english),),
            draft_indices=(0,),
            confidence=1.0,
            pinned=False,
            revision=Revision(1, Text(english), Origin.TYPED, CHEN, 0, ""),
            authors=authors,
        )

    given = []
    for at, (kind, actor, english, comment) in enumerate(verdicts):
        seen = reading(english)
        given.append(Verdict(kind, actor, at, seen.source_hash, seen.target_hash, comment))
    now = reading(NOW)
    return Segment(**{**{name: getattr(now, name) for name in Segment.__dataclass_fields__}, "verdicts": tuple(given)})


def said(segment: Segment, *, two_person: bool = False) -> list[str]:
    found = findings(segment, Profile(two_person=two_person))
    assert {finding.segment for finding in found} <= {2}
    for finding in found:
        assert Voice().say(finding.code, found=finding.found, **finding.values)
    return [finding.check for finding in found]


def test_who_wrote_a_text_and_approved_it_is_told_where_two_are_demanded() -> None:
    segment = row((VerdictKind.APPROVE, Actor(" chen  YU "), NOW, ""), authors=("Chen Yu",))
    assert said(segment, two_person=True) == ["process.self_approved"]
    assert said(segment) == []
    assert said(row((VerdictKind.APPROVE, LIN, NOW, ""), authors=("Chen Yu",)), two_person=True) == []


def test_an_approval_of_another_text_has_lapsed_until_somebody_says_something_else() -> None:
    lapsed = (VerdictKind.APPROVE, LIN, OLD, "")
    assert said(row(lapsed)) == ["process.stale_approval"]
    assert said(row(lapsed, (VerdictKind.APPROVE, LIN, NOW, ""))) == []
    assert said(row(lapsed, (VerdictKind.REOPEN, LIN, NOW, ""))) == []


@pytest.mark.parametrize("kind", [VerdictKind.SEND_BACK, VerdictKind.CONFIRM])
@pytest.mark.parametrize("english", [OLD, NOW])
def test_a_comment_is_open_until_the_row_is_approved_or_reopened(kind: VerdictKind, english: str) -> None:
    comment = (kind, LIN, english, "Which June?")
    assert said(row(comment)) == ["process.open_comment"]
    assert said(row(comment, (VerdictKind.CONFIRM, CHEN, NOW, ""))) == ["process.open_comment"]
    assert said(row(comment, (VerdictKind.APPROVE, LIN, NOW, ""))) == []
    assert said(row(comment, (VerdictKind.REOPEN, LIN, NOW, ""))) == []
    assert said(row((kind, LIN, english, " "))) == []


def test_a_comment_is_another_matter_than_the_one_before_and_the_same_while_the_texts_stand() -> None:
    first, second = ((VerdictKind.REMARK, LIN, NOW, comment) for comment in ("Which June?", "Which year?"))
    (one,), (same, other) = (findings(row(*verdicts), Profile()) for verdicts in ((first,), (first, second)))
    assert (one.id, one.matter) == (same.id, same.matter)
    assert one.matter != other.matter
    assert (other.found, other.values["who"]) == ("Which year?", "Lin Hui")
