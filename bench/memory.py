"""The office's memory: how quickly pairs go in, and how long a look-up takes, beside a plain scan.

    python bench/memory.py [PAIRS]

Pairs are sentences put together from the sample release. The baseline looks through a list of all texts in Python: `in` for a term, rapidfuzz over every
text for likeness. Times are CPU time, so that other programs do not count.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from duizhao.domain.memory import Origin, Remembered
from duizhao.domain.text import Text
from duizhao.formats import read_document
from duizhao.language.sentences import sentences
from duizhao.memory import concordance, fill, open_memory, similar
from duizhao.settings import asset

SEED = 20260926
ASKED = 200


def texts(name: str) -> list[str]:
    return [paragraph.text for paragraph in read_document(asset("resources", "sample", name)).paragraphs]


def pairs_of(count: int, draw: random.Random) -> Iterator[Remembered]:
    """Sentences of about 40 characters: two of the sample's cut and joined, with a number that makes each a pair of its own."""
    chinese = [text[slice(*span)] for text in texts("source.zh.docx") for span in sentences(text, "zh")]
    english = [text[slice(*span)] for text in texts("draft.en.docx") for span in sentences(text, "en")]
    for number in range(count):
        one, other = draw.sample(chinese, 2)
        first, second = draw.sample(english, 2)
        yield Remembered(
            Text(f"{one[: draw.randint(6, 24)]}{other[-draw.randint(6, 24) :]}{number}"),
            Text(f"{first[: draw.randint(30, 80)]} {second[-draw.randint(30, 80) :]} {number}"),
            f"release {number // 40}", number % 40, "Lin Wei", 1_700_000_000_000 + number,
        )  # fmt: skip


def spent(work: Callable[[str], object], asked: Sequence[str]) -> str:
    """Milliseconds: median and 95th percentile."""
    times = []
    for each in asked:
        start = time.process_time()
        work(each)
        times.append(1000 * (time.process_time() - start))
    times.sort()
    return f"{times[len(times) // 2]:6.1f} / {times[int(0.95 * len(times))]:6.1f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="?", type=int, default=100_000)
    count = parser.parse_args().pairs
    draw = random.Random(SEED)
    pairs = list(pairs_of(count, draw))
    chinese = [pair.chinese.plain for pair in pairs]
    terms, words, whole = [], [], []
    for pair in draw.sample(pairs, min(ASKED, count)):
        start = draw.randint(0, 8)
        terms.append(pair.chinese.plain[start : start + draw.randint(2, 4)])
        parts = pair.english.plain.split()
        words.append(" ".join(parts[1 : 1 + draw.randint(1, 3)]))
        whole.append(pair.chinese.plain[:-3] + "等")
    with tempfile.TemporaryDirectory() as folder, open_memory(Path(folder) / "memory.db", make=True) as memory:
        began = time.process_time()
        fill(memory, Origin("bench", "bench"), pairs)
        print(f"{count:,} pairs taken in: {count / (time.process_time() - began):,.0f} a second")
        concordance(memory, "教育")
        concordance(memory, "education")
        print("look-up (median / 95 %)    memory              plain scan")
        print(
            f"a Chinese term        {spent(lambda text: concordance(memory, text), terms)}   {spent(lambda text: [t for t in chinese if text in t], terms)}"
        )
        print(f"an English term       {spent(lambda text: concordance(memory, text), words)}")
        print(
            f"a whole text          {spent(lambda text: similar(memory, text), whole)}   {spent(lambda text: process.extract(text, chinese, scorer=fuzz.ratio, score_cutoff=60, limit=5), whole[:50])}"
        )


if __name__ == "__main__":
    main()
