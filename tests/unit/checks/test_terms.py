"""How much a rendering weighs, and what is suggested instead."""

from dataclasses import replace
from datetime import date

import pytest

from duizhao.checks import SegmentText, evidence
from duizhao.checks.terms import forbidden, missing
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import House
from duizhao.messages import Voice

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
    pair = SegmentText(0, source, target)
    handed = evidence([pair], House(GLOSSARY))
    return [*missing(pair, handed), *forbidden(pair, handed)]


def test_another_shape_is_a_warning_with_the_term_as_suggestion() -> None:
    (finding,) = found("学习型社会", "Society of learning, it says")
    assert (finding.code, finding.severity) == ("term.variant", Severity.WARNING)
    assert (finding.found, finding.suggestions) == ("Society of learning", ("Learning society",))
    assert finding.expected == "learning society"
    assert not finding.safe


@pytest.mark.parametrize(
    ("source", "target", "found_there", "suggestion"),
    [
        (
            "党的二十大精神",
            "in the light of the 20th Party Congress, we met.",
            "20th Party Congress",
            "guiding principles of the 20th Party Congress",
        ),
        (
            "党的二十大精神",
            "Guiding principles of the 20th were studied.",
            "Guiding principles of the 20th",
            "Guiding principles of the 20th Party Congress",
        ),
        ("清洁能源大会", "at a clean energy meeting", "", None),
        ("清洁能源大会", "at the Climate Congress we met", "Climate Congress", None),
    ],
)
def test_most_of_a_term_in_one_piece_can_be_completed(source: str, target: str, found_there: str, suggestion: str | None) -> None:
    rows: list[tuple[str, list[str], list[str], list[str]]] = [
        ("党的二十大精神", ["guiding principles of the 20th Party Congress"], [], []),
        ("清洁能源大会", ["World Clean Energy and Climate Congress"], [], []),
    ]
    pair = SegmentText(0, source, target)
    (finding,) = missing(pair, evidence([pair], House(Glossary.from_rows(rows))))
    assert (finding.found, finding.suggestions) == (found_there, (suggestion,) if suggestion else ())
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


def test_a_forbidden_rendering_points_at_its_chinese() -> None:
    assert [each.source_span for each in found("建设学习型社会", "study-type society")] == [(2, 7)]
    assert [each.source_span for each in found("开学", "study-type society")] == [None]


def test_the_chinese_of_a_forbidden_rendering_may_stand_in_a_longer_term() -> None:
    glossary = Glossary.from_rows([("学习型", ["learning"], [], ["of studious type"]), ("学习型社会", ["learning society"], [], [])])
    pair = SegmentText(0, "学习型社会，学习型", "a learning society of studious type, learning")
    assert [each.source_span for each in forbidden(pair, evidence([pair], House(glossary)))] == [(6, 9)]
    pair = SegmentText(0, "学习型社会", "a learning society of studious type")
    assert [each.source_span for each in forbidden(pair, evidence([pair], House(glossary)))] == [(0, 3)]


def test_an_article_goes_with_the_word_that_it_suits() -> None:
    glossary = Glossary.from_rows([("数字化", ["digital"], [], ["educational digitisation"])])
    pair = SegmentText(0, "数字化", "It is an educational digitisation event, no educational digitisation.")
    first, second = forbidden(pair, evidence([pair], House(glossary)))
    assert (first.found, first.suggestions, first.expected) == ("an educational digitisation", ("a digital",), "digital")
    assert (second.found, second.suggestions) == ("educational digitisation", ("digital",))


@pytest.mark.parametrize(
    ("allowed", "sentence"),
    [
        (["north gate"], "北门 should be rendered as “north gate”; nothing like it stands here."),
        (["north gate", "Gate N"], "北门 should be rendered as “north gate” or “Gate N”; nothing like it stands here."),
        (["north gate", "Gate N", "GN"], "北门 should be rendered as “north gate”, “Gate N” or “GN”; nothing like it stands here."),
    ],
)
def test_each_allowed_term_stands_in_its_own_quotation_marks(allowed: list[str], sentence: str) -> None:
    pair = SegmentText(0, "北门", "It rained.")
    (finding,) = missing(pair, evidence([pair], House(Glossary.from_rows([("北门", allowed, [], [])]))))
    assert Voice().say(finding.code, expected=finding.expected, found=finding.found, **finding.values) == sentence
    assert finding.expected == " / ".join(allowed)


