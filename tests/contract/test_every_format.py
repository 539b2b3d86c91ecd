"""What holds for every registered format: what is written is read back, every registration is complete, and what is told can be said."""

import codecs
import contextlib
import csv
import io
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from docx_maker import docx, package, par, run, zipped
from duizhao.domain.document import Bilingual, Cell, Document, Kind, Paragraph, Release, Remark
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.domain.tracked import ORIGINAL, Taking
from duizhao.formats import (
    FORMATS,
    LINE_BREAK,
    Format,
    office,
    read_bilingual,
    read_document,
    read_glossary,
    read_lines,
    release_in_layout,
    write_release,
)
from duizhao.formats.docx.package import W
from duizhao.formats.files import LARGEST_FILE
from duizhao.messages import Voice
from duizhao.messages.errors import ERRORS
from duizhao.services import pasting
from duizhao.services.pasting import Pasted

every = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
both_ways = pytest.mark.parametrize(
    "form", [form for form in FORMATS if form.read and form.write and form.faithful], ids=lambda form: form.name
)
written = pytest.mark.parametrize("form", [form for form in FORMATS if form.write], ids=lambda form: form.name)

CHARACTERS = st.one_of(
    st.sampled_from("abcXYZ 0123.,;:!?'\"-–—…()[]{}<>&*_~`#+=|\\/^$%@“”‘’‑é中文新闻，。：（）《》　𠮷"),
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Co", "Cn"), exclude_characters="\u00ad\u200b\ufeff"),
)
WORDS = st.text(CHARACTERS, min_size=1, max_size=24).map(str.strip).filter(bool)
LINES = st.lists(WORDS, min_size=1, max_size=3).map(LINE_BREAK.join)
ADDRESSES = st.sampled_from(
    ["https://example.org/", "http://例子.cn/新闻?a=1&b=2#c", "mailto:press@example.org", "https://e.org/(x)_[y]%20z*"]
)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text with codes anywhere over it; no code begins or ends with white space."""
    plain = draw(LINES)
    codes: list[Code] = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain)))))
        kind = draw(st.sampled_from([kind for kind in CodeKind if kind is not CodeKind.OBJECT]))
        if plain[start:end].strip() == plain[start:end] and not any(
            kind is CodeKind.LINK is code.kind and code.start < end and start < code.end for code in codes
        ):
            codes.append(Code(start, end, kind, draw(ADDRESSES) if kind is CodeKind.LINK else ""))
    both = {CodeKind.SUPERSCRIPT, CodeKind.SUBSCRIPT} <= {code.kind for code in codes}
    return Text(plain, tuple(code for code in codes if not (both and code.kind is CodeKind.SUBSCRIPT)))


@st.composite
def paragraphs(draw: st.DrawFn, kinds: tuple[Kind, ...]) -> Paragraph:
    kind, text = draw(st.sampled_from(kinds)), draw(texts())
    if kind in {Kind.HEADLINE, Kind.HEADING}:  # bold says nothing in what is bold anyway
        text = Text(text.plain, tuple(code for code in text.codes if code.kind is not CodeKind.BOLD))
    level = draw(st.integers(1, 3)) if kind is Kind.HEADING else 0
    return Paragraph(text.plain, text.codes, kind, level)


@st.composite
def lists(draw: st.DrawFn) -> list[Paragraph]:
    """List items, none more than one level below the one before."""
    items: list[Paragraph] = []
    for _ in range(draw(st.integers(1, 5))):
        deepest = min(2, items[-1].level + 1) if items else 0
        text = draw(texts())
        items.append(Paragraph(text.plain, text.codes, Kind.LIST_ITEM, draw(st.integers(0, deepest)), draw(st.booleans())))
    return items


@st.composite
def tables(draw: st.DrawFn) -> list[Paragraph]:
    places = st.tuples(st.integers(0, 2), st.integers(0, 2))
    chosen = draw(st.lists(places, min_size=1, max_size=5))
    contents = [draw(texts()) for _ in chosen]
    return [Paragraph(text.plain, text.codes, cell=Cell(0, *place)) for place, text in zip(sorted(chosen), contents, strict=True)]


@st.composite
def releases(draw: st.DrawFn) -> Release:
    """A headline and then anything, as releases are; tables are numbered in order."""
    others = tuple(kind for kind in Kind if kind not in {Kind.HEADLINE, Kind.LIST_ITEM})
    parts = draw(st.lists(st.one_of(paragraphs(others).map(lambda one: [one]), lists(), tables()), max_size=5))
    found = [draw(paragraphs((Kind.HEADLINE,)))]
    table = 0
    for part in parts:
        if part[0].cell and found[-1].cell:
            continue  # two tables with nothing between them are one to a reader of Markdown
        found += [replace(one, cell=replace(one.cell, table=table)) if one.cell else one for one in part]
        table += part[0].cell is not None
    return Release(tuple(found))


def there_and_back(form: Format, release: Release) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"release{form.suffixes[0]}"
        write_release(release, path)
        return read_document(path)


def carried(form: Format, paragraph: Paragraph) -> tuple[object, ...]:
    """What of a paragraph a format says it carries."""
    kind = paragraph.kind if paragraph.kind in form.kinds and not paragraph.cell else None
    listed = (paragraph.level, paragraph.ordered) if kind in {Kind.LIST_ITEM, Kind.HEADING} else None
    codes = tuple(code for code in paragraph.content.codes if code.kind in form.codes)
    cell = paragraph.cell if form.codes else None  # a format of bare lines has no tables
    return paragraph.text, codes, kind, listed, cell


@every
def test_a_registration_is_complete(form: Format) -> None:
    assert form.read or form.write
    assert form.name
    assert form.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.suffixes)
    assert not (form.templates and form.write is None)


def test_no_suffix_stands_twice() -> None:
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@both_ways
@settings(max_examples=50, deadline=None)
@given(release=releases())
def test_what_is_written_is_read_back(form: Format, release: Release) -> None:
    if not form.codes:  # a format of bare lines has no break inside a paragraph
        release = replace(release, paragraphs=tuple(replace(p, text=p.text.replace(LINE_BREAK, " "), codes=()) for p in release.paragraphs))
    kept = [paragraph.kind for paragraph in release.paragraphs]
    back = there_and_back(form, release).paragraphs
    assert [p.text for p in back] == [p.text for p in release.paragraphs]
    found = [p if kept[place] in form.kinds else replace(p, kind=kept[place], level=0) for place, p in enumerate(back)]
    assert [carried(form, p) for p in found] == [carried(form, p) for p in release.paragraphs]


@written
@settings(max_examples=10, deadline=None)
@given(release=releases())
def test_the_same_release_gives_the_same_bytes(form: Format, release: Release) -> None:
    assert form.write
    assert form.write(release, None) == form.write(release, None)


@both_ways
def test_a_proof_says_so_at_its_top_and_beside_each_paragraph(form: Format, tmp_path: Path) -> None:
    proof = Release((Paragraph("A headline", kind=Kind.HEADLINE), Paragraph("A body.")), proof_mark="NO RELEASE", labels=("Draft", ""))
    path = tmp_path / f"proof{form.suffixes[0]}"
    write_release(proof, path)
    if form.name in {"docx", "html", "odt"}:
        assert [p.text for p in read_document(path).paragraphs] == ["A headline", "A body."]  # the marks are no part of the text
    else:
        assert [p.text for p in read_document(path).paragraphs] == ["[NO RELEASE]", "[Draft] A headline", "A body."]


@every
@settings(max_examples=60, deadline=None)
@given(
    data=st.binary(max_size=300),
    head=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7", b"\xff\xfe", b"---\n"]),
)
def test_any_bytes_give_a_document_or_a_file_error(form: Format, data: bytes, head: bytes) -> None:
    """The bytes that LibreOffice is asked to read are none of these."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{form.suffixes[0]}"
        path.write_bytes(head + data)
        with contextlib.suppress(FileError):
            document = read_document(path)
            assert all(p.text and p.text == p.text.strip() and "\n" not in p.text for p in document.paragraphs)


