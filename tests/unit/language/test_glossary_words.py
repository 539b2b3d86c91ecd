"""What the glossary writes is known in its own spelling and place."""

import pytest

from duizhao.domain.glossary import Glossary
from duizhao.language.glossary_words import GlossaryWords

WORDS = GlossaryWords(
    Glossary.from_rows([("数据中心", ["data center"], ["World Data Center"], ["data centre"]), ("", ["colour"], [], [])]).concepts
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the data center", "center"),
        ("two data centers", "centers"),
        ("Data Center", "Center"),
        ("its colours", "colours"),
        ("a center, a data center", "data"),
    ],
)
def test_spells_what_stands_in_a_term(text: str, word: str) -> None:
    start = text.rindex(word)
    assert WORDS.spells(text, (start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the center", "center"),
        ("center data", "center"),
        ("data centre", "centre"),
        ("color", "color"),
        ("center of a data center", "center"),
    ],
)
def test_spells_nothing_else(text: str, word: str) -> None:
    start = text.index(word)
    assert not WORDS.spells(text, (start, start + len(word)))


def test_words_have_the_capitals_that_terms_have() -> None:
    assert WORDS.written == {"data", "center", "World", "Data", "Center", "colour"}
    assert WORDS.in_small_letters == {"data", "center", "world", "colour"}
