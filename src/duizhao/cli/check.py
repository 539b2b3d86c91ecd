"""`duizhao check`: what the checks say about a project, or about two texts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk
from duizhao.domain.alignment import Alignment
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import SEVERITIES, Finding, Severity, counts
from duizhao.domain.glossary import Glossary
from duizhao.domain.segment import Pair
from duizhao.domain.text import Variety
from duizhao.formats import read_bilingual, read_glossary, read_lines
from duizhao.formats.report import FindingRow, write_findings
from duizhao.services import aligning, checking, importing, reviewing, snapshot
from duizhao.services.exporting import spare_projects
from duizhao.store import is_project, open_project


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: the pairs, the findings, which of them are waived, and where the pairs' paragraphs stand in their files."""

    pairs: Sequence[Pair]
    findings: Sequence[Finding]
    places: Sequence[tuple[Sequence[int], Sequence[int]]]
    waived: frozenset[str] = field(default_factory=frozenset)

    @property
    def open(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.id not in self.waived]


def check(
    context: typer.Context,
    project: Annotated[Path, typer.Argument(help="cli.check.project", metavar="PROJECT|SOURCE")],
    target: Annotated[Path | None, typer.Argument(help="cli.check.target", metavar="[TARGET]")] = None,
    *,
    glossary: Annotated[list[Path] | None, typer.Option("--glossary", "-g", help="cli.glossary", metavar="FILE")] = None,
    lines: Annotated[bool, typer.Option("--lines", help="cli.check.lines")] = False,
    variety: Annotated[Variety | None, typer.Option(help="cli.check.variety", metavar="en-GB|en-GB-oxford|en-US")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
    html: Annotated[Path | None, typer.Option(help="cli.check.html", metavar="FILE")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="cli.check.xlsx", metavar="FILE")] = None,
    fail_on: Annotated[Severity | None, typer.Option(help="cli.check.fail_on", metavar="error|warning|note")] = None,
) -> int:
    """Check every row and list the findings."""
    desk: Desk = context.obj
    terms = _glossary(desk, glossary or [])
    if not is_project(project):
        checked = _check_texts(desk, project, target, terms, variety or "en-GB", lines=lines)
    elif target is None and variety is None and not lines:
        checked = _check_project(project, terms)
    else:
        raise UsageError("usage.project_alone", path=project)
    for path in (html, xlsx):
        if path is not None:
            spare_projects(path)
            write_findings([_report_row(desk, checked, finding) for finding in checked.findings], path, _headings(desk))
            desk.tell("report.written", path=path)
    if as_json:
        desk.json({"findings": [_as_json(desk, checked, finding) for finding in checked.findings], "counts": counts(checked.open)})
    else:
        _show(desk, checked)
    reached = fail_on is not None and any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on) for finding in checked.open)
    return REFUSED if reached else DONE


def _glossary(desk: Desk, paths: Sequence[Path]) -> Glossary:
    glossaries = []
    for path in paths:
        found, remarks = read_glossary(path)
        glossaries.append(found)
        for remark in remarks:
            desk.remark(remark)
    return Glossary().joined(glossaries)


def _check_project(path: Path, terms: Glossary) -> Checked:
    """The project's own findings; with glossaries given on top, what they add is shown and not stored."""
    with open_project(path) as project:
        now = reviewing.show(project)
    findings = now.findings if not terms.concepts else snapshot.check(now.segments, now.glossary.joined([terms]), now.profile)
    pairs = [snapshot.pair_of(segment) for segment in now.segments]
    places = [(segment.source_indices, segment.draft_indices) for segment in now.segments]
    return Checked(pairs, list(findings), places, frozenset(finding.id for finding in findings if now.waiver_of(finding)))


def _check_texts(desk: Desk, source: Path, target: Path | None, terms: Glossary, variety: Variety, *, lines: bool) -> Checked:
    if lines:
        return _check_lines(source, target, terms, variety)
    if target is None:
        texts = read_bilingual(source)
        documents, alignment = (texts.source, texts.target), aligning.refined(texts)
    else:
        documents = (importing.read_text(source), importing.read_text(target))
        alignment = aligning.align_documents(*documents)
    for document in documents:
        for remark in document.remarks:
            desk.remark(remark)
    pairs, findings = checking.check_documents(*documents, alignment, terms, variety)
    return Checked(pairs, findings, _places(alignment))


def _check_lines(source: Path, target: Path | None, terms: Glossary, variety: Variety) -> Checked:
    if target is None:
        raise UsageError("usage.lines_need_target")
    chinese, english = read_lines(source), read_lines(target)
    if len(chinese) != len(english):
        raise UsageError("usage.unequal_lines", source=source, sources=len(chinese), target=target, targets=len(english))
    pairs, findings = checking.check_lines(list(zip(chinese, english, strict=True)), terms, variety)
    return Checked(pairs, findings, [([index], [index]) for index in range(len(pairs))])


def _places(alignment: Alignment) -> list[tuple[Sequence[int], Sequence[int]]]:
    return [(link.source, link.target) for link in alignment.links]


def _as_json(desk: Desk, checked: Checked, finding: Finding) -> dict[str, Any]:
    source, target = checked.places[finding.segment]
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity,
        "segment": finding.segment,
        "source_span": finding.source_span,
        "target_span": finding.target_span,
        "source": list(source),
        "target": list(target),
        "message": desk.sentence(finding),
        "found": finding.found,
        "expected": finding.expected,
        "suggestions": list(finding.suggestions),
        "waived": finding.id in checked.waived,
    }


def _show(desk: Desk, checked: Checked) -> None:
    row = -1
    for finding in checked.findings:
        if finding.segment != row:
            row = finding.segment
            pair = checked.pairs[row]
            desk.line()
            desk.say("report.row", row=row + 1, chinese=_short(pair.source, 16), english=_short(pair.target, 36))
        fixable = desk.voice.say("report.fixable", fix=finding.suggestions[0]) if finding.suggestions else ""
        waived = desk.voice.say("report.waived") if finding.id in checked.waived else ""
        desk.line(f"  {desk.severity(finding.severity)} {finding.check} [{finding.id}] {desk.sentence(finding)}{fixable}{waived}")
    desk.line()
    desk.say("report.findings", **counts(checked.open))


def _short(text: str, width: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"


def _report_row(desk: Desk, checked: Checked, finding: Finding) -> FindingRow:
    pair = checked.pairs[finding.segment]
    return FindingRow(
        row=finding.segment + 1,
        severity=desk.severity(finding.severity),
        check=finding.check,
        message=desk.sentence(finding),
        suggestion=finding.suggestions[0] if finding.suggestions else "",
        chinese=pair.source,
        english=pair.target,
        target_span=finding.target_span,
        waived=desk.voice.say("report.yes") if finding.id in checked.waived else "",
        id=finding.id,
    )


def _headings(desk: Desk) -> tuple[str, ...]:
    names = ("row", "severity", "check", "message", "suggestion", "chinese", "english", "waived", "id")
    return (desk.voice.say("report.title"), *(desk.voice.say(f"report.column.{name}") for name in names))
