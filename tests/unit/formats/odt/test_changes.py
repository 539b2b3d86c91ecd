"""Tracked changes and comments of OpenDocument texts, in the forms in which LibreOffice writes them."""

from pathlib import Path

import pytest

from docx_maker import zipped
from duizhao.domain.document import Document, Kind, Note
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking, TrackedChange, TrackedKind
from duizhao.formats import read_document
from duizhao.messages import Voice
from odt_maker import content

LI, WANG = 1704189600000, 1704276000000


def region(name: str, way: str, author: str, day: int, inside: str = "", more: str = "") -> str:
    info = (
        f"<office:change-info><dc:creator>{author}</dc:creator><dc:date>2024-01-{day:02}T10:00:00.123456789</dc:date></office:change-info>"
    )
    return f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{way}>{info}{inside}</text:{way}>{more}</text:changed-region>'


def mark(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def put_in(name: str, text: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>{text}<text:change-end text:change-id="{name}"/>'


def read(folder: Path, regions: str, body: str, taking: Taking = ACCEPTED) -> Document:
    path = folder / "draft.odt"
    path.write_bytes(zipped({"content.xml": content(f"<text:tracked-changes>{regions}</text:tracked-changes>{body}")}))
    return read_document(path, taking)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def but(*numbers: int) -> Taking:
    return Taking(but=frozenset(numbers))


REPLACED = (
    region("a", "deletion", "Li", 2, "<text:p>made </text:p>") + region("b", "insertion", "Li", 2) + region("c", "insertion", "Wang", 3),
    f"<text:p>The city {mark('a')}{put_in('b', 'built ')}ten{put_in('c', ' in <text:span>May</text:span>')}.</text:p>",
)


def test_what_one_person_put_in_and_took_out_at_one_spot_is_one_change(tmp_path: Path) -> None:
    found = read(tmp_path, *REPLACED)
    assert [(c.number, c.kind, c.author, c.before, c.after, c.lead, c.trail) for c in found.changes] == [
        (0, TrackedKind.REPLACED, "Li", "made ", "built ", "The city ", "ten in May."),
        (1, TrackedKind.INSERTED, "Wang", "", " in May", "The city built ten", "."),
    ]
    assert [c.at // 1000 * 1000 for c in found.changes] == [LI, WANG]


@pytest.mark.parametrize(
    ("taking", "text", "said"),
    [
        (ACCEPTED, "The city built ten in May.", "read as accepted"),
        (ORIGINAL, "The city made ten.", "read without them"),
        (but(0), "The city made ten in May.", "one by one"),
        (but(1), "The city built ten.", "one by one"),
    ],
)
def test_changes_are_read_as_they_are_wanted_and_this_is_said(taking: Taking, text: str, said: str, tmp_path: Path) -> None:
    found = read(tmp_path, *REPLACED, taking)
    assert texts(found) == [text]
    (remark,) = found.remarks
    assert said in Voice("en").say(remark.code, **remark.values)
    assert "Li, Wang" in Voice("en").say(remark.code, **remark.values)


def test_the_history_of_a_paragraph_goes_on_with_each_person(tmp_path: Path) -> None:
    steps = read(tmp_path, *REPLACED).beside[0].steps
    assert [(step.author, step.text.plain) for step in steps] == [
        ("", "The city made ten."), ("Li", "The city built ten."), ("Wang", "The city built ten in May."),
    ]  # fmt: skip


ENDS = [
    ("deletion", "<text:p/><text:p/>", "<text:p>First,{0} second.</text:p>", TrackedKind.JOINED, ["First, second."], ["First,", "second."]),
    ("insertion", "", '<text:p>One.<text:change-start text:change-id="a"/></text:p><text:p><text:change-end text:change-id="a"/>Two.</text:p>',
     TrackedKind.PARTED, ["One.", "Two."], ["One.Two."]),
    ("insertion", "", '<text:p>One<text:change-start text:change-id="a"/>!</text:p><text:p>New.</text:p><text:p>More<text:change-end text:change-id="a"/>, two.</text:p>',
     TrackedKind.INSERTED, ["One!", "New.", "More, two."], ["One, two."]),
    ("deletion", "<text:p> end.</text:p><text:h>Part</text:h><text:p>Then </text:p>", "<text:p>One{0}two.</text:p>",
     TrackedKind.DELETED, ["Onetwo."], ["One end.", "Part", "Then two."]),
    ("deletion", "<text:p> a.</text:p><text:p>B</text:p>", "<text:list><text:list-item><text:p>One{0}, two.</text:p></text:list-item></text:list>",
     TrackedKind.DELETED, ["One, two."], ["One a.", "B, two."]),
    ("insertion", "", ('<text:list><text:list-item><text:p>One<text:change-start text:change-id="a"/></text:p></text:list-item><text:list-item>'
     '<text:p>x<text:change-end text:change-id="a"/>, two.</text:p></text:list-item></text:list>'), TrackedKind.INSERTED, ["One", "x, two."], ["One, two."]),
    ("deletion", "<text:p>gone </text:p>", '<text:p>One <text:a xlink:href="https://x.org">{0}two</text:a>.</text:p>', TrackedKind.DELETED,
     ["One two."], ["One gone two."]),
    ("deletion", "<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>",
     "<text:p>One.</text:p>{0}", TrackedKind.DELETED, ["One."], ["One.", "c"]),
]  # fmt: skip


@pytest.mark.parametrize(("way", "inside", "body", "kind", "accepted", "original"), ENDS)
def test_ends_of_paragraphs_are_put_in_and_taken_out_too(
    way: str, inside: str, body: str, kind: TrackedKind, accepted: list[str], original: list[str], tmp_path: Path
) -> None:
    regions = region("a", way, "Li", 2, inside)
    found = read(tmp_path, regions, body.format(mark("a")))
    assert ([change.kind for change in found.changes], texts(found)) == ([kind], accepted)
    assert texts(read(tmp_path, regions, body.format(mark("a")), ORIGINAL)) == original


def test_items_that_stand_again_are_items(tmp_path: Path) -> None:
    _, inside, body, *_ = ENDS[4]
    found = read(tmp_path, region("a", "deletion", "Li", 2, inside), body.format(mark("a")), ORIGINAL)
    assert [paragraph.kind for paragraph in found.paragraphs] == [Kind.LIST_ITEM, Kind.LIST_ITEM]


def test_what_one_put_in_and_another_took_out_stands_only_without_the_second(tmp_path: Path) -> None:
    before = "<text:insertion><office:change-info><dc:creator>Li</dc:creator></office:change-info></text:insertion>"
    regions = region("a", "deletion", "Wang", 3, "<text:p>gone </text:p>", before)
    body = f"<text:p>One {mark('a')}two.</text:p>"
    assert [texts(read(tmp_path, regions, body, taking)) for taking in (ACCEPTED, ORIGINAL, but(0))] == [
        ["One two."], ["One two."], ["One gone two."],
    ]  # fmt: skip


def test_marks_without_their_others_and_changes_of_formatting_are_no_changes(tmp_path: Path) -> None:
    regions = region("a", "format-change", "Li", 2) + region("b", "insertion", "Li", 2) + "<text:changed-region/>"
    body = f"<text:p>One {put_in('a', 'two')}<text:change-start text:change-id='b'/> three{mark('nowhere')}.</text:p>"
    for taking in (ACCEPTED, ORIGINAL):
        assert texts(read(tmp_path, regions, body, taking)) == ["One two three."]
    assert [change.kind for change in read(tmp_path, regions, body).changes] == [TrackedKind.INSERTED]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ('<text:p>One<text:change-end text:change-id="a"/> two<text:change-start text:change-id="a"/>.</text:p>', "One two."),
        ('<text:p>One<text:change-start text:change-id="a"/><text:p><text:change-end text:change-id="a"/></text:p>.</text:p>', "One."),
        ('<text:p>One<text:p><text:change-start text:change-id="a"/></text:p><text:change-end text:change-id="a"/>.</text:p>', "One."),
    ],
    ids=["end first", "begins around", "ends around"],
)
def test_marks_where_no_program_puts_them_take_no_text_along(body: str, text: str, tmp_path: Path) -> None:
    for taking in (ACCEPTED, ORIGINAL):
        assert texts(read(tmp_path, region("a", "insertion", "Li", 2), body, taking)) == [text]


def comment(text: str, author: str, more: str = "") -> str:
    return f"<office:annotation {more}><dc:creator>{author}</dc:creator><dc:date>2024-01-02T10:00:00</dc:date>{text}</office:annotation>"


def test_comments_stand_beside_what_they_are_about(tmp_path: Path) -> None:
    loext = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    first = comment(
        "<text:p>why<text:s/>so?</text:p><text:p/><text:p>see 2</text:p>", "Gu", f'{loext} office:name="c1" loext:resolved="true"'
    )
    reply = comment("<text:p>done</text:p>", "Li", f'{loext} office:name="c2" loext:parent-name="c1"')
    body = (
        f"<text:p>One.</text:p><text:p>{first}{reply}Two<office:annotation-end office:name='c1'/>.</text:p><text:p>{comment('<text:p>here</text:p>', 'Wang')}</text:p>"
        f"<text:p>Three.{comment('<text:p/>', 'Li')}</text:p>"
    )
    found = read(tmp_path, "", body)
    assert texts(found) == ["One.", "Two.", "Three."]
    assert {place: beside.notes for place, beside in found.beside.items()} == {
        1: (Note("why so?\nsee 2", "Gu", LI, done=True), Note("done", "Li", LI, "why so?\nsee 2"), Note("here", "Wang", LI)),
    }
    assert (found.comments, [remark.code for remark in found.remarks]) == (3, ["docx.comments"])


def test_a_comment_before_any_text_belongs_to_the_first(tmp_path: Path) -> None:
    found = read(tmp_path, "", f"<text:p>{comment('<text:p>note</text:p>', 'Gu')}</text:p><text:p>One.</text:p>")
    assert found.beside[0].notes == (Note("note", "Gu", LI),)


def test_a_comment_on_what_was_put_in_stays_without_it(tmp_path: Path) -> None:
    body = f"<text:p>One.{put_in('a', comment('<text:p>note</text:p>', 'Gu') + ' Two.')}</text:p>"
    found = read(tmp_path, region("a", "insertion", "Li", 2), body, ORIGINAL)
    assert (texts(found), found.beside[0].notes) == (["One."], (Note("note", "Gu", LI),))
    assert found.changes == (TrackedChange(0, TrackedKind.INSERTED, "Li", LI + 123, after=" Two.", lead="One."),)
