"""What comes back from a reviewer becomes revisions and remarks, all or none."""

from pathlib import Path

import pytest

from duizhao.domain.document import Note
from duizhao.domain.errors import ConflictError
from duizhao.domain.exchange import ReturnedFile, ReturnedRow, RowKey
from duizhao.domain.review import Actor, Role, Status, VerdictKind
from duizhao.domain.segment import Origin
from duizhao.domain.text import Code, CodeKind, Text
from duizhao.services import editing, returning, reviewing
from duizhao.services.returned_rows import change_of
from duizhao.store import Project
from projects import seen

PATH = Path("review.docx")
HENG = Actor("Gu Heng", Role.REVIEWER)


def returned(
    project: Project, position: int, text: str, *notes: Note, version: int = 1, steps: tuple[tuple[str, Text], ...] = ()
) -> ReturnedRow:
    (row,) = seen(project, position)
    return ReturnedRow(RowKey(row.uuid, version), row.source, Text(text), notes, steps)


def preview(project: Project, *rows: ReturnedRow, actor: Actor = HENG) -> returning.Preview:
    return returning.preview(project, reviewing.show(project), PATH, ReturnedFile(rows), actor)


def test_changes_and_remarks_are_their_makers_and_overtake_an_approval(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    row = returned(project, 0, "New words", Note("Why?", "Lu Yan"), Note("And so", "Gu Heng"))
    found = preview(project, row)
    changes = returning.take_in(project, seen(project), found.chosen())
    assert changes.reopened == {0}
    (now,) = seen(project, 0)
    assert (now.target.plain, now.revision.origin, now.revision.actor) == ("New words", Origin.REVIEW_FILE, HENG)
    said = [(each.kind, each.actor.name, each.comment) for each in now.verdicts if each.comment]
    assert said == [(VerdictKind.REMARK, "Lu Yan", "Why?"), (VerdictKind.REMARK, "Gu Heng", "And so")]
    assert reviewing.show(project).statuses[0] is Status.DRAFT
    assert now.authors == (), "who corrected it in a review file is no author of it by the two-person rule"


def test_remarks_alone_leave_an_approval_as_it_is(project: Project, reviewer: Actor) -> None:
    reviewing.approve(project, seen(project, 0), reviewer)
    (row,) = seen(project, 0)
    found = preview(project, returned(project, 0, row.target.plain, Note("Fine")))
    returning.take_in(project, seen(project), found.chosen())
    assert reviewing.show(project).statuses[0] is Status.APPROVED


def test_several_people_write_one_version_after_the_other(project: Project) -> None:
    steps = (("", Text("First")), ("Lu Yan", Text("First, second")), ("Shen Lan", Text("First, second, third")))
    found = preview(project, returned(project, 1, "First, second, third", steps=steps))
    returning.take_in(project, seen(project), found.chosen())
    (row,) = seen(project, 1)
    assert [(each.actor.name, each.text.plain) for each in editing.history(project, row.id)][1:] == [
        ("Gu Heng", "First"),
        ("Lu Yan", "First, second"),
        ("Shen Lan", "First, second, third"),
    ]


def test_nothing_is_taken_when_a_row_moved_on_after_it_was_looked_at(project: Project, translator: Actor) -> None:
    found = preview(project, returned(project, 0, "New words"), returned(project, 1, "Other words"))
    before = seen(project)
    editing.edit(project, before[1], "Mine", translator)
    with pytest.raises(ConflictError):
        returning.take_in(project, before, found.chosen())
    assert [row.target.plain for row in seen(project, 0, 1)] == [before[0].target.plain, "Mine"]


def test_a_conflict_keeps_its_remarks_and_leaves_its_text(project: Project, translator: Actor) -> None:
    editing.edit(project, seen(project, 0)[0], "Mine", translator)
    found = preview(project, returned(project, 0, "Theirs", Note("Look")))
    (change,) = found.conflicts
    assert (change.now.plain, change.after.plain) == ("Mine", "Theirs")
    assert [(kept.steps, [said.text for said in kept.notes]) for kept in found.chosen()] == [((), ["Look"])]
    assert found.chosen(theirs=True)[0].after.plain == "Theirs"


def test_what_the_reviewer_left_or_both_came_to_is_no_change(project: Project, translator: Actor) -> None:
    before = seen(project, 0)[0].target.plain
    editing.edit(project, seen(project, 0)[0], "Mine", translator)
    assert preview(project, returned(project, 0, before)).changes == ()
    assert preview(project, returned(project, 0, "Mine")).changes == ()
    assert preview(project, returned(project, 0, f"  {before} ")).unchanged == 1


def test_rows_that_cannot_be_taken_are_named(project: Project) -> None:
    whole = returned(project, 0, "New words")
    gone = ReturnedRow(RowKey("00000000-0000-4000-8000-000000000000", 1), Text("甲"), Text("A"))
    added = ReturnedRow(None, Text("乙"), Text("Put in"))
    other = ReturnedRow(whole.key, Text("另一段"), Text("Other"))
    found = preview(project, whole, whole, gone, added)
    assert [(each.code, each.row) for each in found.refused] == [
        ("returned.twice", "1"),
        ("returned.gone", "“甲”"),
        ("returned.no_key", "“乙”"),
    ]
    assert [(each.code, each.row) for each in preview(project, other).refused] == [("returned.source_changed", "1")]


def test_a_format_without_formatting_takes_none_away_and_keeps_hard_breaks(project: Project) -> None:
    (row,) = seen(project, 0)
    base = Text("Bold words\u2028and more\nEnd", (Code(0, 4, CodeKind.BOLD), Code(23, 23, CodeKind.OBJECT, "picture")))
    plain = ReturnedRow(None, None, Text("Bold new words\nand more\nEnd"), is_plain=True)
    change = change_of(row, base, plain, HENG)
    assert change is not None
    assert change.after == Text("Bold new words\u2028and more\nEnd", (Code(0, 4, CodeKind.BOLD), Code(27, 27, CodeKind.OBJECT, "picture")))
    assert change_of(row, base, ReturnedRow(None, None, Text(base.plain.replace("\u2028", "\n")), is_plain=True), HENG) is None
