"""The checks `number.value`, `number.magnitude` and `number.points`."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.checks.base import Evidence, SegmentText
from duizhao.checks.numbers import CHECKS
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex
from duizhao.messages.figures import FIGURES

FILES = Path(__file__).parents[2] / "data" / "checks"
CASES = {check.id: tomllib.loads((FILES / f"{check.id}.toml").read_text(encoding="utf-8")) for check in CHECKS}
HITS = [case for cases in CASES.values() for case in cases["hit"]]
MENDED = [case for case in HITS if case["found"] and "expected" in case]
GLOSSARY = Glossary()
EVIDENCE = Evidence(House(GLOSSARY), TermIndex(GLOSSARY))


def findings(chinese: str, english: str) -> list[Finding]:
    return [finding for check in CHECKS if check.segment for finding in check.segment(SegmentText(3, chinese, english), EVIDENCE)]


def sentence(finding: Finding) -> str:
    return FIGURES[finding.code].format(**finding.values, found=finding.found, expected=finding.expected)


@pytest.mark.parametrize("case", HITS, ids=lambda case: case["zh"])
def test_one_slip_is_one_finding(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert (finding.found or "") == case["found"]
    assert "expected" not in case or finding.expected == case["expected"]
    assert finding.severity in {Severity.ERROR, Severity.WARNING}


@pytest.mark.parametrize("case", CASES["number.value"]["miss"], ids=lambda case: case["en"])
def test_a_faithful_figure_is_left_alone(case: dict[str, str]) -> None:
    assert [finding for finding in findings(case["zh"], case["en"]) if finding.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("case", HITS, ids=lambda case: case["zh"])
def test_a_finding_names_both_values_and_where_they_stand(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert finding.segment == 3
    assert (finding.found or "") in sentence(finding)
    assert finding.source_span or finding.target_span
    if finding.source_span:
        assert case["zh"][slice(*finding.source_span)] == finding.values["source"]
    if finding.target_span:
        assert case["en"][slice(*finding.target_span)] == finding.found


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case["zh"])
def test_the_suggestion_settles_the_finding(case: dict[str, str]) -> None:
    (finding,) = findings(case["zh"], case["en"])
    assert finding.target_span
    start, end = finding.target_span
    mended = case["en"][:start] + finding.suggestions[0] + case["en"][end:]
    assert findings(case["zh"], mended) == []


def test_a_power_of_ten_is_named() -> None:
    (much,) = findings("投资5.3万元。", "The cost is 53 million yuan.")
    assert sentence(much) == "5.3万 is 53,000; the English says 53 million: 1,000 times too much."
    (little,) = findings("投资5.3亿元。", "The cost is 53 million yuan.")
    assert sentence(little) == "5.3亿 is 530 million; the English says 53 million: 10 times too little."


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("共有32个省。", "There are 320 provinces.", "The Chinese has 32; the English says 320: 10 times too much."),
        ("共有320个省。", "There are 32 provinces.", "The Chinese has 320; the English says 32: 10 times too little."),
        ("增长12.5％。", "It grew by 15.2%.", "The Chinese has 12.5％; the English says 15.2%: look at the digits."),
        ("增长百分之十二点五。", "It grew by 15.2%.", "百分之十二点五 is 12.5%; the English says 15.2%: look at the digits."),
        ("共有35所。", "There are 71 schools.", "The Chinese has 35; the English has 71."),
        ("共有三十五所。", "There are 71 schools.", "The Chinese has 三十五, which is 35; the English has 71."),
        ("共有3,500人。", "There are many.", "3,500 is not in the English."),
        ("共有3.5万人。", "There are many.", "3.5万, which is 35,000, is not in the English."),
        ("共有10至15万人。", "There are up to 150,000.", "10, which is 100,000, is not in the English."),
    ],
)
def test_a_value_is_said_twice_only_where_the_chinese_writes_it_otherwise(chinese: str, english: str, expected: str) -> None:
    (finding,) = findings(chinese, english)
    assert sentence(finding) == expected


def test_an_article_goes_with_the_figure_that_it_suits() -> None:
    (finding,) = findings("增长5.8%。", "It saw an 8.5% rise.")
    assert (finding.found, finding.suggestions, finding.expected) == ("an 8.5%", ("a 5.8%",), "5.8%")
    (finding,) = findings("增长5.8个百分点。", "It saw a 5.8% rise.")
    assert (finding.found, finding.suggestions) == ("5.8%", ("5.8 percentage points",))


def test_a_wrong_value_is_an_error_and_a_lost_one_a_warning() -> None:
    assert [finding.severity for finding in findings("共有412人。", "There are 421 people.")] == [Severity.ERROR]
    assert [finding.severity for finding in findings("共有412人。", "There are many people.")] == [Severity.WARNING]


def test_two_slips_are_paired_each_with_its_own() -> None:
    found = findings("教师412人，学生5300人。", "It has 5,800 students and 421 teachers.")
    assert {(finding.found, finding.expected) for finding in found} == {("421", "412"), ("5,800", "5,300")}


def test_a_figure_that_recurs_serves_several_times() -> None:
    assert findings("两院各有300人，各得300元。", "Each of the two schools, with 300 people, got the same amount in yuan.") == []


def test_a_value_lost_twice_is_said_once() -> None:
    assert len(findings("这365人就是那365人。", "These people are those people.")) == 1


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_checked(chinese: str, english: str) -> None:
    for finding in findings(chinese, english):
        assert sentence(finding)


@given(st.integers(min_value=10, max_value=10**11), st.integers(min_value=1, max_value=4))
def test_every_shift_of_a_decimal_point_is_found(value: int, power: int) -> None:
    (finding,) = findings(f"共有{value}人。", f"There are {value * 10**power:,} people.")
    assert finding.code == "number.magnitude.too_much.plain"


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("三分之二的课程已上线。", "One third of the courses are online.", "two thirds"),
        ("四分之三的学生住校。", "A quarter of the students live on campus.", "three quarters"),
        ("三分之二的课程已上线。", "Three fifths of the courses are online.", "two thirds"),
    ],
)
def test_a_fraction_is_held_against_the_only_one_of_the_english(chinese: str, english: str, expected: str) -> None:
    (finding,) = findings(chinese, english)
    assert (finding.severity, finding.expected) == (Severity.ERROR, expected)


@pytest.mark.parametrize("english", ["66.7% of", "67 per cent of", "two in three", "two thirds of", "two out of every three"])
def test_a_fraction_may_be_rounded_to_a_percentage(english: str) -> None:
    assert findings("三分之二的课程已上线。", f"By now {english} the courses are online.") == []