COMMISSION = Concept(("教育主管部门",), ("State Education Commission",), until=date(1998, 3, 9))
MINISTRY = Concept(("教育主管部门",), ("Ministry of Education",), abbreviations=("MoE",), since=date(1998, 3, 10))


@pytest.mark.parametrize(
    ("chinese", "english", "dated", "count"),
    [
        ("1996年5月3日，教育主管部门宣布", "On 3 May 1996 the State Education Commission announced", None, 0),
        ("1996年5月3日，教育主管部门宣布", "On 3 May 1996 the Ministry of Education announced", None, 1),
        ("2024年5月3日，教育主管部门宣布", "On 3 May 2024 the State Education Commission announced", None, 1),
        ("教育主管部门宣布", "The State Education Commission announced", None, 0),
        ("教育主管部门宣布", "The State Education Commission announced", date(2024, 5, 3), 1),
        ("教育主管部门宣布", "The MoE announced", date(2024, 5, 3), 0),
        ("教育主管部门宣布", "The moe announced", date(2024, 5, 3), 1),
        ("1996年，教育主管部门宣布", "In 1996 the Ministry of Education announced", date(2024, 5, 3), 1),
        ("1998年，教育主管部门宣布", "In 1998 the Ministry of Education announced", date(1990, 5, 3), 0),
        ("自1985年起，到2024年5月3日，教育主管部门宣布", "From 1985 to 3 May 2024 the Ministry of Education", None, 0),
    ],
)
def test_a_name_is_held_against_the_day_of_the_event(chinese: str, english: str, dated: date | None, count: int) -> None:
    pair = SegmentText(0, chinese, english)
    house = House(Glossary((COMMISSION, MINISTRY)), dated=dated)
    assert len(list(missing(pair, evidence([pair], house)))) == count


def test_the_name_of_another_time_is_told_as_such() -> None:
    pair = SegmentText(0, "2024年，教育主管部门宣布", "In 2024 the State Education Commission announced")
    (finding,) = missing(pair, evidence([pair], House(Glossary((COMMISSION, MINISTRY)))))
    assert (finding.code, finding.severity, finding.found) == ("term.untimely", Severity.WARNING, "State Education Commission")
    assert finding.suggestions == ("Ministry of Education",)
    said = Voice().say(finding.code, expected=finding.expected, found=finding.found, **finding.values)
    assert said == "At the time of which this row speaks, 教育主管部门 was not “State Education Commission” but “Ministry of Education”."


@pytest.mark.parametrize(("year", "count"), [("1996年", 0), ("2024年", 1), ("", 1)])
def test_a_concept_forbids_only_in_its_own_time(year: str, count: int) -> None:
    ministry = replace(MINISTRY, forbidden=("State Education Commission",))
    pair = SegmentText(0, f"{year}教育主管部门宣布", "The State Education Commission announced")
    handed = evidence([pair], House(Glossary((COMMISSION, ministry)), dated=None if year else date(2020, 1, 1)))
    assert len(list(forbidden(pair, handed))) == count


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("学习《学习型社会促进办法》", "study the Measures for a Society that Reads", Severity.NOTE),
        ("学习“学习型社会促进办法”", "study the Measures for a Society that Reads", Severity.WARNING),
        ("联通学习型社会股份有限公司成立", "Liantong Holdings Ltd was founded", Severity.NOTE),
        ("学习型社会成立公司", "A firm was founded", Severity.WARNING),
    ],
)
def test_titles_and_companies_have_english_of_their_own(source: str, target: str, severity: Severity) -> None:
    assert [finding.severity for finding in found(source, target)] == [severity]


def test_a_term_that_must_stand_is_an_error_where_it_does_not() -> None:
    pair = SegmentText(0, "联通大学宣布", "It announced")
    for must, severity in ((True, Severity.ERROR), (False, Severity.NOTE)):
        glossary = Glossary((Concept(("联通大学",), ("Liantong University",), must=must),))
        (finding,) = missing(pair, evidence([pair], House(glossary)))
        assert finding.severity is severity


@pytest.mark.parametrize(("listed", "source"), [("学习型社会", "建設學習型社會"), ("學習型社會", "建设学习型社会")])
def test_traditional_and_simplified_are_one(listed: str, source: str) -> None:
    pair = SegmentText(0, source, "build a study society")
    (finding,) = missing(pair, evidence([pair], House(Glossary((Concept((listed,), ("learning society",)),)))))
    assert finding.source_span == (2, 7)
