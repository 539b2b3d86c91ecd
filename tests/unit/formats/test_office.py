import os
import sys
import time
from pathlib import Path

import pytest

from docx_maker import package, par, zipped
from duizhao.domain.document import Kind
from duizhao.domain.errors import FileError
from duizhao.formats import office, read_document
from duizhao.messages import Voice

RICH_TEXT = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 Times New Roman;}}\pard\b Opening day\b0\par\pard It rained on Monday.\par}"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(100)
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")


def script(folder: Path, lines: str) -> Path:
    """A program that is called as LibreOffice is: its last argument is the file, the one before it the folder to write to."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(0o755)
    return path


@posix
def test_the_program_is_given_a_profile_without_macros_and_everything_goes_afterwards(tmp_path: Path) -> None:
    ready = tmp_path / "ready.docx"
    ready.write_bytes(zipped(package(par("Text."))))
    log = tmp_path / "log"
    lines = f'echo "$1" > {log}; cat "${{1#*file://}}/user/registrymodifications.xcu" >> {log}; pwd >> {log}; mkdir made; cp {ready} made/given.docx'
    made = office.as_word(tmp_path / "a.doc", OLD_WORD, script(tmp_path, lines))
    assert made == ready.read_bytes()
    said = log.read_text().splitlines()
    assert said[0].startswith("-env:UserInstallation=file://")
    assert any("DisableMacrosExecution" in line and "<value>true</value>" in line for line in said)
    assert not Path(said[-1]).exists()


@posix
def test_a_program_that_does_not_end_is_ended_with_what_it_started(tmp_path: Path) -> None:
    log = tmp_path / "child"
    waiting = script(tmp_path, f"sleep 60 & echo $! > {log}; wait")
    begun = time.monotonic()
    with pytest.raises(FileError, match="office.too_long") as caught:
        office.as_word(tmp_path / "a.doc", OLD_WORD, waiting, longest=0.5)
    assert time.monotonic() - begun < 20
    assert all("a.doc" in Voice(language).say(caught.value.code, **caught.value.values) for language in ("en", "zh"))
    child = int(log.read_text())
    for _ in range(200):  # until the system has put it away
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
        if Path(f"/proc/{child}/stat").exists() and ") Z " in Path(f"/proc/{child}/stat").read_text():
            return
    pytest.fail("what the program started still runs")


@posix
@pytest.mark.parametrize("lines", ["exit 1", "mkdir made"])
def test_a_file_that_the_program_cannot_read_says_what_to_do(tmp_path: Path, lines: str) -> None:
    with pytest.raises(FileError, match="office.not_read") as caught:
        office.as_word(tmp_path / "a.wps", OLD_WORD, script(tmp_path, lines))
    assert all("a.wps" in Voice(language).say(caught.value.code, **caught.value.values) for language in ("en", "zh"))


@pytest.mark.parametrize(
    ("name", "data", "code"), [("a.doc", OLD_WORD, "file.old_office"), ("a.rtf", RICH_TEXT, "file.rtf"), ("b.doc", b"x", "file.damaged")]
)
def test_without_the_program_the_file_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, code: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", ())
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FileError, match=code):
        read_document(tmp_path / name)


@pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed here")
def test_rich_text_is_read_through_libre_office_whatever_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / "opening.doc"
    path.write_bytes(RICH_TEXT)
    assert [(p.text, p.kind) for p in read_document(path).paragraphs] == [
        ("Opening day", Kind.HEADLINE),
        ("It rained on Monday.", Kind.LEAD),
    ]
