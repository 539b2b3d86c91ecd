"""Who acts now, and in which role.

Decides that a name is there. What a role may do is the domain's rule.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from duizhao.domain.review import Actor, Role
from duizhao.domain.text import showable
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_ROLES = (Role.TRANSLATOR, Role.REVIEWER, Role.EDITOR)


class ActorSheet(Sheet):
    """Asks for a name and a role; `given` carries the actor."""

    given = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=440)
        self.name = QLineEdit(session.actor.name, self)
        self.name.setMaxLength(80)
        self.role = QComboBox(self)
        for role in _ROLES:
            self.role.addItem("", role.value)
        self.role.setCurrentIndex(_ROLES.index(session.actor.role) if session.actor.role in _ROLES else len(_ROLES) - 1)
        self._labels = QLabel(self), QLabel(self)
        self._what = QLabel(self)
        self._what.setWordWrap(True)
        part(self._what, "soft")
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(10)
        for label, field in zip(self._labels, (self.name, self.role), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.body.addWidget(self._what)
        self.foot.addStretch(1)
        self.cancel = self.add_button()
        self.ok = self.add_button("primary")
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._give)
        self.name.textChanged.connect(self._on_text)
        self.role.currentIndexChanged.connect(self._on_role)
        self.retranslate()
        self.name.selectAll()
        self.name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Who acts"))
        self.heading.setText(self.tr("Who acts"))
        self._labels[0].setText(self.tr("&Name"))
        self._labels[1].setText(self.tr("&Role"))
        for place, text in enumerate((self.tr("Translator"), self.tr("Reviewer"), self.tr("Editor"))):
            self.role.setItemText(place, text)
        self.ok.setText(self.tr("OK"))
        self.cancel.setText(self.tr("Cancel"))
        self._on_role()

    def _on_text(self) -> None:
        self.ok.setEnabled(bool(self.name.text().strip()))

    def _on_role(self) -> None:
        texts = {
            Role.TRANSLATOR: self.tr("A translator writes and confirms."),
            Role.REVIEWER: self.tr("A reviewer also sends back and approves."),
            Role.EDITOR: self.tr("An editor also decides what goes out."),
        }
        self._what.setText(texts[Role(str(self.role.currentData()))])

    def _give(self) -> None:
        actor = Actor(showable(self.name.text()).strip(), Role(str(self.role.currentData())))
        self.accept()
        self.given.emit(actor)
