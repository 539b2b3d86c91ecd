"""`duizhao verify`: whether a release is what was approved."""

from pathlib import Path
from typing import Annotated, Any

import typer

from duizhao.cli.desk import DONE, REFUSED, Desk, short
from duizhao.services import evidencing
from duizhao.services.evidencing import Difference, Verified

_WIDTH = 60
"""Characters of a paragraph that a line shows."""


def verify(
    context: typer.Context,
    release: Annotated[Path, typer.Argument(help="cli.verify.release", metavar="RELEASE")],
    evidence: Annotated[Path, typer.Argument(help="cli.verify.evidence", metavar="EVIDENCE")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Hold the file against the evidence, and say what differs."""
    desk: Desk = context.obj
    found = evidencing.verify(release, evidence)
    if as_json:
        desk.json(_as_json(found))
    else:
        _show(desk, found, release, evidence)
    return DONE if found.well else REFUSED


def _as_json(found: Verified) -> dict[str, Any]:
    return {
        "same": found.same,
        "evidence_intact": found.intact,
        "text_read": found.differences is not None,
        "differences": [
            {"paragraph": each.place, "approved": list(each.approved), "found": list(each.found)} for each in found.differences or ()
        ],
        "override": found.evidence["release"].get("override", ""),
    }


def _show(desk: Desk, found: Verified, release: Path, evidence: Path) -> None:
    if not found.intact:
        desk.say("verify.changed_evidence", evidence=evidence)
    if found.same and found.intact:
        desk.say("verify.well", release=release)
        went = found.evidence["release"]
        who = desk.voice.say(
            "evidence.who", actor=went["actor"], role=desk.voice.say(f"role.{went['role']}"), at=evidencing.said_time(went["at"])
        )
        desk.say("verify.released", who=who, count=sum(len(segment["text"]) for segment in found.evidence["segments"]))
        if went["override"]:
            desk.say("evidence.override", reason=went["override"])
    if found.same:
        return
    desk.say("verify.other_bytes", release=release)
    if found.differences is None:
        desk.say("verify.no_text")
    elif not found.differences:
        desk.say("verify.same_text")
    for difference in found.differences or ():
        _say(desk, difference)


def _say(desk: Desk, difference: Difference) -> None:
    approved, found = short(" ".join(difference.approved), _WIDTH), short(" ".join(difference.found), _WIDTH)
    code = "verify.paragraph" if approved and found else "verify.missing" if approved else "verify.added"
    desk.line(f"  {desk.voice.say(code, number=difference.place + 1, approved=approved, found=found)}")
