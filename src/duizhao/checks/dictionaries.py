"""Which words are known: to the lists that come with the program, or to the dictionaries that an office keeps of its own.

Decides that a dictionary with endings takes the place of the lists, in the English that its name tells (en_GB.dic, en_US.dic; any other name:
in all), and that a list without endings adds to them. Does not know how a dictionary is written: `language.hunspell` does. One that cannot be
read is passed over; `duizhao doctor` names it.
"""

import functools
import re
from collections.abc import Sequence
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.domain.text import Variety
from duizhao.language.dictionary import Dictionary
from duizhao.language.hunspell import Words, dictionaries_in, dictionary
from duizhao.settings import asset, spelling_folder

_LANGUAGE = re.compile(r"([a-z]{2})[_-]([A-Z]{2})\b")


class Known:
    """The words that are known to the shipped lists and to an office's dictionaries."""

    def __init__(self, shipped: Dictionary, dictionaries: Sequence[Words] = ()) -> None:
        self._shipped = shipped
        self._languages = [each for each in dictionaries if each.has_endings]
        self._lists = [each for each in dictionaries if not each.has_endings]

    @property
    def is_shipped(self) -> bool:
        """Whether what the shipped lists have is known, whatever the office has beside them."""
        return not self._languages

    def knows(self, word: str) -> bool:
        """Whether `word`, in small letters, is English, or the office's own."""
        if any(each.knows(word) or each.knows(word.capitalize()) for each in self._lists):
            return True
        return any(each.knows(word) for each in self._languages) if self._languages else self._shipped.knows(word)


@functools.cache
def shipped() -> Dictionary:
    """The lists that come with the program."""
    folder = ("resources", "spelling")
    return Dictionary(*(asset(*folder, name).read_text(encoding="utf-8") for name in ("words.txt", "newer-words.txt", "names.txt")))


@functools.cache
def known(variety: Variety) -> Known:
    """What is known in `variety`, with the dictionaries that are in place when it is first asked for."""
    return Known(
        shipped(), [words for path in dictionaries_in(spelling_folder()) if _is_of(path, variety) and (words := _read(path)) is not None]
    )


def _is_of(path: Path, variety: Variety) -> bool:
    named = _LANGUAGE.match(path.stem)
    return named is None or (named[1] == "en" and (named[2] not in ("GB", "US") or variety.startswith(f"en-{named[2]}")))


def _read(path: Path) -> Words | None:
    try:
        return dictionary(path)
    except FileError:
        return None
