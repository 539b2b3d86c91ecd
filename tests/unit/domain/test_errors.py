from pathlib import Path

from duizhao.domain.errors import FileError, UserError


def test_a_file_error_names_its_file() -> None:
    error = FileError("file.missing", Path("a.docx"), reason="gone")
    assert isinstance(error, UserError)
    assert error.values == {"path": "a.docx", "reason": "gone"}
    assert "a.docx" in str(error)
