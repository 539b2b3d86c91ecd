"""A test's hands and eyes that wait as long as a loaded machine needs.

Decides how long something may take before a test gives it up. No test measures time by it: what comes ends the waiting at once.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits for a signal or a condition at least a minute; what must *not* come is waited for as long as the test says."""

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE_MS, raising: bool | None = None, **rest: Any) -> SignalBlocker:  # noqa: N802  (pytest-qt's name)
        return super().waitSignal(signal, timeout=timeout if raising is False else max(timeout, PATIENCE_MS), raising=raising, **rest)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802  (pytest-qt's name)
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))
