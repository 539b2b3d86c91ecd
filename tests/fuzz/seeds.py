"""The sound files that are spoilt: of every kind that is read, made by the program's own writers and by hand, and those of the sample.

Decides what stands in them: as much of what each format has as goes into a small file. Spoils nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from docx_maker import package, par, relation, run, zipped
from duizhao.domain.document import Cell, Kind, Note, Paragraph, Release
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey, Said
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.memory import Remembered
from duizhao.domain.review import Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats import FORMATS, read_glossary, tmx_bytes, write_glossary, write_release
from duizhao.formats.review import WRITTEN, review_bytes
from duizhao.formats.review.tables import Headings
from odt_maker import content
from whole_concept import WHOLE

ROOT = Path(__file__).parents[2]
LARGEST = 400_000
"""Bytes of a file that is taken from a folder: a larger one is slow to spoil and says no more."""


class Seed(NamedTuple):
    """A sound file: the suffix that says what it is, and its bytes."""

    name: str
    suffix: str
    data: bytes


OLD_XLIFF = """<?xml version="1.0"?><!DOCTYPE xliff SYSTEM "xliff.dtd"><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="a" source-language="zh-CN" target-language="en-GB" datatype="x"><header><sdl:ref-files uid="1"/></header><body><group id="g">
<trans-unit id="1"><source>甲<g id="1" ctype="bold">乙</g><x id="2" equiv-text="picture"/></source><target state="final"><g id="1">b</g></target><note from="N">n</note></trans-unit>
<trans-unit id="2"><source>甲<bpt id="1" rid="7">&lt;b&gt;</bpt>乙<ept id="2" rid="7">&lt;/b&gt;</ept><ph id="3">picture<sub>s</sub></ph></source></trans-unit>
<trans-unit id="3" xml:space="preserve"><source>甲<mrk mtype="seg" mid="1"><bx id="1" ctype="link"/>乙<ex id="1"/></mrk></source><seg-source/><target>
a</target><alt-trans><target>x</target></alt-trans></trans-unit></group></body></file></xliff>"""
NEW_XLIFF = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en" xmlns:x="urn:any"><file id="f"><x:anything a="b"/>
<group id="g"><unit id="1"><notes><note id="n" category="c">note</note></notes><originalData><data id="d1">&lt;b&gt;<cp hex="0007"/></data></originalData>
<segment id="s1" state="final"><source>甲<pc id="1" dataRefStart="d1" type="fmt" subType="xlf:b">乙</pc><ph id="2" dataRef="d1"/></source><target order="2">a<sc id="3"/>b<ec startRef="3"/></target></segment>
<ignorable><source> </source></ignorable><segment><source><mrk id="m" type="term">丙</mrk><sm id="q" type="comment"/>丁<em startRef="q"/></source><target order="1">c</target></segment></unit></group></file></xliff>"""
DCT = """<!DOCTYPE tbx SYSTEM "TBX.dtd"><tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1"><min:subjectField>education</min:subjectField>
<langSec xml:lang="zh"><termSec><term>教育</term></termSec></langSec><langSec xml:lang="en"><basic:definition>d</basic:definition><termSec><term>education</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>EDU</term><basic:termType>acronym</basic:termType></termSec></langSec></conceptEntry></body></text></tbx>"""
MARTIF = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><descrip type="definition">d</descrip>
<langSet xml:lang="zh-CN"><tig><term>教育</term></tig></langSet><langSet xml:lang="en"><ntig><termGrp><term>education</term><termNote type="administrativeStatus">admitted</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>"""
TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="*all*" segtype="block" adminlang="en" o-tmf="x" datatype="x" creationtool="x" creationtoolversion="1"/>
<body><tu tuid="1" creationdate="20200101T000000Z" changeid="N"><prop type="x-row">3</prop><note>n</note><tuv xml:lang="zh-TW"><seg>甲</seg></tuv><tuv xml:lang="ZH_CN" changedate="20210101T000000Z"><seg>甲<hi type="bold">乙</hi>
<bpt i="1" type="link">&lt;a href="https://e.org"></bpt>丙<ept i="1"/><ph x="1">x<sub>丁</sub></ph><it pos="begin">y</it></seg></tuv><tuv lang="en"><seg>a <ut>z</ut>b</seg></tuv></tu></body></tmx>"""
PO = """# Comment
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. for translators
#: file.c:1
#, fuzzy
msgctxt "menu"
msgid "教育\\n"
"学习\\x41\\101"
msgid_plural "二"
msgstr[0] "education"
msgstr[1] "more"

#~ msgid "旧"
#~ msgstr "old"
"""
PAGE = """<!DOCTYPE html><html><head><meta charset="gb2312"><title>t</title><style>p{}</style></head><body><nav><a href="/">home</a></nav><article id="js_content">
<h1>标题</h1><p>第一段<b>粗</b><a href="https://e.org/?a=1&amp;b">链接</a>。</p><section>直接<br>文字<p>里面</p></section><table><tr><td colspan="2">一</td><td>二</td></tr></table>
<figure><img alt="图" data-src="x"><figcaption>说明</figcaption></figure><ul><li>一<ol start="3"><li>三</li></ol></li></ul><pre>x  y</pre><script>var a</script></article></body></html>"""
MHTML = f"""From: <Saved by Blink>\r\nSnapshot-Content-Location: https://e.org/a.html\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n
----x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://e.org/a.html\r\n\r\n{PAGE}\r\n
----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----x--\r\n"""
PEOPLE = "姓名,英文名,职务,性别,任职起,备注\n张三,Zhang San,校长,男,2020-01-01,x\n李四,Li Si,教授,女,,\n"
TABLE = 'No.,中文,English,备注\n1,教育,education,注\n2,"学,习\n行","\'=learning",注\n'
MARKDOWN = """---\ntitle: 题\n---\n# 标题 #\n\n题\n===\n\n- [ ] 待办\n\n    四格缩进的一段中文正文。\n\n# 标题\n\n第一段，**粗** *斜* [链接](https://e.org "t") `代码`[^1]。\n\n- 一\n  1. 二\n     - 三\n\n| 中文 | English |\n|---|---|\n| 教育 | education |\n\n> 引用\n\n![图](a.png)\n\n<div>html</div>\n\n[^1]: 注\n"""
ODT = """<text:tracked-changes><text:changed-region text:id="a"><text:deletion><office:change-info><dc:creator>A</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>
<text:p>old</text:p><text:h>end</text:h></text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion><office:change-info><dc:creator>B</dc:creator></office:change-info></text:insertion>
</text:changed-region></text:tracked-changes><text:p>one<text:change text:change-id="a"/><text:change-start text:change-id="b"/>new</text:p><text:list><text:list-item><text:p>item<text:change-end text:change-id="b"/>
<office:annotation office:name="c"><dc:creator>A</dc:creator><text:p>why?</text:p></office:annotation>two<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></text:list-item></text:list>"""
STYLES = """<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="li"><w:name w:val="List"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="link"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>"""
NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""

