"""The filter: chips for what is often looked for, a menu of the checks that found something, and a field for words.

Decides which chip stands for which rows. Filtering itself is the session's.
"""

import re

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.review import Status
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import Panel, WordsButton
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import Session
from duizhao.ui.session.filtering import TO_REVIEW

PAUSE_MS = 120
_SPACING, _NARROWEST = 6, 150
_NAMES = ("all", "mine", "to_review", "sent_back", "findings", "unsure")


class FilterField(QLineEdit):
    """A line that knows whether an input method is composing in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  (Qt's name)
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class FilterBar(Panel):
    """Words or a /regular expression/, one chip, and a check; all must hold."""

    patient = True

    editor_wanted = Signal()
    """The person is done with the field: the keyboard may go back to the text."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._chips = {name: WordsButton("chip", self) for name in _NAMES}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for chip in self._chips.values():
            chip.setCheckable(True)
            self._group.addButton(chip)
        self._chips["all"].setChecked(True)
        self._any_unsure = False
        self._words = Vocabulary(self)
        self._check = ""
        self._field = FilterField(self)
        self._field.setMinimumWidth(_NARROWEST)
        self._field.setMaximumWidth(260)
        self._field.setClearButtonEnabled(True)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search = QAction(self._field)
        self._field.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self._field.installEventFilter(self)
        self._wrong = QLabel(self)
        part(self._wrong, "error")
        self._wrong.hide()
        self._folded = WordsButton("chip", self)
        self._folded.setMenu(QMenu(self._folded))
        self._folded.menu().aboutToShow.connect(self._list_chips)
        self._folded.menu().triggered.connect(self._on_listed)
        self._folded.hide()
        self._checks = WordsButton("chip", self)
        self._checks.setCheckable(True)
        self._checks.setMenu(QMenu(self._checks))
        self._checks.menu().aboutToShow.connect(self._list_checks)
        self._checks.menu().triggered.connect(self._on_check)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `minimumSizeHint` says how narrow the bar may become
        for chip in (*self._chips.values(), self._folded, self._checks):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._wrong)
        row.addWidget(self._field, 2)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._filter)
        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self._filter)
        self._group.buttonClicked.connect(self._filter)
        session.filtered.connect(self._on_filtered)
        self.retranslate()

    def retranslate(self) -> None:
        self._search.setIcon(icon("search", self._look.palette.soft))
        self._field.setPlaceholderText(self.tr("Filter, or /regex/"))
        self._field.setAccessibleName(self.tr("Filter rows"))
        self._field.setToolTip(self.tr("Words in the Chinese or the English; between slashes, a regular expression. Escape clears."))
        self._wrong.setText(self.tr("No such expression"))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.FINDINGS, Aspect.REVIEW, Aspect.LINKS})

    def renew(self) -> None:
        counts = self._session.filtering.counts()
        texts = {
            "all": self.tr("All {count}"),
            "mine": self.tr("For me {count}"),
            "to_review": self.tr("To review {count}"),
            "sent_back": self.tr("Sent back {count}"),
            "findings": self.tr("With findings {count}"),
            "unsure": self.tr("To look at {count}"),
        }
        for name, chip in self._chips.items():
            chip.setText(texts[name].format(count=counts[name]))
        self._any_unsure = bool(counts["unsure"])
        self._show_check()
        self._chips["mine"].setToolTip(self.tr("Rows that wait for whoever acts now: to translate, to review, to sign"))
        self._chips["unsure"].setToolTip(self.tr("Rows whose Chinese and English may not belong together"))
        self._fold()

    @Slot()
    def focus_text(self) -> None:
        """Put the keyboard into the field, with what stands there selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Escape clears the field, and leaves it once it is empty, also where it would mean something to the window."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self._field and escape and not self._field.composing:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                if self._field.text():
                    self._field.clear()
                    self._filter()
                else:
                    self.editor_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(200, super().minimumSizeHint().height())

    def _offered(self) -> list[WordsButton]:
        """The chips that there is something to say about."""
        return [chip for name, chip in self._chips.items() if name != "unsure" or self._any_unsure or chip.isChecked()]

    def _fold(self) -> None:
        """Where there is no room for all chips, one button takes their place and lists them."""
        offered = self._offered()
        needed = sum(chip.sizeHint().width() + _SPACING for chip in offered) + _NARROWEST
        needed += 0 if self._checks.isHidden() else self._checks.sizeHint().width() + _SPACING
        folded = needed > self.width()
        for chip in self._chips.values():
            chip.setVisible(chip in offered and not folded)
        self._folded.setVisible(folded)
        self._folded.setText(next((chip.text() for chip in offered if chip.isChecked()), ""))

    def _show_check(self) -> None:
        """What the menu of checks is called: the check that is chosen, with its rows."""
        found = self._session.filtering.checks()
        self._checks.setVisible(bool(found) or bool(self._check))
        said = f"{self._name(self._check)} {found.get(self._check, 0)}" if self._check else self.tr("Check")
        self._checks.setText(said)
        self._checks.setToolTip(self.tr("Only rows in which this check found something"))
        self._checks.setChecked(bool(self._check))

    def _name(self, check: str) -> str:
        """What a check, or a whole family, is called at the beginning of a line."""
        name = self._session.voice.say(f"check.{check}") if "." in check else self._words.family(check)
        return name[:1].upper() + name[1:]

    @Slot()
    def _list_checks(self) -> None:
        """The families that found something; below one of several checks, these."""
        menu = self._checks.menu()
        menu.clear()
        menu.addAction(self.tr("All checks")).setData("")
        menu.addSeparator()
        found = self._session.filtering.checks()
        for family in (name for name in found if "." not in name):
            own = [name for name in found if name.startswith(f"{family}.")]
            for name in (family, *(own if len(own) > 1 else ())):
                action = menu.addAction(("" if name == family else "    ") + f"{self._name(name)} {found[name]}")
                action.setData(name)
                action.setCheckable(True)
                action.setChecked(name == self._check)

    @Slot(QAction)
    def _on_check(self, action: QAction) -> None:
        self._check = str(action.data())
        self._filter()
        self._show_check()
        self._fold()

    @Slot()
    def _list_chips(self) -> None:
        menu = self._folded.menu()
        menu.clear()
        for name, chip in self._chips.items():
            if chip in self._offered():
                menu.addAction(chip.text()).setData(name)

    @Slot(QAction)
    def _on_listed(self, action: QAction) -> None:
        self._chips[str(action.data())].setChecked(True)
        self._filter()
        self._fold()

    @Slot(int)
    def _on_moved(self, _: int) -> None:
        """No number here depends on the current row."""

    @Slot()
    def _on_typed(self) -> None:
        self._soon.start()

    @Slot()
    def _filter(self) -> None:
        self._soon.stop()
        if self._field.composing:
            return
        chosen = next((name for name, chip in self._chips.items() if chip.isChecked()), "all")
        statuses = {"to_review": TO_REVIEW, "sent_back": frozenset({Status.SENT_BACK})}.get(chosen, frozenset[Status]())
        try:
            self._session.filtering.set(
                self._field.text(),
                statuses,
                findings=chosen == "findings",
                unsure=chosen == "unsure",
                mine=chosen == "mine",
                check=self._check,
            )
        except re.error as error:
            self._say_wrong(str(error))
        else:
            self._say_wrong("")

    def _say_wrong(self, why: str) -> None:
        self._wrong.setVisible(bool(why))
        self._wrong.setToolTip(why)

    @Slot()
    def _on_filtered(self) -> None:
        """Somebody else may have taken the filter off."""
        filtering = self._session.filtering
        if not filtering.active and not self._soon.isActive():
            self._chips["all"].setChecked(True)
            self._check = ""
            if self._field.text().strip() and not self._field.composing:
                self._field.blockSignals(True)
                self._field.clear()
                self._field.blockSignals(False)
            self._say_wrong("")
        self.outdate()
