"""`duizhao new`: a source and a draft become a project."""

from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from duizhao.cli.changes import Way
from duizhao.cli.desk import DONE, Desk, actor_of, readable
from duizhao.domain.alignment import Alignment
from duizhao.domain.house import HouseStyle
from duizhao.domain.numbering import numbers
from duizhao.domain.text import Variety
from duizhao.domain.tracked import Takings
from duizhao.services import checking, housekeeping, importing, reading_in, reviewing
from duizhao.services.inputs import Stage
from duizhao.settings import UNSURE
from duizhao.store import open_project
from duizhao.store.reading import DocumentRecord


def new(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(help="cli.new.source", metavar="SOURCE")],
    draft: Annotated[Path | None, typer.Argument(help="cli.new.draft", metavar="[DRAFT]")] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="cli.new.output", metavar="PROJECT")],
    glossary: Annotated[list[Path] | None, typer.Option("--glossary", "-g", help="cli.terms", metavar="FILE")] = None,
    people: Annotated[list[Path] | None, typer.Option("--people", help="cli.people", metavar="FILE")] = None,
    house: Annotated[Path | None, typer.Option("--house", help="cli.house", metavar="FILE")] = None,
    reference: Annotated[Path | None, typer.Option(help="cli.new.reference", metavar="FILE")] = None,
    changes: Annotated[Way, typer.Option(help="cli.new.changes", metavar="accepted|original")] = Way.ACCEPTED,
    actor: Annotated[str | None, typer.Option(help="cli.actor", metavar="NAME[:ROLE]")] = None,
    name: Annotated[str, typer.Option(help="cli.new.name", metavar="NAME")] = "",
    variety: Annotated[Variety | None, typer.Option(help="cli.new.variety", metavar="en-GB|en-GB-oxford|en-US")] = None,
    encoding: Annotated[str | None, typer.Option(help="cli.encoding", metavar="NAME")] = None,
    two_person: Annotated[bool, typer.Option("--two-person", help="cli.new.two_person")] = False,
) -> int:
    """Read, align and check, and say what was found."""
    desk: Desk = context.obj
    who = actor_of(actor)
    importing.refuse_place(output)
    encodings = reading_in.encodings_for(encoding, source, draft, reference)

    def watch(stage: Stage) -> None:
        desk.progress(f"progress.{stage}")

    def recheck(connection: Connection, record: DocumentRecord) -> set[int]:
        watch(Stage.CHECKING)
        return checking.refresh(connection, record)

    inputs = reading_in.read_inputs(
        source, draft, glossary or [], reference, Takings(changes.taking, changes.taking), encodings, watch=watch
    )
    registry, known = reading_in.read_people(people or [])
    style, told = housekeeping.read_style(house) if house is not None else (HouseStyle(), ())
    for remark in [*inputs.remarks, *known, *told]:
        desk.remark(remark)
    inputs = replace(inputs, people=registry, style=style)
    profile = replace(style.profile, two_person=two_person or style.two_person, variety=variety or style.variety)
    watch(Stage.STORING)
    importing.new_review(inputs, output, who, profile, importing.Naming(readable(name)), recheck=recheck)
    say_alignment(desk, inputs.texts.alignment, len(inputs.texts.source.paragraphs), len(inputs.texts.target.paragraphs))
    with open_project(output) as project:
        overview = reviewing.overview(reviewing.show(project))
    desk.say("report.findings", **overview.findings)
    desk.say("report.saved", path=output)
    return DONE


def say_alignment(desk: Desk, alignment: Alignment, sources: int, targets: int) -> None:
    """How the two texts meet, in figures, and which rows a person should look at."""
    shapes = Counter(_shape(len(link.source), len(link.target)) for link in alignment.links)
    desk.say("report.alignment", sources=sources, targets=targets, rows=len(alignment.links))
    for shape in ("merged", "split", "other", "omitted", "added"):
        if shapes[shape]:
            rows = [n for n, link in enumerate(alignment.links) if _shape(len(link.source), len(link.target)) == shape]
            desk.say(f"report.shape.{shape}", rows=numbers(rows))
    if moved := _moved(alignment):
        desk.say("report.moved", rows=numbers(moved))
    unsure = [n for n, link in enumerate(alignment.links) if link.confidence < UNSURE]
    if unsure:
        desk.say("report.unsure", rows=numbers(unsure))


def _moved(alignment: Alignment) -> list[int]:
    """The fewest rows that would have to move for the English to follow the Chinese."""
    tails: list[int] = []
    places = []
    firsts = [(row, link.source[0]) for row, link in enumerate(alignment.links) if link.source and link.target]
    for _, first in firsts:
        place = bisect_left(tails, first)
        tails[place : place + 1] = [first]
        places.append(place)
    wanted = len(tails) - 1
    moved = []
    for (row, _), place in zip(reversed(firsts), reversed(places), strict=True):
        if place == wanted:
            wanted -= 1
        else:
            moved.append(row)
    return moved[::-1]


def _shape(sources: int, targets: int) -> str:
    if not targets:
        return "omitted"
    if not sources:
        return "added"
    if sources == targets == 1:
        return "plain"
    if sources > 1 and targets > 1:
        return "other"
    return "merged" if sources > 1 else "split"
