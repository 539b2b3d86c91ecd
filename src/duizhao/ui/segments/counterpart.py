"""The sentence at the caret, marked on the other side.

Decides what is marked: the Chinese that belongs to the English sentence in which somebody writes, or the English that belongs to the
Chinese one that was clicked; nothing in rows of one sentence, and nothing where the link is not known. Also decides when: at once while the
caret moves, a moment after the last letter while somebody types. A mark that may no longer be right goes.
"""

from PySide6.QtCore import QObject, QRect, QTimer

from duizhao.domain.changes import Changes
from duizhao.domain.text import Span
from duizhao.ui.segments.canvas import Canvas
from duizhao.ui.segments.editor import Editor
from duizhao.ui.session import LinkedSentences
from duizhao.ui.text.points import Points

IDLE = 150
"""Milliseconds for which nothing is typed before the sentences are linked anew."""
_NOTHING: tuple[Span, ...] = ()


class Counterpart(QObject):
    """Follows the caret of the row that is edited."""

    def __init__(self, canvas: Canvas, editor: Editor) -> None:
        super().__init__(canvas)
        self._canvas, self._editor = canvas, editor
        self._sentences = canvas.session.sentences
        self._marked: LinkedSentences | None = None
        self._texts = ("", "")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(IDLE)
        self._soon.timeout.connect(self._ask)
        self._sentences.told.connect(self.follow)
        canvas.session.replaced.connect(self.follow)
        canvas.session.changed.connect(self._on_changed)
        editor.focus_changed.connect(self.follow)

    def follow(self) -> None:
        """Mark what belongs to the place of the caret."""
        position = self._canvas.scene.edited
        if not self._canvas.layouts.fits():  # another project, or none, is about to be shown
            self._soon.stop()
            self._marked, self._canvas.scene.linked = None, None
            return
        if position < 0 or not (self._editor.hasFocus() or self._clicked() is not None):
            self._soon.stop()
            self._show(None)
            return
        source, target = self._canvas.session.state(position).source.plain, self._editor.text
        known = self._sentences.known(source, target)
        if known is not None:
            self._soon.stop()
            self._texts = source, target
            self._show(self._at_caret(known, source, target))
        else:
            if not self._still_inside(source, target):
                self._show(None)
            self._soon.start()

    def _on_changed(self, changes: Changes) -> None:
        if self._canvas.scene.edited in changes.segments:
            self.follow()

    def _ask(self) -> None:
        position = self._canvas.scene.edited
        if position >= 0 and self._canvas.layouts.fits():
            self._sentences.want(self._canvas.session.state(position).source.plain, self._editor.text)

    def _clicked(self) -> int | None:
        """The unit of the edited row's Chinese that was clicked, while the keyboard is there."""
        selected = self._canvas.scene.selected
        return selected[1][1] if selected is not None and selected[0] == self._canvas.scene.edited else None

    def _at_caret(self, known: tuple[LinkedSentences, ...], source: str, target: str) -> LinkedSentences | None:
        if self._editor.hasFocus():
            point = Points(target).point(self._editor.textCursor().position())
            found = next((link for link in known if _holds(link.target, point)), None)
            marked, text = (found.source if found is not None else _NOTHING), source
        else:
            point = Points(source).point(self._clicked() or 0)
            found = next((link for link in known if _holds(link.source, point)), None)
            marked, text = (found.target if found is not None else _NOTHING), target
        return None if _covers(marked, text) else found

    def _still_inside(self, source: str, target: str) -> bool:
        """Whether all that was typed since the mark was made stands in the marked English sentence."""
        before_source, before = self._texts
        if self._marked is None or before_source != source or not self._editor.hasFocus():
            return False
        same = next((n for n, pair in enumerate(zip(before, target, strict=False)) if pair[0] != pair[1]), min(len(before), len(target)))
        return any(start <= same <= end and before[end:] == target[len(target) - len(before) + end :] for start, end in self._marked.target)

    def _show(self, link: LinkedSentences | None) -> None:
        """Mark the other side of a link, and no longer what was marked before."""
        canvas, position = self._canvas, self._canvas.scene.edited
        self._marked = link
        writing = self._editor.hasFocus()
        chinese = link.source if link is not None and writing else _NOTHING
        english = link.target if link is not None and not writing else _NOTHING
        points = Points(self._editor.text)
        washed = tuple(points.span(span) for span in english)
        if washed != self._editor.linked:
            self._editor.linked = washed
            self._editor.viewport().update()
        before = canvas.scene.linked
        now = None
        if chinese:
            source = canvas.layouts.of(position).source.points
            now = (position, tuple(source.span(span) for span in chinese))
        if now != before:
            canvas.scene.linked = now
            for row in {each[0] for each in (before, now) if each is not None}:
                self._paint_again(row)

    def _paint_again(self, position: int) -> None:
        canvas = self._canvas
        placed = canvas.placed(position)
        if placed is not None:
            canvas.viewport().update(QRect(canvas.columns.source, placed.y, canvas.columns.target - canvas.columns.source, placed.height))


def _holds(spans: tuple[Span, ...], point: int) -> bool:
    """Whether a caret at this code point stands in one of the sentences; right behind one it does, too."""
    return any(start <= point <= end for start, end in spans)


def _covers(spans: tuple[Span, ...], text: str) -> bool:
    """Whether there is nothing in a text but these sentences."""
    reached, between = 0, []
    for start, end in spans:
        between.append(text[reached:start])
        reached = end
    return not "".join([*between, text[reached:]]).strip()
