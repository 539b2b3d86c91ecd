"""The session: the one thing that widgets talk to.

Decides which service function a widget's wish becomes, and hands out immutable rows to show. One command runs at a time; `changed` says
what it changed. Holds no widget.
"""

from dataclasses import replace

from PySide6.QtCore import QObject

from duizhao.domain.changes import Changes
from duizhao.domain.review import Actor
from duizhao.messages import Language, Voice
from duizhao.ui.session.aligning import Aligning
from duizhao.ui.session.checking import Checking
from duizhao.ui.session.coding import Coding
from duizhao.ui.session.commenting import Commenting
from duizhao.ui.session.comparing import Comparing
from duizhao.ui.session.consistency import Consistency
from duizhao.ui.session.core import Core, Notice
from duizhao.ui.session.desk import Desk
from duizhao.ui.session.editing import Editing
from duizhao.ui.session.exporting import Exporting
from duizhao.ui.session.filtering import Filtering
from duizhao.ui.session.glossaries import Glossaries
from duizhao.ui.session.house import HouseDesk
from duizhao.ui.session.marking import Marking
from duizhao.ui.session.navigation import Navigation
from duizhao.ui.session.pasting import Pasting
from duizhao.ui.session.reading import Reading
from duizhao.ui.session.remembering import Remembering
from duizhao.ui.session.returning import Returning
from duizhao.ui.session.reviewing import Reviewing
from duizhao.ui.session.rounds import Rounds
from duizhao.ui.session.rows import RowState, state_of
from duizhao.ui.session.scoring import Scoring
from duizhao.ui.session.sentences import LinkedSentences, Sentences

__all__ = ["LinkedSentences", "Notice", "RowState", "Session"]


class Session(Core):
    """The open project with all that can be done to it, in parts named like the services."""

    def __init__(self, actor: Actor, language: Language = "en", parent: QObject | None = None) -> None:
        super().__init__(actor, language, parent)
        self._states: dict[int, RowState] = {}
        self.changed.connect(self._forget)
        self.replaced.connect(self._forget_all)
        self.checking = Checking(self)
        self.editing = Editing(self, self.checking)
        self.editing.stepped.connect(self.select)
        self.comparing = Comparing(self, self.editing)
        self.marking = Marking(self, self.editing)
        self.reviewing = Reviewing(self, self.checking, self.editing)
        self.commenting = Commenting(self, self.editing)
        self.scoring = Scoring(self, self.checking)
        self.rounds = Rounds(self, self.checking)
        self.exporting = Exporting(self, self.checking, self.editing, self.scoring)
        self.filtering = Filtering(self)
        self.navigation = Navigation(self, self.select)
        self.reading = Reading(self)
        self.aligning = Aligning(self, self.checking, self.editing, self.reading)
        self.desk = Desk(self, self.checking, self.editing)
        self.glossaries = Glossaries(self)
        self.house_desk = HouseDesk(self)
        self.consistency = Consistency(self, self.checking, self.editing)
        self.returning = Returning(self, self.checking, self.editing, self.reading)
        self.coding = Coding(self, self.checking, self.editing)
        self.sentences = Sentences(self.checking, self)
        self.remembering = Remembering(self)
        self.pasting = Pasting(self)

    def select(self, position: int) -> None:
        """Make a row current; what is being typed in another becomes a revision first."""
        if position == self.current or self.snapshot is None or not -1 <= position < len(self.snapshot.segments):
            return
        self.editing.commit()
        self.current = position
        self.moved.emit(position)

    def state(self, position: int) -> RowState:
        """A row as it is shown now.

        Raises:
            IndexError: there is no such row, or no project is open.
        """
        state = self._states.get(position)
        if state is None:
            if self.snapshot is None:
                raise IndexError(position)
            state = state_of(
                self.snapshot.segments[position],
                self.snapshot.statuses[position],
                self.editing.known(position) or self.checking.known(position),
                self.editing.text_of(position),
                self.comparing.text_of(self.snapshot.segments[position]),
                show_changes=self.editing.show_changes,
            )
            if marks := self.marking.of(position, state.target.plain):
                state = replace(state, marks=marks)
            self._states[position] = state
        return state

    def speak(self, language: Language) -> None:
        """Say sentences in this language from now on."""
        self.voice = Voice(language)
        self._states.clear()

    def act_as(self, actor: Actor) -> None:
        """Let somebody else act from now on; what is being typed is still the one's before."""
        self.editing.commit()
        self.actor = actor
        self.filtering.renew()

    def shut_down(self) -> None:
        """End the worker and the writer thread, after everything that was asked for is done."""
        self.reading.close()
        self.desk.close()
        self.remembering.close()
        self.pasting.forget()
        self.checking.close()
        self.lane.close()

    def _forget(self, changes: Changes) -> None:
        if self.snapshot is not None and len(changes.segments) == len(self.snapshot.segments):
            self._states.clear()
        for position in changes.segments:
            self._states.pop(position, None)

    def _forget_all(self) -> None:
        self._states.clear()
        self.filtering.renew()
