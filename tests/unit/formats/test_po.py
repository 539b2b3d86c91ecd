"""PO files, read as far as they go."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.document import Note
from duizhao.domain.errors import FileError
from duizhao.formats import read_bilingual
from duizhao.formats.po import read

GOOD = r"""# A title
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

# Look at the name
#. where it stands
#: news.html:3
#, fuzzy
#| msgid "旧"
msgctxt "headline"
msgid "校长"
"讲话。"
msgstr "The president "
"said \"hello\".\tNow"

msgid "一个"
msgid_plural "多个"
msgstr[0] "one"
msgstr[1] "many"

msgid "没有译文"
msgstr ""
#~ msgid "作废"
#~ msgstr "obsolete"
"""


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "a.po"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_entries_are_links_and_comments_are_notes(tmp_path: Path) -> None:
    both = read_bilingual(written(tmp_path, GOOD))
    assert [p.text for p in both.source.paragraphs] == ["校长讲话。", "一个", "没有译文"]
    assert [p.text for p in both.target.paragraphs] == ['The president said "hello". Now', "one"]
    assert [(link.source, link.target) for link in both.alignment.links] == [((0,), (0,)), ((1,), (1,)), ((2,), ())]
    assert both.notes == (("source", 0, Note("Look at the name")), ("source", 0, Note("where it stands")))
    assert both.target.remarks == ()


def test_what_makes_no_sense_is_passed_over_and_counted(tmp_path: Path) -> None:
    both = read_bilingual(written(tmp_path, 'domain "x"\n"stray"\nmsgid "甲\nmsgid "乙"\nmsgstr "B"\nmsgid "丙"'))
    assert [p.text for p in both.source.paragraphs] == ["乙", "丙"]
    (remark,) = both.target.remarks
    assert (remark.code, remark.values["count"]) == ("po.unread", 3)


def test_the_header_names_the_encoding_unless_the_bytes_say_otherwise(tmp_path: Path) -> None:
    for encoding, named in (("gb18030", "GB18030"), ("utf-8", "NO-SUCH-THING"), ("gb18030", "UTF-8")):
        path = written(tmp_path, GOOD.replace("UTF-8", named).encode(encoding))
        assert read_bilingual(path).source.paragraphs[0].text == "校长讲话。"


def test_one_that_goes_the_other_way_is_turned_round_and_said(tmp_path: Path) -> None:
    entry = 'msgid "The president spoke to all the new students of the year."\nmsgstr "校长向全体新生讲话并介绍学校情况。"\n'
    both = read_bilingual(written(tmp_path, entry))
    assert both.source.paragraphs[0].text == "校长向全体新生讲话并介绍学校情况。"
    assert [remark.code for remark in both.target.remarks] == ["xliff.turned"]


@given(
    lines=st.lists(
        st.sampled_from(['msgid "a\\x"', 'msgid "\\777\\x1"', 'msgstr "b"', '"c"', "msgid", "#", "#~ x", "", '"', 'msgstr[0] "d"']),
        max_size=12,
    )
)
def test_any_lines_give_a_reading(lines: list[str]) -> None:
    try:
        reading = read(Path("a.po"), "\n".join(lines).encode())
    except FileError:
        pytest.fail("lines of text are no reason to refuse a file")
    assert reading.pairs is not None
