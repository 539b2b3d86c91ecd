"""`duizhao check`: what the checks say about a project, or about two texts."""

from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk, short
from duizhao.domain.errors import UsageError
from duizhao.domain.findings import SEVERITIES, Finding, Severity, counts
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House, HouseStyle
from duizhao.domain.text import Variety
from duizhao.formats.report import FindingRow, write_findings
from duizhao.services import checking, housekeeping, reading_in
from duizhao.services.checking import Checked
from duizhao.services.exporting import spare_projects
from duizhao.store import is_project, open_project


def check(
    context: typer.Context,
    project: Annotated[Path, typer.Argument(help="cli.check.project", metavar="PROJECT|SOURCE")],
    target: Annotated[Path | None, typer.Argument(help="cli.check.target", metavar="[TARGET]")] = None,
    *,
    glossary: Annotated[list[Path] | None, typer.Option("--glossary", "-g", help="cli.terms", metavar="FILE")] = None,
    people: Annotated[list[Path] | None, typer.Option("--people", help="cli.people", metavar="FILE")] = None,
    house: Annotated[Path | None, typer.Option("--house", help="cli.house", metavar="FILE")] = None,
    lines: Annotated[bool, typer.Option("--lines", help="cli.check.lines")] = False,
    variety: Annotated[Variety | None, typer.Option(help="cli.check.variety", metavar="en-GB|en-GB-oxford|en-US")] = None,
    encoding: Annotated[str | None, typer.Option(help="cli.encoding", metavar="NAME")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
    html: Annotated[Path | None, typer.Option(help="cli.check.html", metavar="FILE")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="cli.check.xlsx", metavar="FILE")] = None,
    fail_on: Annotated[Severity | None, typer.Option(help="cli.check.fail_on", metavar="error|warning|note")] = None,
) -> int:
    """Check every row and list the findings."""
    desk: Desk = context.obj
    glossaries, remarks = reading_in.read_terms(glossary or [])
    terms = Glossary().joined(glossaries)
    registry, known = reading_in.read_people(people or [])
    style, told = housekeeping.read_style(house) if house is not None else (HouseStyle(), ())
    laid_down = House(terms, variety or style.variety, registry, style.rules, style.words)
    if is_project(project):
        if target is not None or variety is not None or lines or people or house is not None or encoding is not None:
            raise UsageError("usage.project_alone", path=project)
        with open_project(project) as opened:
            checked = checking.check_project(opened, terms)
    elif not lines:
        checked = checking.check_files(project, target, laid_down, encoding)
    elif target is not None:
        checked = checking.check_lines(project, target, laid_down)
    else:
        raise UsageError("usage.lines_need_target")
    for remark in [*remarks, *known, *told, *checked.remarks]:
        desk.remark(remark)
    for path in (html, xlsx):
        if path is not None:
            spare_projects(path)
            write_findings(
                [_report_row(desk, checked, finding) for finding in checked.findings], path, _headings(desk), desk.voice.language
            )
            desk.tell("report.written", path=path)
    if as_json:
        desk.json({"findings": [_as_json(desk, checked, finding) for finding in checked.findings], "counts": counts(checked.open)})
    else:
        _show(desk, checked)
    reached = fail_on is not None and any(SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on) for finding in checked.open)
    return REFUSED if reached else DONE


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
            texts = checked.texts[row]
            desk.line()
            desk.say("report.row", row=row + 1, chinese=short(texts.source, 16), english=short(texts.target, 36))
        fixable = desk.voice.say("report.fixable", fix=finding.suggestions[0]) if finding.suggestions else ""
        waived = desk.voice.say("report.waived") if finding.id in checked.waived else ""
        desk.line(f"  {desk.severity(finding.severity)} {finding.check} [{finding.id}] {desk.sentence(finding)}{fixable}{waived}")
    desk.line()
    desk.say("report.findings", **counts(checked.open))


def _report_row(desk: Desk, checked: Checked, finding: Finding) -> FindingRow:
    texts = checked.texts[finding.segment]
    return FindingRow(
        row=finding.segment + 1,
        severity=desk.severity(finding.severity),
        check=finding.check,
        message=desk.sentence(finding),
        suggestion=finding.suggestions[0] if finding.suggestions else "",
        chinese=texts.source,
        english=texts.target,
        target_span=finding.target_span,
        waived=desk.voice.say("report.yes") if finding.id in checked.waived else "",
        id=finding.id,
    )


def _headings(desk: Desk) -> tuple[str, ...]:
    names = ("row", "severity", "check", "message", "suggestion", "chinese", "english", "waived", "id")
    return (desk.voice.say("report.title"), *(desk.voice.say(f"report.column.{name}") for name in names))
