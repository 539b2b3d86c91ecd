"""Names of persons are told of where their pinyin, their order or the document itself has them otherwise."""

from collections.abc import Sequence

import pytest

from duizhao.checks import CHECKS, SegmentText, begin, run
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House


def told(pairs: Sequence[tuple[str, str]], glossary: Glossary | None = None) -> list[Finding]:
    segments = [SegmentText(index, source, target) for index, (source, target) in enumerate(pairs)]
    return [finding for finding in run(segments, House(glossary or Glossary())) if finding.family == "name"]


@pytest.mark.parametrize(
    ("chinese", "english", "severity"),
    [
        ("校长司马文博说", "President Sima Wenbao spoke.", Severity.ERROR),  # the title tells that it is a person
        ("可惜陈光明认真负责的精神", "Cheng Guangming’s diligence", Severity.WARNING),  # may be another man
        ("申俊飞发明了无影灯。", "Sehn Junfei invented the lamp.", Severity.ERROR),  # no pinyin at all
        ("校长单雄飞说", "President Dan Xiongfei spoke.", Severity.WARNING),  # he may read his surname so
    ],
)
def test_a_near_miss_is_an_error_where_it_is_certain(chinese: str, english: str, severity: Severity) -> None:
    (finding,) = told([(chinese, english)])
    assert finding.severity is severity
    assert finding.safe is (severity is Severity.ERROR)


def test_a_finding_marks_both_sides_and_says_what_pinyin_gives() -> None:
    (finding,) = told([("校长许静怡说", "President Xu Jinyi’s words")])
    assert (finding.check, finding.code) == ("name.pinyin", "name.pinyin")
    assert (finding.source_span, finding.target_span) == ((2, 5), (10, 18))
    assert (finding.found, finding.expected, finding.suggestions) == ("Xu Jinyi", "Xu Jingyi", ("Xu Jingyi",))
    assert finding.values == {"chinese": "许静怡"}


def test_where_pinyin_has_several_none_is_safe() -> None:
    (finding,) = told([("校长吕伟说", "President Lyv Wei spoke.")])
    assert len(finding.suggestions) > 1
    assert not finding.safe


def test_an_order_is_safe_to_mend_where_the_document_has_the_name_right() -> None:
    assert [finding.safe for finding in told([("许静怡说", "Jingyi Xu spoke.")])] == [False]
    assert [finding.safe for finding in told([("许静怡说", "Jingyi Xu spoke."), ("许静怡来了", "Xu Jingyi came.")])] == [True]


def test_of_two_ways_to_write_a_name_the_rarer_is_told_and_the_other_row_named() -> None:
    rows = [("许静怡说", "Xu Jing-yi spoke."), ("许静怡来了", "Xu Jingyi came."), ("许静怡走了", "Xu Jingyi left.")]
    (finding,) = told(rows)
    assert (finding.segment, finding.check, finding.expected) == (0, "name.variant", "Xu Jingyi")
    assert finding.values == {"chinese": "许静怡", "row": 2}
    assert finding.reads


def test_a_variant_keeps_the_capitals_of_its_place() -> None:
    rows = [("许静怡说", "XU Jing-yi spoke."), ("许静怡来了", "Xu Jingyi came."), ("许静怡走了", "Xu Jingyi left.")]
    assert [finding.expected for finding in told(rows) if finding.check == "name.variant"] == ["XU Jingyi"]


def test_one_place_is_told_of_by_one_check_of_spelling() -> None:
    rows = [("校长许静怡说", "President Xu Jinyi spoke."), ("许静怡来了", "Xu Jingyi came.")]
    assert [finding.check for finding in told(rows)] == ["name.pinyin"]


@pytest.mark.parametrize("english", ["Sima Wenbao spoke.", "Wenbo Sima spoke.", "Sima Wen-bo spoke."])
def test_a_listed_name_is_the_glossarys(english: str) -> None:
    glossary = Glossary.from_rows([("司马文博", ["Sima Wenbo"], [], [])])
    rows = [("司马文博说", english), ("司马文博来了", "Sima Wenbo came."), ("司马文博走了", "Sima Wenbo left.")]
    assert told(rows, glossary) == []
    assert len(told(rows)) == 1


def test_a_row_that_is_put_again_takes_its_names_with_it() -> None:
    checking = begin(House(Glossary()))
    for segment in (SegmentText(0, "许静怡说", "Xu Jingyi spoke."), SegmentText(1, "许静怡来了", "Xu Jing-yi came.")):
        checking.put(segment)
    assert [finding.check for finding in checking.findings()] == ["name.variant"]
    checking.put(SegmentText(1, "许静怡来了", "Xu Jingyi came."))
    assert checking.findings() == []
    checking.put(SegmentText(1, "许静怡来了", "She came."))
    checking.put(SegmentText(0, "许静怡说", "Xu Jing-yi spoke."))
    assert checking.findings() == []


def test_the_family_has_five_checks() -> None:
    ids = ["name.pinyin", "name.order", "name.variant", "name.registry", "name.pronoun"]
    assert [check.id for check in CHECKS if check.id.startswith("name.")] == ids
