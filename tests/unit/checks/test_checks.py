"""A run of all checks over a document."""

from duizhao.checks import CHECKS, SegmentText, evidence, run
from duizhao.checks.base import Scope
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary

GLOSSARY = Glossary.from_rows(
    [("学习型社会", ["learning society"], [], ["study-type society"]), ("民用航天局", ["Civil Space Agency"], [], [])]
)


def test_findings_stand_in_the_order_of_rows_and_of_their_english() -> None:
    pairs = [SegmentText(0, "开学", "The the end，"), SegmentText(1, "学习型社会", "")]
    assert [(finding.segment, finding.check) for finding in run(pairs, Glossary())] == [
        (0, "repeated.word"),
        (0, "punctuation.fullwidth"),
        (1, "empty.target"),
    ]


def test_ids_are_the_same_for_the_same_texts_and_differ_otherwise() -> None:
    pairs = [SegmentText(0, "学习型社会", "a study-type society and a study-type society")]
    first, again = run(pairs, GLOSSARY), run(pairs, GLOSSARY)
    assert [finding.id for finding in first] == [finding.id for finding in again]
    assert len({finding.id for finding in first}) == len(first) == 2


def test_rows_keep_their_numbers_when_some_are_left_out() -> None:
    (finding,) = run([SegmentText(7, "开学", "")], Glossary())
    assert (finding.segment, finding.severity) == (7, Severity.ERROR)
    assert finding.id


def test_what_a_document_introduces_counts_in_all_its_rows() -> None:
    pairs = [SegmentText(0, "民用航天局", "the Civil Space Agency (CISA)"), SegmentText(1, "民用航天局宣布", "CISA announced")]
    assert run(pairs, GLOSSARY) == []


def test_no_rows_no_findings() -> None:
    assert run([], GLOSSARY) == []
    assert evidence([], GLOSSARY).glossary is GLOSSARY


def test_both_scopes_are_there() -> None:
    assert {check.scope for check in CHECKS} == set(Scope)
