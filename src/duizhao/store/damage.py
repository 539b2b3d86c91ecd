"""What is raised inside the store when a row no longer says anything that the program could have written.

Decides which failures of decoding count as damage. The open project turns it into the error that a person reads.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class DamageError(Exception):
    """A row whose content cannot be decoded."""


def decodes(query: Callable[P, T]) -> Callable[P, T]:
    """Mark a query that turns rows into values: JSON, names of kinds and offsets that make no sense are damage, not bugs."""

    @wraps(query)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return query(*args, **kwargs)
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise DamageError(str(error)) from error

    return guarded
