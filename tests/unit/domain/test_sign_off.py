"""Sign-offs in levels: no sequence of events leaves an approval on changed text, and undo brings text and status back."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.review import (
    Actor,
    Level,
    Needs,
    Profile,
    Role,
    Status,
    Verdict,
    VerdictKind,
    gate,
    may_approve,
    next_level,
    self_reviewed,
    signatures,
    standing,
    status_of,
    waits_for,
)

FINAL = frozenset({Role.EDITOR})
THREE = (Level("First review"), Level("Second review"), Level("Final review", FINAL))
ANN, BO, CAI = Actor("Ann", Role.REVIEWER), Actor("Bo", Role.REVIEWER), Actor("Cai", Role.EDITOR)
WARNING = Finding("number.value", Severity.WARNING, 0, "c")


def approval(actor: Actor, level: int, target: str = "t") -> Verdict:
    return Verdict(VerdictKind.APPROVE, actor, 0, "s", target, level=level)


def test_below_the_last_level_a_row_is_reviewed() -> None:
    assert status_of(approval(ANN, 1), empty=False, levels=3) is Status.REVIEWED
    assert status_of(approval(ANN, 2), empty=False, levels=3) is Status.REVIEWED
    assert status_of(approval(CAI, 3), empty=False, levels=3) is Status.APPROVED
    assert status_of(approval(CAI, 3), empty=False, levels=1) is Status.APPROVED


def test_each_level_is_for_its_roles() -> None:
    profile = Profile(levels=THREE)
    both = (approval(ANN, 1), approval(BO, 2))
    assert may_approve(ANN, [], [], profile) is None
    assert may_approve(ANN, [], [], profile, both) == "review.refused.level"
    assert may_approve(CAI, [], [], profile, both) is None
    assert may_approve(Actor("Dan", Role.TRANSLATOR), [], [], profile) == "review.refused.role"


def test_under_the_two_person_rule_nobody_signs_twice() -> None:
    given = (approval(ANN, 1),)
    assert may_approve(ANN, [], [], Profile(levels=THREE), given) is None
    assert may_approve(ANN, [], [], Profile(two_person=True, levels=THREE), given) == "review.refused.twice"
    assert may_approve(Actor("ann ", Role.EDITOR), [], [], Profile(two_person=True, levels=THREE), given) == "review.refused.twice"
    assert may_approve(BO, [], [], Profile(two_person=True, levels=THREE), given) is None


def test_a_self_review_is_known_as_one() -> None:
    assert self_reviewed([approval(ANN, 1)], ["ann"])
    assert self_reviewed([approval(ANN, 1), approval(ANN, 2)], [])
    assert not self_reviewed([approval(ANN, 1), approval(BO, 2)], ["Cai"])


def test_the_order_of_events_is_that_in_which_they_are_kept_not_that_of_a_clock() -> None:
    early = Verdict(VerdictKind.SEND_BACK, ANN, 1_000, "s", "t")
    late = Verdict(VerdictKind.APPROVE, BO, 2_000, "s", "t")
    assert standing([late, early], "s", "t") is early
    assert signatures([late, early], "s", "t") == ()
    assert signatures([early, late], "s", "t") == (late,)


def test_a_row_waits_for_whoever_can_take_it_on() -> None:
    dan, profile = Actor("Dan", Role.TRANSLATOR), Profile(two_person=True, levels=THREE)
    for status in (Status.NEW, Status.DRAFT, Status.SENT_BACK):
        assert waits_for(dan, status, [], (), profile)
        assert not waits_for(ANN, status, [], (), profile)
    assert waits_for(ANN, Status.CONFIRMED, ["Dan"], (), profile)
    assert not waits_for(dan, Status.CONFIRMED, [], (), profile)
    given = (approval(ANN, 1),)
    assert not waits_for(ANN, Status.REVIEWED, [], given, profile)
    assert waits_for(BO, Status.REVIEWED, [], given, profile)
    assert not waits_for(CAI, Status.APPROVED, [], (*given, approval(BO, 2), approval(CAI, 3)), profile)


def test_the_gate_asks_for_what_the_profile_says() -> None:
    reviewed = Profile(levels=THREE, needs=Needs(Status.REVIEWED))
    assert gate([Status.REVIEWED, Status.APPROVED], [WARNING], reviewed) == []
    assert [reason.code for reason in gate([Status.CONFIRMED], [], reviewed)] == ["gate.unreviewed"]
    for name in ("number", "number.value"):
        strict = Profile(needs=Needs(warnings=frozenset({name})))
        assert [(each.code, each.segment, each.count) for each in gate([Status.APPROVED], [WARNING, WARNING], strict)] == [
            ("gate.warnings", 0, 2)
        ]
    assert gate([Status.APPROVED], [WARNING], Profile(needs=Needs(warnings=frozenset({"date"})))) == []
    assert [reason.code for reason in gate([Status.APPROVED], [], Profile(two_person=True), [0])] == ["gate.alone"]
    assert gate([Status.APPROVED], [], Profile(), [0]) == []


@given(st.lists(st.sampled_from(list(VerdictKind)), max_size=12))
def test_a_sign_off_counts_only_what_was_not_taken_back(kinds: list[VerdictKind]) -> None:
    verdicts: list[Verdict] = []
    for kind in kinds:
        level = next_level(signatures(verdicts, "s", "t")) if kind is VerdictKind.APPROVE else 1
        verdicts.append(Verdict(kind, ANN, 0, "s", "t", level=level))
    held = signatures(verdicts, "s", "t")
    assert [verdict.level for verdict in held] == list(range(1, len(held) + 1))
    status = status_of(standing(verdicts, "s", "t"), empty=False, levels=3)
    assert (status is Status.REVIEWED) == (0 < len(held) < 3)
    assert (status is Status.APPROVED) == (len(held) >= 3)


class Row(RuleBasedStateMachine):
    """One row, its texts named by numbers, and everything that can happen to it in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.source, self.target = 0, 0
        self.verdicts: list[Verdict] = []
        self.undo: list[tuple[int, int, Status]] = []
        self.signed: dict[tuple[int, int], list[int]] = {}
        """What was signed for each pair of texts: kept beside the rule under test, in the plainest way."""

    @property
    def status(self) -> Status:
        return status_of(standing(self.verdicts, str(self.source), str(self.target)), empty=False, levels=3)

    @rule(text=st.integers(0, 3))
    def edit(self, text: int) -> None:
        self.undo.append((self.source, self.target, self.status))
        self.target = text

    @rule(text=st.integers(0, 2))
    def change_source(self, text: int) -> None:
        self.undo.append((self.source, self.target, self.status))
        self.source = text

    @rule(kind=st.sampled_from(list(VerdictKind)), at=st.integers(-5, 5))
    def judge(self, kind: VerdictKind, at: int) -> None:
        pair = str(self.source), str(self.target)
        level = next_level(signatures(self.verdicts, *pair)) if kind is VerdictKind.APPROVE else 1
        self.verdicts.append(Verdict(kind, ANN, at, *pair, level=level))
        kept = self.signed.setdefault((self.source, self.target), [])
        if kind is VerdictKind.APPROVE:
            kept.append(level)
        elif kind in (VerdictKind.CONFIRM, VerdictKind.SEND_BACK, VerdictKind.REOPEN):
            kept.clear()
        self.undo.clear()

    @rule()
    def take_back(self) -> None:
        if self.undo:
            self.source, self.target, before = self.undo.pop()
            assert self.status is before

    @invariant()
    def an_approval_is_of_just_these_texts(self) -> None:
        kept = self.signed.get((self.source, self.target), [])
        assert (self.status is Status.APPROVED) == (len(kept) >= 3)
        assert (self.status is Status.REVIEWED) == (0 < len(kept) < 3)


TestRow = Row.TestCase
