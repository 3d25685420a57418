"""`dilemma codes`: list the codes of conduct, show one, begin one of your own."""

from typing import Annotated

import typer

from dilemma.cli import help as helped
from dilemma.cli import listing, program
from dilemma.cli.options import Force, Output
from dilemma.cli.page import show_page
from dilemma.cli.translate import N_, _
from dilemma.model.code import Code

app = helped.group(
    help=N_("List the codes of conduct, show one, or make your own.\n\nWithout a command it lists them."),
    examples=("dilemma codes", "dilemma codes show brugge"),
)


@helped.command(
    app,
    "list",
    help=N_(
        "List the codes of conduct.\n\n"
        "With --json: a list of objects with id, name, organisation, adopted (a date, a year or null), values and"
        " provisions (how many there are)."
    ),
    examples=("dilemma codes", "dilemma codes --json"),
)
def list_codes(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """List the codes."""
    from dilemma.prose.pages import date

    run = program.of(context)
    codes = list(run.part(cases=())[0].codes.values())
    if as_json:
        run.json([_document(code, run.language) for code in codes])
        return
    rows = [
        (
            code.id,
            code.name.pick(run.language),
            code.organisation.pick(run.language),
            date(code.adopted, run.language) if code.adopted else "",
        )
        for code in codes
    ]
    header = (_("Id"), _("Name"), _("Organisation"), _("Approved"))
    listing.show(run.environment, header, rows)


@helped.command(
    app,
    "show",
    help=N_("Show a code of conduct as a page, as you would hand it to a new colleague."),
    examples=("dilemma codes show brugge",),
)
def show_code(
    context: typer.Context,
    code_id: Annotated[str, typer.Argument(metavar=N_("CODE"), help=N_("The id of the code."))],
) -> None:
    """Show one code."""
    from dilemma.prose.pages import code_page

    run = program.of(context)
    show_page(run.environment, code_page(program.code_of(run, code_id), run.language))


@helped.command(
    app,
    "new",
    help=N_(
        "Begin a code of conduct of your own: a file with every key and what belongs there.\n\n"
        "It is written in this folder, in the language of the screen. `dilemma cases check` tells what is still"
        " missing."
    ),
    examples=("dilemma codes new my-town",),
)
def new_code(
    context: typer.Context,
    code_id: Annotated[str, typer.Argument(metavar=N_("ID"), help=N_("The id of the new code, such as my-town."))],
    output: Output = None,
    force: Force = False,
) -> None:
    """Write a new code file."""
    from dilemma.cli import authoring

    authoring.new_code(program.of(context), code_id, output, force=force)


@helped.command(
    app,
    "schema",
    help=N_("Write the JSON schema of a code file, for editors that check while you type."),
    examples=("dilemma codes schema",),
)
def code_schema(context: typer.Context) -> None:
    """Write the schema."""
    from dilemma.cli import authoring

    program.of(context).json(authoring.schema("code"))


def _document(code: Code, language: str) -> dict[str, object]:
    return {
        "id": code.id,
        "name": code.name.pick(language),
        "organisation": code.organisation.pick(language),
        "adopted": code.adopted,
        "values": len(code.values),
        "provisions": len(code.provisions),
    }
