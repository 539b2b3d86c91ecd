"""Termbases of other programs."""

from pathlib import Path

import pytest
from lxml import etree

from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.formats import read_glossary
from duizhao.formats.tbx import tbx_bytes
from whole_concept import WHOLE

SECOND = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="1"><descrip type="subjectField">education</descrip>
<langSet xml:lang="zh-CN"><tig><term>学习型社会</term></tig></langSet>
<langSet xml:lang="en-GB"><tig><term>learning society</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>society of learning</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>study society</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="zh"><tig><term>教师</term></tig></langSet><langSet xml:lang="de"><tig><term>Lehrer</term></tig></langSet></termEntry>
</body></text></martif>"""

NAMES = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"
 xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="1"><min:subjectField>organisations</min:subjectField>
<basic:definition>who governs schools</basic:definition>
<langSec xml:lang="en"><termSec><term>Ministry of Education</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>MOE</term><basic:termType>acronym</basic:termType></termSec></langSec>
<langSec xml:lang="zh-Hans"><termSec><term>教育部</term></termSec></langSec></conceptEntry></body></text></tbx>"""


def written(folder: Path, content: str) -> Path:
    path = folder / "terms.tbx"
    path.write_text(content, encoding="utf-8")
    return path


def test_an_older_termbase_with_a_dtd_that_is_not_read(tmp_path: Path) -> None:
    glossary, remarks = read_glossary(written(tmp_path, SECOND))
    assert glossary.concepts == (
        Concept(("学习型社会",), ("learning society",), ("society of learning",), ("study society",), domain="education"),
    )
    assert [(remark.code, remark.values.get("entries")) for remark in remarks] == [("glossary.concepts", None), ("tbx.left_out", [2])]


def test_categories_that_are_elements(tmp_path: Path) -> None:
    glossary, _ = read_glossary(written(tmp_path, NAMES))
    assert glossary.concepts == (
        Concept(("教育部",), ("Ministry of Education",), note="who governs schools", abbreviations=("MOE",), domain="organisations"),
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx><text><body/></text></tbx>', "file.unsafe"),
        ('<!DOCTYPE tbx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tbx><text>&b;</text></tbx>', "file.unsafe"),
        ("<tbx><text><body>", "markup.damaged"),
        ("<tbx><text><body></body></text></tbx>", "tbx.no_terms"),
        ('<!DOCTYPE tbx SYSTEM "x.dtd"><tbx><text><body>&nobody;<conceptEntry>&x;</conceptEntry></body></text></tbx>', "tbx.no_terms"),
    ],
)
def test_what_is_no_termbase_or_reaches_outside_is_refused(tmp_path: Path, content: str, code: str) -> None:
    with pytest.raises(FileError) as refused:
        read_glossary(written(tmp_path, content))
    assert refused.value.code == code


RULES = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:iso:std:iso:30042:ed-2" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic">
<start><element name="tbx"><attribute name="type" ns=""><value>TBX-Basic</value></attribute><attribute name="style" ns=""><value>dct</value></attribute>
 <attribute name="xml:lang"/><element name="tbxHeader"><element name="fileDesc"><element name="titleStmt"><element name="title"><text/></element></element>
 <element name="sourceDesc"><element name="p"><text/></element></element></element></element>
 <element name="text"><element name="body"><oneOrMore><ref name="entry"/></oneOrMore></element></element></element></start>
<define name="entry"><element name="conceptEntry"><attribute name="id" ns=""/>
 <zeroOrMore><choice><element name="note"><text/></element><element name="m:subjectField"><text/></element><element name="b:source"><text/></element></choice></zeroOrMore>
 <oneOrMore><element name="langSec"><attribute name="xml:lang"/><oneOrMore><ref name="term"/></oneOrMore></element></oneOrMore></element></define>
<define name="term"><element name="termSec"><element name="term"><text/></element><zeroOrMore><choice>
 <element name="m:administrativeStatus"><choice><value>preferredTerm-admn-sts</value><value>admittedTerm-admn-sts</value><value>supersededTerm-admn-sts</value>
 <value>deprecatedTerm-admn-sts</value></choice></element>
 <element name="b:termType"><choice><value>fullForm</value><value>acronym</value><value>abbreviation</value><value>shortForm</value><value>variant</value><value>phrase</value></choice></element>
 </choice></zeroOrMore></element></define></grammar>"""
"""What ISO 30042:2019 asks of TBX-Basic in the style DCT, of what is written here."""


def test_what_is_written_keeps_the_rules_of_the_standard() -> None:
    glossary = Glossary((WHOLE, Concept((), ("support",), forbidden=("promote",)), Concept(("甲",), ("A\x00",))), "a & b")
    root = etree.fromstring(tbx_bytes(glossary))
    rules = etree.RelaxNG(etree.fromstring(RULES))
    assert rules.validate(root), rules.error_log
    root.set("style", "dca")
    assert not rules.validate(root)
