"""Sentences are aligned inside the links of their paragraphs; doubts become remarks; glossaries become hints."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.alignment import Alignment, Link, SentenceLink
from duizhao.domain.glossary import Glossary
from duizhao.domain.memory import Origin
from duizhao.memory import Memory, fill, open_memory
from duizhao.services import aligning
from duizhao.services.aligning import align_sentences, hints_of, remarks_of, remembered, row_sentences, sentence_links
from remembered import pair

SOURCE = ["云溪大学启动了计划。首批18个实验室开放，学生须先完成培训。", "市教育局承担交通费用。", "图书馆推出了预约平台。学生可以留言。"]
TARGET = [
    "The library has put a booking platform online. Students can leave messages.",
    "Yunxi University has launched a programme. The first 18 laboratories are open. Students must first complete training.",
    "The education bureau bears the travel expenses.",
]
LINKS = [Link((2,), (0,)), Link((0,), (1,)), Link((1,), (2,))]


def texts(link: SentenceLink, source: list[str], target: list[str]) -> tuple[list[str], list[str]]:
    return [source[p][a:b] for p, a, b in link.source], [target[p][a:b] for p, a, b in link.target]


def test_sentences_are_linked_inside_their_paragraphs_in_the_links_order() -> None:
    assert [texts(link, SOURCE, TARGET) for link in sentence_links(SOURCE, TARGET, LINKS)] == [
        (["图书馆推出了预约平台。"], ["The library has put a booking platform online."]),
        (["学生可以留言。"], ["Students can leave messages."]),
        (["云溪大学启动了计划。"], ["Yunxi University has launched a programme."]),
        (["首批18个实验室开放，学生须先完成培训。"], ["The first 18 laboratories are open.", "Students must first complete training."]),
        (["市教育局承担交通费用。"], ["The education bureau bears the travel expenses."]),
    ]


def test_sentences_of_a_text_are_numbered_in_the_order_of_the_file() -> None:
    found = align_sentences(SOURCE, TARGET, Alignment.from_links(LINKS))
    assert found.alignment.is_partition(len(found.source), len(found.target))
    assert [(link.source, link.target) for link in found.alignment.links] == [
        ((3,), (0,)),
        ((4,), (1,)),
        ((0,), (2,)),
        ((1,), (3, 4)),
        ((2,), (5,)),
    ]


def test_a_row_of_several_paragraphs() -> None:
    links = row_sentences("市教育局承担交通费用。\n图书馆推出了预约平台。", f"{TARGET[2]}\nThe library has put a booking platform online.")
    assert [(link.source, link.target) for link in links] == [(((0, 0, 11),), ((0, 0, 47),)), (((1, 0, 11),), ((1, 0, 46),))]


def test_a_dropped_sentence_has_no_counterpart() -> None:
    links = row_sentences(SOURCE[0] + SOURCE[1] + SOURCE[2], f"{TARGET[1]} {TARGET[0]}")
    assert [texts(link, [SOURCE[0] + SOURCE[1] + SOURCE[2]], [""])[0] for link in links if not link.target] == [["市教育局承担交通费用。"]]


def test_a_row_without_english_has_only_lone_sentences() -> None:
    assert row_sentences("图书馆。市教育局。", "") == [SentenceLink(((0, 0, 4),), ()), SentenceLink(((0, 4, 9),), ())]
    assert row_sentences("", "") == []


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.text(alphabet='云溪大学。！\n "（', max_size=12), max_size=4),
    st.lists(st.text(alphabet='The law. Mr!\n "(', max_size=20), max_size=4),
    st.integers(0, 3),
)
def test_every_sentence_stands_in_one_link(source: list[str], target: list[str], shared: int) -> None:
    pairs = [Link((i,), (i,)) for i in range(min(shared, len(source), len(target)))]
    rest = [Link((i,), ()) for i in range(len(pairs), len(source))] + [Link((), (j,)) for j in range(len(pairs), len(target))]
    found = align_sentences(source, target, Alignment.from_links([*pairs, *rest]))
    assert found.alignment.is_partition(len(found.source), len(found.target))
    assert all(source[p][a:b].strip() for p, a, b in found.source)


def test_doubts_become_remarks() -> None:
    alignment = Alignment.from_links([Link((0,), (0,), 0.1), Link((1,), (1,), 0.1), Link((2,), (2,), 0.1)])
    assert [remark.code for remark in remarks_of(TARGET, SOURCE, alignment)] == ["alignment.doubt.swapped"]
    assert remarks_of(SOURCE, TARGET, Alignment.from_links(LINKS)) == ()


def test_a_glossary_gives_hints_only_when_it_has_both_languages() -> None:
    rows = [("学习型社会", ["learning society"], ["society of learning"], ["study society"]), ("", ["in order to"], [], [])]
    hints = hints_of([Glossary.from_rows(rows)])
    assert hints is not None
    assert hints.terms == ((("学习型社会",), ("learning society", "society of learning")),)
    assert hints_of([Glossary()]) is None


def test_the_memory_gives_its_latest_pairs_and_nothing_when_it_cannot(memory_path: Path) -> None:
    assert remembered(memory_path) == []
    with open_memory(memory_path, make=True) as opened:
        fill(opened, Origin("project:1", "开学"), [pair("教师节快乐", "Happy Teachers’ Day"), pair("教师节" * 700, "Teachers’ Day")])
    assert remembered(memory_path) == [("教师节快乐", "Happy Teachers’ Day")]
    hints = hints_of([], remembered(memory_path))
    assert hints is not None
    assert hints.pairs == (("教师节快乐", "Happy Teachers’ Day"),)
    memory_path.write_bytes(b"no memory")
    assert remembered(memory_path) == []


def test_a_memory_that_is_being_written_keeps_nobody_waiting(memory_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_memory(memory_path, make=True) as opened:
        fill(opened, Origin("project:1", "开学"), [pair("教师节快乐", "Happy Teachers’ Day")])
    asked: list[float] = []

    def noted(path: Path, *, patience: float) -> Memory:
        asked.append(patience)
        return open_memory(path, patience=patience)

    monkeypatch.setattr(aligning, "open_memory", noted)
    with contextlib.closing(sqlite3.connect(memory_path, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        assert remembered(memory_path) == []
    assert remembered(memory_path) != []
    assert max(asked) <= 1
