"""The mouse in the rows.

Decides what a press, a drag and a double click do, and what is said of a place that is pointed at. A click in a text makes its row the current
one; in the English it puts the caret there, in the Chinese it begins a selection.
"""

from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from duizhao.ui.segments.canvas import Canvas
from duizhao.ui.segments.editor import Editor
from duizhao.ui.segments.menu import EditMenu
from duizhao.ui.segments.naming import Naming
from duizhao.ui.segments.pointer import Hit, Side, hit, pointed_findings, pointed_marks, pointed_pill, source_place, word_at
from duizhao.ui.text.labels import Pill
from duizhao.ui.text.points import Points


class Mouse(QObject):
    """Handles the viewport's events. `row_wanted` makes a row current, `writing_wanted` gives the editor the keyboard."""

    row_wanted = Signal(int)
    writing_wanted = Signal()
    selected = Signal()

    def __init__(self, canvas: Canvas, editor: Editor, naming: Naming) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._editor = editor
        self._naming = naming
        self._menu = EditMenu(canvas.session, editor)
        self._pressed: Hit | None = None
        editor.menu_wanted.connect(self._on_menu_wanted)
        editor.tip_wanted.connect(self._on_tip_wanted)

    def handle(self, event: QEvent) -> bool:
        """Whether an event of the viewport was dealt with."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say(hit(self._canvas, event.pos()), pointed_pill(self._canvas, event.pos()), event.globalPos())
            return True
        if not isinstance(event, QMouseEvent):
            return False
        where, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if left:
                self._press(where, stretch=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case QEvent.Type.MouseButtonDblClick if left:
                self._double_click(where)
            case QEvent.Type.MouseMove:
                self._move(where, held=bool(event.buttons() & Qt.MouseButton.LeftButton))
            case QEvent.Type.MouseButtonRelease:
                self._pressed = None
            case _:
                return False
        return True

    def _press(self, where: QPoint, *, stretch: bool) -> None:
        canvas, place = self._canvas, hit(self._canvas, where)
        if place is None:
            return
        held = canvas.scene.selected if stretch else None
        self.row_wanted.emit(place.position)
        self._pressed = place
        if place.side is Side.SOURCE:
            start = held[1][0] if held is not None and held[0] == place.position else place.unit
            self._select(place.position, start, place.unit)
            canvas.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        if place.side is Side.TARGET and place.position == canvas.scene.edited:
            self._editor.put_caret(Points(self._editor.text).start(place.point))
        self.writing_wanted.emit()

    def _double_click(self, where: QPoint) -> None:
        place = hit(self._canvas, where)
        self._pressed = None
        if place is not None and place.side is Side.SOURCE:
            self._select(place.position, *word_at(self._canvas, place))
        elif place is not None and place.side is Side.TARGET:
            self._editor.select_word()

    def _move(self, where: QPoint, *, held: bool) -> None:
        canvas, pressed = self._canvas, self._pressed
        if not held or pressed is None:
            over_text = where.x() >= canvas.columns.source and canvas.row_at(where) is not None
            canvas.viewport().setCursor(Qt.CursorShape.IBeamCursor if over_text else Qt.CursorShape.ArrowCursor)
        elif pressed.position != canvas.scene.current:
            self._pressed = None
        elif pressed.side is Side.SOURCE:
            self._select(pressed.position, pressed.unit, source_place(canvas, pressed.position, where))
        elif pressed.side is Side.TARGET:
            self._editor.select_to(self._editor.mapFrom(canvas.viewport(), where))

    def _select(self, position: int, start: int, end: int) -> None:
        """Select a part of a row's Chinese, from where the press was to where the mouse is."""
        canvas = self._canvas
        canvas.scene.selected = (position, (start, end))
        placed = canvas.placed(position)
        if placed is not None:
            canvas.viewport().update(QRect(canvas.columns.source, placed.y, canvas.columns.target - canvas.columns.source, placed.height))
        self.selected.emit()

    def _pointed(self, where: QPoint) -> Hit:
        unit = self._editor.place_of(where)
        return Hit(self._canvas.scene.edited, Side.TARGET, unit, Points(self._editor.text).point(unit))

    def _on_menu_wanted(self, where: QPoint, on_screen: QPoint) -> None:
        self._menu.open(pointed_findings(self._canvas, self._pointed(where)), on_screen)

    def _on_tip_wanted(self, where: QPoint, on_screen: QPoint) -> None:
        self._say(self._pointed(where), self._editor.inlay.at(QPointF(where)), on_screen)

    def _say(self, place: Hit | None, pill: Pill | None, on_screen: QPoint) -> None:
        """What there is to say of a place: what the pill on it stands for, then what was found there."""
        session = self._canvas.session
        said = [self._naming.pill(pill)] if pill is not None else []
        said += [session.sentence(finding) for finding in pointed_findings(self._canvas, place)] if place is not None else []
        for mark in pointed_marks(self._canvas, place) if place is not None else ():
            severity, kind = session.voice.say(f"mqm.severity.{mark.severity}"), session.voice.say(f"mqm.{mark.type}")
            named = self.tr("{severity}: {type}").format(severity=severity, type=kind)
            said.append(f"{named} — {mark.comment}" if mark.comment else named)
        sentences = "<br>".join(map(escape, said))
        QToolTip.showText(on_screen, f"<qt>{sentences}</qt>" if sentences else "", self._canvas)
