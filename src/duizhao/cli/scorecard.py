"""The scores of a project on the command line, and its checkpoints.

Decides how the kinds of score are laid out, and keeps each by itself; what they are, the services say.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from duizhao.cli.desk import DONE, Desk
from duizhao.cli.marking import show_scorecard
from duizhao.domain.checkpoints import Checkpoint, Occasion, Timeline
from duizhao.domain.errors import UsageError
from duizhao.domain.numbering import numbers
from duizhao.domain.review import Actor
from duizhao.domain.scores import Comparison, Score, Scores
from duizhao.services import checkpoints, evidencing, marking, reviewing, round_table, scorecard, scoring
from duizhao.services.scorecard import Scorecard
from duizhao.store import Project, open_project


@dataclass(frozen=True, slots=True)
class Wish:
    """What else is wanted beside the scores: a checkpoint under this name, a test between two, a table."""

    checkpoint: str | None
    compare: tuple[str, str] | None
    table: Path | None
    actor: Actor


def score_project(desk: Desk, path: Path, wish: Wish, *, as_json: bool) -> int:
    """Show every kind of score and the checkpoints."""
    with open_project(path) as project:
        if wish.checkpoint is not None:
            made = checkpoints.mark(project, Occasion.OWN, wish.actor, wish.checkpoint, reviewing.show(project))
            desk.tell("checkpoint.made", name=made.name)
        checkpoints.settle(project)
        timeline, card, marked = checkpoints.timeline(project), scorecard.scorecard(project), marking.marked(project)
        tested = _tested(project, timeline, wish.compare, desk) if wish.compare is not None else None
    if wish.table is not None:
        round_table.write(timeline, wish.table, desk.voice)
        desk.tell("report.written", path=wish.table)
    if card.likeness is None and marked is None:
        raise UsageError("score.nothing", path=path)
    if as_json:
        kept, mqm = card.kept, marking.as_json(marked) if marked is not None else None
        found = {"against": kept.against, **scores_as_json(kept.scores, kept.rows), "unmatched": list(kept.unmatched)} if kept else {}
        kinds = {"kinds": {**_kinds(desk, card), "mqm": mqm}, "checkpoints": _rounds(desk, timeline)}
        desk.json({**found, **({"mqm": mqm} if mqm else {}), **kinds, **(tested.as_json() if tested else {})})
        return DONE
    _show(desk, card)
    if marked is not None:
        show_scorecard(desk, marked)
    else:
        desk.say("kind.mqm")
        desk.line("  " + desk.voice.say("kind.mqm.off"))
    _show_rounds(desk, timeline)
    if tested is not None:
        tested.show(desk)
    return DONE


def metrics_as_json(metrics: Mapping[str, Score]) -> dict[str, Any]:
    """Values and signatures by metric."""
    return {name: _score(found) for name, found in metrics.items()}


def _score(found: Score) -> dict[str, Any]:
    return {"value": round(found.value, 4), "signature": found.signature}


def scores_as_json(scores: Scores, rows: range | tuple[int, ...]) -> dict[str, Any]:
    """Corpus values, the values of each row, and the comparison if there was one."""
    found: dict[str, Any] = {
        "metrics": metrics_as_json(scores.metrics),
        "segments": [
            {"segment": row, **{name: round(value, 4) for name, value in values.items()}}
            for row, values in zip(rows, scores.segments, strict=True)
        ],
    }
    if scores.comparison:
        found["comparison"] = comparisons_as_json(scores.comparison)
    return found


def rounded(comparison: Comparison) -> dict[str, str]:
    """What a paired test says, as it is read."""
    low, high = comparison.ci
    return {"delta": f"{comparison.delta:+.1f}", "p": f"{comparison.p:.3f}", "low": f"{low:.1f}", "high": f"{high:.1f}"}


def comparisons_as_json(comparisons: Mapping[str, Comparison]) -> dict[str, Any]:
    """What the paired tests say, by metric."""
    return {
        name: {"delta": round(c.delta, 4), "p": round(c.p, 4), "ci": [round(end, 4) for end in c.ci]} for name, c in comparisons.items()
    }


@dataclass(frozen=True, slots=True)
class _Tested:
    earlier: Checkpoint
    later: Checkpoint
    pair: checkpoints.Paired
    comparison: Mapping[str, Comparison]

    def as_json(self) -> dict[str, Any]:
        rows = {"against": self.pair.against, "rows": len(self.pair.hypotheses), "left_out": self.pair.left_out}
        return {"comparison": comparisons_as_json(self.comparison), "compared": rows}

    def show(self, desk: Desk) -> None:
        names = {"earlier": round_table.occasion(self.earlier, desk.voice), "later": round_table.occasion(self.later, desk.voice)}
        rows = {"rows": len(self.pair.hypotheses), "left_out": self.pair.left_out}
        desk.say("checkpoint.compared", **names, against=desk.voice.say(f"against.{self.pair.against}"), **rows)
        for name, comparison in self.comparison.items():
            desk.line("  " + desk.voice.say("checkpoint.test", metric=desk.voice.say(f"metric.{name}"), **rounded(comparison)))


def _tested(project: Project, timeline: Timeline, names: tuple[str, str], desk: Desk) -> _Tested:
    earlier, later = (_named(timeline, name, desk) for name in names)
    if earlier.id == later.id:
        raise UsageError("checkpoint.same")
    pair = checkpoints.pair(project, earlier, later)
    return _Tested(earlier, later, pair, checkpoints.tested(pair))


def _named(timeline: Timeline, name: str, desk: Desk) -> Checkpoint:
    """The checkpoint of this number, or the last one of this name."""
    called = [
        (each, {str(each.number), each.checkpoint.kind, round_table.occasion(each.checkpoint, desk.voice)}) for each in timeline.rounds
    ]
    found = next((each for each, names in reversed(called) if name.strip() in names), None)
    if found is None:
        known = [f"{each.number} {round_table.occasion(each.checkpoint, desk.voice)}" for each in timeline.rounds]
        raise UsageError("checkpoint.unknown", name=name, names=known)
    if not found.checkpoint.id:
        raise UsageError("checkpoint.older", name=name)
    return found.checkpoint


def _show(desk: Desk, card: Scorecard) -> None:
    _show_effort(desk, card)
    _show_findings(desk, card)
    likeness = card.likeness
    _head(desk, "likeness")
    if likeness is not None:
        desk.line("  " + desk.voice.say(f"likeness.{likeness.against}", rows=len(likeness.rows)))
        for name, found in likeness.scores.metrics.items():
            if name != "effort":
                said = {"metric": desk.voice.say(f"metric.{name}"), "value": f"{found.value:.1f}", "signature": found.signature}
                desk.line("  " + desk.voice.say("report.score", **said))
        if scorecard.without_runs(likeness.scores.metrics):
            desk.line("  " + desk.voice.say("likeness.no_runs"))
        if likeness.unmatched:
            desk.line("  " + desk.voice.say("likeness.lacking", rows=numbers(likeness.unmatched)))
        if empty := sorted(set(card.empty) & set(likeness.rows)):
            desk.line("  " + desk.voice.say("likeness.empty", rows=numbers(empty)))


def _head(desk: Desk, kind: str) -> None:
    desk.line(f"{desk.voice.say(f'kind.{kind}')}: {desk.voice.say(f'kind.{kind}.means')}")


def _show_effort(desk: Desk, card: Scorecard) -> None:
    _head(desk, "effort")
    for name in scoring.EFFORTS:
        found = card.efforts.get(name)
        if found is not None:
            desk.line("  " + desk.voice.say(f"effort.{name}", value=f"{found.score.value:.1f} %", rows=found.rows))
    if "approved" not in card.efforts:
        desk.line("  " + desk.voice.say("effort.none"))


def _show_findings(desk: Desk, card: Scorecard) -> None:
    _head(desk, "findings")
    density = card.checked.density
    if density is None:
        desk.line("  " + desk.voice.say("density.no_words"))
        return
    counted = {"count": len(card.checked.found), "words": card.checked.words}
    desk.line("  " + desk.voice.say("density.value", value=f"{density:.1f}", **counted))
    if card.since is not None and card.before is not None:
        name = round_table.occasion(card.before, desk.voice)
        desk.line("  " + desk.voice.say("density.since", checkpoint=name, **asdict(card.since)))
        if card.other_rules:
            desk.line("  " + desk.voice.say("density.other_rules", checkpoint=name))


def _show_rounds(desk: Desk, timeline: Timeline) -> None:
    if not timeline.rounds:
        return
    desk.say("round.title")
    for each in timeline.rounds:
        at = evidencing.said_time(each.checkpoint.at)
        figures = [(figure, round_table.value_of(each, figure)) for figure in round_table.figures_of(timeline)]
        values = [
            f"{round_table.figure_name(figure, desk.voice)} {round_table.written(figure, value)}"
            for figure, value in figures
            if value is not None
        ]
        when = desk.voice.say("round.set_back", at=at) if each.set_back else at
        desk.line(
            f"  {each.number}  {round_table.occasion(each.checkpoint, desk.voice)}, {when}" + "".join(f"; {value}" for value in values)
        )


def _kinds(desk: Desk, card: Scorecard) -> dict[str, Any]:
    """The kinds of score, each with a word on what it means; null where there is nothing to say."""

    def means(kind: str) -> dict[str, str]:
        return {"means": desk.voice.say(f"kind.{kind}.means")}

    efforts = {
        name: {**_score(card.efforts[name].score), "rows": card.efforts[name].rows} if name in card.efforts else None
        for name in scoring.EFFORTS
    }
    checked, since, like = card.checked, card.since, card.likeness
    density = round(checked.density, 4) if checked.density is not None else None
    found: dict[str, Any] = {"per_1000_words": density, "open": len(checked.found), "words": checked.words, "signature": checked.signature}
    if since is not None and card.before is not None:
        found["since"] = {"checkpoint": round_table.occasion(card.before, desk.voice), **asdict(since), "same_rules": not card.other_rules}
    likeness = None
    if like is not None:
        metrics = {name: value for name, value in metrics_as_json(like.scores.metrics).items() if name != "effort"}
        rows = {"rows": len(like.rows), "lacking": list(like.unmatched), "empty": sorted(set(card.empty) & set(like.rows))}
        likeness = {**means("likeness"), "against": like.against, "metrics": metrics, **rows}
    return {"effort": {**means("effort"), **efforts}, "findings": {**means("findings"), **found}, "likeness": likeness}


def _rounds(desk: Desk, timeline: Timeline) -> list[dict[str, Any]]:
    return [
        {
            "number": each.number,
            "kind": each.checkpoint.kind,
            "name": round_table.occasion(each.checkpoint, desk.voice),
            "at": each.checkpoint.at,
            "clock_set_back": each.set_back,
            "actor": each.checkpoint.actor.name,
            "rows": each.rows,
            "words": each.checked.words if each.checked is not None else None,
            "open": len(each.checked.found) if each.checked is not None else None,
            "since": asdict(each.since) if each.since is not None else None,
            "values": [
                {
                    "id": figure.metric,
                    "against": figure.against,
                    "value": round(value, 4),
                    "signature": round_table.signature_of(each, figure),
                }
                for figure in round_table.figures_of(timeline)
                if (value := round_table.value_of(each, figure)) is not None
            ],
        }
        for each in timeline.rounds
    ]
