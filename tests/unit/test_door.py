"""The library's door."""

import doctest
import subprocess
import sys

import pytest

import duizhao


def test_the_examples_in_the_door_run() -> None:
    assert doctest.testmod(duizhao).failed == 0


def test_importing_the_package_loads_no_engine() -> None:
    probe = (
        "import sys, duizhao\n"
        "heavy = {'numpy', 'sacrebleu', 'sqlalchemy', 'lxml', 'openpyxl', 'duizhao.aligner', 'duizhao.checks', 'duizhao.store'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    found = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_formats_are_reached_through_the_package() -> None:
    assert callable(duizhao.formats.read_document)
    with pytest.raises(AttributeError):
        _ = duizhao.nothing


def test_a_string_is_no_sequence_of_texts() -> None:
    with pytest.raises(TypeError):
        duizhao.align("中文", "English")
    with pytest.raises(TypeError):
        duizhao.score("one", "two")
    with pytest.raises(TypeError):
        duizhao.Glossary.from_rows([("学校", "school", [], [])])


def test_unknown_levels_and_varieties_are_refused() -> None:
    with pytest.raises(ValueError, match="level"):
        duizhao.align(["一"], ["one"], level="word")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="variety"):
        duizhao.check([("一", "one")], variety="en-AU")  # type: ignore[arg-type]


def test_any_iterable_will_do() -> None:
    assert duizhao.align(iter(["一"]), iter(["one"])).links[0].target == (0,)  # type: ignore[arg-type]


def test_findings_bear_what_a_script_needs() -> None:
    glossary = duizhao.Glossary.from_rows([("学习型社会", ["learning society"], [], ["study-type society"])])
    (finding,) = duizhao.check([("建设学习型社会。", "Build a study-type society.")], glossary)
    assert (finding.check, finding.severity, finding.segment) == ("term.forbidden", "error", 0)
    assert (finding.found, finding.expected, finding.suggestions) == ("study-type society", "learning society", ("learning society",))
    assert finding.target_span == (8, 26)
