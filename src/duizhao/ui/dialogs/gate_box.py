"""The gate in the export dialog: open, or why not, what there is to say of the review, and the way past it.

Decides who is offered the way past a closed gate: reviewers and editors, with a reason. The services decide whether it is taken.
"""

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from duizhao.domain.review import Reason, Role
from duizhao.ui.icons import picture
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_LISTED = 5


class GateBox(QFrame):
    """Lists the reasons of a closed gate and, after them, what is to be said of how the rows were reviewed; `row_wanted` carries the row of the one that was chosen."""

    row_wanted = Signal(int)
    changed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._reasons: list[Reason] | None = None
        self._listed: list[Reason] = []
        self._said = ""
        self._picture, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._model = QStringListModel(self)
        self.reasons = QListView(self)
        self.reasons.setModel(self._model)
        part(self.reasons, "links")
        self.reasons.setUniformItemSizes(True)
        self.reasons.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.reasons.activated.connect(self._on_chosen)
        self.reasons.clicked.connect(self._on_chosen)
        self.reasons.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.override, self.words = QCheckBox(self), QLineEdit(self)
        self.override.toggled.connect(self._on_override)
        self.words.textChanged.connect(self.changed)
        self._may_not = QLabel(self)
        self._may_not.setWordWrap(True)
        part(self._may_not, "soft")
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self.reasons, self._may_not, self.override, self.words):
            column.addWidget(widget)

    @property
    def reason(self) -> str:
        """Why the release goes out although the gate is closed; empty when nobody said."""
        return self.words.text().strip() if self.override.isChecked() and not self.override.isHidden() else ""

    @property
    def may_release(self) -> bool:
        """Whether a release can be asked for."""
        return self._reasons == [] or bool(self.reason)

    def renew(self) -> None:
        """Show the gate as it stands."""
        now, voice = self._session.snapshot, self._session.voice
        reasons = now.gate if now is not None else []
        said = voice.say("gate.open") if not reasons else voice.say("gate.closed")
        listed = [*reasons, *self._session.reviewing.said()]
        if reasons != self._reasons or said != self._said or listed != self._listed:
            self._reasons, self._said, self._listed = list(reasons), said, listed
            self._show()
        self.override.setText(self.tr("Release all the same, for this reason:"))
        self.words.setAccessibleName(self.tr("Reason"))
        self.words.setPlaceholderText(self.tr("The reason is kept with the release."))
        self._may_not.setText(voice.say("export.override_role"))

    def _show(self) -> None:
        reasons, palette = self._reasons or [], self._look.palette
        part(self, "card-error" if reasons else "card")
        name, colour = ("gate-closed", palette.error) if reasons else ("gate-open", palette.approved)
        self._picture.setPixmap(picture(name, colour, 20, self.devicePixelRatioF()))
        self._text.setText(self._said)
        self._model.setStringList([self._sentence(reason) for reason in self._listed])
        self.reasons.setVisible(bool(self._listed))
        self.reasons.setAccessibleName(self._said)
        self.reasons.setFixedHeight(min(len(self._listed), _LISTED) * max(self.reasons.sizeHintForRow(0), 22) + 6)
        if self._listed:
            self.reasons.setCurrentIndex(self._model.index(0))
        translator = self._session.actor.role is Role.TRANSLATOR
        self._may_not.setVisible(bool(reasons) and translator)
        self.override.setVisible(bool(reasons) and not translator)
        self.words.setVisible(bool(reasons) and not translator and self.override.isChecked())

    def _sentence(self, reason: Reason) -> str:
        values = {} if reason.segment is None else {"row": reason.segment + 1}
        said = self._session.voice.say(reason.code, count=reason.count, **values)
        return said[:1].upper() + said[1:]

    def _on_override(self, wanted: bool) -> None:
        self.words.setVisible(wanted)
        if wanted:
            self.words.setFocus()
        self.changed.emit()

    def _on_chosen(self, index: QModelIndex) -> None:
        reason = self._listed[index.row()]
        if reason.segment is not None:
            self.row_wanted.emit(reason.segment)
