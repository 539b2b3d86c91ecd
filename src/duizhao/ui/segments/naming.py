"""What the rows say of themselves: the words of their standing, what a pill stands for, and a row in one line.

Decides the words, and that whoever cannot see a pill hears it where it stands.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao.domain.review import Status
from duizhao.domain.text import Text
from duizhao.ui.text.labels import Pill, Shape, pills_of
from duizhao.ui.text.points import Points

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot


class Naming(QObject):
    """Words in the present language."""

    def standing(self) -> dict[str, str]:
        """The words of a row's standing."""
        return {
            Status.NEW: self.tr("New"),
            Status.DRAFT: self.tr("Draft"),
            Status.CONFIRMED: self.tr("Confirmed"),
            Status.SENT_BACK: self.tr("Sent back"),
            Status.REVIEWED: self.tr("Reviewed"),
            Status.APPROVED: self.tr("Approved"),
            Status.LOCKED: self.tr("Locked"),
            "no Chinese": self.tr("No Chinese"),
            "no English": self.tr("No English"),
            "reopened": self.tr("Reopened"),
            "look": self.tr("Look"),
        }

    def row(self, now: "Snapshot", position: int, words: Mapping[str, str]) -> str:
        """A row in one line."""
        segment = now.segments[position]
        return self.tr("{row}: {chinese} → {english}, {status}, findings: {count}").format(
            row=position + 1,
            chinese=self.spoken(segment.source) or words["no Chinese"],
            english=self.spoken(segment.target) or words["no English"],
            status=words[now.statuses[position]],
            count=len(now.open_of(position)),
        )

    def editor(self, number: str, text: Text) -> str:
        """The name of the editor over a row's English, with what a person cannot see in its text."""
        codes = ", ".join(self.pill(pill) for pill in pills_of(text, Points(text.plain)))
        if codes:
            return self.tr("English of row {row}, in it: {codes}").format(row=number, codes=codes)
        return self.tr("English of row {row}").format(row=number)

    def spoken(self, text: Text) -> str:
        """A text with its pills told in brackets where they stand."""
        points = Points(text.plain)
        pills = pills_of(text, points)
        if not pills:
            return text.plain
        places = [points.point(pill.unit) for pill in pills]
        told = [
            f"[{self.pill(pill)}]{text.plain[start:end]}" for pill, (start, end) in zip(pills, pairwise([*places, len(text)]), strict=True)
        ]
        return text.plain[: places[0]] + "".join(told)

    def pill(self, pill: Pill) -> str:
        """What a pill stands for."""
        sort, _, number = pill.name.partition(":")
        known = {
            "picture": self.tr("picture"),
            "note": self.tr("note mark"),
            "footnote": self.tr("footnote {number}").format(number=number),
            "endnote": self.tr("endnote {number}").format(number=number),
        }
        if pill.shape is Shape.CHARACTER:
            return self.tr("tab") if pill.label == "tab" else self.tr("line break")
        if pill.shape is Shape.OPENING:
            return self.tr("code {name} begins").format(name=pill.name)
        if pill.shape is Shape.CLOSING:
            return self.tr("code {name} ends").format(name=pill.name.removeprefix("/"))
        return known.get(sort) or self.tr("code {name}").format(name=pill.name)
