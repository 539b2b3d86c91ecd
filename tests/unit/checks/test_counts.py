"""The check `number.count`."""

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.counts import ListCount
from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex

ITEM = (Kind.LIST_ITEM,)


def reader(*rows: tuple[str, tuple[Kind, ...]]) -> ListCount:
    house = House()
    count = ListCount(Evidence(house, TermIndex(house.terms)))
    for index, (text, kinds) in enumerate(rows):
        count.put(SegmentText(index, "内容", text, kinds))
    return count


def test_items_that_do_not_make_up_the_number_announced_are_a_note() -> None:
    count = reader(("The bureau will take three measures:", (Kind.BODY,)), ("Build.", ITEM), ("Train.", ITEM), ("End.", (Kind.BODY,)))
    (finding,) = count.findings()
    assert (finding.segment, finding.found, finding.expected, finding.severity) == (0, "three", "2", Severity.NOTE)
    assert finding.reads
    count.put(SegmentText(3, "内容", "Test.", ITEM))
    assert list(count.findings()) == []


def test_an_announcement_without_items_is_left_alone() -> None:
    assert list(reader(("It has three aims:", (Kind.BODY,)), ("To teach, to study and to serve.", (Kind.BODY,))).findings()) == []


def test_several_items_of_one_row_count_each() -> None:
    count = reader(("It has three aims:", (Kind.BODY,)), ("Teach.\nStudy.", ITEM * 2), ("Serve.", ITEM))
    assert list(count.findings()) == []
