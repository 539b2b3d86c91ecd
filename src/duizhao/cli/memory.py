"""`duizhao memory`: how something was said before; earlier projects and TMX files taken in, listed and taken out.

Decides what is said and in which shape. What is found is the services' matter.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from duizhao.cli.desk import DONE, Desk
from duizhao.domain.errors import UsageError
from duizhao.domain.memory import Hit, Where
from duizhao.services import remembering
from duizhao.services.remembering import LookedUp

Action = Literal["import", "search", "list", "forget"]


def memory(
    context: typer.Context,
    action: Annotated[Action, typer.Argument(help="cli.memory.action", metavar="import|search|list|forget")],
    given: Annotated[list[str] | None, typer.Argument(help="cli.memory.given", metavar="[FILE...|TEXT|SOURCE]")] = None,
    *,
    file: Annotated[Path | None, typer.Option("--memory", help="cli.memory.file", metavar="FILE")] = None,
    limit: Annotated[int, typer.Option(help="cli.memory.limit", metavar="N", min=1)] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Do one of the four."""
    desk: Desk = context.obj
    named = given or []
    if not named and action != "list":
        raise UsageError("usage.memory_nothing")
    if action == "import":
        _import(desk, [Path(name) for name in named], file, as_json=as_json)
    elif action == "search":
        _search(desk, " ".join(named), file, limit, as_json=as_json)
    elif action == "list":
        _list(desk, file, as_json=as_json)
    else:
        for name in named:
            gone = remembering.take_out(name, file)
            desk.say("memory.forgotten", name=gone.name, count=gone.count)
    return DONE


def _import(desk: Desk, paths: Sequence[Path], file: Path | None, *, as_json: bool) -> None:
    taken = []
    for path in paths:
        each = remembering.take_in(path, file)
        taken.append({"source": each.name, "pairs": each.count, "left_out": each.left_out})
        if each.left_out:
            desk.tell("memory.left_out", name=each.name, count=each.left_out)
        if not as_json:
            desk.say("memory.taken" if each.count else "memory.nothing", name=each.name, count=each.count)
    if as_json:
        desk.json({"taken": taken})


def _search(desk: Desk, text: str, file: Path | None, limit: int, *, as_json: bool) -> None:
    told = remembering.look_up(text, file, limit)
    if as_json:
        desk.json(_shape(told))
        return
    found, whole = told.found, {hit.chinese for hit in told.found.hits}
    code = "memory.found_more" if found.more else "memory.found" if found.hits else "memory.not_found"
    desk.say(code, text=text, count=found.total)
    if found.ways:
        desk.say("memory.ways", ways=[f"{way} ({count})" for way, count in found.ways])
    for hit in found.hits:
        _show(desk, hit)
    for like in told.alike:
        if like.hit.chinese not in whole:
            desk.line()
            desk.say("memory.alike", share=like.share)
            _show(desk, like.hit)


def _show(desk: Desk, hit: Hit) -> None:
    desk.line()
    desk.line(f"  {hit.chinese}")
    desk.line(f"  {hit.english}")
    latest = " · ".join(_where(desk, where) for where in hit.places[:1])
    desk.line(f"    {latest}" + (f" (+{hit.count - 1})" if hit.count > 1 else ""))


def _where(desk: Desk, where: Where) -> str:
    row = desk.voice.say("memory.row", row=where.row + 1) if where.row is not None else ""
    parts = (where.document or where.source, row, where.actor, _day(where.at))
    return " · ".join(part for part in parts if part)


def _list(desk: Desk, file: Path | None, *, as_json: bool) -> None:
    listed = remembering.holdings(file)
    if as_json:
        desk.json({"sources": [{"key": each.key, "name": each.name, "pairs": each.count, "at": each.at} for each in listed]})
        return
    if not listed:
        desk.say("memory.empty")
    for each in listed:
        desk.say("memory.listed", name=each.name, count=each.count, day=_day(each.at), key=each.key)


def _shape(told: LookedUp) -> dict[str, Any]:
    """The JSON of a look-up; rows are 0-based, spans in code points."""
    found = told.found
    return {
        "text": told.text,
        "total": found.total,
        "more": found.more,
        "renderings": [{"text": way, "count": count} for way, count in found.ways],
        "pairs": [_pair(hit) for hit in found.hits],
        "alike": [{"share": like.share, "other_spans": like.other, **_pair(like.hit)} for like in told.alike],
    }


def _pair(hit: Hit) -> dict[str, Any]:
    return {
        "chinese": hit.chinese,
        "english": hit.english,
        "count": hit.count,
        "chinese_spans": hit.chinese_spans,
        "english_spans": hit.english_spans,
        "places": [
            {"source": where.source, "document": where.document, "row": where.row, "approver": where.actor, "at": where.at or None}
            for where in hit.places
        ],
    }


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date().isoformat() if at > 0 else ""
