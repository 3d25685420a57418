"""Commands whose help speaks the person's language: every text is translated when the command is made."""

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click
import typer
from typer.core import TyperCommand, TyperGroup

from dilemma.cli.translate import N_, _, ngettext

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

F = TypeVar("F", bound=Callable[..., None])
_SETTINGS = {"help_option_names": ["-h", "--help"]}
_OPTIONS = N_("[OPTIONS]")
_COMMAND = N_("COMMAND [ARGS]...")


class Command(TyperCommand):
    """A command. Its help, its options' help and the names of their values are messages; its epilog is examples."""

    def __init__(self, name: str | None, **attributes: Any) -> None:  # noqa: ANN401 (handed on to typer as they are)
        super().__init__(name, **_translated(attributes))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are typed, never wrapped."""
        _write_examples(self.epilog, formatter)


class Group(TyperGroup):
    """A group of commands. `default` is the command that runs where none is named."""

    default: str | None = None

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 (handed on to typer as they are)
        attributes["subcommand_metavar"] = _(_COMMAND)
        super().__init__(**_translated(attributes))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front where the line begins with an option of it, or with nothing."""
        asks_help = bool(args) and args[0] in self.get_help_option_names(ctx)
        # Whoever asks what may follow (resilient parsing) has not named a command yet.
        implied = args[0].startswith("-") if args else not ctx.resilient_parsing
        if self.default and not asks_help and implied:
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem[str]]":
        """The commands with whole sentences beside them; the options, those of the default command too."""
        from click.shell_completion import CompletionItem

        found = [CompletionItem(name, help=text) for name, text in self.summaries(ctx) if name.startswith(incomplete)]
        options = click.Command.shell_complete(self, ctx, incomplete)
        default = self.get_command(ctx, self.default) if self.default else None
        if default is not None:
            options += click.Command.shell_complete(default, click.Context(default, parent=ctx), incomplete)
        return found + list({option.value: option for option in options}.values())

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """The name and the first sentence of the help of each command."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [(name, first_sentence(command.help or "")) for name, command in commands if command]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with a whole sentence each: click would cut it off."""
        with formatter.section(_("Commands")):
            formatter.write_dl(self.summaries(ctx))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples as they are typed, never wrapped."""
        _write_examples(self.epilog, formatter)


class Listing(Group):
    """A group that lists where no command is named."""

    default = "list"


def group(*, help: str, examples: Sequence[str]) -> typer.Typer:
    """A group of commands that lists by default. `help` is a message; `examples` are command lines."""
    return typer.Typer(
        cls=Listing,
        help=help,
        epilog="\n".join(examples),
        context_settings=_SETTINGS,
        options_metavar=_OPTIONS,
        rich_markup_mode=None,
        add_completion=False,
        suggest_commands=False,
    )


def single() -> typer.Typer:
    """An app for one command that is no group."""
    return typer.Typer(rich_markup_mode=None, add_completion=False)


def command(app: typer.Typer, name: str, *, help: str, examples: Sequence[str]) -> Callable[[F], F]:
    """Register a command of `app`. `help` is a message; `examples` are command lines, at least one."""
    return app.command(
        name, cls=Command, help=help, epilog="\n".join(examples), context_settings=_SETTINGS, options_metavar=_OPTIONS
    )


def first_sentence(text: str) -> str:
    """The first sentence of a help text, without its full stop."""
    paragraph = " ".join(inspect.cleandoc(text).partition("\n\n")[0].split())
    return paragraph.partition(". ")[0].removesuffix(".")


def _translated(attributes: dict[str, Any]) -> dict[str, Any]:
    for name in ("help", "options_metavar"):
        if attributes.get(name):
            attributes[name] = _(attributes[name])
    for parameter in attributes.get("params") or ():
        if getattr(parameter, "help", None):
            parameter.help = _(parameter.help)
        if parameter.metavar:
            parameter.metavar = _(parameter.metavar)
    return attributes


def _write_examples(epilog: str | None, formatter: click.HelpFormatter) -> None:
    examples = (epilog or "").splitlines()
    if examples:
        with formatter.section(ngettext("Example", "Examples", len(examples))):
            for example in examples:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")
