"""XLIFF of other programs, read leniently."""

from pathlib import Path

import pytest

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats import read_bilingual, read_document
from duizhao.formats.xliff import read_returned

OLD = """<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="a" source-language="zh-CN" target-language="en-GB" datatype="x"><header><sdl:ref-files uid="1"/></header><body><group id="g">
{units}
</group></body></file></xliff>"""
NEW = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en" xmlns:x="urn:any">
<file id="f"><x:anything a="b"/>{units}</file></xliff>"""


def written(folder: Path, content: str, name: str = "a.xlf") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def old(folder: Path, units: str) -> Path:
    return written(folder, OLD.format(units=units))


def new(folder: Path, units: str) -> Path:
    return written(folder, NEW.format(units=units))


def test_the_links_are_the_files_own_and_notes_stand_with_their_rows(tmp_path: Path) -> None:
    path = old(
        tmp_path,
        """<trans-unit id="1"><source>校长讲话。</source><target state="final">The president spoke.</target><note from="Gu Heng">Which one?</note></trans-unit>
        <trans-unit id="2"><source>没有译文。</source><note>Where is it?</note></trans-unit>
        <trans-unit id="3"><source/><target>Added.</target></trans-unit><trans-unit id="4"><source> </source><target/></trans-unit>""",
    )
    both = read_bilingual(path)
    assert [p.text for p in both.source.paragraphs] == ["校长讲话。", "没有译文。"]
    assert [(link.source, link.target, link.confidence) for link in both.alignment.links] == [
        ((0,), (0,), 1.0),
        ((1,), (), 1.0),
        ((), (1,), 1.0),
    ]
    assert both.notes == (("source", 0, Note("Which one?", "Gu Heng")), ("source", 1, Note("Where is it?")))
    assert [(p.cell.row, p.cell.column) for p in read_document(path).paragraphs if p.cell] == [(0, 0), (0, 1), (1, 0), (2, 1)]


@pytest.mark.parametrize(
    "units",
    [
        '<trans-unit id="1"><source>甲<g id="1" ctype="bold">乙</g><x id="2" equiv-text="picture"/></source></trans-unit>',
        '<trans-unit id="1"><source>甲<bpt id="1" rid="7">&lt;b&gt;</bpt>乙<ept id="2" rid="7">&lt;/b&gt;</ept><ph id="3">picture</ph></source></trans-unit>',
        '<trans-unit id="1"><source>甲<mrk mtype="seg"><bx id="1" ctype="x-bold"/>乙<ex id="1"/></mrk><x id="2" equiv-text="picture"/></source></trans-unit>',
    ],
)
def test_formatting_of_1_2_is_formatting_here_however_it_is_written(tmp_path: Path, units: str) -> None:
    (row,) = read_returned(old(tmp_path, units), old(tmp_path, units).read_bytes()).rows
    assert row.source == Text("甲乙", (Code(1, 2, CodeKind.BOLD), Code(2, 2, CodeKind.OBJECT, "picture")))


@pytest.mark.parametrize(
    "source",
    [
        '甲<pc id="1" type="fmt" subType="xlf:b">乙</pc><ph id="2" dataRef="d"/>',
        '甲<pc id="1" dataRefStart="b" dataRefEnd="d">乙</pc><ph id="2" dataRef="d"/>',
        '<cp hex="7532"/><sc id="1" subType="xlf:b"/><mrk id="m" type="comment">乙</mrk><ec startRef="1"/><sm id="s" type="a:b"/><ph id="2" disp="picture"/>',
    ],
)
def test_formatting_of_2_x_is_formatting_here_however_it_is_written(tmp_path: Path, source: str) -> None:
    data = '<originalData><data id="b">&lt;strong&gt;</data><data id="d">picture</data></originalData>'
    path = new(tmp_path, f'<unit id="1">{data}<segment><source>{source}</source></segment></unit>')
    (row,) = read_returned(path, path.read_bytes()).rows
    assert row.source == Text("甲乙", (Code(1, 2, CodeKind.BOLD), Code(2, 2, CodeKind.OBJECT, "picture")))


def test_what_is_no_formatting_stands_where_it_stood(tmp_path: Path) -> None:
    path = old(tmp_path, '<trans-unit id="1"><source><g id="5">甲</g><ex id="9"/><bx id="3"/></source></trans-unit>')
    (row,) = read_returned(path, path.read_bytes()).rows
    assert row.source is not None
    assert [(code.start, code.data) for code in row.source.codes] == [(0, "g:5"), (1, "/g:5"), (1, "bx:3"), (1, "ex:9")]


def test_a_link_keeps_its_address(tmp_path: Path) -> None:
    path = new(
        tmp_path,
        '<unit id="1"><originalData><data id="a">&lt;a href="https://e.org/x?y=1"&gt;</data></originalData>'
        '<segment><source>见<pc id="1" type="link" dataRefStart="a">此</pc></source></segment></unit>',
    )
    (row,) = read_returned(path, path.read_bytes()).rows
    assert row.source == Text("见此", (Code(1, 2, CodeKind.LINK, "https://e.org/x?y=1"),))


def test_the_segments_of_a_unit_are_one_row_each_side_in_its_own_order(tmp_path: Path) -> None:
    path = new(
        tmp_path,
        """<unit id="1"><segment><source>甲。</source><target order="3">One.</target></segment><ignorable><source> </source><target order="2"> </target></ignorable>
        <segment><source>乙。</source><target order="1">Two.</target></segment></unit>""",
    )
    (row,) = read_returned(path, path.read_bytes()).rows
    assert (row.source, row.target) == (Text("甲。 乙。"), Text("Two. One."))


def test_the_layout_of_a_file_is_no_text_unless_it_says_so(tmp_path: Path) -> None:
    path = old(
        tmp_path,
        '<trans-unit id="1"><source>a\n   b</source></trans-unit><trans-unit id="2" xml:space="preserve"><source>a\nb</source></trans-unit>',
    )
    assert [row.source for row in read_returned(path, path.read_bytes()).rows] == [Text("a b"), Text("a\nb")]


def test_what_was_done_elsewhere_is_said_and_not_taken_for_done(tmp_path: Path) -> None:
    path = old(
        tmp_path,
        """<trans-unit id="1"><source>甲</source><target state="final">A</target></trans-unit>
        <trans-unit id="2"><source>乙</source><target state="new"/></trans-unit>""",
    )
    (remark,) = read_bilingual(path).target.remarks
    assert (remark.code, remark.values["states"]) == ("xliff.states", ["final 1"])


def test_one_that_goes_the_other_way_is_turned_round_and_said(tmp_path: Path) -> None:
    units = '<trans-unit id="1"><source>The president spoke.</source><target>校长讲话。</target></trans-unit>'
    path = written(tmp_path, OLD.format(units=units).replace("zh-CN", "en").replace("en-GB", "zh-CN"))
    both = read_bilingual(path)
    assert both.source.paragraphs[0].text == "校长讲话。"
    assert [remark.code for remark in both.target.remarks] == ["xliff.turned"]


def test_other_languages_are_said(tmp_path: Path) -> None:
    path = written(tmp_path, NEW.format(units='<unit id="1"><segment><source>a</source></segment></unit>').replace('"zh"', '"fr"'))
    (remark,) = read_bilingual(path).target.remarks
    assert (remark.code, remark.values["source"], remark.values["target"]) == ("xliff.languages", "fr", "en")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<xliff", "markup.damaged"),
        ("<other/>", "xliff.none"),
        ('<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2"/>', "file.unsafe"),
        ('<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2">&a;</xliff>', "file.unsafe"),
    ],
)
def test_what_is_none_or_defines_entities_is_refused(tmp_path: Path, content: str, code: str) -> None:
    with pytest.raises(FileError) as caught:
        read_bilingual(written(tmp_path, content))
    assert caught.value.code == code


def test_a_doctype_that_names_its_dtd_is_not_fetched_and_no_harm(tmp_path: Path) -> None:
    content = '<!DOCTYPE xliff SYSTEM "http://nowhere.invalid/x.dtd">' + OLD.partition("?>")[2].format(
        units='<trans-unit id="1"><source>甲</source></trans-unit>'
    )
    assert len(read_bilingual(written(tmp_path, content)).source.paragraphs) == 1


def test_a_file_without_namespace_or_sense_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    content = """<xliff version="1.0"><file><body><trans-unit><source>甲<unknown>乙</unknown></source><target order="x">A</target></trans-unit>
    <trans-unit id="1"/></body></file></xliff>"""
    (source,) = read_bilingual(written(tmp_path, content)).source.paragraphs
    assert source.text == "甲"


def test_a_reference_to_an_entity_that_nobody_defined_is_no_text(tmp_path: Path) -> None:
    units = '<trans-unit id="1"><source>甲&x;乙</source>&x;<target>A &y; B</target><note>n&z;&x;</note></trans-unit>'
    path = written(tmp_path, OLD.format(units=units).replace("<xliff", '<!DOCTYPE xliff SYSTEM "xliff.dtd"><xliff', 1))
    both = read_bilingual(path)
    assert [p.text for p in (*both.source.paragraphs, *both.target.paragraphs)] == ["甲乙", "A  B"]
    assert [note.text for _, _, note in both.notes] == ["n"]


def test_a_language_that_is_none_is_said_in_one_line(tmp_path: Path) -> None:
    path = written(
        tmp_path, NEW.format(units="<unit id='1'><segment><source>a</source></segment></unit>").replace('"zh"', '"x&#10;' + "y" * 99 + '"')
    )
    (remark,) = (each for each in read_bilingual(path).target.remarks if each.code == "xliff.languages")
    assert remark.values["source"] == "x" + "y" * 34
