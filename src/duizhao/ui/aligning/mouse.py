"""The mouse in the alignment.

Decides what presses, drags and double clicks do: a click selects a paragraph, a second one mends it, and a card that is dropped on another
row's is linked with it. A drag is an ordinary one of the mouse: no loop of its own, and Escape ends it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent

from duizhao.ui.aligning.canvas import Hit
from duizhao.ui.aligning.working import WorkingCanvas

_EDGE, _STEP, _PAUSE = 36, 18, 25
"""So near to an edge a drag scrolls, by so many pixels, every so many milliseconds."""


class Mouse(QObject):
    """Handles the viewport's events. `picked` says that something else may be chosen now."""

    picked = Signal()

    def __init__(self, canvas: WorkingCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: tuple[QPoint, int] | None = None
        self._at = QPoint()
        self._answered = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._creep)
        canvas.strip.taken.connect(self._on_offer_taken)

    def handle(self, event: QEvent) -> bool:
        """Whether an event of the viewport was dealt with."""
        if not isinstance(event, QMouseEvent):
            return False
        where, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if left:
                self._press(where, event.modifiers())
            case QEvent.Type.MouseButtonDblClick if left:
                self._double(where)
            case QEvent.Type.MouseMove:
                self._move(where, held=bool(event.buttons() & Qt.MouseButton.LeftButton))
            case QEvent.Type.MouseButtonRelease if left:
                self._release()
            case _:
                return False
        return True

    def cancel(self) -> bool:
        """End a drag without effect; whether there was one."""
        dragging = bool(self._canvas.scene.dragged)
        self._stop()
        return dragging

    @Slot()
    def _on_offer_taken(self) -> None:
        """The button may be gone: the second click of a double one falls on the row then, and was meant for the button."""
        self._answered = True

    def _press(self, where: QPoint, held: Qt.KeyboardModifier) -> None:
        canvas, hit = self._canvas, self._canvas.hit(where)
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._answered = canvas.scene.splitting is not None or bool(canvas.choice.armed)
        if hit is None:
            return
        if canvas.scene.splitting is not None:
            if self._chose_place(hit, where):
                return
            canvas.disarm()
        if canvas.choice.armed and not held:
            self._link(hit)
            return
        if hit.key is None:
            canvas.choice.go_to(hit.number)
        elif held & Qt.KeyboardModifier.ControlModifier:
            canvas.choice.toggle(hit.key)
        elif held & Qt.KeyboardModifier.ShiftModifier:
            canvas.choice.stretch(hit.key)
        else:
            self._pressed = where, hit.key
            if hit.key not in canvas.choice.selected:  # what is selected may be dragged together
                canvas.choice.pick(hit.key)
        self.picked.emit()

    def _link(self, hit: Hit) -> None:
        """A click while something is armed is the answer to it; on what is armed itself, it gives up; where no counterpart stands it is none."""
        canvas = self._canvas
        armed = canvas.choice.armed
        if hit.key in armed:
            canvas.disarm()
            return
        canvas.choice.go_to(hit.number)
        goal = canvas.choice.goal(armed, hit.number, hit.key)
        if goal:
            canvas.choice.armed = frozenset()
            canvas.link(armed, goal)

    def _chose_place(self, hit: Hit, where: QPoint) -> bool:
        """Whether a click in the paragraph that is being split chose a place; on the chosen one it splits."""
        canvas, splitting = self._canvas, self._canvas.scene.splitting
        if splitting is None or hit.key != splitting.key:
            return False
        nearest = canvas.nearest_place(where)
        if nearest == splitting.chosen:
            canvas.split_there()
        else:
            canvas.choose_place(nearest - splitting.chosen)
        return True

    def _double(self, where: QPoint) -> None:
        self._stop()
        hit = self._canvas.hit(where)
        if hit is None or self._answered:  # the first click was an answer, and nothing is to be mended
            return
        if hit.key is not None:
            self._canvas.begin_mending(hit.key)
        elif hit.side is not None:
            self._canvas.begin_inserting(hit.number, hit.side)

    def _move(self, where: QPoint, *, held: bool) -> None:
        canvas, self._at = self._canvas, where
        if not held or self._pressed is None:
            return
        start, key = self._pressed
        if not canvas.scene.dragged:
            far = (where - start).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()
            if not far or not canvas.board.writable:
                return
            canvas.scene.dragged = canvas.choice.selected if key in canvas.choice.selected else frozenset({key})
            canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._timer.start()
        self._aim()

    def _aim(self) -> None:
        """Show what the dragged paragraphs would be linked with."""
        canvas, scene, hit = self._canvas, self._canvas.scene, self._canvas.hit(self._at)
        numbers = {canvas.now.row_of[key] for key in scene.dragged}
        goal: frozenset[int] = frozenset()
        if hit is not None and {hit.number} != numbers and hit.key not in scene.dragged:
            goal = canvas.choice.goal(scene.dragged, hit.number, hit.key) - scene.dragged
        scene.goal = goal
        canvas.caption = self._at, canvas.now.piece(min(scene.dragged)).text.plain.replace("\n", " ")[:80]
        canvas.viewport().update()

    def _creep(self) -> None:
        """Scroll while something is dragged near an edge."""
        canvas, room = self._canvas, self._canvas.viewport().height()
        by = -_STEP if self._at.y() < _EDGE else _STEP if self._at.y() > room - _EDGE else 0
        if by and canvas.scene.dragged:
            bar = canvas.verticalScrollBar()
            bar.setValue(bar.value() + by)
            self._aim()

    def _release(self) -> None:
        canvas, scene, pressed = self._canvas, self._canvas.scene, self._pressed
        dragged, goal = scene.dragged, scene.goal
        self._stop()
        if dragged and goal:
            canvas.link(dragged, goal)
        elif not dragged and pressed is not None and len(canvas.choice.selected) > 1:
            canvas.choice.pick(pressed[1])
            self.picked.emit()

    def _stop(self) -> None:
        canvas = self._canvas
        self._timer.stop()
        self._pressed = None
        if canvas.scene.dragged:
            canvas.scene.dragged = canvas.scene.goal = frozenset()
            canvas.caption = None
            canvas.viewport().unsetCursor()
            canvas.settle()
