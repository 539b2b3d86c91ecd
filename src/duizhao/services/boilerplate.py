"""The paragraphs that an office's releases have in English alone, such as a note about the publisher.

Decides where they are kept (a list in the person's own data folder, one for all projects) and that white space and case tell none of them
apart. Rules about no paragraph.
"""

import json
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from duizhao.settings import data_folder, sync_folder


def known() -> frozenset[str]:
    """The paragraphs that were ruled boilerplate so far, as `same` has them. A list that cannot be read counts as empty."""
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(same(text) for text in kept if isinstance(text, str)) if isinstance(kept, list) else frozenset()


def remember(texts: Iterable[str]) -> None:
    """Keep more paragraphs. Where the folder cannot be written the list stays as it was: the ruling itself is in its project."""
    before = known()
    after = before | {told for text in texts if (told := same(text))}
    if after == before:
        return
    path = _path()
    beside = path.with_name(f".{path.name}-{secrets.token_hex(6)}.part")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps(sorted(after), ensure_ascii=False, indent=1), encoding="utf-8")
            beside.replace(path)
            sync_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)


def same(text: str) -> str:
    """What two paragraphs have in common that count as one: the words, whatever their case and the white space between them."""
    return " ".join(text.split()).casefold()


def _path() -> Path:
    return data_folder() / "boilerplate.json"
