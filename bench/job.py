"""CPU seconds of the whole job on the sample, command by command, beside a bare start of Python.

Prints each command's figure and the ratio of their sum to as many bare starts. Decides nothing: a figure for people to read.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"


def cpu_seconds(*arguments: str) -> float:
    """User and system seconds of one run of this Python with these arguments."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        project, release = f"{folder}/job.duizhao", f"{folder}/release.docx"
        source, draft, glossary = (str(SAMPLE / name) for name in ("source.zh.docx", "draft.en.docx", "glossary.csv"))
        steps = [
            ("new", source, draft, "-g", glossary, "-o", project),
            ("check", project),
            ("review", project, "--fix", "all"),
            ("review", project, "--waive", "all", "--reason", "bench"),
            ("review", project, "--approve", "all"),
            ("export", project, release),
        ]
        total = 0.0
        for step in steps:
            seconds = cpu_seconds("-m", "duizhao", *step)
            total += seconds
            print(f"{step[0]:8s} {seconds:.2f} s")
        bare = sum(cpu_seconds("-c", "pass") for _ in steps)
        print(f"whole    {total:.2f} s of CPU, {total / bare:.0f} times {len(steps)} bare starts of Python ({bare:.2f} s)")


if __name__ == "__main__":
    main()
