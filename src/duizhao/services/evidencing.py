"""The evidence of a release: what went out, who signed what, what was left as it was and why; and whether a file is still that.

Decides what evidence holds and what counts as a difference. Lets nothing out: the gate is the export's.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from duizhao.domain.document import Paragraph
from duizhao.domain.errors import FileError
from duizhao.domain.evidence import Page, Part, digest_of
from duizhao.domain.findings import Finding
from duizhao.domain.review import Actor, Profile, Verdict, self_reviewed
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.domain.standards import STANDARD_NAMES
from duizhao.messages import Voice
from duizhao.services import marked_words, marking, snapshot
from duizhao.services.marking import Marked
from duizhao.services.scoring import DocumentScores
from duizhao.services.snapshot import Snapshot
from duizhao.settings import VERSION


@dataclass(frozen=True, slots=True)
class Going:
    """A release that is about to go out: the file's name and bytes, each row's paragraphs in it, who lets it out when, and why if the gate is closed.

    `marked` are the MQM marks with their scorecard, where the office gives them.
    """

    name: str
    content: bytes
    paragraphs: Sequence[Sequence[Paragraph]]
    actor: Actor
    at: int
    override: str
    scores: DocumentScores | None
    marked: Marked | None = None


def evidence_of(now: Snapshot, project: str, going: Going) -> dict[str, Any]:
    """All that is known of a release, as JSON can hold it: indices count from 0, times are milliseconds since 1970, UTC.

    The Chinese is named by the SHA-256 of its paragraphs joined with line feeds: the project keeps what was read, not the file.
    """
    source = PARAGRAPH_BREAK.join(segment.source.plain for segment in now.segments)
    return {
        "program": VERSION,
        "project": project,
        "document": now.document.name,
        "source": {"name": now.document.source_name, "text_sha256": hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()},
        "release": {
            "name": going.name,
            "sha256": hashlib.sha256(going.content).hexdigest(),
            "bytes": len(going.content),
            "at": going.at,
            "actor": going.actor.name,
            "role": going.actor.role,
            "override": going.override,
            "gate": [{"code": reason.code, "segment": reason.segment, "count": reason.count} for reason in now.gate],
        },
        "glossary": now.glossary.version,
        "checks": snapshot.fingerprint((), now.house),
        "profile": _profile(now.profile),
        "segments": [_segment(now, segment, paragraphs) for segment, paragraphs in zip(now.segments, going.paragraphs, strict=True)],
        "findings": [_finding(now, finding) for finding in now.findings],
        "scores": _scores(going.scores),
        **({"mqm": marking.as_json(going.marked)} if going.marked is not None else {}),
    }


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        "two_person": profile.two_person,
        "levels": [{"name": level.name, "roles": sorted(level.roles)} for level in profile.levels],
        "needs": {"status": profile.needs.status, "warnings": sorted(profile.needs.warnings), "comments": profile.needs.comments},
    }


def _segment(now: Snapshot, segment: Segment, paragraphs: Sequence[Paragraph]) -> dict[str, Any]:
    given, status = snapshot.signed(segment), now.statuses[segment.position]
    names = STANDARD_NAMES[status]
    return {
        "segment": segment.position,
        "uuid": segment.uuid,
        "source_hash": segment.source_hash,
        "target_hash": segment.target_hash,
        "text": [paragraph.text for paragraph in paragraphs],
        "status": status,
        "xliff": names.xliff_2,
        "iso17100": names.iso_17100,
        "version": segment.revision.version,
        "revision": segment.revision.hash,
        "origin": segment.revision.origin,
        "authors": list(segment.authors),
        "signatures": [_signature(verdict, now.profile) for verdict in given],
        "self_review": self_reviewed(given, segment.authors),
    }


def _signature(verdict: Verdict, profile: Profile) -> dict[str, Any]:
    name = profile.levels[verdict.level - 1].name if verdict.level <= len(profile.levels) else ""
    who, paper = verdict.actor, verdict.paper
    on_paper = None
    if paper is not None:
        on_paper = {"recorded_by": paper.recorded_by, "scan": paper.scan, "sha256": paper.sha256, "bytes": paper.size}
    return {
        "level": verdict.level,
        "name": name,
        "actor": who.name,
        "role": who.role,
        "at": verdict.at,
        "comment": verdict.comment,
        "paper": on_paper,
    }


def _finding(now: Snapshot, finding: Finding) -> dict[str, Any]:
    waiver = now.waiver_of(finding)
    return {
        "id": finding.id,
        "segment": finding.segment,
        "check": finding.check,
        "severity": finding.severity,
        "found": finding.found,
        "expected": finding.expected,
        "waived": None if waiver is None else {"actor": waiver.actor.name, "at": waiver.at, "reason": waiver.reason},
    }


def _scores(found: DocumentScores | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "against": found.against,
        "metrics": {name: {"value": score.value, "signature": score.signature} for name, score in found.scores.metrics.items()},
    }


def page_of(content: Mapping[str, Any], voice: Voice) -> Page:
    """Evidence as a person reads it, in one language."""
    release = content["release"]
    warning = voice.say("evidence.override", reason=release["override"]) if release["override"] else ""
    parts = [
        Part(voice.say("evidence.about"), (), _about(content, voice)),
        Part(voice.say("evidence.signed"), _columns(voice, "row", "status", "signed", "origin", "english"), _signed(content, voice)),
    ]
    if content["findings"]:
        columns = _columns(voice, "row", "finding", "found", "outcome")
        parts.append(Part(voice.say("evidence.findings"), columns, _found(content["findings"], voice)))
    if "mqm" in content:
        parts += _scorecard(content["mqm"], voice)
    return Page(voice.say("evidence.title", name=content["document"]), warning, parts, voice.language)


def _scorecard(mqm: Mapping[str, Any], voice: Voice) -> list[Part]:
    figures = marked_words.figures(mqm, voice)
    rows = [("outcome", marked_words.outcome(mqm, voice)), ("figures", figures), ("profile", [marked_words.profile_line(mqm, voice)])]
    about = [(voice.say(f"evidence.mqm_{name}"), "\n".join(lines)) for name, lines in rows if lines]
    parts = [Part(voice.say("evidence.scorecard"), (), about)]
    if mqm["marks"]:
        columns = _columns(voice, "row", "severity", "type", "words", "remark")
        parts.append(Part(voice.say("evidence.marks"), columns, [marked_words.mark_cells(mark, voice) for mark in mqm["marks"]]))
    return parts


def _columns(voice: Voice, *names: str) -> list[str]:
    return [voice.say(f"evidence.column.{name}") for name in names]


def _about(content: Mapping[str, Any], voice: Voice) -> list[tuple[str, str]]:
    release, scores = content["release"], content["scores"]
    who = voice.say("evidence.who", actor=release["actor"], role=voice.say(f"role.{release['role']}"), at=said_time(release["at"]))
    rows = [
        ("release", f"{release['name']}\nSHA-256 {release['sha256']}"),
        ("released", who),
        ("source", f"{content['source']['name']}\nSHA-256 {content['source']['text_sha256']}"),
        ("program", f"Duizhao {content['program']}"),
        ("glossary", content["glossary"]),
        ("checks", content["checks"]),
    ]
    if scores is not None:
        values = [f"{voice.say(f'metric.{name}')} {score['value']:.1f}" for name, score in scores["metrics"].items()]
        rows.append(("scores", voice.say(f"report.scores.{scores['against']}", values=values)))
    return [(voice.say(f"evidence.{name}"), value) for name, value in rows]


def _signed(content: Mapping[str, Any], voice: Voice) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for each in content["segments"]:
        signatures = [_said_signature(signature, voice) for signature in each["signatures"]]
        if each["self_review"]:
            signatures.append(voice.say("evidence.self_review"))
        status = voice.say(f"status.{str(each['status']).replace(' ', '_')}")
        origin = voice.say(f"origin.{str(each['origin']).replace(' ', '_')}")
        rows.append((str(each["segment"] + 1), status, "\n".join(signatures), origin, "\n".join(each["text"])))
    return rows


def _said_signature(signature: Mapping[str, Any], voice: Voice) -> str:
    level = signature["name"] or voice.say("evidence.level", number=signature["level"])
    who = voice.say("evidence.who", actor=signature["actor"], role=voice.say(f"role.{signature['role']}"), at=said_time(signature["at"]))
    said, paper = voice.say("evidence.signature", level=level, who=who), signature["paper"]
    if paper is None:
        return said
    told = voice.say("evidence.on_paper", recorder=paper["recorded_by"])
    scan = voice.say("evidence.scan", scan=paper["scan"], digest=paper["sha256"]) if paper["scan"] else ""
    return "\n".join(filter(None, (said, told, scan)))


def _found(findings: Iterable[Mapping[str, Any]], voice: Voice) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for each in findings:
        waived = each["waived"]
        outcome = voice.say("evidence.open")
        if waived is not None:
            outcome = voice.say("evidence.waived", actor=waived["actor"], at=said_time(waived["at"]), reason=waived["reason"])
        severity, check = voice.say(f"severity.{each['severity']}"), voice.say(f"check.{each['check']}")
        rows.append((str(each["segment"] + 1), f"{severity} · {check}", each["found"] or "", outcome))
    return rows


def said_time(at: int) -> str:
    """A time as evidence names it, to the minute, in UTC: it reads the same in every office. Beyond the calendar, the bare figure."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)).strftime("%Y-%m-%d %H:%M UTC")
    except OverflowError:
        return str(at)


