"""The house style as a file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.domain.document import Kind
from duizhao.domain.errors import FileError
from duizhao.domain.findings import Severity
from duizhao.domain.house import HouseStyle, Rule
from duizhao.domain.mqm import ERROR_TYPES, Counted, ErrorType, MqmProfile
from duizhao.domain.review import Level, Needs, Role, Status
from duizhao.formats.house import read_house, write_house

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip() == text)
RULES = st.lists(
    st.builds(
        Rule, st.sampled_from(["number", "number.value", "spelling"]), st.sampled_from([None, *Severity]), st.sampled_from([None, *Kind])
    ),
    unique_by=lambda rule: (rule.check, rule.kind),
)
LEVELS = st.lists(
    st.builds(Level, TEXT, st.frozensets(st.sampled_from([Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR]), min_size=1)),
    min_size=1,
    max_size=3,
)
NEEDS = st.builds(Needs, st.sampled_from([Status.APPROVED, Status.REVIEWED]), st.frozensets(TEXT))
VARIETIES = st.sampled_from(["en-GB", "en-US", "en-GB-oxford"])
TYPES = st.lists(
    st.builds(ErrorType, st.sampled_from(ERROR_TYPES), st.floats(0, 9)), min_size=1, max_size=5, unique_by=lambda each: each.id
)
PROFILES = st.builds(
    MqmProfile,
    TEXT,
    TYPES.map(tuple),
    counted=st.sampled_from(Counted),
    least=st.integers(0, 10**6),
    passing=st.floats(0, 100),
    earlier=st.booleans(),
)
STYLES = st.builds(
    HouseStyle,
    TEXT,
    VARIETIES,
    st.booleans(),
    RULES.map(tuple),
    st.frozensets(TEXT),
    LEVELS.map(tuple),
    NEEDS,
    st.none() | PROFILES,
)


@settings(max_examples=60, deadline=None)
@given(style=STYLES)
def test_a_style_comes_back_as_it_was(style: HouseStyle, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("house") / "house.toml"
    write_house(style, path)
    again = read_house(path)
    assert set(again.rules) == set(style.rules)
    assert again.profile == style.profile
    assert (again.name, again.variety, again.two_person, again.words) == (style.name, style.variety, style.two_person, style.words)


@pytest.mark.parametrize(
    ("content", "code", "what"),
    [
        ("checks = 3", "house.unknown", "checks"),
        ("levels = []", "house.unknown", "levels"),
        ("levels = [{}, {}, {}, {}]", "house.unknown", "levels"),
        ("levels = [{roles = []}]", "house.unknown", "levels = {'roles': []}"),
        ("levels = [{roles = ['program']}]", "house.unknown", "levels = {'roles': ['program']}"),
        ("levels = [3]", "house.unknown", "levels = 3"),
        ("release = 3", "house.unknown", "release"),
        ("release = {needs = 'draft'}", "house.unknown", "release = {'needs': 'draft'}"),
        ("name = 3", "house.unknown", "name"),
        ("colour = 'red'", "house.unknown", "colour"),
        ("variety = 'Scots'", "house.unknown", "variety = Scots"),
        ("words = ['a', 1]", "house.unknown", "words"),
        ("[checks]\n'number' = 'fatal'", "house.unknown", "number = fatal"),
        ("[checks.poem]\n'number' = 'off'", "house.unknown", "checks.poem"),
        ("mqm = 3", "house.unknown", "mqm"),
        ("mqm = {colour = 'red'}", "house.unknown", "mqm.colour"),
        ("mqm = {least = true}", "house.unknown", "mqm.least = True"),
        ("mqm = {counted = 'lines'}", "house.unknown", "mqm.counted = lines"),
        ("mqm = {types = 3}", "house.unknown", "mqm.types"),
        ("mqm = {types = {style = 'much'}}", "house.unknown", "mqm.types.style = much"),
        ("mqm = {severities = {fatal = 3}}", "house.unknown", "mqm.severities.fatal = 3"),
        ("mqm = {types = {poetry = 1}}", "house.mqm", None),
        ("mqm = {severities = {minor = 30}}", "house.mqm", None),
        ("mqm = {passing = 101}", "house.mqm", None),
        ("this is no TOML", "house.not_toml", None),
    ],
)
def test_what_no_house_style_says_is_named(tmp_path: Path, content: str, code: str, what: str | None) -> None:
    path = tmp_path / "house.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileError) as refused:
        read_house(path)
    assert refused.value.code == code
    assert what is None or refused.value.values["what"] == what


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_bytes(b"\xff\xfe\x00name")
    with pytest.raises(FileError, match=r"house\.not_toml"):
        read_house(path)


def test_an_empty_table_turns_mqm_on_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text("[mqm]\n", encoding="utf-8")
    assert read_house(path).mqm == MqmProfile()
    path.write_text("name = 'ours'\n", encoding="utf-8")
    assert read_house(path).mqm is None
