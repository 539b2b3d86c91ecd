"""`duizhao open`: a project in the window."""

from pathlib import Path
from typing import Annotated

import typer

from duizhao.cli.desk import Desk
from duizhao.cli.window import show_window
from duizhao.domain.errors import FileError


def open(  # noqa: A001  (a command's function bears its name)
    context: typer.Context,
    project: Annotated[Path, typer.Argument(help="cli.project", metavar="PROJECT")],
) -> int:
    """Open the window with a project in it; what is wrong with the file the window says."""
    desk: Desk = context.obj
    if not project.exists():
        raise FileError("file.missing", project)
    return show_window(desk, project)
