"""Abbreviations are told once, at their first use, unless something introduced them."""

from collections.abc import Sequence

import pytest

from duizhao.checks import SegmentText, evidence
from duizhao.checks.abbreviations import CHECKS
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House


def told(pairs: Sequence[SegmentText], glossary: Glossary) -> list[Finding]:
    (check,) = CHECKS
    assert check.document
    return list(check.document(pairs, evidence(pairs, House(glossary))))


def found(*targets: str, glossary: Glossary | None = None, source: str = "原文") -> list[Finding]:
    pairs = [SegmentText(index, source, target) for index, target in enumerate(targets)]
    return told(pairs, glossary or Glossary())


def test_it_is_told_once_at_its_first_use() -> None:
    (finding,) = found("Nothing.", "The LTU and the LTU.", "The LTU.")
    assert (finding.segment, finding.target_span, finding.code) == (1, (4, 7), "abbreviation.undefined")


def test_the_row_that_introduces_it_too_late_is_named() -> None:
    (finding,) = found("The LTU opened.", "Nothing.", "Liantong University (LTU) opened.")
    assert (finding.code, finding.values) == ("abbreviation.later", {"row": 3})


def test_an_introduction_later_in_the_same_row_is_too_late() -> None:
    assert [finding.code for finding in found("The LTU opened. Liantong University (LTU) is new.")] == ["abbreviation.later"]


def test_an_introduction_holds_from_its_own_place_on() -> None:
    assert found("Liantong University (LTU) opened; the LTU is new.", "LTU staff spoke.") == []


def test_an_admitted_short_form_does_not_introduce_itself() -> None:
    glossary = Glossary.from_rows([("联通大学", ["Liantong University"], ["LTU"], [])])
    assert len(found("The LTU opened.", glossary=glossary)) == 1


def test_a_short_form_that_is_the_only_name_needs_no_introduction() -> None:
    assert found("The LTU opened.", glossary=Glossary.from_rows([("联通大学", ["LTU"], [], [])])) == []


def test_what_the_chinese_writes_in_the_same_capitals_is_not_the_translators() -> None:
    assert found("The KPQ platform", source="KPQ平台") == []


NAMED = Glossary.from_rows([("联通大学", ["Liantong University"], ["LTU"], []), ("联大", ["LTU"], [], [])])


def test_a_short_form_that_has_a_name_elsewhere_in_the_glossary_needs_it() -> None:
    assert [finding.found for finding in found("The LTU opened.", glossary=NAMED)] == ["LTU"]


def test_several_short_forms_are_no_name_of_one_another() -> None:
    assert found("The LTU opened.", glossary=Glossary.from_rows([("联大", ["LTU"], ["LTUN"], [])])) == []


@pytest.mark.parametrize("source", ["开放平台(KPQ)", "《开放平台》（KPQ）", "经KPQ平台；开放平台(KPQ)"])
def test_a_name_that_the_chinese_gives_is_owed_to_the_english_reader(source: str) -> None:
    assert [finding.found for finding in found("The KPQ opened.", source=source)] == ["KPQ"]
    assert found("The open platform (KPQ) opened.", source=source) == []


def test_capitals_in_the_chinese_do_not_stand_for_a_name_that_the_glossary_has() -> None:
    assert [finding.found for finding in found("The LTU opened.", source="LTU开放", glossary=NAMED)] == ["LTU"]


def test_a_heading_of_one_abbreviation_is_told_if_nothing_introduces_it() -> None:
    assert [finding.segment for finding in found("# LTU", "The LTU opened.")] == [0]
    assert found("# LTU", "Liantong University (LTU) opened.", "The LTU opened.") == []
    assert found("# LTU") == []


def test_two_names_may_be_introduced_at_once() -> None:
    assert found("Tax avoidance and evasion (TAV/TEV) rose.", "TAV and TEV fell.") == []


def test_a_letter_before_a_hyphen_makes_a_longer_name() -> None:
    assert found("The framework (C-RAQ) was used.") == []
    assert [finding.found for finding in found("A non-RAQ country")] == ["RAQ"]


def test_english_without_chinese_is_not_told_but_may_introduce() -> None:
    pairs = [SegmentText(0, "", "The LTU opened."), SegmentText(1, "开学", "The LTU opened.")]
    assert [finding.segment for finding in told(pairs, Glossary())] == [1]
    pairs = [SegmentText(0, "", "Liantong University (LTU) opened."), SegmentText(1, "开学", "The LTU opened.")]
    assert told(pairs, Glossary()) == []


@pytest.mark.parametrize(
    "target",
    [
        "UNESCO and AI",
        "World War II",
        "FAN Xianrui",
        "OUYANG Na",
        "Xianrui FAN",
        "LIANTONG OPENS",
        "T-34",
        "B52",
        "NOT now, not ever",
        "x@LTU.edu",
        "#LTU",
    ],
)
def test_other_capitals_are_no_abbreviation(target: str) -> None:
    assert found(target) == []


def test_a_headline_in_capitals_does_not_hide_the_line_after_it() -> None:
    (finding,) = found("LIANTONG OPENS\nThe LTU is new.")
    assert finding.target_span == (19, 22)


def test_a_plural_and_a_possessive_are_the_same_abbreviation() -> None:
    assert [finding.found for finding in found("Two SVQs and an SVQ’s rules")] == ["SVQ"]
