"""Registered people: who is meant on which day, their posts, and what the registry silences."""

from datetime import date

import pytest

from duizhao.checks import SegmentText, begin, evidence
from duizhao.checks.registry import registry
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.house import House
from duizhao.domain.people import People, Person

EARLIER = Person("王芳", "Wang Fang", post="dean", chinese_post="院长", until=date(2020, 12, 31))
LATER = Person("王芳", "Fang Wang", post="president", chinese_post="院长", since=date(2021, 1, 1))


def found(chinese: str, english: str, *persons: Person) -> list[Finding]:
    pair = SegmentText(0, chinese, english)
    return list(registry(pair, evidence([pair], House(people=People(persons)))))


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("2019年5月3日，王芳院长", "On 3 May 2019, Wang Fang, dean,", None),
        ("2024年5月3日，王芳院长", "On 3 May 2024, Fang Wang, president,", None),
        ("2024年5月3日，王芳院长", "On 3 May 2024, Fang Wang, dean,", "president"),
        ("王芳院长", "Wang Fang, dean", None),
    ],
)
def test_the_day_of_the_event_tells_who_is_meant(chinese: str, english: str, expected: str | None) -> None:
    notes = found(chinese, english, EARLIER, LATER)
    assert [(each.code, each.severity, each.expected) for each in notes] == ([("name.post", Severity.NOTE, expected)] if expected else [])


def test_a_registered_spelling_silences_the_rules_of_pinyin() -> None:
    own = Person("陈美玲", "Chen Mei-ling Mary", own=True)
    pairs = [SegmentText(0, "陈美玲出席。", "Chen Mei-ling Mary attended."), SegmentText(1, "陈美玲说。", "Meiling Chen said so.")]
    checks = []
    for people in (People(), People((own,))):
        checking = begin(House(people=people))
        for pair in pairs:
            checking.put(pair)
        checks.append({each.check for each in checking.findings() if each.family == "name"})
    assert "name.order" in checks[0]
    assert checks[1] == {"name.registry"}


def test_nobody_registered_nothing_said() -> None:
    assert found("王芳", "Fang Wang") == []
