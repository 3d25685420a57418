"""`dilemma worksheet`: the blank analysis scheme."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import click
import typer

from dilemma.cli import files, program
from dilemma.cli import help as helped
from dilemma.cli.options import Force, Output
from dilemma.cli.program import Program
from dilemma.cli.translate import N_, _
from dilemma.flow.walk import Pace, Walk

if TYPE_CHECKING:
    from dilemma.model.case import Case
    from dilemma.model.code import Code

app = helped.single()


class Format(StrEnum):
    """The formats that --format takes."""

    MD = "md"
    YAML = "yaml"


@helped.command(
    app,
    "worksheet",
    help=N_(
        "Write the blank analysis scheme, with a case or for a dilemma of your own.\n\n"
        "md is for paper: print it and hand it out. yaml is a file to fill in and then walk:"
        " dilemma run --answers FILE. Without --output it writes to standard output. With several cases, --output is"
        " a folder."
    ),
    examples=("dilemma worksheet gift-bottle --output sheet.md", "dilemma worksheet --format yaml --output own.yaml"),
)
def worksheet(
    context: typer.Context,
    cases: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("[CASE]..."), help=N_("The ids of the cases; none: a dilemma of your own."), show_default=False
        ),
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", metavar=N_("FORMAT"), help=N_("md (to print) or yaml (to fill in and walk)."))
    ] = Format.MD,
    output: Output = None,
    pace: Annotated[
        Pace,
        typer.Option(
            "--pace",
            metavar=N_("PACE"),
            help=N_("quick (ten minutes), or full (twenty-five). Without this: quick."),
            show_default=False,
        ),
    ] = Pace.QUICK,
    code_id: Annotated[
        str | None,
        typer.Option("--code", metavar=N_("CODE"), help=N_("The code of conduct, for this time."), show_default=False),
    ] = None,
    force: Force = False,
) -> None:
    """Write worksheets."""
    run = program.of(context)
    wanted: list[Case | None] = [program.case_of(run, case) for case in dict.fromkeys(cases or ())] or [None]
    if len(wanted) > 1 and output is None:
        raise click.UsageError(_("Several worksheets need a folder: --output FOLDER"), context)
    code = _code(run, code_id, context)
    for case in wanted:
        text = _text(_walk(run, case, code, pace), format)
        if output is None:
            run.environment.stdout.write(text)
            continue
        name = case.id if case else _("worksheet")
        target = files.place(output, f"{name}.{format}", folder=len(wanted) > 1)
        files.write(target, text, force=force)
        run.note(_("Written: {file}").format(file=target))


def _code(run: Program, code_id: str | None, context: click.Context) -> "Code":
    known = code_id or run.settings.code
    if known:
        return program.code_of(run, known)
    choices = ", ".join(run.library.codes)
    message = _("Whose code of conduct? Add --code, with one of these: {choices}").format(choices=choices)
    raise click.UsageError(message, context)


def _walk(run: Program, case: "Case | None", code: "Code", pace: Pace) -> Walk:
    """A walk that has yet to begin."""
    from dilemma.flow.material import Material
    from dilemma.flow.state import fold

    material = Material(case, code, run.library.scheme, run.library.values)
    return Walk("", material, run.language, pace, fold(()))


def _text(walk: Walk, format: Format) -> str:
    match format:
        case Format.YAML:
            from dilemma.export.worksheet_yaml import blank_answers

            return blank_answers(walk)
        case Format.MD:
            from dilemma.export.markdown import markdown
            from dilemma.prose.worksheet import worksheet as blocks

            return markdown(blocks(walk))
