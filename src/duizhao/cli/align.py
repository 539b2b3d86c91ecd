"""`duizhao align`: which English belongs to which Chinese."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import DONE, Desk, short
from duizhao.cli.new import say_alignment
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
    as_json: Annotated[bool, typer.Option("--json", help="cli.json")] = False,
) -> int:
    """Link the paragraphs or sentences of two texts."""
    desk: Desk = context.obj
    items = _items(desk, source, target, sentences=sentences, lines=lines)
    if not any(items[0]) and not any(items[1]):
        raise UsageError("align.empty", source=source, target=target)
    alignment = aligning.align_items(*items, "sentence" if sentences else "paragraph")
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


def _items(desk: Desk, source: Path, target: Path, *, sentences: bool, lines: bool) -> tuple[list[str], list[str]]:
    if lines:
        return read_lines(source), read_lines(target)
    documents = reading_in.read_text(source, "zh"), reading_in.read_text(target, "en")
    for document in documents:
        for remark in document.remarks:
            desk.remark(remark)
    texts = documents[0].paragraphs, documents[1].paragraphs
    if sentences:
        return aligning.cut_into_sentences(texts[0], "zh"), aligning.cut_into_sentences(texts[1], "en")
    return [paragraph.text for paragraph in texts[0]], [paragraph.text for paragraph in texts[1]]
