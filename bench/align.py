"""How fast the aligner is, and that bad input costs no more: lines a CPU second by size, growth, memory, a cold start, one correction more.

    python bench/align.py [LINES ...]        beside NLTK's Gale-Church and hunalign where they are installed
    python bench/align.py --hard             bad input beside ordinary text of as many characters or lines

Gale and Church's programme looks at lengths alone, reads no word and gives no omission its due: it is the floor of what aligning can cost.
The texts are made of a dozen clauses of an invented university with numbers of their own, one paragraph in twelve dropped. Times are CPU
seconds of this process or, where memory counts, of a process of its own.
"""

import compileall
import importlib.util
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from duizhao.aligner import Aligner, Level, align_texts
from duizhao.aligner.doubts import doubts
from duizhao.domain.alignment import Link

SEED = 7
LEVELS: tuple[Level, ...] = ("paragraph", "sentence")
SIZES = (10, 60, 140, 600, 1_300)
LARGE = (4_800, 9_600)
GALE_CHURCH_LIMIT = 1_300
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
Texts = tuple[list[str], list[str]]
TRADITIONAL = str.maketrans(
    "云学为开设门选课图书馆增册实验观种长会见来个国购买显镜贫减费举办场篮赛愿树农训练医检查乐系民复桥",
    "雲學為開設門選課圖書館增冊實驗觀種長會見來個國購買顯鏡貧減費舉辦場籃賽願樹農訓練醫檢查樂系民復橋",
)
FRENCH = "Le président de la faculté a salué les {n} étudiants de première année et leurs professeurs."
JAPANESE = "学長は{n}人の新しい学生と先生たちにあいさつしました。"


def texts(lines: int, draw: random.Random, clauses: int = 4, dropped: int = 12) -> Texts:
    source, target = [], []
    for place in range(lines):
        chosen = [(pair, draw.randint(2, 9_999)) for pair in draw.sample(CLAUSES, draw.randint(1, clauses))]
        source.append("，".join(zh.format(n=n) for (zh, _), n in chosen) + "。")
        if place % dropped != dropped - 5:
            target.append("; ".join(en.format(n=n) for (_, en), n in chosen).capitalize() + ".")
    return source, target


def sentences(lines: int) -> Texts:
    """Sentences of which English has more: every third is split."""
    source, target = texts(lines, random.Random(SEED), 3, 24)
    split = [part for line in target for part in line.split("; ", 1)]
    return source, split


def paragraphs() -> Texts:
    """140 paragraphs of 20,000 characters and nine sentences each on average, and 135."""
    source, target = texts(140, random.Random(SEED), 12, 28)
    return [line.replace("，", "。") for line in source], [line.replace("; ", ". ") for line in target]


def hard() -> dict[str, tuple[Texts, Texts]]:
    """Bad input, and beside each ordinary text of that size: as many lines, or as many characters."""
    draw = random.Random(SEED)
    zh, en = ordinary = texts(2_500, draw)
    doubled = zh * 2, en * 2
    long_zh, long_en = ("".join(zh) * 3)[:200_000], (" ".join(en) * 2)[:200_000]
    return {
        "empty side": ((zh, []), ordinary),
        "long source line": (([long_zh], en), doubled),
        "long target line": ((zh, [long_en]), ordinary),
        "long lines": (([long_zh], [long_en]), doubled),
        "20,000 empty lines": (([""] * 20_000, [""] * 20_000), texts(20_000, draw)),
        "1,000 equal lines": (([zh[0]] * 1_000, [en[0]] * 1_000), texts(1_000, draw)),
        "5,000 equal lines": (([zh[0]] * 5_000, [en[0]] * 5_000), texts(5_000, draw)),
        "Traditional": (([line.translate(TRADITIONAL) for line in zh], en), ordinary),
        "swapped": ((en, zh), ordinary),
        "French": ((zh, [FRENCH.format(n=draw.randint(2, 9_999)) for _ in en]), ordinary),
        "Japanese": (([JAPANESE.format(n=draw.randint(2, 9_999)) for _ in zh], en), ordinary),
        "gibberish": ((zh, ["".join(draw.choices("abcdefgh ", k=len(line))) for line in en]), ordinary),
        "digits": (([str(n) for n in range(2_500)], [str(n) for n in range(2_500)]), ordinary),
        "punctuation": ((["。！？"] * 2_500, ["?!."] * 2_500), ordinary),
        "broken characters": (([f"\x00\ud800{line}" for line in zh], [f"{line}\udfff\x00" for line in en]), ordinary),
        "1 to 2,000": ((zh[:1], en[:2_000]), texts(2_000, draw)),
    }


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


