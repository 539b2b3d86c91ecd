from pathlib import Path

import pytest

from docx_maker import docx, par
from duizhao.domain.alignment import Link
from duizhao.domain.document import Bilingual, Kind, Remark
from duizhao.domain.errors import FileError
from duizhao.formats import read_bilingual

CHINESE = ["临江开放大学举行开学典礼", "9月18日，五千名新生在线参加了典礼。", "校长致辞，勉励新生终身学习。", "新生代表发言。"]
ENGLISH = [
    "Linjiang Open University Opens Its Year",
    "On 18 September, 5,000 new students took part online.",
    "The president encouraged them to go on learning.",
    "A student spoke for all.",
]


def texts(found: Bilingual) -> tuple[list[str], list[str]]:
    return [p.text for p in found.source.paragraphs], [p.text for p in found.target.paragraphs]


def pairs(found: Bilingual) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.source, link.target) for link in found.alignment.links]


def lines(folder: Path, *texts: str, name: str = "both.txt") -> Path:
    path = folder / name
    path.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
    return path


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{par(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


ONE_TO_ONE = [((n,), (n,)) for n in range(4)]


@pytest.mark.parametrize("english_first", [False, True])
def test_paragraphs_by_turns(tmp_path: Path, english_first: bool) -> None:
    turns = [text for pair in zip(CHINESE, ENGLISH, strict=True) for text in (reversed(pair) if english_first else pair)]
    found = read_bilingual(lines(tmp_path, *turns))
    assert texts(found) == (CHINESE, ENGLISH)
    assert pairs(found) == ONE_TO_ONE
    assert {link.confidence for link in found.alignment.links} == {1.0}


def test_both_sides_have_their_own_kinds(tmp_path: Path) -> None:
    found = read_bilingual(lines(tmp_path, *(text for pair in zip(CHINESE, ENGLISH, strict=True) for text in pair)))
    assert (
        [p.kind for p in found.source.paragraphs]
        == [p.kind for p in found.target.paragraphs]
        == [Kind.HEADLINE, Kind.LEAD, Kind.BODY, Kind.BODY]
    )


def test_stretches_of_unequal_length_are_one_unsure_link(tmp_path: Path) -> None:
    found = read_bilingual(lines(tmp_path, *CHINESE, *ENGLISH[:3]))
    assert found.alignment.links == (Link((0, 1, 2, 3), (0, 1, 2), 0.4),)
    assert found.alignment.is_partition(4, 3)


def test_stretches_of_equal_length_are_linked_one_by_one(tmp_path: Path) -> None:
    assert pairs(read_bilingual(lines(tmp_path, *CHINESE, *ENGLISH))) == ONE_TO_ONE


def test_a_paragraph_without_its_english_is_linked_to_nothing(tmp_path: Path) -> None:
    found = read_bilingual(lines(tmp_path, CHINESE[0], ENGLISH[0], CHINESE[1], ENGLISH[1], CHINESE[2]))
    assert pairs(found) == [((0,), (0,)), ((1,), (1,)), ((2,), ())]


def test_figures_stay_with_what_stands_before_them(tmp_path: Path) -> None:
    found = read_bilingual(lines(tmp_path, CHINESE[1], "5.1%", ENGLISH[1], "5.1%"))
    assert texts(found) == ([CHINESE[1], "5.1%"], [ENGLISH[1], "5.1%"])


def test_markdown_and_word_by_turns(tmp_path: Path) -> None:
    turns = [text for pair in zip(CHINESE, ENGLISH, strict=True) for text in pair]
    assert pairs(read_bilingual(lines(tmp_path, *turns, name="both.md"))) == ONE_TO_ONE
    assert pairs(read_bilingual(docx(tmp_path, "".join(par(text) for text in turns)))) == ONE_TO_ONE


@pytest.mark.parametrize(
    "header", [("中文", "英文"), ("原文", "译文"), ("Chinese", "English"), ("Source", "Target"), ("中文原稿", "English draft"), None]
)
def test_a_table_with_or_without_a_header(tmp_path: Path, header: tuple[str, str] | None) -> None:
    rows = [*([header] if header else []), *zip(CHINESE, ENGLISH, strict=True)]
    found = read_bilingual(docx(tmp_path, table(*rows)))
    assert texts(found) == (CHINESE, ENGLISH)
    assert pairs(found) == ONE_TO_ONE
    assert all(p.cell is None for p in (*found.source.paragraphs, *found.target.paragraphs))
    assert found.target.remarks == ()  # a header is not left out


def test_a_table_in_one_language_beside_the_two_columns_is_left_out_with_its_header(tmp_path: Path) -> None:
    other = table(("中文", "备注"), ("一", "二"))
    found = read_bilingual(docx(tmp_path, table(("原文", "译文"), *zip(CHINESE, ENGLISH, strict=True)) + par("between") + other))
    assert texts(found) == (CHINESE, ENGLISH)
    assert [remark.values["count"] for remark in found.target.remarks] == [1 + 4]


def test_the_two_columns_are_found_among_others(tmp_path: Path) -> None:
    rows = [
        ("No.", "English", "中文", "Status"),
        *((str(n), en, zh, "ok") for n, (zh, en) in enumerate(zip(CHINESE, ENGLISH, strict=True))),
    ]
    found = read_bilingual(docx(tmp_path, par("Review table") + table(*rows)))
    assert texts(found) == (CHINESE, ENGLISH)
    assert found.target.remarks == (Remark("bilingual.left_out", {"file": "made.docx", "count": 1 + 2 * 4}),)


def test_empty_cells_are_omissions_and_additions(tmp_path: Path) -> None:
    found = read_bilingual(docx(tmp_path, table((CHINESE[0], ENGLISH[0]), (CHINESE[1], ""), ("", ENGLISH[2]), (CHINESE[3], ENGLISH[3]))))
    assert pairs(found) == [((0,), (0,)), ((1,), ()), ((), (1,)), ((2,), (2,))]


@pytest.mark.parametrize(("suffix", "separator"), [(".csv", ","), (".tsv", "\t")])
def test_tables_of_text(tmp_path: Path, suffix: str, separator: str) -> None:
    path = tmp_path / f"both{suffix}"
    rows = [("中文", "English"), *zip(CHINESE, ENGLISH, strict=True)]
    path.write_text("\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8-sig")
    assert pairs(read_bilingual(path)) == ONE_TO_ONE


@pytest.mark.parametrize(
    "paragraphs",
    [CHINESE, ENGLISH, [*ENGLISH, "撰稿：陈予"], [*CHINESE * 3, "Linjiang Open University"], ["5.1%", "***"]],
    ids=["Chinese", "English", "a Chinese byline", "an English name", "no letters"],
)
def test_a_file_in_one_language_is_refused(tmp_path: Path, paragraphs: list[str]) -> None:
    with pytest.raises(FileError) as caught:
        read_bilingual(lines(tmp_path, *paragraphs))
    assert caught.value.code == "bilingual.one_language"


def test_a_title_above_the_header_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "both.csv"
    path.write_text(
        "双语新闻稿,\n中文,英文\n学校举行会议。,The university held a meeting.\n专家出席。,Experts attended.\n", encoding="utf-8"
    )
    found = read_bilingual(path)
    assert [paragraph.text for paragraph in found.source.paragraphs] == ["学校举行会议。", "专家出席。"]
