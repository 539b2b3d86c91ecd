"""`duizhao demo`: the sample release in the window; or, without one, through the whole job. Always on a copy."""

from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, Desk
from duizhao.cli.new import say_alignment
from duizhao.cli.status import show
from duizhao.cli.window import demand_display, show_window
from duizhao.domain.errors import FileError
from duizhao.domain.findings import Finding
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor, Profile, Role
from duizhao.services import editing, exporting, importing, reading_in, reviewing, scoring
from duizhao.settings import asset
from duizhao.store import open_project

_FOLDER = "duizhao-demo"
_PROJECT = "sample.duizhao"


def demo(
    context: typer.Context,
    *,
    headless: Annotated[bool, typer.Option("--headless", help="cli.demo.headless")] = False,
    folder: Annotated[Path | None, typer.Option(help="cli.demo.folder", metavar="FOLDER")] = None,
) -> int:
    """Open the sample; or align, check, fix what is safe, waive the rest, approve as a second person, export, and sum up."""
    desk: Desk = context.obj
    if headless:
        return _whole_way(desk, _fresh_folder(folder))
    if folder is None:
        return show_window(desk, sample=True)
    demand_display()
    path = _fresh_folder(folder) / _PROJECT
    importing.new_review(_sample(desk), path, Actor("Chen Yu", Role.TRANSLATOR), Profile(), importing.Naming("sample"))
    return show_window(desk, path)


def _whole_way(desk: Desk, place: Path) -> int:
    translator, reviewer = Actor("Chen Yu", Role.TRANSLATOR), Actor("Lin Wei", Role.REVIEWER)
    inputs = _sample(desk)
    path = place / _PROJECT
    importing.new_review(inputs, path, translator, Profile(two_person=True), importing.Naming("sample"))
    desk.say("demo.alignment")
    say_alignment(desk, inputs.texts.alignment, len(inputs.texts.source.paragraphs), len(inputs.texts.target.paragraphs))
    with open_project(path) as project:
        now = reviewing.show(project)
        _show_findings(desk, now.open_findings)
        fixed = editing.fix(project, now.segments, [finding for finding in now.open_findings if finding.safe], translator)
        desk.say("demo.fixed", rows=numbers(fixed.segments))
        exporting.export_proof(project, place / "proof.docx", desk.voice)
        now = reviewing.show(project)
        reviewing.waive(project, now.open_findings, "demo", reviewer)
        desk.say("demo.waived", count=len(now.open_findings))
        reviewing.confirm(project, now.segments, translator)
        approved = reviewing.approve(project, now.segments, reviewer)
        desk.say("demo.approved", count=len(approved.segments), actor=reviewer.name)
        exporting.export_release(project, place / "release.docx", reviewer)
        now = reviewing.show(project)
    desk.line()
    show(desk, reviewing.overview(now), scoring.score_segments(now.segments), now)
    desk.line()
    for name in ("release.docx", "proof.docx", _PROJECT):
        desk.say(f"demo.file.{name.partition('.')[0]}", path=place / name)
    return DONE


def _sample(desk: Desk) -> reading_in.Inputs:
    sample = asset("resources", "sample")
    inputs = reading_in.read_inputs(sample / "source.zh.docx", sample / "draft.en.docx", [sample / "glossary.csv"])
    for remark in inputs.remarks:
        desk.remark(remark)
    return inputs


def _show_findings(desk: Desk, findings: list[Finding]) -> None:
    desk.line()
    desk.say("demo.findings", count=len(findings))
    for finding in findings:
        desk.line(f"  {finding.segment + 1:>3}  {desk.severity(finding.severity)}  {finding.check}  {desk.sentence(finding)}")
    desk.line()


def _fresh_folder(wanted: Path | None) -> Path:
    """The folder asked for, which must be new or empty; else the first free one here."""
    place = wanted or next(
        candidate for number in count(1) if not (candidate := Path(_FOLDER if number == 1 else f"{_FOLDER}-{number}")).exists()
    )
    try:
        place.mkdir(parents=True, exist_ok=True)
        if any(place.iterdir()):
            raise FileError("demo.folder_used", place)
    except OSError as error:
        raise FileError("demo.folder_used" if place.exists() else "store.unwritable", place, folder=str(place.parent)) from error
    return place.resolve()