def hunalign(source: Sequence[str], target: Sequence[str]) -> float:
    """CPU seconds of hunalign with an empty dictionary."""
    with tempfile.TemporaryDirectory() as folder:
        names = [str(Path(folder, name)) for name in ("none.dic", "source", "target")]
        for name, lines in zip(names, ([], source, target), strict=True):
            Path(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return child(["hunalign", "-onebyteencoding", *names])[0]


def child(command: Sequence[str]) -> tuple[float, float]:
    """CPU seconds and, of all children so far, the greatest peak memory in megabytes; a child begins with its parent's, so ask while that is small."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def fresh(what: str, *arguments: object) -> tuple[float, float]:
    """CPU seconds and peak memory of a process of its own that runs one of the functions below."""
    code = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import align; align.{what}{arguments!r}"
    return child([sys.executable, "-c", code])


def nothing() -> None:
    """What the interpreter and this file cost by themselves."""


def ten() -> None:
    align_texts(*texts(10, random.Random(SEED)))


def large(lines: int) -> None:
    align_texts(*sentences(lines), level="sentence")


def correction() -> None:
    """One correction at 200 paragraphs: the aligner has seen the texts."""
    source, target = texts(200, random.Random(SEED))
    aligner = Aligner()
    links = [link for link in aligner.align(source, target).links if link.source and link.target]
    middle = len(links) // 2
    right = Link(links[middle].source, links[middle].target)
    wrong = Link(links[middle + 9].source, links[middle + 12].target)
    print(f"200 paragraphs, aligned again: a right link pinned {cpu(partial(aligner.align, source, target, [right])):.3f} s", end="")
    print(f", a second one {cpu(partial(aligner.align, source, target, [right, Link(links[9].source, links[9].target)])):.3f} s", end="")
    print(f", a link moved and pinned {cpu(partial(aligner.align, source, target, [right, wrong])):.3f} s", end="")
    source[100] = source[100][:-1] + "，学生参观了实验室。"
    print(f", a line changed {cpu(partial(aligner.align, source, target)):.3f} s")


def speed(sizes: Sequence[int]) -> None:
    peer = gale_church()
    other = shutil.which("hunalign")
    for package in filter(None, map(importlib.util.find_spec, ("duizhao", "numpy"))):
        compileall.compile_dir(str(Path(package.origin or "").parent), quiet=2)  # as pip does when it installs them
    print(
        f"first call in a fresh process, ten paragraphs: {fresh('ten')[0] - fresh('nothing')[0]:.2f} s (Python and this file's imports left out)"
    )
    taken = []
    for size in LARGE:
        seconds, peak = fresh("large", size)
        taken.append(seconds)
        print(f"{size} x {len(sentences(size)[1])} sentences in a fresh process: {seconds:.2f} s, peak memory {peak:.0f} MB")
    print(f"growth when the text doubles: {taken[1] / taken[0]:.2f} times")
    for name, there in (("NLTK (pip install nltk)", peer), ("hunalign", other)):
        if not there:
            print(f"peer: {name} is not installed here, so no ratio")
    align_texts(["预热。"], ["Warm up."])
    for level in LEVELS:
        for size in sizes:
            source, target = texts(size, random.Random(SEED)) if level == "paragraph" else sentences(size)
            ours = cpu(partial(align_texts, source, target, level=level))
            line = f"{size:6d} x {len(target):6d} {level + 's':10s}  {ours:7.3f} s  {(size + len(target)) / ours:7.0f} items/s"
            if peer and size <= GALE_CHURCH_LIMIT:
                theirs = cpu(partial(peer, source, target))
                line += f"  Gale-Church {theirs:7.3f} s, ours takes {ours / theirs:.2f} times as long"
            if other:
                line += f"  hunalign {hunalign(source, target):7.3f} s"
            print(line)
    source, target = paragraphs()
    align_texts(source, target)
    characters = sum(map(len, source))
    print(f"{len(source)} x {len(target)} paragraphs, {characters} characters, warm: {cpu(partial(align_texts, source, target)):.3f} s")
    correction()


def hardness() -> None:
    align_texts(["预热。"], ["Warm up."])
    known: dict[int, float] = {}
    for name, (bad, ordinary) in hard().items():
        size = sum(map(len, ordinary))
        if size not in known:
            known[size] = cpu(partial(align_texts, *ordinary))
        start = time.process_time()
        alignment = align_texts(*bad)
        ours = time.process_time() - start
        linked = [link.confidence for link in alignment.links if link.source and link.target]
        sure = f"{len(linked)} links, confidence {sum(linked) / max(1, len(linked)):.2f}"
        whole = "a partition" if alignment.is_partition(*map(len, bad)) else "NO PARTITION"
        said = ", ".join(doubt.kind for doubt in doubts(*bad, alignment)) or "nothing"
        print(f"{name:18s} {ours:6.2f} s, ordinary {known[size]:6.2f} s: {ours / known[size]:4.2f} times; {whole}, {sure}; said: {said}")


def main() -> None:
    if "--hard" in sys.argv[1:]:
        hardness()
    else:
        sizes = sys.argv[1:]
        if not all(size.isdecimal() for size in sizes):
            raise SystemExit(__doc__)
        speed([int(size) for size in sizes] or SIZES)


if __name__ == "__main__":
    main()
