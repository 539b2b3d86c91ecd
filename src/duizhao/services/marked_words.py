"""A scorecard in words, for the terminal, for evidence and for reports.

Decides which lines a person reads and in which order. What a scorecard holds is `marking`'s: this reads what `marking.as_json` gives.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from duizhao.messages import Voice
from duizhao.services.marking import Marked, as_json


@dataclass(frozen=True, slots=True)
class Told:
    """A scorecard as a window tells it: whether the text passes, what is to be known before one relies on it, figures, and the profile that weighed the marks."""

    outcome: str
    doubts: tuple[str, ...]
    figures: tuple[str, ...]
    profile: str


def told(found: Marked, voice: Voice) -> Told:
    """Marks and what they come to, in words."""
    mqm = as_json(found)
    first, *doubts = outcome(mqm, voice)
    return Told(first, tuple(doubts), tuple(figures(mqm, voice)), profile_line(mqm, voice))


def outcome(mqm: Mapping[str, Any], voice: Voice) -> list[str]:
    """Whether the text passes and with what score, and what is to be known before one relies on it."""
    profile = mqm["profile"]
    if mqm["score"] is None:
        return [voice.say("scorecard.none")]
    values = {"score": shown_score(mqm["score"]), "maximum": f"{profile['maximum']:g}", "passing": f"{profile['passing']:g}"}
    if mqm["critical"]:
        lines = [voice.say("scorecard.critical", count=mqm["critical"], **values)]
    else:
        lines = [voice.say("scorecard.passed" if mqm["passed"] else "scorecard.failed", **values)]
    if mqm["too_small"]:
        lines.append(voice.say("scorecard.too_small", amount=mqm["amount"], least=profile["least"], counted=counted(profile, voice)))
    return lines


def figures(mqm: Mapping[str, Any], voice: Voice) -> list[str]:
    """Penalty, amount and rows, and which marks are left out."""
    profile = mqm["profile"]
    lines = []
    if mqm["score"] is not None:
        lines.append(
            voice.say(
                "scorecard.penalty",
                penalty=f"{mqm['penalty']:g}",
                amount=mqm["amount"],
                counted=counted(profile, voice),
                density=f"{mqm['per_thousand']:.1f}",
            )
        )
        lines.append(voice.say("scorecard.evaluated", rows=len(mqm["rows"]["evaluated"]), of=mqm["rows"]["of"]))
    earlier = sum(mark["span"] is None for mark in mqm["marks"])
    if earlier:
        lines.append(voice.say("scorecard.earlier_counted" if profile["earlier"] else "scorecard.earlier_left", count=earlier))
    return lines


def profile_line(mqm: Mapping[str, Any], voice: Voice) -> str:
    """Which profile weighed the marks, with its multipliers."""
    profile = mqm["profile"]
    severities = [f"{voice.say(f'mqm.severity.{name}')} {value:g}" for name, value in profile["severities"].items()]
    return voice.say("scorecard.profile", name=profile["name"], version=profile["version"], severities=severities)


def mark_cells(mark: Mapping[str, Any], voice: Voice) -> tuple[str, str, str, str, str]:
    """Row, severity, type, words and remark of a mark."""
    remark = [mark["comment"]] if mark["comment"] else []
    if mark["span"] is None:
        remark.append(voice.say("scorecard.earlier"))
    severity, kind = voice.say(f"mqm.severity.{mark['severity']}"), voice.say(f"mqm.{mark['type']}")
    return str(mark["segment"] + 1), severity, kind, mark["words"], "\n".join(remark)


def counted(profile: Mapping[str, Any], voice: Voice) -> str:
    """What the amount of text is counted in."""
    return voice.say("scorecard.characters" if profile["counted"] == "Chinese characters" else "scorecard.words")


def shown_score(score: float) -> str:
    """A score as it is read: cut off after two places, never rounded up to what would pass."""
    return f"{math.floor(round(score * 100, 6)) / 100:g}"
