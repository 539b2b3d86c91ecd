"""`python -m duizhao` and the `duizhao` command. Decides nothing: the command line does."""

import os
import sys

from duizhao.cli import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # starting threads that nothing here uses costs numpy 0.1 s of CPU
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
