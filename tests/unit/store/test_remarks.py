"""What a file said about rows is kept as it was said there."""

from pathlib import Path

from duizhao.domain.document import Note
from duizhao.domain.review import Actor, Role
from duizhao.domain.threads import threads
from duizhao.services import reviewing
from duizhao.store import open_project
from duizhao.store.remarks import add_remarks

LI, WANG = Actor("Li", Role.REVIEWER), Actor("Wang", Role.REVIEWER)


def test_replies_stand_in_the_thread_of_their_own_row(project_path: Path) -> None:
    with open_project(project_path) as project:
        first, second = reviewing.show(project).segments[:2]
        with project.transaction() as connection:
            said = [
                (first, LI, Note("Which ones?", "Li", 5)),
                (second, LI, Note("Which ones?", "Li", 6)),
                (second, WANG, Note("All.", "Wang", 7, answers="Which ones?")),
                (first, WANG, Note("By whom?", "Wang", 8)),
            ]
            add_remarks(connection, said, "draft.docx", LI)
        rows = reviewing.show(project).segments[:2]
    told = [[(each.first.comment, [answer.comment for answer in each.answers]) for each in threads(row.verdicts)] for row in rows]
    assert told == [[("Which ones?", []), ("By whom?", [])], [("Which ones?", ["All."])]]
    assert [(each.actor, each.at, each.came_from) for each in rows[1].verdicts] == [(LI, 6, "draft.docx"), (WANG, 7, "draft.docx")]
