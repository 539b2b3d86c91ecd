"""The page on which an alignment is looked at and corrected: tools and chips over the rows.

Decides when the order of the rows is made (when the page opens, when it is asked for, when the rest was aligned anew; never after a single
correction) and that a late answer never replaces newer work. Serves a new review as well as a project; what becomes of the arrangement
is the dialog's matter.
"""

from collections import deque
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from duizhao.domain.arrangement import Arrangement, Row
from duizhao.domain.errors import UserError
from duizhao.domain.glossary import Glossary
from duizhao.language.landmarks import Landmark
from duizhao.ui.aligning.board import Board
from duizhao.ui.aligning.counts import Counts
from duizhao.ui.aligning.hands import Hands
from duizhao.ui.aligning.lighting import texts_of
from duizhao.ui.aligning.menu import RowMenu
from duizhao.ui.aligning.ordering import Order, Which, asks
from duizhao.ui.aligning.standing import Standing
from duizhao.ui.aligning.tools import Tool, Tools
from duizhao.ui.aligning.view import ArrangementView
from duizhao.ui.look import Look, part
from duizhao.ui.panels.base import words
from duizhao.ui.session import Session

_KEYS = (("Ctrl+Z", Tool.UNDO), ("Ctrl+Y", Tool.REDO), ("Ctrl+Shift+Z", Tool.REDO), ("F8", Tool.NEXT))
_ROW_KEYS = (("Del", Tool.UNLINK), ("F2", Tool.EDIT))
"""Keys that mean something else where a text is being written."""
_REALIGN_KEYS = "Ctrl+Shift+R"
_TABLE_KEYS = ("F1", "Ctrl+/")


