"""Rows put together: all of a document, or a few of them."""

from pathlib import Path

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.document import Bilingual, Cell, Document, Kind, Paragraph
from duizhao.domain.review import Actor, Profile
from duizhao.domain.segment import Origin
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.services import editing, importing, reviewing
from duizhao.services.inputs import Inputs
from duizhao.store import open_project, reading, relinks, writing
from projects import seen

SOURCE = (Paragraph("标题", kind=Kind.HEADLINE), Paragraph("第一段。"), Paragraph("第二段。"), Paragraph("格", cell=Cell(0, 1, 2)))
TARGET = (
    Paragraph("Headline", (Code(0, 4, CodeKind.BOLD),), Kind.HEADLINE),
    Paragraph("The second."),
    Paragraph("The first."),
    Paragraph("Added.", kind=Kind.LIST_ITEM, level=1, ordered=True),
)
LINKS = (Link((0,), (0,), 0.9), Link((1, 2), (1, 2), 0.4), Link((3,), (), 0.8), Link((), (3,), 0.7))


def test_rows_hold_their_paragraphs_in_order(tmp_path: Path, translator: Actor) -> None:
    texts = Bilingual(Document(SOURCE), Document(TARGET), Alignment.from_links(LINKS))
    path = tmp_path / "p.duizhao"
    importing.new_review(Inputs(Path("s"), Path("d"), texts, (), ()), path, translator, Profile())
    with open_project(path) as project, project.reading() as connection:
        rows = reading.segments(connection, 1)
        assert [each.paragraph for each in relinks.held(connection, 1).values() if each.side == "draft"] == list(TARGET)
    assert [(row.source_paragraphs, row.source_indices) for row in rows] == [
        ((SOURCE[0],), (0,)),
        ((SOURCE[1], SOURCE[2]), (1, 2)),
        ((SOURCE[3],), (3,)),
        ((), ()),
    ]
    assert [(row.draft_paragraphs, row.draft_indices) for row in rows] == [
        ((TARGET[0],), (0,)),
        ((TARGET[1], TARGET[2]), (1, 2)),
        ((), ()),
        ((TARGET[3],), (3,)),
    ]
    assert [(row.position, row.confidence) for row in rows] == [(0, 0.9), (1, 0.4), (2, 0.8), (3, 0.7)]


def test_a_few_rows_are_what_they_are_among_all(project_path: Path, translator: Actor, reviewer: Actor) -> None:
    with open_project(project_path) as project:
        editing.edit(project, seen(project, 1)[0], "Another text", translator)
        reviewing.approve(project, seen(project, 4), reviewer)
        with project.reading() as connection:
            rows = reading.segments(connection, 1)
            few = reading.segments(connection, 1, {rows[4].id: 4, rows[1].id: 1, 999: 7})
    assert few == [rows[1], rows[4]]
    assert few[0].authors == (translator.name,)
    assert [verdict.actor for verdict in few[1].verdicts] == [reviewer]


def test_a_text_that_came_from_outside_again_has_no_author(project_path: Path, translator: Actor) -> None:
    with open_project(project_path) as project:
        editing.edit(project, seen(project, 0)[0], "Typed", translator)
        with project.transaction() as connection:
            writing.add_revision(connection, reading.segments(connection, 1)[0], Text("Imported anew"), Origin.DRAFT, translator)
        assert seen(project, 0)[0].authors == ()
