"""Whose words a row's English are after linking anew, and that nothing anybody wrote is lost, whatever newer files take away."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain import corrections
from duizhao.domain.arrangement import Arrangement, Ruling, Side
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.glossary import Glossary
from duizhao.domain.review import Actor
from duizhao.domain.text import Text
from duizhao.services import arranging, checking, editing, relinking, renewing, reviewing, upkeep
from duizhao.services.renewing import Edition
from duizhao.store import Project
from linked_projects import CHINESE, ENGLISH, STRAIGHT, Shape, make, texts
from projects import seen

ANN, BOB, LIN = Actor("Ann"), Actor("Bob"), Actor("Lin")
DROPPED: tuple[Shape, ...] = (((0,), (0, 1)), ((1,), ()), ((2,), (2,)))


def project_of(folder: Path, *links: Shape) -> Project:
    return make(folder / "p.duizhao", texts(CHINESE[:3], ENGLISH[:3], *(links or STRAIGHT)), Actor("Importer"), postponed=True)


def edit(project: Project, row: int, text: str, actor: Actor) -> None:
    editing.edit(project, seen(project)[row], text, actor, recheck=checking.postponed)


def relink(project: Project, wanted: Arrangement, actor: Actor) -> None:
    relinking.relink(project, seen(project), wanted, actor, recheck=checking.postponed)


def halved(now: Arrangement, row: int) -> Arrangement:
    """The last sentence of a row's first English paragraph as a paragraph of its own."""
    piece = now.rows[row].target[0]
    return corrections.split(now, piece.key, arranging.parts(piece, arranging.split_places(piece.text.plain, Side.TARGET)[-1]))


def authors(project: Project) -> dict[str, tuple[str, ...]]:
    return {row.target.plain: row.authors for row in seen(project)}


def test_who_translated_a_dropped_paragraph_stays_its_author_when_another_mends_a_word(tmp_path: Path) -> None:
    with project_of(tmp_path, *DROPPED) as project:
        edit(project, 1, "Ann translated the dropped paragraph.", ANN)
        now = arranging.arrangement_of(project)
        wanted = corrections.mended(corrections.merged(now, [1, 2]), now.rows[1].target[0].key, Text("Ann translated the dropped passage."))
        relink(project, wanted, BOB)
        assert set(seen(project)[1].authors) == {"Ann", "Bob"}
        assert reviewing.approve(project, [seen(project)[1]], ANN).refused == {1: "review.refused.own"}


def test_who_wrote_a_paragraph_stays_the_author_of_a_half_that_another_mends(tmp_path: Path) -> None:
    with project_of(tmp_path) as project:
        edit(project, 0, "Ann rewrote this sentence. Ann wrote that as well.", ANN)
        now = halved(arranging.arrangement_of(project), 0)
        half = now.rows[0].target[1]
        relink(project, corrections.unlinked(corrections.mended(now, half.key, Text("Ann wrote that too.")), [half.key]), BOB)
        assert authors(project) | {"Ann wrote that too.": ("Ann", "Bob"), "Ann rewrote this sentence.": ("Ann",)} == authors(project)


@pytest.mark.parametrize(
    ("links", "text"), [(STRAIGHT, f"{ENGLISH[0]} Ann added this."), (DROPPED, "Ann made one paragraph of two. It has two sentences.")]
)
def test_who_only_splits_is_no_author(tmp_path: Path, links: tuple[Shape, ...], text: str) -> None:
    with project_of(tmp_path, *links) as project:
        edit(project, 0, text, ANN)
        relink(project, halved(arranging.arrangement_of(project), 0), BOB)
        assert seen(project)[0].authors == ("Ann",)


def test_the_same_words_of_two_people_are_told_apart(tmp_path: Path) -> None:
    with project_of(tmp_path, ((0,), ()), ((1,), ()), ((2,), (2, 1, 0))) as project:
        edit(project, 0, "Yes.", ANN)
        edit(project, 1, "Yes.", BOB)
        now = arranging.arrangement_of(project)
        relink(project, corrections.linked(now, [now.rows[1].target[0].key, now.rows[2].source[0].key]), LIN)
        assert [row.authors for row in seen(project) if row.target.plain == "Yes."] == [("Ann",), ("Bob",)]


def test_what_was_written_in_a_row_that_newer_files_lack_is_read_at_the_row_above(tmp_path: Path) -> None:
    with project_of(tmp_path) as project:
        edit(project, 1, "Ann rewrote the second.", ANN)
        before = arranging.arrangement_of(project)
        wanted, editions = renew(before, {Side.SOURCE: [CHINESE[0], CHINESE[2]], Side.TARGET: [ENGLISH[0], ENGLISH[2]]})
        relinking.relink(project, seen(project), wanted, BOB, editions=editions, recheck=checking.postponed)
        (gone,) = relinking.forerunners(project, seen(project)[0].id)
        assert gone.revisions[-1].text.plain == "Ann rewrote the second."
        assert renewing.difference(before, wanted).gone == {1}
        relink(project, halved(arranging.arrangement_of(project), 0), BOB)
        edit(project, 0, "Bob's own.", BOB)
        assert all(row.authors in {(), ("Bob",)} for row in seen(project)), "what is only remembered passes on no authorship"
        assert "Ann rewrote the second." in reachable(project)