ANY_TEXT = st.text(st.characters(), max_size=12)


@pytest.mark.parametrize(
    "form", [form for form in FORMATS if form.write and form.name not in {"docx", "odt", "pdf"}], ids=lambda form: form.name
)
@settings(max_examples=60, deadline=None)
@given(text=ANY_TEXT, kind=st.sampled_from(Kind), code=st.sampled_from(CodeKind), said=ANY_TEXT)
def test_no_control_character_is_written(form: Format, text: str, kind: Kind, code: CodeKind, said: str) -> None:
    """XML cannot hold them, so that Word documents need no test; in a PDF the bytes are packed."""
    codes = (Code(0, len(text), code, f"https://x.org/{said}" if code is CodeKind.LINK else ""),) if text else ()
    table = Paragraph(text, codes, cell=Cell(0, 0, 0))
    assert form.write
    written = form.write(Release((Paragraph(text, codes, kind), table), title=said, proof_mark=said, labels=(said,)), None).decode()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", written)


# What is told can be said


def paper(text: str, password: str | None = None) -> bytes:
    """A PDF of one page, with or without text and password."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=password)
    canvas.drawString(72, 720, text)
    canvas.save()
    return buffer.getvalue()


VOICES = (Voice("en"), Voice("zh"))
CHINESE, ENGLISH = "临江开放大学举行开学典礼", "Linjiang Open University opens its year"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
STRICT = {name: part.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") for name, part in package(par("x")).items()}
HARMFUL = {**package(par("x")), "word/document.xml": f'<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="{W}"/>'}
INPUTS: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n",
    "table.csv": f"No.,中文,English,备注\n1,{CHINESE},{ENGLISH},注\n2,{CHINESE},{ENGLISH},注\n".encode(),
    "table.md": f"before\n\n| 中文 | English |\n|---|---|\n| {CHINESE} | {ENGLISH} |\n".encode(),
    "code.md": b"```\nx\n```\n",
    "mixed.txt": "教师在临江市工作。\n".encode() + "数字化转型正在推进。\n".encode("gb18030"),
    "gb.txt": f"{CHINESE}\n{ENGLISH}\n".encode("gb18030"),
    "terms.csv": "source,target,admitted,forbidden\n教育,education,,education\n教育,schooling\n教育,schooling\n空\n,idle\n".encode(),
    "headless.csv": "教育,education\n学习,learning\n".encode(),
    "header.csv": b"source,target,admitted,forbidden,note\n",
    "prose.csv": b"one\ntwo\n",
    "one.xyz": b"text",
    "old.doc": OLE,
    "secret.docx": OLE + "EncryptedPackage".encode("utf-16-le"),
    "made.pdf": b"%PDF-1.7\n",
    "good.pdf": paper("Text."),
    "scan.pdf": paper(""),
    "locked.pdf": paper("Text.", "x"),
    "blank.html": b" ",
    "made.rtf": b"{\\rtf1}",
    "photo.jpg": b"\xff\xd8\xff\xe0",
    "binary.txt": b"MZ" + b"\x01\x02abc" * 20,
    "marked.txt": codecs.BOM_UTF16_LE + b"a",
    "made.odt": zipped({"content.xml": "<x/>"}),
    "things.zip": zipped({"a.txt": "x"}),
    "damaged.docx": zipped(package(par("x")))[:200],
    "bomb.docx": zipped({**package(par("x")), "word/big.xml": bytes(11 * 2**20)}),
    "harmful.docx": zipped(HARMFUL),
    "strict.docx": zipped(STRICT),
}
NEED_THE_SYSTEM = {"write.disk_full", "write.refused", "write.not_a_file", "office.not_read", "office.too_long", "file.reader_ended"}
"""Errors that a full disk, a closed folder, a device, LibreOffice or a process that ends gives: the tests of `files`, `office` and of a new review
bring them about and say them."""


def rich_document(folder: Path) -> Path:
    """A Word document with everything that a reader remarks on."""
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    body = par(run("x") + f"<w:ins>{run('a')}</w:ins>" + run("b", "<w:vanish/>") + marks)
    note = f'<w:footnote w:id="2">{par("note")}</w:footnote>'
    return docx(folder, body, footnotes=note, comments=f'<w:comment w:id="1">{par("why?")}</w:comment>')


def remarks_of(found: object) -> tuple[Remark, ...]:
    if isinstance(found, Bilingual):
        return found.source.remarks + found.target.remarks
    if isinstance(found, Document):
        return found.remarks
    return found[1] if isinstance(found, tuple) else ()


def told(call: Callable[[], object], name: str) -> Iterator[str]:
    """The codes of what a call remarks on or refuses, each said in both languages; every sentence names its file."""
    try:
        tellings = [(remark.code, remark.values) for remark in remarks_of(call())]
        assert all("file" in values for _, values in tellings)
    except FileError as error:
        tellings = [(error.code, error.values)]
    for code, values in tellings:
        assert all(name in voice.say(code, **values) for voice in VOICES)
        yield code


READERS = (read_document, read_bilingual, read_glossary, read_lines)


def test_every_remark_and_every_error_can_be_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sentence about files is brought about by some file: a value that is missing or called otherwise cannot stay unseen."""
    monkeypatch.setattr(office, "program", lambda: None)  # whatever this machine has installed
    paths = [tmp_path / name for name in INPUTS]
    for path in paths:
        path.write_bytes(INPUTS[path.name])
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    paths += [rich_document(tmp_path), tmp_path, tmp_path / "nowhere.txt", tmp_path / "no\0name", large]
    release = Release((Paragraph("x"),))
    codes = set()
    for path in paths:
        for read in READERS if path is not large else READERS[:1]:
            codes |= set(told(lambda read=read, path=path: read(path), path.name))  # type: ignore[misc]
        if path is not large:
            codes |= set(told(lambda path=path: write_release(release, tmp_path / "out.docx", path), path.name))  # type: ignore[misc]
    for out in ("out.xyz", "nowhere/out.txt", f"{'x' * 300}.txt"):
        codes |= set(told(lambda out=out: write_release(release, tmp_path / out), out))  # type: ignore[misc]
    codes |= set(told(lambda: write_release(release, tmp_path / "out.md", tmp_path / "house.docx"), "out.md"))
    codes |= set(told(lambda: release_in_layout(release, [0], tmp_path / "out.txt", tmp_path / "table.md"), "out.txt"))
    codes |= set(told(lambda: read_document(tmp_path / "gb.txt", encoding="UTF-8"), "gb.txt"))
    layout = rich_document(tmp_path)
    for taking in (ORIGINAL, Taking(but=frozenset({0}))):
        codes |= set(told(lambda taking=taking: read_document(layout, taking), layout.name))  # type: ignore[misc]
    codes |= set(told(lambda: release_in_layout(release, [10_000], tmp_path / "out.docx", layout), layout.name))
    assert codes == ERRORS.keys() - NEED_THE_SYSTEM


