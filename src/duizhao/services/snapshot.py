"""A document as it stands at one moment, with everything that follows from what is stored.

Decides how stored events become statuses, open findings and the gate, and how a snapshot follows a change without being taken anew.
What is found in the texts is stored with them; what is found in how they were reviewed follows from the verdicts and is worked out here.
Changes nothing.
"""

import hashlib
import importlib.resources
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from sqlalchemy import Connection

from duizhao.domain import process
from duizhao.domain.arrangement import Ruling
from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.domain.review import Profile, Reason, Status, Verdict, Waiver, gate, self_reviewed, signatures, standing, status_of, unready
from duizhao.domain.segment import Rich, Segment, SegmentText, holding
from duizhao.domain.text import Text
from duizhao.domain.threads import open_threads
from duizhao.services.sentences import row_links
from duizhao.settings import UNSURE, VERSION, spelling_folder
from duizhao.store import reading
from duizhao.store.reading import DocumentRecord


@dataclass(frozen=True)
class Snapshot:
    """Everything a command judges by and a query shows. `findings` holds waived ones too, and those about the review; positions are 0-based.

    `checked` says that the findings are those of just these texts and this house; otherwise some may be missing.
    What follows from the fields is worked out once, when it is first asked for. The `with_…` methods give a snapshot that differs in a
    few rows and take over what is known of the others.
    """

    document: DocumentRecord
    profile: Profile
    house: House
    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...]
    waivers: Mapping[str, Waiver]
    checked: bool = True

    @property
    def glossary(self) -> Glossary:
        """The terms of the project, as they are listed."""
        return self.house.glossary

    @cached_property
    def statuses(self) -> list[Status]:
        return [_status(segment, self.profile) for segment in self.segments]

    @cached_property
    def open_findings(self) -> list[Finding]:
        return [finding for finding in self.findings if not self.waiver_of(finding)]

    @cached_property
    def gate(self) -> list[Reason]:
        alone = sorted(self._alone) if self.profile.two_person else ()
        talked = [each.position for each in self.segments if open_threads(each.verdicts)] if self.profile.needs.comments else ()
        return gate(self.statuses, self.open_findings, self.profile, alone, talked, self._lacking)

    @cached_property
    def _lacking(self) -> list[Reason]:
        """What the gate says of the statuses alone: findings come and go, and of ten thousand rows each would be looked at every time."""
        return unready(self.statuses, self.profile)

    def waiver_of(self, finding: Finding) -> Waiver | None:
        """The waiver that holds for a finding now."""
        return self.waivers.get(finding.matter) or self.waivers.get(finding.id)

    def findings_of(self, position: int) -> list[Finding]:
        """The findings of one row, waived ones too."""
        return list(self._by_row.get(position, ()))

    def open_of(self, position: int) -> list[Finding]:
        """The open findings of one row."""
        return [finding for finding in self._by_row.get(position, ()) if not self.waiver_of(finding)]

    def waived_of(self, position: int) -> list[Finding]:
        """The waived findings of one row."""
        return [finding for finding in self._by_row.get(position, ()) if self.waiver_of(finding)]

    def with_rows(self, segments: Iterable[Segment]) -> "Snapshot":
        """These rows in the places that they bear. Findings hold for the texts that they were made from: where those are others, they go."""
        rows, statuses, by_row = list(self.segments), list(self.statuses), dict(self._by_row)
        alone = set(self._alone) if self.profile.two_person else None
        moved = differs = False
        for segment in segments:
            position = segment.position
            if alone is not None:
                (alone.add if _is_alone(segment) else alone.discard)(position)
            same = same_texts(rows[position], segment)
            before = by_row.get(position, ())
            now = [*(_of_texts(before) if same else ()), *_of_review(segment, self.profile, self.house)]
            if now != list(before):
                by_row[position] = now
                differs = True
            moved = moved or not same
            rows[position], statuses[position] = segment, _status(segment, self.profile)
        findings = _in_order(by_row) if differs else self.findings
        return self._but(statuses, by_row, alone, segments=tuple(rows), findings=findings, checked=self.checked and not moved)

    def with_findings(self, found: Mapping[int, Sequence[Finding]]) -> "Snapshot":
        """These findings in the texts of these rows, in place of all that they had."""
        by_row = dict(self._by_row)
        for position, findings in found.items():
            by_row[position] = [*_of_texts(findings), *(each for each in by_row.get(position, ()) if _is_of_review(each))]
        return self._but(None, by_row, findings=_in_order(by_row))

    def with_waivers(self, waivers: Mapping[str, Waiver]) -> "Snapshot":
        """All waivers as they are now."""
        return self._but(waivers=waivers)

    def with_house(self, house: House) -> "Snapshot":
        """What the house lays down now; findings that were made with something else are no longer all that there is to say."""
        after = self._but(house=house, checked=self.checked and house.version == self.house.version)
        return after if house.rules == self.house.rules else after.reviewed_anew()

    def with_profile(self, profile: Profile) -> "Snapshot":
        """What the office demands now: rows stand by it as they would have stood all along."""
        if profile == self.profile:
            return self
        return self._but([_status(segment, profile) for segment in self.segments], profile=profile).reviewed_anew()

    def reviewed_anew(self) -> "Snapshot":
        """The same, with what is to be said of how each row was reviewed."""
        by_row = {position: _of_texts(findings) for position, findings in self._by_row.items()}
        for segment in self.segments:
            if more := _of_review(segment, self.profile, self.house):
                by_row[segment.position] = [*by_row.get(segment.position, ()), *more]
        return self._but(None, by_row, findings=_in_order(by_row))

    def as_checked(self, *, checked: bool = True) -> "Snapshot":
        """The same, with its findings known to be current, or not."""
        return self._but(checked=checked)

    @cached_property
    def _by_row(self) -> Mapping[int, Sequence[Finding]]:
        rows: dict[int, list[Finding]] = {}
        for finding in self.findings:
            rows.setdefault(finding.segment, []).append(finding)
        return rows

    @cached_property
    def _alone(self) -> Collection[int]:
        """The rows that one person both wrote and signed, or signed twice; asked for under the two-person rule alone."""
        return {segment.position for segment in self.segments if _is_alone(segment)}

    def _but(
        self,
        statuses: list[Status] | None = None,
        by_row: Mapping[int, Sequence[Finding]] | None = None,
        alone: Collection[int] | None = None,
        **fields: Any,
    ) -> "Snapshot":
        """This snapshot with other fields, given what follows from them so that it is not worked out over all rows again."""
        after = replace(self, **fields)
        vars(after).update(statuses=self.statuses if statuses is None else statuses, _by_row=self._by_row if by_row is None else by_row)
        if alone is not None or (after.segments is self.segments and "_alone" in vars(self)):
            vars(after)["_alone"] = self._alone if alone is None else alone
        if statuses is None and after.profile is self.profile and "_lacking" in vars(self):
            vars(after)["_lacking"] = self._lacking
        return after


