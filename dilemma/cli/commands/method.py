"""`dilemma method`: the whole method on one page."""

import typer

from dilemma.cli import help as helped
from dilemma.cli import program
from dilemma.cli.page import show_page
from dilemma.cli.translate import N_

app = helped.single()


@helped.command(
    app,
    "method",
    help=N_(
        "Show the whole method on one page: what a dilemma is, the steps, the four tests and how their outcome comes"
        " about."
    ),
    examples=("dilemma method",),
)
def method(context: typer.Context) -> None:
    """Show the method."""
    from dilemma.prose.method import method_page

    run = program.of(context)
    scheme = run.part(cases=(), codes=())[0].scheme
    show_page(run.environment, method_page(scheme, run.language))
