"""Reporting: what a person needs to know of a review, on paper, for one of three readers.

Decides what is gathered for a report and which reader is told what. It is no release and obeys no gate; how a report looks, the formats decide.
"""

from pathlib import Path

from duizhao.domain.reports import Reader, Report
from duizhao.messages import Voice
from duizhao.services import comparing, exporting, snapshot
from duizhao.services.comparing import Base
from duizhao.services.reporting import leader, reviewer, translator
from duizhao.services.reporting.gathering import Material, gathered
from duizhao.services.scoring import DocumentScores
from duizhao.services.snapshot import Present
from duizhao.store import Project, reading

__all__ = ["Base", "Material", "Reader", "export_report", "report_of"]

_READERS = {Reader.TRANSLATOR: translator.report, Reader.REVIEWER: reviewer.report, Reader.LEADER: leader.report}


def export_report(
    project: Project,
    path: Path,
    reader: Reader,
    voice: Voice,
    *,
    since: Base = Base.DRAFT,
    present: Present = snapshot.take,
    scores: DocumentScores | None = None,
) -> None:
    """Write a report as a page (.html), a workbook (.xlsx) or a Word document (.docx); `since` is what the rows are compared with.

    Raises:
        FileError: the suffix is none of these, or the file cannot be written.
    """
    from duizhao.formats import reader_report, write_atomically  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    exporting.spare_projects(path)
    reader_report.refuse_suffix(path)
    with project.reading() as connection:
        now = present(connection, reading.documents(connection)[0])
    material = gathered(project, now, comparing.texts(project, since), since, scores)
    write_atomically(path, reader_report.report_bytes(report_of(material, reader, voice), path))


def report_of(material: Material, reader: Reader, voice: Voice) -> Report:
    """What a reader is told, in one language."""
    return _READERS[reader](material, voice)
