"""Introductions of a document, followed row by row."""

from duizhao.checks import SegmentText, evidence
from duizhao.checks.introductions import Redefined, Unused
from duizhao.domain.document import Kind
from duizhao.domain.findings import Severity
from duizhao.domain.house import House

HEADLINE = SegmentText(0, "连通科技大学开学", "Liantong Technical University (LTU) opens", (Kind.HEADLINE,))
USE = SegmentText(1, "大学很大。", "LTU is large.")


def test_a_use_silences_the_note_and_its_end_brings_it_back() -> None:
    reader = Unused(evidence([], House()))
    reader.put(HEADLINE)
    assert [finding.found for finding in reader.findings()] == ["LTU"]
    reader.put(USE)
    assert list(reader.findings()) == []
    reader.put(SegmentText(1, "大学很大。", "The university is large."))
    assert [finding.segment for finding in reader.findings()] == [0]


def test_another_name_is_a_warning_and_the_same_a_note() -> None:
    reader = Redefined(evidence([], House()))
    reader.put(SegmentText(0, "连通科技大学开学。", "Liantong Technical University (LTU) opened."))
    reader.put(SegmentText(1, "连通贸易联盟开会。", "The Liantong Trade Union (LTU) met."))
    (other,) = reader.findings()
    assert (other.severity, other.values) == (
        Severity.WARNING,
        {"row": 1, "before": "Liantong Technical University", "now": "Liantong Trade Union"},
    )
    reader.put(SegmentText(1, "连通科技大学很大。", "The Liantong Technical University (LTU) is large."))
    (same,) = reader.findings()
    assert (same.severity, same.segment, same.code) == (Severity.NOTE, 1, "abbreviation.redefined")
    reader.put(SegmentText(0, "开学。", "Term began."))
    assert list(reader.findings()) == []
