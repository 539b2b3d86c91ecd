import pytest

from duizhao.messages import MESSAGES, Voice, language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en_GB"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def test_every_sentence_can_be_said_in_both_languages() -> None:
    for code, literal in MESSAGES.items():
        assert Voice("en").say(code, **dict.fromkeys(_fields(literal), "x"))
        assert Voice("zh").say(code, **dict.fromkeys(_fields(literal), "x"))


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Voice("en").say("no.such.code")


def _fields(literal: str) -> list[str]:
    return [part.partition("}")[0] for part in literal.split("{")[1:]]
