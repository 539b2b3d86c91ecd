import pytest

from duizhao.cli.desk import actor_of, findings_of, rows_of
from duizhao.domain.errors import UsageError
from duizhao.domain.review import Actor, Role


@pytest.mark.parametrize(
    ("given", "rows"),
    [("1", [0]), ("1,3-5", [0, 2, 3, 4]), (" 2 , 1 ", [0, 1]), ("1，2", [0, 1]), ("all", None), ("ALL", None), ("3-3", [2])],
)
def test_rows_are_read_as_people_write_them(given: str, rows: list[int] | None) -> None:
    assert rows_of(given) == rows


@pytest.mark.parametrize("given", ["", "0", "a", "1-", "-1", "5-3", "1;2", "1.5"])
def test_other_words_are_no_rows(given: str) -> None:
    with pytest.raises(UsageError, match="usage.rows"):
        rows_of(given)


def test_an_actor_has_a_role() -> None:
    assert actor_of("Ann") == Actor("Ann", Role.EDITOR)
    assert actor_of("Ann Lee:reviewer") == Actor("Ann Lee", Role.REVIEWER)
    assert actor_of(None).role is Role.EDITOR
    assert actor_of(None).name


@pytest.mark.parametrize("given", ["", ":reviewer", "Ann:boss", "Ann:program"])
def test_what_is_no_actor_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="usage.actor"):
        actor_of(given)


def test_findings_are_ids_or_all() -> None:
    assert findings_of("all") is None
    assert findings_of("ab, cd") == ["ab", "cd"]
