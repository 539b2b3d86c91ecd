"""Many objects made in one go.

Decides when the search for garbage waits. Knows nothing of what is made.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def wholesale() -> Iterator[None]:
    """While fifty thousand rows are made none of them is garbage: looking for some among them would take a third of the time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
