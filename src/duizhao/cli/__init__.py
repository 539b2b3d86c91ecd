"""The command line: one file a command, no Qt.

Decides the commands, the language they speak, and what every kind of failure looks like: one plain line on stderr and an exit code,
never a traceback.
"""

import importlib
import io
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from duizhao.cli.desk import BAD_INPUT, BUG, DONE, Desk
from duizhao.cli.help import HelpCommand, HelpGroup
from duizhao.domain.errors import UserError
from duizhao.messages import Language, Voice, language_of
from duizhao.settings import VERSION, log_folder

COMMANDS = ("new", "align", "check", "score", "review", "status", "export", "demo", "doctor")
"""In the order of the work. A command is the function of its name in the module of its name; its help is the sentence `cli.NAME`.

Only the module of the command that was asked for is imported: the engines behind the others need not be loaded to refuse a typo.
"""

_INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    rest, wanted = _without_language(arguments)
    if wanted not in (None, "en", "zh"):
        Desk(Voice(language_of())).tell("usage.language", given=wanted)
        return BAD_INPUT
    language: Language = "zh" if wanted == "zh" else "en" if wanted == "en" else language_of()
    desk = Desk(Voice(language))
    try:
        return _guarded(desk, rest)
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:  # noqa: BLE001  (the last line of defence: a bug is written down, not thrown at a person)
        desk.tell("bug", error=type(error).__name__, log=_write_down(error, arguments))
        return BUG


def _guarded(desk: Desk, arguments: list[str]) -> int:
    """Run a command; what a person can mend becomes one line and BAD_INPUT."""
    command = typer.main.get_command(_application(arguments))
    try:
        code = command.main(args=arguments, prog_name="duizhao", standalone_mode=False, obj=desk)
    except TyperException as error:
        desk.aside(_usage(desk, error))
        return BAD_INPUT
    except UserError as error:
        desk.tell(error.code, **error.values)
        return BAD_INPUT
    return code if isinstance(code, int) else DONE


def _application(arguments: Sequence[str]) -> typer.Typer:
    application = typer.Typer(
        cls=HelpGroup,
        help="cli.program",
        add_completion=False,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(_program)
    wanted = next((argument for argument in arguments if not argument.startswith("-")), None)
    for name in COMMANDS:
        function = getattr(importlib.import_module(f"duizhao.cli.{name}"), name) if name == wanted else _not_called
        application.command(name, cls=HelpCommand, help=f"cli.{name}")(function)
    return application


def _not_called() -> None:
    """Stands for a command that was not asked for; the list of commands needs only its name and help."""


def _program(context: typer.Context, *, version: Annotated[bool, typer.Option("--version", help="cli.version")] = False) -> None:
    """Without a command: the version, or the help."""
    desk: Desk = context.obj
    if version:
        desk.line(f"duizhao {VERSION}")
    elif context.invoked_subcommand is None:
        desk.line(context.get_help())


def _without_language(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """The arguments without `--lang X`, which may stand anywhere, and X."""
    rest: list[str] = []
    wanted: str | None = None
    waiting = False
    for argument in arguments:
        if waiting:
            wanted, waiting = argument, False
        elif argument == "--lang":
            waiting = True
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
        else:
            rest.append(argument)
    return rest, "" if waiting else wanted


def _usage(desk: Desk, error: TyperException) -> str:
    """What was wrong with the command line, in the person's language as far as typer tells apart what it was."""
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    if kind == "NoSuchOption":
        return desk.voice.say("usage.no_option", option=getattr(error, "option_name", ""))
    if kind == "MissingParameter" and parameter is not None:
        return desk.voice.say("usage.missing", parameter=parameter.metavar or parameter.opts[0])
    return desk.voice.say("usage.other", detail=error.format_message())


def _write_down(error: Exception, arguments: Sequence[str]) -> Path:
    """Keep the traceback where whoever mends the bug can read it; returns the place."""
    path = log_folder() / "duizhao.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return path
    logger = logging.getLogger("duizhao.bug")
    logger.propagate = False
    logger.addHandler(handler)
    logger.error("duizhao %s, arguments %s", VERSION, list(arguments), exc_info=error)
    logger.removeHandler(handler)
    handler.close()
    return path
