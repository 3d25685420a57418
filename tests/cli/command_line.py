"""What the tests of the command line share: how a run ended, and every command of the program."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from dilemma.cli.app import command


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def every_command() -> Iterator[tuple[tuple[str, ...], click.Context]]:
    """The words that call a command, with a context in which its help can be made."""
    yield from _below((), click.Context(command(), info_name="dilemma", terminal_width=80))


def _below(words: tuple[str, ...], context: click.Context) -> Iterator[tuple[tuple[str, ...], click.Context]]:
    yield words, context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            found = context.command.get_command(context, name)
            assert found is not None
            inner = click.Context(found, info_name=name, parent=context, terminal_width=80)
            yield from _below((*words, name), inner)
