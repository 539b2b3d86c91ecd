"""The review table in Word: written, and read back with everything that a reviewer may do to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_maker import docx
from duizhao.domain.document import Note
from duizhao.domain.exchange import ReviewFile, ReviewRow, RowKey
from duizhao.domain.review import Status
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.formats import read_document
from duizhao.formats.review.docx import document_bytes
from duizhao.formats.review.docx_read import read_returned
from duizhao.formats.review.tables import Headings

UUID = "0b5a6a3e-1d1f-4c52-9a8f-6d3f0f6e2a{number:02x}"
HEADINGS = Headings(("No.", "Chinese", "English", "Comment", "Status"), "What to do", ("Approved", "Sent back"))
WORDS = st.text(st.sampled_from("ab甲乙,<&>“”"), min_size=1, max_size=6)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=2).map("\u2028".join), min_size=0, max_size=2).map("\n".join)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text whose codes begin and end inside one of its paragraphs, as they do in documents."""
    plain = draw(PARAGRAPHS)
    codes = []
    start = 0
    for part in plain.split("\n"):
        kind = draw(st.sampled_from([kind for kind in CodeKind if kind is not CodeKind.OBJECT]))
        first, last = sorted(draw(st.tuples(st.integers(0, len(part)), st.integers(0, len(part)))))
        if first < last and "\u2028" not in part[first:last]:
            codes.append(Code(start + first, start + last, kind, "https://e.org/?a=1&b='2'" if kind is CodeKind.LINK else ""))
        start += len(part) + 1
    return Text(plain, tuple(codes))


@settings(max_examples=60, deadline=None)
@given(sides=st.lists(st.tuples(texts(), texts()), min_size=1, max_size=3), status=st.sampled_from(Status))
def test_what_is_written_is_read_back(sides: list[tuple[Text, Text]], status: Status) -> None:
    rows = tuple(
        ReviewRow(RowKey(UUID.format(number=place), place + 1), place + 1, source, target, status, "Word", (Note("See\nthis", "Gu Heng"),))
        for place, (source, target) in enumerate(sides)
    )
    back = read_returned(Path("a.docx"), document_bytes(ReviewFile("名", rows), HEADINGS)).rows
    assert [row.key for row in back] == [row.key for row in rows]
    assert [(row.source, row.target) for row in back] == [(row.source, row.target) for row in rows]
    said = (Note("Gu Heng: See this"), Note("See\nthis", "Gu Heng"))
    assert {(row.word, row.handed, row.notes) for row in back} == {("Word", status, said)}


def test_threads_go_out_as_comments_of_their_authors_and_a_settled_one_as_done() -> None:
    notes = (
        Note("Which ones?", "Gu Heng", 1_714_979_280_000, done=True),
        Note("All.", "Lu Yan", 1_714_979_340_000, answers="Which ones?"),
        Note("Sure?", "Lu Yan"),
    )
    row = ReviewRow(RowKey(UUID.format(number=1), 1), 1, Text("甲"), Text("A\nB"), Status.DRAFT, "Draft", notes)
    (back,) = read_returned(Path("a.docx"), document_bytes(ReviewFile("x", (row,)), HEADINGS)).rows
    assert back.notes == (Note("Lu Yan: Sure?"), *notes)
    assert back.target == row.target


def test_the_same_review_gives_the_same_bytes() -> None:
    row = ReviewRow(RowKey(UUID.format(number=1), 1), 1, Text("甲"), Text("A"), Status.DRAFT)
    assert document_bytes(ReviewFile("x", (row,)), HEADINGS) == document_bytes(ReviewFile("x", (row,)), HEADINGS)


def change(kind: str, author: str, text: str) -> str:
    return f'<w:{kind} w:id="1" w:author="{author}"><w:r><w:{"delText" if kind == "del" else "t"} xml:space="preserve">{text}</w:t></w:r></w:{kind}>'.replace(
        "</w:t>", "</w:delText>" if kind == "del" else "</w:t>"
    )


@pytest.mark.parametrize(
    ("body", "steps"),
    [
        (f"<w:p>{change('del', 'A', 'old')}{change('ins', 'B', 'new')}</w:p>", [("", "old"), ("A", ""), ("B", "new")]),
        ("<w:p><w:moveFrom w:author='A'><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:t>y</w:t></w:r></w:p>", [("", "xy"), ("A", "y")]),
        (
            '<w:p><w:pPr><w:rPr><w:ins w:author="A"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>',
            [("", "one two"), ("A", "one\ntwo")],
        ),
        (
            '<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>',
            [("", "one\ntwo"), ("A", "one two")],
        ),
    ],
)
def test_the_changes_of_each_person_are_accepted_in_turn(tmp_path: Path, body: str, steps: list[tuple[str, str]]) -> None:
    path = docx(tmp_path, body)
    row = read_returned(path, path.read_bytes()).rows[0]
    assert [(name, text.plain) for name, text in row.steps] == steps


def test_the_paragraphs_of_a_document_without_a_table_of_ours_come_as_they_are(tmp_path: Path) -> None:
    path = docx(
        tmp_path,
        "<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    )
    returned = read_returned(path, path.read_bytes())
    assert not returned.has_keys
    assert [row.target for row in returned.rows] == [Text("One."), Text("Cell.")]


def test_comments_as_libreoffice_writes_them_stand_where_what_they_are_about_begins() -> None:
    """The file is LibreOffice's own: marks behind the words, one comment over two paragraphs, ids beside the resolved one alone."""
    path = Path(__file__).parents[3] / "golden" / "libreoffice-comments.docx"
    rows = read_returned(path, path.read_bytes()).rows
    expected = [["Is it open\non Sundays?", "Nine, says the notice."], ["Cards are plastic."], []]
    assert [[note.text for note in row.notes] for row in rows] == expected
    assert [note.done for row in rows for note in row.notes] == [False, False, True]
    assert [[note.text for note in said.notes] for said in read_document(path).beside.values()] == expected[:2]
