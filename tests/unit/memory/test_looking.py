"""Terms are found as they are written in Chinese and through inflection in English, the latest first; likeness is the share in common."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.memory import Origin, Remembered
from duizhao.memory import Memory, concordance, fill, forget, latest, similar
from remembered import pair

SOURCE = Origin("project:1", "开学")
ROWS = [
    pair("学校推进教育数字化转型。", "The university promotes the digital transformation of education.", row=3, at=30),
    pair("我們共建學習型社會，推進 教育 數字化。", "We are building a learning society and promoting education digitalisation.", at=20),
    pair("教师节快乐", "Happy Teachers’ Day", at=10),
    pair("教育", "education", at=5),
    pair("全国教育大会召开", "National Conference on Education held", "大会", 0, 40),
    pair("全国教育大会召开", "National Conference on Education held", "大会二", 7, 50),
    pair("图书馆开放", "The library opens", at=1),
]


@pytest.fixture
def filled(memory: Memory) -> Memory:
    fill(memory, SOURCE, ROWS)
    return memory


def chinese(memory: Memory, text: str) -> list[str]:
    return [hit.chinese for hit in concordance(memory, text).hits]


def test_a_whole_text_comes_first_and_then_the_latest(filled: Memory) -> None:
    assert chinese(filled, "教育") == ["教育", "全国教育大会召开", "学校推进教育数字化转型。", "我們共建學習型社會，推進 教育 數字化。"]


def test_a_pair_is_one_hit_with_all_its_places_the_latest_first(filled: Memory) -> None:
    (hit,) = concordance(filled, "全国教育大会").hits
    assert (hit.count, [(place.document, place.row, place.actor) for place in hit.places]) == (
        2,
        [("大会二", 7, "Lin Wei"), ("大会", 0, "Lin Wei")],
    )


@pytest.mark.parametrize(
    ("text", "count"), [("教育数字化", 2), ("教育 数字化", 2), ("學習型", 1), ("化转", 1), ("校", 1), ("育大", 1), ("教大", 0), ("化。", 1)]
)
def test_chinese_is_found_as_it_is_written_in_either_script(filled: Memory, text: str, count: int) -> None:
    found = concordance(filled, text)
    assert found.total == len(found.hits) == count


def test_where_it_stands_is_told_in_the_text_as_it_is(filled: Memory) -> None:
    hit = next(hit for hit in concordance(filled, "教育数字化").hits if "學習" in hit.chinese)
    assert [hit.chinese[slice(*span)] for span in hit.chinese_spans] == ["教育 數字化"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("promote", 2), ("building learning societies", 1), ("digital transformation of the education", 1), ("libraries open", 1), ("educational", 0),
     ("Teachers' Day", 1), ("transformation education", 0), ("the", 0), ("", 0), ("?!", 0)],
)  # fmt: skip
def test_english_is_found_through_inflection_but_never_stemmed(filled: Memory, text: str, count: int) -> None:
    assert concordance(filled, text).total == count


def test_what_answers_is_marked_on_the_other_side_and_counted(filled: Memory) -> None:
    found = concordance(filled, "教育")
    assert all([hit.english[slice(*span)].lower() for span in hit.english_spans] == ["education"] for hit in found.hits)
    assert found.ways == (("education", 4),)
    (hit,) = concordance(filled, "learning society").hits
    assert [hit.chinese[slice(*span)] for span in hit.chinese_spans] == ["學習型社會"]


def test_no_more_are_shown_than_are_wanted_but_all_are_counted(memory: Memory) -> None:
    fill(memory, SOURCE, [pair(f"第{number:02}号教育", f"education {number}", at=number) for number in range(60)])
    found = concordance(memory, "教育", 5)
    assert ([hit.chinese for hit in found.hits], found.total, found.more) == (
        [f"第{number}号教育" for number in range(59, 54, -1)],
        60,
        False,
    )


def test_the_likest_come_first_with_what_is_other_in_them(filled: Memory) -> None:
    first, *rest = similar(filled, "学校推进教育数字化改革。")
    assert (first.hit.english, first.share) == ("The university promotes the digital transformation of education.", 83)
    assert [first.hit.chinese[slice(*span)] for span in first.other] == ["转型"]
    assert all(each.share < first.share for each in rest)
    assert similar(filled, "学校推进教育数字化转型。")[0].share == 100
    assert similar(filled, "图书馆开放", but=SOURCE.key) == []
    assert similar(filled, "毫不相干") == similar(filled, "") == similar(filled, "教") == []


@settings(max_examples=40)
@given(
    texts=st.lists(st.text(st.sampled_from("教育数字化学习型社会 ，a1"), min_size=1, max_size=8), min_size=1, max_size=6), data=st.data()
)
def test_every_stretch_of_every_text_is_found(tmp_path_factory: pytest.TempPathFactory, texts: list[str], data: st.DataObject) -> None:
    from duizhao.memory import open_memory

    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text) - 1))
    wanted = text[start : data.draw(st.integers(start + 1, len(text)))]
    with open_memory(tmp_path_factory.mktemp("memory") / "memory.db", make=True) as memory:
        fill(memory, SOURCE, [Remembered(each.chinese, each.english) for each in (pair(text, "x") for text in texts)])
        found = {hit.chinese for hit in concordance(memory, wanted).hits}
    plain = "".join(wanted.split())
    expected = {text.strip() for text in texts if plain in "".join(text.split())}
    if any("\u4e00" <= character <= "\u9fff" for character in plain):
        assert found == expected


def test_the_latest_pairs_are_those_that_came_in_last_and_still_stand(filled: Memory) -> None:
    fill(filled, Origin("project:2", "毕业"), [pair("毕业典礼", "Graduation ceremony"), ROWS[-1]])
    assert latest(filled, 2, 100) == [("毕业典礼", "Graduation ceremony"), (ROWS[-1].chinese.plain, ROWS[-1].english.plain)]
    assert len(latest(filled, 100, 100)) == 7
    filled.connection.execute("UPDATE source SET state = 'gone' WHERE key = 'project:2'")  # as long as its pairs are not yet swept out
    assert latest(filled, 1, 100) == [(ROWS[-1].chinese.plain, ROWS[-1].english.plain)]
    forget(filled, "project:2")
    assert latest(filled, 1, 100) == [(ROWS[-1].chinese.plain, ROWS[-1].english.plain)]


@pytest.mark.parametrize(("chinese", "english"), [("教" * 21, "Teach"), ("教育", "e" * 21)])
def test_the_latest_pairs_are_none_of_long_texts(memory: Memory, chinese: str, english: str) -> None:
    fill(memory, SOURCE, [pair("教" * 20, "e" * 20), pair(chinese, english)])
    assert latest(memory, 9, 20) == [("教" * 20, "e" * 20)]