class AlignmentPage(QWidget):
    """`changed` says that another arrangement stands, or that something is being worked out or no longer."""

    changed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.glossary: Glossary | None = None
        """Terms that are evidence for the rest; None for those of the open project."""
        self.board = Board(self)
        self.view = ArrangementView(self.board, look, self)
        self.hands = Hands(session, self.board, self.view, self)
        self.tools = Tools(look, self)
        self.menu = RowMenu(self.tools, self)
        self.counts = Counts(self)
        self.unsure_first, self.realign = QPushButton(self), QPushButton(self)
        self._said = words(self, "", "soft")
        self._order = Order.made(self.board.arrangement)
        self._asked: Arrangement | None = None
        self._lighting: deque[list[tuple[frozenset[int], tuple[str, str]]]] = deque()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def busy(self) -> bool:
        """Whether the rest is being aligned."""
        return self._asked is not None

    @property
    def to_look_at(self) -> int:
        """How many rows ask for a look."""
        return sum(map(asks, self.board.arrangement.rows))

    def put(self, arrangement: Arrangement, at: Collection[int] = ()) -> None:
        """Begin with an arrangement, at the row that holds one of these paragraphs, or else at the first row to look at."""
        self._asked = None
        self.counts.choose(Which.ALL)
        self.board.put(arrangement)
        self._make_order()
        number = next((arrangement.row_of[key] for key in at if key in arrangement.row_of), None)
        if number is None:
            number = next((number for number in self.hands.shown if asks(arrangement.rows[number])), 0)
        if arrangement.rows:
            self.view.go_to(number)
        self.note("")

    def note(self, text: str) -> None:
        """Say one sentence beside the chips."""
        self._said.setText(text)

    def retranslate(self) -> None:
        """Give every text in the present language."""
        standings = {
            Standing.SURE: self.tr("sure"),
            Standing.LOOK: self.tr("look"),
            Standing.PINNED: self.tr("pinned"),
            Standing.NO_ENGLISH: self.tr("no English"),
            Standing.NO_CHINESE: self.tr("no Chinese"),
            Standing.RULED_CUT: self.tr("cut on purpose"),
            Standing.RULED_KEEP: self.tr("kept"),
            Standing.RULED_BOILERPLATE: self.tr("boilerplate"),
        }
        self.view.say(self.tr("Rows of the alignment"), standings)
        self.unsure_first.setText(self.tr("Unsure first"))
        self.unsure_first.setToolTip(self.tr("Shows the rows to look at first, each with its neighbours."))
        self.realign.setText(self.tr("Re-align the rest"))
        tip = self.tr("Aligns everything anew that is neither pinned nor decided.")
        self.realign.setToolTip(f"{tip}  {_REALIGN_KEYS}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def align_the_rest(self) -> None:
        """Have everything aligned anew that no person has decided; corrections go on being possible meanwhile."""
        if self.board.writable and self.board.arrangement.rows and not self.busy:
            self.view.finish_writing()
            self._ask()

    def _ask(self) -> None:
        self._asked = self.board.arrangement
        self.note(self.tr("Aligning the rest…"))
        self._session.aligning.realign(self._asked, self._on_realigned, self._on_not_realigned, self.glossary)
        self._allow()
        self.changed.emit()

    def _lay_out(self) -> None:
        for button in (self.unsure_first, self.realign):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        part(self.unsure_first, "chip")
        part(self.realign, "primary")
        self.unsure_first.setCheckable(True)
        self.unsure_first.setChecked(True)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.counts)
        first.addWidget(self.unsure_first)
        first.addWidget(self._said, 1)
        first.addWidget(self.realign)
        top = QVBoxLayout()
        top.setContentsMargins(22, 0, 22, 10)
        top.setSpacing(8)
        top.addLayout(first)
        top.addWidget(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.board.changed.connect(self._on_changed)
        self.view.chosen.connect(self._allow)
        self.view.armed.connect(self._on_armed)
        self.view.landmarks_wanted.connect(self._on_landmarks_wanted)
        self.tools.wanted.connect(self.hands.use)
        self.menu.wanted.connect(self.hands.use)
        self.view.menu_wanted.connect(self._on_menu_wanted)
        self.hands.said.connect(self._on_said)
        self.counts.chosen.connect(self._list)
        self.unsure_first.toggled.connect(self._list)
        self.realign.clicked.connect(self.align_the_rest)
        anywhere, rows = Qt.ShortcutContext.WidgetWithChildrenShortcut, Qt.ShortcutContext.WidgetShortcut
        for table, owner, context in ((_KEYS, self, anywhere), (_ROW_KEYS, self.view, rows)):
            for keys, tool in table:
                shortcut = QShortcut(QKeySequence(keys), owner)
                shortcut.setContext(context)
                shortcut.setProperty("tool", str(tool))
                shortcut.activated.connect(self._on_key)
        for keys, slot in ((_REALIGN_KEYS, self.align_the_rest), *((keys, self._show_keys) for keys in _TABLE_KEYS)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(anywhere)
            shortcut.activated.connect(slot)

    @Slot(QPoint)
    def _on_menu_wanted(self, point: QPoint) -> None:
        self.menu.offer(self.hands.possible(), point)

    @Slot()
    def _show_keys(self) -> None:
        self._session.aligning.keys_wanted.emit(self.tools.listing(), self.window())

    @Slot()
    def _on_key(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.hands.use(Tool(str(shortcut.property("tool"))))

    @Slot(str)
    def _on_said(self, text: str) -> None:
        if text or not self.busy:
            self.note(text)

    @Slot()
    def _list(self, _: object = None) -> None:
        """List other rows; the keys go on being theirs."""
        self._make_order()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_armed(self) -> None:
        """What waits for its counterpart finds none among the dropped alone, nor among the added."""
        if self.counts.which is not Which.ALL:
            self.counts.choose(Which.ALL)
            self._list()
            self.view.reveal()

    def _make_order(self) -> None:
        self._order = Order.made(self.board.arrangement, self.counts.which, unsure_first=self.unsure_first.isChecked())
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        now = self.board.arrangement
        self._on_said("")  # it was said of what stood before
        numbers, breaks = self._order.of(now)
        self.hands.shown = tuple(numbers)
        self.counts.count(now)
        self.view.show_rows(numbers, breaks)
        self._allow()
        self.changed.emit()

    @Slot()
    def _allow(self) -> None:
        self.tools.allow(self.hands.possible())
        self.realign.setEnabled(self.board.writable and bool(self.board.arrangement.rows) and not self.busy)

    def _on_realigned(self, arrangement: Arrangement) -> None:
        if self._asked is None:
            return  # another alignment is being looked at
        if self.board.arrangement is not self._asked:
            self._ask()  # it was corrected meanwhile: the answer is about what no longer stands
            return
        self._asked = None
        self.board.take(arrangement)
        self._make_order()
        self.note(self.tr("The rest was aligned anew; rows to look at: {count}.").format(count=self.to_look_at))

    def _on_not_realigned(self, error: UserError) -> None:
        if self._asked is not None:
            self._asked = None
            self._allow()
            self.note(self._session.voice.say(error.code, **error.values))
            self.changed.emit()

    @Slot(object)
    def _on_landmarks_wanted(self, numbers: Sequence[int]) -> None:
        rows = [self.board.arrangement.rows[number] for number in numbers]
        wanted = [(row.keys, texts_of(row)) for row in rows]
        if wanted:
            self._lighting.append(wanted)
            self._session.aligning.landmarks([texts for _, texts in wanted], self._on_landmarks, self._on_no_landmarks)

    def _on_landmarks(self, landmarks: Sequence[tuple[Landmark, ...]]) -> None:
        """Light what still reads as it did when it was asked about; answers come in the order of the questions."""
        if not self._lighting:
            return
        wanted = self._lighting.popleft()
        if len(wanted) != len(landmarks):
            return
        standing: dict[frozenset[int], Row] = {row.keys: row for row in self.board.arrangement.rows}
        self.view.put_landmarks(
            {
                keys: found
                for (keys, texts), found in zip(wanted, landmarks, strict=True)
                if keys in standing and texts_of(standing[keys]) == texts
            }
        )

    def _on_no_landmarks(self, _: UserError) -> None:
        if self._lighting:
            self._lighting.popleft()
