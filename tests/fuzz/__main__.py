"""Spoils files and reads them, many thousand times: `make fuzz`, or `make fuzz FILES=folder RUNS=20000 SEED=0`.

Prints each kind of fault once, with the runs that show it, and keeps their files. Exits with 1 if there is any. The same seed and files
give the same runs, and `--only N` repeats one.
"""

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path

from fuzz.pool import Fault, run_all
from fuzz.runs import fault_of, spoilt_file
from fuzz.seeds import seeds

_KEPT = 3
"""Files that are kept of each kind of fault."""
_EVERY = 1_000


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description="Spoils files and reads them; a reader may only return or say what is wrong.")
    parser.add_argument("--files", type=Path, help="a folder of files to spoil besides those that are made here")
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", type=int, help="the number of one run, done in this process")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="where the files go that show a fault")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    sound = seeds(given.files)
    if given.only is not None:
        name, suffix, data = spoilt_file(sound, given.seed, given.only)
        path = _keep(given.keep, given.only, name, suffix, data)
        print(f"{path}\n{fault_of(path) or 'no fault'}")
        return 0
    suffixes = Counter(each.suffix for each in sound)
    print(f"{len(sound)} sound files:", ", ".join(f"{count} {suffix}" for suffix, count in sorted(suffixes.items())))
    began, done, faults = time.monotonic(), 0, list[Fault]()
    counted = Counter[str]()
    for outcome in run_all(sound, given.seed, range(given.runs), given.processes):
        done += 1
        if outcome is not None:
            faults.append(outcome)
            counted[outcome.name] += 1
            name, suffix, data = spoilt_file(sound, given.seed, outcome.number)
            if counted[outcome.name] <= _KEPT:
                kept = _keep(given.keep, outcome.number, name, suffix, data)
                print(
                    f"\nrun {outcome.number}: {outcome.name} in {kept}, made of {name}",
                    outcome.trace if counted[outcome.name] == 1 else "",
                    sep="\n",
                )
        if done % _EVERY == 0:
            print(f"{done} runs, {len(faults)} faults, {time.monotonic() - began:.0f} s", flush=True)
    print(f"\n{done} runs in {time.monotonic() - began:.0f} s: {len(faults)} faults of {len(counted)} kinds")
    for name, count in counted.most_common():
        print(f"{count:6d}  {name}")
    return 1 if faults else 0


def _keep(folder: Path, number: int, name: str, suffix: str, data: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number}-{Path(name).stem}{suffix}"
    path.write_bytes(data)
    return path


if __name__ == "__main__":
    sys.exit(main())
