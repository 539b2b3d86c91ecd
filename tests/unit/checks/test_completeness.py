"""What is missing on one side, and what is left of the Chinese."""

import pytest

from duizhao.checks import SegmentText, evidence
from duizhao.checks.completeness import empty_source, empty_target, untranslated
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary

NOTHING = evidence([], Glossary())


def test_chinese_without_english_is_an_error_over_all_of_it() -> None:
    (finding,) = empty_target(SegmentText(0, " 开学 \n", " "), NOTHING)
    assert (finding.severity, finding.source_span, finding.target_span) == (Severity.ERROR, (1, 3), None)


def test_english_without_chinese_is_a_warning_over_all_of_it() -> None:
    (finding,) = empty_source(SegmentText(0, "\n", " Term begins. "), NOTHING)
    assert (finding.severity, finding.target_span, finding.found) == (Severity.WARNING, (1, 13), "Term begins.")


@pytest.mark.parametrize(("source", "target"), [("", ""), ("……", ""), ("", "***"), ("开学", "Term")])
def test_nothing_said_is_nothing_missing(source: str, target: str) -> None:
    pair = SegmentText(0, source, target)
    assert [*empty_target(pair, NOTHING), *empty_source(pair, NOTHING)] == []


def test_each_run_of_chinese_is_told() -> None:
    assert [finding.found for finding in untranslated(SegmentText(0, "", "a 开学 b 放假"), NOTHING)] == ["开学", "放假"]


@pytest.mark.parametrize(
    ("target", "severity"),
    [
        ("Li Ming (李明)", Severity.WARNING),
        ("Li Ming（李明）", Severity.WARNING),
        ("“Tide” (《潮》)", Severity.WARNING),
        ("(李明)", Severity.ERROR),
        ("Li Ming (b. 1980) 李明", Severity.ERROR),
    ],
)
def test_the_original_in_brackets_after_its_translation_weighs_less(target: str, severity: Severity) -> None:
    assert [finding.severity for finding in untranslated(SegmentText(0, "", target), NOTHING)] == [severity]
