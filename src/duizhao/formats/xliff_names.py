"""The names of XLIFF: namespaces, states, types of codes.

Decides which state of XLIFF is which status here, in both directions. Reads and writes nothing.
"""

from collections.abc import Mapping

from duizhao.domain.review import Status
from duizhao.domain.text import CodeKind

V12 = "urn:oasis:names:tc:xliff:document:1.2"
V20 = "urn:oasis:names:tc:xliff:document:2.0"
"""The namespace of 2.0 and 2.1; 2.2 has its own, which is read the same."""
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
ITS = "http://www.w3.org/2005/11/its"
OURS = "urn:duizhao"
PROGRAM = "Duizhao"
"""Who says in a note of 1.2 what the checks found."""
XML = "http://www.w3.org/XML/1998/namespace"

STATES_12: Mapping[Status, str] = {
    Status.NEW: "new",
    Status.DRAFT: "needs-review-translation",
    Status.CONFIRMED: "translated",
    Status.SENT_BACK: "needs-translation",
    Status.REVIEWED: "signed-off",
    Status.APPROVED: "final",
    Status.LOCKED: "final",
}
STATES_2: Mapping[Status, tuple[str, str]] = {
    Status.NEW: ("initial", ""),
    Status.DRAFT: ("initial", "duizhao:draft"),
    Status.CONFIRMED: ("translated", ""),
    Status.SENT_BACK: ("initial", "duizhao:sent-back"),
    Status.REVIEWED: ("reviewed", ""),
    Status.APPROVED: ("final", ""),
    Status.LOCKED: ("final", "duizhao:locked"),
}
"""State and sub-state of each status."""
_READ: Mapping[str, Status] = {
    "new": Status.NEW,
    "needs-translation": Status.SENT_BACK,
    "needs-adaptation": Status.DRAFT,
    "needs-l10n": Status.DRAFT,
    "needs-review-translation": Status.DRAFT,
    "needs-review-adaptation": Status.DRAFT,
    "needs-review-l10n": Status.DRAFT,
    "translated": Status.CONFIRMED,
    "signed-off": Status.REVIEWED,
    "final": Status.APPROVED,
    "initial": Status.DRAFT,
    "reviewed": Status.REVIEWED,
}
TYPES_12: Mapping[CodeKind, str] = {
    CodeKind.BOLD: "bold",
    CodeKind.ITALIC: "italic",
    CodeKind.UNDERLINE: "underlined",
    CodeKind.STRIKE: "x-strike",
    CodeKind.SUPERSCRIPT: "x-superscript",
    CodeKind.SUBSCRIPT: "x-subscript",
    CodeKind.LINK: "link",
}
TYPES_2: Mapping[CodeKind, str] = {
    CodeKind.BOLD: "xlf:b",
    CodeKind.ITALIC: "xlf:i",
    CodeKind.UNDERLINE: "xlf:u",
    CodeKind.STRIKE: "duizhao:strike",
    CodeKind.SUPERSCRIPT: "duizhao:superscript",
    CodeKind.SUBSCRIPT: "duizhao:subscript",
}
"""Sub-types of the type `fmt`."""


def status_of(state: str, sub_state: str = "") -> Status | None:
    """The status that a state of either family stands for; None for one that says nothing."""
    if sub_state:
        own = next((status for status, names in STATES_2.items() if names == (state, sub_state)), None)
        if own is not None:
            return own
    return _READ.get(state)
