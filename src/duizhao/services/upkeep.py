"""Upkeep: whether a project file is whole.

Decides what is examined and in which words of `messages` damage is named. Mends nothing.
"""

from pathlib import Path

from duizhao.domain.document import Remark
from duizhao.store import Project, integrity, reading
from duizhao.store.verifying import damaged_paragraphs, damaged_revisions, stale_heads, strange_sources


def office() -> Path | None:
    """LibreOffice on this machine, which reads the files of old Word; None where it is not installed."""
    from duizhao.formats.office import program  # noqa: PLC0415  (every format's library, 0.1 s; only `doctor` asks)

    return program()


def size(project: Project) -> tuple[int, int]:
    """How many rows and revisions the project holds, counted without reading them."""
    with project.reading() as connection:
        return reading.counts(connection)


def examine(project: Project) -> list[Remark]:
    """Everything that is wrong with the file: its pages, its history's chain, its source texts."""
    found = [Remark("doctor.pages", {"detail": line}) for line in integrity(project)]
    with project.reading() as connection:
        found += [Remark("doctor.revision", {"segment": s, "version": v}) for s, v in damaged_revisions(connection)]
        found += [
            Remark("doctor.paragraph", {"side": side, "number": order + 1 if order >= 0 else -order})
            for side, order in damaged_paragraphs(connection)
        ]
        found += [Remark("doctor.head", {"segment": segment}) for segment in stale_heads(connection)]
        found += [Remark("doctor.source", {"segment": segment}) for segment in strange_sources(connection)]
    return found
