"""Marking: errors by MQM on spans of the English, and the scorecard that they make. Off until the house style has an MQM profile.

Decides which marks and rows count. A mark is given to the text that the person saw: a row that has moved on since is refused. What an error
weighs is the profile's, the formula is `metrics.mqm`.

Evaluated is a row that somebody signed or sent back as it stands, or that has a mark that counts: a text that nobody has looked at has no score. A
mark of an earlier wording counts only where the profile scores the text as it was handed in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from duizhao.domain.changes import Aspect, Changes
from duizhao.domain.errors import UsageError
from duizhao.domain.marks import Mark, MarkEventKind, NewMark, PlacedMark, placed
from duizhao.domain.mqm import Counted, MarkSeverity, MqmProfile, Scorecard
from duizhao.domain.review import SIGNERS, Actor, VerdictKind, standing
from duizhao.domain.scores import Score
from duizhao.domain.segment import Segment
from duizhao.language.amounts import chinese_characters, english_words
from duizhao.metrics import mqm
from duizhao.services import snapshot
from duizhao.store import Project, marking, reading
from duizhao.store.reading import DocumentRecord

_MARKED = frozenset({Aspect.MARKS})
_LOOKED_AT = (VerdictKind.APPROVE, VerdictKind.SEND_BACK)


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks on a document in the order of its text, those that were withdrawn apart, and what they come to.

    `evaluated` are the positions (0-based) of the rows that were evaluated, of `rows`.
    """

    card: Scorecard
    marks: tuple[PlacedMark, ...]
    withdrawn: tuple[PlacedMark, ...]
    evaluated: tuple[int, ...]
    rows: int

    def counts(self, each: PlacedMark) -> bool:
        """Whether a mark is in the score."""
        return _counts(each, self.card.profile)


def kept(project: Project) -> tuple[Mark, ...]:
    """Every mark of the project's document, those that were withdrawn too."""
    with project.reading() as connection:
        return tuple(marking.marks(connection, reading.documents(connection)[0].id))


def scorecard(project: Project) -> Scorecard | None:
    """The scorecard of the project's document; None while MQM is off."""
    found = marked(project)
    return None if found is None else found.card


def marked(project: Project) -> Marked | None:
    """The marks of the project's document with their scorecard; None while MQM is off."""
    with project.reading() as connection:
        document = reading.documents(connection)[0]
        return _marked(connection, document, None)


def marked_rows(segments: Sequence[Segment], marks: Iterable[Mark], profile: MqmProfile) -> Marked:
    """What these marks come to on these rows."""
    where = placed(marks, {segment.id: segment for segment in segments})
    holding = tuple(each for each in where if each.mark.withdrawn is None)
    counted = [each for each in holding if _counts(each, profile)]
    rows = {each.position for each in counted}
    evaluated = [segment for segment in segments if segment.position in rows or _looked_at(segment)]
    card = mqm.scorecard(
        [(each.mark.type, each.mark.severity) for each in counted], sum(_amount(segment, profile) for segment in evaluated), profile
    )
    withdrawn = tuple(each for each in where if each.mark.withdrawn is not None)
    return Marked(card, holding, withdrawn, tuple(segment.position for segment in evaluated), len(segments))


def add(project: Project, seen: Segment, new: NewMark, actor: Actor) -> Changes:
    """Mark an error in a row as it was seen; refused where its text has moved on since.

    Raises:
        UsageError: MQM is off, a translator marks, the profile does not know the type, or the span is not in the text.
    """
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        hold(reading.profile(connection).mqm, seen, new, actor)
        now = reading.segments(connection, document.id, {seen.id: seen.position})
        if not now or not snapshot.same_texts(now[0], seen):
            return Changes(refused={seen.position: "review.refused.moved"})
        marking.add_mark(connection, now[0], new, actor)
    return Changes(frozenset({seen.position}), _MARKED)


def allowed(profile: MqmProfile | None, actor: Actor) -> MqmProfile:
    """The profile by which somebody marks.

    Raises:
        UsageError: MQM is off, or a translator marks.
    """
    if profile is None:
        raise UsageError("mark.off")
    if actor.role not in SIGNERS:
        raise UsageError("mark.role")
    return profile


def hold(profile: MqmProfile | None, seen: Segment, new: NewMark, actor: Actor) -> None:
    """Refuse a mark that cannot be given.

    Raises:
        UsageError: as for `add`.
    """
    known = [each.id for each in allowed(profile, actor).types]
    if new.type not in known:
        raise UsageError("mark.type", type=new.type, types=known)
    text, (start, end) = seen.target.plain, new.span
    if not 0 <= start <= end <= len(text) or (start == end and text):
        raise UsageError("mark.span", row=seen.position + 1, length=len(text))


