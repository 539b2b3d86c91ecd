"""PDF: the format's registration.

Decides that its libraries are loaded only when a PDF is read or written; the reader and the writer are in `reading` and `writing`.
"""

from pathlib import Path

from duizhao.domain.document import Release
from duizhao.formats.base import Format, Reading


def read(path: Path, data: bytes) -> Reading:
    """The paragraphs of a PDF, as `reading.read` gives them."""
    from duizhao.formats.pdf import reading  # noqa: PLC0415  (pdfium, 0.05 s; few drafts are PDFs)

    return reading.read(path, data)


def write(release: Release, template: Path | None = None) -> bytes:
    """The release as a PDF, as `writing.write` makes it."""
    from duizhao.formats.pdf import writing  # noqa: PLC0415  (reportlab, 0.3 s; not needed before a PDF goes out)

    return writing.write(release, template)


FORMAT = Format("pdf", (".pdf",), read, write, faithful=False)
