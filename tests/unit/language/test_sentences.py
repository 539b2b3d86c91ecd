"""Sentence offsets cover a text, end where readers would end them, and never fall inside a quotation."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.sentences import sentences


def cut(text: str, language: Literal["zh", "en"]) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["云溪大学今天开学。", "校长出席了仪式。"],
        ["他说：“我们要努力。这是目标！”", "会议结束。"],
        ["“你来了吗？”", "她问。"],
        ["校长提出“为什么学？”的问题。", "大家讨论。"],
        ["他读了《你好！朋友》一书。", "书很好。"],
        ["（见附件。）", "下一步是什么？！", "很好。"],
        ["“未闭合的引号。", "第二句。"],
        ["增长3.5%，U.S.公司参加。", "完。"],
        ["他想了想……然后说好。", "走吧。"],
        ["他说：“等等……”", "她没有等。"],
        ['他说："好。走吧。"', "会议结束。"],
        ["他引用：“书上说‘学而时习之。’”", "大家记下了。"],
        ["真的！！！", "真的？！"],
        ["第一行", "第二行"],
    ],
)
def test_chinese_sentences(pieces: list[str]) -> None:
    separator = "\n" if pieces[0] == "第一行" else ""
    assert cut(separator.join(pieces), "zh") == pieces


def test_white_space_belongs_to_no_sentence() -> None:
    assert cut("　云溪。 \t大学。\n\n 好。 ", "zh") == ["云溪。", "大学。", "好。"]


def test_english_abbreviations_do_not_end_a_sentence() -> None:
    text = "Dr. Lin spoke at 5 p.m. on Friday. It rose by 3.5 per cent. No. 5 is next."
    assert cut(text, "en") == ["Dr. Lin spoke at 5 p.m. on Friday.", "It rose by 3.5 per cent.", "No. 5 is next."]


def test_english_offsets_count_code_points() -> None:
    assert cut("Good 😀 news. Bad news.", "en") == ["Good 😀 news.", "Bad news."]


def test_a_broken_character_is_no_obstacle() -> None:
    assert cut("Half \ud800 here. And on.", "en") == ["Half \ud800 here.", "And on."]


@given(text=st.text(alphabet=st.sampled_from("云溪大学a B.。！？…”“’‘（）《》\"'\n 😀\x00")), language=st.sampled_from(["zh", "en"]))
def test_sentences_cover_all_but_white_space_once(text: str, language: Literal["zh", "en"]) -> None:
    spans = sentences(text, language)
    assert spans == sorted(spans)
    covered = [place for start, end in spans for place in range(start, end)]
    assert len(covered) == len(set(covered))
    assert all(text[place].isspace() for place in set(range(len(text))) - set(covered))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(st.text())
def test_any_text_has_sentences(text: str) -> None:
    for language in ("zh", "en"):
        assert "".join("".join(cut(text, language)).split()) == "".join(text.split())
