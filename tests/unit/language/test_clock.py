"""Times of day."""

import pytest

from duizhao.language.clock import chinese_times, english_times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("晚上8点", {1200}),
        ("20时", {1200}),
        ("下午3时30分", {930}),
        ("上午9点半", {570}),
        ("下午两点一刻", {855}),
        ("凌晨1点", {60}),
        ("中午12点", {720}),
        ("19:30", {1170}),
        ("8:15", {495, 1215}),
        ("零时", set()),
        ("三点建议", set()),
        ("5时代", set()),
    ],
)
def test_chinese_times(text: str, minutes: set[int]) -> None:
    assert {minute for time in chinese_times(text) for minute in time.minutes} == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("8 p.m.", {1200}),
        ("9.30am", {570}),
        ("12:15 a.m.", {15}),
        ("12 p.m.", {720}),
        ("at 8", set()),
        ("8 amps", set()),
    ],
)
def test_english_times(text: str, minutes: set[int]) -> None:
    assert {minute for time in english_times(text) for minute in time.minutes} == minutes
