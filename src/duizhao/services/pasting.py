"""A text from the clipboard, as a file that a review can be made of.

Decides which of the forms that a clipboard holds is read (its markup, unless the plain text says more), and that it is kept in a file of its own, in a
folder that goes when nobody needs it. Readers of files read it: there is no other way in.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from duizhao.domain.document import Document, Kind
from duizhao.domain.errors import FileError, UserError

_LONGEST_TITLE = 60
"""Characters."""
_PAGE = '<!DOCTYPE html>\n<meta charset="utf-8">\n<main>\n{}\n</main>\n'
"""What somebody copied is the article, all of it."""
_FRAME = re.compile(r"</?(?:html|body|main)\b[^>]*>", re.IGNORECASE)
"""What would end the article before the end of what was copied."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What the clipboard holds: markup and plain text, each empty where it has none."""

    html: str = ""
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A pasted text in its file: how many paragraphs it has, how it begins, and what a review of it could be called."""

    path: Path
    paragraphs: int
    beginning: str
    title: str


def new_folder() -> Path:
    """A folder for pasted texts, that nobody else may look into.

    Raises:
        UserError: there is no room for it.
    """
    try:
        return Path(mkdtemp(prefix="duizhao-pasted-"))
    except OSError:
        raise UserError("paste.no_room", path=gettempdir()) from None


def keep(pasted: Pasted, folder: Path, name: str) -> Kept:
    """Put a text into a file called `name`, in a folder of its own within `folder`.

    Raises:
        UserError: the clipboard holds no text, or none that can be read, or there is no room for it.
    """
    try:
        place = Path(mkdtemp(dir=folder))
        read = [(path, document) for path, document in _read(pasted, place / name) if document.paragraphs]
    except OSError:
        raise UserError("paste.no_room", path=folder) from None
    if not read:
        raise UserError("paste.nothing")
    path, document = read[0]
    if len(document.paragraphs) == 1 and len(read[-1][1].paragraphs) > 1:  # markup that only shows plain text as it stands
        path, document = read[-1]
    texts = [paragraph.text for paragraph in document.paragraphs]
    headline = next((paragraph.text for paragraph in document.paragraphs if paragraph.kind is Kind.HEADLINE), texts[0])
    return Kept(path, len(texts), " ".join(texts[0].split()), " ".join(headline.split())[:_LONGEST_TITLE].strip())


def forget(folder: Path) -> None:
    """Remove the pasted texts in a folder; what cannot be removed now is left to the system."""
    shutil.rmtree(folder, ignore_errors=True)


def _read(pasted: Pasted, place: Path) -> Iterator[tuple[Path, Document]]:
    from duizhao.formats import read_document  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something is pasted)

    for suffix, text in ((".html", _PAGE.format(_FRAME.sub("", pasted.html)) if pasted.html.strip() else ""), (".txt", pasted.plain)):
        if text.strip():
            path = place.with_name(place.name + suffix)
            path.write_bytes(text.encode("utf-8", "replace"))
            try:
                yield path, read_document(path)
            except FileError:
                continue  # the other form may be read
