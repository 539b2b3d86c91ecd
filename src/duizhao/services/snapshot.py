"""A document as it stands at one moment, with everything that follows from what is stored.

Decides how stored events become statuses, open findings and the gate. Changes nothing.
"""

import hashlib
import importlib.resources
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from sqlalchemy import Connection

from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary
from duizhao.domain.review import Profile, Reason, Status, Waiver, gate, standing, status_of
from duizhao.domain.segment import Segment, SegmentText
from duizhao.domain.text import Variety
from duizhao.settings import VERSION
from duizhao.store import reading
from duizhao.store.reading import DocumentRecord


@dataclass(frozen=True)
class Snapshot:
    """Everything a command judges by and a query shows. `findings` holds waived ones too; positions are 0-based.

    What follows from the fields is worked out once, when it is first asked for.
    """

    document: DocumentRecord
    profile: Profile
    glossary: Glossary
    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...]
    waivers: dict[str, Waiver]

    @cached_property
    def statuses(self) -> list[Status]:
        return [
            status_of(standing(segment.verdicts, segment.source_hash, segment.target_hash), empty=not segment.target.plain.strip())
            for segment in self.segments
        ]

    @cached_property
    def open_findings(self) -> list[Finding]:
        return [finding for finding in self.findings if self.waiver_of(finding) is None]

    @cached_property
    def gate(self) -> list[Reason]:
        return gate(self.statuses, self.open_findings)

    def waiver_of(self, finding: Finding) -> Waiver | None:
        """The waiver that holds for a finding now."""
        return self.waivers.get(finding.id)

    def open_of(self, position: int) -> list[Finding]:
        """The open findings of one row."""
        return self._open_by_row.get(position, [])

    @cached_property
    def _open_by_row(self) -> dict[int, list[Finding]]:
        rows: dict[int, list[Finding]] = {}
        for finding in self.open_findings:
            rows.setdefault(finding.segment, []).append(finding)
        return rows


def take(connection: Connection, document: DocumentRecord) -> Snapshot:
    """The document now; its findings are the stored ones, or made anew when those are stale."""
    profile, glossary = reading.profile(connection), reading.glossary(connection)
    segments = reading.segments(connection, document.id)
    findings = reading.findings(connection, document.id, fingerprint(segments, glossary, profile))
    if findings is None:
        findings = check(segments, glossary, profile)
    return Snapshot(document, profile, glossary, tuple(segments), tuple(findings), reading.waivers(connection, document.id))


def fingerprint(segments: Sequence[Segment], glossary: Glossary, profile: Profile) -> str:
    """A digest of all that findings are made from: texts, glossary, variety, and the rules themselves."""
    parts = [_rules(), glossary.version, profile.variety]
    parts += [f"{segment.id}:{segment.source_hash}:{segment.target_hash}" for segment in segments]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _rules() -> str:
    """A digest of the checks and of what they know about languages: another program may find something else in the same texts."""
    package = importlib.resources.files("duizhao")
    modules = [module for name in ("checks", "language") for module in package.joinpath(name).iterdir() if module.name.endswith(".py")]
    content = b"".join(module.read_bytes() for module in sorted(modules, key=lambda module: module.name))
    return f"{VERSION} {hashlib.sha256(content).hexdigest()}"


def check(segments: Sequence[Segment], glossary: Glossary, profile: Profile) -> list[Finding]:
    """What every check says about these rows; ids hold on to their segment."""
    return named(
        run_checks([text_of(segment) for segment in segments], glossary, profile.variety),
        [(segment.source.plain, segment.target.plain, segment.uuid) for segment in segments],
    )


def run_checks(texts: Sequence[SegmentText], glossary: Glossary, variety: Variety) -> list[Finding]:
    """What every check says; loading them is put off until somebody asks."""
    from duizhao.checks import run  # noqa: PLC0415  (the checks' patterns, 0.1 s; not needed while stored findings are current)

    return run(texts, glossary, variety=variety)


def text_of(segment: Segment) -> SegmentText:
    """A row as the checks see it."""
    return SegmentText(
        segment.position,
        segment.source.plain,
        segment.target.plain,
        tuple(paragraph.kind for paragraph in segment.draft_paragraphs),
        segment.confidence,
    )
