"""New review: from files to a project, in two steps.

Decides in which order one is led, and where an error is shown: beside what it is about, with everything that was entered and corrected
still there. Reading, aligning and making are the session's.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from duizhao.domain.arrangement import Arrangement
from duizhao.domain.errors import FileError, UserError
from duizhao.domain.findings import Severity
from duizhao.domain.glossary import Glossary
from duizhao.domain.tracked import BOTH_ACCEPTED, Taking, Takings
from duizhao.services.inputs import Inputs, Stage
from duizhao.services.worker import MadeStraight, Read, Straight
from duizhao.settings import printable_name
from duizhao.ui.aligning.page import AlignmentPage
from duizhao.ui.dialogs.complaint import Complaint
from duizhao.ui.dialogs.files_step import FilesStep
from duizhao.ui.dialogs.remarks import REMARKS_ABOVE, Remarks
from duizhao.ui.dialogs.sheet import Sheet, scrolled
from duizhao.ui.dialogs.tracked import TrackedBar, without_tracked
from duizhao.ui.dialogs.waiting import WaitingForTexts
from duizhao.ui.look import Look, part
from duizhao.ui.session import Notice, Session

_WISHED = QSize(1180, 820)
_FILES, _READING, _ALIGNMENT = range(3)
_WRONG_SIDE = ("import.not_zh", "import.not_en")
_SWAPPED = "alignment.doubt.swapped"


class NewReview(Sheet):
    """Leads from files to an open review."""

    def __init__(self, session: Session, look: Look, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=_WISHED.width(), under=REMARKS_ABOVE)
        self._session = session
        self._making = self._later = self._discarding = self._given_up = False
        self._inputs: Inputs | None = None
        self._others: Inputs | None = None
        self._way = ""
        self._files_read: tuple[Path | None, Path | None] = (None, None)
        self._takings = self._wished = BOTH_ACCEPTED
        self._stage = Stage.READING
        self.files = FilesStep(session, look, self)
        self.alignment = AlignmentPage(session, look, self)
        self.remarks = Remarks(session, look, self)
        self.source_changes, self.draft_changes = TrackedBar(look, self), TrackedBar(look, self)
        self.complaint = Complaint(look, self)
        self._steps = QLabel(self)
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._waiting = WaitingForTexts(self)
        self._pages = QStackedWidget(self)
        self._area = scrolled(self.files, self)
        for page in (self._area, self._waiting, self._alignment_page()):
            self._pages.addWidget(page)
        self._lay_out()
        self.cancel, self.back, self.later = self.add_button(), self.add_button(), self.add_button()
        self.next = self.add_button("primary")
        self._connect()
        self.files.take(paths)
        self.retranslate()
        self._show(_FILES)
        QTimer.singleShot(0, self._session.reading.prepare)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New review"))
        self.heading.setText(self.tr("New review"))
        self.cancel.setText(self.tr("Cancel"))
        self.back.setText(self.tr("Back"))
        self.later.setText(self.tr("Save for later"))
        self.later.setToolTip(self.tr("Makes the project with the alignment as it stands; a notice leads back here."))
        self._renew()
        if self._inputs is not None:
            self.remarks.put(self._summary(self._inputs), without_tracked(self._inputs.remarks))

    def fit(self) -> None:
        """Take much room: two texts stand side by side here."""
        room = self.screen().availableGeometry().size() - QSize(16, 48)
        parent = self.parentWidget()
        window = parent.window().size() if parent is not None else room
        self.resize(_WISHED.expandedTo(window * 0.9).boundedTo(window.expandedTo(QSize(900, 600))).boundedTo(room))

    def reject(self) -> None:
        """Leave; what is being read is no longer waited for, and what was corrected is dropped only when somebody said so.

        A project that is just being made is made.
        """
        if self._making:
            return
        self.alignment.view.finish_writing()
        if self.alignment.board.touched and not self._discarding:
            self._show(_ALIGNMENT)
            self._complain(self.tr("The alignment was corrected, and is not saved."), self.tr("Discard the corrections"), "discard")
            return
        self._session.reading.cancel()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        """Among the rows a plain Enter leads nowhere; Ctrl+Enter starts the review. No shortcut: where a text is written it ends that."""
        if self._pages.currentIndex() != _ALIGNMENT or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.next.isEnabled():
            self._on_next()

    def _connect(self) -> None:
        self.cancel.clicked.connect(self._on_cancel)
        self.back.clicked.connect(self._on_back)
        self.later.clicked.connect(self._on_later)
        self.next.clicked.connect(self._on_next)
        self.complaint.acted.connect(self._on_way)
        self.alignment.changed.connect(self.complaint.pass_by)
        self.files.changed.connect(self._on_files_changed)
        self.files.pasted.refused.connect(self._on_not_pasted)
        self.finished.connect(self._session.pasting.forget)
        self.source_changes.chosen.connect(self._on_source_taking)
        self.draft_changes.chosen.connect(self._on_draft_taking)
        self._session.reading.staged.connect(self._on_staged)
        self.finished.connect(self._session.reading.close)

    def _lay_out(self) -> None:
        self._scroll.hide()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.complaint)
            column.insertWidget(2, self._pages, 1)
        self.head.removeWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.heading)
        row.addWidget(self._steps, 1, Qt.AlignmentFlag.AlignBottom)
        self.heading.setWordWrap(False)
        self.head.addLayout(row)
        part(self._steps, "soft")
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        part(self._hint, "soft")
        self.foot.addWidget(self._hint, 1)

    def _alignment_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.remarks, self.source_changes, self.draft_changes):
            column.addWidget(widget)
        column.addWidget(self.alignment, 1)
        return page

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._waiting.run(waiting=page == _READING)
        self._renew()
        focus: QPushButton | QWidget = self.cancel
        if page == _ALIGNMENT:
            focus = self.alignment.view
        elif page == _FILES:
            focus = self.next if self.files.complete else self.files.source.choose
        focus.setFocus()

    def _renew(self) -> None:
        """Bring words and buttons up to date with the step and what is being done."""
        page = self._pages.currentIndex()
        names = (self.tr("1 Files"), self.tr("2 Alignment"))
        now = 0 if page == _FILES else 1
        self._steps.setText(" &nbsp;›&nbsp; ".join(f"<b>{name}</b>" if place == now else name for place, name in enumerate(names)))
        for button in (self.back, self.later):
            button.setVisible(page == _ALIGNMENT)
        self.next.setVisible(page != _READING)
        self.next.setText(self.tr("Start the review") if page == _ALIGNMENT else self.tr("Read and align"))
        ready = not self._making and not (page == _ALIGNMENT and self._is_of_other_files)
        self.next.setEnabled(ready and (page == _ALIGNMENT or self.files.complete))
        for button, enabled in ((self.later, ready), (self.back, not self._making), (self.cancel, not self._making)):
            button.setEnabled(enabled)
        hints = {
            _FILES: "" if self.files.source.path is not None else self.tr("Choose, drop or paste the Chinese source first."),
            _READING: "",
            _ALIGNMENT: self.tr("Numbers and names light up on both sides. Half-done is fine: you can start now and come back."),
        }
        self._hint.setText(self.tr("Making the project…") if self._making else hints[page])
        if self.files.source.path is not None:
            self._waiting.say(self._stage, self.files.source.path, self.files.draft.path)

    @property
    def _is_of_other_files(self) -> bool:
        """Whether the alignment is of other files than are chosen: no project is to bear the name of these."""
        now, then = self._others, self._inputs
        return now is not None and then is not None and (now.source_path, now.draft_path) != (then.source_path, then.draft_path)

    def _summary(self, inputs: Inputs) -> str:
        source, target = inputs.texts.source.paragraphs, inputs.texts.target.paragraphs
        if inputs.draft_path == inputs.source_path:
            text = self.tr("{file} · Chinese paragraphs: {chinese} · English paragraphs: {english}")
            return text.format(file=printable_name(inputs.source_path), chinese=len(source), english=len(target))
        text = self.tr("{source} · paragraphs: {chinese}  →  {draft} · paragraphs: {english}")
        names = {"source": printable_name(inputs.source_path), "draft": printable_name(inputs.draft_path)}
        return text.format(chinese=len(source), english=len(target), **names)

    def _on_files_changed(self) -> None:
        self.complaint.clear()
        self._renew()
        if self.next.isEnabled() and self.focusWidget() in (None, self.files.source.choose, self.files.draft.choose):
            self.next.setFocus()

    def _on_not_pasted(self, error: UserError) -> None:
        self.complaint.say(self._session.voice.say(error.code, **error.values))

    def _on_next(self) -> None:
        self._clear()
        choices = self.files.choices
        if choices is None:
            return
        if self._pages.currentIndex() == _FILES:
            self._stage = Stage.READING
            self._show(_READING)
            if (chosen := (choices.source, choices.draft)) != self._files_read:
                self._files_read, self._takings = chosen, BOTH_ACCEPTED
            straight = Straight(choices.place, choices.name, self._session.actor, choices.profile)
            files = (choices.source, choices.draft, choices.glossaries, choices.reference)
            wanted = Read(0, *files, self._takings, choices.encodings, None if self.alignment.board.touched else straight)
            self._session.reading.read(wanted, self._on_read, self._on_failed)
        else:
            self._make(later=False)

    def _on_later(self) -> None:
        self._clear()
        self._make(later=True)

    def _make(self, *, later: bool) -> None:
        """Make the project with the rows as they stand."""
        self.alignment.view.finish_writing()
        choices, inputs, arrangement = self.files.choices, self._inputs, self.alignment.board.arrangement
        if choices is None or inputs is None or self._making:
            return
        self._making, self._later = True, later
        self._renew()
        self._session.desk.new((inputs, arrangement), choices.place, choices.name, choices.profile, self._on_made, self._on_not_made)

    def _on_cancel(self) -> None:
        if self._pages.currentIndex() == _READING:
            self._given_up = False
            self._session.reading.cancel()
            self._show(_FILES)
        else:
            self.reject()

    def _on_back(self) -> None:
        self._clear()
        self._show(_FILES)

    def _on_staged(self, stage: Stage) -> None:
        if stage is not self._stage:
            self._stage = stage
            self._renew()

    def _on_made_straight(self, made: MadeStraight) -> None:
        """A long file that links its rows itself is a project by now: its alignment can be corrected there."""
        session = self._session
        said = self.tr("The file’s own links were taken; rows: {rows}. They can be corrected at any time, under Alignment.")
        told = [session.voice.say(remark.code, **remark.values) for remark in made.remarks]
        session.desk.welcome = Notice(" ".join([said.format(rows=made.rows), *told]))
        session.desk.open(made.path)
        session.aligning.put_off.emit(made.path, False)
        self.accept()

    def _on_read(self, inputs: Inputs | MadeStraight) -> None:
        """Go on with what was corrected if the same texts were read again; others, a long file too, take its place only when somebody said so."""
        if isinstance(inputs, MadeStraight):
            self._on_made_straight(inputs)
            return
        same = self._inputs is not None and self.alignment.board.touched and inputs.hold_texts_of(self._inputs)
        if self.alignment.board.touched and not same and not self._given_up:
            self._others = inputs
            self._show(_ALIGNMENT)
            text = self.tr("The files now hold other texts than these. Aligned anew, what was corrected here is lost.")
            if self._is_of_other_files:
                text = self.tr("Other files are chosen now than those here. Go back to choose these again, or what was corrected is lost.")
            self._complain(text, self.tr("Align the new texts"), "others")
            return
        self._take(inputs, is_aligned=same)

    def _take(self, inputs: Inputs, *, is_aligned: bool) -> None:
        self._inputs, self._others, self._given_up = inputs, None, False
        self.alignment.glossary = Glossary().joined(inputs.glossaries)
        self.remarks.put(self._summary(inputs), without_tracked(inputs.remarks))
        self._show_changes(inputs)
        if is_aligned:
            self._on_arranged(self.alignment.board.arrangement)
            return
        self._session.aligning.propose(inputs, self._on_proposed, self._on_failed)

    def _show_changes(self, inputs: Inputs) -> None:
        self.source_changes.put(inputs.source_path, inputs.texts.source.changes, inputs.takings.source)
        self.draft_changes.put(inputs.draft_path, inputs.texts.target.changes, inputs.takings.draft)

    def _on_source_taking(self, taking: Taking) -> None:
        self._read_as(replace(self._takings, source=taking))

    def _on_draft_taking(self, taking: Taking) -> None:
        """A file that holds both languages is read in one way."""
        both = self.files.draft.path is None
        self._read_as(Takings(taking, taking) if both else replace(self._takings, draft=taking))

    def _read_as(self, takings: Takings) -> None:
        """Read the files anew in another way, unless corrections would be lost that nobody gave up."""
        self._clear()
        self._wished = takings
        if self.alignment.board.touched:
            if self._inputs is not None:
                self._show_changes(self._inputs)
            text = self.tr("Read in another way, the texts are aligned anew, and what was corrected here is lost.")
            self._complain(text, self.tr("Read them anew"), "reread")
        else:
            self._reread()

    def _reread(self) -> None:
        self._takings, self._given_up = self._wished, True
        self._show(_FILES)
        self._on_next()

    def _on_proposed(self, arrangement: Arrangement) -> None:
        self.alignment.put(arrangement)
        self._on_arranged(arrangement)

    def _on_arranged(self, _: Arrangement) -> None:
        self._show(_ALIGNMENT)
        remarks = self._inputs.remarks if self._inputs is not None else ()
        swapped = next((remark for remark in remarks if remark.code == _SWAPPED), None)
        if swapped is not None and self.files.draft.path is not None:
            self._complain(self._session.voice.say(_SWAPPED, **swapped.values), self.tr("Swap source and draft"), "swap")

    def _on_made(self, path: Path) -> None:
        self._making = False
        arrangement = self.alignment.board.arrangement
        self._session.aligning.remember(arrangement)
        self._session.aligning.put_off.emit(path, self._later)
        self.accept()

    def _on_not_made(self, error: UserError) -> None:
        """Stay with what was corrected; only a place that is no good is asked for again, and the corrections wait behind it."""
        about_place = isinstance(error, FileError) and self.files.choices is not None and error.path == self.files.choices.place
        self._making = False
        if about_place:
            self._on_failed(error)
        else:
            self._renew()
            self.complaint.say(self._session.voice.say(error.code, **error.values))

    def _on_failed(self, error: UserError) -> None:
        self._making = False
        self._show(_FILES)
        swappable = error.code in _WRONG_SIDE and self.files.draft.path is not None
        self._way = "swap" if swappable else ""
        way = self.tr("Swap source and draft") if swappable else ""
        values = dict(error.values)
        if called := self.files.pasted.called(error.path) if isinstance(error, FileError) else "":
            values["path"] = called
        self.complaint.say(self._session.voice.say(error.code, **values), way)
        self.files.complain(error)
        focus = self.focusWidget()
        if self.files.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus)

    def _complain(self, text: str, action: str, way: str) -> None:
        self._way = way
        self.complaint.say(text, action, Severity.WARNING, passing=way in ("discard", "reread"))

    def _clear(self) -> None:
        self._way = ""
        self.complaint.clear()
        self.files.complain(None)

    def _on_way(self) -> None:
        way = self._way
        self._clear()
        if way == "discard":
            self._discarding = True
            self.reject()
        elif way == "reread":
            self._reread()
        elif way == "others" and self._others is not None:
            self._take(self._others, is_aligned=False)
        elif way == "swap":
            self._swap()

    def _swap(self) -> None:
        self.files.swap_sides()
        if self._pages.currentIndex() == _ALIGNMENT:
            self._show(_FILES)
            self._on_next()
        else:
            self.next.setFocus()
