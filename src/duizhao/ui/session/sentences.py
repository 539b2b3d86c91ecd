"""The sentences of a row, linked off the UI thread.

Decides which rows' links are known and kept, and that only the texts asked about last are worth an answer. Links nothing itself (the
worker does) and does not decide what is shown of it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from duizhao.domain.alignment import SentenceLink
from duizhao.domain.segment import in_row
from duizhao.domain.text import Span
from duizhao.services import worker
from duizhao.ui.session.checking import Checking

_KEPT = 64
SURE = 0.5
"""A link of less confidence is not shown: a mark on the wrong sentence is worse than none."""


@dataclass(frozen=True, slots=True)
class LinkedSentences:
    """Sentences that belong together: where they stand in a row's Chinese and in its English, in code points."""

    source: tuple[Span, ...]
    target: tuple[Span, ...]


class Sentences(QObject):
    """What is known of the sentences of rows; `told` says that something more is."""

    told = Signal()

    def __init__(self, checks: Checking, parent: QObject) -> None:
        super().__init__(parent)
        self._checks = checks
        self._known: OrderedDict[tuple[str, str], tuple[LinkedSentences, ...]] = OrderedDict()
        self._texts = ("", "")
        self._ticket = -1

    def known(self, source: str, target: str) -> tuple[LinkedSentences, ...] | None:
        """The sentences of just these two texts that belong together; None while nobody has linked them."""
        return self._known.get((source, target))

    def want(self, source: str, target: str) -> None:
        """Have these two texts linked; what was asked before, and is not answered yet, is given up."""
        if self._checks.awaits(self._ticket):
            if self._texts == (source, target):
                return
            self._checks.cancel(self._ticket)
        self._texts = (source, target)
        self._ticket = self._checks.ask(lambda ticket: worker.LinkSentences(ticket, source, target), self._on_linked, self._on_failed)

    def _on_linked(self, links: Iterable[SentenceLink]) -> None:
        source, target = self._texts
        self._known[self._texts] = tuple(
            LinkedSentences(tuple(in_row(link.source, source)), tuple(in_row(link.target, target)))
            for link in links
            if link.confidence >= SURE
        )
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.told.emit()

    def _on_failed(self, _: object) -> None:
        """Nobody is told: without links nothing is marked, and the checks say for themselves when the worker stops."""
