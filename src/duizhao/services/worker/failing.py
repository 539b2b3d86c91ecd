"""What the worker says when something goes wrong in it.

Decides that whatever is raised becomes an answer: what a person can mend is refused, everything else is a bug. Mends nothing.
"""

import traceback
from collections.abc import Callable

from duizhao.domain.errors import UserError
from duizhao.services.worker.protocol import Answer, Failed, Refused

_LONGEST = 200
"""Characters of an error's own words that are handed on; it may quote a whole text."""


def attempted(ticket: int | None, work: Callable[[], Answer | None]) -> Answer | None:
    """What `work` answers, or why it could not."""
    try:
        return work()
    except UserError as error:
        return failure(error) if ticket is None else Refused(ticket, error)
    except Exception as error:  # noqa: BLE001  (a bug, whatever it is: it is told, and the process goes on)
        return failure(error, ticket)


def failure(error: Exception, ticket: int | None = None) -> Failed:
    """A bug in a few words, and for the log."""
    *_, place = traceback.extract_tb(error.__traceback__) or [None]
    where = f" ({place.filename.replace(chr(92), '/').rpartition('/')[2]}:{place.lineno})" if place else ""
    said = str(error)
    words = f"{type(error).__name__}: {said[:_LONGEST]}" if said else type(error).__name__
    return Failed(ticket, words + where, "".join(traceback.format_exception(error)))
