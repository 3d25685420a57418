"""The README promises commands: each exists, with the options that it names; and the picture is in its place."""

import re
import shlex
from pathlib import Path

import click
import pytest

from dilemma.cli.app import command

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
PROMISED = sorted(set(re.findall(r"`(dilemma [^`]+)`", README)))


@pytest.mark.parametrize("line", PROMISED)
def test_a_promised_command_exists(line: str) -> None:
    found: click.Command = command()
    context = click.Context(found)
    named: set[str] = set()
    for word in shlex.split(line)[1:]:
        if word.startswith("-"):
            named.add(word)
        elif isinstance(found, click.Group) and (inner := found.get_command(context, word)):
            found, context = inner, click.Context(inner, parent=context)
    options = {name for each in _chain(context) for parameter in each.get_params(context) for name in parameter.opts}
    assert context.parent or line.startswith("dilemma -"), f"{line}: no such command"
    assert named <= {*options, "--help"}


def _chain(context: click.Context) -> list[click.Command]:
    return [context.command, *(_chain(context.parent) if context.parent else [])]


def test_the_picture_is_made_and_not_written() -> None:
    begin, end = "<!-- picture: made by tests/picture.py -->", "<!-- end of picture -->"
    picture = README.partition(begin)[2].partition(end)[0]
    assert picture.count("```text") >= 4
    assert "Ctrl+" in picture
