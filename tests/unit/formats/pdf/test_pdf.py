import io
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from reportlab.pdfgen.canvas import Canvas

from duizhao.domain.document import Cell, Kind, Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import LINE_BREAK, read_document
from duizhao.formats.pdf import write
from duizhao.formats.pdf.reading import read

LONG = (
    "The university’s president, Chen Yu (陈宇), said that “every learner” counts, whether in town or village, and named three goals. " * 3
)
PARAGRAPHS = (
    Paragraph("Linjiang Open University opens its new academic year with 30,000 learners", kind=Kind.HEADLINE),
    Paragraph("1 September 2024", kind=Kind.DATE),
    Paragraph(LONG.strip(), (Code(4, 14, CodeKind.BOLD), Code(20, 30, CodeKind.LINK, "https://x.org/")), Kind.LEAD),
    Paragraph("Goals", kind=Kind.HEADING, level=1),
    Paragraph("better tutors", kind=Kind.LIST_ITEM),
    Paragraph("Hans & <Grete> went on.", (Code(0, 4, CodeKind.ITALIC), Code(7, 14, CodeKind.SUPERSCRIPT))),
    Paragraph("The opening on Sunday.", kind=Kind.CAPTION),
)


def extracted(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_the_text_extracts_as_it_was_written_and_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "release.pdf"
    path.write_bytes(write(Release(PARAGRAPHS)))
    said = extracted(path.read_bytes())
    assert all(paragraph.text in said for paragraph in PARAGRAPHS)
    document = read_document(path)
    assert [p.text for p in document.paragraphs] == [p.text for p in PARAGRAPHS]
    assert [p.kind for p in document.paragraphs[:5]] == [p.kind for p in PARAGRAPHS[:5]]
    assert [remark.code for remark in document.remarks] == ["pdf.put_together"]


def test_title_and_language_are_said_and_a_proof_says_so_on_every_page() -> None:
    data = write(
        Release(
            (Paragraph("Title", kind=Kind.HEADLINE), *[Paragraph(LONG)] * 20),
            proof_mark="NO RELEASE",
            labels=("1 · Draft",),
            variety="en-US",
        )
    )
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == "Title"
    assert b"(en-US)" in data
    pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) > 1
    assert all("NO RELEASE" in page for page in pages)
    assert "[1 · Draft] Title" in " ".join(pages[0].split())
    document.close()


def test_what_is_longer_than_a_line_or_a_page_still_fits() -> None:
    chinese = "教育数字化转型" * 60
    table = (Paragraph(LONG * 30, cell=Cell(0, 0, 0)), Paragraph(f"a{LINE_BREAK}b", cell=Cell(0, 0, 1)))
    said = extracted(write(Release((Paragraph(chinese), Paragraph("x" * 400), *table))))
    squeezed = "".join(said.split())
    assert chinese in squeezed
    assert "x" * 400 in squeezed
    assert squeezed.count("chenyu") == 0
    assert squeezed.count("ChenYu(陈宇)") == 90


def canvas_of(folder: Path, password: str | None = None, text: str = "") -> Path:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=password)
    canvas.drawString(72, 700, text)
    canvas.save()
    (folder / "made.pdf").write_bytes(buffer.getvalue())
    return folder / "made.pdf"


@pytest.mark.parametrize(("password", "text", "code"), [(None, "", "pdf.scanned"), ("x", "Text.", "pdf.locked")])
def test_a_pdf_without_text_or_with_a_password_says_what_to_do(tmp_path: Path, password: str | None, text: str, code: str) -> None:
    with pytest.raises(FileError, match=code):
        read_document(canvas_of(tmp_path, password, text))


def test_a_pdf_that_was_cut_off_or_is_none_is_refused(tmp_path: Path) -> None:
    whole = canvas_of(tmp_path, text="Text.").read_bytes()
    path = tmp_path / "cut.pdf"
    for data, code in ((whole[:100], "pdf.damaged"), (b"only text", "file.damaged")):
        path.write_bytes(data)
        with pytest.raises(FileError, match=code):
            read_document(path)


def set_in(folder: Path, lines: list[tuple[float, str]]) -> Path:
    """A page of these lines, each with the size of its type; an empty one is a gap."""
    buffer, height = io.BytesIO(), 790.0
    canvas = Canvas(buffer)
    for size, text in lines:
        height -= 1.3 * size
        canvas.setFont("Helvetica", size)
        canvas.drawString(72, height, text)
    canvas.save()
    (folder / "set.pdf").write_bytes(buffer.getvalue())
    return folder / "set.pdf"


def test_what_is_set_larger_is_a_heading_by_its_size_and_a_headline_may_take_two_lines(tmp_path: Path) -> None:
    body = [(10.0, "The university opened its new academic year in September, and the president named three goals for it.")] * 4
    quote = [(13.0, "Whoever wants to learn shall find a teacher, a place and the time for it with us.")] * 3
    lines = [
        (20.0, "The university"),
        (20.0, "Opens its year"),
        (12.0, ""),
        (14.0, "Goals"),
        (12.0, ""),
        *body,
        (12.0, ""),
    ]
    path = set_in(tmp_path, [*lines, (10.0, "• better tutors"), (12.0, ""), *quote])
    blocks = read(path, path.read_bytes()).blocks
    told = [(block.kind, block.level, block.content.plain[:30]) for block in blocks]
    assert told[:2] == [(Kind.HEADING, 1, f"The university{LINE_BREAK}Opens its year"), (Kind.HEADING, 2, "Goals")]
    assert told[3] == (Kind.LIST_ITEM, 0, "better tutors")
    assert [kind for kind, _, words in told if words.startswith("The university opened")] == [told[2][0]]
    assert told[2][0] not in (Kind.HEADING, Kind.LIST_ITEM)
    assert told[4][0] is told[2][0], "what is long is no heading, however large"
    assert len(blocks) == 5
