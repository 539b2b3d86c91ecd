"""A command line to call."""

from pathlib import Path

import pytest

from command_line import Cli, Opened, Result
from duizhao.cli import run
from duizhao.messages import Language


@pytest.fixture
def opened() -> Opened:
    """What the window was asked to show by `cli`: a project, the sample, a language."""
    return []


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, opened: Opened) -> Cli:
    """Run a command line in this process, in English unless told otherwise."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def opener(path: Path | None = None, *, sample: bool = False, language: Language | None = None) -> int:
        opened.append((path, sample, language))
        return 0

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments], opener)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Result(code, out, err)

    return call
