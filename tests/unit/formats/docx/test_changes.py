"""Tracked changes one by one, comments with their paragraphs, and who wrote what."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docx_maker import NAMESPACES, docx, package, par, run, zipped
from duizhao.domain.document import Document, Kind
from duizhao.domain.text import CodeKind
from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking, TrackedKind
from duizhao.formats import read_document

WHEN = "2024-05-06T07:08:00Z"


def by(author: str) -> str:
    return f'w:id="1" w:author="{author}" w:date="{WHEN}"'


def ins(text: str, author: str = "Li") -> str:
    return f"<w:ins {by(author)}>{run(text)}</w:ins>"


def gone(text: str, author: str = "Li") -> str:
    return f"<w:del {by(author)}>{run(text).replace('w:t', 'w:delText')}</w:del>"


def moved(text: str, way: str, name: str = "m1") -> str:
    content = run(text)
    return (
        f'<w:move{way}RangeStart w:id="7" w:name="{name}"/><w:move{way} {by("Li")}>{content}</w:move{way}><w:move{way}RangeEnd w:id="7"/>'
    )


def end(way: str, author: str = "Li") -> str:
    return f"<w:rPr><w:{way} {by(author)}/></w:rPr>"


def texts(folder: Path, body: str, taking: Taking) -> list[str]:
    return [paragraph.text for paragraph in read_document(docx(folder, body), taking).paragraphs]


def said(document: Document) -> list[tuple[TrackedKind, str, str, str]]:
    return [(change.kind, change.author, change.before, change.after) for change in document.changes]


@pytest.mark.parametrize(
    ("body", "change", "accepted", "original"),
    [
        (par(run("A ") + ins("new ") + run("city.")), (TrackedKind.INSERTED, "Li", "", "new "), ["A new city."], ["A city."]),
        (par(run("A ") + gone("big ") + run("city.")), (TrackedKind.DELETED, "Li", "big ", ""), ["A city."], ["A big city."]),
        (par(run("A ") + gone("big") + ins("new") + run(".")), (TrackedKind.REPLACED, "Li", "big", "new"), ["A new."], ["A big."]),
        (par("a.") + par(ins("b."), end("ins")) + par("c."), (TrackedKind.INSERTED, "Li", "", "b."), ["a.", "b.", "c."], ["a.", "c."]),
        (par("a.") + par(gone("b."), end("del")) + par("c."), (TrackedKind.DELETED, "Li", "b.", ""), ["a.", "c."], ["a.", "b.", "c."]),
        (par("a. ", end("ins")) + par("b."), (TrackedKind.PARTED, "Li", "", ""), ["a.", "b."], ["a. b."]),
        (par("a. ", end("del")) + par("b."), (TrackedKind.JOINED, "Li", "", ""), ["a. b."], ["a.", "b."]),
        (
            par(moved("b.", "From"), end("moveFrom")) + par("a.") + par(moved("b.", "To"), end("moveTo")),
            (TrackedKind.MOVED, "Li", "b.", "b."),
            ["a.", "b."],
            ["b.", "a."],
        ),
        (
            f"<w:tbl><w:tr><w:tc>{par('a')}</w:tc></w:tr><w:tr><w:trPr><w:ins {by('Li')}/></w:trPr><w:tc>{par(ins('b'), end('ins'))}</w:tc></w:tr></w:tbl>",
            (TrackedKind.ROW_INSERTED, "Li", "", "b"),
            ["a", "b"],
            ["a"],
        ),
        (
            f"<w:tbl><w:tr><w:trPr><w:del {by('Li')}/></w:trPr><w:tc>{par(gone('a'), end('del'))}</w:tc></w:tr><w:tr><w:tc>{par('b')}</w:tc></w:tr></w:tbl>",
            (TrackedKind.ROW_DELETED, "Li", "a", ""),
            ["b"],
            ["a", "b"],
        ),
        (
            f"<w:tbl><w:tr><w:tc>{par('a')}</w:tc><w:tc><w:tcPr><w:cellIns {by('Li')}/></w:tcPr>{par('b')}</w:tc></w:tr></w:tbl>",
            (TrackedKind.CELL_INSERTED, "Li", "", "b"),
            ["a", "b"],
            ["a"],
        ),
        (
            f"<w:tbl><w:tr><w:tc>{par('a')}</w:tc><w:tc><w:tcPr><w:cellDel {by('Li')}/></w:tcPr>{par('b')}</w:tc></w:tr></w:tbl>",
            (TrackedKind.CELL_DELETED, "Li", "b", ""),
            ["a"],
            ["a", "b"],
        ),
    ],
)
def test_a_change_is_told_and_taken_or_not(
    tmp_path: Path, body: str, change: tuple[TrackedKind, str, str, str], accepted: list[str], original: list[str]
) -> None:
    assert said(read_document(docx(tmp_path, body))) == [change]
    assert (texts(tmp_path, body, ACCEPTED), texts(tmp_path, body, ORIGINAL)) == (accepted, original)
    only = frozenset({0})
    assert (texts(tmp_path, body, Taking(but=only)), texts(tmp_path, body, Taking(original=True, but=only))) == (original, accepted)


def test_a_change_knows_its_author_its_time_and_what_stands_around_it(tmp_path: Path) -> None:
    body = par(run("The old ") + gone("fort", "Wang") + run(" stands") + ins(" empty", "Li") + run("."))
    first, second = read_document(docx(tmp_path, body)).changes
    assert (first.number, first.author, first.lead, first.trail) == (0, "Wang", "The old ", " stands empty.")
    assert (second.number, second.author, second.lead, second.trail) == (1, "Li", "The old  stands", ".")
    assert first.at == 1_714_979_280_000


def test_neighbours_of_two_people_are_two_changes(tmp_path: Path) -> None:
    body = par(run("A ") + gone("big", "Wang") + ins("new", "Li") + run(" city."))
    assert [change.author for change in read_document(docx(tmp_path, body)).changes] == ["Wang", "Li"]
    assert texts(tmp_path, body, Taking(but=frozenset({0}))) == ["A bignew city."]


def test_what_one_put_in_and_another_took_out_is_decided_twice(tmp_path: Path) -> None:
    body = par(run("A ") + f"<w:ins {by('Li')}>{run('new ')}{gone('big ', 'Wang')}</w:ins>" + run("city."))
    assert said(read_document(docx(tmp_path, body))) == [
        (TrackedKind.INSERTED, "Li", "", "new "),
        (TrackedKind.DELETED, "Wang", "big ", ""),
    ]
    assert texts(tmp_path, body, ACCEPTED) == ["A new city."]
    assert texts(tmp_path, body, Taking(but=frozenset({1}))) == ["A new big city."]
    assert texts(tmp_path, body, ORIGINAL) == ["A city."]


def test_a_change_of_formatting_can_be_undone(tmp_path: Path) -> None:
    body = par(run("A ") + run("new", f"<w:b/><w:rPrChange {by('Li')}><w:rPr><w:i/></w:rPr></w:rPrChange>") + run(" city."))
    document = read_document(docx(tmp_path, body))
    assert [(change.kind, change.looks, change.after) for change in document.changes] == [
        (TrackedKind.FORMATTED, ("+bold", "-italic"), "new")
    ]
    assert [code.kind for code in document.paragraphs[0].codes] == [CodeKind.BOLD]
    assert [code.kind for code in read_document(docx(tmp_path, body), ORIGINAL).paragraphs[0].codes] == [CodeKind.ITALIC]


def test_a_paragraph_that_became_a_heading_can_be_undone(tmp_path: Path) -> None:
    change = f"<w:outlineLvl w:val='1'/><w:pPrChange {by('Li')}><w:pPr/></w:pPrChange>"
    body = par("Top", "<w:outlineLvl w:val='0'/>") + par("Then", change) + par("Text that ends.")
    assert [paragraph.kind for paragraph in read_document(docx(tmp_path, body)).paragraphs][1] is Kind.HEADING
    assert [paragraph.kind for paragraph in read_document(docx(tmp_path, body), ORIGINAL).paragraphs][1] is Kind.BODY


def test_a_table_that_was_put_in_goes_with_its_last_row(tmp_path: Path) -> None:
    row = f"<w:tr><w:trPr><w:ins {by('Li')}/></w:trPr><w:tc>{par('a')}</w:tc></w:tr>"
    body = par("Before.") + f"<w:tbl>{row}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl>" + par("After.")
    assert texts(tmp_path, body, ORIGINAL) == ["Before.", "After."]


def test_who_wrote_what_is_kept_step_by_step(tmp_path: Path) -> None:
    body = par(run("A ") + gone("big", "Wang") + ins("new", "Li") + run(" city.")) + par("Untouched.")
    beside = read_document(docx(tmp_path, body)).beside
    assert [(step.author, step.text.plain) for step in beside[0].steps] == [
        ("", "A big city."),
        ("Wang", "A  city."),
        ("Li", "A new city."),
    ]
    assert 1 not in beside
    assert read_document(docx(tmp_path, body), ORIGINAL).beside == {}


COMMENTS = (
    '<w:comment w:id="1" w:author="Li" w:date="2024-05-06T07:08:00Z">{first}</w:comment>'
    '<w:comment w:id="2" w:author="Wang">{second}</w:comment><w:comment w:id="3" w:author="Li">{third}</w:comment>'
)
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId'
EXTENDED = (
    f'<w15:commentsEx {NAMESPACES} xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="AA"/>'
    '<w15:commentEx w15:paraId="CC" w15:paraIdParent="AA"/><w15:commentEx w15:paraId="BB"/></w15:commentsEx>'
)


def commented(folder: Path, body: str) -> Document:
    lines = {
        name: f'<w:p {W14}="{key}">{run(text)}</w:p>'
        for name, key, text in (("first", "AA", "Why?"), ("second", "BB", "Fine."), ("third", "CC", "So."))
    }
    parts = package(body, comments=COMMENTS.format(**lines), commentsExtended="")
    path = folder / "made.docx"
    path.write_bytes(zipped({**parts, "word/commentsExtended.xml": EXTENDED}))
    return read_document(path)


def mark(identity: str) -> str:
    return f'<w:r><w:commentReference w:id="{identity}"/></w:r>'


def test_a_comment_belongs_where_what_it_is_about_begins_and_answers_follow(tmp_path: Path) -> None:
    body = (
        par("One.")
        + par(f'<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="3"/>{run("Two.")}')
        + par(f'{run("Three.")}<w:commentRangeEnd w:id="1"/>{mark("1")}<w:commentRangeEnd w:id="3"/>{mark("3")}')
        + par(run("Four.") + mark("2"))
    )
    document = commented(tmp_path, body)
    assert {place: [note.text for note in beside.notes] for place, beside in document.beside.items()} == {1: ["Why?", "So."], 3: ["Fine."]}
    assert (document.beside[1].notes[0].author, document.beside[1].notes[0].at) == ("Li", 1_714_979_280_000)
    assert document.comments == 3


def test_a_comment_where_no_text_is_goes_to_the_text_before_it(tmp_path: Path) -> None:
    body = par("One.") + par(mark("1")) + '<w:commentRangeStart w:id="2"/>' + par("Two.") + par(mark("3"))
    document = commented(tmp_path, body)
    assert {place: [note.text for note in beside.notes] for place, beside in document.beside.items()} == {0: ["Why?", "So."], 1: ["Fine."]}


def test_a_comment_on_text_that_is_not_taken_is_kept(tmp_path: Path) -> None:
    inside = f'<w:ins {by("Li")}><w:commentRangeStart w:id="2"/>{run("new ")}<w:commentRangeEnd w:id="2"/>{mark("2")}</w:ins>'
    commented(tmp_path, par(run("A ") + inside + run("city.")))
    document = read_document(tmp_path / "made.docx", ORIGINAL)
    assert document.paragraphs[0].text == "A city."
    assert [note.text for note in document.beside[0].notes] == ["Fine."]


PIECES = st.lists(
    st.tuples(st.sampled_from(["", "ins", "del"]), st.sampled_from(["Li", "Wang"]), st.sampled_from(["a", "b", "c"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=PIECES, bits=st.integers(0, 63))
def test_any_choice_reads_just_what_was_chosen(tmp_path: Path, pieces: list[tuple[str, str, str]], bits: int) -> None:
    """Each piece stands between others that nobody tracked, so each tracked one is a change of its own."""
    makers = {"": lambda text, _: run(text), "ins": ins, "del": gone}
    body = par(run("x") + "".join(makers[way](text, author) + run("-") for way, author, text in pieces))
    tracked = [place for place, (way, _, _) in enumerate(pieces) if way]
    refused = frozenset(number for number in range(len(tracked)) if bits >> number & 1)
    taken = {place: number not in refused for number, place in enumerate(tracked)}
    shown = [text if not way or taken[place] is (way == "ins") else "" for place, (way, _, text) in enumerate(pieces)]
    assert texts(tmp_path, body, Taking(but=refused)) == ["x" + "".join(f"{text}-" for text in shown)]
    assert Taking.read(str(Taking(but=refused))) == Taking(but=refused)
