"""British and American spellings of one word have one key; different words keep theirs."""

import pytest

from duizhao.language.spelling import folded


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("digitalised", "digitalized"),
        ("analysing", "analyzing"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("favourable", "favorable"),
        ("centre", "center"),
        ("centred", "centered"),
        ("kilometres", "kilometers"),
        ("travelling", "traveling"),
        ("modelled", "modeled"),
        ("catalogues", "catalogs"),
        ("defence", "defense"),
        ("programmes", "programs"),
        ("enquiries", "inquiries"),
        ("fulfilment", "fulfillment"),
        ("archaeology", "archeology"),
        ("encyclopaedia", "encyclopedia"),
        ("paediatric", "pediatric"),
        ("manoeuvre", "maneuver"),
        ("grey", "gray"),
        ("towards", "toward"),
    ],
)
def test_two_spellings_of_one_word_have_one_key(british: str, american: str) -> None:
    assert folded(british) == folded(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("source", "sorce"), ("hour", "hor"), ("digitalisation", "digitization"), ("acre", "acer"), ("tour", "tor")],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    "word", ["court", "pour", "journal", "course", "acre", "genre", "hundred", "sacred", "rallied", "hello", "aerial", "museum"]
)
def test_words_of_one_spelling_are_left_alone(word: str) -> None:
    assert folded(word) == word
