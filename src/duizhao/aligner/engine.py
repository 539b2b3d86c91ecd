"""One alignment from text to links.

Decides the order: read both texts, find links with the dictionary, learn the document's own words from them, find the links again; and
what of that is kept for the next time. A correction pins a link or changes a line: most of what was worked out still holds.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from duizhao.aligner.band import Point, first_band, narrow_band
from duizhao.aligner.borders import joined_over_borders
from duizhao.aligner.crossing import Piece, Walls, over_walls, uncrossed
from duizhao.aligner.cuts import Cuts, Sentences, cuts_between, weighed
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.excerpts import Comparison, Excerpts
from duizhao.aligner.features import Side
from duizhao.aligner.hinting import HintIndex
from duizhao.aligner.hints import Hints
from duizhao.aligner.lattice import Lattice, Places, scored_lattice
from duizhao.aligner.lexical import Spans, Table, learnt_table
from duizhao.aligner.pins import Pins, Weighed, stretches_between, uncut
from duizhao.aligner.presets import PRESETS, Level, Preset
from duizhao.aligner.programme import Step, best_path, confidence, probability, probable_lattice, surest_path
from duizhao.aligner.reading import Reader
from duizhao.aligner.runins import run_in
from duizhao.aligner.stretches import Fences, Stretch, fenced, part_of, within
from duizhao.domain.alignment import Link

_TAUGHT_FROM = 0.05
"""Share of all lines that stand in pinned links, other than those that were found, from which on they teach the document's words: fewer teach
hardly anything, and a correction is to be seen at once."""

Size = tuple[int, int]
"""How many source and target lines."""


class Engine:
    """Aligns texts at one level. It keeps what it worked out for the last two texts, which changes no answer. Not for two threads at once."""

    def __init__(self, level: Level, hints: Hints | None = None) -> None:
        self._preset = PRESETS[level]
        self._hints = HintIndex(hints)
        self._reader = Reader(self._hints, by_sentence=self._preset.by_sentence)
        self._texts: _Texts | None = None
        self._learnt: _Learnt | None = None
        self._known_cuts: Cuts | None = None

    def links(self, source: Sequence[str], target: Sequence[str], pinned: Iterable[Link] = ()) -> list[Link]:
        """The links of two texts: pinned ones as they are given, and the others around them.

        Raises:
            ValueError: pinned links overlap, or hold what doesn't exist.
        """
        pins = Pins.of(pinned, len(source), len(target))
        if not source or not target:
            return [*pins.links, *_lone(Stretch(0, len(source), 0, len(target)), pins)]
        texts = self._read(source, target, [(len(source), len(target))])
        if not pins.windows(texts.steps):
            steps, walls = [step for step in texts.steps if not pins.touch(step)], list(pins.solid)
        else:
            found = _found_around(texts, pins, self._preset)
            walls = pins.walls(found)
            steps = uncut([step for step, _ in found], walls)
        stretches = stretches_between(walls, len(source), len(target))
        learnt = self._taught(texts, [*(step for step in steps if not step.is_null), *pins.solid], pins, stretches)
        inside = [link for links in learnt.links(stretches, pins) for link in links]
        return [*pins.links, *(learnt.over_walls(inside, stretches) if walls else inside)]

    def links_of_parts(self, source: Sequence[str], target: Sequence[str], sizes: Sequence[Size]) -> list[list[Link]]:
        """For each part of so many lines of either side its links, numbered from its own first lines; each side holds at least one line."""
        texts = self._read(source, target, sizes)
        points = [corner for stretch in texts.stretches for corner in stretch.corners] + _ends(texts.steps)
        learnt = self._learn(texts, [step for step in texts.steps if not step.is_null], points, texts.stretches)
        return [
            [_renumbered(link, stretch) for link in links]
            for stretch, links in zip(texts.stretches, learnt.links(texts.stretches, Pins.of((), len(source), len(target))), strict=True)
        ]

    def _read(self, source: Sequence[str], target: Sequence[str], sizes: Sequence[Size]) -> "_Texts":
        """What is known of two texts without pinned links; the last time's answer when they are the same."""
        key = tuple(source), tuple(target), tuple(sizes)
        if self._texts is None or self._texts.key != key:
            self._texts = self._learnt = self._known_cuts = None
            self._texts = _texts(key, self._reader, self._preset)
        return self._texts

    def _taught(self, texts: "_Texts", steps: Sequence[Step], pins: Pins, stretches: Sequence[Stretch]) -> "_Learnt":
        """What the document teaches when a person pinned links: without those, as long as they say little that is new."""
        corners = [corner for stretch in stretches for corner in stretch.corners]
        if pins.news(texts.steps) <= _TAUGHT_FROM * (len(texts.chinese) + len(texts.english)):
            points = _ends(texts.steps)
            if Places.of(narrow_band(points, len(texts.chinese), len(texts.english))).hold(corners):
                return self._learn(texts, (step for step in texts.steps if not step.is_null), points, [])
        return self._learn(texts, steps, [*corners, *_ends(steps)], [])

    def _learn(self, texts: "_Texts", steps: Iterable[Step], points: Iterable[Point], clip: Sequence[Stretch]) -> "_Learnt":
        """What the document teaches when these links hold; the last time's answer when it was taught the same."""
        spans = _spans(steps)
        key = spans, sorted(set(points))
        if self._learnt is None or self._learnt.key != key:
            chinese, english = texts.chinese, texts.english
            table = learnt_table(chinese, english, spans, texts.known)
            preset = self._preset.fitted((len(chinese), len(english)), _lone_lines(chinese, english, spans))
            evidence = Evidence(chinese, english, table, preset)
            band = narrow_band(points, len(chinese), len(english))
            band = within(band, clip) if clip else band
            lattice = scored_lattice(evidence.blocks(band), band, preset, preset.sharpness)
            if self._preset.by_sentence:
                lattice = weighed(lattice, self._cuts(texts, (spans, table)))
            self._learnt = _Learnt(key, evidence, lattice, self._preset, self._comparison(texts, evidence))
        return self._learnt

    def _comparison(self, texts: "_Texts", evidence: Evidence) -> Comparison | None:
        """What compares stretches of lines; none where a line is but a sentence."""
        if not self._preset.by_sentence:
            return None
        (source, target, _), reader = texts.key, self._reader
        chinese = Excerpts(source, reader.chinese_sentences, reader.chinese_tokens, texts.chinese)
        return Comparison(chinese, Excerpts(target, reader.english_sentences, reader.english_tokens, texts.english), evidence)

    def _cuts(self, texts: "_Texts", learnt: tuple[Spans, Table]) -> Cuts:
        """What the sentences of two texts say of cuts without pinned links; the last time's answer for the same texts.

        `learnt`: a table and the links that taught it; another is made when they aren't those that the dictionary finds.
        """
        if self._known_cuts is None:
            spans = _spans(step for step in texts.steps if not step.is_null)
            table = learnt[1] if learnt[0] == spans else learnt_table(texts.chinese, texts.english, spans, texts.known)
            self._known_cuts = cuts_between(*texts.sentences, table, _ends(texts.steps))
        return self._known_cuts


