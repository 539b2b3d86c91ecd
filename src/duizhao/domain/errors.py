"""What can go wrong through no fault of the program.

    UserError            something a person can mend; carries a code of `messages` and its values, never a sentence
    ├── FileError        a file that cannot be read, understood or written; `path` names it
    ├── UsageError       arguments that make no sense together
    └── ConflictError    the project has moved on since it was read

Everything else that is raised is a bug. Does not hold the sentences: `messages` does.
"""

from pathlib import Path
from typing import Any


class UserError(Exception):
    """Something a person can mend. `code` names the sentence in `messages`, `values` fill it."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross from one process to another whole, whatever a subclass is made with: it is given its fields back, not made anew."""
        return _revived, (type(self), self.args), self.__dict__

    def __str__(self) -> str:
        return f"{self.code}: " + ", ".join(f"{name}={value}" for name, value in self.values.items())


class FileError(UserError):
    """A file that cannot be read, understood or written."""

    def __init__(self, code: str, path: Path | str, **values: object) -> None:
        super().__init__(code, path=str(path), **values)
        self.path = Path(path)


class UsageError(UserError):
    """Arguments that make no sense together."""


class ConflictError(UserError):
    """The project has moved on since it was read; nothing was written."""


def _revived(kind: type[UserError], args: tuple[Any, ...]) -> UserError:
    return kind.__new__(kind, *args)
