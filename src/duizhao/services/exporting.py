"""Exporting: the finished English leaves the project.

Decides what stands in a release and in what shape, and holds a release back while the gate is closed. A proof is marked and never held.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from duizhao.domain.arrangement import Ruling
from duizhao.domain.checkpoints import Occasion
from duizhao.domain.document import Kind, Paragraph, Release
from duizhao.domain.errors import FileError, UsageError, UserError
from duizhao.domain.review import Actor, Reason, Role, Status
from duizhao.domain.segment import PARAGRAPH_BREAK, Segment
from duizhao.messages import Voice
from duizhao.services import checkpoints, evidencing, marking, scoring, snapshot
from duizhao.services.layouts import Layout, laid_out
from duizhao.services.scoring import DocumentScores
from duizhao.services.snapshot import Present, Snapshot
from duizhao.settings import printable_name
from duizhao.store import Project, bases, is_project, reading, writing


class GateClosedError(UserError):
    """The document may not be released yet; `reasons` say why. Nothing was written."""

    def __init__(self, reasons: list[Reason]) -> None:
        super().__init__("gate.closed", count=len(reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the evidence of a release is to be written, and in whose words."""

    path: Path
    voice: Voice


@dataclass(frozen=True, slots=True)
class Known:
    """What the caller has in hand: what to judge by, and the scores of the texts, if they are known already."""

    present: Present = snapshot.take
    scores: DocumentScores | None = None


@dataclass(frozen=True, slots=True)
class RichText:
    """The English for the clipboard, as markup and without; `is_proof` says that it is marked as a proof, the gate being closed."""

    html: str
    plain: str
    is_proof: bool


def export_release(
    project: Project,
    path: Path,
    actor: Actor,
    *,
    template: Path | Layout | None = None,
    override: str = "",
    evidence: Evidence | None = None,
    known: Known | None = None,
) -> None:
    """Write the release, with its evidence if that is wanted, and record that it went out, with the scores it had.

    With a `Layout` for a template, the Word document or Markdown text that was the source or the draft, the release keeps the layout of that file.

    Raises:
        GateClosedError: a row is not approved or an error is open, and `override` gives no reason to go on.
        UsageError: a translator gave an override.
        FileError: a file cannot be written.
    """
    from duizhao.formats import release_bytes, staged  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    _spare(path, evidence)
    known = known or Known()
    if override.strip() and actor.role is Role.TRANSLATOR:
        raise UsageError("export.override_role")
    with project.reading() as connection:
        now, uuid = known.present(connection, reading.documents(connection)[0]), reading.project_uuid(connection)
    # a name, template or layout that cannot be used is said before the gate
    release = release_of(now)
    content = laid_out(now, release, path, template) if isinstance(template, Layout) else release_bytes(release, path, template)
    if now.gate and not override.strip():
        raise GateClosedError(now.gate)
    scores, marked = known.scores or scoring.score_segments(now.segments), marking.marked(project)
    reason = override.strip() if now.gate else ""
    paragraphs = [paragraphs_of(segment) for segment in now.segments]
    going = evidencing.Going(printable_name(path), content, paragraphs, actor, writing.now(), reason, scores, marked)
    with staged(path, content) as put_down, _evidence_staged(evidence, now, uuid, going) as put_evidence:
        with project.transaction() as connection:
            if known.present(connection, now.document) != now:
                raise UsageError("export.moved", path=path)
            made = checkpoints.make(connection, now.document, Occasion.RELEASE, actor, going.name)
            checkpoints.check(connection, now)
            if scores is not None:
                checkpoints.keep_scores(connection, now.document.id, made, scores, now.segments)
            digest = hashlib.sha256(content).hexdigest()
            record = writing.add_release(connection, now.document.id, going.name, digest, reason, actor, going.at)
            bases.add_release_rows(connection, record, now.segments)
        put_down()  # only now: no release is out that the project does not know of
        put_evidence()


def _spare(path: Path, evidence: Evidence | None) -> None:
    spare_projects(path)
    if evidence is not None:
        spare_projects(evidence.path)
        if evidence.path.resolve() == path.resolve():
            raise FileError("evidence.same_place", evidence.path)


@contextmanager
def _evidence_staged(evidence: Evidence | None, now: Snapshot, uuid: str, going: evidencing.Going) -> Iterator[Callable[[], None]]:
    """The evidence beside its place, and what puts it there; where none is wanted, nothing."""
    from duizhao.formats import staged  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)
    from duizhao.formats.evidence import evidence_bytes  # noqa: PLC0415  (as above)

    if evidence is None:
        yield _nothing
        return
    content = evidencing.evidence_of(now, uuid, going)
    with staged(evidence.path, evidence_bytes(content, evidencing.page_of(content, evidence.voice), evidence.path)) as put_down:
        yield put_down