Present = Callable[[Connection, DocumentRecord], Snapshot]
"""What a command judges by, read inside its transaction: `take`, or what `present` makes."""


def take(connection: Connection, document: DocumentRecord, *, check: bool = True) -> Snapshot:
    """The document now; its findings are the stored ones, or made anew when those are stale.

    Without `check`, stale findings are left out instead, and the snapshot says that it is not checked.
    """
    profile, house = reading.profile(connection), reading.house(connection, document.id)
    segments = reading.segments(connection, document.id)
    stored = reading.findings(connection, document.id, fingerprint(segments, house))
    found = _check_anew(segments, house) if stored is None and check else stored
    waivers = reading.waivers(connection, document.id)
    return Snapshot(document, profile, house, tuple(segments), tuple(found or ()), waivers, found is not None).reviewed_anew()


def present(seen: Iterable[Segment], found: Mapping[int, Sequence[Finding]]) -> Present:
    """Judges by what somebody has in front of them: the rows as they were seen, and their findings by position.

    Only these rows are read again, with the waivers of their findings. The snapshot holds them alone, each with the position at which
    it was seen; one that is gone is missing, and one whose text has moved on has no findings.
    """
    rows = {segment.id: segment for segment in seen}

    def reread(connection: Connection, document: DocumentRecord) -> Snapshot:
        now = reading.segments(connection, document.id, {key: segment.position for key, segment in rows.items()})
        findings = [finding for segment in now if same_texts(segment, rows[segment.id]) for finding in found.get(segment.position, ())]
        made = Snapshot(document, reading.profile(connection), House(), tuple(now), tuple(findings), {}).reviewed_anew()
        keys = [key for finding in made.findings for key in (finding.matter, finding.id)]
        return made.with_waivers(reading.waivers(connection, document.id, keys))

    return reread


def held(now: Snapshot) -> Present:
    """Judges by a snapshot that somebody holds, as long as it is checked and nothing in the project has moved on from it; else by `take`."""

    def compare(connection: Connection, document: DocumentRecord) -> Snapshot:
        stands = (
            now.checked
            and reading.versions(connection, document.id) == [(segment.id, segment.revision.version) for segment in now.segments]
            and reading.verdicts(connection, document.id) == sum(len(segment.verdicts) for segment in now.segments)
            and _same_rulings(now.segments, reading.rulings(connection, document.id))
            and reading.waivers(connection, document.id) == now.waivers
            and reading.house(connection, document.id).version == now.house.version
            and reading.profile(connection) == now.profile
        )
        return now if stands else take(connection, document)

    return compare


def _same_rulings(segments: Iterable[Segment], rulings: Mapping[int, Ruling]) -> bool:
    """Whether rows with the same texts are still ruled as they were."""
    return all(row.ruling is holding(rulings.get(row.id), row.source.plain, row.target.plain) for row in segments if row.ruling or rulings)


