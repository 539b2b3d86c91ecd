"""Processes that do runs: each does one after another, within limits of processor time and memory.

Decides when a run took too long or too much. A process that a run ended is replaced.
"""

import faulthandler
import gc
import resource
import signal
import tempfile
import threading
import warnings
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import NamedTuple

from fuzz.runs import fault_of, spoilt_file
from fuzz.seeds import Seed

LONGEST = 5.0
"""Seconds of processor time that a reading may take, so that a busy machine makes no faults."""
LARGEST = 2**30
"""Bytes of memory that a process may hold at most."""
_WALL = 120.0
"""Seconds after which a process that does nothing at all is given up."""
_SPARE = 2**32
"""Bytes of address space that a process may take: the libraries map more than they use."""


class Fault(NamedTuple):
    """What went wrong in a run, by its number: the name of the fault, and where it shows."""

    number: int
    name: str
    trace: str


def run_all(seeds: Sequence[Seed], seed: int, numbers: Sequence[int], processes: int) -> Iterator[Fault | None]:
    """Do the runs of these numbers; yields what came of each, in no order."""
    waiting = iter(numbers)
    workers = [_Worker(seeds, seed) for _ in range(min(processes, len(numbers)))]
    for worker in workers:
        worker.begin(next(waiting, None))
    while busy := [worker for worker in workers if worker.number is not None]:
        ready = wait([worker.pipe for worker in busy], timeout=_WALL)
        for worker in busy:
            if worker.pipe in ready or not ready:
                yield worker.outcome()
                worker.begin(next(waiting, None))
    for worker in workers:
        worker.end()


class _Worker:
    """One process and the run that it is doing."""

    def __init__(self, seeds: Sequence[Seed], seed: int) -> None:
        self._seeds, self._seed = seeds, seed
        self.number: int | None = None
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._trace = Path(tempfile.mkstemp(prefix="duizhao-fuzz-")[1])
        self._process: SpawnProcess = context.Process(target=_work, args=(theirs, self._seeds, self._seed, self._trace), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, number: int | None) -> None:
        self.number = number
        if number is not None:
            self.pipe.send(number)

    def outcome(self) -> Fault | None:
        """What the run came to; a process that did not survive it is replaced."""
        number = self.number or 0
        try:
            said, peak = self.pipe.recv() if self.pipe.poll(0) else (f"no answer in {_WALL:.0f} s\n", 0)
        except (EOFError, OSError):
            self._process.join(10)
            code = self._process.exitcode
            name = "hang" if code == -signal.SIGPROF else f"died of signal {-(code or 0)}"
            said, peak = f"{name}\n{self._trace.read_text(errors='replace')}", 0
            self._renew()
        else:
            if peak > LARGEST:
                said = said or f"memory\n{peak / 2**20:.0f} MB"
                self._renew()
        name, _, trace = said.partition("\n")
        return Fault(number, name, trace) if name else None

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()
        self._trace.unlink(missing_ok=True)

    def _renew(self) -> None:
        self.end()
        self._start()


def _work(pipe: Connection, seeds: Sequence[Seed], seed: int, trace: Path) -> None:
    """What a process does: a run for every number that it is sent."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (_SPARE, _SPARE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    threading.stack_size(8 * 2**20)
    with trace.open("w") as said, tempfile.TemporaryDirectory() as folder:
        faulthandler.enable(said)
        faulthandler.register(signal.SIGPROF, said, chain=True)  # says where it hangs, then ends the process
        while True:
            try:
                number = pipe.recv()
            except EOFError:
                return
            _, suffix, data = spoilt_file(seeds, seed, number)
            path = Path(folder) / f"spoilt{suffix}"
            path.write_bytes(data)
            fault = fault_of(path, _begun)
            signal.setitimer(signal.ITIMER_PROF, 0)
            gc.collect(0)
            pipe.send((fault, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))


def _begun() -> None:
    """Give one reading its time."""
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
