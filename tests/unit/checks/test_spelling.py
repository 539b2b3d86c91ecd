"""Spelling is told in the house's variety, safely mended, and follows the document while it changes."""

import pytest

from duizhao.checks import SegmentText, begin, evidence
from duizhao.checks.spelling import Unknown, variant
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.people import People, Person
from duizhao.domain.text import Variety


def variants(english: str, variety: Variety, chinese: str = "中文") -> list[Finding]:
    return list(variant(SegmentText(0, chinese, english), evidence([], House(Glossary(), variety))))


def unknown(*english: str, variety: Variety = "en-GB") -> list[Finding]:
    reader = Unknown(evidence([], House(Glossary(), variety)))
    for index, text in enumerate(english):
        reader.put(SegmentText(index, "中文", text))
    return list(reader.findings())


@pytest.mark.parametrize(
    ("variety", "expected"),
    [
        ("en-GB", [("organized", "organised", "spelling.ise"), ("center", "centre", "spelling.british")]),
        ("en-GB-oxford", [("organised", "organized", "spelling.ize"), ("center", "centre", "spelling.british")]),
        ("en-US", [("organised", "organized", "spelling.american"), ("centre", "center", "spelling.american")]),
    ],
)
def test_each_variety_has_its_own_spelling(variety: Variety, expected: list[tuple[str, str, str]]) -> None:
    found = variants("They organised and organized a centre and a center.", variety)
    assert [(finding.found, finding.expected, finding.code) for finding in found] == expected
    assert all(finding.safe for finding in found)


def test_what_a_sense_decides_is_not_mended_unread() -> None:
    assert [(finding.expected, finding.safe) for finding in variants("The program began.", "en-GB")] == [("programme", False)]
    assert [(finding.expected, finding.safe) for finding in variants("The programme began.", "en-US")] == [("program", True)]


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("It will license them.", []),
        ("The city licenses its drivers.", []),
        ("A license was lost.", ["licence"]),
        ("They hold licenses.", ["licences"]),
        ("five-meter walls", ["metre"]),
        ("a gas meter", []),
        ("a dialog of cultures", ["dialogue"]),
        ("a dialog box", []),
        ("to practice the art", ["practise"]),
        ("in practice the art", []),
    ],
)
def test_a_word_of_two_senses_is_judged_by_its_neighbours(english: str, expected: list[str]) -> None:
    assert [finding.expected for finding in variants(english, "en-GB")] == expected


def test_suggestions_are_spelt_as_the_house_spells() -> None:
    assert unknown("They orgnaised it.", variety="en-GB")[0].suggestions[0] == "organised"
    assert unknown("They orgnaised it.", variety="en-US")[0].suggestions[0] == "organized"


def test_an_odd_word_is_a_note_and_a_likely_slip_a_warning() -> None:
    (odd,) = unknown("The zyzzogeton was seen.")
    (slip,) = unknown("The goverment was seen.")
    (name,) = unknown("They saw lisbon.")
    assert (odd.severity, odd.code, odd.suggestions) == (Severity.NOTE, "spelling.unknown.bare", ())
    assert (slip.severity, slip.code, slip.expected) == (Severity.WARNING, "spelling.unknown", "government")
    assert (name.severity, name.expected) == (Severity.NOTE, "Lisbon")


def test_a_name_elsewhere_in_the_document_makes_a_word_its_own_for_as_long_as_it_stands() -> None:
    document = begin(House(Glossary()))
    document.put(SegmentText(0, "公司", "The governm met."))
    document.put(SegmentText(1, "公司", "Governm is the name of the firm."))
    assert [finding.check for finding in document.findings()] == []
    document.put(SegmentText(1, "公司", "It is the name of the firm."))
    assert [(finding.check, finding.found) for finding in document.findings()] == [("spelling.unknown", "governm")]
    document.put(SegmentText(0, "公司", "The government met."))
    assert document.findings() == []


def test_a_row_without_chinese_is_not_read() -> None:
    reader = Unknown(evidence([], House(Glossary())))
    reader.put(SegmentText(0, "", "The goverment."))
    assert list(reader.findings()) == []


def test_the_offices_own_words_and_registered_names_need_no_dictionary() -> None:
    pair = SegmentText(
        0,
        "学校",
        "The school opened its new xyzzery today, and the qwoptish teachers of the university came to see it with their students.",
    )
    house = House(Glossary(), words=frozenset({"Xyzzery"}), people=People((Person("甲", "Qwoptish Zzyxo"),)))
    found = []
    for each in (House(Glossary()), house):
        reader = Unknown(evidence([pair], each))
        reader.put(pair)
        found.append({finding.found for finding in reader.findings()})
    assert found[0] >= {"xyzzery", "qwoptish"}
    assert not found[1] & {"xyzzery", "qwoptish"}
