"""`python -m duizhao` and the `duizhao` command. Hands the command line a way to open the window; decides nothing else."""

import gc
import os
import sys
from pathlib import Path

from duizhao.cli import run
from duizhao.messages import Language


def open_window(path: Path | None = None, *, sample: bool = False, language: Language | None = None) -> int:
    """Show the window; only who wants one loads Qt."""
    gc.disable()  # nothing that is loaded now is garbage; the desktop turns it on again
    from duizhao import app  # noqa: PLC0415  (Qt, 0.3 s, which no other command needs)

    return app.open_window(path, sample=sample, language=language)


def main() -> None:
    """Run the command line and leave with its exit code."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # starting threads that nothing here uses costs numpy 0.1 s of CPU
    sys.exit(run(sys.argv[1:], open_window))


if __name__ == "__main__":
    main()
