"""What a review needs is read and aligned with what the office's memory tells, then and whenever it is aligned again."""

from pathlib import Path

import pytest

from duizhao.domain.arrangement import Side
from duizhao.domain.document import Document, Paragraph
from duizhao.domain.glossary import Glossary
from duizhao.domain.memory import Origin
from duizhao.memory import fill, open_memory
from duizhao.services import arranging, renewing
from duizhao.services.reading_in import read_inputs
from duizhao.services.worker.answering import Answering
from duizhao.services.worker.protocol import Answer, Realign, Realigned
from linked_projects import texts
from remembered import pair

SOURCE = ["瓯蕻埇卉鹯，瓯蕻埇卉。", "鸂鶒蘅皋芷汀，鸂鶒蘅皋。"]
TARGET = ["Quxl fremb zop nerd, klim vast.", "Brontal vurm plint, osgar tewn."]
CROSSED = {((0,), (1,)), ((1,), (0,))}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text("临江开放大学今天开学，校长向新生致辞。\n" + "\n".join(SOURCE), encoding="utf-8")
    draft.write_text(
        "Linjiang Open University opened today, and the president addressed the new students.\n" + "\n".join(TARGET), encoding="utf-8"
    )
    return source, draft


def remember(memory: Path) -> None:
    with open_memory(memory, make=True) as opened:
        fill(opened, Origin("project:1", "开学"), [pair(SOURCE[0], TARGET[1]), pair(SOURCE[1], TARGET[0])])


def test_what_the_memory_knows_links_what_the_dictionary_does_not(files: tuple[Path, Path], memory_path: Path) -> None:
    def linked() -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
        return {(link.source, link.target) for link in read_inputs(*files).texts.alignment.links}

    crossed = {((1,), (2,)), ((2,), (1,))}
    assert not crossed <= linked()
    remember(memory_path)
    assert crossed <= linked()


def test_aligning_again_knows_it_too(memory_path: Path) -> None:
    remember(memory_path)
    told: list[Answer] = []
    answer = Answering(told.append).answer(Realign(1, tuple(SOURCE), tuple(TARGET), (), Glossary()))
    assert isinstance(answer, Realigned)
    assert {(link.source, link.target) for link in answer.alignment.links} == CROSSED


def test_a_newer_draft_is_aligned_with_it_too(memory_path: Path) -> None:
    before = arranging.arranged(texts(SOURCE, ["Nothing of it.", "Nor of this."], ((0,), (0,)), ((1,), (1,))))
    newer = renewing.renewed(before, Side.TARGET, Document(tuple(map(Paragraph, TARGET))))

    def linked() -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
        return {(row.link.source, row.link.target) for row in renewing.realigned(newer, Glossary()).rows}

    assert linked() != CROSSED
    remember(memory_path)
    assert linked() == CROSSED
