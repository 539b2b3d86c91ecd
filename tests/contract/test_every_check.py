"""What every registered check owes: a case file that holds, a sentence, legal types, and findings that stay inside the texts."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.checks import CHECKS, Check, Evidence, SegmentText, evidence, run
from duizhao.domain.document import Kind
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import House
from duizhao.domain.mqm import ERROR_TYPES
from duizhao.domain.people import People, Person
from duizhao.domain.segment import Rich
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.messages import MESSAGES, Voice
from duizhao.services.sentences import row_links

CASES = Path(__file__).parent.parent / "data" / "checks"
FEWEST_HITS, FEWEST_MISSES = 10, 15

ITS_TYPES = (
    "addition characters duplication formatting grammar inconsistency inconsistent-entities internationalization legal length "
    "locale-specific-content locale-violation markup mistranslation misspelling non-conformance numbers omission other pattern-problem register "
    "style terminology typographical uncategorized untranslated whitespace"
)
GLOSSARY = Glossary.from_rows(
    [
        ("学习型社会", ["learning society"], ["society of learning"], ["study-type society", "studious"]),
        ("教育数字化", ["digitalisation of education"], [], ["education digitalisation"]),
        ("教师", [], [], ["pedagogue"]),
        ("", ["support the building of"], [], ["promote the construction of"]),
        ("", [], [], ["the", "very"]),
    ]
)
SNIPPETS = (
    "学习型社会 教育数字化 教师 study-type society, learning-societies the the The promoting the construction of pedagogue's (LTU) LTU "
    "Liantong University ， 。 （ ） 　 ２０ \n 2023年5月3日 3万 30,000 May 3 (PBC) 100％ 《 》 “ ” & ' ’ . - İ ǅ 𠮷 \u0301 \ud800"
)

each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
texts = st.lists(st.sampled_from(SNIPPETS.split(" ")) | st.text(max_size=4), max_size=12).map(" ".join) | st.text(max_size=40)


def findings(check: Check, pairs: Sequence[SegmentText], handed: Evidence) -> list[Finding]:
    if check.document:
        return list(check.document(pairs, handed))
    assert check.segment
    return [finding for pair in pairs for finding in check.segment(pair, handed)]


def case_file(check: Check) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{check.id}.toml").read_text(encoding="utf-8"))


def glossary_of(case: dict[str, Any], file: dict[str, Any]) -> Glossary:
    rows = Glossary.from_rows(case.get("glossary", file.get("glossary", [])))
    listed = [replace(concept, exact=case.get("exact", False)) for concept in rows.concepts]
    whole = [Concept(**{"chinese": (), "preferred": (), **_frozen(entry)}) for entry in file.get("concepts", [])]
    return Glossary((*listed, *whole))


def house_of(case: dict[str, Any], file: dict[str, Any]) -> House:
    people = People(tuple(Person(**_frozen(entry)) for entry in file.get("people", [])))
    return House(glossary_of(case, file), people=people)


def _frozen(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}


def pairs_of(case: dict[str, Any]) -> list[SegmentText]:
    sources, targets = ([text] if isinstance(text, str) else text for text in (case["zh"], case["en"]))
    kinds = (Kind(case["kind"]),) if "kind" in case else ()
    texts = zip(sources, targets, strict=True)
    sure = case.get("confidence", 1.0)
    return [SegmentText(index, *each, kinds=kinds, confidence=sure, rich=rich_of(case, *each)) for index, each in enumerate(texts)]


def rich_of(case: dict[str, Any], source: str, target: str) -> Rich | None:
    """The texts with their codes: each is its kind, its data, and the words that it covers (of an object, those before it)."""
    if "codes" not in case:
        return None
    codes, draft = case["codes"], case.get("draft", target if "draft" in case["codes"] else "")
    texts = {"zh": source, "draft": draft, "en": target}
    return Rich(*(Text(text, tuple(code_of(text, *each) for each in codes.get(name, []))) for name, text in texts.items()))


def code_of(text: str, kind: str, data: str, words: str) -> Code:
    start = text.index(words)
    end = start + len(words)
    return Code(end if kind == "object" else start, end, CodeKind(kind), data)


def flagged(check: Check, case: dict[str, Any], file: dict[str, Any]) -> list[Finding]:
    pairs = pairs_of(case)
    handed = evidence(pairs, house_of(case, file), sentences=row_links)
    found = findings(check, pairs, handed)
    return found if file.get("notes") else [finding for finding in found if finding.severity is not Severity.NOTE]


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(check, case, file, id=f"{check.id}-{number}")
        for check in CHECKS
        for file in [case_file(check)]
        for number, case in enumerate(file[kind], 1)
    ]


@each_check
def test_it_has_a_name_for_people(check: Check) -> None:
    assert f"check.{check.id}" in MESSAGES


@each_check
def test_has_hits_and_misses(check: Check) -> None:
    file = case_file(check)
    assert len(file["hit"]) >= FEWEST_HITS
    assert len(file["miss"]) >= FEWEST_MISSES


@pytest.mark.parametrize(("check", "case", "file"), cases("hit"))
def test_finds_a_hit(check: Check, case: dict[str, Any], file: dict[str, Any]) -> None:
    found = flagged(check, case, file)
    assert case["found"] in [finding.found or "" for finding in found]
    if "expected" in case:
        assert case["expected"] in [finding.expected for finding in found if (finding.found or "") == case["found"]]


@pytest.mark.parametrize(("check", "case", "file"), cases("miss"))
def test_leaves_a_miss_alone(check: Check, case: dict[str, Any], file: dict[str, Any]) -> None:
    assert flagged(check, case, file) == []


@pytest.mark.parametrize(("check", "case", "file"), [each for each in cases("hit") if each.values[0].reader])
def test_what_is_told_of_one_row_is_what_is_told_of_the_document_there(check: Check, case: dict[str, Any], file: dict[str, Any]) -> None:
    pairs = pairs_of(case)
    assert check.reader
    reader = check.reader(evidence(pairs, house_of(case, file), sentences=row_links))
    for pair in (*pairs, *pairs):  # the second time each instead of itself
        reader.put(pair)
    whole = list(reader.findings())
    for pair in pairs:
        assert [found for found in reader.findings(pair.index) if found.segment == pair.index] == [
            found for found in whole if found.segment == pair.index
        ]


@pytest.mark.parametrize(("check", "case", "file"), cases("hit"))
def test_every_finding_has_a_sentence_that_its_values_fill(check: Check, case: dict[str, Any], file: dict[str, Any]) -> None:
    for finding in flagged(check, case, file):
        assert finding.check == check.id
        assert finding.code in MESSAGES
        values = {"found": finding.found, "expected": finding.expected} | finding.values
        assert Voice().say(finding.code, **values)


@pytest.mark.parametrize(("check", "case", "file"), cases("hit"))
def test_a_safe_suggestion_removes_its_finding(check: Check, case: dict[str, Any], file: dict[str, Any]) -> None:
    pairs = pairs_of(case)
    handed = evidence(pairs, house_of(case, file), sentences=row_links)
    before = findings(check, pairs, handed)
    for finding in before:
        if finding.safe:
            assert finding.target_span
            start, end = finding.target_span
            repaired = [
                replace(pair, target=pair.target[:start] + finding.suggestions[0] + pair.target[end:])
                if pair.index == finding.segment
                else pair
                for pair in pairs
            ]
            assert len(findings(check, repaired, handed)) == len(before) - 1


@each_check
def test_is_declared_in_the_words_of_the_standards(check: Check) -> None:
    family, dot, name = check.id.partition(".")
    assert family.isalpha()
    assert dot
    assert name.replace("-", "").isalpha()
    assert check.its in ITS_TYPES.split()
    assert check.mqm in ERROR_TYPES, "what a check finds is called as a person would mark it"
    assert (check.segment is None) != (check.document is None)


def test_no_two_checks_bear_one_id() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)


@each_check
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(texts, texts), max_size=3))
def test_any_text_gives_findings_inside_it(check: Check, written: list[tuple[str, str]]) -> None:
    pairs = [SegmentText(index, source, target) for index, (source, target) in enumerate(written)]
    for finding in findings(check, pairs, evidence(pairs, House(GLOSSARY), sentences=row_links)):
        pair = pairs[finding.segment]
        if finding.source_span:
            assert 0 <= finding.source_span[0] <= finding.source_span[1] <= len(pair.source)
        if finding.target_span:
            assert 0 <= finding.target_span[0] <= finding.target_span[1] <= len(pair.target)
            assert finding.found == pair.target[slice(*finding.target_span)]
        assert not finding.safe or finding.suggestions


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, texts), max_size=3))
def test_a_run_gives_every_finding_once_and_in_order(written: list[tuple[str, str]]) -> None:
    pairs = [SegmentText(index, source, target) for index, (source, target) in enumerate(written)]
    handed = evidence(pairs, House(GLOSSARY), sentences=row_links)
    found = run(pairs, House(GLOSSARY), sentences=row_links)
    whole = [pair for pair in pairs if pair.source.strip() and pair.target.strip()]
    asked = {check: pairs if check.document or check.id.startswith("empty.") else whole for check in CHECKS}
    assert len(found) == sum(len(findings(check, asked[check], handed)) for check in CHECKS)
    assert len({finding.id for finding in found}) == len(found)
    assert [finding.segment for finding in found] == sorted(finding.segment for finding in found)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(texts, st.sampled_from(["", " \n"])).flatmap(st.permutations), max_size=3))
def test_where_one_text_is_not_there_only_that_is_told(written: list[list[str]]) -> None:
    pairs = [SegmentText(index, source, target) for index, (source, target) in enumerate(written)]
    assert {finding.family for finding in run(pairs, House(GLOSSARY))} <= {"empty"}


def test_a_documents_findings_tell_what_they_read() -> None:
    pairs = [SegmentText(0, "开会", "The LTU met."), SegmentText(1, "散会", "It ended.")]
    changed = [pairs[0], replace(pairs[1], target="It ended late.")]
    first, second = run(pairs, House(Glossary())), run(changed, House(Glossary()))
    assert first[0].reads
    assert first[0].reads != second[0].reads
