"""The second step of a new review: what was read, and which English would stand beside which Chinese.

Decides what a person is shown of a proposal, and how the rows that need a look are found. Corrects nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from duizhao.services.inputs import Inputs
from duizhao.settings import printable_name
from duizhao.ui.dialogs.elided import ElidedLabel
from duizhao.ui.dialogs.proposal import Proposed, Standing, proposed
from duizhao.ui.dialogs.proposal_view import ProposalView
from duizhao.ui.dialogs.sheet import scrolled
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_CHIPS = (None, Standing.LOOK, Standing.NO_ENGLISH, Standing.NO_CHINESE)
_REMARKS_SEEN = 3.4
"""Lines; half a line shows that there are more."""


class AlignmentStep(QWidget):
    """Shows one proposal at a time."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._inputs: Inputs | None = None
        self._rows: Sequence[Proposed] = ()
        self._summary = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        part(self._summary, "soft")
        self.chips = QButtonGroup(self)
        self.view = ProposalView(look, self)
        self._remarks = QVBoxLayout()
        self._remarks.setContentsMargins(12, 6, 12, 6)
        self._remarks.setSpacing(3)
        self._strip = QFrame(self)
        self._fill_strip()
        self._lay_out()
        self.chips.idClicked.connect(self._on_chip)

    @property
    def inputs(self) -> Inputs | None:
        """What was read; None before that."""
        return self._inputs

    def put(self, inputs: Inputs) -> None:
        """Show what was read."""
        self._inputs = inputs
        self._rows = proposed(inputs.texts)
        self.chips.button(0).setChecked(True)
        self.retranslate()
        self._on_chip(0)

    def retranslate(self) -> None:
        """Give every text in the present language."""
        words = {
            Standing.SURE: self.tr("sure"),
            Standing.LOOK: self.tr("look"),
            Standing.NO_ENGLISH: self.tr("no English"),
            Standing.NO_CHINESE: self.tr("no Chinese"),
        }
        self.view.say(self.tr("Proposed rows"), words)
        texts = (
            self.tr("All {count}"),
            self.tr("To look at {count}"),
            self.tr("Without English {count}"),
            self.tr("Without Chinese {count}"),
        )
        for place, text in enumerate(texts):
            chip = self.chips.button(place)
            chip.setText(text.format(count=len(self._of(place))))
            chip.setEnabled(place == 0 or bool(self._of(place)))
        if self._inputs is not None:
            self._summary.say(self._said_summary(self._inputs))
            self._list_remarks(self._inputs)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for place in range(len(_CHIPS)):
            chip = QPushButton(self)
            part(chip, "chip")
            chip.setCheckable(True)
            self.chips.addButton(chip, place)
            chips.addWidget(chip)
        chips.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(22, 0, 22, 10)
        top.setSpacing(10)
        top.addWidget(self._summary)
        top.addWidget(self._strip)
        top.addLayout(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)

    def _fill_strip(self) -> None:
        part(self._strip, "card-note")
        content = QWidget()
        content.setLayout(self._remarks)
        area = scrolled(content, self._strip)
        part(area, "surface")
        part(content, "surface")
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        holder = QVBoxLayout(self._strip)
        holder.setContentsMargins(1, 2, 2, 2)
        holder.addWidget(area)

    def _said_summary(self, inputs: Inputs) -> str:
        source, target = inputs.texts.source.paragraphs, inputs.texts.target.paragraphs
        if inputs.draft_path == inputs.source_path:
            text = self.tr("{file} · Chinese paragraphs: {chinese} · English paragraphs: {english}")
            return text.format(file=printable_name(inputs.source_path), chinese=len(source), english=len(target))
        text = self.tr("{source} · paragraphs: {chinese}  →  {draft} · paragraphs: {english}")
        names = {"source": printable_name(inputs.source_path), "draft": printable_name(inputs.draft_path)}
        return text.format(chinese=len(source), english=len(target), **names)

    def _list_remarks(self, inputs: Inputs) -> None:
        while (item := self._remarks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for remark in inputs.remarks:
            line = QWidget(self)
            drawing, text = QLabel(line), QLabel(self._session.voice.say(remark.code, **remark.values), line)
            drawing.setPixmap(picture("note", self._look.palette.note, 15, self.devicePixelRatioF()))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(drawing, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            self._remarks.addWidget(line)
        self._strip.setVisible(bool(inputs.remarks))
        step = self.fontMetrics().lineSpacing() + self._remarks.spacing()
        self._strip.setFixedHeight(round(min(_REMARKS_SEEN, len(inputs.remarks)) * step) + 18)

    def _of(self, place: int) -> list[int]:
        """The numbers of the rows that a chip lists."""
        wanted = _CHIPS[place]
        return [number for number, row in enumerate(self._rows) if wanted is None or row.standing is wanted]

    def _on_chip(self, place: int) -> None:
        self.view.put(self._rows, self._of(place))
