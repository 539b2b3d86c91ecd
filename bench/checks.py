"""How fast the checks are: segments per CPU second with 1,000 and 10,000 terms, beside a naive loop with `in` over the glossary; how long
100,000 terms take to load and one long row to check; and all of it beside pofilter of the Translate Toolkit on the same pairs, in one run.

    python bench/checks.py [SEGMENTS] [--pofilter PATH]

pofilter is looked for on the path, or where it is said to be; `pip install translate-toolkit` in an environment of its own brings it.

The texts are made of invented words, about as long as the paragraphs of an annual report (70 Chinese characters, 45 English words).
"""

import argparse
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from duizhao.checks import Evidence, SegmentText, begin, evidence, run
from duizhao.checks.terms import forbidden, missing
from duizhao.domain.glossary import Glossary
from duizhao.domain.house import House
from duizhao.language.terms import TermIndex
from duizhao.services.sentences import row_links

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


def rate(count: int, work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return count / (time.process_time() - start)


def latency(glossary: Glossary, draw: random.Random) -> str:
    """CPU milliseconds for all checks of one row of 400 Chinese characters: median and 95th percentile of 200 rows."""
    pairs = pairs_of(1600, glossary, draw)
    rows = [
        SegmentText(
            number,
            "".join(pair.source for pair in pairs[first : first + 7])[:400],
            " ".join(pair.target for pair in pairs[first : first + 7]),
        )
        for number, first in enumerate(range(0, 1400, 7))
    ]
    checking = begin(House(glossary), row_links)
    for row in rows:
        checking.put(row)
    checking.findings_of(0)
    spent = []
    for row in rows:
        start = time.process_time()
        checking.preview(row)
        spent.append(1000 * (time.process_time() - start))
    spent.sort()
    return f"{statistics.median(spent):.1f} / {spent[int(0.95 * len(spent))]:.1f} ms"


def pofilter(path: str, pairs: list[SegmentText]) -> float:
    """Segments per CPU second of pofilter with all its checks on the same pairs."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pairs.po"
        entries = [f'msgctxt "{pair.index}"\nmsgid "{pair.source}"\nmsgstr "{pair.target}"\n' for pair in pairs]
        source.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' + "\n".join(entries), encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([path, "--progress=none", str(source), str(Path(folder) / "out.po")], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return len(pairs) / spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segments", nargs="?", type=int, default=1_000)
    parser.add_argument("--pofilter", default=shutil.which("pofilter"))
    options = parser.parse_args()
    count = options.segments
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
        print(f"{size:>8,}  {built:>7.2f}  {slow:>11,.0f}  {alone:>17,.0f}  {whole:>16,.0f}")
    many = glossary_of(100_000, random.Random(SEED))
    start = time.process_time()
    TermIndex(many)
    print(f"100,000 terms loaded in {time.process_time() - start:.2f} s")
    print(f"one row of 400 Chinese characters, all checks, 10,000 terms (median / 95 %): {latency(glossary, random.Random(SEED))}")
    if options.pofilter:
        peer = pofilter(options.pofilter, pairs)
        print(
            f"pofilter, all its checks: {peer:,.0f} seg/s; of that, with 10,000 terms, term checks {alone / peer:.2f}, all checks {whole / peer:.2f}"
        )
    else:
        print("pofilter is not installed (pip install translate-toolkit); nothing to compare with")


if __name__ == "__main__":
    main()
