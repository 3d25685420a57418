"""`dilemma run`: the walk."""

from typing import Annotated

import click
import typer

from dilemma.cli import answering, choosing, program, walking
from dilemma.cli import help as helped
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.terminal import asking
from dilemma.cli.translate import N_, _
from dilemma.flow.walk import Pace
from dilemma.model.case import Case

app = helped.single()


@helped.command(
    app,
    "run",
    help=N_(
        "Walk through a dilemma, from your first reaction to a conclusion that you can defend.\n\n"
        "Each answer is saved before the next question shows. Without a case you choose one from a list.\n\n"
        "With --answers it needs no terminal: it walks a file that you filled in (see dilemma worksheet --format yaml)"
        " and prints the id of the session."
    ),
    examples=("dilemma run free-concert", "dilemma run --own", "dilemma run --answers my-answers.yaml"),
)
def run(
    context: typer.Context,
    case_id: Annotated[
        str | None, typer.Argument(metavar=N_("CASE"), help=N_("The id of the case."), show_default=False)
    ] = None,
    code_id: Annotated[
        str | None,
        typer.Option("--code", metavar=N_("CODE"), help=N_("The code of conduct, for this time."), show_default=False),
    ] = None,
    pace: Annotated[
        Pace | None,
        typer.Option(
            "--pace", metavar=N_("PACE"), help=N_("quick (ten minutes) or full (twenty-five)."), show_default=False
        ),
    ] = None,
    own: Annotated[bool, typer.Option("--own", help=N_("A dilemma of your own, instead of a case."))] = False,
    random: Annotated[bool, typer.Option("--random", help=N_("Let chance choose the case."))] = False,
    theme: Annotated[
        str | None,
        typer.Option("--theme", metavar=N_("THEME"), help=N_("Only cases on this theme."), show_default=False),
    ] = None,
    answers: Annotated[
        str | None,
        typer.Option(
            "--answers",
            metavar=N_("FILE"),
            help=N_("Take all answers from a file; - is standard input."),
            show_default=False,
        ),
    ] = None,
) -> None:
    """Walk."""
    if answers is not None:
        if case_id or code_id or pace or own or random or theme:
            raise click.UsageError(_("--answers goes alone: the file says the rest."), context)
        raise typer.Exit(answering.walk_file(program.of(context), answers))
    if own and (case_id or random or theme):
        raise click.UsageError(_("--own takes no case, no theme and no --random."), context)
    raise typer.Exit(practise(program.of(context), case_id, code_id, pace, theme, own=own, random=random))


def practise(
    run: Program,
    case_id: str | None = None,
    code_id: str | None = None,
    pace: Pace | None = None,
    theme: str | None = None,
    *,
    own: bool = False,
    random: bool = False,
) -> int:
    """Settle what is missing and walk; gives the exit code."""
    from dilemma.flow.material import Material

    with asking(run) as shown:
        try:
            choosing.settle_language(run, shown)
            known = code_id or run.settings.code
            if case_id and known:
                run.only(case_id, known)
            candidates = [] if own else [program.case_of(run, case_id)] if case_id else _with_theme(run, theme)
            code = choosing.settle_code(run, shown, code_id)
            case: Case | None = None
            if random:
                case = candidates[run.environment.randbits(32) % len(candidates)]
            elif not own:
                case = candidates[0] if len(candidates) == 1 else choosing.choose_case(run, shown, candidates)
            chosen = pace or choosing.choose_pace(shown)
        except choosing.Stopped:
            return Exit.OK
        library = run.library
        return walking.begin(run, shown, Material(case, code, library.scheme, library.values), chosen)


def _with_theme(run: Program, theme: str | None) -> list[Case]:
    library = run.library
    if theme is not None and theme not in library.themes:
        titles = {found.id: found.name.pick(run.language) for found in library.themes.values()}
        message = _('There is no theme "{id}".').format(id=theme)
        raise program.not_found(message, theme, titles, listing="dilemma cases")
    cases = [case for case in library.cases.values() if theme is None or theme in case.themes]
    if not cases:
        message = _('No case has the theme "{id}".').format(id=theme) if theme else _("The library holds no case.")
        raise Failure(f"{message} {_('`{command}` shows all.').format(command='dilemma cases')}", Exit.NOT_FOUND)
    return cases
