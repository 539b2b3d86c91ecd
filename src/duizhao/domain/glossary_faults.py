"""What is wrong with a glossary, or worth a look before it is relied on.

Decides which entries contradict, repeat or hide one another. Mends nothing, and leaves the wording to `messages` (`fault.<kind>`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from duizhao.domain.glossary import Concept


class FaultKind(StrEnum):
    """What is the matter; `TO_MEND` has those that are to be mended."""

    CONFLICT = "conflict"
    """One Chinese term with different preferred English in two entries that hold at one time."""
    CONTRADICTION = "contradiction"
    """An English term that an entry both allows and does not want."""
    DUPLICATE = "duplicate"
    """One Chinese term with the same preferred English in two entries."""
    NO_ENGLISH = "no_english"
    """An entry without any English."""
    DATES = "dates"
    """An entry that ends before it begins."""
    OVERLAP = "overlap"
    """A Chinese term inside a longer one whose English has none of its English: whoever reads the list may be surprised."""
    SINGLE = "single"
    """A Chinese term of one character, which stands inside many words."""
    SHADOWED = "shadowed"
    """A Chinese term that a glossary with priority decides about: this entry is not heard."""


TO_MEND = frozenset({FaultKind.CONFLICT, FaultKind.CONTRADICTION, FaultKind.DUPLICATE, FaultKind.NO_ENGLISH, FaultKind.DATES})
"""Faults that make a check say something wrong; the others are only worth knowing."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault, the indices of the concepts that it is about (the first is where it shows), and the term."""

    kind: FaultKind
    concepts: tuple[int, ...]
    term: str


def faults(concepts: Sequence[Concept], places: Sequence[int] = ()) -> list[Fault]:
    """Everything that is the matter with these concepts, in their order.

    `places` says of each concept in which of several glossaries it stands, from 0, the first with priority; without it all stand in one.
    Entries of different glossaries neither repeat nor contradict each other. Time grows with the number of terms, not with its square: 100,000 concepts take about two seconds.
    """
    owners: dict[str, list[int]] = {}
    for index, concept in enumerate(concepts):
        for term in dict.fromkeys(concept.chinese):
            owners.setdefault(term, []).append(index)
    found = [*_of_each(concepts), *_between(concepts, owners, places or [0] * len(concepts)), *_overlaps(concepts, owners)]
    return sorted(found, key=lambda fault: (fault.concepts[0], tuple(FaultKind).index(fault.kind), fault.term))


def _of_each(concepts: Sequence[Concept]) -> Iterator[Fault]:
    for index, concept in enumerate(concepts):
        unwanted = {_folded(term): term for term in concept.unwanted}
        for term in concept.allowed:
            if _folded(term) in unwanted and term in unwanted.values():
                yield Fault(FaultKind.CONTRADICTION, (index,), term)
        if not concept.allowed and not concept.abbreviations and not concept.unwanted:
            yield Fault(FaultKind.NO_ENGLISH, (index,), concept.chinese[0] if concept.chinese else "")
        if concept.since and concept.until and concept.until < concept.since:
            yield Fault(FaultKind.DATES, (index,), concept.chinese[0] if concept.chinese else "")
        for term in concept.chinese:
            if len(term) == 1:
                yield Fault(FaultKind.SINGLE, (index,), term)


def _between(concepts: Sequence[Concept], owners: dict[str, list[int]], places: Sequence[int]) -> Iterator[Fault]:
    """Entries that say something else, or the same again, about one Chinese term, and those that an earlier glossary leaves unheard."""
    for term, indices in owners.items():
        holding = min(indices, key=places.__getitem__)
        for order, index in enumerate(indices):
            if places[index] > places[holding]:
                yield Fault(FaultKind.SHADOWED, (index, holding), term)
            rivals = [
                other for other in indices[:order] if places[other] == places[index] and _at_one_time(concepts[index], concepts[other])
            ]
            if not rivals:
                continue
            mine = _english(concepts[index].preferred)
            same = [other for other in rivals if _english(concepts[other].preferred) == mine]
            yield Fault(FaultKind.DUPLICATE if same else FaultKind.CONFLICT, (index, (same or rivals)[0]), term)


def _overlaps(concepts: Sequence[Concept], owners: dict[str, list[int]]) -> Iterator[Fault]:
    """Terms that stand inside a longer one of another entry, whose English is made of other words."""
    longest = max(map(len, owners), default=0)
    lengths = sorted({len(term) for term in owners if len(term) > 1})
    for term, indices in owners.items():
        for length in lengths:
            if length >= min(len(term), longest):
                break
            for start in range(len(term) - length + 1):
                inner = term[start : start + length]
                others = owners.get(inner)
                if others and not _speaks_of(concepts[indices[0]], concepts[others[0]]):
                    yield Fault(FaultKind.OVERLAP, (indices[0], others[0]), inner)


def _speaks_of(long: Concept, short: Concept) -> bool:
    """Whether some English of the longer term holds some English of the shorter one, or one of the two has none."""
    if not long.allowed or not short.allowed:
        return True
    return any(_folded(inner) in _folded(outer) for outer in long.allowed for inner in short.allowed)


def _at_one_time(one: Concept, other: Concept) -> bool:
    """Whether there is a day on which both hold."""
    starts = [concept.since for concept in (one, other) if concept.since]
    ends = [concept.until for concept in (one, other) if concept.until]
    return not starts or not ends or max(starts) <= min(ends)


def _english(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_folded, terms))


def _folded(term: str) -> str:
    return " ".join(term.split()).casefold()
