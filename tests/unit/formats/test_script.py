import pytest

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