ENGLISH = Text(
    "Linjiang Open University opens",
    (Code(0, 8, CodeKind.BOLD), Code(9, 13, CodeKind.LINK, "https://e.org/?a=1"), Code(4, 4, CodeKind.OBJECT, "picture")),
)
CHINESE = Text("临江开放大学开学", (Code(0, 2, CodeKind.ITALIC), Code(1, 4, CodeKind.SUPERSCRIPT)))
HEADINGS = Headings(("No.", "Chinese", "English", "Comment", "Status"), "What to do", ("Approved", "Confirmed", "Sent back"))


def seeds(folder: Path | None = None) -> list[Seed]:
    """Sound files, each small; those of `folder` (and of the folders in it) come on top, as far as they are read here and not large."""
    found = [*_by_hand(), *_released(), *_reviewed(), *_word_documents()]
    for place in (ROOT / "resources" / "sample", *([folder] if folder else [])):
        paths = sorted(path for path in place.rglob("*") if path.is_file() and path.suffix.lower() in _suffixes())
        found += [Seed(path.name, path.suffix.lower(), path.read_bytes()) for path in paths if 0 < path.stat().st_size <= LARGEST]
    return found


def _suffixes() -> set[str]:
    return {".tbx", ".tmx", *(suffix for form in FORMATS if form.read for suffix in form.suffixes)}


def _by_hand() -> Iterator[Seed]:
    texts = {
        ".txt": "标题\n\n第一段。\n - 一\n   1. 二\n", ".md": MARKDOWN, ".html": PAGE, ".mht": MHTML, ".csv": TABLE, ".tsv": TABLE.replace(",", "\t"), ".po": PO, ".tmx": TMX,
        ".xlf": OLD_XLIFF, ".xliff": NEW_XLIFF, ".tbx": DCT,
    }  # fmt: skip
    for suffix, text in texts.items():
        yield Seed(f"made{suffix}", suffix, text.encode())
    yield Seed("people.csv", ".csv", PEOPLE.encode("gb18030"))
    yield Seed("martif.tbx", ".tbx", MARTIF.encode())
    yield Seed("big5.txt", ".txt", "臨江開放大學舉行開學典禮。\n教育數位化轉型。\n".encode("big5"))
    yield Seed("wide.txt", ".txt", "临江开放大学\n举行开学典礼\n".encode("utf-16"))
    yield Seed("tracked.odt", ".odt", zipped({"content.xml": content(ODT)}))
    for form in FORMATS:
        if form.read and not form.write and not set(form.suffixes) & texts.keys():
            yield Seed(f"unknown{form.suffixes[0]}", form.suffixes[0], PAGE.encode())


