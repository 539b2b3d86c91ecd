"""Files of old Word and WPS, and Rich Text, turned into Word documents by LibreOffice where it is installed.

Decides how LibreOffice is run: without a window, without macros, in a folder and with a profile that are made for the one file and go with it, for a
limited time. Reads no document.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from duizhao.domain.errors import FileError
from duizhao.formats.base import Format, Reading
from duizhao.formats.docx import reading as docx_reading

LONGEST = 90.0
"""Seconds that LibreOffice may take; its first start on a slow disk takes 20."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RICH_TEXT = b"{\\rtf"
_WORD_IN_IT = "WordDocument".encode("utf-16-le")
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def is_old_word(data: bytes) -> bool:
    """Whether these are the bytes of a text of old Word or WPS, or Rich Text."""
    return data.startswith(_RICH_TEXT) or (data.startswith(_OLE) and _WORD_IN_IT in data)


def program() -> Path | None:
    """LibreOffice on this machine, if it is there."""
    found = next((place for name in _NAMES if (place := shutil.which(name))), None)
    return Path(found) if found else next((Path(place) for place in _PLACES if os.path.exists(place)), None)


def read(path: Path, data: bytes) -> Reading:
    """What LibreOffice makes of the file, read as a Word document.

    Raises:
        FileError: it is no such file, there is no LibreOffice here, or it cannot read the file or takes too long.
    """
    if not is_old_word(data):
        raise FileError("file.damaged", path)
    office = program()
    if office is None:
        raise FileError("file.rtf" if data.startswith(_RICH_TEXT) else "file.old_office", path)
    return docx_reading.read(path, as_word(path, data, office))


def as_word(path: Path, data: bytes, office: Path, longest: float = LONGEST) -> bytes:
    """The bytes of a Word document with the text of the file; `longest` is in seconds.

    Raises:
        FileError: LibreOffice cannot read it, or takes too long.
    """
    with TemporaryDirectory(prefix="duizhao-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        given = folder / ("given.rtf" if data.startswith(_RICH_TEXT) else "given.doc")
        given.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--convert-to", "docx:MS Word 2007 XML"]
        command = [str(office), f"-env:UserInstallation={profile.as_uri()}", *options, "--outdir", str(folder / "made"), str(given)]
        _run(path, command, folder, longest)
        try:
            return (folder / "made" / "given.docx").read_bytes()
        except OSError as error:
            raise FileError("office.not_read", path) from error


def _run(path: Path, command: list[str], folder: Path, longest: float) -> None:
    """Runs a command to its end; what it started ends with it, at the latest when its time is over."""
    try:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except OSError as error:
        raise FileError("office.not_read", path) from error
    try:
        process.wait(longest)
    except subprocess.TimeoutExpired as error:
        raise FileError("office.too_long", path, seconds=round(longest)) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process and whatever it started that is still there."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


FORMAT = Format("old word", (".doc", ".wps", ".rtf"), read)