def _nothing() -> None:
    """No evidence is wanted."""


def export_proof(project: Project, path: Path, voice: Voice, *, template: Path | None = None, present: Present = snapshot.take) -> None:
    """Write the English as it stands, marked as a proof, each unfinished paragraph with its status and open findings in front.

    Raises:
        FileError: the file cannot be written.
    """
    from duizhao.formats import write_release  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    spare_projects(path)
    with project.reading() as connection:
        now = present(connection, reading.documents(connection)[0])
    write_release(proof_of(now, voice), path, template)


def export_scans(project: Project, folder: Path) -> list[Path]:
    """Write the scans of signed paper into a folder, each as it was attached, with its number in front; returns where they are.

    Raises:
        UsageError: the project keeps none.
        FileError: the folder is missing, or a file cannot be written.
    """
    from duizhao.formats.files import write_atomically  # noqa: PLC0415  (every format's library, 0.1 s)

    with project.reading() as connection:
        kept = bases.scans(connection)
    if not kept:
        raise UsageError("paper.none")
    written = []
    for number, name, content in kept:
        path = folder / f"{number} {Path(name).name}"
        write_atomically(path, content)
        written.append(path)
    return written


def rich_text(now: Snapshot, voice: Voice) -> RichText:
    """The English for the clipboard: the release if the gate is open, else a proof, marked as one."""
    from duizhao.formats import rich_text as both_forms  # noqa: PLC0415  (every format's library, 0.1 s; not needed before something goes out)

    held_back = bool(now.gate) or not now.checked
    return RichText(*both_forms(proof_of(now, voice) if held_back else release_of(now)), held_back)


def spare_projects(path: Path) -> None:
    """Refuse to write a release, a proof or a report over a project, also when a link leads to it.

    Raises:
        FileError: there is a project at `path`.
    """
    if os.path.exists(path) and is_project(path.resolve()):
        raise FileError("export.over_project", path)


def release_of(now: Snapshot) -> Release:
    """The release: every row's English in order, each paragraph as what it was in the draft."""
    paragraphs = [paragraph for segment in now.segments for paragraph in paragraphs_of(segment)]
    return Release(tuple(paragraphs), _title(paragraphs, now), variety=now.profile.variety)


def proof_of(now: Snapshot, voice: Voice) -> Release:
    """The release as a proof: the first paragraph of each row bears the row's number, status and count of open findings.

    A row without English says so with its Chinese, unless it was cut on purpose.
    """
    paragraphs: list[Paragraph] = []
    labels: list[str] = []
    for segment, status in zip(now.segments, now.statuses, strict=True):
        mine = paragraphs_of(segment)
        if not mine and segment.ruling is Ruling.CUT:
            continue
        mine = mine or [Paragraph(voice.say("proof.no_english", chinese=segment.source.plain))]
        count = len(now.open_of(segment.position))
        label = "" if status is Status.APPROVED and not count else _label(segment, status, count, voice)
        paragraphs += mine
        labels += [label, *[""] * (len(mine) - 1)]
    mark = voice.say("proof.mark", name=now.document.name)
    return Release(tuple(paragraphs), _title(paragraphs, now), mark, tuple(labels), now.profile.variety)


def paragraphs_of(segment: Segment) -> list[Paragraph]:
    """A row's English cut into its paragraphs, each with the kind and place of the paragraph it came from.

    A paragraph that was emptied leaves the others what they were. Where the English has more paragraphs than the draft had, the last
    draft paragraph gives the kind of the rest; where the draft had none, the Chinese paragraphs do (but not their place in a table).
    """
    texts = [text.stripped() for text in segment.target.split(PARAGRAPH_BREAK)]
    models = segment.draft_paragraphs or tuple(replace(paragraph, cell=None) for paragraph in segment.source_paragraphs)
    if len(texts) > len(models):
        texts = [text for text in texts if text]
    result = []
    for index, text in enumerate(texts):
        if not text:
            continue
        model = models[min(index, len(models) - 1)] if models else Paragraph("")
        if index >= len(models) and model.kind is Kind.HEADLINE:
            model = Paragraph("")
        result.append(replace(model, text=text.plain, codes=text.codes))
    return result


def _label(segment: Segment, status: Status, count: int, voice: Voice) -> str:
    code = "proof.label_findings" if count else "proof.label"
    return voice.say(code, row=segment.position + 1, status=voice.say(f"status.{status.name.lower()}"), count=count)


def _title(paragraphs: list[Paragraph], now: Snapshot) -> str:
    return next((paragraph.text for paragraph in paragraphs if paragraph.kind is Kind.HEADLINE), now.document.name)
