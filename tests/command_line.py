"""The command line as a person meets it: arguments in, an exit code and two streams out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
