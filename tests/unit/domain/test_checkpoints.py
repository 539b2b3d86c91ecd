"""What became of the findings between two checkpoints."""

from hypothesis import given
from hypothesis import strategies as st

from duizhao.domain.checkpoints import Checked, since
from duizhao.domain.findings import Severity

MATTERS = st.lists(st.tuples(st.sampled_from(["r1:a", "r1:b", "r2:a", "r2:c", "r3:d-2"]), st.just(Severity.ERROR)), max_size=6).map(tuple)
CHECKED = st.builds(Checked, st.just(100), MATTERS, MATTERS, st.just("rules"))


@given(before=CHECKED, now=CHECKED)
def test_every_finding_is_fixed_waived_or_remains_and_every_other_is_new(before: Checked, now: Checked) -> None:
    told = since(before, now)
    assert told.fixed + told.waived + told.remaining == len(before.found)
    assert told.new + told.remaining == len(now.found)
    assert min(told.fixed, told.waived, told.new, told.remaining) >= 0


def test_a_finding_stays_the_same_when_its_sentence_moves_to_another_row() -> None:
    before = Checked(50, (("old:aa", Severity.ERROR), ("old:bb", Severity.NOTE), ("old:cc", Severity.NOTE)), (), "rules")
    now = Checked(50, (("new:aa", Severity.ERROR), ("new:dd", Severity.NOTE)), (("new:bb", Severity.NOTE),), "rules")
    told = since(before, now)
    assert (told.fixed, told.waived, told.new, told.remaining) == (1, 1, 1, 1)


def test_without_words_there_is_no_density() -> None:
    assert Checked(0, (), (), "rules").density is None
    assert Checked(500, (("r:a", Severity.ERROR),), (), "rules").density == 2.0
