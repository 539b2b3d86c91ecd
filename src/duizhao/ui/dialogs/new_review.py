"""New review: from files to a project, in two steps.

Decides in which order one is led, and where an error is shown: beside what it is about, with everything that was entered still there.
Reading, aligning and making are the session's.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from duizhao.domain.errors import UserError
from duizhao.services.inputs import Inputs
from duizhao.settings import printable_name
from duizhao.ui.dialogs.alignment_step import AlignmentStep
from duizhao.ui.dialogs.complaint import Complaint
from duizhao.ui.dialogs.files_step import FilesStep
from duizhao.ui.dialogs.sheet import Sheet, scrolled
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_WISHED = QSize(1120, 760)
_FILES, _READING, _ALIGNMENT = range(3)
_WRONG_SIDE = ("import.not_zh", "import.not_en")


class NewReview(Sheet):
    """Leads from files to an open review."""

    def __init__(self, session: Session, look: Look, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=_WISHED.width())
        self._session = session
        self._making = False
        self.files = FilesStep(session, look, self)
        self.alignment = AlignmentStep(session, look, self)
        self.complaint = Complaint(look, self)
        self._steps = QLabel(self)
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._progress, self._said = QProgressBar(self), QLabel(self)
        self._pages = QStackedWidget(self)
        self._area = scrolled(self.files, self)
        for page in (self._area, self._reading_page(), self.alignment):
            self._pages.addWidget(page)
        self._lay_out()
        self.cancel, self.back, self.next = self.add_button(), self.add_button(), self.add_button("primary")
        self.cancel.clicked.connect(self._on_cancel)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.complaint.acted.connect(self._on_swap)
        self.files.changed.connect(self._on_files_changed)
        self.files.take(paths)
        self.retranslate()
        self._show(_FILES)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New review"))
        self.heading.setText(self.tr("New review"))
        self.cancel.setText(self.tr("Cancel"))
        self.back.setText(self.tr("Back"))
        self._progress.setAccessibleName(self.tr("Reading and aligning"))
        self._renew()

    def fit(self) -> None:
        """Take much room: two texts stand side by side here."""
        room = self.screen().availableGeometry().size() - QSize(16, 48)
        parent = self.parentWidget()
        window = parent.window().size() if parent is not None else room
        self.resize(_WISHED.expandedTo(window * 0.8).boundedTo(window.expandedTo(QSize(900, 600))).boundedTo(room))

    def reject(self) -> None:
        """Leave; what is being read is no longer waited for. A project that is just being made is made."""
        if not self._making:
            self._session.desk.cancel_reading()
            super().reject()

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

    def _reading_page(self) -> QWidget:
        page = QWidget(self)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(320, 6)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._said)
        column.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._progress.setRange(0, 0 if page == _READING else 1)  # a bar that nobody sees need not move
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
        names = (self.tr("1 Files"), self.tr("2 Proposed alignment"))
        now = 0 if page == _FILES else 1
        self._steps.setText(" &nbsp;›&nbsp; ".join(f"<b>{name}</b>" if place == now else name for place, name in enumerate(names)))
        self.back.setVisible(page == _ALIGNMENT)
        self.next.setVisible(page != _READING)
        self.next.setText(self.tr("Start the review") if page == _ALIGNMENT else self.tr("Read and align"))
        self.next.setEnabled(not self._making and (page == _ALIGNMENT or self.files.complete))
        for button in (self.back, self.cancel):
            button.setEnabled(not self._making)
        hints = {
            _FILES: "" if self.files.source.path is not None else self.tr("Choose or drop the Chinese source first."),
            _READING: "",
            _ALIGNMENT: self.tr("Rows that need a look can also be settled during the review."),
        }
        self._hint.setText(self.tr("Making the project…") if self._making else hints[page])
        self._said.setText(self._said_reading())

    def _said_reading(self) -> str:
        source, draft = self.files.source.path, self.files.draft.path
        if source is None:
            return ""
        if draft is None:
            return self.tr("Reading and aligning {file}…").format(file=printable_name(source))
        return self.tr("Reading and aligning {source} and {draft}…").format(source=printable_name(source), draft=printable_name(draft))

    def _on_files_changed(self) -> None:
        before = self.next.isEnabled()
        self._renew()
        if self.next.isEnabled() and not before and self.focusWidget() in (None, self.files.source.choose):
            self.next.setFocus()

    def _on_next(self) -> None:
        self.complaint.clear()
        self.files.complain(None)
        choices, inputs = self.files.choices, self.alignment.inputs
        if choices is None:
            return
        if self._pages.currentIndex() == _FILES:
            self._show(_READING)
            self._session.desk.read(choices.source, choices.draft, choices.glossaries, choices.reference, self._on_read, self._on_failed)
        elif inputs is not None:
            self._making = True
            self._renew()
            self._session.desk.new(inputs, choices.place, choices.name, choices.profile, self._on_made, self._on_failed)

    def _on_cancel(self) -> None:
        if self._pages.currentIndex() == _READING:
            self._session.desk.cancel_reading()
            self._show(_FILES)
        else:
            self.reject()

    def _on_back(self) -> None:
        self.complaint.clear()
        self._show(_FILES)

    def _on_read(self, inputs: Inputs) -> None:
        self.alignment.put(inputs)
        self._show(_ALIGNMENT)

    def _on_made(self, _: Path) -> None:
        self._making = False
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self._making = False
        self._show(_FILES)
        swappable = error.code in _WRONG_SIDE and self.files.draft.path is not None
        way = self.tr("Swap source and draft") if swappable else ""
        self.complaint.say(self._session.voice.say(error.code, **error.values), way)
        self.files.complain(error)
        focus = self.focusWidget()
        if self.files.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus)

    def _on_swap(self) -> None:
        self.complaint.clear()
        self.files.complain(None)
        self.files.swap_sides()
        self.next.setFocus()
