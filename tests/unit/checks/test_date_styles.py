"""The check `date.style`."""

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.date_styles import DateStyle
from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.house import House
from duizhao.domain.text import Variety
from duizhao.language.terms import TermIndex


def reader(*english: str, variety: Variety = "en-GB") -> DateStyle:
    house = House(variety=variety)
    style = DateStyle(Evidence(house, TermIndex(house.terms)))
    for index, text in enumerate(english):
        style.put(SegmentText(index, "开会", text))
    return style


def test_most_dates_settle_the_order() -> None:
    style = reader("It opened on 3 May 2024.", "It went on on 4 May.", "It closed on May 6, 2024.")
    (finding,) = style.findings()
    assert (finding.segment, finding.found, finding.suggestions, finding.severity) == (2, "May 6, 2024", ("6 May 2024",), Severity.WARNING)


def test_as_many_on_either_side_follow_the_english_of_the_house() -> None:
    texts = "It opened on 3 May.", "It closed on May 6."
    assert [finding.found for finding in reader(*texts).findings()] == ["May 6"]
    assert [finding.found for finding in reader(*texts, variety="en-US").findings()] == ["3 May"]


def test_an_ending_is_a_note() -> None:
    (finding,) = reader("It opened on May 3.", "It went on on May 4.", "It closed on May 6th.").findings()
    assert (finding.found, finding.expected, finding.severity) == ("May 6th", "May 6", Severity.NOTE)


def test_a_row_put_again_counts_once() -> None:
    style = reader("It opened on 3 May.", "It closed on May 6.")
    style.put(SegmentText(1, "开会", "It closed on 6 May."))
    assert list(style.findings()) == []
    style.put(SegmentText(0, "开会", "It opened on May 3."))
    assert [finding.found for finding in style.findings()] == ["May 3"]
    style.put(SegmentText(1, "开会", "It closed."))
    assert list(style.findings()) == []


def test_a_dateline_row_has_a_way_of_its_own() -> None:
    style = reader("It opened on 3 May.", "It closed on 6 May.")
    style.put(SegmentText(2, "五月七日", "Published on May 7", (Kind.DATE,)))
    assert list(style.findings()) == []