def renew(now: Arrangement, files: dict[Side, list[str]]) -> tuple[Arrangement, dict[Side, Edition]]:
    editions = {side: Edition("newer", Document(tuple(map(Paragraph, paragraphs)))) for side, paragraphs in files.items()}
    for side, edition in editions.items():
        now = renewing.renewed(now, side, edition.document)
    return renewing.realigned(now, Glossary()), editions


def reachable(project: Project) -> str:
    """Every English text that a standing row leads to."""
    rows = seen(project)
    heads = [revision for row in rows for revision in editing.history(project, row.id)]
    before = [revision for row in rows for each in relinking.forerunners(project, row.id) for revision in each.revisions]
    return "\n".join(revision.text.plain for revision in (*heads, *before))


def tokens(text: str) -> set[str]:
    """What the writers left: each token begins with its writer's name."""
    return set(re.findall(r"(?:Ann|Bob)\d+", text))


def key_of(now: Arrangement, number: int) -> int:
    keys = sorted(now.row_of)
    return keys[number % len(keys)]


def split(now: Arrangement, key: int, number: int) -> Arrangement:
    piece = now.piece(key)
    places = arranging.split_places(piece.text.plain, now.side_of(key))
    return corrections.split(now, key, arranging.parts(piece, places[number % len(places)])) if places else now


LINKING: tuple[Callable[[Arrangement, int, int], Arrangement], ...] = (
    lambda now, a, b: corrections.linked(now, [key_of(now, a), key_of(now, b)]),
    lambda now, a, b: corrections.merged(now, [a % len(now.rows), b % len(now.rows)]),
    lambda now, a, _: corrections.unlinked(now, [key_of(now, a)]),
    lambda now, a, b: corrections.moved(now, [key_of(now, a)], 1 if b % 2 else -1),
    lambda now, a, b: corrections.swapped(now, a % len(now.rows), b % len(now.rows)),
    lambda now, a, b: corrections.ruled(now, [a % len(now.rows)], [*Ruling, None][b % 4]),
    lambda now, a, b: split(now, key_of(now, a), b),
)


def with_word(text: str, token: str, number: int) -> str:
    """A text with a sentence more, or with a word more."""
    words = text.split(" ")
    place = number % (len(words) + 1)
    return f"{text} We {token} went on." if number % 3 == 0 else " ".join([*words[:place], token, *words[place:]])


def written(now: Arrangement, a: int, b: int, token: str) -> Arrangement:
    """A paragraph of English that is mended or put in."""
    key = key_of(now, a)
    if now.side_of(key) is Side.SOURCE:
        return corrections.inserted(now, a % len(now.rows), Side.TARGET, Text(f"They {token} went on."))
    return corrections.mended(now, key, Text(with_word(now.piece(key).text.plain, token, b)))


def without(paragraphs: list[str], number: int) -> list[str]:
    place = number % len(paragraphs)
    return [*paragraphs[:place], *paragraphs[place + 1 :]]


DOINGS = st.sampled_from(["edit", "link", "link", "write", "renew", "undo"])
NUMBER = st.integers(0, 15)
LINKS = st.lists(st.tuples(st.integers(0, len(LINKING) - 1), NUMBER, NUMBER), min_size=1, max_size=3)


@given(st.lists(st.tuples(DOINGS, LINKS, NUMBER, NUMBER), min_size=1, max_size=6))
@settings(deadline=None, max_examples=24)
def test_every_word_keeps_its_writer_and_can_be_reached(rounds: list[tuple[str, list[tuple[int, int, int]], int, int]]) -> None:
    files = {Side.SOURCE: [*CHINESE], Side.TARGET: [*ENGLISH]}
    both = texts(CHINESE, ENGLISH, ((0,), (0, 2)), ((1,), ()), ((2, 3), (1,)), ((), (3,)))
    with tempfile.TemporaryDirectory() as folder, make(Path(folder) / "p.duizhao", both, Actor("Importer"), postponed=True) as project:
        ever: set[str] = set()
        earlier = arranging.arrangement_of(project)
        for number, (doing, links, a, b) in enumerate(rounds):
            now = arranging.arrangement_of(project)
            editions: dict[Side, Edition] = {}
            wanted, actor = now, LIN
            if doing == "edit":
                row = seen(project)[a % len(now.rows)]
                edit(project, row.position, with_word(row.target.plain, f"Ann{number}", b), ANN)
            elif doing == "renew":
                side = [*Side][b % 2]
                files[side] = without(files[side], a) if len(files[side]) > 1 else files[side]
                wanted, editions = renew(now, files)
                earlier = wanted
            elif doing == "undo":
                wanted = earlier
            else:
                for step, one, other in links:
                    wanted = LINKING[step](wanted, one, other)
                if doing == "write":
                    wanted, actor = written(wanted, a, b, f"Bob{number}"), BOB
                earlier = now
            if doing != "edit":
                relinking.relink(project, seen(project), wanted, actor, editions=editions, recheck=checking.postponed)
            writers = {token.rstrip("0123456789") for token in ever}
            for row in seen(project):
                found = tokens(row.target.plain)
                ever |= found
                writers |= {token.rstrip("0123456789") for token in found}
                assert {token.rstrip("0123456789") for token in found} <= set(row.authors)
            assert all(set(row.authors) <= writers for row in seen(project))
            assert ever <= tokens(reachable(project))
            assert upkeep.examine(project) == []
