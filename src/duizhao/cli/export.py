"""`duizhao export`: the finished English, or a proof of it, both texts for a reviewer, or a report, as a file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk, actor_of, readable
from duizhao.domain.errors import UsageError
from duizhao.domain.reports import Reader
from duizhao.domain.review import Actor
from duizhao.messages import Language, Voice
from duizhao.services import exporting, handing_out, remembering, reporting
from duizhao.services.comparing import Base
from duizhao.services.exporting import Evidence, GateClosedError
from duizhao.services.layouts import Layout
from duizhao.store import Project, open_project


class Shape(StrEnum):
    """What is exported."""

    RELEASE = "release"
    PROOF = "proof"
    SCANS = "scans"
    BILINGUAL = "bilingual"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked of a report: whom it is for, what it compares with, and its language."""

    reader: Reader | None
    since: Base | None
    language: str | None

    def __post_init__(self) -> None:
        if self.language not in (None, "zh", "en"):
            raise UsageError("reader.language", given=self.language)

    @property
    def nothing(self) -> bool:
        return self.reader is None and self.since is None and self.language is None


@dataclass(frozen=True, slots=True)
class Going:
    """A release as it was asked for."""

    out: Path
    who: Actor
    model: Path | Layout | None
    override: str
    evidence: Evidence | None


def export(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    out: Annotated[Path, typer.Argument(help="cli.export.out", metavar="OUT")],
    *,
    shape: Annotated[Shape, typer.Option("--as", help="cli.export.shape", metavar="release|proof|bilingual|report|scans")] = Shape.RELEASE,
    template: Annotated[Path | None, typer.Option(help="cli.export.template", metavar="FILE")] = None,
    layout: Annotated[Path | None, typer.Option(help="cli.export.layout", metavar="FILE")] = None,
    override: Annotated[str, typer.Option(help="cli.export.override", metavar="REASON")] = "",
    evidence: Annotated[Path | None, typer.Option(help="cli.export.evidence", metavar="FILE")] = None,
    reader: Annotated[Reader | None, typer.Option("--for", help="cli.export.reader", metavar="translator|reviewer|leader")] = None,
    since: Annotated[Base | None, typer.Option(help="cli.export.since", metavar="draft|confirmed|approved|published")] = None,
    language: Annotated[str | None, typer.Option(help="cli.export.report_language", metavar="zh|en")] = None,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
) -> int:
    """Write the file; a release only while the gate is open."""
    desk: Desk = context.obj
    who, asked = actor_of(actor), _Asked(reader, since, language)
    if shape is Shape.REPORT:
        return _report(desk, path, out, asked)
    if not asked.nothing:
        raise UsageError("reader.only_report")
    if evidence is not None and shape is not Shape.RELEASE:
        raise UsageError("evidence.only_release")
    if layout and (template or shape is not Shape.RELEASE):
        raise UsageError("export.layout_alone")
    with open_project(path) as project:
        if shape is Shape.SCANS:
            for scan in exporting.export_scans(project, out):
                desk.say("report.exported", path=scan)
            return DONE
        if shape is Shape.PROOF:
            exporting.export_proof(project, out, desk.voice, template=template)
        elif shape is Shape.BILINGUAL:
            handing_out.export_bilingual(project, out, desk.voice)
        else:
            wanted = Evidence(evidence, desk.voice) if evidence is not None else None
            model = Layout(layout) if layout is not None else template
            if not _released(desk, project, Going(out, who, model, readable(override), wanted)):
                return REFUSED
    desk.say("report.exported", path=out)
    if evidence is not None:
        desk.say("report.exported", path=evidence)
    return DONE


def _released(desk: Desk, project: Project, going: Going) -> bool:
    """Write a release; False, with the reasons said, when the gate is closed."""
    try:
        exporting.export_release(project, going.out, going.who, template=going.model, override=going.override, evidence=going.evidence)
    except GateClosedError as closed:
        desk.tell("gate.not_exported", path=going.out)
        for line in desk.reasons(closed.reasons):
            desk.aside(f"  {line}")
        return False
    if (unkept := remembering.after_release(project)) is not None:
        desk.tell("memory.not_kept", why=desk.voice.say(unkept.code, **unkept.values))
    return True


def _report(desk: Desk, path: Path, out: Path, asked: _Asked) -> int:
    """Write a report; a leader's is in Chinese unless somebody asked for another language."""
    if asked.reader is None:
        raise UsageError("reader.which")
    usual: Language = "zh" if asked.reader is Reader.LEADER else desk.voice.language
    spoken: Language = usual if asked.language is None else "zh" if asked.language == "zh" else "en"
    with open_project(path) as project:
        reporting.export_report(project, out, asked.reader, Voice(spoken), since=asked.since or Base.DRAFT)
    desk.say("report.exported", path=out)
    return DONE
