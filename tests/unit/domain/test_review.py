import pytest

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import Actor, Profile, Role, Status, Verdict, VerdictKind, gate, may_approve, same_person, standing, status_of

ANN, BO = Actor("Ann", Role.REVIEWER), Actor("Bo", Role.TRANSLATOR)
ERROR = Finding("term.forbidden", Severity.ERROR, 0, "c")
WARNING = Finding("term.missing", Severity.WARNING, 0, "c")


def verdict(kind: VerdictKind, source: str = "s", target: str = "t") -> Verdict:
    return Verdict(kind, ANN, 0, source, target)


def test_the_latest_verdict_on_just_these_texts_holds() -> None:
    approve, reopen = verdict(VerdictKind.APPROVE), verdict(VerdictKind.REOPEN)
    other = verdict(VerdictKind.SEND_BACK, target="other")
    assert standing([approve, other], "s", "t") is approve
    assert standing([approve, reopen], "s", "t") is reopen
    assert standing([approve], "s", "changed") is None
    assert standing([approve], "changed", "t") is None


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (VerdictKind.CONFIRM, Status.CONFIRMED),
        (VerdictKind.APPROVE, Status.APPROVED),
        (VerdictKind.SEND_BACK, Status.SENT_BACK),
        (VerdictKind.REOPEN, Status.DRAFT),
    ],
)
def test_a_status_follows_from_the_verdict(kind: VerdictKind, status: Status) -> None:
    assert status_of(verdict(kind), empty=False) is status


def test_without_a_verdict_the_text_decides() -> None:
    assert status_of(None, empty=True) is Status.NEW
    assert status_of(None, empty=False) is Status.DRAFT


def test_errors_block_approval_and_warnings_never_do() -> None:
    assert may_approve(ANN, [], [ERROR], Profile()) == "review.refused.errors"
    assert may_approve(ANN, [], [WARNING], Profile()) is None


def test_a_translator_does_not_approve() -> None:
    assert may_approve(BO, [], [], Profile()) == "review.refused.role"


def test_the_two_person_rule_is_the_profiles() -> None:
    assert may_approve(ANN, ["Ann"], [], Profile()) is None
    assert may_approve(ANN, ["Ann"], [], Profile(two_person=True)) == "review.refused.own"
    assert may_approve(ANN, ["Bo"], [], Profile(two_person=True)) is None


def test_the_gate_names_rows_and_counts_errors() -> None:
    reasons = gate([Status.APPROVED, Status.DRAFT], [ERROR, ERROR, WARNING])
    assert [(reason.code, reason.segment, reason.count) for reason in reasons] == [("gate.unapproved", 1, 0), ("gate.errors", 0, 2)]
    assert gate([Status.APPROVED, Status.LOCKED], [WARNING]) == []
    assert [reason.code for reason in gate([], [])] == ["gate.empty"]


@pytest.mark.parametrize("name", ["gu heng", " Gu  Heng ", "Ｇu Heng", "Gu\u200b Heng", "Gu\u3000Heng"])
def test_one_person_has_many_spellings(name: str) -> None:
    assert same_person("Gu Heng", name)
    assert not same_person("Gu Heng", "Gu Hang")
