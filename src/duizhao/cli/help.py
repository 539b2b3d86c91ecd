"""How `--help` looks: the same plain columns for every command, in the person's language.

Decides the layout. typer bears its contexts and formatters under private names, so they are `Any` here. The sentences are those of `messages`; a command's and an option's `help` is the code of its sentence.
"""

from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from duizhao.cli.desk import Desk

Rows = list[tuple[str, str]]


class HelpCommand(TyperCommand):
    """A command whose help is written by this module."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, arguments and options."""
        desk: Desk = ctx.obj
        arguments = [(_shown(p), desk.voice.say(p.help or "")) for p in self.params if isinstance(p, TyperArgument)]
        pieces = [ctx.command_path, *(name for name, _ in arguments), desk.voice.say("help.options_piece")]
        sections = [("help.arguments", arguments), ("help.options", _options(desk, ctx, self))]
        formatter.write(_page(desk, " ".join(pieces), desk.voice.say(self.help or ""), sections))


class HelpGroup(TyperGroup):
    """The program itself: its help lists the commands in the order of the work."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  (typer's signature)
        return list(self.commands)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write usage, purpose, commands and options."""
        desk: Desk = ctx.obj
        commands = [(name, desk.voice.say(command.help or "")) for name, command in self.commands.items()]
        usage = f"{ctx.command_path} {desk.voice.say('help.command_piece')}"
        sections = [("help.commands", commands), ("help.options", _options(desk, ctx, self))]
        page = _page(desk, usage, desk.voice.say(self.help or ""), sections)
        formatter.write(f"{page}\n{desk.voice.say('help.footer')}\n")


def _options(desk: Desk, ctx: Any, command: TyperCommand | TyperGroup) -> Rows:
    rows = [(_option(p), desk.voice.say(p.help or "")) for p in command.params if isinstance(p, TyperOption)]
    return [*rows, ("--lang en|zh", desk.voice.say("cli.lang")), (", ".join(ctx.help_option_names), desk.voice.say("cli.help"))]


def _shown(argument: TyperArgument) -> str:
    return argument.metavar or (argument.name or "").upper()


def _option(option: TyperOption) -> str:
    wanted = "" if option.is_flag else f" {option.metavar}"
    return ", ".join(sorted(option.opts, key=len)) + wanted


def _page(desk: Desk, usage: str, purpose: str, sections: list[tuple[str, Rows]]) -> str:
    from rich.console import Console  # noqa: PLC0415  (rich, 0.03 s, which only help needs)
    from rich.padding import Padding  # noqa: PLC0415  (with rich)
    from rich.table import Table  # noqa: PLC0415  (with rich)
    from rich.text import Text  # noqa: PLC0415  (with rich)

    console = Console(highlight=False, markup=False)
    with console.capture() as captured:
        console.print(Text(desk.voice.say("help.usage", usage=usage)))
        console.print()
        console.print(Padding(purpose, (0, 2)))
        for heading, rows in sections:
            if not rows:
                continue
            table = Table.grid(padding=(0, 2))
            table.add_column(no_wrap=True)
            table.add_column(overflow="fold")
            for name, text in rows:
                table.add_row(Text(f"  {name}", style="bold"), Text(text))
            console.print()
            console.print(Text(desk.voice.say(heading), style="bold"))
            console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"
