"""A newer draft or a changed source that is a Word file: its tracked changes, and the comments in it that are new."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from docx_maker import docx, par, run, zipped
from duizhao.domain.arrangement import Side
from duizhao.domain.changes import Changes
from duizhao.domain.review import Actor, Profile, Role, Status
from duizhao.domain.segment import Origin
from duizhao.domain.threads import threads
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking
from duizhao.formats import read_document
from duizhao.services import arranging, commenting, exporting, importing, reading_in, relinking, renewing, reviewing
from duizhao.services.commenting import Spoken
from duizhao.services.layouts import Layout
from duizhao.store import Project, open_project, reading

CHINESE = ("学校举行座谈会", "学校于三月一日举行座谈会。", "来自八个国家的教师参加。")
ENGLISH = ("University holds a forum", "The university held a forum on 1 March.", "Teachers from eight countries took part.")
AT = 1_714_979_280_000
BY = 'w:id="9" w:author="{}" w:date="2024-05-06T07:08:00Z"'
WORD14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WORD15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
LI, WANG = Actor("Li", Role.REVIEWER), Actor("Wang", Role.REVIEWER)


def ins(text: str, author: str) -> str:
    return f"<w:ins {BY.format(author)}>{run(text)}</w:ins>"


def gone(text: str, author: str) -> str:
    return f"<w:del {BY.format(author)}>{run(text).replace('w:t', 'w:delText')}</w:del>"


def on(content: str, *keys: int) -> str:
    """A paragraph of runs that these comments are about."""
    return par("".join(f'<w:commentRangeStart w:id="{key}"/>' for key in keys) + content + "".join(map(mark, keys)))


def mark(key: int) -> str:
    return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'


def said(key: int, author: str, text: str, minute: int = 8) -> str:
    return f'<w:comment w:id="{key}" w:author="{author}" w:date="2024-05-06T07:{minute:02}:00Z">{par(text)}</w:comment>'


@pytest.fixture
def forum(tmp_path: Path, reviewer: Actor) -> Iterator[Project]:
    """A review whose last row has a comment by Li that came with the draft; every row is approved."""
    source, draft = written(tmp_path, "zh", *map(par, CHINESE)), written(tmp_path, "en", *map(par, ENGLISH[:2]), on(run(ENGLISH[2]), 1))
    importing.new_review(reading_in.read_inputs(source, draft), tmp_path / "forum.duizhao", reviewer, Profile())
    with open_project(tmp_path / "forum.duizhao") as project:
        reviewing.approve(project, reviewing.show(project).segments, reviewer)
        yield project


def written(folder: Path, name: str, *paragraphs: str, comments: str = said(1, "Li", "Which ones?")) -> Path:
    (folder / name).mkdir()
    return docx(folder / name, "".join(paragraphs), comments=comments)


def work_in(project: Project, path: Path, actor: Actor, side: Side = Side.TARGET, taking: Taking = ACCEPTED) -> Changes:
    document = reading_in.read_text(path, "en" if side is Side.TARGET else "zh", taking)
    now = reviewing.show(project)
    after = renewing.realigned(renewing.renewed(arranging.arrangement_of(project), side, document), now.glossary)
    editions = {side: renewing.Edition(path.name, document, taking)}
    return relinking.relink(project, now.segments, after, actor, editions=editions)


def told(project: Project) -> list[list[tuple[str, list[str], bool]]]:
    """For each row its threads: how each began, what was answered, and whether it is open."""
    return [
        [(each.first.comment, [answer.comment for answer in each.answers], each.is_open) for each in threads(row.verdicts)]
        for row in reviewing.show(project).segments
    ]


def test_the_same_draft_with_comments_that_are_new_changes_nothing_else(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    comments = said(1, "Li", "Which ones?") + said(2, "Wang", "Is this the date?", 9)
    newer = written(tmp_path, "v2", par(ENGLISH[0]), on(run(ENGLISH[1]), 2), on(run(ENGLISH[2]), 1), comments=comments)
    done = work_in(forum, newer, reviewer)
    assert (done.segments, done.commented, done.reopened) == (frozenset({1}), frozenset({1}), frozenset())
    assert told(forum) == [[], [("Is this the date?", [], True)], [("Which ones?", [], True)]]
    assert reviewing.show(forum).statuses == [Status.APPROVED] * 3
    verdict = threads(reviewing.show(forum).segments[1].verdicts)[0].first
    assert (verdict.actor, verdict.at, verdict.came_from) == (WANG, AT + 60_000, "made.docx")
    assert work_in(forum, newer, reviewer) == Changes(), "what came already does not come twice"


def test_what_changed_is_reopened_and_its_open_comment_stands_in_the_new_row(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    newer = written(tmp_path, "v2", *map(par, ENGLISH[:2]), on(run("Teachers from nine countries took part."), 1))
    done = work_in(forum, newer, reviewer)
    assert (done.reopened, done.commented) == (frozenset({2}), frozenset({2}))
    assert told(forum)[2] == [("Which ones?", [], True)]
    assert reviewing.show(forum).statuses[:2] == [Status.APPROVED] * 2


def test_a_comment_that_was_settled_here_does_not_come_back_with_a_reworded_paragraph(
    forum: Project, tmp_path: Path, reviewer: Actor
) -> None:
    row = reviewing.show(forum).segments[2]
    commenting.settle(forum, [Spoken(row, threads(row.verdicts)[0])], reviewer)
    for number, word in enumerate(("nine", "ten")):
        newer = written(tmp_path, f"v{number}", *map(par, ENGLISH[:2]), on(run(f"Teachers from {word} countries took part."), 1))
        assert work_in(forum, newer, reviewer).commented == frozenset()
    assert told(forum)[2] == []


def test_two_people_who_say_the_same_and_one_who_says_it_twice_are_not_one(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    comments = said(1, "Li", "Which ones?") + said(2, "Li", "Which ones?") + said(3, "Wang", "Which ones?")
    newer = written(tmp_path, "v2", par(ENGLISH[0]), on(run(ENGLISH[1]), 2), on(run(ENGLISH[2]), 1, 3), comments=comments)
    assert work_in(forum, newer, reviewer).commented == {1, 2}
    assert [[begun for begun, *_ in row] for row in told(forum)] == [[], ["Which ones?"], ["Which ones?"] * 2]


CHANGED_BY_TWO = (
    run("The university ") + gone("held", "Wang") + ins("convened", "Wang") + run(" a ") + ins("large ", "Li") + run("forum on 1 March.")
)


@pytest.mark.parametrize(
    ("taking", "english"),
    [
        (ACCEPTED, "The university convened a large forum on 1 March."),
        (ORIGINAL, ENGLISH[1]),
        (Taking(but=frozenset({1})), "The university convened a forum on 1 March."),
    ],
)
def test_tracked_changes_are_read_as_was_chosen(forum: Project, tmp_path: Path, reviewer: Actor, taking: Taking, english: str) -> None:
    newer = written(tmp_path, "v2", par(ENGLISH[0]), par(CHANGED_BY_TWO), on(run(ENGLISH[2]), 1))
    done = work_in(forum, newer, reviewer, taking=taking)
    now = reviewing.show(forum)
    assert [row.target.plain for row in now.segments] == [ENGLISH[0], english, ENGLISH[2]]
    assert done.reopened == ({1} if taking != ORIGINAL else set())
    exporting.export_release(forum, tmp_path / "out.docx", reviewer, template=Layout(newer), override="hurry")
    assert [paragraph.text for paragraph in read_document(tmp_path / "out.docx").paragraphs][1] == english


def test_a_row_that_changed_goes_on_as_each_person_changed_it(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    work_in(forum, written(tmp_path, "v2", par(ENGLISH[0]), par(CHANGED_BY_TWO), on(run(ENGLISH[2]), 1)), reviewer)
    row = reviewing.show(forum).segments[1]
    with forum.reading() as connection:
        history = [(each.text.plain, each.origin, each.actor) for each in reading.history(connection, row.id)]
    assert history == [
        (ENGLISH[1], Origin.DRAFT, reviewer),
        ("The university convened a forum on 1 March.", Origin.TRACKED, WANG),
        ("The university convened a large forum on 1 March.", Origin.TRACKED, LI),
    ]


def test_a_comment_that_was_marked_as_done_comes_settled_and_settles_what_is_open_here(
    forum: Project, tmp_path: Path, reviewer: Actor
) -> None:
    comments = "".join(
        said(key, who, text).replace("<w:p>", f'<w:p w14:paraId="0000000{key}">')
        for key, who, text in ((1, "Li", "Which ones?"), (2, "Wang", "Sure?"))
    ).replace("<w:comment ", f"<w:comment {WORD14} ")
    extended = f'<w15:commentsEx {WORD15}><w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:done="1"/></w15:commentsEx>'
    newer = written(tmp_path, "v2", par(ENGLISH[0]), on(run(ENGLISH[1]), 2), on(run(ENGLISH[2]), 1), comments=comments)
    related = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    with zipfile.ZipFile(newer) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/commentsExtended.xml"] = extended
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(
        "</Relationships>", f'<Relationship Id="rIdX" Type="{related}" Target="commentsExtended.xml"/></Relationships>'
    )
    newer.write_bytes(zipped(parts))
    assert work_in(forum, newer, reviewer).commented == {1, 2}
    assert told(forum) == [[], [("Sure?", [], False)], [("Which ones?", [], False)]]
    assert work_in(forum, newer, reviewer) == Changes()


def test_a_changed_source_brings_its_comments_too(forum: Project, tmp_path: Path, reviewer: Actor) -> None:
    body = (
        par(CHINESE[0]),
        par(run("学校于三月") + gone("一", "Wang") + ins("二", "Wang") + run("日举行座谈会。")),
        on(run(CHINESE[2]), 7),
    )
    newer = written(tmp_path, "v2", *body, comments=said(7, "Wang", "请核对"))
    done = work_in(forum, newer, reviewer, Side.SOURCE)
    assert (done.reopened, done.commented) == (frozenset({1}), frozenset({2}))
    assert reviewing.show(forum).segments[1].source.plain == "学校于三月二日举行座谈会。"
    assert [[begun for begun, *_ in row] for row in told(forum)] == [[], [], ["Which ones?", "请核对"]]
