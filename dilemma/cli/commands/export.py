"""`dilemma export`: notes as files."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from dilemma.cli import files, notes, program
from dilemma.cli import help as helped
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.translate import N_, _

if TYPE_CHECKING:
    from dilemma.prose.blocks import Block
    from dilemma.store import Session

app = helped.single()


class Format(StrEnum):
    """The formats that --format takes."""

    MD = "md"


@helped.command(
    app,
    "export",
    help=N_(
        "Write the note of a session as a file that you can keep, print or pass on.\n\n"
        "Without a session it takes the last one; without --output it writes to standard output. With several sessions,"
        " --output is a folder. A file that is already there is left alone, unless you say --force."
    ),
    examples=("dilemma export --output note.md", "dilemma export 7K3Q 9XB2 --output notes"),
)
def export(
    context: typer.Context,
    sessions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("[SESSION]..."), help=N_("The ids of the sessions, or how they begin."), show_default=False
        ),
    ] = None,
    format: Annotated[Format, typer.Option("--format", metavar=N_("FORMAT"), help=N_("md (Markdown)."))] = Format.MD,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar=N_("PATH"), help=N_("The file or folder."), show_default=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=N_("Replace a file that is already there."))] = False,
) -> None:
    """Write notes."""
    run = program.of(context)
    with run.store() as store:
        if sessions:
            found = [store.find(session) for session in dict.fromkeys(sessions)]
        else:
            found = store.sessions(1)
        if not found:
            raise Failure(_("Nothing is saved yet. Begin a walk: dilemma run"), Exit.NOT_FOUND)
        if len(found) > 1 and output is None:
            raise click.UsageError(_("Several notes need a folder: --output FOLDER"), context)
        texts = [(session, _render(notes.blocks(store, session), format)) for session in found]
    for session, text in texts:
        _put(run, text, _target(output, session, format, several=len(texts) > 1), force=force)


def _render(blocks: "tuple[Block, ...]", format: Format) -> str:
    match format:
        case Format.MD:
            from dilemma.export.markdown import markdown

            return markdown(blocks)


def _target(output: Path | None, session: "Session", format: Format, *, several: bool) -> Path | None:
    if output is None or not (several or output.is_dir()):
        return output
    return output / f"{session.case_id or 'dilemma'}-{session.id}.{format}"


def _put(run: Program, text: str, target: Path | None, *, force: bool) -> None:
    if target is None:
        run.environment.stdout.write(text)
        return
    files.write(target, text, force=force)
    run.note(_("Written: {file}").format(file=target))
