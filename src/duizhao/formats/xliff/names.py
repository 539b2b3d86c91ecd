"""The names of XLIFF: namespaces, states, types of codes.

Decides which state of XLIFF a status is. Reads and writes nothing.
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
