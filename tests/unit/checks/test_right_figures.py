"""What good translators make of figures and dates: no check of numbers or dates has a word to say, notes apart."""

from pathlib import Path

import pytest

from duizhao.checks import CHECKS, SegmentText, evidence
from duizhao.domain.findings import Severity
from duizhao.domain.house import House

PAIRS = [line.split("\t") for line in (Path(__file__).parents[2] / "data" / "right_figures.tsv").read_text(encoding="utf-8").splitlines()]
ASKED = [check for check in CHECKS if check.id.partition(".")[0] in {"number", "date"}]


@pytest.mark.parametrize(("chinese", "english"), PAIRS, ids=lambda text: text)
def test_a_right_figure_is_left_alone(chinese: str, english: str) -> None:
    rows = [SegmentText(0, chinese, english)]
    handed = evidence(rows, House())
    found = [
        finding
        for check in ASKED
        for finding in (check.segment(rows[0], handed) if check.segment else check.document(rows, handed) if check.document else ())
    ]
    assert [finding for finding in found if finding.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(
    ("chinese", "english", "check"),
    [
        ("2023—2024学年", "the 2022-23 academic year", "date.value"),
        ("上世纪八十年代", "in the 1990s", "date.value"),
        ("三分之二的学生", "one third of the students", "number.value"),
        ("十四五规划", "the 13th Five-Year Plan", "number.value"),
        ("党的二十大召开", "the 21st CPC National Congress", "number.value"),
        ("六成五的学生", "about 56% of the students", "number.value"),
        ("身高1米75", "1.57 metres tall", "number.value"),
        ("万分之三", "three in a thousand", "number.value"),
        ("产值2万亿元", "an output of 2 billion yuan", "number.magnitude"),
    ],
)
def test_a_wrong_one_is_told_by_its_own_check(chinese: str, english: str, check: str) -> None:
    rows = [SegmentText(0, chinese, english)]
    handed = evidence(rows, House())
    found = {finding.check for each in ASKED if each.segment for finding in each.segment(rows[0], handed)}
    assert found == {check}
