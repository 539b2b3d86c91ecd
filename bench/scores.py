"""The corpus scores after one edit: mended by the difference, beside sacrebleu's own full count of the same texts.

    python bench/scores.py [SEGMENTS]

Segments are paragraphs put together from the sample release. Every mended value is compared with the full count; times are CPU time, so
that other programs do not count.
"""

import argparse
import random
import time
from collections.abc import Callable

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from duizhao.formats import read_document
from duizhao.metrics import METRICS, running
from duizhao.settings import asset

SEED = 20261126
EDITS = 200


def paragraphs(count: int, draw: random.Random) -> tuple[list[str], list[str]]:
    """Drafts and references of the length of the sample's body paragraphs: sentences of the sample, some words of the draft changed."""
    texts = [each.text for each in read_document(asset("resources", "sample", "draft.en.docx")).paragraphs if len(each.text) > 80]
    words = sorted({word for text in texts for word in text.split()})
    references = [f"{draw.choice(texts)} No. {number}" for number in range(count)]
    return [edited(text, words, draw) for text in references], references


def edited(text: str, words: list[str], draw: random.Random) -> str:
    """A text with one word in eight changed."""
    return " ".join(draw.choice(words) if draw.random() < 0.125 else word for word in text.split())


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segments", nargs="?", type=int, default=10_000)
    count = parser.parse_args().segments
    draw = random.Random(SEED)
    texts, references = paragraphs(count, draw)
    words = sorted({word for text in references for word in text.split()})
    print(f"{count:,} segments of {sum(map(len, texts)) / count:.0f} characters; after one edit, CPU ms (median / 95 % / most)")
    for metric in METRICS:
        if not metric.quick:
            continue
        counter = metric.counter()
        now = running(metric, {place: counter.count(*pair) for place, pair in enumerate(zip(texts, references, strict=True))})
        times = []
        for _ in range(EDITS):
            place = draw.randrange(count)
            texts[place] = edited(texts[place], words, draw)
            times.append(timed(lambda place=place, now=now: (now.edit(place, texts[place], references[place]), now.score)))  # type: ignore[misc]
        times.sort()
        said = f"{metric.id:8}{times[EDITS // 2]:6.2f} / {times[int(0.95 * EDITS)]:6.2f} / {times[-1]:6.2f}"
        peer = {"bleu": BLEU(), "chrf": CHRF(word_order=2)}.get(metric.id)
        if peer is not None and now.score is not None:
            full: list[float] = []
            spent = timed(lambda peer=peer, full=full: full.append(peer.corpus_score(texts, [references]).score))  # type: ignore[misc]
            said += f"   sacrebleu's full count {spent:8,.0f} ms, difference {abs(full[0] - now.score.value):.1e}"
        print(said)


if __name__ == "__main__":
    main()
