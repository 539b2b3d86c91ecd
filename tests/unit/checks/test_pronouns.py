"""He and she for a registered person: how sure it is, and what follows a fix."""

import pytest

from duizhao.checks import SegmentText, evidence
from duizhao.checks.pronouns import pronoun
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.house import House
from duizhao.domain.people import Gender, People, Person

XU = Person("许静怡", "Xu Jingyi", gender=Gender.FEMALE)


def found(chinese: str, english: str, *persons: Person) -> list[Finding]:
    pair = SegmentText(0, chinese, english)
    return list(pronoun(pair, evidence([pair], House(people=People(persons or (XU,))))))


@pytest.mark.parametrize(
    ("chinese", "english", "severities"),
    [
        ("许静怡说，她会来。", "Xu Jingyi said he would come.", [Severity.WARNING]),
        ("许静怡说会来。", "Xu Jingyi said he would come.", [Severity.NOTE]),
        ("许静怡说，她会带她的书来。", "Xu Jingyi said he would bring his book.", [Severity.WARNING, Severity.WARNING]),
        ("许静怡说，她会带她的书来。", "Xu Jingyi said she would bring his book.", [Severity.NOTE]),
        ("许静怡来了。", "Mr Xu came.", [Severity.WARNING]),
    ],
)
def test_a_pronoun_is_sure_where_the_chinese_has_the_right_one_alone(chinese: str, english: str, severities: list[Severity]) -> None:
    assert [each.severity for each in found(chinese, english)] == severities


def test_two_persons_of_one_name_and_different_gender_are_nobody() -> None:
    other = Person("许静怡", "Xu Jingyi", gender=Gender.MALE)
    assert found("许静怡说，她会来。", "Xu Jingyi said he would come.", XU, other) == []


def test_her_may_be_his_or_him() -> None:
    gao = Person("高明远", "Gao Mingyuan", gender=Gender.MALE)
    (only,) = found("高明远介绍了他的计划。", "Gao Mingyuan presented her plan.", gao)
    assert only.suggestions == ("his", "him")
    assert not only.safe
