"""`dilemma completion`: the script with which a shell completes the rest of a line."""

from enum import StrEnum
from typing import Annotated

import typer

from dilemma.cli import help as helped
from dilemma.cli import program
from dilemma.cli.translate import N_

app = helped.single()


class Shell(StrEnum):
    """The shells that can complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


@helped.command(
    app,
    "completion",
    help=N_(
        "Write the script that lets your shell complete commands, options, cases, codes and sessions with Tab.\n\n"
        "Add it once to what your shell reads at its start, and open a new window:\n\n"
        "bash (4.4 or newer): dilemma completion bash >> ~/.bashrc\n\n"
        "zsh: dilemma completion zsh >> ~/.zshrc\n\n"
        "fish: dilemma completion fish > ~/.config/fish/completions/dilemma.fish\n\n"
        "PowerShell: dilemma completion powershell | Add-Content $PROFILE\n\n"
        "The script for PowerShell was never run by us; the other three are tested."
    ),
    examples=("dilemma completion bash", "dilemma completion fish"),
)
def completion(
    context: typer.Context,
    shell: Annotated[Shell, typer.Argument(metavar=N_("SHELL"), help=N_("bash, zsh, fish or powershell."))],
) -> None:
    """Write the script."""
    from dilemma.cli import completing

    program.of(context).environment.stdout.write(completing.script(shell))
