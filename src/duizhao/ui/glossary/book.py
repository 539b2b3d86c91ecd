"""The draft that all lists of the glossary editor show, and what is the matter with its entries.

Decides when the entries are looked through for faults: while nobody types, and never twice at one time. Faults are the services' to find.
"""

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from duizhao.domain.glossary import Concept
from duizhao.domain.glossary_faults import TO_MEND, Fault, FaultKind
from duizhao.services.glossaries import Holdings
from duizhao.ui.glossary.draft import Draft, Row
from duizhao.ui.session import Session

_PAUSE_MS, _SHARE = 300, 3


class Book(QObject):
    """`renewed` carries the numbers of rows to be pointed at (None: as they were), `typed` that of the one row that says something else."""

    begun = Signal()
    """The draft is another: what the project holds now."""
    renewed = Signal(object)
    typed = Signal(int)
    looked_through = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.draft = Draft(Holdings())
        self.to_mend: frozenset[int] = frozenset()
        """The numbers of the rows in which something is wrong."""
        self.to_know: frozenset[int] = frozenset()
        """The numbers of the rows about which there is something to know."""
        self._faults: dict[int, list[Fault]] = {}
        self._checked: Sequence[Row] = ()
        self._asked: Sequence[Row] | None = None
        self._asked_at = 0.0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._look_through)

    def begin(self, holdings: Holdings, *, keep: bool = False) -> None:
        """Begin with what the project holds now; with `keep`, what is not saved yet is laid over it."""
        self.draft = self.draft.over(holdings) if keep else Draft(holdings)
        self._faults, self._checked = {}, ()
        self.begun.emit()
        self._look_through()

    def add(self, concepts: Sequence[Concept], shelf: int | None = None, *, english_only: bool | None = None) -> list[int]:
        """New rows, pointed at; returns their numbers."""
        numbers = self.draft.add(concepts, shelf, english_only=english_only)
        self._tell(numbers)
        return numbers

    def put(self, number: int, concept: Concept) -> None:
        """One row says something else."""
        self.draft.put(number, concept)
        self.typed.emit(number)
        self._soon.start()

    def change(self, numbers: Iterable[int], how: Callable[[Concept], Concept]) -> None:
        """Several rows changed alike."""
        self.draft.change(numbers, how)
        self._tell(None)

    def move(self, numbers: Iterable[int], shelf: int) -> None:
        """Several rows go to another glossary."""
        self.draft.move(numbers, shelf)
        self._tell(None)

    def remove(self, numbers: Iterable[int]) -> None:
        """Several rows are no longer wanted."""
        self.draft.remove(numbers)
        self._tell(None)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self._tell_stepped(self.draft.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._tell_stepped(self.draft.redo())

    def faults_of(self, number: int) -> Sequence[Fault]:
        """What was the matter with a row when it was looked through last."""
        return self._faults.get(number, ())

    def concerned(self, fault: Fault) -> list[Row]:
        """The rows that a fault is about, the one in which it shows first."""
        return [self._checked[index] for index in fault.concepts]

    def sentence(self, fault: Fault) -> str:
        """What a fault says, in the person's language."""
        rows = self.concerned(fault)
        own, other = rows[0].concept, rows[-1].concept
        chinese = next((term for term in own.chinese if fault.term in term), fault.term) if fault.kind is FaultKind.OVERLAP else fault.term
        named = chinese or "; ".join(own.allowed or own.unwanted) or "–"
        return self._session.voice.say(
            f"fault.{fault.kind}", term=fault.term, chinese=named, other=other.allowed[0] if other.allowed else ""
        )

    def _tell(self, numbers: Sequence[int] | None) -> None:
        self.renewed.emit(numbers)
        self._soon.start()

    def _tell_stepped(self, numbers: list[int] | None) -> None:
        if numbers is not None:
            self._tell(numbers)

    @Slot()
    def _look_through(self) -> None:
        if self._asked is not None:
            self._soon.start()
            return
        rows = self._asked = self.draft.rows
        ranks = {shelf.key: place for place, shelf in enumerate(self.draft.shelves)}
        self._asked_at = perf_counter()
        places = [ranks.get(row.shelf or 0, 0) for row in rows]
        self._session.glossaries.find_faults([row.concept for row in rows], places, self._on_faults)

    def _on_faults(self, faults: Sequence[Fault]) -> None:
        rows, self._asked = self._asked or (), None
        self._soon.setInterval(max(_PAUSE_MS, round(1000 * _SHARE * (perf_counter() - self._asked_at))))
        if rows is not self.draft.rows:
            self._soon.start()  # they were found in rows that have been changed since
            return
        found: dict[int, list[Fault]] = {}
        mend, know = set[int](), set[int]()
        for fault in faults:
            for index in dict.fromkeys(fault.concepts):
                number = rows[index].number
                found.setdefault(number, []).append(fault)
                (mend if fault.kind in TO_MEND else know).add(number)
        self._faults, self._checked = found, rows
        self.to_mend, self.to_know = frozenset(mend), frozenset(know)
        self.looked_through.emit()
