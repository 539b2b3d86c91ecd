"""The report for whoever answers for the release: one page that says what changed, who signed and what is open.

Decides what fits on one page of A4: of everything that can grow with the document only the first or the largest is told, and counts stand for the
rest. Scores are one line; they say how much changed, not how good it is.
"""

from collections.abc import Iterable

from duizhao.domain.findings import Severity, counts
from duizhao.domain.reports import Cell, Mark, Piece, Report, Table, said
from duizhao.domain.review import self_reviewed
from duizhao.messages import Voice
from duizhao.services import snapshot
from duizhao.services.reporting import scorecard
from duizhao.services.reporting.gathering import Material
from duizhao.services.reporting.telling import about, difference, reasons, rows_said, when, who

_CHANGES, _SIGNERS, _REASONS = 6, 5, 5
"""Lines of each table."""
_LETTERS, _AROUND, _NAME = 150, 18, 60
"""Of a change that is shown, of what stands around it, and of a name."""
_RUNS, _CHECKPOINTS = 12, 6
"""Runs of rows that are named, and checkpoints, the last ones."""


def report(material: Material, voice: Voice) -> Report:
    """One page: the document, its largest changes, its signatures, what is open, scores, and a place to sign."""
    tables = [_changes(material, voice), _signed(material, voice), _open(material, voice)]
    signatures = [voice.say(f"reader.sign.{name}") for name in ("opinion", "name", "date")]
    title = voice.say("reader.title.leader", name=_short(material.now.document.name))
    return Report(title, _facts(material, voice), tables, voice.language, signatures, one_page=True)


def _facts(material: Material, voice: Voice) -> list[tuple[str, str]]:
    now = material.now
    closed = voice.say("reader.gate_closed" if now.gate else "reader.gate_open")
    release = closed if material.at is None else voice.say("reader.went_out", at=when(material.at), gate=closed)
    facts = [(name, _short(value)) for name, value in about(material, voice)]
    facts.append((voice.say("reader.release"), release))
    facts += scorecard.outcome(material, voice)
    if material.corrections is not None:
        name, rows = _short(material.corrections.published.name), rows_said(material.corrections.rows, voice, _RUNS)
        code = "reader.corrected" if material.corrections.rows else "reader.uncorrected"
        facts.append((voice.say("reader.published"), voice.say(code, release=name, rows=rows)))
    if material.scores is not None:
        values = [f"{voice.say(f'metric.{name}')} {score.value:.1f}" for name, score in material.scores.scores.metrics.items()]
        told = voice.say(f"reader.scores.{material.scores.against}", values=values)
        facts.append((voice.say("evidence.scores"), _with_checkpoints(told, material, voice)))
    return facts


def _with_checkpoints(told: str, material: Material, voice: Voice) -> str:
    """The scores, and how the edit rate went from one checkpoint to the next."""
    kept = [each.score.value for each in material.checkpoints if each.metric == "effort" and each.against == "draft"][-_CHECKPOINTS:]
    values = " → ".join(f"{value:.1f}" for value in kept)
    return voice.say("reader.scores.checkpoints", said=told, values=values) if len(kept) > 1 else told


def _changes(material: Material, voice: Voice) -> Table:
    def extent(row: int) -> tuple[int, int]:
        old, new = material.before[row].plain, material.now.segments[row].target.plain
        return -sum(len(piece.text) for piece in difference(old, new) if piece.mark is not Mark.PLAIN), row

    largest = sorted(material.changed, key=extent)[:_CHANGES]
    rows: list[tuple[Cell, ...]] = []
    for row in sorted(largest):
        shown = difference(material.before[row].plain, material.now.segments[row].target.plain, _AROUND)
        rows.append((said(str(row + 1)), _cut(shown)))
    counted = {"rows": len(material.changed), "shown": len(rows), "fixed": sum(map(len, material.fixed.values()))}
    heading = voice.say(f"reader.largest.{material.since}", **counted)
    return Table(
        heading, [voice.say("reader.column.row"), voice.say("reader.column.changed")], (8, 92), rows, voice.say("reader.nothing_changed")
    )


def _signed(material: Material, voice: Voice) -> Table:
    """Who gave which sign-off to how many rows, and when the last of them; self-reviews are told."""
    given: dict[tuple[int, str], list[tuple[int, int]]] = {}
    alone = 0
    for segment in material.now.segments:
        signed = snapshot.signed(segment)
        alone += self_reviewed(signed, segment.authors)
        for verdict in signed:
            told = _short(who(verdict.actor, voice))
            told = told if verdict.paper is None else voice.say("reader.on_paper", who=told, recorder=_short(verdict.paper.recorded_by))
            given.setdefault((verdict.level, told), []).append((segment.position, verdict.at))
    levels = material.now.profile.levels
    rows: list[tuple[Cell, ...]] = []
    most = sorted(given, key=lambda each: -len(given[each]))[:_SIGNERS]
    for level, told in sorted(most):
        signed_rows = given[level, told]
        usual = voice.say("reader.one_level") if len(levels) == 1 else voice.say("evidence.level", number=level)
        name = (levels[level - 1].name if level <= len(levels) else "") or usual
        last = when(max(at for _, at in signed_rows))
        rows.append((said(_short(name)), said(told), said(str(len(signed_rows))), said(last)))
    if len(given) > _SIGNERS:
        rows.append((said("…"), said(voice.say("reader.more_signers", count=len(given) - _SIGNERS)), (), ()))
    if alone:
        rows.append((said("!"), said(voice.say("reader.alone")), said(str(alone)), ()))
    columns = [voice.say(f"reader.column.{name}") for name in ("level", "signer", "signed_rows", "last")]
    return Table(voice.say("reader.signed"), columns, (20, 44, 14, 22), rows, voice.say("reader.nobody_signed"))


def _open(material: Material, voice: Voice) -> Table:
    now = material.now
    found = counts(material.open_findings)
    waived = len(now.findings) - len(now.open_findings)
    told = reasons(now.gate, voice, _RUNS)[:_REASONS]
    told.append(voice.say("reader.open_findings", **{str(each): found[each] for each in Severity}, waived=waived))
    talked = {segment.position for segment, _ in material.talked}
    if talked:
        told.append(voice.say("reader.open_comments", count=len(material.talked), rows=rows_said(talked, voice, _RUNS)))
    return Table(voice.say("reader.open"), (), (100,), [(said(line),) for line in told])


def _short(text: str) -> str:
    return text if len(text) <= _NAME else f"{text[: _NAME - 1]}…"


def _cut(cell: Iterable[Piece]) -> Cell:
    """The beginning of a cell, in one line."""
    left, kept = _LETTERS, []
    for piece in cell:
        text = piece.text.replace("\n", " ")
        kept.append(Piece(text[:left] + ("…" if len(text) > left else ""), piece.mark))
        left -= len(text)
        if left <= 0:
            break
    return tuple(kept)
