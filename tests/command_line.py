"""The command line as a person meets it: arguments in, an exit code and two streams out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duizhao.messages import Language

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"


@dataclass(frozen=True)
class Result:
    """What one command line led to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Result]

Opened = list[tuple[Path | None, bool, Language | None]]
"""What a window was asked to show: a project, the sample, a language."""