@dataclass(frozen=True, slots=True)
class Difference:
    """Paragraphs that are not what was approved: what was, and what stands there; one of them is empty where something is gone or new.

    `place` counts the paragraphs of the release, from 0: where it stands, or where it would.
    """

    place: int
    approved: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """A file held against evidence. `differences` is None where the file holds no text that could be compared."""

    evidence: Mapping[str, Any]
    intact: bool
    """Whether the evidence still says what it said when it was written."""
    same: bool
    """Whether the file is the one that went out, byte by byte."""
    differences: tuple[Difference, ...] | None

    @property
    def well(self) -> bool:
        return self.intact and self.same


def verify(release: Path, evidence: Path) -> Verified:
    """Hold a file against the evidence of a release.

    Raises:
        FileError: one of them cannot be read, or the second is no evidence.
    """
    from duizhao.formats.evidence import read_evidence  # noqa: PLC0415  (every format's library, 0.1 s; not needed to let a release out)
    from duizhao.formats.files import contents  # noqa: PLC0415  (as above)

    said = read_evidence(evidence)
    same = hashlib.sha256(contents(release)).hexdigest() == said["release"]["sha256"]
    differences: tuple[Difference, ...] | None = ()
    if not same:
        approved = [text for segment in said["segments"] for text in segment["text"]]
        try:
            differences = differing(approved, _texts_of(release))
        except FileError:
            differences = None
    return Verified(said, digest_of(said) == said.get("digest"), same, differences)


def _texts_of(release: Path) -> list[str]:
    from duizhao.formats import read_document  # noqa: PLC0415  (every format's library, 0.1 s; not needed to let a release out)
    from duizhao.formats.files import contents  # noqa: PLC0415  (as above)
    from duizhao.formats.html.text import page_paragraphs  # noqa: PLC0415  (as above)

    if release.suffix.lower() in (".html", ".htm"):
        return page_paragraphs(contents(release), release)
    return [paragraph.text for paragraph in read_document(release).paragraphs]


def differing(approved: Sequence[str], found: Sequence[str]) -> tuple[Difference, ...]:
    """Where the paragraphs of a file are not those that were approved; blanks and the breaking of lines are form, not text."""
    one, other = [_even(text) for text in approved], [_even(text) for text in found]
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return tuple(Difference(j, tuple(approved[i:k]), tuple(found[j:m])) for tag, i, k, j, m in blocks if tag != "equal")


def _even(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
