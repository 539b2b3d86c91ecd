"""Each variety's spelling is found from the others', and what a variety has itself is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.text import Variety
from duizhao.language.varieties import Varieties
from duizhao.settings import asset

TABLE = (
    "British\tOxford\tAmerican\n"
    "organise\torganize\torganize\n"
    "anaesthetise\tanaesthetize\tanesthetize\n"
    "centre\tcentre\tcenter\n"
    "cheque\tcheque\tcheck\tA\n"
    "catalogue\tcatalogue\tcatalog\tB\n"
)
SHIPPED = asset("resources", "spelling", "varieties.tsv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "british", "oxford", "american"),
    [
        ("organise", None, "organize", "organize"),
        ("organize", "organise", None, None),
        ("anesthetize", "anaesthetise", "anaesthetize", None),
        ("anaesthetize", "anaesthetise", None, "anesthetize"),
        ("centre", None, None, "center"),
        ("center", "centre", "centre", None),
        ("cheque", None, None, "check"),
        ("check", None, None, None),
        ("catalogue", None, None, None),
        ("catalog", "catalogue", "catalogue", None),
        ("word", None, None, None),
    ],
)
def test_what_a_variety_writes_for_anothers_word(word: str, british: str | None, oxford: str | None, american: str | None) -> None:
    varieties = Varieties.read(TABLE)
    found = [varieties.instead(word, variety) for variety in ("en-GB", "en-GB-oxford", "en-US")]
    assert found == [british, oxford, american]


def test_a_text_without_foreign_words_is_known_at_once() -> None:
    varieties = Varieties.read(TABLE)
    assert varieties.strange_to("en-GB", {"the", "center"})
    assert not varieties.strange_to("en-US", {"the", "center", "organize"})


def test_a_line_without_three_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        Varieties.read("heading\ncentre\tcenter\n")


@given(st.sampled_from([word for line in SHIPPED.lower().splitlines()[1:] for word in line.split("\t")[:3]]))
def test_what_is_written_instead_is_good_in_that_variety(word: str) -> None:
    varieties = Varieties.read(SHIPPED)
    each: tuple[Variety, ...] = ("en-GB", "en-GB-oxford", "en-US")
    for variety in each:
        other = varieties.instead(word, variety)
        assert other is None or varieties.instead(other, variety) is None


@pytest.mark.parametrize(
    "word", ["four", "hour", "our", "advise", "exercise", "size", "prize", "rise", "wise", "revise", "precise", "surprise", "towards"]
)
def test_the_shipped_table_leaves_words_alone_that_have_one_spelling(word: str) -> None:
    varieties = Varieties.read(SHIPPED)
    assert [varieties.instead(word, variety) for variety in ("en-GB", "en-GB-oxford", "en-US")] == [None, None, None]
