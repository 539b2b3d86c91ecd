"""A command line to call."""

import pytest

from command_line import Cli, Result
from duizhao.cli import run


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run a command line in this process, in English unless told otherwise."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Result(code, out, err)

    return call
