"""What holds for every registered format: what is written is read back, and every registration is complete."""

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.document import Cell, Document, Kind, Paragraph, Release
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats import FORMATS, LINE_BREAK, Format, read_document, write_release

every = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
both_ways = pytest.mark.parametrize("form", [form for form in FORMATS if form.read and form.write], ids=lambda form: form.name)
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
    return paragraph.text, codes, kind, listed, paragraph.cell if Kind.LIST_ITEM in form.kinds else None


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
@settings(max_examples=120, deadline=None)
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
@settings(max_examples=20, deadline=None)
@given(release=releases())
def test_the_same_release_gives_the_same_bytes(form: Format, release: Release) -> None:
    assert form.write
    assert form.write(release, None) == form.write(release, None)


@both_ways
def test_a_proof_says_so_at_its_top_and_beside_each_paragraph(form: Format, tmp_path: Path) -> None:
    proof = Release((Paragraph("A headline", kind=Kind.HEADLINE), Paragraph("A body.")), proof_mark="NO RELEASE", flags=("Draft", ""))
    path = tmp_path / f"proof{form.suffixes[0]}"
    write_release(proof, path)
    if form.name == "docx":
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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{form.suffixes[0]}"
        path.write_bytes(head + data)
        with contextlib.suppress(FileError):
            document = read_document(path)
            assert all(p.text and p.text == p.text.strip() and "\n" not in p.text for p in document.paragraphs)
