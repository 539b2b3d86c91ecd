"""Where on a web page the article stands.

Decides which element holds it: WeChat's and the usual content systems' by their names, else the smallest that holds most of the running text; and
what inside it is not the article (menus, sharing, forms). Does not read the paragraphs.
"""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element  # noqa: SLF001  (lxml gives its element class no public name)

_SILENT = frozenset(
    {
        "script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "select", "textarea", "audio", "video", "canvas",
        "button", "label", "legend", "datalist",
    }
)  # fmt: skip
_BESIDE = frozenset({"nav", "aside", "footer", "dialog"})
"""Elements that are never the article where it has an element of its own."""
_ROLES = frozenset({"navigation", "banner", "complementary", "search", "contentinfo", "menu", "dialog"})
_BESIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|crumb|share|sharing|bdshare\w*|social|comments?|related|recommend\w*|sidebar|side|footer|pagination|pager|"
    r"copyright|qrcode|ewm|toolbar|advert\w*|ads?|newsletter|cookie\w*|skip-link|print|fontsize|prev|next)(?:$|[\s_-])",
    re.IGNORECASE,
)
_IDS = ("js_content", "UCAP-CONTENT", "TRS_Editor", "Zoom", "zoom", "articleContent", "article-content", "artibody", "vsb_content")
_CLASS_NAMES = (
    "TRS_Editor", "article-content", "article-body", "entry-content", "post-content", "wp_articlecontent", "pages_content", "v_news_content",
)  # fmt: skip
_HAS_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
_NAMED = (
    f"//*[{' or '.join(f'@id={name!r}' for name in _IDS)}]",
    "//*[@itemprop='articleBody']",
    f"//*[{' or '.join(_HAS_CLASS.format(name) for name in _CLASS_NAMES)}]",
    "//article",
    "//main",
)
"""Where articles stand, the surest first: WeChat and the systems of Chinese offices and universities, schema.org, blogs, HTML's own elements."""
_WECHAT = "js_content"
_LEAST_OF_TEXT = 0.4
"""Share of the page's running text that a named element must hold; less, and it is a teaser."""
_MOST_OF_TEXT = 0.8
"""Share of the running text that the article holds where nothing is named."""
_HOLDERS = frozenset({"body", "div", "section", "article", "main", "center", "form", "table", "tbody", "tr", "td"})
"""Elements that an article may fill alone; a list, a quote or a paragraph is itself a part of one."""
_MOST_BESIDE = 0.5
"""Share of the page's text above which an element is no ornament, whatever it is called (`no-sidebar`, `print-area`)."""
_PARAGRAPHS_OF_A_LAYOUT = 6
_LINKS_AT_LEAST = 3
_LINKED = 0.6
"""A list of at least that many links, of whose text this share is linked, is a menu."""


def article_of(root: Element) -> tuple[Element, str]:
    """The element that holds the article, and the headline that stands outside it, or an empty string."""
    weights = _running_text(root)
    whole = weights.get(root, 0)
    for path in _NAMED:
        best = max(_matches(root, path), key=lambda each: weights.get(each, 0), default=None)
        if best is not None and weights.get(best, 0) >= _LEAST_OF_TEXT * whole and _text(best).strip():
            return best, _headline(root, best)
    body = root.find("body")
    place: Element = root if body is None else body
    while True:
        deeper = next((child for child in place if _may_hold(child) and weights.get(child, 0) >= max(1, _MOST_OF_TEXT * whole)), None)
        if deeper is None:
            return place, _headline(root, place)
        place = deeper


def _matches(root: Element, path: str) -> list[Element]:
    found = root.xpath(path)
    return [each for each in found if isinstance(each, Element)] if isinstance(found, list) else []


def _may_hold(element: Element) -> bool:
    return element.tag in _HOLDERS and (element.tag != "table" or is_layout(element))


def is_layout(table: Element) -> bool:
    """Whether a table only puts things in their places on the page, as old pages do."""
    if table.get("role") in {"presentation", "none"}:
        return True
    if any(True for _ in table.iterdescendants("table", "h1", "h2", "h3")):
        return True
    cells = list(table.iterdescendants("td", "th"))
    return len(cells) == 1 and len(list(cells[0].iterchildren("p", "div", "section"))) >= _PARAGRAPHS_OF_A_LAYOUT


def is_named(element: Element) -> bool:
    """Whether the page itself says that this element holds the article, so that lists of links in it belong to it."""
    return element.tag in {"article", "main"} or bool(element.get("itemprop") or element.get("id"))


def is_wechat(element: Element) -> bool:
    """Whether this is the body of a WeChat article, which holds nothing else."""
    return element.get("id") == _WECHAT


def is_beside(element: Element) -> bool:
    """Whether an element inside the article's is not the article: what nobody sees, menus, sharing, forms."""
    if is_unseen(element) or element.tag in _BESIDE or element.get("role") in _ROLES:
        return True
    if not _BESIDE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return False
    return len(_text(element)) < _MOST_BESIDE * len(_text(element.getroottree().getroot()))


def is_unseen(element: Element) -> bool:
    """Whether nobody sees an element. WeChat hides its article with `visibility` until a script shows it: that does not count."""
    if element.tag in _SILENT or element.get("hidden") is not None:
        return True
    return "display:none" in (element.get("style") or "").replace(" ", "").lower() or element.get("aria-hidden") == "true"


def is_menu(element: Element) -> bool:
    """Whether a list or a block is nothing but links."""
    links = [_text(each) for each in element.iter("a")]
    return len(links) >= _LINKS_AT_LEAST and sum(map(len, links)) >= _LINKED * max(1, len("".join(_text(element).split())))


def _running_text(root: Element) -> dict[Element, int]:
    """Letters of text that is no link, for each element that holds some; menus and what stands beside the article count nothing."""
    weights: dict[Element, int] = {}
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        outside = element is not root and element.tag != "body" and is_beside(element)
        if event == "start":
            silent += outside or element.tag == "a"
            text = element.text
        else:
            silent -= outside or element.tag == "a"
            text = element.tail
        if text and not silent and text.strip():
            owner = element if event == "start" else element.getparent()
            if owner is not None:
                weights[owner] = weights.get(owner, 0) + len(text.strip())
    for element in reversed(list(root.iter(etree.Element))):
        parent = element.getparent()
        if parent is not None and element in weights:
            weights[parent] = weights.get(parent, 0) + weights[element]
    return weights


def _headline(root: Element, article: Element) -> str:
    """The headline where it stands outside the article: the page's last heading of the first level before it, else what the page says to others."""
    if article.find(".//h1") is not None:
        return ""
    found = ""
    for element in root.iter("h1", article.tag):
        if element is article:
            break
        if element.tag == "h1" and not any(is_beside(each) for each in _upwards(element)):
            found = " ".join(_text(element).split()) or found
    if found or article.tag == "body":
        return found
    said = root.xpath("//meta[@property='og:title' or @name='ArticleTitle']/@content")
    return " ".join(str(said[0]).split()) if isinstance(said, list) and said else ""


def _upwards(element: Element) -> Iterator[Element]:
    step: Element | None = element
    while step is not None and step.tag != "body":
        yield step
        step = step.getparent()


def _text(element: Element) -> str:
    return "".join(str(piece) for piece in element.itertext())
