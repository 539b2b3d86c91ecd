"""How much a rendering weighs, and what is suggested instead."""

import pytest

from duizhao.checks import Pair, evidence
from duizhao.checks.terms import forbidden, missing
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary

GLOSSARY = Glossary(
    (
        Concept(("学习型社会",), ("learning society",), forbidden=("study-type society",)),
        Concept(("联通大学",), ("Liantong University",), ("LTU",)),
        Concept(("集团",), ("the Group",)),
        Concept(("大会精神",), ("guiding principles of the congress",), exact=True),
        Concept(("教师",), (), forbidden=("pedagogue",)),
    )
)


def found(source: str, target: str) -> list[Finding]:
    pair = Pair(0, source, target)
    handed = evidence([pair], GLOSSARY)
    return [*missing(pair, handed), *forbidden(pair, handed)]


def test_another_shape_is_a_warning_with_the_term_as_suggestion() -> None:
    (finding,) = found("学习型社会", "Society of learning, it says")
    assert (finding.code, finding.severity) == ("term.variant", Severity.WARNING)
    assert (finding.found, finding.suggestions) == ("Society of learning", ("Learning society",))
    assert finding.expected == "learning society"
    assert not finding.safe


def test_a_part_is_a_warning_without_suggestion() -> None:
    (finding,) = found("学习型社会", "our society")
    assert (finding.code, finding.severity, finding.suggestions) == ("term.partial", Severity.WARNING, ())


def test_no_trace_of_a_common_term_is_a_warning() -> None:
    (finding,) = found("建设学习型社会", "Good weather")
    assert (finding.code, finding.severity, finding.target_span, finding.source_span) == ("term.missing", Severity.WARNING, None, (2, 7))


@pytest.mark.parametrize(
    ("source", "target"), [("联通大学", "We opened."), ("联通大学", "The university opened."), ("集团", "Its units grew.")]
)
def test_something_else_may_stand_for_a_name(source: str, target: str) -> None:
    assert [finding.severity for finding in found(source, target)] == [Severity.NOTE]


@pytest.mark.parametrize("target", ["Liantong opened.", "A University opened.", "The new university opened."])
def test_a_mangled_name_is_a_warning(target: str) -> None:
    assert [finding.severity for finding in found("联通大学", target)] == [Severity.WARNING]


def test_an_exact_term_in_another_number_is_an_error() -> None:
    (finding,) = found("大会精神", "The guiding principle of the congress")
    assert (finding.code, finding.severity) == ("term.inflected", Severity.ERROR)
    assert finding.suggestions == ("guiding principles of the congress",)


def test_a_forbidden_rendering_is_one_error() -> None:
    (finding,) = found("学习型社会", "A study-type society")
    assert (finding.check, finding.severity, finding.found) == ("term.forbidden", Severity.ERROR, "study-type society")
    assert finding.suggestions == ("learning society",)


def test_a_forbidden_word_without_a_better_one_is_told_as_such() -> None:
    (finding,) = found("教师", "The pedagogue spoke.")
    assert (finding.code, finding.expected, finding.suggestions) == ("term.forbidden.bare", None, ())


def test_an_empty_translation_is_left_to_another_check() -> None:
    assert found("学习型社会", " ") == []
