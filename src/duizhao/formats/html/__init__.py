"""A release as one web page that needs nothing beside it.

Decides the page's markup and looks. Web pages are read in `html.reading`.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.text import CodeKind, runs
from duizhao.formats.base import LINE_BREAK, Format
from duizhao.formats.html.reading import read
from duizhao.formats.tidy import visible
from duizhao.formats.writing import Labelled, ListGroup, TableGroup, grouped, may_link

_TAGS = {
    CodeKind.BOLD: "strong",
    CodeKind.ITALIC: "em",
    CodeKind.UNDERLINE: "u",
    CodeKind.STRIKE: "s",
    CodeKind.SUPERSCRIPT: "sup",
    CodeKind.SUBSCRIPT: "sub",
}
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1.06rem/1.65 Georgia, "Times New Roman", "SimSun", serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }}
h1, h2, h3, h4, h5, h6, .byline, .date, figcaption, .caption, .proof-mark {{ font-family: Arial, "Helvetica Neue", sans-serif; line-height: 1.3; }}
h1 {{ font-size: 1.9rem; margin: 0 0 1.2rem; }}
h2 {{ font-size: 1.3rem; margin: 2rem 0 .6rem; }}
h3, h4, h5, h6 {{ font-size: 1.08rem; margin: 1.6rem 0 .5rem; }}
.lead {{ font-size: 1.14rem; }}
.byline, .date, .caption, .note {{ font-size: .9rem; opacity: .75; }}
blockquote {{ margin: 1.2rem 0; padding-left: 1.1rem; border-left: 3px solid #9aa3ad; font-style: italic; }}
table {{ border-collapse: collapse; width: 100%; margin: 1.2rem 0; font-size: .95rem; }}
td {{ border: 1px solid #9aa3ad; padding: .4rem .6rem; vertical-align: top; }}
td p {{ margin: 0; }}
.proof-mark {{ border: 1px solid; padding: .6rem .9rem; font-weight: bold; }}
.proof-label {{ font: .8rem Arial, sans-serif; background: #d9d9d9; color: #222; padding: 0 .3em; }}
</style>
</head>
<body>
<main>
<article>
{body}
</article>
</main>
</body>
</html>
"""


def write(release: Release, template: Path | None = None) -> bytes:  # noqa: ARG001  (the page brings its own looks)
    """The release as an HTML page in UTF-8."""
    title = release.title or next((p.text for p in release.paragraphs if p.kind is Kind.HEADLINE), "")
    body = "\n".join(_body(release))
    return _PAGE.format(language=release.language, title=escape(visible(title).replace(LINE_BREAK, " ")), body=body).encode()


def fragment(release: Release) -> str:
    """The release as markup without a page around it and without looks of its own, to be pasted where another program decides on them."""
    return "\n".join(_body(release))


def _body(release: Release) -> Iterator[str]:
    if release.proof_mark:
        yield f'<p class="proof-mark" role="note">{escape(visible(release.proof_mark))}</p>'
    for group in grouped(release):
        if isinstance(group, ListGroup):
            yield from _list(group.items)
        elif isinstance(group, TableGroup):
            yield from _table(group)
        else:
            yield _paragraph(group)


def _paragraph(member: Labelled) -> str:
    paragraph, label = member
    content = _label(label) + _inline(paragraph)
    if paragraph.kind is Kind.HEADLINE:
        return f"<h1>{content}</h1>"
    if paragraph.kind is Kind.HEADING:
        depth = min(6, max(1, paragraph.level) + 1)
        return f"<h{depth}>{content}</h{depth}>"
    if paragraph.kind is Kind.QUOTE:
        return f"<blockquote><p>{content}</p></blockquote>"
    name = "" if paragraph.kind in {Kind.BODY, Kind.LIST_ITEM} else f' class="{paragraph.kind}"'
    return f"<p{name}>{content}</p>"


def _list(items: tuple[Labelled, ...]) -> Iterator[str]:
    """Nested lists; an item stays open until its own sub-list is closed."""
    open_lists: list[tuple[int, str]] = []
    for paragraph, label in items:
        tag = "ol" if paragraph.ordered else "ul"
        while open_lists and (open_lists[-1][0] > paragraph.level or open_lists[-1] == (paragraph.level, "ul" if tag == "ol" else "ol")):
            yield f"</li></{open_lists.pop()[1]}>"
        if open_lists and open_lists[-1][0] == paragraph.level:
            yield "</li>"
        else:
            open_lists.append((paragraph.level, tag))
            yield f"<{tag}>"
        yield f"<li>{_label(label)}{_inline(paragraph)}"
    while open_lists:
        yield f"</li></{open_lists.pop()[1]}>"


def _table(table: TableGroup) -> Iterator[str]:
    yield "<table>"
    for row in table.rows:
        cells = ("".join(_paragraph(member) for member in cell) for cell in row)
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    yield "</table>"


def _label(label: str) -> str:
    return f'<span class="proof-label">[{escape(visible(label))}]</span> ' if label else ""


def _inline(paragraph: Paragraph) -> str:
    """The text with its codes, each stretch in its own tags; objects have no place on the page."""
    parts = []
    for run in runs(paragraph.content):
        part = escape(visible(run.text)).replace(LINE_BREAK, "<br>")
        for kind, tag in _TAGS.items():
            if kind in run.kinds:
                part = f"<{tag}>{part}</{tag}>"
        parts.append(f'<a href="{escape(visible(run.link))}">{part}</a>' if run.text and may_link(run.link) else part)
    return "".join(parts)


FORMAT = Format(
    "html",
    (".html", ".htm", ".xhtml"),
    read,
    write,
    kinds=frozenset(Kind) - {Kind.BODY},
    codes=frozenset(CodeKind) - {CodeKind.OBJECT},
)
