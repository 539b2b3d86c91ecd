"""What a paragraph is in the release, from its text, where the file does not say it.

Decides conservatively: a paragraph is body text unless its words or its place leave no doubt. What the file says is never overruled,
but for one habit: a single heading of the first level that opens the text is its headline.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from duizhao.domain.document import Kind, Paragraph
from duizhao.domain.text import CodeKind
from duizhao.formats.base import Block
from duizhao.language.script import weights

_LONGEST_HEADLINE = 40
"""Han characters and Latin words; the longest official headlines have about 35 characters."""
_LONGEST_LINE = 40
"""The same, for a byline or a subheading."""
_LONGEST_CAPTION = 90
_LONGEST_NAME = 4
"""Han characters of a person's name, as after 图： in a credit line."""

_SENTENCE_END = re.compile(r"[。．.；;，,：:、][”’\"')）】]*$")
_FULL_STOP = re.compile(r"[。！？!?.…][”’\"')）】]*$")

_ZH_CREDIT = re.compile(
    r"^[（(【\[]?\s*(?:本文|责任|本期|图片|文字|视频|新闻)?(?:撰稿|撰文|文字|供稿|供图|摄影|攝影|摄像|图文|编辑|編輯|责编|責編|审核|审校|校对|"
    r"初审|复审|终审|排版|翻译|来源|來源|作者|记者|記者|通讯员|通訊員|单位|文|图|圖)(?:人|者|单位)?\s*(?:[:：/／|丨]|[ 　](?=[\u4e00-\u9fff]{2,4}$))"
)
_EN_CREDIT = re.compile(
    r"^[(\[]?(?:(?:written|photographed|edited|reported|translated|compiled|reviewed|proofread|contributed|provided)(?: and \w+)? by\b"
    r"|(?:text|words|story|photos|pictures|photography)(?: and \w+)?(?: by\b|\s*:)"
    r"|(?:source|editors?|reporters?|writers?|authors?|photographers?|translators?|proofreaders?|reviewers?|byline)\s*:)",
    re.IGNORECASE,
)
_EN_BY = re.compile(r"^By (?:[A-Z][\w.’'-]*(?:,? and |, | )?)+$")
_ZH_PICTURE = re.compile(
    r"^[（(【▲△↑]?\s*(?:图为|圖為|上图|下图|左图|右图|图片说明|[图圖]片?\s*[一二三四五六七八九十\d]{0,3}\s*[:：]|[图圖]\s*(?:[一二三四五六七八九十]|\d{1,2})[\s　.、])"
)
_EN_PICTURE = re.compile(
    r"^[(\[]?(?:(?:photo|picture|image|figure|fig\.|caption)s?(?: \d{1,2})?\s*[:.]|photo by\b|pictured\b"
    r"|(?:the )?(?:picture|photo|photograph|image)s? (?:above |below )?(?:shows?|taken)\b)",
    re.IGNORECASE,
)
_NAMES_AFTER = re.compile(
    rf"^[（(]?[图圖][:：]\s*[\u4e00-\u9fff]{{2,{_LONGEST_NAME}}}(?:[、,， 　/]+[\u4e00-\u9fff]{{2,{_LONGEST_NAME}}})*[）)]?$"
)
_ZH_DIGITS = "[〇○零一二三四五六七八九十\\d]"
_ZH_DATE = re.compile(
    rf"^[（(]?(?:(?:发布|发稿|更新)?(?:时间|日期)\s*[:：]\s*)?{_ZH_DIGITS}{{4}}\s*[年./-]\s*{_ZH_DIGITS}{{1,3}}\s*[月./-]\s*{_ZH_DIGITS}{{1,3}}\s*日?"
    r"\s*(?:星期.|周.)?\s*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[）)]?$"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_EN_DATE = re.compile(
    rf"^[(\[]?(?:(?:date|published|released|updated)(?: on)?\s*:?\s*)?(?:[a-z]+day,?\s+)?"
    rf"(?:(?:[a-z ]{{2,20}}, )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}})|\d{{4}}-\d{{2}}-\d{{2}})[.)\]]?$",
    re.IGNORECASE,
)
_WORDED = re.compile(
    "|".join(
        f"(?{'i' if pattern.flags & re.IGNORECASE else ''}:{pattern.pattern})"
        for pattern in (_ZH_DATE, _EN_DATE, _NAMES_AFTER, _EN_BY, _EN_CREDIT, _ZH_PICTURE, _EN_PICTURE, _ZH_CREDIT)
    )
)
"""Whatever begins like one of these: most paragraphs do not, and are asked once."""
_QUOTES = ("“", "「", "『", '"')
_QUOTED = re.compile(r"^(?:“[^“”]+”|「[^「」]+」|『[^『』]+』|\"[^\"]+\")$")


def with_kinds(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Tidied blocks as paragraphs, each with its kind; a block that said none gets the one its text shows."""
    promoted = _promoted(blocks)
    known = [block.kind or (None if block.cell else _by_words(block)) for block in promoted]
    if Kind.HEADLINE not in known:
        _name_headline(promoted, known)
    _name_lead(promoted, known)
    return tuple([_paragraph(block, kind or Kind.BODY) for block, kind in zip(promoted, known, strict=True)])


def _paragraph(block: Block, kind: Kind) -> Paragraph:
    content = block.content
    return Paragraph(content.plain, content.codes, kind, block.level or int(kind is Kind.HEADING), block.ordered, block.cell)


def _promoted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; if the first is the only heading of the first level and nothing is called a headline, it is the headline."""
    tops = [place for place, block in enumerate(blocks) if block.kind is Kind.HEADING and block.level == 1]
    if tops != [0] or any(block.kind is Kind.HEADLINE for block in blocks):
        return list(blocks)
    rest = [replace(block, level=block.level - 1) if block.kind is Kind.HEADING else block for block in blocks[1:]]
    return [replace(blocks[0], kind=Kind.HEADLINE, level=0), *rest]


def _by_words(block: Block) -> Kind | None:
    """The kind that a paragraph's own words show. Its size is measured only where they show one that must be short."""
    text = block.content.plain
    worded = _by_beginning(text) if _WORDED.match(text) else None
    if worded is not None:
        return worded
    if text.startswith(_QUOTES) and _QUOTED.match(text) and _FULL_STOP.search(text):
        return Kind.QUOTE
    bold = block.content.codes and _is_bold(block)
    heads = bold and not _SENTENCE_END.search(text) and not _FULL_STOP.search(text) and 0 < sum(weights(text)) <= _LONGEST_LINE
    return Kind.HEADING if heads else None


def _by_beginning(text: str) -> Kind | None:
    if _ZH_DATE.match(text) or _EN_DATE.match(text):
        return Kind.DATE
    if (_NAMES_AFTER.match(text) or _EN_BY.match(text) or _EN_CREDIT.match(text)) and _is_within(text, _LONGEST_LINE):
        return Kind.BYLINE
    if (_ZH_PICTURE.match(text) or _EN_PICTURE.match(text)) and _is_within(text, _LONGEST_CAPTION):
        return Kind.CAPTION
    if _ZH_CREDIT.match(text) and _is_within(text, _LONGEST_LINE):
        return Kind.BYLINE
    return None


def _is_within(text: str, most: int) -> bool:
    return sum(weights(text)) <= most


def _is_bold(block: Block) -> bool:
    return any((code.start, code.end) == (0, len(block.content)) for code in block.content.codes if code.kind is CodeKind.BOLD)


def _name_headline(blocks: Sequence[Block], known: list[Kind | None]) -> None:
    """The first paragraph is the headline when it is short, ends without a stop, and something follows."""
    if len(blocks) < 2 or known[0] not in {None, Kind.HEADING} or blocks[0].kind or blocks[0].cell:
        return
    text = blocks[0].content.plain
    if 0 < sum(weights(text)) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(text):
        known[0] = Kind.HEADLINE


def _name_lead(blocks: Sequence[Block], known: list[Kind | None]) -> None:
    """The first paragraph of running text after the headline is the lead, unless the file names one."""
    if Kind.HEADLINE not in known or Kind.LEAD in known:
        return
    for place in range(known.index(Kind.HEADLINE) + 1, len(blocks)):
        if known[place] in {Kind.DATE, Kind.BYLINE, Kind.CAPTION}:
            continue
        if known[place] is None and not blocks[place].cell and _FULL_STOP.search(blocks[place].content.plain):
            known[place] = Kind.LEAD
        return
