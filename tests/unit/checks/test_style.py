"""Phrases to avoid are found in every form, with what to write instead."""

from duizhao.checks import SegmentText, evidence
from duizhao.checks.style import avoid
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House

GLOSSARY = Glossary.from_rows(
    [
        ("", ["support the building of"], [], ["promote the construction of"]),
        ("", [], [], ["very unique"]),
        ("结构", ["construction of roads"], [], []),
    ]
)


def found(target: str) -> list[Finding]:
    pair = SegmentText(0, "", target)
    return list(avoid(pair, evidence([pair], House(GLOSSARY))))


def test_the_verb_form_is_carried_over() -> None:
    (finding,) = found("Promoting the construction of a port")
    assert (finding.severity, finding.suggestions, finding.expected) == (
        Severity.WARNING,
        ("Supporting the building of",),
        "supporting the building of",
    )


def test_a_phrase_with_nothing_to_use_instead_has_no_suggestion() -> None:
    (finding,) = found("a very unique port")
    assert (finding.code, finding.suggestions) == ("style.avoid.bare", ())


def test_an_article_goes_with_the_word_that_it_suits() -> None:
    pair = SegmentText(0, "", "Give an important speech.")
    glossary = Glossary.from_rows([("", ["keynote speech"], [], ["important speech"])])
    (finding,) = avoid(pair, evidence([pair], House(glossary)))
    assert (finding.found, finding.suggestions) == ("an important speech", ("a keynote speech",))


def test_every_place_is_told() -> None:
    assert len(found("They promote the construction of ports and promoted the construction of roads.")) == 2
