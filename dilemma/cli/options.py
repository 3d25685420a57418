"""Options that several commands take."""

from typing import Annotated

import click
import typer

from dilemma.cli.translate import N_

# A text, not a path: a separator at its end says that it is a folder.
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar=N_("PATH"),
        help=N_("The file or folder."),
        show_default=False,
        click_type=click.Path(),
    ),
]
Force = Annotated[bool, typer.Option("--force", help=N_("Replace a file that is already there."))]