def hold_back(profile: MqmProfile | None, marks: Iterable[Mark], names: Iterable[str], actor: Actor) -> None:
    """Refuse to withdraw marks that there are not.

    Raises:
        UsageError: as for `withdraw`.
    """
    allowed(profile, actor)
    known = {mark.id for mark in marks}
    for name in names:
        if name not in known:
            raise UsageError("mark.unknown", mark=name)


def withdraw(project: Project, names: Sequence[str], actor: Actor) -> Changes:
    """Take marks back; they stay in the history.

    Raises:
        UsageError: MQM is off, a translator withdraws, or there is no such mark.
    """
    return _put(project, names, MarkEventKind.WITHDRAWN, actor)


def give_again(project: Project, names: Sequence[str], actor: Actor) -> Changes:
    """Marks that were withdrawn hold again.

    Raises:
        UsageError: as for `withdraw`.
    """
    return _put(project, names, MarkEventKind.ADDED, actor)


def value(connection: Connection, document: DocumentRecord) -> Score | None:
    """The score as it stands, with the whole profile that it was made by; None while there is none."""
    found = _marked(connection, document, None)
    return None if found is None or found.card.score is None else Score(found.card.score, signature(found.card))


def signature(card: Scorecard) -> str:
    """What makes an MQM score comparable: the profile with its version, and how much was evaluated."""
    return f"profile:{card.profile.as_json()}|version:{card.profile.version}|amount:{card.amount}|penalty:{card.penalty:g}"


def as_json(found: Marked) -> dict[str, Any]:
    """Marks and scorecard as JSON holds them: rows count from 0, spans are in code points, times are milliseconds since 1970, UTC."""
    card, profile = found.card, found.card.profile
    return {
        "profile": {
            "name": profile.name,
            "version": profile.version,
            "types": {each.id: each.weight for each in profile.types},
            "severities": {str(severity): profile.multiplier(severity) for severity in MarkSeverity},
            "counted": str(profile.counted),
            "least": profile.least,
            "passing": profile.passing,
            "maximum": profile.maximum,
            "earlier": profile.earlier,
        },
        "amount": card.amount,
        "rows": {"evaluated": list(found.evaluated), "of": found.rows},
        "penalty": card.penalty,
        "per_thousand": card.per_thousand,
        "score": card.score,
        "passed": card.passed,
        "critical": card.critical,
        "too_small": card.too_small,
        "counts": [{"type": t.type, "severity": str(t.severity), "count": t.count, "penalty": t.penalty} for t in card.tallies],
        "marks": [{**_mark(each), "counted": found.counts(each)} for each in found.marks],
        "withdrawn": [_mark(each) for each in found.withdrawn],
    }


def _mark(each: PlacedMark) -> dict[str, Any]:
    mark, taken = each.mark, each.mark.withdrawn
    return {
        "id": mark.id,
        "segment": each.position,
        "span": None if each.span is None else list(each.span),
        "words": mark.words,
        "type": mark.type,
        "severity": str(mark.severity),
        "comment": mark.comment,
        "revision": mark.revision_hash,
        "version": mark.version,
        "actor": mark.given.actor.name,
        "role": str(mark.given.actor.role),
        "at": mark.given.at,
        "withdrawn": None if taken is None else {"actor": taken.actor.name, "at": taken.at},
    }


def _marked(connection: Connection, document: DocumentRecord, segments: Sequence[Segment] | None) -> Marked | None:
    profile = reading.profile(connection).mqm
    if profile is None:
        return None
    rows = reading.segments(connection, document.id) if segments is None else segments
    return marked_rows(rows, marking.marks(connection, document.id), profile)


def _put(project: Project, names: Sequence[str], kind: MarkEventKind, actor: Actor) -> Changes:
    with project.transaction() as connection:
        document = reading.documents(connection)[0]
        marks = marking.marks(connection, document.id)
        hold_back(reading.profile(connection).mqm, marks, names, actor)
        known = {mark.id: mark for mark in marks}
        wanted = [known[name] for name in dict.fromkeys(names) if known[name].events[-1].kind is not kind]
        for mark in wanted:
            marking.add_mark_event(connection, mark.id, kind, actor)
        places = {key: place for place, (key, _) in enumerate(reading.versions(connection, document.id))}
    touched = frozenset(places[key] for mark in wanted for key in mark.rows)
    return Changes(touched, _MARKED if wanted else frozenset())


def _counts(each: PlacedMark, profile: MqmProfile) -> bool:
    return each.span is not None or profile.earlier


def _looked_at(segment: Segment) -> bool:
    verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash) if segment.verdicts else None
    return verdict is not None and verdict.kind in _LOOKED_AT


def _amount(segment: Segment, profile: MqmProfile) -> int:
    if profile.counted is Counted.WORDS:
        return english_words(segment.target.plain)
    return chinese_characters(segment.source.plain)
