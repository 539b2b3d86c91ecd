"""The checkpoints as a table: for a terminal, a window, or a spreadsheet program.

Decides the columns and how a value is written. What is in the checkpoints is decided in `checkpoints`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duizhao.domain.checkpoints import DENSITY, Checkpoint, Figure, Occasion, Round, Timeline
from duizhao.domain.errors import FileError
from duizhao.messages import Voice
from duizhao.services.evidencing import said_time
from duizhao.services.exporting import spare_projects

_FIRST = (Figure("effort", "checkpoint"), Figure("effort", "draft"), DENSITY)
"""What an editor reads first stands first."""
_SAID_BY_THE_EDIT_RATE = tuple(Figure(metric, "draft") for metric in ("bleu", "chrf", "ter"))
"""A release keeps its likeness to the draft; over time the edit rate to the draft says the same, and of every checkpoint."""
_PERCENT = ("effort", "ter")
_KNOWN = ("draft", "previous", "checkpoint", "reference", "approved")
_WIDTH = 16
"""Of a column of the sheet, in characters."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value at a checkpoint, which stands at `place` (0-based) of the timeline; `other` where it was measured by other rules than the last one."""

    place: int
    value: float
    written: str
    other: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """One value over time: its metric's id, what it is called, and its readings, the oldest first."""

    metric: str
    name: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The checkpoints as a window tells them: what each is called, the table with its headings, and what can be drawn."""

    names: tuple[str, ...]
    headings: Sequence[str]
    lines: Sequence[Sequence[str]]
    drawn: tuple[Drawn, ...]


def told(timeline: Timeline, voice: Voice, times: Sequence[str]) -> Told:
    """A timeline in words; `times` are its checkpoints' times, in words."""
    names = tuple(f"{each.number}  {occasion(each.checkpoint, voice)}" for each in timeline.rounds)
    drawn = tuple(Drawn(figure.metric, figure_name(figure, voice), _readings(timeline, figure)) for figure in figures_of(timeline))
    return Told(names, headings(timeline, voice), cells(timeline, voice, times), drawn)


def _readings(timeline: Timeline, figure: Figure) -> tuple[Reading, ...]:
    last = next((sign for each in reversed(timeline.rounds) if (sign := rules_of(each, figure))), "")
    values = [(place, each, value_of(each, figure)) for place, each in enumerate(timeline.rounds)]
    return tuple(
        Reading(place, value, written(figure, value), rules_of(each, figure) != last) for place, each, value in values if value is not None
    )


def occasion(checkpoint: Checkpoint, voice: Voice) -> str:
    """What a checkpoint is called."""
    if checkpoint.kind is Occasion.OWN:
        return checkpoint.name
    word = voice.say(f"occasion.{checkpoint.kind.name.lower()}")
    return f"{word}: {checkpoint.name}" if checkpoint.name else word


def figure_name(figure: Figure, voice: Voice) -> str:
    """What a value is called, with what it is taken against."""
    metric = voice.say(f"metric.{figure.metric}")
    return voice.say(f"figure.{figure.against}", metric=metric) if figure.against in _KNOWN else metric


def figures_of(timeline: Timeline) -> tuple[Figure, ...]:
    """The values that are known of any checkpoint, in the order in which they are shown."""
    held = set(timeline.figures) | ({DENSITY} if any(density_of(each) is not None for each in timeline.rounds) else set())
    rest = [figure for figure in timeline.figures if figure not in _FIRST and figure not in _SAID_BY_THE_EDIT_RATE]
    return (*(figure for figure in _FIRST if figure in held), *rest)


def density_of(each: Round) -> float | None:
    """Open findings per 1,000 words at a checkpoint."""
    return each.checked.density if each.checked is not None else None


def value_of(each: Round, figure: Figure) -> float | None:
    """A value at a checkpoint; None where it is not known."""
    if figure == DENSITY:
        return density_of(each)
    score = each.figures.get(figure)
    return score.value if score is not None else None


def written(figure: Figure, value: float | None) -> str:
    """A value as it is read; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:.1f} %" if figure.metric in _PERCENT else f"{value:.1f}"


def signature_of(each: Round, figure: Figure) -> str:
    """Under which conditions a value was made."""
    if figure == DENSITY:
        return each.checked.signature if each.checked is not None else ""
    return each.figures[figure].signature if figure in each.figures else ""


def rules_of(each: Round, figure: Figure) -> str:
    """The part of a signature that two values must share to be compared: how much was evaluated is not of it."""
    return signature_of(each, figure).partition("|amount:")[0]


def headings(timeline: Timeline, voice: Voice) -> list[str]:
    """One a column: the checkpoint, its values, what became of the findings, and the circumstances."""
    names = ("number", "name"), ("fixed", "new", "remaining", "rows", "words", "at", "actor")
    first, rest = ([voice.say(f"round.column.{name}") for name in part] for part in names)
    return [*first, *(figure_name(figure, voice) for figure in figures_of(timeline)), *rest]


def cells(timeline: Timeline, voice: Voice, times: Sequence[str]) -> list[list[str]]:
    """One line a checkpoint, the oldest first; `times` are its times, in words."""
    figures = figures_of(timeline)
    lines = []
    for each, at in zip(timeline.rounds, times, strict=True):
        values = [written(figure, value_of(each, figure)) for figure in figures]
        counts = ["–" if count is None else str(count) for count in _counts(each)]
        when = voice.say("round.set_back", at=at) if each.set_back else at
        lines.append([str(each.number), occasion(each.checkpoint, voice), *values, *counts, when, each.checkpoint.actor.name])
    return lines


def write(timeline: Timeline, path: Path, voice: Voice) -> None:
    """Write the table as .csv or .xlsx, with figures that a spreadsheet program can reckon with and a signature for each.

    Raises:
        FileError: the suffix is neither, the file cannot be written, or there is a project at `path`.
    """
    from duizhao.formats import write_atomically  # noqa: PLC0415  (every format's library, 0.1 s)
    from duizhao.formats.table import WRITTEN, table_bytes  # noqa: PLC0415  (with the formats)

    if path.suffix.lower() not in WRITTEN:
        raise FileError("round.suffix", path)
    spare_projects(path)
    figures = figures_of(timeline)
    signed = [voice.say("round.column.signature", figure=figure_name(figure, voice)) for figure in figures]
    lines: list[list[str | float]] = [[*headings(timeline, voice), *signed]]
    for each in timeline.rounds:
        at = said_time(each.checkpoint.at)
        values = [value if (value := value_of(each, figure)) is not None else "" for figure in figures]
        counts = ["" if count is None else count for count in _counts(each)]
        when = voice.say("round.set_back", at=at) if each.set_back else at
        told = [when, each.checkpoint.actor.name, *(signature_of(each, figure) for figure in figures)]
        lines.append([each.number, occasion(each.checkpoint, voice), *values, *counts, *told])
    write_atomically(path, table_bytes(path.suffix, voice.say("round.title"), lines, _WIDTH))


def _counts(each: Round) -> list[int | None]:
    """What became of the findings of the checkpoint before (fixed or waived, new, remaining), rows and words."""
    since, checked = each.since, each.checked
    found = [since.fixed + since.waived, since.new, since.remaining] if since is not None else [None] * 3
    return [*found, each.rows or None, checked.words if checked is not None else None]
