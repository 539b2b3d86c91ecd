"""Errors that a person can mend."""

import pickle
from pathlib import Path

import pytest

from duizhao.domain.errors import ConflictError, FileError, UsageError, UserError
from duizhao.domain.review import Reason
from duizhao.services.exporting import GateClosedError


def test_a_file_error_names_its_file() -> None:
    error = FileError("file.missing", Path("a.docx"), reason="gone")
    assert isinstance(error, UserError)
    assert error.values == {"path": "a.docx", "reason": "gone"}
    assert "a.docx" in str(error)


@pytest.mark.parametrize(
    "error",
    [
        UserError("a.code", count=2),
        FileError("file.missing", Path("a.docx"), reason="gone"),
        UsageError("usage.some", rows=[1, 2]),
        ConflictError("store.conflict", row=3),
        GateClosedError([Reason("gate.unapproved", segment=4)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_crosses_from_one_process_to_another_whole(error: UserError) -> None:
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)
    assert type(arrived) is type(error)
    assert (str(arrived), vars(arrived)) == (str(error), vars(error))
