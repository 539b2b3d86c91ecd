"""A release goes into the layout of the file that it was made from, and into no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docx_maker import docx, par, run
from duizhao.domain.errors import FileError
from duizhao.domain.review import Actor, Profile
from duizhao.formats import read_document
from duizhao.services import editing, exporting, importing, reading_in
from duizhao.services.layouts import Layout
from duizhao.store import Project, open_project
from projects import seen

CHINESE = ("学校举行座谈会", "学校于三月一日举行座谈会。", "来自八个国家的教师参加。")
ENGLISH = ("University holds a forum", "The university held a forum on 1 March.", "Teachers from eight countries took part.")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A source and its draft."""
    found = []
    for name, texts in (("zh", CHINESE), ("en", ENGLISH)):
        (tmp_path / name).mkdir()
        found.append(docx(tmp_path / name, "".join(par(run(text), f'<w:keepNext w:val="{name}"/>') for text in texts)))
    return found[0], found[1]


@pytest.fixture
def forum(files: tuple[Path, Path], tmp_path: Path, reviewer: Actor) -> Iterator[Project]:
    path = tmp_path / "forum.duizhao"
    importing.new_review(reading_in.read_inputs(*files), path, reviewer, Profile())
    with open_project(path) as opened:
        yield opened


@pytest.mark.parametrize("side", [0, 1])
def test_both_files_can_lend_their_layout(forum: Project, files: tuple[Path, Path], tmp_path: Path, reviewer: Actor, side: int) -> None:
    out = tmp_path / "out.docx"
    exporting.export_release(forum, out, reviewer, template=Layout(files[side]), override="hurry")
    assert [paragraph.text for paragraph in read_document(out).paragraphs] == list(ENGLISH)


def test_what_was_emptied_is_left_out_and_what_was_added_follows(
    forum: Project, files: tuple[Path, Path], tmp_path: Path, reviewer: Actor
) -> None:
    for position, text in ((1, "One.\nAnd one more."), (2, "")):
        editing.edit(forum, seen(forum, position)[0], text, reviewer)
    exporting.export_release(forum, tmp_path / "out.docx", reviewer, template=Layout(files[0]), override="hurry")
    assert [p.text for p in read_document(tmp_path / "out.docx").paragraphs] == [ENGLISH[0], "One.", "And one more."]


def test_another_file_is_refused_before_anything_is_written(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    other = docx(tmp_path, par("别的") + par("文章") + par("在此"))
    with pytest.raises(FileError, match="layout_other"):
        exporting.export_release(forum, tmp_path / "out.docx", reviewer, template=Layout(other), override="hurry")
    assert not (tmp_path / "out.docx").exists()


def test_a_markdown_source_lends_its_lines(tmp_path: Path, reviewer: Actor) -> None:
    source, draft, out = tmp_path / "zh.md", tmp_path / "en.txt", tmp_path / "out.md"
    source.write_text("---\ntitle: x\n---\n# {} #\n\n> {}\n\n* {}\n".format(*CHINESE), encoding="utf-8", newline="\r\n")
    draft.write_text("\n".join(ENGLISH), encoding="utf-8")
    importing.new_review(reading_in.read_inputs(source, draft), tmp_path / "forum.duizhao", reviewer, Profile())
    with open_project(tmp_path / "forum.duizhao") as forum:
        exporting.export_release(forum, out, reviewer, template=Layout(source), override="hurry")
    assert out.read_bytes().decode() == "---\r\ntitle: x\r\n---\r\n# {} #\r\n\r\n> {}\r\n\r\n* {}\r\n".format(*ENGLISH)


def test_a_layout_is_read_and_written_in_the_encoding_that_was_chosen(tmp_path: Path, reviewer: Actor) -> None:
    source, draft, out = tmp_path / "zh.md", tmp_path / "en.txt", tmp_path / "out.md"
    chinese = ("講話", "報導", "講話報導")
    page = "<!-- 講話 -->\n\n# {}\n\n{}\n\n* {}\n"
    source.write_bytes(page.format(*chinese).encode("big5hkscs"))
    draft.write_text("\n".join(ENGLISH), encoding="utf-8")
    encodings = {source: "Big5"}
    assert [p.text for p in read_document(source).paragraphs] != list(chinese), "the guess is right, and nothing was chosen"
    importing.new_review(reading_in.read_inputs(source, draft, encodings=encodings), tmp_path / "forum.duizhao", reviewer, Profile())
    with open_project(tmp_path / "forum.duizhao") as forum:
        exporting.export_release(forum, out, reviewer, template=Layout(source), override="hurry")
    text = out.read_bytes().decode("big5hkscs")
    assert text.startswith("<!-- 講話 -->\n\n")
    assert all(english in text for english in ENGLISH)
