"""`duizhao glossary`: what is wrong with a list of terms, the same list in another format, and terms drawn from an aligned text.

Decides what is said and the exit code. Reading, writing and finding faults are the formats' and the domain's.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk
from duizhao.domain.errors import UsageError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.glossary_faults import TO_MEND, Fault, faults
from duizhao.services import glossaries, reading_in
from duizhao.services.exporting import spare_projects

Action = Literal["check", "convert"]


def glossary(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="cli.glossary.action", metavar="check|convert")],
    files: Annotated[list[Path], typer.Argument(help="cli.glossary.files", metavar="FILE...")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Look a glossary through, or write it in another format."""
    desk: Desk = context.obj
    if action == "check":
        return _check(desk, files, as_json=as_json)
    if len(files) < 2:
        raise UsageError("usage.convert_two")
    *inputs, output = files
    return _convert(desk, inputs, output)


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


def sentence(desk: Desk, fault: Fault, concepts: Sequence[Concept]) -> str:
    """What a fault says, in the person's language."""
    first, other = concepts[fault.concepts[0]], concepts[fault.concepts[-1]]
    return desk.voice.say(
        f"fault.{fault.kind}",
        term=fault.term,
        chinese=first.chinese[0] if fault.kind == "overlap" and first.chinese else fault.term,
        other=other.allowed[0] if other.allowed else "",
    )