def test_a_sentence_is_either_a_remark_or_an_error() -> None:
    """Remarks name their {file}, errors their {path}: one code for both would lack a value one day."""
    fields = {code: {"file", "path"} & set(re.findall(r"{(\w+)}", sentence)) for code, sentence in ERRORS.items()}
    assert [code for code, named in fields.items() if len(named) != 1] == []


CELLS = st.sampled_from(
    [
        "",
        "中文",
        "English",
        "source",
        "target",
        "forbidden",
        "No.",
        "1",
        "5.1%",
        "教育",
        "education",
        "教育|学习",
        "术语表",
        CHINESE,
        ENGLISH,
    ]
)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=7), name=st.sampled_from(["{file}.csv", "%s.tsv"]))
def test_whatever_a_table_holds_can_be_said(rows: list[list[str]], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t" if name.endswith(".tsv") else ",").writerows(rows)
        for read in READERS:
            list(told(lambda read=read: read(path), name))  # type: ignore[misc]


ONE_RELEASE = Release(
    (
        Paragraph("Linjiang opens its new academic year", kind=Kind.HEADLINE),
        Paragraph("More than 30,000 students (三万人) began on Sunday.", (Code(0, 21, CodeKind.BOLD),), Kind.LEAD),
        Paragraph("“Every learner counts,” said Chen Yu & colleagues; see the site.", (Code(52, 63, CodeKind.LINK, "https://x.org/"),)),
        Paragraph("Three goals", kind=Kind.HEADING, level=1),
        Paragraph("open courses", kind=Kind.LIST_ITEM, ordered=True),
        Paragraph("online, above all", kind=Kind.LIST_ITEM, level=1),
        Paragraph("better tutors", kind=Kind.LIST_ITEM, ordered=True),
        Paragraph("It was a good day.", kind=Kind.QUOTE),
        Paragraph("Year", cell=Cell(0, 0, 0)),
        Paragraph("Students", cell=Cell(0, 0, 1)),
        Paragraph("2023", cell=Cell(0, 1, 0)),
        Paragraph("28,000", cell=Cell(0, 1, 1)),
        Paragraph("The opening on Sunday.", kind=Kind.CAPTION),
        Paragraph("By Wang Fang", kind=Kind.BYLINE),
    )
)


@both_ways
def test_one_release_is_the_same_text_whatever_it_is_written_as(form: Format) -> None:
    """The reader's kinds, where the format has them or the words show them; where a format has codes, it has all of these."""
    back = there_and_back(form, ONE_RELEASE).paragraphs
    assert [p.text for p in back] == [p.text for p in ONE_RELEASE.paragraphs]
    kept = [p.kind if p.kind in form.kinds else None for p in ONE_RELEASE.paragraphs]
    assert [p.kind if kind else None for p, kind in zip(back, kept, strict=True)] == kept
    if form.codes:
        assert [(p.codes, p.cell) for p in back] == [(p.codes, p.cell) for p in ONE_RELEASE.paragraphs]
        assert [p.ordered for p in back] == [p.ordered for p in ONE_RELEASE.paragraphs]


def test_a_page_that_was_saved_whole_and_a_pasted_text_are_the_same_text(tmp_path: Path) -> None:
    html = next(form for form in FORMATS if form.name == "html")
    page = there_and_back(html, ONE_RELEASE).paragraphs
    write_release(ONE_RELEASE, tmp_path / "page.html")
    data = (tmp_path / "page.html").read_bytes()
    head = b'MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
    (tmp_path / "page.mht").write_bytes(head + data)
    assert read_document(tmp_path / "page.mht").paragraphs == page
    assert read_document(pasting.keep(Pasted(data.decode()), tmp_path, "pasted").path).paragraphs == page


def test_a_pdf_holds_every_word_of_a_release_in_order() -> None:
    pdf = next(form for form in FORMATS if form.name == "pdf")
    said = " ".join(p.text for p in there_and_back(pdf, ONE_RELEASE).paragraphs)
    places = [said.find(p.text) for p in ONE_RELEASE.paragraphs]
    assert -1 not in places
    assert places == sorted(places)
