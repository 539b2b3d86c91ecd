"""`duizhao export`: the finished English, or a proof of it, or both texts for a reviewer, as a file."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk, actor_of, readable
from duizhao.domain.errors import UsageError
from duizhao.services import exporting, handing_out, remembering
from duizhao.services.exporting import Evidence, GateClosedError
from duizhao.services.layouts import Layout
from duizhao.store import open_project


class Shape(StrEnum):
    """What is exported."""

    RELEASE = "release"
    PROOF = "proof"
    SCANS = "scans"
    BILINGUAL = "bilingual"


def export(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
    out: Annotated[Path, typer.Argument(help="cli.export.out", metavar="OUT")],
    *,
    shape: Annotated[Shape, typer.Option("--as", help="cli.export.shape", metavar="release|proof|bilingual|scans")] = Shape.RELEASE,
    template: Annotated[Path | None, typer.Option(help="cli.export.template", metavar="FILE")] = None,
    layout: Annotated[Path | None, typer.Option(help="cli.export.layout", metavar="FILE")] = None,
    override: Annotated[str, typer.Option(help="cli.export.override", metavar="REASON")] = "",
    evidence: Annotated[Path | None, typer.Option(help="cli.export.evidence", metavar="FILE")] = None,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
) -> int:
    """Write the file; a release only while the gate is open."""
    desk: Desk = context.obj
    who = actor_of(actor)
    if evidence is not None and shape is not Shape.RELEASE:
        raise UsageError("evidence.only_release")
    if layout and (template or shape is not Shape.RELEASE):
        raise UsageError("export.layout_alone")
    wanted = Evidence(evidence, desk.voice) if evidence is not None else None
    model = Layout(layout) if layout is not None else template
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
            try:
                exporting.export_release(project, out, who, template=model, override=readable(override), evidence=wanted)
            except GateClosedError as closed:
                desk.tell("gate.not_exported", path=out)
                for line in desk.reasons(closed.reasons):
                    desk.aside(f"  {line}")
                return REFUSED
            if (unkept := remembering.after_release(project)) is not None:
                desk.tell("memory.not_kept", why=desk.voice.say(unkept.code, **unkept.values))
    desk.say("report.exported", path=out)
    if evidence is not None:
        desk.say("report.exported", path=evidence)
    return DONE
