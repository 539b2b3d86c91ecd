"""`python -m duizhao` and the `duizhao` command. Decides nothing: the command line does."""

import sys

from duizhao.cli import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
