"""The words for what the domain only names: roles, origins, verdicts, families of checks, kinds of paragraphs.

Decides the words; statuses and severities have theirs in `messages`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from duizhao.domain.document import Kind
from duizhao.domain.review import Role, Verdict, VerdictKind
from duizhao.domain.segment import Origin

if TYPE_CHECKING:
    from duizhao.services.snapshot import Snapshot


class Vocabulary(QObject):
    """Answers in the language that is spoken now."""

    def role(self, role: Role) -> str:
        return {
            Role.TRANSLATOR: self.tr("translator"),
            Role.REVIEWER: self.tr("reviewer"),
            Role.EDITOR: self.tr("editor"),
            Role.PROGRAM: self.tr("program"),
        }[role]

    def origin(self, origin: Origin) -> str:
        return {
            Origin.DRAFT: self.tr("from the draft"),
            Origin.TRACKED: self.tr("by tracked changes in the draft"),
            Origin.TYPED: self.tr("typed"),
            Origin.MEMORY: self.tr("from the memory"),
            Origin.FIX: self.tr("by a fix"),
            Origin.RESTORE: self.tr("restored"),
            Origin.REVIEW_FILE: self.tr("from a review file"),
            Origin.ALIGNED: self.tr("carried over when paragraphs were linked anew"),
        }[origin]

    def verdict(self, verdict: Verdict, now: Snapshot | None) -> str:
        """What somebody said of a row; of several sign-offs, which one it was."""
        levels = now.profile.levels if now is not None else ()
        kind, who = verdict.kind, verdict.actor.name
        if verdict.paper is not None:
            who = self.tr("{who} on paper, recorded by {recorder}").format(who=who, recorder=verdict.paper.recorded_by)
        if verdict.came_from:
            who = self.tr("{who}, in {file}").format(who=who, file=verdict.came_from)
        if kind is VerdictKind.APPROVE and len(levels) > 1 and verdict.level <= len(levels):
            return self.tr("{level}: signed by {who}").format(level=levels[verdict.level - 1].name, who=who)
        return {
            VerdictKind.CONFIRM: self.tr("Confirmed by {who}"),
            VerdictKind.APPROVE: self.tr("Approved by {who}"),
            VerdictKind.SEND_BACK: self.tr("Sent back by {who}"),
            VerdictKind.REOPEN: self.tr("Reopened by {who}"),
            VerdictKind.REMARK: self.tr("Comment by {who}"),
            VerdictKind.RESOLVE: self.tr("Comment resolved by {who}"),
            VerdictKind.TAKE_UP: self.tr("Comment opened again by {who}"),
        }[kind].format(who=who)

    def family(self, name: str) -> str:
        """What a family of checks is about; its own name where there is no word yet."""
        return {
            "term": self.tr("term"),
            "consistency": self.tr("consistency"),
            "number": self.tr("number"),
            "date": self.tr("date"),
            "name": self.tr("name"),
            "abbreviation": self.tr("abbreviation"),
            "omission": self.tr("omission"),
            "addition": self.tr("addition"),
            "empty": self.tr("missing text"),
            "untranslated": self.tr("untranslated"),
            "codes": self.tr("links and notes"),
            "punctuation": self.tr("punctuation"),
            "spacing": self.tr("spacing"),
            "repeated": self.tr("repetition"),
            "spelling": self.tr("spelling"),
            "style": self.tr("style"),
            "redline": self.tr("red lines"),
            "quote": self.tr("quotation"),
            "link": self.tr("links"),
            "placeholder": self.tr("placeholders"),
            "capitalisation": self.tr("capitals"),
            "list": self.tr("lists"),
            "alignment": self.tr("alignment"),
            "attribution": self.tr("attribution"),
            "process": self.tr("review"),
        }.get(name, name)

    def paragraph(self, kind: Kind) -> str:
        """What a paragraph is in the release."""
        return {
            Kind.HEADLINE: self.tr("Headline"),
            Kind.LEAD: self.tr("Lead"),
            Kind.BODY: self.tr("Body"),
            Kind.HEADING: self.tr("Heading"),
            Kind.LIST_ITEM: self.tr("List item"),
            Kind.QUOTE: self.tr("Quote"),
            Kind.CAPTION: self.tr("Caption"),
            Kind.BYLINE: self.tr("Byline"),
            Kind.DATE: self.tr("Date"),
            Kind.NOTE: self.tr("Note"),
        }[kind]

    def kind(self, kind: Kind | None) -> str:
        """What a paragraph is in the release, where the outline has a word for it."""
        return {
            Kind.HEADLINE: self.tr("Headline"),
            Kind.BYLINE: self.tr("Byline"),
            Kind.DATE: self.tr("Date"),
        }.get(kind or Kind.BODY, "")
