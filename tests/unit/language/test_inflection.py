"""One word's forms have one key; words that are merely made from one another do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duizhao.language.inflection import VerbForm, base_of, form_of, inflected, noun_key, plural_of, verb_key

letters = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
COMMON_NOUNS = (
    "policy day university society church case house virus campus cause release size box hero shoe movie ministry analysis crisis "
    "criterion woman child foot quiz process class topic metric clinic bias lens programme centre bus gas bank life shelf alumnus thesis"
)
REGULAR_VERBS = "promote carry plan build hold make study deepen advance support stop agree pass issue focus teach win write set see tie develop realise free"


@pytest.mark.parametrize("noun", COMMON_NOUNS.split())
def test_a_plural_has_its_singulars_key(noun: str) -> None:
    assert noun_key(plural_of(noun)) == noun_key(noun)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("education", "educational"),
        ("governance", "government"),
        ("digitalisation", "digitization"),
        ("economics", "economic"),
        ("news", "new"),
        ("learning", "learned"),
        ("continuing", "continuous"),
        ("statistics", "statist"),
        ("politics", "political"),
        ("finance", "financial"),
    ],
)
def test_words_of_one_family_stay_apart(one: str, other: str) -> None:
    assert noun_key(one) != noun_key(other)


@pytest.mark.parametrize("verb", REGULAR_VERBS.split())
@pytest.mark.parametrize("form", VerbForm)
def test_every_form_of_a_verb_has_its_key(verb: str, form: VerbForm) -> None:
    assert verb_key(inflected(verb, form)) == verb_key(verb)


@pytest.mark.parametrize(
    ("base", "third", "past", "gerund"),
    [
        ("promote", "promotes", "promoted", "promoting"),
        ("carry", "carries", "carried", "carrying"),
        ("plan", "plans", "planned", "planning"),
        ("teach", "teaches", "taught", "teaching"),
        ("have", "has", "had", "having"),
        ("tie", "ties", "tied", "tying"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("deepen", "deepens", "deepened", "deepening"),
        ("write", "writes", "wrote", "writing"),
        ("support", "supports", "supported", "supporting"),
    ],
)
def test_a_verb_is_put_into_each_form(base: str, third: str, past: str, gerund: str) -> None:
    forms = (VerbForm.THIRD_PERSON, VerbForm.PAST, VerbForm.GERUND)
    assert [inflected(base, form) for form in forms] == [third, past, gerund]
    assert [form_of(word) for word in (third, past, gerund)] == list(forms)
    assert [base_of(word) for word in (third, past, gerund)] == [base, base, base]


@pytest.mark.parametrize("word", ["bring", "spring", "need", "speed", "process", "status", "string"])
def test_what_only_looks_inflected_is_a_base(word: str) -> None:
    assert form_of(word) is VerbForm.BASE
    assert base_of(word) == word


@given(letters)
def test_keys_are_never_empty(word: str) -> None:
    assert noun_key(word)
    assert verb_key(word)


@given(letters, st.sampled_from(VerbForm))
def test_any_word_can_be_inflected(word: str, form: VerbForm) -> None:
    assert inflected(word, form)
    assert base_of(word)
