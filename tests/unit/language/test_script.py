from typing import Literal

import pytest

from duizhao.language.script import Script, is_other_language, is_other_script, main_language, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("临江开放大学举行开学典礼。", Script.CHINESE),
        ("GDP 增长 5.1%", Script.CHINESE),
        ("The motto (自强不息) was read aloud by everyone.", Script.ENGLISH),
        ("OUC", Script.ENGLISH),
        ("2026-05-06", Script.NEITHER),
        ("***", Script.NEITHER),
        ("", Script.NEITHER),
    ],
)
def test_letters_show_the_language(text: str, script: Script) -> None:
    assert script_of(text) is script


CHINESE = "临江开放大学9月18日举行开学典礼，新生五千人在线参加。"
ENGLISH = "Linjiang Open University opened its year on 18 September; 5,000 new students took part online."


@pytest.mark.parametrize(
    ("paragraphs", "language"),
    [
        ([CHINESE], "zh"),
        ([ENGLISH], "en"),
        ([CHINESE, "Linjiang Open University (LOU)"] * 3, "zh"),
        ([ENGLISH, "自强不息"] * 3, "en"),
        (["GDP 同比增长 5.1%，AI 与 5G 发展良好。"], "zh"),
        ([CHINESE, ENGLISH], None),
        (["Open University", "2026", "5.1%"], None),
        (["临江"], None),
        (["***"], None),
        ([], None),
    ],
)
def test_a_document_is_in_the_language_of_most_of_its_letters(paragraphs: list[str], language: str | None) -> None:
    assert main_language(paragraphs) == language


FRENCH = "Le président de l’université a visité les laboratoires et a salué les étudiants de première année, qui ont posé des questions."
JAPANESE = "雲渓大学は三月十二日、公開実験室計画を始め、市内の中学生と教員に十八の実験室を開いた。"


@pytest.mark.parametrize(
    ("paragraphs", "language", "other"),
    [
        ([CHINESE], "zh", False),
        ([ENGLISH], "en", False),
        ([ENGLISH] * 3, "zh", True),
        ([CHINESE] * 3, "en", True),
        ([FRENCH] * 3, "en", True),
        ([JAPANESE] * 3, "zh", True),
        (["Президент университета посетил лаборатории"], "en", True),
        (["qwerty zxcvb asdfg"] * 20, "en", True),
        (["雲溪大學啟動開放實驗室計劃，首批十八個實驗室向全市中學生開放。"], "zh", False),
        ([CHINESE] * 2 + ["「さくら」と呼ばれる"], "zh", False),
        (["Yunxi University", "He Shuning", "Photo by Jiang Yizhou"], "en", False),
        (["2026", "5.1%"], "en", False),
        ([], "zh", False),
    ],
)
def test_other_languages_are_told(paragraphs: list[str], language: Literal["zh", "en"], *, other: bool) -> None:
    assert is_other_language(paragraphs, language) is other


def test_the_language_of_a_very_long_document_is_told_by_a_sample_from_all_over_it() -> None:
    english, chinese = ["The college is open to all of the students."], ["学院面向全体学生开放。"]
    assert main_language(chinese * 1_000 + english * 49_000) == "en"
    assert main_language(chinese * 25_000 + english * 25_000) is None
    assert is_other_language(chinese * 49_000 + english * 1_000, "en")
    assert not is_other_language(english * 2_001, "en")


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("云溪大学的实验室向全市中学生开放。", "zh", False),
        ("倪少杰议员， O.B.E., J.P. 出席了会议并致辞。", "zh", False),
        ("Yunxi University opened its laboratories to students of the whole city yesterday.", "zh", True),
        ("Yunxi University opened its laboratories to students of the whole city yesterday.", "en", False),
        ("Yunxi University (云溪大学) opened its laboratories to students yesterday.", "en", False),
        ("云溪大学的实验室向全市中学生开放。", "en", True),
        ("学長は120人の新しい学生と先生たちにあいさつしました。", "zh", True),
        ("5.1% 2031", "zh", False),
        ("好", "en", False),
    ],
)
def test_another_script_is_told_from_letters_alone(text: str, language: Literal["zh", "en"], *, other: bool) -> None:
    assert is_other_script([text], language) == other
