import pytest

from duizhao.domain.document import Document, Paragraph
from duizhao.formats import main_language
from duizhao.formats.script import Script, script_of


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
    assert main_language(Document(tuple(map(Paragraph, paragraphs)))) == language
