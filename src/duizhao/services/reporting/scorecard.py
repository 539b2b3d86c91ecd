"""The scorecard by MQM in reports: its outcome, and every mark.

Decides who is told what of it: translator and reviewer each mark, the leader the outcome alone. There is nothing of it while MQM is off.
"""

from duizhao.domain.reports import Table, said
from duizhao.messages import Voice
from duizhao.services import marked_words, marking
from duizhao.services.reporting.gathering import Material


def outcome(material: Material, voice: Voice) -> list[tuple[str, str]]:
    """Whether the text passes, as a fact of the report."""
    if material.marked is None:
        return []
    return [(voice.say("evidence.scorecard"), "\n".join(marked_words.outcome(marking.as_json(material.marked), voice)))]


def marks(material: Material, voice: Voice) -> list[Table]:
    """Every mark that was not withdrawn, under the figures that they come to."""
    if material.marked is None:
        return []
    content = marking.as_json(material.marked)
    rows = [tuple(said(cell) for cell in marked_words.mark_cells(mark, voice)) for mark in content["marks"]]
    columns = [voice.say(f"evidence.column.{name}") for name in ("row", "severity", "type", "words", "remark")]
    heading = " ".join([voice.say("evidence.marks"), *marked_words.figures(content, voice)])
    return [Table(heading, columns, (5, 10, 25, 35, 25), rows, voice.say("scorecard.nothing_marked"))]
