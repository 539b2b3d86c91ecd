"""`duizhao align`: which English belongs to which Chinese."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, Desk, short
from duizhao.cli.new import say_alignment
from duizhao.domain.alignment import Alignment
from duizhao.domain.errors import UsageError
from duizhao.formats import read_lines
from duizhao.services import aligning, reading_in


def align(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(help="cli.align.source", metavar="SOURCE")],
    target: Annotated[Path, typer.Argument(help="cli.align.target", metavar="TARGET")],
    *,
    sentences: Annotated[bool, typer.Option("--sentences", help="cli.align.sentences")] = False,
    lines: Annotated[bool, typer.Option("--lines", help="cli.align.lines")] = False,
    encoding: Annotated[str | None, typer.Option(help="cli.encoding", metavar="NAME")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Link the paragraphs or sentences of two texts."""
    desk: Desk = context.obj
    items = (read_lines(source), read_lines(target)) if lines else _paragraphs(desk, source, target, encoding)
    if not any(items[0]) and not any(items[1]):
        raise UsageError("align.empty", source=source, target=target)
    alignment = aligning.align_items(*items, "sentence" if sentences and lines else "paragraph")
    for remark in aligning.remarks_of(*items, alignment):
        desk.remark(remark)
    if sentences and not lines:
        items, alignment = _sentences(items, alignment)
    if as_json:
        links = [{"source": list(x.source), "target": list(x.target), "confidence": round(x.confidence, 4)} for x in alignment.links]
        desk.json({"links": links})
        return DONE
    for link in alignment.links:
        left, right = (",".join(str(i + 1) for i in side) or "–" for side in (link.source, link.target))
        texts = (short(" ".join(side), width) for side, width in ((_of(items[0], link.source), 16), (_of(items[1], link.target), 36)))
        desk.line(f"{left} : {right}  {link.confidence:.2f}  {' | '.join(texts)}")
    say_alignment(desk, alignment, len(items[0]), len(items[1]))
    return DONE


def _of(items: Sequence[str], indices: Sequence[int]) -> list[str]:
    return [items[index] for index in indices]


def _paragraphs(desk: Desk, source: Path, target: Path, encoding: str | None) -> tuple[list[str], list[str]]:
    chosen = reading_in.encodings_for(encoding, source, target)
    documents = (
        reading_in.read_text(source, "zh", encoding=chosen.get(source)),
        reading_in.read_text(target, "en", encoding=chosen.get(target)),
    )
    for document in documents:
        for remark in document.remarks:
            desk.remark(remark)
    return [paragraph.text for paragraph in documents[0].paragraphs], [paragraph.text for paragraph in documents[1].paragraphs]


def _sentences(paragraphs: tuple[list[str], list[str]], links: Alignment) -> tuple[tuple[list[str], list[str]], Alignment]:
    """The sentences of both sides, in order, and the links between them."""
    found = aligning.align_sentences(*paragraphs, links)
    sides = ((paragraphs[0], found.source), (paragraphs[1], found.target))
    left, right = ([texts[number][start:end] for number, start, end in places] for texts, places in sides)
    return (left, right), found.alignment
