"""The house style of a project, in the project and as a file."""

from datetime import date
from pathlib import Path

import pytest

from duizhao.domain.errors import ConflictError
from duizhao.domain.findings import Severity
from duizhao.domain.house import HouseStyle, Rule
from duizhao.services import housekeeping, reviewing
from duizhao.store import Project
from projects import open_findings

OURS = HouseStyle("ours", "en-US", True, (Rule("term", None), Rule("number.magnitude", Severity.NOTE)), frozenset({"Liantong"}))


def test_a_style_reaches_the_checks_and_the_verdicts(project: Project) -> None:
    before = housekeeping.style_of(project)
    assert any(finding.family == "term" for finding in open_findings(project))
    housekeeping.put_style(project, OURS, before)
    now = reviewing.show(project)
    assert (now.profile.two_person, now.house.variety, now.house.words) == (True, "en-US", frozenset({"Liantong"}))
    assert not any(finding.family == "term" for finding in now.findings)
    assert {finding.severity for finding in now.findings if finding.check == "number.magnitude"} == {Severity.NOTE}
    assert housekeeping.style_of(project) == OURS
    assert housekeeping.put_style(project, OURS, before).aspects == frozenset(), "it is so already"
    with pytest.raises(ConflictError, match="house.conflict"):
        housekeeping.put_style(project, before, before)


def test_a_word_and_the_day_of_the_event_are_kept(project: Project) -> None:
    housekeeping.add_word(project, "Liantong")
    housekeeping.put_dated(project, date(2024, 5, 3))
    house = reviewing.show(project).house
    assert (house.words, house.dated) == (frozenset({"Liantong"}), date(2024, 5, 3))
    housekeeping.add_word(project, "Lanjiang")
    housekeeping.remove_word(project, "Liantong")
    assert reviewing.show(project).house.words == frozenset({"Lanjiang"})
    housekeeping.put_dated(project, None)
    assert reviewing.show(project).house.dated is None


def test_rules_for_checks_that_are_not_there_are_named(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    housekeeping.write_style(HouseStyle(rules=(Rule("number", None), Rule("astrology.sign", Severity.ERROR))), path)
    style, (remark,) = housekeeping.read_style(path)
    assert len(style.rules) == 2
    assert (remark.code, remark.values["checks"]) == ("house.unknown_checks", ["astrology.sign"])