@dataclass(frozen=True, slots=True)
class _Texts:
    """Two texts, read, and the links that the dictionary alone finds inside each stretch."""

    key: tuple[tuple[str, ...], tuple[str, ...], tuple[Size, ...]]
    chinese: Side
    english: Side
    known: Table
    stretches: list[Stretch]
    lattice: Lattice
    steps: list[Step]
    sentences: tuple[Sentences, Sentences]


def _texts(key: tuple[tuple[str, ...], tuple[str, ...], tuple[Size, ...]], reader: Reader, preset: Preset) -> _Texts:
    source, target, sizes = key
    (chinese, chinese_sentences), (english, english_sentences) = reader.chinese(source), reader.english(target)
    known = reader.table(chinese, english, preset.parts_share)
    ends = list(accumulate(sizes, lambda end, size: (end[0] + size[0], end[1] + size[1]), initial=(0, 0)))
    stretches = [Stretch(before[0], end[0], before[1], end[1]) for before, end in pairwise(ends)]
    band = within(first_band(chinese, english, known, ends), stretches)
    lattice = scored_lattice(Evidence(chinese, english, known, preset).blocks(band), band, preset)
    if len(stretches) > 1:
        lattice = fenced(lattice, Fences.of(stretches), preset.shapes)
    steps = best_path(lattice, preset.shapes)
    return _Texts(key, chinese, english, known, stretches, lattice, steps, (chinese_sentences, english_sentences))


def _ends(steps: Iterable[Step]) -> list[Point]:
    return [(step.source_last, step.target_last) for step in steps]


def _spans(steps: Iterable[Step]) -> list[tuple[int, int, int, int]]:
    return sorted((step.source_first, step.source_last, step.target_first, step.target_last) for step in steps)


