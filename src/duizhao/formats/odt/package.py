"""The names of OpenDocument text: namespaces, and what styles are called.

Decides nothing.
"""

from duizhao.domain.document import Kind

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}

MIMETYPE = "application/vnd.oasis.opendocument.text"

BODY, PROOF_MARK, PROOF_LABEL = "Release Body", "Proof Mark", "Proof Label"

STYLE_NAMES = {
    Kind.HEADLINE: "Title", Kind.LEAD: "Lead", Kind.BODY: BODY, Kind.QUOTE: "Quotations", Kind.CAPTION: "Caption", Kind.BYLINE: "Byline",
    Kind.DATE: "Date", Kind.NOTE: "Note",
}  # fmt: skip
"""The style of each kind in what is written here."""


def q(name: str) -> str:
    """A name such as `text:p` in the form that lxml wants."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
