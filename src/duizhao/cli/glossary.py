"""`duizhao glossary`: what is wrong with a list of terms, the same list in another format, and terms drawn from an aligned text.

Decides what is said and the exit code. Reading, writing and finding faults are the formats' and the domain's.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk
from duizhao.domain.errors import UsageError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.glossary_faults import TO_MEND, Fault, faults
from duizhao.services import consistency, extracting, glossaries, reading_in
from duizhao.services.consistency import TermUse
from duizhao.services.exporting import spare_projects
from duizhao.services.extracting import Extracted

Action = Literal["check", "convert", "extract"]
_FEWEST = 2
"""Places of a term that is worth a line, unless another number is asked for."""
_COLUMN = 16
"""Columns of the terminal that the Chinese takes; a character has two."""


def glossary(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="cli.glossary.action", metavar="check|convert|extract")],
    files: Annotated[list[Path], typer.Argument(help="cli.glossary.files", metavar="FILE...")],
    *,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="cli.glossary.output", metavar="FILE")] = None,
    known: Annotated[list[Path] | None, typer.Option("--glossary", "-g", help="cli.glossary.known", metavar="FILE")] = None,
    fewest: Annotated[int | None, typer.Option("--min", min=1, help="cli.glossary.min", metavar="N")] = None,
    every: Annotated[bool, typer.Option("--all", help="cli.glossary.all")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Look a glossary through, write it in another format, or draw one from texts."""
    desk: Desk = context.obj
    if action == "extract":
        terms, remarks = reading_in.read_terms(known or [])
        found = extracting.extract(files, Glossary().joined(terms), fewest=fewest or _FEWEST, with_listed=every)
        for remark in (*remarks, *found.remarks):
            desk.remark(remark)
        return _extract(desk, found, output, as_json=as_json)
    if output is not None or known or fewest is not None or every:
        raise UsageError("usage.extract_only")
    if action == "check":
        return _check(desk, files, as_json=as_json)
    if len(files) < 2:
        raise UsageError("usage.convert_two")
    *inputs, converted = files
    return _convert(desk, inputs, converted)


def _check(desk: Desk, files: Sequence[Path], *, as_json: bool) -> int:
    """Every file by itself; several together are checked as the checks would use them, the first with priority."""
    terms, remarks = reading_in.read_terms(files)
    for remark in remarks:
        desk.remark(remark)
    told, to_mend = [], False
    for path, listed in zip(files, terms, strict=True):
        found = faults(listed.concepts)
        to_mend |= any(fault.kind in TO_MEND for fault in found)
        told.append(
            {
                "file": str(path),
                "concepts": len(listed.concepts),
                "faults": [
                    {
                        "kind": fault.kind,
                        "concepts": list(fault.concepts),
                        "term": fault.term,
                        "message": sentence(desk, fault, listed.concepts),
                    }
                    for fault in found
                ],
            }
        )
        if not as_json:
            desk.say("glossary.checked", file=path.name, count=len(listed.concepts), faults=len(found))
            for fault in found:
                desk.line(f"  {sentence(desk, fault, listed.concepts)}")
    if as_json:
        desk.json({"files": told})
    return REFUSED if to_mend else DONE


def _convert(desk: Desk, inputs: Sequence[Path], output: Path) -> int:
    spare_projects(output)
    terms, remarks = reading_in.read_terms(inputs)
    for remark in remarks:
        desk.remark(remark)
    joined = replace(Glossary().joined(terms), name=output.stem)
    glossaries.write_file(joined, output)
    desk.say("glossary.written", path=output, count=len(joined.concepts))
    return DONE


def _extract(desk: Desk, found: Extracted, output: Path | None, *, as_json: bool) -> int:
    """The terms as a glossary file, as JSON, or as a table; as a file and JSON where both are asked for."""
    if output is not None:
        spare_projects(output)
        drawn = consistency.as_glossary(found.uses, output.stem)
        glossaries.write_file(drawn, output)
        desk.tell("glossary.written", path=output, count=len(drawn.concepts))
    if as_json:
        desk.json(
            {"inputs": [[str(path) for path in paths] for paths in found.inputs], "terms": [_as_json(use, found) for use in found.uses]}
        )
    elif output is None:
        for use in found.uses:
            ways = " · ".join(f"{way.text or '–'} {len(way.places)}" for way in use.ways)
            desk.line(f"{_filled(use.chinese)} {use.count:>4}  {ways}")
        desk.say("glossary.extracted", count=len(found.uses), several=sum(use.is_split for use in found.uses))
    return DONE


def _as_json(use: TermUse, found: Extracted) -> dict[str, Any]:
    return {
        "chinese": use.chinese,
        "count": use.count,
        "listed": use.listed,
        "score": round(use.score, 4),
        "renderings": [
            {
                "text": way.text,
                "count": len(way.places),
                "places": [
                    {"input": number, "segment": row, "source_span": place.source, "target_span": place.target}
                    for place in way.places
                    for number, row in [found.rows[place.row]]
                ],
            }
            for way in use.ways
        ],
    }


def _filled(chinese: str) -> str:
    """A Chinese term with the blanks after it that make a column of it."""
    taken = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in chinese)
    return chinese + " " * max(0, _COLUMN - taken)


def sentence(desk: Desk, fault: Fault, concepts: Sequence[Concept]) -> str:
    """What a fault says, in the person's language."""
    first, other = concepts[fault.concepts[0]], concepts[fault.concepts[-1]]
    return desk.voice.say(
        f"fault.{fault.kind}",
        term=fault.term,
        chinese=first.chinese[0] if fault.kind == "overlap" and first.chinese else fault.term,
        other=other.allowed[0] if other.allowed else "",
    )
