"""The findings of the whole document, grouped by the check that made them.

Decides which are listed and in what order, and what is done to all of a group. What a finding says is the session's sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.findings import SEVERITIES, Finding, Severity
from duizhao.ui.icons import icon
from duizhao.ui.look import Look, Type
from duizhao.ui.panels.base import Panel, WordsButton, go_to, shortened, words
from duizhao.ui.panels.card import ReasonField
from duizhao.ui.session import Session

_LONGEST = 160
_MOST_OPEN = 500
"""So many findings of one group are listed; the rest is counted."""
_GROUP, _ROW, _ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class AllFindings(Panel):
    """`all_wanted` carries findings to be looked through and fixed together."""

    patient = True
    all_wanted = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._groups: dict[str, list[Finding]] = {}
        self._chips = {name: WordsButton("chip", self) for name in (*map(str, SEVERITIES), "waived")}
        for name, chip in self._chips.items():
            chip.setCheckable(True)
            chip.setChecked(name in (Severity.ERROR, Severity.WARNING))
            chip.toggled.connect(self.outdate)
        self._list = QTreeWidget(self)
        self._list.setHeaderHidden(True)
        self._list.setUniformRowHeights(True)
        self._list.setIconSize(QSize(15, 15))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.itemExpanded.connect(self._fill)
        self._list.itemActivated.connect(self._go)
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._none = words(self, "", "soft")
        self._told = words(self, "", "soft")
        self._told.setFont(look.font(Type.SMALL))
        self._fix, self._waive = WordsButton("", self), WordsButton("", self)
        self._reason = ReasonField(self)
        self._reason.hide()
        self._fix.clicked.connect(self._on_fix)
        self._waive.clicked.connect(self._ask_reason)
        self._reason.returnPressed.connect(self._on_reason)
        self._reason.left.connect(self._leave_reason)
        self._lay_out()
        self.retranslate()

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.aspects & {Aspect.FINDINGS, Aspect.LINKS})

    def retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("Findings of the whole document"))
        self._fix.setText(self.tr("Fix the selected…"))
        self._waive.setText(self.tr("Waive the selected…"))
        self._reason.setPlaceholderText(self.tr("Why is it left as it is?"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._none.setText(self.tr("No findings of this kind."))

    def renew(self) -> None:
        now = self._session.snapshot
        found = list(now.findings) if now is not None else []
        waived = {finding.id for finding in found if now is not None and now.waiver_of(finding)}
        self._name_chips(found, waived)
        shown = [f for f in found if self._chips["waived" if f.id in waived else str(f.severity)].isChecked()]
        groups: dict[str, list[Finding]] = {}
        for finding in sorted(shown, key=_weight):
            groups.setdefault(finding.check, []).append(finding)
        opened = {item.data(0, _GROUP) for item in self._tops() if item.isExpanded()}
        if groups == self._groups and self._list.topLevelItemCount() == len(groups):
            return
        self._groups = groups
        self._list.clear()
        for check, findings in groups.items():
            item = QTreeWidgetItem(self._list, [f"{self._session.voice.say(f'check.{check}')}  ·  {len(findings)}"])
            item.setData(0, _GROUP, check)
            item.setIcon(0, self._icon(findings[0].severity))
            item.setToolTip(0, check)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            item.setExpanded(check in opened or len(groups) == 1)
        self._none.setVisible(not groups)
        self._on_selected()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self._chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        column.addLayout(chips)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        column.addWidget(self._told)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self._fix, self._waive):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._reason)

    def _name_chips(self, found: Sequence[Finding], waived: set[str]) -> None:
        texts = {
            "error": self.tr("Errors {count}"),
            "warning": self.tr("Warnings {count}"),
            "note": self.tr("Notes {count}"),
            "waived": self.tr("Waived {count}"),
        }
        counts = {name: sum(1 for f in found if f.severity == name and f.id not in waived) for name in texts} | {"waived": len(waived)}
        for name, chip in self._chips.items():
            chip.setText(texts[name].format(count=counts[name]))

    @Slot(QTreeWidgetItem)
    def _fill(self, item: QTreeWidgetItem) -> None:
        """Give a group its findings when it is opened."""
        if item.childCount():
            return
        findings = self._groups.get(str(item.data(0, _GROUP)), [])
        for finding in findings[:_MOST_OPEN]:
            text = self.tr("Row {row}: {sentence}").format(row=finding.segment + 1, sentence=self._session.sentence(finding))
            child = QTreeWidgetItem(item, [shortened(text, _LONGEST)])
            child.setData(0, _ROW, finding.segment)
            child.setData(0, _ID, finding.id)
            child.setIcon(0, self._icon(finding.severity))
            child.setToolTip(0, text)
        if len(findings) > _MOST_OPEN:
            rest = QTreeWidgetItem(item, [self.tr("More findings: {count}").format(count=len(findings) - _MOST_OPEN)])
            rest.setFlags(Qt.ItemFlag.ItemIsEnabled)

    @Slot(QTreeWidgetItem, int)
    def _go(self, item: QTreeWidgetItem, _: int) -> None:
        row = item.data(0, _ROW)
        if row is not None:
            go_to(self._session, int(row))

    @Slot()
    def _on_selected(self) -> None:
        chosen = self._chosen()
        writable = not self._session.read_only
        fixable = [finding for finding in chosen if finding.suggestions]
        self._fix.setEnabled(writable and bool(fixable))
        self._waive.setEnabled(writable and bool(chosen))
        self._told.setText(self.tr("Selected: {count}, with a fix: {fixable}").format(count=len(chosen), fixable=len(fixable)))

    @Slot()
    def _on_fix(self) -> None:
        self.all_wanted.emit([finding for finding in self._chosen() if finding.suggestions])

    @Slot()
    def _ask_reason(self) -> None:
        self._reason.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_reason(self) -> None:
        reason, chosen = self._reason.text().strip(), self._chosen()
        if reason and chosen:
            self._session.reviewing.waive(chosen, reason)
            self._leave_reason()

    @Slot()
    def _leave_reason(self) -> None:
        self._reason.clear()
        self._reason.hide()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> list[Finding]:
        """The open findings that are selected, all of a group where the group is."""
        now = self._session.snapshot
        if now is None:
            return []
        chosen: dict[str, Finding] = {}
        by_id = {finding.id: finding for findings in self._groups.values() for finding in findings}
        for item in self._list.selectedItems():
            group = item.data(0, _GROUP)
            own = self._groups.get(str(group), []) if group else [by_id[key] for key in (item.data(0, _ID),) if key in by_id]
            chosen.update({finding.id: finding for finding in own if not now.waiver_of(finding)})
        return list(chosen.values())

    def _tops(self) -> list[QTreeWidgetItem]:
        items = (self._list.topLevelItem(place) for place in range(self._list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _icon(self, severity: Severity) -> QIcon:
        return icon(str(severity), getattr(self._look.palette, str(severity)), 15)


def _weight(finding: Finding) -> tuple[int, str, int, int]:
    """Errors first, then by check, in the order of the rows."""
    return SEVERITIES.index(finding.severity), finding.check, finding.segment, (finding.target_span or (0, 0))[0]
