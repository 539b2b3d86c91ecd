"""How fast the checks are: segments per CPU second with 1,000 and 10,000 terms, beside a naive loop with `in` over the glossary.

    python bench/checks.py [SEGMENTS]

The texts are made of invented words, about as long as the paragraphs of an annual report (70 Chinese characters, 45 English words).
"""

import random
import sys
import time
from collections.abc import Callable
from functools import partial

from duizhao.checks import Evidence, SegmentText, evidence, run
from duizhao.checks.terms import forbidden, missing
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House

SEED = 7
TERMS = (1_000, 10_000)
CHARACTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 600)]
WORDS = [
    a + b + c
    for a in ("ba", "de", "fi", "go", "lu", "ma", "ne", "po")
    for b in ("n", "r", "st", "l")
    for c in ("a", "er", "ing", "ion", "ty", "s")
]


def glossary_of(size: int, draw: random.Random) -> Glossary:
    rows: list[tuple[str, list[str], list[str], list[str]]] = []
    for _ in range(size):
        source = "".join(draw.choices(CHARACTERS, k=draw.randint(2, 6)))
        preferred = " ".join(draw.choices(WORDS, k=draw.randint(1, 4)))
        rows.append((source, [preferred], [], [preferred + " not"]))
    return Glossary.from_rows(rows)


def pairs_of(count: int, glossary: Glossary, draw: random.Random) -> list[SegmentText]:
    pairs = []
    for index in range(count):
        own = draw.sample(glossary.concepts, 4)
        source = "".join("".join(draw.choices(CHARACTERS, k=12)) + concept.chinese[0] for concept in own)
        target = " ".join(" ".join([*draw.choices(WORDS, k=9), concept.preferred[0]]) for concept in own)
        pairs.append(SegmentText(index, source, target + "."))
    return pairs


def naive(pairs: list[SegmentText], glossary: Glossary) -> int:
    """What a simple tool does: every term looked for in every segment."""
    found = 0
    for pair in pairs:
        english = pair.target.lower()
        for concept in glossary.concepts:
            if any(term in pair.source for term in concept.chinese) and not any(term.lower() in english for term in concept.allowed):
                found += 1
    return found


def terms_alone(pairs: list[SegmentText], handed: Evidence) -> int:
    return sum(1 for pair in pairs for check in (missing, forbidden) for _ in check(pair, handed))


def rate(count: int, work: Callable[[], object]) -> str:
    start = time.process_time()
    work()
    return f"{count / (time.process_time() - start):>9,.0f}"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    print("   terms  index s  naive seg/s  term checks seg/s  all checks seg/s (index included)")
    for size in TERMS:
        draw = random.Random(SEED)
        glossary = glossary_of(size, draw)
        pairs = pairs_of(count, glossary, draw)
        start = time.process_time()
        handed = evidence(pairs, House(glossary))
        built = time.process_time() - start
        few = pairs[: max(1, count // 10)]
        slow = rate(len(few), partial(naive, few, glossary))
        alone = rate(count, partial(terms_alone, pairs, handed))
        whole = rate(count, partial(run, pairs, House(glossary)))
        print(f"{size:>8,}  {built:>7.2f}  {slow:>11}  {alone:>17}  {whole:>16}")


if __name__ == "__main__":
    main()