def same_texts(one: Segment, other: Segment) -> bool:
    """Whether two states of a row have the same Chinese and English, codes and all."""
    return (one.source_hash, one.target_hash) == (other.source_hash, other.target_hash)


def fingerprint(segments: Sequence[Segment], house: House) -> str:
    """A digest of all that findings are made from: texts (a revision's hash binds its Chinese and its English), rulings, house, and the rules.

    So is whether a link is one to look at.
    """
    parts = [_rules(), house.version]
    for segment in segments:
        unsure = "?" if segment.confidence < UNSURE and not segment.pinned else ""
        parts.append(f"{segment.id}:{segment.revision.hash}:{segment.ruling or ''}{unsure}")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@cache
def _rules() -> str:
    """A digest of the checks and of what they know: languages, sentence links, the office's dictionaries.

    Another program may find something else in the same texts, and so may this one beside another dictionary.
    """
    package = importlib.resources.files("duizhao")
    folders = [package.joinpath(name) for name in ("checks", "language", "aligner")]
    modules = [module for folder in folders for module in folder.iterdir() if module.name.endswith(".py")]
    modules += [package.joinpath("services", name) for name in ("aligning.py", "sentences.py")]
    modules.append(package.joinpath("domain", "codes.py"))
    content = b"".join(module.read_bytes() for module in sorted(modules, key=lambda module: module.name))
    folder = spelling_folder()
    held = sorted((path.name, (now := path.stat()).st_size, now.st_mtime_ns) for path in folder.iterdir()) if folder.is_dir() else []
    return f"{VERSION} {hashlib.sha256(content + repr(held).encode()).hexdigest()}"


def check(segments: Sequence[Segment], house: House) -> list[Finding]:
    """What every check says about these rows; ids hold on to their segment."""
    return named(
        run_checks([text_of(segment) for segment in segments], house),
        [(segment.source.plain, segment.target.plain, segment.uuid) for segment in segments],
    )


def run_checks(texts: Sequence[SegmentText], house: House) -> list[Finding]:
    """What every check says; loading them is put off until somebody asks."""
    from duizhao.checks import run  # noqa: PLC0415  (the checks' patterns, 0.1 s; not needed while stored findings are current)

    return run(texts, house, row_links)


def text_of(segment: Segment) -> SegmentText:
    """A row as the checks see it."""
    return SegmentText(
        segment.position,
        segment.source.plain,
        segment.target.plain,
        tuple(paragraph.kind for paragraph in segment.draft_paragraphs),
        1.0 if segment.pinned else segment.confidence,
        segment.ruling,
        rich_of(segment, segment.target),
    )


def rich_of(segment: Segment, target: Text) -> Rich | None:
    """A row's texts with their codes, where any has some, its English being `target`."""
    coded = segment.source.codes or segment.draft.codes or target.codes
    return Rich(segment.source, segment.draft, target) if coded else None


_check_anew = check
"""`check` under a name that the argument of `take` does not hide."""


def said_of_review(now: Snapshot) -> list[Reason]:
    """What is to be said of how the rows were reviewed, but for what somebody waived."""
    return [Reason(finding.check, segment=finding.segment) for finding in now.open_findings if _is_of_review(finding)]


def found_in_texts(now: Snapshot) -> list[Finding]:
    """What the checks found in the texts, without what is said of their review."""
    return _of_texts(now.findings)


def open_in_texts(now: Snapshot) -> int:
    """How many open findings the density counts: those in the texts, not what is said of how they were reviewed."""
    return sum(not now.waiver_of(finding) for finding in found_in_texts(now))


def signed(segment: Segment) -> tuple[Verdict, ...]:
    """The sign-offs that hold for a row as it stands."""
    return signatures(segment.verdicts, segment.source_hash, segment.target_hash) if segment.verdicts else ()


def _is_alone(segment: Segment) -> bool:
    return bool(segment.verdicts) and self_reviewed(signed(segment), segment.authors)


def _status(segment: Segment, profile: Profile) -> Status:
    verdict = standing(segment.verdicts, segment.source_hash, segment.target_hash) if segment.verdicts else None
    return status_of(verdict, empty=not segment.target.plain.strip(), levels=len(profile.levels))


def _is_of_review(finding: Finding) -> bool:
    return finding.family == process.FAMILY


def _of_texts(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if not _is_of_review(finding)]


def _of_review(segment: Segment, profile: Profile, house: House) -> list[Finding]:
    """What is found in how a row was reviewed, weighed as the house does."""
    found = process.findings(segment, profile)
    return house.weighed(found, tuple(paragraph.kind for paragraph in segment.draft_paragraphs)) if found else found


def _in_order(by_row: Mapping[int, Sequence[Finding]]) -> tuple[Finding, ...]:
    return tuple([finding for position in sorted(by_row) for finding in by_row[position]])
