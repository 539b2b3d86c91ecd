"""The check `number.approximation`."""

from duizhao.checks.approximations import approximation
from duizhao.checks.base import Evidence, SegmentText
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex
from duizhao.messages.figures import FIGURES


def findings(chinese: str, english: str) -> list[Finding]:
    house = House()
    return list(approximation(SegmentText(0, chinese, english), Evidence(house, TermIndex(house.terms))))


def test_a_hedge_turned_round_is_a_warning_and_can_be_mended() -> None:
    (finding,) = findings("近300人参加。", "Over 300 people took part.")
    assert (finding.severity, finding.found, finding.suggestions) == (Severity.WARNING, "Over", ("Nearly",))
    said = FIGURES[finding.code].format(**finding.values, found=finding.found, expected=finding.expected)
    assert said == "近300 lies on the other side of the figure than “Over” says; “nearly” fits."


def test_a_hedge_lost_added_or_weakened_is_a_note() -> None:
    cases = [
        ("近300人参加。", "It drew 300 people."),
        ("300人参加。", "It drew over 300 people."),
        ("逾300人参加。", "It drew about 300 people."),
    ]
    found = [findings(chinese, english) for chinese, english in cases]
    assert [(finding.code, finding.severity) for (finding,) in found] == [
        ("number.approximation.lost", Severity.NOTE),
        ("number.approximation.added", Severity.NOTE),
        ("number.approximation.changed", Severity.NOTE),
    ]


def test_of_two_like_figures_nothing_is_said() -> None:
    assert findings("近300名教师和逾300名学生", "over 300 teachers and nearly 300 students") == []
