"""`dilemma sessions`: what was saved."""

from typing import TYPE_CHECKING, Annotated

import typer

from dilemma.cli import help as helped
from dilemma.cli import listing, notes, program
from dilemma.cli.page import show_page
from dilemma.cli.translate import N_, _

if TYPE_CHECKING:
    from dilemma.store import Session

app = helped.group(
    help=N_("List the saved sessions, or show one.\n\nWithout a command it lists them."),
    examples=("dilemma sessions", "dilemma sessions show 7K3Q"),
)
NEWEST = 20


@helped.command(
    app,
    "list",
    help=N_(
        "List the saved sessions, the last one first: the newest twenty, or all.\n\n"
        "With --json: a list of objects with id, case (null for an own dilemma), title, status (open or finished),"
        " language, pace (quick or full), code, created and updated (UTC)."
    ),
    examples=("dilemma sessions", "dilemma sessions --all --json"),
)
def list_sessions(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help=N_("All sessions, not only the newest twenty."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """List the sessions."""
    run = program.of(context)
    if not run.environment.sessions_file.exists():
        found: list[Session] = []
    else:
        with run.store() as store:
            found = store.sessions(None if every else NEWEST)
    if as_json:
        run.json([_document(session, run.language) for session in found])
        return
    if not found:
        run.note(_("Nothing is saved yet. Begin a walk: dilemma run"))
        return
    rows = [
        (
            session.id,
            notes.title(session, run.language),
            _("finished") if session.status == "finished" else _("open"),
            session.updated.astimezone().strftime("%Y-%m-%d %H:%M"),
        )
        for session in found
    ]
    header = (_("Id"), _("Case"), _("Status"), _("Last answer"))
    listing.show(run.environment, header, rows)


@helped.command(
    app,
    "show",
    help=N_("Show the note of a session: the conclusion first, then all that led to it."),
    examples=("dilemma sessions show 7K3Q",),
)
def show_session(
    context: typer.Context,
    session: Annotated[str, typer.Argument(metavar=N_("SESSION"), help=N_("The id of the session, or how it begins."))],
) -> None:
    """Show one note."""
    run = program.of(context)
    with run.store() as store:
        show_page(run.environment, notes.blocks(store, store.find(session)))


def _document(session: "Session", language: str) -> dict[str, object]:
    return {
        "id": session.id,
        "case": session.case_id,
        "title": notes.title(session, language),
        "status": session.status,
        "language": session.language,
        "pace": session.pace,
        "code": session.code_id,
        "created": session.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "updated": session.updated.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