def _released() -> Iterator[Seed]:
    """A release with every kind of paragraph, in every format that is written; a glossary and a memory."""
    kinds = [Paragraph(ENGLISH.plain, ENGLISH.codes, kind, int(kind is Kind.HEADING)) for kind in Kind]
    cells = [Paragraph(f"{row} {column}", cell=Cell(0, row, column)) for row in range(2) for column in range(2)]
    release = Release((*kinds, *cells), "Opening")
    with TemporaryDirectory() as folder:
        for form in FORMATS:
            if form.write:
                path = Path(folder) / f"release{form.suffixes[0]}"
                write_release(release, path)
                yield Seed(path.name, path.suffix, path.read_bytes())
        terms, _ = read_glossary(ROOT / "resources" / "sample" / "glossary.csv")
        for suffix in (".csv", ".tsv", ".xlsx", ".tbx"):
            path = Path(folder) / f"terms{suffix}"
            write_glossary(Glossary((WHOLE, *terms.concepts[:20])), path)
            yield Seed(path.name, suffix, path.read_bytes())
    yield Seed("memory.tmx", ".tmx", tmx_bytes([Remembered(CHINESE, ENGLISH, "d", 3, "Gu Heng", 1_700_000_000_000, "approved")] * 3))


def _reviewed() -> Iterator[Seed]:
    issue = Said(Finding("number.value", Severity.ERROR, 0, "x", (0, 2), (3, 8)), "5.3 <> 53", "numbers")
    keys = [RowKey(f"0b5a6a3e-1d1f-4c52-9a8f-6d3f0f6e2a{place:02x}", place + 1) for place in range(3)]
    rows = [
        ReviewRow(key, place + 1, CHINESE, ENGLISH, status, "Approved", (Note("See this", "Gu Heng", 5),), (issue,), (WHOLE,))
        for place, (key, status) in enumerate(zip(keys, (Status.NEW, Status.APPROVED, Status.SENT_BACK), strict=True))
    ]
    for suffix in WRITTEN:
        path = Path(f"review{suffix}")
        yield Seed(path.name, suffix, review_bytes(ReviewFile("名", tuple(rows)), path, HEADINGS))


def _word_documents() -> Iterator[Seed]:
    """What Word has and no writer here makes: tracked changes and moves, fields, controls, text boxes, notes, comments, ruby, lists."""
    ends = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = (
        ends.format("begin")
        + '<w:r><w:instrText>HYPERLINK "https://e.org"</w:instrText></w:r>'
        + ends.format("separate")
        + run("here")
        + ends.format("end")
    )
    tracked = f'<w:ins w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">{run("new")}</w:ins><w:del w:id="2" w:author="B">{run("old").replace("w:t", "w:delText")}</w:del>'
    moved = f'<w:moveFrom w:id="3" w:author="A">{run("m")}</w:moveFrom><w:moveTo w:id="4" w:author="A">{run("m")}</w:moveTo>'
    box = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{par("box")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{par('box')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    notes = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'
    ruby = f"<w:r><w:ruby><w:rt>{run('zi')}</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby></w:r><w:r><w:tab/><w:br/><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>"
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>{par("格")}</w:tc>'
    table = f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cell}{cell}</w:tr><w:tr><w:trPr><w:ins w:id='9' w:author='A'/></w:trPr>{cell}</w:tr></w:tbl>"
    control = f'<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{par("控件")}</w:sdtContent></w:sdt>'
    link = f'<w:hyperlink r:id="r9">{run("这里", "<w:b/>")}</w:hyperlink><w:bookmarkStart w:id="5" w:name="x"/><w:bookmarkEnd w:id="5"/>'
    body = (
        par("标题", '<w:pStyle w:val="1"/>') + par(run("一") + tracked + moved) + par(field + run("二") + link) + par(run("三") + box + notes)
        + par(ruby, '<w:pStyle w:val="li"/>') + table + control + par(run("末"), "<w:rPr><w:del w:id='7' w:author='B'/></w:rPr>") + par("完") + "<w:sectPr/>"
    )  # fmt: skip
    parts = package(
        body, relations=relation("r9", "hyperlink", "https://a.cn", external=True), styles=STYLES, numbering=NUMBERING,
        footnotes=f'<w:footnote w:id="1">{par("注")}</w:footnote>', endnotes=f'<w:endnote w:id="1">{par("尾")}</w:endnote>', header=par("眉"),
        comments=f'<w:comment w:id="1" w:author="A" w:date="2024-01-01T00:00:00">{par("why?")}</w:comment>',
    )  # fmt: skip
    yield Seed("made.docx", ".docx", zipped(parts))
    yield Seed("half.docx", ".docx", zipped(package(par("甲") + par(tracked))))
