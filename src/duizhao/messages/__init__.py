"""Every sentence that a person reads: code → English literal, and its translation from the `.ts` file.

Decides how a sentence is chosen and filled. Does not decide when one is said, and knows no Qt: the literals are marked with
a `QT_TRANSLATE_NOOP` of this package so that `lupdate` finds them, and headless Chinese reads the `.ts` file itself.
"""

import locale
import os
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from duizhao.messages.alignment import ALIGNMENT
from duizhao.messages.check_names import CHECK_NAMES
from duizhao.messages.commands import COMMANDS
from duizhao.messages.completeness import COMPLETENESS
from duizhao.messages.consistency import CONSISTENCY
from duizhao.messages.errors import ERRORS
from duizhao.messages.evidence import EVIDENCE
from duizhao.messages.exchange import EXCHANGE
from duizhao.messages.figures import FIGURES
from duizhao.messages.findings import FINDINGS
from duizhao.messages.glossaries import GLOSSARIES
from duizhao.messages.house import HOUSE
from duizhao.messages.marking import MARKING
from duizhao.messages.mechanics import MECHANICS
from duizhao.messages.memory import MEMORY
from duizhao.messages.readers import READERS
from duizhao.messages.reports import REPORTS
from duizhao.messages.scores import SCORES
from duizhao.messages.store import STORE
from duizhao.messages.terminology import TERMINOLOGY
from duizhao.settings import asset

Language = Literal["en", "zh"]

MESSAGES: Mapping[str, str] = {
    **ERRORS,
    **EXCHANGE,
    **ALIGNMENT,
    **STORE,
    **FINDINGS,
    **CHECK_NAMES,
    **TERMINOLOGY,
    **FIGURES,
    **COMPLETENESS,
    **MECHANICS,
    **CONSISTENCY,
    **GLOSSARIES,
    **HOUSE,
    **MEMORY,
    **MARKING,
    **REPORTS,
    **READERS,
    **EVIDENCE,
    **SCORES,
    **COMMANDS,
}


class Voice:
    """Says sentences in one language."""

    def __init__(self, language: Language = "en") -> None:
        self.language = language
        self._translated = translations(asset("translations", "duizhao_zh_CN.ts")) if language == "zh" else {}

    def say(self, code: str, **values: object) -> str:
        """The sentence of `code`, filled with `values`."""
        literal = MESSAGES[code]
        return self._translated.get(literal, literal).format(**{name: self._shown(value) for name, value in values.items()})

    def _shown(self, value: object) -> object:
        if isinstance(value, (list, tuple, set, frozenset)):
            return ("、" if self.language == "zh" else ", ").join(str(item) for item in value)
        return value


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """The language that the person's locale asks for."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    system = locale.getlocale()[0] or ""
    return "zh" if system.lower().startswith(("zh", "chinese")) else "en"


@cache
def translations(path: Path) -> Mapping[str, str]:
    """Finished translations of a Qt Linguist file, by their English literal."""
    found = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314  (our own file, not the person's)
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.text and translation.get("type") is None:
            found[source] = translation.text
    return found
