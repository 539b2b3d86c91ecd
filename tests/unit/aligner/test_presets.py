"""Priors follow a text, slowly."""

import math

from duizhao.aligner.presets import PRESETS

SENTENCE = PRESETS["sentence"]


def test_a_short_text_says_little_of_how_often_lines_are_dropped() -> None:
    assert math.exp(SENTENCE.fitted((5, 5), (1, 0)).log_omission) < 2 * math.exp(SENTENCE.log_omission)


def test_a_long_text_that_drops_many_lines_is_believed() -> None:
    fitted = SENTENCE.fitted((2000, 1600), (400, 0))
    assert math.exp(fitted.log_omission) > 0.15
    assert math.exp(fitted.log_addition) < math.exp(SENTENCE.log_addition)


def test_what_the_text_confirms_stays() -> None:
    share = math.exp(SENTENCE.log_omission)
    assert math.isclose(
        SENTENCE.fitted((1000, 1000), (int(1000 * share), int(1000 * share))).log_omission, SENTENCE.log_omission, abs_tol=0.01
    )