def _lone_lines(source: Side, target: Side, spans: Spans) -> tuple[int, int]:
    """How many source and target lines stand in no span."""
    return len(source) - sum(last - first for first, last, _, _ in spans), len(target) - sum(last - first for _, _, first, last in spans)


def _found_around(texts: _Texts, pins: Pins, preset: Preset) -> list[Weighed]:
    """The links that the dictionary finds when the pinned lines are linked already, and what they are worth.

    They are looked for anew near each pinned link that was not among them, and stay as they are elsewhere.
    """
    found: list[Weighed] = []
    done = 0
    for first, last in pins.windows(texts.steps):
        found += _weighed_steps(texts.steps[done:first], texts.lattice, preset)
        near = texts.steps[first:last]
        stretch = Stretch(near[0].source_first, near[-1].source_last, near[0].target_first, near[-1].target_last)
        whole = Stretch(0, stretch.source_last - stretch.source_first, 0, stretch.target_last - stretch.target_first)
        lattice = fenced(part_of(texts.lattice, stretch), Fences.of([whole], pins.inside(stretch)), preset.shapes)
        inside = _weighed_steps(best_path(lattice, preset.shapes), lattice, preset)
        found += [(stretch.moved(step), worth) for step, worth in inside]
        done = last
    found += _weighed_steps(texts.steps[done:], texts.lattice, preset)
    return [(step, worth) for step, worth in found if not pins.touch(step)]


def _weighed_steps(steps: Iterable[Step], lattice: Lattice, preset: Preset) -> list[Weighed]:
    """Steps with how much better they are than leaving their lines alone."""
    found = []
    for step in steps:
        sources, targets = step.shape
        alone = sources * preset.log_omission + targets * preset.log_addition
        worth = 0.0 if step.is_null else probability(step, lattice, preset.shapes) - alone
        found.append((step, max(0.0, worth)))
    return found


@dataclass(frozen=True, slots=True)
class _Learnt:
    """The document's own evidence, and what was made of it so far."""

    key: tuple[Spans, Sequence[Point]]
    evidence: Evidence
    lattice: Lattice
    preset: Preset
    comparison: Comparison | None

    def links(self, stretches: Sequence[Stretch], pins: Pins) -> list[list[Link]]:
        """The links inside each stretch, without pinned lines."""
        shapes, lattice = self.preset.shapes, self.lattice
        fences = Fences.of(stretches, (pins.sources, pins.targets))
        if len(stretches) > 1 or pins.links:
            lattice = fenced(lattice, fences, shapes)
        probable = probable_lattice(lattice, shapes)
        found = []
        for stretch, steps in zip(stretches, fences.by_stretch(surest_path(probable, shapes)), strict=True):
            if stretch.is_one_sided:
                found.append(list(_lone(stretch, pins)))
            else:
                pieces = [Piece(*_lines(step), confidence(step, probable, shapes)) for step in steps]
                links = uncrossed(pieces, self.evidence, self.preset)
                if self.comparison:
                    links = joined_over_borders(run_in(links, self.comparison, self.preset), self.comparison, self.preset)
                found.append([Link(piece.source, piece.target, piece.confidence) for piece in links])
        return found

    def over_walls(self, links: Iterable[Link], stretches: Sequence[Stretch]) -> list[Link]:
        """The links of all stretches after moved lines found their counterparts on the other side of what is pinned."""
        pieces = [Piece(link.source, link.target, link.confidence) for link in links]
        begins = Walls(*(tuple(getattr(stretch, side) for stretch in stretches[1:]) for side in ("source_first", "target_first")))
        moved = over_walls(pieces, begins, self.evidence, self.preset)
        return [Link(piece.source, piece.target, piece.confidence) for piece in moved]


def _lines(step: Step) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(range(step.source_first, step.source_last)), tuple(range(step.target_first, step.target_last))


def _lone(stretch: Stretch, pins: Pins) -> Iterator[Link]:
    """The lines of a stretch that no pinned link holds, each for itself."""
    yield from (Link((i,), ()) for i in range(stretch.source_first, stretch.source_last) if i not in pins.sources)
    yield from (Link((), (j,)) for j in range(stretch.target_first, stretch.target_last) if j not in pins.targets)


def _renumbered(link: Link, stretch: Stretch) -> Link:
    """A link whose lines are numbered from the first lines of the stretch."""
    return Link(tuple(i - stretch.source_first for i in link.source), tuple(j - stretch.target_first for j in link.target), link.confidence)
