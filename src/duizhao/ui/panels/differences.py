"""Two versions of an English text as one rich text: what was inserted, what was deleted.

Decides colours and how much of what stayed is shown around a change. Finds no differences itself.
"""

from collections.abc import Iterator
from html import escape

from duizhao.language.diff import changes
from duizhao.ui.look import Palette

_AROUND = 36
"""Code points of unchanged text that are shown on either side of a change."""


def deleted(text: str, palette: Palette) -> str:
    """Marked as what is no longer there."""
    return (
        f'<span style="color:{palette.deleted}; background-color:{palette.deleted_wash}; text-decoration:line-through">{plain(text)}</span>'
    )


def inserted(text: str, palette: Palette) -> str:
    """Marked as what is new."""
    return f'<span style="color:{palette.inserted}; background-color:{palette.inserted_wash}">{plain(text)}</span>'


def plain(text: str) -> str:
    """Text that rich text shows as it is."""
    return escape(text, quote=False).replace("\n", " ¶ ")


def between(old: str, new: str, palette: Palette) -> str:
    """The way from `old` to `new`; empty when they are the same."""
    return "".join(_pieces(old, new, palette))


def sides(old: str, new: str, palette: Palette) -> tuple[str, str]:
    """Both texts whole: the old one with what is gone marked, the new one with what is new."""
    before, after, left, right = [], [], 0, 0
    for change in changes(old, new):
        before += [plain(old[left : change.old[0]]), deleted(gone, palette) if (gone := old[slice(*change.old)]) else ""]
        after += [plain(new[right : change.new[0]]), inserted(come, palette) if (come := new[slice(*change.new)]) else ""]
        left, right = change.old[1], change.new[1]
    return "".join([*before, plain(old[left:])]), "".join([*after, plain(new[right:])])


def _pieces(old: str, new: str, palette: Palette) -> Iterator[str]:
    found = changes(old, new)
    end = 0
    for number, change in enumerate(found):
        yield _stayed(new[end : change.new[0]], after_change=number > 0, before_change=True)
        if gone := old[slice(*change.old)]:
            yield deleted(gone, palette)
        if come := new[slice(*change.new)]:
            yield inserted(come, palette)
        end = change.new[1]
    if found:
        yield _stayed(new[end:], after_change=True, before_change=False)


def _stayed(text: str, *, after_change: bool, before_change: bool) -> str:
    """An unchanged stretch, its middle (or its outer end) left out where it is long."""
    head = text[:_AROUND] if after_change else ""
    tail = text[-_AROUND:] if before_change else ""
    if len(text) <= len(head) + len(tail) + 2:
        return plain(text)
    if head and " " in head:
        head = head[: head.rindex(" ") + 1]
    if tail and " " in tail:
        tail = tail[tail.index(" ") :]
    return f"{plain(head)}…{plain(tail)}"
