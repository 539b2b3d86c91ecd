"""The command line: one file a command, no Qt.

Decides the commands, the language they speak, and what every kind of failure looks like: one plain line on stderr and an exit code,
never a traceback.
"""

import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.exceptions import TyperException

from duizhao.cli.desk import BAD_INPUT, BUG, DONE, Desk, Opener
from duizhao.cli.help import HelpCommand, HelpGroup
from duizhao.cli.window import show_window
from duizhao.domain.errors import UsageError, UserError
from duizhao.messages import Language, Voice, language_of
from duizhao.settings import VERSION, log_folder

COMMANDS = (
    "open",
    "new",
    "align",
    "check",
    "score",
    "review",
    "update",
    "status",
    "export",
    "verify",
    "glossary",
    "memory",
    "demo",
    "doctor",
)
"""In the order of the work. A command is the function of its name in the module of its name; its help is the sentence `cli.NAME`.

Only the module of the command that was asked for is imported: the engines behind the others need not be loaded to refuse a typo.
"""

_INTERRUPTED = 130


def run(arguments: Sequence[str], opener: Opener) -> int:
    """Run one command line; returns the exit code. `opener` shows the window: this package knows none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command = typer.main.get_group(_application(arguments))
    rest, wanted = _without_language(arguments, _flags(command, arguments))
    if wanted not in (None, "en", "zh"):
        return _refused(Desk(Voice(language_of()), opener), UsageError("usage.language", given=wanted))
    asked: Language | None = "zh" if wanted == "zh" else "en" if wanted == "en" else None
    desk = Desk(Voice(asked or language_of()), opener, asked)
    try:
        code = _guarded(desk, command, rest)
    except (KeyboardInterrupt, typer.Abort):
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001  (the last line of defence: a bug is written down, not thrown at a person)
        desk.tell("bug", error=type(error).__name__, log=_write_down(error, arguments))
        return BUG
    return _handed_over(desk, code)


def _guarded(desk: Desk, command: TyperGroup, arguments: list[str]) -> int:
    """Run a command; what a person can mend becomes one line and BAD_INPUT."""
    named = next((argument for argument in arguments if not argument.startswith("-")), None)
    if named is not None and named not in COMMANDS:
        return _refused(desk, UsageError("usage.no_command", given=named, commands=COMMANDS))
    try:
        code = command.main(args=arguments, prog_name="duizhao", standalone_mode=False, obj=desk)
    except TyperException as error:
        return _refused(desk, _usage(error))
    except UserError as error:
        return _refused(desk, error)
    return code if isinstance(code, int) else DONE


def _refused(desk: Desk, error: UserError) -> int:
    desk.tell(error.code, **error.values)
    return BAD_INPUT


def _handed_over(desk: Desk, code: int) -> int:
    """Give the result away; whoever hangs up has seen enough, but a full disk is said."""
    try:
        desk.hand_over()
    except BrokenPipeError:
        # Python flushes once more at exit: let it flush into nothing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _refused(desk, UsageError("usage.not_written"))
    return code


def _application(arguments: Sequence[str]) -> typer.Typer:
    application = typer.Typer(
        cls=HelpGroup,
        help="cli.program",
        add_completion=False,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(_program)
    wanted = _named(arguments)
    for name in COMMANDS:
        function = getattr(importlib.import_module(f"duizhao.cli.{name}"), name) if name == wanted else _not_called
        application.command(name, cls=HelpCommand, help=f"cli.{name}")(function)
    return application


def _named(arguments: Sequence[str]) -> str | None:
    """The command that was asked for."""
    return next((argument for argument in arguments if argument in COMMANDS), None)


def _not_called() -> None:
    """Stands for a command that was not asked for; the list of commands needs only its name and help."""


def _flags(command: TyperGroup, arguments: Sequence[str]) -> frozenset[str]:
    """The options that take no value, of the program and of the command that was asked for."""
    asked = [command, command.commands.get(_named(arguments) or "")]
    options = [option for each in asked if each is not None for option in each.params if isinstance(option, TyperOption)]
    return frozenset(name for option in options if option.is_flag for name in option.opts) | {"-h", "--help"}


def _program(context: typer.Context, *, version: Annotated[bool, typer.Option("--version", help="cli.version")] = False) -> int:
    """Without a command: the version, or the window."""
    desk: Desk = context.obj
    if version:
        desk.line(f"duizhao {VERSION}")
    elif context.invoked_subcommand is None:
        return show_window(desk)
    return DONE


def _without_language(arguments: Sequence[str], flags: frozenset[str]) -> tuple[list[str], str | None]:
    """The arguments without `--lang X`, which may stand anywhere but as another option's value, and X."""
    rest: list[str] = []
    wanted: str | None = None
    waiting = False
    for argument in arguments:
        before = rest[-1] if rest else ""
        is_value = before.startswith("-") and "=" not in before and before not in flags
        if waiting:
            wanted, waiting = argument, False
        elif argument == "--lang" and not is_value:
            waiting = True
        elif argument.startswith("--lang=") and not is_value:
            wanted = argument.partition("=")[2]
        else:
            rest.append(argument)
    return rest, "" if waiting else wanted


def _usage(error: TyperException) -> UsageError:
    """What was wrong with the command line, as far as typer tells apart what it was."""
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    named = (parameter.metavar or parameter.opts[0]) if isinstance(parameter, TyperArgument) else parameter.opts[0] if parameter else ""
    if kind == "NoSuchOption":
        return UsageError("usage.no_option", option=getattr(error, "option_name", ""))
    if kind == "MissingParameter":
        return UsageError("usage.missing", parameter=named)
    if kind == "BadParameter" and parameter is not None:
        return UsageError("usage.bad_value", parameter=named, values=parameter.metavar or "")
    return UsageError("usage.other", detail=error.format_message())


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
