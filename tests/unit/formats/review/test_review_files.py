from pathlib import Path

import pytest

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import Code, CodeKind
from duizhao.formats import write_release
from duizhao.formats.review import read_returned


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".html", ".md", ".txt"])
def test_a_copy_of_a_release_comes_back_paragraph_by_paragraph(tmp_path: Path, suffix: str) -> None:
    release = Release((Paragraph("Title", kind=Kind.HEADLINE), Paragraph("It rained hard.", (Code(3, 9, CodeKind.ITALIC),))))
    path = tmp_path / f"copy{suffix}"
    write_release(release, path)
    assert [row.target and row.target.plain for row in read_returned(path, ()).rows] == ["Title", "It rained hard."]
