"""`dilemma resume`: on with a walk, at the question where it stopped."""

from typing import Annotated

import typer

from dilemma.cli import help as helped
from dilemma.cli import program, walking
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.terminal import asking
from dilemma.cli.translate import N_, _

app = helped.single()


@helped.command(
    app,
    "resume",
    help=N_(
        "Go on with a walk, at the very question where it stopped.\n\n"
        "Without a session it takes the one that you answered in last. A finished one can be changed too."
    ),
    examples=("dilemma resume", "dilemma resume 7K3Q"),
)
def resume(
    context: typer.Context,
    session: Annotated[
        str | None,
        typer.Argument(metavar=N_("SESSION"), help=N_("The id of the session, or how it begins."), show_default=False),
    ] = None,
) -> None:
    """Go on."""
    run = program.of(context)
    with asking(run) as shown, run.store() as store:
        if session is not None:
            id = store.find(session).id
        elif latest := store.sessions(1, status="open"):
            id = latest[0].id
        else:
            raise Failure(_("No walk is waiting to be finished. Begin one: dilemma run"), Exit.NOT_FOUND)
        raise typer.Exit(walking.go_on(run, shown, store, id))
