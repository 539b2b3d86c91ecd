"""Translation memories: what tools write is understood, what is written keeps to TMX 1.4, what is dangerous is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from duizhao.domain.errors import FileError
from duizhao.domain.memory import Remembered
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats.tmx import TmxFile, tmx_bytes

XML = "{http://www.w3.org/XML/1998/namespace}lang"
PLAIN = st.text(
    st.one_of(st.sampled_from("教育数字化<>&\"'\n ab"), st.characters(exclude_categories=("Cs", "Cc", "Cn"))), min_size=1
).filter(lambda text: bool(text.strip()) and not set(text) & set("\u00ad\u200b\ufeff\x85\u2028"))
FREE = [kind for kind in CodeKind if kind not in (CodeKind.OBJECT, CodeKind.LINK)]


def file_of(folder: Path, body: str, version: str = "1.4", head: str = "", encoding: str = "utf-8") -> Path:
    path = folder / "memory.tmx"
    whole = f'<?xml version="1.0" encoding="{encoding}"?>{head}<tmx version="{version}"><header srclang="zh-CN"/><body>{body}</body></tmx>'
    path.write_bytes(whole.encode(encoding))
    return path


def entry(chinese: str = "教育", english: str = "education", zh: str = "zh-CN", en: str = "en-GB", extra: str = "") -> str:
    return f'<tu>{extra}<tuv xml:lang="{zh}"><seg>{chinese}</seg></tuv><tuv xml:lang="{en}"><seg>{english}</seg></tuv></tu>'


def texts(path: Path) -> list[tuple[str, str]]:
    return [(pair.chinese.plain, pair.english.plain) for pair in TmxFile(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
@pytest.mark.parametrize(("zh", "en"), [("zh-CN", "en-GB"), ("ZH", "EN-US"), ("zh_Hans_CN", "en"), ("zh-TW", "en-ZA")])
def test_any_chinese_and_any_english_in_any_encoding(tmp_path: Path, encoding: str, zh: str, en: str) -> None:
    assert texts(file_of(tmp_path, entry(zh=zh, en=en), encoding=encoding)) == [("教育", "education")]


def test_the_first_version_calls_the_language_otherwise(tmp_path: Path) -> None:
    body = '<tu><tuv lang="EN"><seg>education</seg></tuv><tuv lang="ZH"><seg>教育</seg></tuv></tu>'
    assert texts(file_of(tmp_path, body, "1.1")) == [("教育", "education")]


def test_of_several_kinds_of_chinese_the_simplified_and_all_english(tmp_path: Path) -> None:
    variants = [("zh-TW", "教育部門"), ("zh-CN", "教育部门"), ("en-GB", "ministry"), ("en-US", "department"), ("en-AU", "ministry")]
    body = "<tu>" + "".join(f'<tuv xml:lang="{name}"><seg>{text}</seg></tuv>' for name, text in variants) + "</tu>"
    assert texts(file_of(tmp_path, body)) == [("教育部门", "ministry"), ("教育部门", "department")]


def test_entries_without_one_of_the_languages_are_counted(tmp_path: Path) -> None:
    file = TmxFile(file_of(tmp_path, entry() + entry(en="fr") + entry(chinese=" ") + "<tu/>"))
    assert len(list(file)) == 1
    assert file.left_out == 3
    assert file.share == 1.0


def test_codes_that_say_what_they_do_are_kept_and_a_tools_markup_is_no_text(tmp_path: Path) -> None:
    english = (
        'The <bpt i="1" type="bold">&lt;b&gt;</bpt>learning <hi type="italic">society</hi><ept i="1">&lt;/b&gt;</ept>'
        '<ph x="2">{1}<sub>a note</sub></ph> is <bpt i="3">\\cf2 </bpt>open<ept i="3"/><ut>\\par</ut>'
    )
    (pair,) = TmxFile(file_of(tmp_path, entry(english=english)))
    assert pair.english == Text("The learning society is open", (Code(4, 20, CodeKind.BOLD), Code(13, 20, CodeKind.ITALIC)))


def test_where_and_when_is_read_from_properties_and_attributes(tmp_path: Path) -> None:
    props = "".join(
        f'<prop type="x-{kind}">{value}</prop>' for kind, value in (("document", "开学"), ("row", "7"), ("reviewer", "Lin Wei"))
    )
    body = entry(extra=props).replace("<tu>", '<tu changedate="20240901T080000Z" creationdate="20230101T000000Z" creationid="tool">')
    (pair,) = TmxFile(file_of(tmp_path, body))
    assert (pair.document, pair.row, pair.actor, pair.at) == ("开学", 6, "Lin Wei", 1725177600000)
    (vague,) = TmxFile(file_of(tmp_path, entry(extra='<prop type="x-row">last</prop>').replace("<tu>", '<tu changedate="soon">')))
    assert (vague.document, vague.row, vague.actor, vague.at) == ("", None, "", 0)


def test_a_doctype_is_no_harm_and_its_dtd_is_not_looked_for(tmp_path: Path) -> None:
    assert texts(file_of(tmp_path, entry(), head='<!DOCTYPE tmx SYSTEM "http://nowhere.invalid/tmx14.dtd">')) == [("教育", "education")]


@pytest.mark.parametrize(
    "definition",
    ['<!ENTITY a "aaaaaaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY % a SYSTEM "http://nowhere.invalid/x">', '<!ENTITY a "x"><!ENTITY b "&a;&a;">'],
)  # fmt: skip
def test_entities_are_refused(tmp_path: Path, definition: str) -> None:
    with pytest.raises(FileError, match="tmx.unsafe"):
        texts(file_of(tmp_path, entry(english="x &a; y"), head=f"<!DOCTYPE tmx [{definition}]>"))


def test_what_breaks_off_says_where(tmp_path: Path) -> None:
    path = file_of(tmp_path, entry())
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(FileError, match="tmx.damaged") as refused:
        texts(path)
    assert refused.value.values["line"] == 1


@pytest.mark.parametrize("content", [b"no XML at all", b"<xliff/>", b"<tu/>", b"", b"\x00\xff\xfe", b"PK\x03\x04"])
def test_what_is_no_memory_is_called_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.tmx"
    path.write_bytes(content)
    with pytest.raises(FileError, match="tmx.foreign"):
        texts(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="file.missing"):
        texts(tmp_path / "none.tmx")


def test_what_is_written_keeps_to_the_rules_of_the_format() -> None:
    pair = Remembered(Text("教育"), Text("a b", (Code(0, 1, CodeKind.BOLD), Code(0, 3, CodeKind.LINK, "https://e.org/?a=1&b"))), "开学", 0, "Lin", 1725177600000, "approved")  # fmt: skip
    data = tmx_bytes([pair, Remembered(Text("\x07新"), Text("new"))])
    root = etree.fromstring(data)
    header, body = root
    assert (root.tag, root.get("version"), header.tag, body.tag) == ("tmx", "1.4", "header", "body")
    needed = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert set(header.keys()) == needed
    assert header.get("srclang") == "zh-CN"
    first, second = body
    assert [(prop.get("type"), prop.text) for prop in first.iter("prop")] == [
        ("x-document", "开学"), ("x-row", "1"), ("x-status", "approved"), ("x-reviewer", "Lin"),
    ]  # fmt: skip
    assert first.get("creationdate") == "20240901T080000Z"
    assert [variant.get(XML) for variant in first.iter("tuv")] == ["zh-CN", "en"]
    begun, ended = ([element.get("i") for element in first.iter(name)] for name in ("bpt", "ept"))
    assert sorted(map(str, begun)) == sorted(map(str, ended))
    assert len(set(begun)) == len(begun) == 3
    assert second.findtext("tuv/seg") == "新"
    assert not second.findall("prop")


@st.composite
def coded(draw: st.DrawFn) -> Text:
    plain = draw(PLAIN).strip()
    places = st.tuples(st.integers(0, len(plain)), st.integers(0, len(plain))).map(sorted)
    codes = draw(st.lists(st.tuples(places, st.sampled_from(FREE)), max_size=3))
    return Text(plain, tuple(Code(start, end, kind) for (start, end), kind in codes))


@given(pairs=st.lists(st.builds(Remembered, coded(), coded(), st.sampled_from(["", "开学"]), st.none() | st.integers(0, 999))))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, pairs: list[Remembered]) -> None:
    path = tmp_path_factory.mktemp("memory") / "all.tmx"
    path.write_bytes(tmx_bytes(pairs))
    assert list(TmxFile(path)) == pairs
