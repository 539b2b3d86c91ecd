"""The report for whoever reviews: what is left to do.

Decides what counts as left: rows that are not finished, what the checks found and nobody fixed or waived, comments that are open, and what keeps
the release back.
"""

from duizhao.domain.findings import SEVERITIES, Finding
from duizhao.domain.reports import Cell, Mark, Piece, Report, Table, lines, said
from duizhao.domain.review import Status
from duizhao.messages import Voice
from duizhao.services.reporting import scorecard
from duizhao.services.reporting.gathering import Material
from duizhao.services.reporting.telling import about, conversation, reasons, rows_said, sentence


def report(material: Material, voice: Voice) -> Report:
    """What keeps the release back, rows by status, open findings and open comments."""
    now = material.now
    facts = [*about(material, voice), (voice.say("reader.release"), voice.say("reader.gate_closed" if now.gate else "reader.gate_open"))]
    facts += scorecard.outcome(material, voice)
    tables = [_reasons(material, voice), _statuses(material, voice), _findings(material, voice), _comments(material, voice)]
    tables += scorecard.marks(material, voice)
    return Report(voice.say("reader.title.reviewer", name=now.document.name), facts, tables, voice.language)


def _reasons(material: Material, voice: Voice) -> Table:
    rows = [(said(line),) for line in reasons(material.now.gate, voice)]
    return Table(voice.say("reader.back"), (), (100,), rows, voice.say("reader.nothing_back"))


def _statuses(material: Material, voice: Voice) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for status in Status:
        mine = [place for place, each in enumerate(material.now.statuses) if each is status]
        if mine:
            rows.append((said(voice.say(f"status.{status.name.lower()}")), said(str(len(mine))), said(rows_said(mine, voice))))
    columns = [voice.say(f"reader.column.{name}") for name in ("status", "count", "numbers")]
    return Table(voice.say("reader.by_status"), columns, (20, 12, 68), rows, voice.say("gate.empty"))


def _findings(material: Material, voice: Voice) -> Table:
    def urgent_first(finding: Finding) -> tuple[int, int]:
        return SEVERITIES.index(finding.severity), finding.segment

    rows = []
    for finding in sorted(material.open_findings, key=urgent_first):
        kind = f"{voice.say(f'severity.{finding.severity}')} · {voice.say(f'check.{finding.check}')}"
        english = material.now.segments[finding.segment].target.plain
        rows.append((said(str(finding.segment + 1)), said(kind), said(sentence(finding, voice)), _marked(finding, english)))
    columns = [voice.say(f"reader.column.{name}") for name in ("row", "check", "finding", "english")]
    return Table(voice.say("reader.findings"), columns, (5, 20, 35, 40), rows, voice.say("reader.no_findings"))


def _marked(finding: Finding, english: str) -> Cell:
    """The English with the words that were found standing out."""
    start, end = finding.target_span or (0, 0)
    return tuple(piece for piece in (Piece(english[:start]), Piece(english[start:end], Mark.STRONG), Piece(english[end:])) if piece.text)


def _comments(material: Material, voice: Voice) -> Table:
    rows = [
        (said(str(segment.position + 1)), lines(conversation(thread, voice)), said(segment.target.plain))
        for segment, thread in material.talked
    ]
    columns = [voice.say(f"reader.column.{name}") for name in ("row", "comment", "english")]
    return Table(voice.say("reader.comments"), columns, (5, 50, 45), rows, voice.say("reader.no_comments"))
