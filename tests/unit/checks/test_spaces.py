"""Blanks that nobody sees are notes, and go with one step; marks are told of once."""

from duizhao.checks import SegmentText, evidence
from duizhao.checks.spaces import blanks, pairs
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House

NOTHING = evidence([], House(Glossary()))


def test_a_blank_at_the_end_of_a_line_is_a_note_and_may_go_unread() -> None:
    (finding,) = blanks(SegmentText(0, "开学\n上课", "Term begins. \nClasses follow."), NOTHING)
    assert (finding.severity, finding.code, finding.found, finding.suggestions) == (Severity.NOTE, "spacing.trailing", ". ", (".",))
    assert finding.safe


def test_a_quotation_with_two_kinds_of_marks_is_told_of_once() -> None:
    (finding,) = pairs(SegmentText(0, "“开放”是主题。", '“Openness" was the theme.'), NOTHING)
    assert finding.found == '"'
