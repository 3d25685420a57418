"""The command `dilemma`: its help, and the table of its commands. A command is imported when it is called."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click
import typer

from dilemma import __version__
from dilemma.cli.errors import Exit
from dilemma.cli.help import Group
from dilemma.cli.program import Program
from dilemma.cli.translate import N_, _

COMMANDS: Mapping[str, str] = {
    "run": N_("Walk through a dilemma"),
    "resume": N_("Go on with a walk where it stopped"),
    "cases": N_("List the cases, show one, or check the files of your own"),
    "codes": N_("List the codes of conduct, or show one"),
    "sessions": N_("List the saved sessions, or show one"),
    "export": N_("Write the note of a session as a file"),
    "worksheet": N_("Write the blank analysis scheme, to print or to fill in"),
    "method": N_("Show the whole method on one page"),
    "config": N_("Show or change your language and your code of conduct"),
    "completion": N_("Let your shell complete commands, cases, codes and sessions"),
}
_HELP = N_("Practise integrity at work: walk through a dilemma, step by step, to a conclusion that you can defend.")
_EXAMPLES = ("dilemma cases", "dilemma --lang en codes show brugge")


class Root(Group):
    """`dilemma` itself. Its help needs no command's module; calling a command imports that one alone."""

    def __init__(self) -> None:
        super().__init__(
            name="dilemma",
            help=_HELP,
            epilog="\n".join(_EXAMPLES),
            callback=click.pass_context(_start),
            invoke_without_command=True,
            rich_markup_mode=None,
            suggest_commands=False,
            options_metavar="[OPTIONS]",
            context_settings={"help_option_names": ["-h", "--help"]},
            params=[
                # --lang, --library and --plain are read ahead of typer; here they are for the help alone.
                _option("--lang", metavar=N_("LANGUAGE"), help=N_("Language of the screen: nl or en.")),
                _option(
                    "--library", metavar=N_("FOLDER"), help=N_("Another folder of cases and codes; may be repeated.")
                ),
                _option("--plain", is_flag=True, help=N_("Plain lines, for screen readers and simple terminals.")),
                _option(
                    "--version", "-V", is_flag=True, is_eager=True, callback=_version, help=N_("Show the version.")
                ),
            ],
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        app: typer.Typer = import_module(f"dilemma.cli.commands.{cmd_name}").app
        made = typer.main.get_command(app)
        made.name = cmd_name
        return made

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """The table, translated; no module is imported for it."""
        return [(name, _(help)) for name, help in COMMANDS.items()]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples and the exit codes, straight from their definition."""
        super().format_epilog(ctx, formatter)
        with formatter.section(_("Exit codes")):
            formatter.write_dl([(str(int(code)), _(code.meaning)) for code in Exit])


def command() -> Root:
    """The command, made in the language that is active now."""
    return Root()


def _option(*names: str, **attributes: Any) -> click.Option:  # noqa: ANN401 (handed on to click as they are)
    return click.Option(list(names), expose_value=False, **attributes)


def _start(context: click.Context) -> None:
    if context.invoked_subcommand is not None:
        return
    program = context.find_object(Program)
    if program is None or not program.environment.interactive:
        click.echo(context.get_help())
        return
    from dilemma.cli.menu import menu

    context.exit(menu(program))


def _version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 (click's signature)
    if wanted:
        click.echo(f"dilemma {__version__}")
        context.exit()
