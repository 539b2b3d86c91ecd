"""The MQM score: the published formula, and what must hold of it whatever is marked."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.mqm import ERROR_TYPES, Counted, ErrorType, MarkSeverity, MqmProfile, mqm_profile
from duizhao.metrics.mqm import scorecard

MISTRANSLATED, SPELLED = "accuracy/mistranslation", "linguistic-conventions/spelling"
MINOR, MAJOR, CRITICAL, NEUTRAL = MarkSeverity.MINOR, MarkSeverity.MAJOR, MarkSeverity.CRITICAL, MarkSeverity.NEUTRAL

weights = st.floats(0, 10)
profiles = st.builds(
    MqmProfile,
    types=st.lists(st.builds(ErrorType, st.sampled_from(ERROR_TYPES), weights), min_size=1, max_size=6, unique_by=lambda each: each.id).map(
        tuple
    ),
    severities=st.tuples(weights, weights, weights, weights).map(lambda points: tuple(sorted(points))),
    counted=st.sampled_from(Counted),
    least=st.integers(0, 2000),
    passing=st.floats(0, 100),
    earlier=st.booleans(),
)
marks = st.lists(st.tuples(st.sampled_from(ERROR_TYPES), st.sampled_from(MarkSeverity)), max_size=12)
amounts = st.integers(0, 5000)
few = settings(max_examples=30, deadline=None)


def test_ten_minor_errors_in_a_thousand_words_are_a_score_of_99() -> None:
    card = scorecard([(SPELLED, MINOR)] * 10, 1000, MqmProfile())
    assert (card.penalty, card.per_thousand, card.score, card.passed) == (10, 10, 99, True)


def test_a_score_that_is_just_what_is_needed_passes() -> None:
    assert scorecard([(SPELLED, MINOR)] * 20, 1000, MqmProfile(passing=98)).passed
    assert scorecard([(SPELLED, MINOR)] * 21, 1000, MqmProfile(passing=98)).passed is False


def test_types_are_weighed_and_severities_multiplied() -> None:
    profile = MqmProfile(types=(ErrorType(MISTRANSLATED, 2.0), ErrorType("style", 0.5)))
    given_marks = [(MISTRANSLATED, MAJOR), ("style/awkward-style", MAJOR), (SPELLED, MINOR), (SPELLED, NEUTRAL)]
    card = scorecard(given_marks, 200, profile)
    assert card.penalty == 2 * 5 + 0.5 * 5 + 1  # a subtype weighs what its dimension does, a type that is not listed 1
    assert card.score == pytest.approx(100 * (1 - 13.5 / 200))
    assert [(tally.type, tally.severity, tally.count) for tally in card.tallies] == [
        (MISTRANSLATED, MAJOR, 1),
        (SPELLED, MINOR, 1),
        (SPELLED, NEUTRAL, 1),
        ("style/awkward-style", MAJOR, 1),
    ]


def test_a_critical_error_fails_whatever_the_score() -> None:
    card = scorecard([(MISTRANSLATED, CRITICAL)], 100_000, MqmProfile())
    assert card.score is not None
    assert card.score > 99.9
    assert (card.critical, card.passed) == (1, False)


def test_little_text_is_said_to_be_little_and_none_has_no_score() -> None:
    assert scorecard([], 999, MqmProfile()).too_small
    assert not scorecard([], 1000, MqmProfile()).too_small
    none = scorecard([(SPELLED, MINOR)], 0, MqmProfile())
    assert (none.score, none.passed, none.per_thousand, none.penalty) == (None, None, None, 1)
    with pytest.raises(ValueError, match="negative"):
        scorecard([], -1, MqmProfile())


@few
@given(profile=profiles, given_marks=marks, amount=amounts)
def test_a_score_stays_within_its_scale(profile: MqmProfile, given_marks: list[tuple[str, MarkSeverity]], amount: int) -> None:
    card = scorecard(given_marks, amount, profile)
    assert card.penalty >= 0
    assert sum(tally.count for tally in card.tallies) == len(given_marks)
    assert (card.score is None) == (amount == 0)
    assert card.score is None or 0 <= card.score <= profile.maximum


@few
@given(profile=profiles, given_marks=marks, amount=amounts, seed=st.integers())
def test_the_order_of_marks_is_nothing(profile: MqmProfile, given_marks: list[tuple[str, MarkSeverity]], amount: int, seed: int) -> None:
    shuffled = list(given_marks)
    random.Random(seed).shuffle(shuffled)
    assert scorecard(shuffled, amount, profile) == scorecard(given_marks, amount, profile)


@few
@given(profile=profiles, given_marks=marks, more=marks, amount=st.integers(1, 5000))
def test_more_marks_never_raise_a_score(
    profile: MqmProfile, given_marks: list[tuple[str, MarkSeverity]], more: list[tuple[str, MarkSeverity]], amount: int
) -> None:
    before, after = scorecard(given_marks, amount, profile), scorecard(given_marks + more, amount, profile)
    assert before.score is not None
    assert after.score is not None
    assert after.score <= before.score
    assert after.passed is not True or before.passed is True


@few
@given(profile=profiles)
def test_a_profile_comes_back_as_it_was(profile: MqmProfile) -> None:
    again = mqm_profile(profile.as_json())
    assert (again, again.version) == (profile, profile.version)
    assert replace(profile, least=profile.least + 1).version != profile.version


@pytest.mark.parametrize(
    "wrong",
    [
        {"types": ()},
        {"types": (ErrorType("poetry"),)},
        {"types": (ErrorType("style"), ErrorType("style", 2))},
        {"types": (ErrorType("style", -1),)},
        {"types": (ErrorType("style", float("nan")),)},
        {"types": tuple(map(ErrorType, ERROR_TYPES))},
        {"severities": (0.0, 5.0, 1.0, 25.0)},
        {"passing": 101.0},
        {"maximum": 0.0, "passing": 0.0},
        {"least": -1},
    ],
)
def test_what_is_no_profile_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no MQM profile"):
        replace(MqmProfile(), **wrong)  # type: ignore[arg-type]  # that is the point
