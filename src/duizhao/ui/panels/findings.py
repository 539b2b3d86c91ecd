"""The findings of the current row, with its terms below them.

Decides which findings are like one another and when cards are replaced. What a finding says is the session's sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.findings import SEVERITIES, Finding
from duizhao.domain.review import Status
from duizhao.ui.look import Look, Type
from duizhao.ui.panels.base import MOST, Column, Panel, RowLink, WordsButton, caption, emptied, shortened, words
from duizhao.ui.panels.card import FindingCard, Seen, Unsaid
from duizhao.ui.panels.differences import deleted, inserted, plain
from duizhao.ui.panels.offers import RowOffers
from duizhao.ui.panels.terms import Terms, listed
from duizhao.ui.panels.vocabulary import Vocabulary
from duizhao.ui.session import RowState, Session

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot

_APPROVED = (Status.REVIEWED, Status.APPROVED, Status.LOCKED)
_AROUND = 28
"""Code points of the row's English that are shown on either side of a fix."""
_LONGEST = 80
_COUNT_MS = 300

Likeness = tuple[str, str, str | None, str]
"""What findings have in common that one wish can fix together."""


class FindingsPanel(Panel):
    """What was found in the current row.

    `insert_wanted` carries English for the caret, `look_up_wanted` a term that the memory is asked for, `all_wanted` findings to be looked through and fixed together; `editor_wanted` says
    that the keyboard may go back to the text.
    """

    insert_wanted = Signal(str)
    look_up_wanted = Signal(str)
    all_wanted = Signal(object)
    editor_wanted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(session, look, parent)
        self._words = Vocabulary(self)
        self._row = -1
        self._alike: dict[Likeness, list[Finding]] = {}
        self._alike_in: Snapshot | None = None
        self._cards: list[FindingCard] = []
        self._pointed = ""
        """The finding that a person went to: the keys are about it as long as it is there."""
        self._to_reveal = False
        self._unsaid: dict[tuple[object, ...], Unsaid] = {}
        """Reasons that are being typed in cards of which others are to take the place, by what the card is about."""
        self._waived_shown: object = None
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(_COUNT_MS)
        self._count_soon.timeout.connect(self.outdate)
        self._lay_out()
        session.moved.connect(self._on_row_left)
        self._terms.insert_wanted.connect(self.insert_wanted)
        self._terms.look_up_wanted.connect(self.look_up_wanted)
        self.offers.writing_wanted.connect(self.editor_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        self._terms_title.setText(self.tr("Terms of the row"))
        self._no_terms.setText(self.tr("The glossary has no term of this Chinese."))
        self._waived_title.setText(self.tr("Waived"))
        self._checking.setText(self.tr("Checking…"))

    def renew(self) -> None:
        now, row = self._session.snapshot, self._session.current
        if now is None or not 0 <= row < len(now.segments):
            self._row = -1
            self._show_cards(())
            self.offers.show_row(None)
            self._title.setText("")
            for widget in (
                self._none,
                self._more,
                self._checking,
                self._next,
                self._waived_title,
                self._waived,
                self._terms_title,
                self._terms,
                self._no_terms,
            ):
                widget.hide()
            return
        state = self._session.state(row)
        self.offers.show_row(now.segments[row], said=any(finding.family == "empty" for finding in state.findings))
        self._title.setText(self.tr("Row {row} · findings: {count}").format(row=state.number, count=len(state.findings)))
        self._checking.setVisible(not state.checked)
        if state.checked or row != self._row:
            self._show_cards(self._described(state, now))
        self._cards_box.setEnabled(state.checked)
        self._row = row
        self._none.setText(self.tr("No findings in this row."))
        self._none.setVisible(state.checked and not state.findings)
        self._more.setText(self.tr("More findings in this row: {count}").format(count=len(state.findings) - MOST))
        self._more.setVisible(len(state.findings) > MOST and state.checked)
        self._show_next(now, row, empty=state.checked and not state.findings)
        self._show_waived(now, row)
        self._show_terms(state)
        if self._to_reveal and (card := self._pointed_card()) is not None:
            self._to_reveal = False
            self._column.layout_.activate()
            self._column.ensureWidgetVisible(card)

    def point_at(self, finding: Finding) -> None:
        """Let the keys be about this finding, and bring it to sight."""
        self._pointed, self._to_reveal = finding.id, True
        self.outdate()

    def fix_first(self) -> bool:
        """Apply the fix of the finding that was gone to, else the first one that the row offers; False when there is none."""
        self._renew_if_seen()
        card = self._pointed_card() or next((card for card in self._cards if card.seen.suggestions), None)
        if card is None or not card.seen.suggestions:
            return False
        card.fix()
        return True

    def waive_first(self) -> bool:
        """Ask for a reason to leave the finding that was gone to, else the row's first, as it is; False when there is none."""
        self._renew_if_seen()
        card = self._pointed_card() or next(iter(self._cards), None)
        if card is None or not card.seen.writable:
            return False
        card.waive()
        self._column.ensureWidgetVisible(card)
        return True

    def _pointed_card(self) -> FindingCard | None:
        return next((card for card in self._cards if self._pointed and card.finding.id == self._pointed), None)

    def insert_term(self, number: int) -> None:
        """Have the English of the row's term with this number inserted, from 1."""
        self._renew_if_seen()
        self._terms.insert(number)

    def _lay_out(self) -> None:
        self._column = Column(self)
        column = self._column.layout_
        head = QHBoxLayout()
        self._title, self._checking = caption(self), QLabel(self)
        self._checking.setFont(self._look.font(Type.SMALL))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._checking)
        column.addLayout(head)
        self.offers = RowOffers(self._session, self._look, self)
        self._cards_box, self._cards_column = _box(self, 8)
        self._none, self._more = words(self, "", "soft"), words(self, "", "soft")
        self._next, self._next_column = _box(self, 0)
        self._waived_title, (self._waived, self._waived_column) = caption(self), _box(self, 6)
        self._terms_title, self._terms, self._no_terms = caption(self), Terms(self._look, self), words(self, "", "soft")
        for widget in (self._cards_box, self.offers, self._more, self._none, self._next, self._waived_title, self._waived):
            column.addWidget(widget)
        column.addSpacing(8)
        for widget in (self._terms_title, self._terms, self._no_terms):
            column.addWidget(widget)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._column)

    def _show_cards(self, described: Sequence[tuple[Seen, Finding, list[Finding]]]) -> None:
        """Keep every card that would look the same; build the others."""
        for place, (seen, finding, alike) in enumerate(described):
            if place < len(self._cards) and self._cards[place].seen == seen:
                self._cards[place].take(finding, alike)
                continue
            card = FindingCard(self._look, seen, finding, alike, self._cards_box)
            card.fix_wanted.connect(self._fix)
            card.all_wanted.connect(self.all_wanted)
            card.accept_wanted.connect(self._session.reviewing.accept)
            card.word_wanted.connect(self._session.house_desk.add_word)
            card.waive_wanted.connect(self._waive)
            card.left.connect(self.editor_wanted)
            if place < len(self._cards):
                self._drop(place)
            self._cards.insert(place, card)
            self._cards_column.insertWidget(place, card)
        while len(self._cards) > len(described):
            self._drop(len(self._cards) - 1)
        self._cards_box.setVisible(bool(self._cards))
        for place, card in enumerate(self._cards if self._unsaid else ()):
            if (unsaid := self._unsaid.get(self._about(place))) is not None:
                card.resume(unsaid)
        self._unsaid.clear()

    def _about(self, place: int) -> tuple[object, ...]:
        """What the card at a place is about, whatever becomes of the words around it; of several just alike, which one."""
        told = [
            (each.segment, each.check, each.code, each.found, each.expected) for each in (card.finding for card in self._cards[: place + 1])
        ]
        return (*told[-1], told.count(told[-1]))

    def _drop(self, place: int) -> None:
        if (unsaid := self._cards[place].unsaid) is not None:
            self._unsaid[self._about(place)] = unsaid
        card = self._cards.pop(place)
        self._cards_column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _described(self, state: RowState, now: Snapshot) -> list[tuple[Seen, Finding, list[Finding]]]:
        findings = sorted(state.findings, key=_weight)[:MOST]
        pointed = next((finding for finding in findings if self._pointed and finding.id == self._pointed), None)
        quickest = pointed or next((finding for finding in findings if finding.suggestions), None)
        described = []
        for finding in findings:
            alike = self._like(finding, now) if finding.suggestions else [finding]
            seen = Seen(
                language=self._session.voice.language,
                severity=finding.severity,
                sentence=self._session.sentence(finding),
                place=" · ".join((self._session.voice.say(f"severity.{finding.severity}"), self._words.family(finding.family))),
                context=self._context(state, finding),
                suggestions=finding.suggestions,
                acceptable=self._session.reviewing.acceptable(finding),
                word=bool(self._session.house_desk.word_of(finding)),
                count=len(alike),
                reopens=state.status in _APPROVED,
                writable=not self._session.read_only,
                quickest=finding is quickest,
            )
            described.append((seen, finding, alike))
        return described

    def _context(self, state: RowState, finding: Finding) -> str:
        """The words around a fix as they would read after it."""
        if not finding.suggestions or finding.target_span is None:
            return ""
        text, (start, end) = state.target.plain, finding.target_span
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        if start > _AROUND:
            before = "…" + before[before.find(" ") + 1 :]
        if end + _AROUND < len(text):
            after = after[: after.rfind(" ") + 1 or None].rstrip() + "…"
        palette = self._look.palette
        old, new = shortened(text[start:end], _LONGEST), shortened(finding.suggestions[0], _LONGEST)
        return (
            plain(before)
            + (deleted(old, palette) if old else "")
            + (" " if old and new else "")
            + (inserted(new, palette) if new else "")
            + plain(after)
        )

    def _like(self, finding: Finding, now: Snapshot) -> list[Finding]:
        """Every open finding that the same fix mends, in all rows; this one among them, as it is now."""
        if self._alike_in is not now:
            self._alike, self._alike_in = {}, now
            for each in now.open_findings:
                if each.suggestions:
                    self._alike.setdefault(_likeness(each), []).append(each)
        others = [each for each in self._alike.get(_likeness(finding), ()) if each.segment != finding.segment]
        here = [
            each for each in self._session.state(finding.segment).findings if each.suggestions and _likeness(each) == _likeness(finding)
        ]
        return sorted([*here, *others], key=_place)

    def _show_next(self, now: Snapshot, row: int, *, empty: bool) -> None:
        emptied(self._next_column)
        rows = {finding.segment for finding in now.open_findings} - {row} if empty else set()
        if rows:
            later = [position for position in rows if position > row]
            position = min(later or rows)
            self._next_column.addWidget(
                RowLink(self._session, position, self.tr("Next finding: row {row}").format(row=position + 1), self._next)
            )
        self._next.setVisible(bool(rows))

    def _show_waived(self, now: Snapshot, row: int) -> None:
        lines, findings = [], []
        for finding in now.waived_of(row):
            if (waiver := now.waiver_of(finding)) is not None:
                why = self.tr("Waived by {who}: {reason}").format(who=waiver.actor.name, reason=waiver.reason)
                lines.append((self._session.sentence(finding), why))
                findings.append(finding)
        self._waived_title.setVisible(bool(lines))
        self._waived.setVisible(bool(lines))
        described = (lines, [finding.id for finding in findings], self._session.read_only)
        if described == self._waived_shown:
            return
        self._waived_shown = described
        emptied(self._waived_column)
        for finding, (sentence, why) in list(zip(findings, lines, strict=True))[:MOST]:
            for text in (sentence, why):
                label = words(self._waived, text, "soft")
                label.setFont(self._look.font(Type.SMALL))
                self._waived_column.addWidget(label)
            if not self._session.read_only:
                button = WordsButton("quiet", self._waived)
                button.setText(self.tr("Take the waiver back"))
                button.setProperty("finding", finding.id)
                button.clicked.connect(self._withdraw)
                self._waived_column.addWidget(button)

    def _show_terms(self, state: RowState) -> None:
        terms = listed(state.source.plain, state.terms)
        self._terms.show_terms(terms, self._session.voice.language, writable=not self._session.read_only)
        self._terms_title.setVisible(bool(terms) or state.checked)
        self._terms.setVisible(bool(terms))
        self._no_terms.setVisible(not terms and state.checked)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Other rows' findings matter too, for “all like this” and “next”, but not at once."""
        super()._on_changed(changes)
        if not self.concerns(changes) and Aspect.FINDINGS in changes.aspects and self.isVisible() and not self._count_soon.isActive():
            self._count_soon.start()

    @Slot()
    def _on_row_left(self) -> None:
        self._pointed, self._to_reveal = "", False

    @Slot(object)
    def _fix(self, findings: Sequence[Finding]) -> None:
        self._session.editing.fix(findings)

    @Slot()
    def _withdraw(self) -> None:
        """The button that was pressed knows which waiver is taken back."""
        button, now = self.sender(), self._session.snapshot
        if now is not None and isinstance(button, WordsButton):
            named = button.property("finding")
            self._session.reviewing.withdraw([finding for finding in now.waived_of(self._row) if finding.id == named])

    @Slot(object, str)
    def _waive(self, finding: Finding, reason: str) -> None:
        self._session.reviewing.waive([finding], reason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self._waived_shown = None  # a change of colours comes as such, too
            self._terms.forget()
            self._row = -1
            while self._cards:
                self._drop(len(self._cards) - 1)
        super().changeEvent(event)


def _box(parent: QWidget, spacing: int) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return box, column


def _weight(finding: Finding) -> tuple[int, int]:
    return SEVERITIES.index(finding.severity), (finding.target_span or finding.source_span or (0, 0))[0]


def _place(finding: Finding) -> tuple[int, int]:
    return finding.segment, (finding.target_span or (0, 0))[0]


def _likeness(finding: Finding) -> Likeness:
    return finding.check, finding.code, finding.found, finding.suggestions[0]
