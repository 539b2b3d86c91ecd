"""How fast the aligner is: lines per CPU second at several sizes, how that grows, and a cold start, beside NLTK's Gale-Church where it is installed.

    python bench/align.py [LINES ...]

Gale and Church's programme looks at lengths alone, reads no word and gives no omission its due: it is the floor of what aligning can cost.
The texts are made of a dozen clauses of an invented university with numbers of their own, one paragraph in twelve dropped.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from duizhao.aligner import align_texts

SEED = 7
SIZES = (10, 60, 140, 1_000, 4_000, 8_000)
GALE_CHURCH_LIMIT = 1_000
"""NLTK's programme is quadratic in time: more lines would take minutes."""
CLAUSES = [
    ("云溪大学为新生开设了{n}门选修课程", "Yunxi University has offered {n} elective courses to new students"),
    ("图书馆新增了{n}册古籍", "the library has added {n} ancient books"),
    ("海洋实验室观察了{n}种珊瑚的生长", "the marine laboratory has observed the growth of {n} kinds of coral"),
    ("校长会见了来自{n}个国家的代表", "the president met delegates from {n} countries"),
    ("化学学院购买了{n}台显微镜", "the School of Chemistry bought {n} microscopes"),
    ("学校为贫困学生减免了{n}元学费", "the university cut the tuition fees of poor students by {n} yuan"),
    ("体育馆举办了{n}场篮球比赛", "the gymnasium hosted {n} basketball games"),
    ("志愿者种植了{n}棵果树", "volunteers planted {n} fruit trees"),
    ("农学院培训了{n}名农民", "the School of Agriculture trained {n} farmers"),
    ("医院为居民提供了{n}次免费检查", "the hospital gave residents {n} free examinations"),
    ("音乐系排练了{n}首民歌", "the music department rehearsed {n} folk songs"),
    ("工程师修复了{n}座石桥", "engineers repaired {n} stone bridges"),
]


def texts(lines: int, draw: random.Random) -> tuple[list[str], list[str]]:
    source, target = [], []
    for place in range(lines):
        chosen = [(pair, draw.randint(2, 9_999)) for pair in draw.sample(CLAUSES, draw.randint(1, 4))]
        source.append("，".join(zh.format(n=n) for (zh, _), n in chosen) + "。")
        if place % 12 != 7:
            target.append("; ".join(en.format(n=n) for (_, en), n in chosen).capitalize() + ".")
    return source, target


def cpu(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def gale_church() -> Callable[[list[str], list[str]], object] | None:
    try:
        from nltk.translate.gale_church import align_blocks  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    except ImportError:
        return None
    return lambda source, target: align_blocks([len(line) for line in source], [len(line) for line in target])


def cold_start() -> float:
    """CPU seconds of a fresh Python that aligns ten paragraphs."""
    code = "from duizhao.aligner import align_texts; align_texts(['学校开学了。'] * 10, ['The school opens.'] * 10)"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    peer = gale_church()
    print(f"cold start, ten paragraphs, interpreter included: {cold_start():.2f} s CPU")
    if peer is None:
        print("peer: NLTK is not installed here (pip install nltk), so no ratio")
    align_texts(["预热。"], ["Warm up."])
    for size in sizes:
        source, target = texts(size, random.Random(SEED))
        ours = cpu(partial(align_texts, source, target))
        line = f"{size:6d} x {len(target):6d} lines  {ours:7.3f} s  {(size + len(target)) / ours:7.0f} lines/s"
        if peer and size <= GALE_CHURCH_LIMIT:
            theirs = cpu(partial(peer, source, target))
            line += f"  Gale-Church {theirs:7.3f} s, ours takes {ours / theirs:.2f} times as long"
        print(line)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
