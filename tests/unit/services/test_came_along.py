"""Tracked changes and comments of a Word draft become versions and remarks in their authors' names."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from docx_maker import docx, par, run, zipped
from duizhao.domain import corrections
from duizhao.domain.review import Actor, Profile, Role, Status, VerdictKind
from duizhao.domain.segment import Origin, Segment
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking, Takings
from duizhao.formats import read_document
from duizhao.services import arranging, exporting, importing, reading_in, reviewing, scoring
from duizhao.services.layouts import Layout
from duizhao.store import Project, open_project, reading
from odt_maker import content

CHINESE = ("学校举行座谈会", "学校于三月一日举行座谈会。", "来自八个国家的教师参加。")
BY = 'w:id="9" w:author="{}" w:date="2024-05-06T07:08:00Z"'
AT = 1_714_979_280_000
WANG, LI = Actor("Wang", Role.REVIEWER), Actor("Li", Role.REVIEWER)


def ins(text: str, author: str) -> str:
    return f"<w:ins {BY.format(author)}>{run(text)}</w:ins>"


def gone(text: str, author: str) -> str:
    return f"<w:del {BY.format(author)}>{run(text).replace('w:t', 'w:delText')}</w:del>"


BODY = (
    par("University holds a forum")
    + par(run("The university ") + gone("hold", "Wang") + ins("held", "Li") + run(" a forum on 1 March."))
    + par('<w:commentRangeStart w:id="1"/>' + run("Teachers from eight countries took part."))
    + par(ins("Added.", "Lin Wei") + '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>')
)
COMMENTS = f'<w:comment w:id="1" w:author="Li" w:date="2024-05-06T07:08:00Z">{par("Which ones?")}</w:comment>'


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("zh", "en"):
        (tmp_path / name).mkdir()
    return docx(tmp_path / "zh", "".join(map(par, CHINESE))), docx(tmp_path / "en", BODY, comments=COMMENTS)


def made(files: tuple[Path, Path], folder: Path, actor: Actor, taking: Taking = ACCEPTED) -> Path:
    path = folder / "forum.duizhao"
    importing.new_review(reading_in.read_inputs(*files, takings=Takings(draft=taking)), path, actor, Profile(two_person=True))
    return path


@pytest.fixture
def forum(files: tuple[Path, Path], tmp_path: Path, reviewer: Actor) -> Iterator[Project]:
    with open_project(made(files, tmp_path, reviewer)) as opened:
        yield opened


def history(project: Project, segment: Segment) -> list[tuple[str, Origin, Actor]]:
    with project.reading() as connection:
        return [(each.text.plain, each.origin, each.actor) for each in reading.history(connection, segment.id)]


def test_a_row_begins_as_nobody_tracked_it_and_goes_on_as_each_person_changed_it(forum: Project, reviewer: Actor) -> None:
    now = reviewing.show(forum)
    assert history(forum, now.segments[1]) == [
        ("The university hold a forum on 1 March.", Origin.DRAFT, reviewer),
        ("The university  a forum on 1 March.", Origin.TRACKED, WANG),
        ("The university held a forum on 1 March.", Origin.TRACKED, LI),
    ]
    assert now.segments[1].revision.at == AT
    assert history(forum, now.segments[0]) == [("University holds a forum", Origin.DRAFT, reviewer)]
    assert now.statuses[1] is Status.DRAFT
    assert now.segments[1].authors == (), "a draft that came is nobody's own work here"


def test_whoever_reads_in_a_draft_with_changes_of_their_own_is_one_person(forum: Project, reviewer: Actor) -> None:
    last = reviewing.show(forum).segments[-1]
    assert last.target.plain.endswith("Added.")
    assert history(forum, last)[-1][1:] == (Origin.TRACKED, reviewer)


def test_a_comment_is_a_remark_of_its_author_with_its_time_and_file(forum: Project) -> None:
    said = [(segment.position, verdict) for segment in reviewing.show(forum).segments for verdict in segment.verdicts]
    assert [(row, each.kind, each.actor, each.at, each.comment, each.came_from) for row, each in said] == [
        (2, VerdictKind.REMARK, LI, AT, "Which ones?", "made.docx")
    ]


def test_without_the_changes_there_is_one_version(files: tuple[Path, Path], tmp_path: Path, reviewer: Actor) -> None:
    with open_project(made(files, tmp_path, reviewer, ORIGINAL)) as project:
        now = reviewing.show(project)
        assert history(project, now.segments[1]) == [("The university hold a forum on 1 March.", Origin.DRAFT, reviewer)]
        assert sum(len(segment.verdicts) for segment in now.segments) == 1


def test_the_score_counts_what_was_done_here_and_no_tracked_change(forum: Project) -> None:
    found = scoring.score_project(forum)
    assert found is not None
    assert found.scores.metrics["effort"].value == 0.0


@pytest.mark.parametrize("taking", [ACCEPTED, ORIGINAL, Taking(but=frozenset({0}))])
def test_a_release_in_the_draft_s_layout_counts_its_paragraphs_as_they_were_read(
    files: tuple[Path, Path], tmp_path: Path, reviewer: Actor, taking: Taking
) -> None:
    with open_project(made(files, tmp_path, reviewer, taking)) as project:
        exporting.export_release(project, tmp_path / "out.docx", reviewer, template=Layout(files[1]), override="hurry")
        english = [line for segment in reviewing.show(project).segments for line in segment.target.plain.split("\n")]
    assert [paragraph.text for paragraph in read_document(tmp_path / "out.docx").paragraphs] == english


def test_a_paragraph_that_was_split_before_the_project_was_made_has_no_steps(
    files: tuple[Path, Path], tmp_path: Path, reviewer: Actor
) -> None:
    inputs = reading_in.read_inputs(*files)
    now = arranging.arranged(inputs.texts)
    piece = next(piece for piece in now.target if piece.text.plain.startswith("The university"))
    now = corrections.split(now, piece.key, arranging.parts(piece, len("The university held")))
    importing.new_review(inputs, tmp_path / "split.duizhao", reviewer, Profile(), arrangement=now)
    with open_project(tmp_path / "split.duizhao") as project:
        rows = [segment for segment in reviewing.show(project).segments if "university held" in segment.target.plain]
        assert [len(history(project, row)) for row in rows] == [1]


def test_an_opendocument_draft_brings_the_same_along(files: tuple[Path, Path], tmp_path: Path, reviewer: Actor) -> None:
    info = "<office:change-info><dc:creator>{}</dc:creator><dc:date>2024-05-06T07:08:00</dc:date></office:change-info>"
    regions = "".join(
        f'<text:changed-region text:id="{name}"><text:{way}>{info.format(author)}{inside}</text:{way}></text:changed-region>'
        for name, way, author, inside in (("a", "deletion", "Wang", "<text:p>hold</text:p>"), ("b", "insertion", "Li", ""))
    )
    said = "<office:annotation><dc:creator>Li</dc:creator><dc:date>2024-05-06T07:08:00</dc:date><text:p>Which ones?</text:p></office:annotation>"
    change = '<text:change text:change-id="a"/><text:change-start text:change-id="b"/>held<text:change-end text:change-id="b"/>'
    body = (
        f"<text:tracked-changes>{regions}</text:tracked-changes><text:p>University holds a forum</text:p>"
        f"<text:p>The university {change} a forum on 1 March.</text:p><text:p>{said}Teachers from eight countries took part.</text:p>"
    )
    draft = tmp_path / "draft.odt"
    draft.write_bytes(zipped({"content.xml": content(body)}))
    with open_project(made((files[0], draft), tmp_path, reviewer)) as opened:
        now = reviewing.show(opened, check=False).segments
        assert [(text, origin, actor.name) for text, origin, actor in history(opened, now[1])] == [
            ("The university hold a forum on 1 March.", Origin.DRAFT, reviewer.name),
            ("The university a forum on 1 March.", Origin.TRACKED, "Wang"),
            ("The university held a forum on 1 March.", Origin.TRACKED, "Li"),
        ]
        verdicts = [verdict for verdict in now[2].verdicts if verdict.kind is VerdictKind.REMARK]
        assert [(verdict.comment, verdict.actor) for verdict in verdicts] == [("Which ones?", LI)]
