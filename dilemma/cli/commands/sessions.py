"""`dilemma sessions`: what was saved, found, named, taken in and taken away."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from dilemma.cli import help as helped
from dilemma.cli import listing, notes, program
from dilemma.cli.errors import Exit
from dilemma.cli.page import show_page
from dilemma.cli.translate import N_, _, ngettext

if TYPE_CHECKING:
    from dilemma.store import Session

app = helped.group(
    help=N_(
        "List the saved sessions, show or find one, give it a title, take one in, or delete.\n\n"
        "Without a command it lists them."
    ),
    examples=("dilemma sessions", "dilemma sessions show 7K3Q", "dilemma sessions search sponsor"),
)
NEWEST = 20
_LONGEST_TITLE = 200


@helped.command(
    app,
    "list",
    help=N_(
        "List the saved sessions, the last one first: the newest twenty, or all.\n\n"
        "With --json: a list of objects with id, case (null for an own dilemma), title, status (open or finished), step"
        " (the id of the step where it stopped, or null), language, pace (quick or full), code, created and updated"
        " (UTC)."
    ),
    examples=("dilemma sessions", "dilemma sessions --all --json"),
)
def list_sessions(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help=N_("All sessions, not only the newest twenty."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """List the sessions."""
    from dilemma.cli.ago import ago

    run = program.of(context)
    found: list[Session] = []
    if run.environment.sessions_file.exists():
        with run.store() as store:
            found = store.sessions(None if every else NEWEST)
    if as_json:
        run.json([_document(session, run.language) for session in found])
        return
    if not found:
        run.note(_("Nothing is saved yet. Begin a walk: dilemma run"))
        return
    now = run.environment.now().astimezone()
    rows = [
        (session.id, notes.title(session, run.language), notes.doing(session), ago(session.updated, now))
        for session in found
    ]
    header = (_("Id"), _("Title"), _("Status"), _("Last answer"))
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


@helped.command(
    app,
    "search",
    help=N_(
        "Find sessions by words that you typed in them, or by their title.\n\n"
        "Every word must be in the session, or a word that begins so; capitals and accents do not count. It shows the"
        " last twenty, or all.\n\n"
        "With --json: a list of objects as in the list of sessions, with besides key (the question where the words"
        " stand, or null for the title), line (that line whole) and marks (start and end of each word in it)."
    ),
    examples=("dilemma sessions search sponsor", 'dilemma sessions search "free ticket" --json'),
)
def search_sessions(
    context: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar=N_("TEXT..."), help=N_("One word or more."))],
    every: Annotated[bool, typer.Option("--all", help=N_("All that is found, not only the last twenty."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """Search the sessions."""
    from dilemma.cli import hits
    from dilemma.prose.folding import vocabulary

    run = program.of(context)
    typed = " ".join(text)
    if not vocabulary(typed):
        raise click.UsageError(_("There is no word in what you look for: type letters or digits."), context)
    found = []
    if run.environment.sessions_file.exists():
        with run.store() as store:
            found = store.search(typed, None if every else NEWEST)
    lines = [(hit, hits.best(hit.texts, typed)) for hit in found]
    if as_json:
        run.json(
            [
                {**_document(hit.session, run.language), "key": hit.key or None, "line": line.text, "marks": line.marks}
                for hit, line in lines
            ]
        )
    elif not lines:
        run.note(_("No session holds that. `{command}` shows all.").format(command="dilemma sessions --all"))
    else:
        hits.write([(hit.session.id, notes.title(hit.session, run.language), line) for hit, line in lines], run)


@helped.command(
    app,
    "rename",
    help=N_(
        "Give a session a title of your own. It appears in the lists and above the note.\n\n"
        'With an empty title ("") it gets the title of its case back.'
    ),
    examples=('dilemma sessions rename 7K3Q "The tent at the fair"',),
)
def rename_session(
    context: typer.Context,
    session: Annotated[str, typer.Argument(metavar=N_("SESSION"), help=N_("The id of the session, or how it begins."))],
    title: Annotated[str, typer.Argument(metavar=N_("TITLE"), help=N_("The new title."))],
) -> None:
    """Give a title."""
    from dilemma.model.text import clean

    run = program.of(context)
    name = " ".join(clean(title).split())
    if len(name) > _LONGEST_TITLE:
        raise click.UsageError(_("A title has at most {count} characters.").format(count=_LONGEST_TITLE), context)
    with run.store() as store:
        found = store.find(session)
        store.rename(found.id, name or None)
        renamed = store.session(found.id)
    run.note(_("{id} is now called: {title}").format(id=found.id, title=notes.title(renamed, run.language)))


@helped.command(
    app,
    "delete",
    help=N_(
        "Delete sessions for good. Nothing of them stays in the file with your sessions.\n\n"
        "It asks first; without a terminal it needs --yes."
    ),
    examples=("dilemma sessions delete 7K3Q", "dilemma sessions delete 7K3Q 9XB2 --yes"),
)
def delete_sessions(
    context: typer.Context,
    sessions: Annotated[
        list[str], typer.Argument(metavar=N_("SESSION..."), help=N_("The ids of the sessions, or how they begin."))
    ],
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do not ask."))] = False,
) -> None:
    """Delete sessions."""
    from dilemma.cli.confirming import confirmed

    run = program.of(context)
    with run.store() as store:
        found = list({session.id: session for session in map(store.find, sessions)}.values())
        about = [f"{session.id}  {notes.title(session, run.language)}" for session in found]
        question = ngettext("Delete {count} session for good?", "Delete {count} sessions for good?", len(found))
        if not confirmed(run, about, question.format(count=len(found)), yes=yes):
            run.note(_("Nothing was deleted."))
            return
        store.delete(*(session.id for session in found))
    run.note(ngettext("{count} session deleted.", "{count} sessions deleted.", len(found)).format(count=len(found)))


@helped.command(
    app,
    "erase",
    help=N_(
        "Erase everything that was saved.\n\n"
        "That is: all sessions, files that were set aside as damaged, the details of faults and the lists that the"
        " program keeps for speed. Your configuration and your own cases and codes stay.\n\n"
        "It cannot reach what is elsewhere: back-ups, snapshots of the disk, files that you exported, and what a worn"
        " disk keeps of what was overwritten. It asks first; without a terminal it needs --yes."
    ),
    examples=("dilemma sessions erase", "dilemma sessions erase --yes"),
)
def erase_sessions(
    context: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help=N_("Do not ask."))] = False,
) -> None:
    """Erase everything."""
    from dilemma.cli.erasing import erase

    erase(program.of(context), yes=yes)


@helped.command(
    app,
    "import",
    help=N_(
        "Take in sessions that were exported with --format json.\n\n"
        "They can be your own, from another computer or an older version, or those of a colleague.\n\n"
        "The id of each goes to standard output: its own, or a new one where that is taken by other answers. A file"
        " that is not right is refused, with the place and the reason, and the exit code is 6; the others are taken in."
    ),
    examples=("dilemma sessions import session.json",),
)
def import_sessions(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar=N_("FILE..."), help=N_("Files that were exported with --format json."))
    ],
) -> None:
    """Take sessions in."""
    from dilemma.cli.importing import take_in

    run = program.of(context)
    codes = [take_in(run, path.expanduser()) for path in paths]
    if refused := [code for code in codes if code is not Exit.OK]:
        raise typer.Exit(max(refused))


@helped.command(
    app,
    "schema",
    help=N_("Show the JSON schema of an exported session, for whoever reads one with another program."),
    examples=("dilemma sessions schema",),
)
def show_schema(context: typer.Context) -> None:
    """Show the schema."""
    from dilemma.export.shapes import schema

    program.of(context).json(schema())


def _document(session: "Session", language: str) -> dict[str, object]:
    return {
        "id": session.id,
        "case": session.case_id,
        "title": notes.title(session, language),
        "status": session.status,
        "step": session.step if session.status == "open" else None,
        "language": session.language,
        "pace": session.pace,
        "code": session.code_id,
        "created": session.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "updated": session.updated.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
