"""`dilemma export`: notes and whole sessions as files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from dilemma.cli import files, program
from dilemma.cli import help as helped
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.filenames import portable
from dilemma.cli.formats import FORMATS, Exported, Format
from dilemma.cli.options import Force, Output
from dilemma.cli.program import Program
from dilemma.cli.translate import N_, _

if TYPE_CHECKING:
    from dilemma.export.session import Saved
    from dilemma.store import Session, Store

app = helped.single()


@helped.command(
    app,
    "export",
    help=N_(
        "Write the note of a session as a file that you can keep, print or pass on.\n\n"
        "With --format answers you get a file for dilemma run --answers: it gives the same note again. With --format"
        " json you get the whole session. Take it back in with dilemma sessions import.\n\n"
        "Without a session it takes the last one; without --output it writes to standard output. With several sessions,"
        " --output is a folder. A file that is already there is left alone, except with --force.\n\n"
        "With --anonymous the file holds no hours and no ids, and none of the names that you give with --hide. It tells"
        " what it took out. Names that you do not give stay in."
    ),
    examples=(
        "dilemma export --output note.md",
        "dilemma export 7K3Q 9XB2 --output notes",
        'dilemma export 7K3Q --anonymous --hide "Jan Peeters" --hide Fatma',
        "dilemma export 7K3Q --format json --output session.json",
    ),
)
def export(
    context: typer.Context,
    sessions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("[SESSION]..."), help=N_("The ids of the sessions, or how they begin."), show_default=False
        ),
    ] = None,
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar=N_("FORMAT"),
            help=N_("md (Markdown), json (the whole session), or answers (a file to walk again)."),
        ),
    ] = Format.MD,
    output: Output = None,
    force: Force = False,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help=N_("Leave out names, ids and hours, and tell what was left out."))
    ] = False,
    hide: Annotated[
        list[str] | None,
        typer.Option(
            "--hide",
            metavar=N_("NAME"),
            help=N_("A name to leave out, in any form; may be repeated. It is remembered with the session."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write notes and sessions."""
    run = program.of(context)
    if hide and not anonymous:
        raise click.UsageError(_("--hide goes with --anonymous."), context)
    names = _names(hide or (), context)
    with run.store() as store:
        if sessions:
            found = list({session.id: session for session in map(store.find, sessions)}.values())
        else:
            found = store.sessions(1)
        if not found:
            raise Failure(_("Nothing is saved yet. Begin a walk: dilemma run"), Exit.NOT_FOUND)
        if len(found) > 1 and output is None:
            raise click.UsageError(_("Several notes need a folder: --output FOLDER"), context)
        ready = [_ready(run, store, session, names, anonymous=anonymous) for session in found]
    several, written = len(ready) > 1, FORMATS[format]
    for number, (exported, text) in enumerate([(each, written.write(run, each)) for each in ready], start=1):
        # A name with the id of the session would give away what was left out.
        mark = str(number) if anonymous else exported.typed
        target = _target(output, exported, f"{mark}.{written.ending}", several=several)
        _put(run, text, target, force=force)


def _names(typed: "list[str] | tuple[()]", context: typer.Context) -> tuple[str, ...]:
    from dilemma.model.text import clean
    from dilemma.prose.folding import vocabulary

    names = tuple(" ".join(clean(name).split()) for name in typed)
    if not all(map(vocabulary, names)):
        raise click.UsageError(_("--hide needs a name with letters."), context)
    return names


def _ready(run: Program, store: "Store", session: "Session", names: tuple[str, ...], *, anonymous: bool) -> Exported:
    from dilemma.cli.bundle import take, walk_of

    saved = take(store, session)
    if anonymous:
        every = tuple(dict.fromkeys((*session.hidden, *names)))
        if every != session.hidden:
            store.hide(session.id, every)
        saved = _without(run, saved, every)
    return Exported(saved, walk_of(saved), session.id)


def _without(run: Program, saved: "Saved", names: tuple[str, ...]) -> "Saved":
    """The session made anonymous; what was taken out is told."""
    from dilemma.cli.taken_out import lines
    from dilemma.export.anonymous import anonymous

    made = anonymous(saved, names, lambda moment: moment.astimezone().date())
    for line in lines(made, saved.id or ""):
        run.note(line)
    return made.saved


def _target(output: str | None, exported: Exported, ending: str, *, several: bool) -> Path | None:
    if output is None:
        return None
    case = exported.saved.material.case
    return files.place(output, portable(f"{case.id if case else 'dilemma'}-{ending}"), folder=several)


def _put(run: Program, text: str, target: Path | None, *, force: bool) -> None:
    if target is None:
        run.environment.stdout.write(text)
        return
    files.write(target, text, force=force)
    run.note(_("Written: {file}").format(file=target))
