"""One finding as a card: what it says, what a fix would make of it, and everything that can be done about it.

Decides how a finding is asked about before a step that reaches beyond its row. Carries out nothing: what is wanted is signalled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from duizhao.domain.findings import Finding, Severity
from duizhao.domain.house import Scope
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, Type, part
from duizhao.ui.panels.base import WordsButton, strong, words
from duizhao.ui.panels.flow import Flow

_MENU_WIDTH = 48
_FIX_KEYS = "Alt+Enter"


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is to be seen of a finding; a card is built anew only when this differs.

    `context` is rich text; `word` says that the house may take the word for one of its own; `count` says how many findings just like it there are; `reopens` that a fix would overtake the row's approval.
    """

    language: str
    severity: Severity
    sentence: str
    place: str
    context: str
    suggestions: tuple[str, ...]
    acceptable: bool
    word: bool = False
    count: int = 1
    reopens: bool = False
    writable: bool = True
    quickest: bool = False


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A reason that is being typed: its text, where the caret stands, and whether the keyboard is there."""

    text: str
    caret: int
    focused: bool


class ReasonField(QLineEdit):
    """One line that Enter commits and Escape leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()  # a plain Enter ends here, whatever stands around the field


class FindingCard(QFrame):
    """A finding to look at and to decide about.

    `fix_wanted` carries a list of findings, `all_wanted` those that a person wants to look through before they are fixed together,
    `accept_wanted` a finding and how far it reaches, `word_wanted` one whose word is the house's, `waive_wanted` a finding and the reason.
    """

    fix_wanted = Signal(object)
    all_wanted = Signal(object)
    accept_wanted = Signal(object, object)
    word_wanted = Signal(object)
    waive_wanted = Signal(object, str)
    left = Signal()
    """The person is done with the card's field: the keyboard may go back to the text."""

    def __init__(self, look: Look, seen: Seen, finding: Finding, alike: Sequence[Finding], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        part(self, f"card-{seen.severity}")
        self.setAccessibleName(seen.sentence)
        self.seen = seen
        self._look = look
        self._finding = finding
        self._alike = list(alike)
        self._asked: list[Finding] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self._small(seen.place))
        if seen.context:
            column.addWidget(words(self, seen.context, rich=True))
        if seen.writable:
            column.addSpacing(3)
            column.addWidget(self._buttons())
            column.addWidget(self._question())

    @property
    def finding(self) -> Finding:
        return self._finding

    def take(self, finding: Finding, alike: Sequence[Finding]) -> None:
        """The same to look at, but of another revision."""
        self._finding, self._alike = finding, list(alike)

    @Slot()
    def fix(self) -> None:
        """Apply the first suggestion; asks first where an approval would be overtaken."""
        self._fix(self._finding)

    @Slot()
    def waive(self) -> None:
        """Ask for the reason to leave this as it is."""
        self._no()
        self._ask_for("", self.tr("Waive"), reason=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def unsaid(self) -> Unsaid | None:
        """The reason that is being typed; None while none is asked for."""
        if not self.seen.writable or self._ask.isHidden() or self._field.isHidden():
            return None
        return Unsaid(self._field.text(), self._field.cursorPosition(), self._field.hasFocus())

    def resume(self, unsaid: Unsaid) -> None:
        """Go on with a reason that was being typed in the card before this one."""
        if not self.seen.writable:
            return
        self._ask_for("", self.tr("Waive"), reason=True)
        self._field.setText(unsaid.text)
        self._field.setCursorPosition(unsaid.caret)
        if unsaid.focused:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def busy(self) -> bool:
        """Whether a person is in the middle of something here."""
        return self.seen.writable and self._ask.isVisible()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        mark = QLabel(self)
        mark.setPixmap(icon(str(self.seen.severity), getattr(self._look.palette, str(self.seen.severity)), 16).pixmap(QSize(16, 16)))
        title = words(self, self.seen.sentence)
        title.setFont(strong(self._look.font(Type.INTERFACE)))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        return row

    def _small(self, text: str) -> QLabel:
        label = words(self, text, "soft")
        label.setFont(self._look.font(Type.SMALL))
        return label

    def _buttons(self) -> QWidget:
        self._bar = QWidget(self)
        flow = Flow(self._bar)
        seen = self.seen
        if seen.suggestions:
            fix = WordsButton("primary" if seen.quickest else "", self._bar)
            fix.setText(self.tr("Fix"))
            fix.setToolTip(_FIX_KEYS if seen.quickest else "")
            fix.clicked.connect(self.fix)
            flow.addWidget(fix)
        if len(seen.suggestions) > 1:
            flow.addWidget(self._others())
        if seen.suggestions and seen.count > 1:
            every = WordsButton("", self._bar)
            every.setText(self.tr("Fix all like this ({count})…").format(count=seen.count))
            every.clicked.connect(self._fix_all)
            flow.addWidget(every)
        if seen.acceptable:
            accept = WordsButton("", self._bar)
            accept.setText(self.tr("Accept"))
            accept.setToolTip(self.tr("Lets this rendering stand for its Chinese."))
            accept.clicked.connect(self._accept)
            flow.addWidget(accept)
        if seen.word:
            own = WordsButton("", self._bar)
            own.setText(self.tr("Add to the house’s words"))
            own.setToolTip(self.tr("No dictionary need know it any more, in this project and wherever the house style goes."))
            own.clicked.connect(self._add_word)
            flow.addWidget(own)
        waive = WordsButton("", self._bar)
        waive.setText(self.tr("Waive…"))
        waive.clicked.connect(self.waive)
        flow.addWidget(waive)
        return self._bar

    def _others(self) -> WordsButton:
        button = WordsButton("", self._bar)
        button.setText(self.tr("Other"))
        menu = QMenu(button)
        for suggestion in self.seen.suggestions[1:]:
            menu.addAction(suggestion[:_MENU_WIDTH].replace("&", "&&")).setData(suggestion)
        menu.triggered.connect(self._fix_otherwise)
        button.setMenu(menu)
        return button

    def _question(self) -> QWidget:
        """A question, or a field for a reason, with its two answers; hidden until something is asked."""
        self._ask = QWidget(self)
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 2, 0, 0)
        self._asking = words(self._ask)
        self._field = ReasonField(self._ask)
        self._field.setPlaceholderText(self.tr("Why is it left as it is?"))
        self._field.setAccessibleName(self.tr("Reason"))
        self._field.returnPressed.connect(self._yes)
        self._field.left.connect(self._no)
        self._agree, no = WordsButton("primary", self._ask), WordsButton("", self._ask)
        no.setText(self.tr("Cancel"))
        self._agree.clicked.connect(self._yes)
        no.clicked.connect(self._no)
        answers = QWidget(self._ask)
        flow = Flow(answers)
        self._scopes = {scope: WordsButton("primary" if scope is Scope.DOCUMENT else "", answers) for scope in Scope}
        for button in self._scopes.values():
            button.clicked.connect(self._accept_so_far)
            button.hide()
            flow.addWidget(button)
        flow.addWidget(self._agree)
        flow.addWidget(no)
        for widget in (self._asking, self._field, answers):
            column.addWidget(widget)
        self._ask.hide()
        return self._ask

    def _ask_for(self, text: str, answer: str, *, reason: bool = False) -> None:
        self._asking.setText(text)
        self._asking.setVisible(not reason)
        self._field.setVisible(reason)
        self._agree.setText(answer)
        self._agree.setVisible(bool(answer))
        for button in self._scopes.values():
            button.setVisible(not answer)
        self._bar.hide()
        self._ask.show()

    def _fix(self, finding: Finding) -> None:
        if not finding.suggestions or not self.seen.writable:
            return
        if self.seen.reopens and not self._ask.isVisible():
            self._asked = [finding]
            self._ask_for(self.tr("This row is approved; the fix reopens it."), self.tr("Fix and reopen"))
        else:
            self._no()
            self.fix_wanted.emit([finding])

    def _fix_otherwise(self, action: object) -> None:
        chosen = getattr(action, "data", str)()
        if isinstance(chosen, str):
            self._fix(replace(self._finding, suggestions=(chosen,)))

    @Slot()
    def _fix_all(self) -> None:
        self.all_wanted.emit(list(self._alike))

    @Slot()
    def _accept(self) -> None:
        chinese = str(self._finding.values.get("chinese", ""))
        self._scopes[Scope.DOCUMENT].setText(self.tr("In this document"))
        self._scopes[Scope.PROJECT].setText(self.tr("In this project"))
        self._scopes[Scope.GLOSSARY].setText(self.tr("In the glossary"))
        self._scopes[Scope.GLOSSARY].setToolTip(self.tr("Makes it an admitted term of the project’s glossary."))
        self._ask_for(self.tr("“{english}” may stand for {chinese}:").format(english=self._finding.found or "", chinese=chinese), "")

    @Slot()
    def _add_word(self) -> None:
        self.word_wanted.emit(self._finding)

    @Slot()
    def _accept_so_far(self) -> None:
        """The button that was pressed says how far it reaches."""
        scope = next((scope for scope, button in self._scopes.items() if button is self.sender()), None)
        self._no()
        if scope is not None:
            self.accept_wanted.emit(self._finding, scope)

    @Slot()
    def _yes(self) -> None:
        asked, waiving, reason = self._asked, self._field.isVisible(), self._field.text().strip()
        if waiving and not reason:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)  # nothing is waived without one
            return
        self._no()
        if waiving:
            self.waive_wanted.emit(self._finding, reason)
        elif asked:
            self.fix_wanted.emit(asked)

    @Slot()
    def _no(self) -> None:
        was_busy = self.busy
        self._asked = []
        self._ask.hide()
        self._field.clear()
        self._bar.show()
        if was_busy:
            self.left.emit()
