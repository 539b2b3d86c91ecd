"""Lines are read into what each of their sentences is about."""

import pytest

from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.reading import Reader


@pytest.fixture
def reader() -> Reader:
    return Reader(HintIndex(None), by_sentence=True)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "Public enquiries The service provides an effective means for the public. It is free.",
            ["Public enquiries", "The service provides an effective means for the public.", "It is free."],
        ),
        ("The board: (a) noted the report; (b) thanked the staff.", ["The board:", "(a) noted the report;", "(b) thanked the staff."]),
        (
            "Aims, (a) growth The college opened three new laboratories; (b) one gate is new.",
            ["Aims, (a) growth", "The college opened three new laboratories;", "(b) one gate is new."],
        ),
    ],
)
def test_what_is_run_in_with_an_english_sentence_stands_for_itself(reader: Reader, line: str, parts: list[str]) -> None:
    assert [part.strip() for part in reader.english_sentences(line)] == parts


def test_chinese_items_stand_for_themselves_and_capitals_tell_nothing(reader: Reader) -> None:
    assert reader.chinese_sentences("会议决定：（一）听取报告；（二）感谢职工。") == ["会议决定：", "（一）听取报告；", "（二）感谢职工。"]
    line = "校歌名为 Our Home The song is known to all who study at the college"
    assert reader.chinese_sentences(line) == [line]


def test_lines_that_are_sentences_are_not_cut() -> None:
    line = "Public enquiries The service provides an effective means for the public. It is free."
    assert Reader(HintIndex(None), by_sentence=False).english_sentences(line) == [line]
