"""Help reads well, in both languages, for every command."""

import pytest

from command_line import Cli
from duizhao.cli import COMMANDS
from duizhao.settings import VERSION


def test_the_program_lists_its_commands_in_the_order_of_the_work(cli: Cli) -> None:
    result = cli("--help")
    assert result.code == 0
    places = [result.out.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_explains_itself(cli: Cli, command: str, language: str) -> None:
    result = cli(command, "--help", "--lang", language)
    assert result.code == 0
    assert f"duizhao {command}" in result.out
    assert "cli." not in result.out, "a code was shown instead of its sentence"
    assert ("用法" in result.out) is (language == "zh")
    assert all(line == line.rstrip() for line in result.out.splitlines())


def test_the_version_is_told(cli: Cli) -> None:
    assert cli("--version").out == f"duizhao {VERSION}\n"


def test_doctor_finds_nothing_missing(cli: Cli) -> None:
    result = cli("doctor")
    assert (result.code, "All is well" in result.out) == (0, True)
