"""The evidence of a release as a file: JSON for programs, or a page for people that holds the same JSON.

Decides how evidence is written down and known again, and what is said of a file that is none. What stands in it is handed in, in
words too; whether a release is what was approved, it does not judge.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.html import builder as html
from lxml.html import document_fromstring, tostring

from duizhao.domain.errors import FileError
from duizhao.domain.evidence import Page, Part, digest_of
from duizhao.domain.review import Role
from duizhao.domain.text import showable
from duizhao.formats.files import contents

NAME, VERSION = "duizhao-evidence", 1
_PAGES = (".html", ".htm")
_HELD = "evidence"
"""The id of the element that holds the JSON in a page."""
_STYLE = """body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}th,td{border:1px solid #ddd;padding:.35rem .6rem;vertical-align:top;text-align:left}
td{white-space:pre-line;overflow-wrap:anywhere}th{background:#f4f2ee}td:first-child{white-space:nowrap}
td:nth-child(3){min-width:12rem}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}
@page{size:A4;margin:15mm}@media print{body{margin:0;padding:0;max-width:none}}p.warning{border-left:4px solid #b3261e;padding:.4rem .8rem;background:#fbeceb}h2{font-size:1.1rem}"""


def evidence_bytes(content: Mapping[str, Any], page: Page, path: Path) -> bytes:
    """Evidence in the form that the suffix of `path` names; its own digest is put in. Nothing is written.

    Raises:
        FileError: the suffix is neither .json nor .html.
    """
    suffix = path.suffix.lower()
    whole = {"format": NAME, "version": VERSION, **content}
    whole["digest"] = digest_of(whole)
    if suffix == ".json":
        return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "surrogatepass")
    if suffix in _PAGES:
        return _page(whole, page)
    raise FileError("evidence.suffix", path)


def read_evidence(path: Path) -> dict[str, Any]:
    """What stands in a file of evidence, whichever form it has.

    Raises:
        FileError: the file cannot be read, is no evidence, or a newer program wrote it.
    """
    data = contents(path)
    try:
        found = json.loads(_held(data) if path.suffix.lower() in _PAGES else data)
    except (ValueError, RecursionError, etree.LxmlError):
        raise FileError("evidence.not_one", path) from None
    if not isinstance(found, dict) or found.get("format") != NAME:
        raise FileError("evidence.not_one", path)
    if found.get("version") != VERSION:
        raise FileError("evidence.newer", path)
    if not _is_release(found.get("release")) or not _are_segments(found.get("segments")):
        raise FileError("evidence.not_one", path)
    return found


def _is_release(found: object) -> bool:
    if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in ("sha256", "actor", "override")):
        return False
    return isinstance(found.get("at"), int) and found.get("role") in tuple(Role)


def _are_segments(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(each, dict) and _texts(each.get("text")) for each in found)


def _texts(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(text, str) for text in found)


def _held(data: bytes) -> str:
    page: Any = document_fromstring(data)
    element = page.get_element_by_id(_HELD, None)
    return "" if element is None else str(element.text_content())


def _page(content: Mapping[str, Any], page: Page) -> bytes:
    # in a script element the text runs to the next "</": as an escape, "<" says the same to whoever reads JSON
    held = html.SCRIPT(json.dumps(content).replace("<", "\\u003c"), type="application/json", id=_HELD)
    warning = [html.P(showable(page.warning), html.CLASS("warning"))] if page.warning else []
    parts = [element for part in page.parts for element in (html.H2(part.heading), _table(part))]
    whole = html.HTML(
        html.HEAD(html.META(charset="utf-8"), html.TITLE(showable(page.title)), html.STYLE(_STYLE)),
        html.BODY(html.H1(showable(page.title)), *warning, *parts, held),
        lang=page.language,
    )
    return bytes(tostring(whole, doctype="<!DOCTYPE html>", encoding="utf-8", pretty_print=True))


def _table(part: Part) -> Any:
    head = [html.THEAD(html.TR(*(html.TH(column) for column in part.columns)))] if part.columns else []
    return html.TABLE(*head, *(html.TR(*(html.TD(showable(cell)) for cell in row)) for row in part.rows))
