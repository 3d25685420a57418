"""`dilemma cases`: list them, search, show one, check the files of an author and begin new ones."""

import glob
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import click
import typer

from dilemma.cli import help as helped
from dilemma.cli import listing, program
from dilemma.cli.catalogue import case_documents
from dilemma.cli.errors import Exit
from dilemma.cli.options import Force, Output
from dilemma.cli.page import show_page
from dilemma.cli.translate import N_, _, ngettext

_FIELDS = ("title", "situation", "question", "themes")
# Not those of the page: a listing in a pipe starts sooner without it.
_LEVELS = (N_("starter"), N_("practised"), N_("hard"))

app = helped.group(
    help=N_("List the cases, search or show them, and make your own.\n\nWithout a command it lists them."),
    examples=("dilemma cases", "dilemma cases show gift-bottle", "dilemma cases search ticket"),
)


@helped.command(
    app,
    "list",
    help=N_(
        "List the cases.\n\n"
        "With --json: a list of objects with id, title, themes (ids), level (1 to 3), minutes, audience, values (ids)"
        " and violation (true or false)."
    ),
    examples=("dilemma cases", "dilemma cases --theme gifts", "dilemma cases --level 1 --json"),
)
def list_cases(
    context: typer.Context,
    theme: Annotated[
        str | None, typer.Option(metavar=N_("THEME"), help=N_("Only cases on this theme: its id or its name."))
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            metavar=N_("NUMBER"),
            # A number out of a range would be told with an English name for the range.
            click_type=click.Choice(["1", "2", "3"]),
            help=N_("Only this level: 1 starter, 2 practised, 3 hard."),
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """List the cases."""
    run = program.of(context)
    documents, themes = case_documents(run)
    wanted = _theme(themes, theme, run.language) if theme is not None else None
    cases = [
        case
        for case in documents
        if (wanted is None or wanted in case["themes"]) and (level is None or case["level"] == int(level))
    ]
    if as_json:
        run.json(cases)
        return
    names = {theme: _name(texts, run.language) for theme, texts in themes.items()}
    rows = [
        (
            case["id"],
            case["title"],
            ", ".join(names[theme] for theme in case["themes"] if theme in names),
            _level(case["level"]),
            str(case["minutes"]),
        )
        for case in cases
    ]
    header = (_("Id"), _("Title"), _("Themes"), _("Level"), _("Minutes"))
    listing.show(run.environment, header, rows)
    if not rows:
        run.note(_("There are no cases like that. `dilemma cases` shows all."))


@helped.command(
    app,
    "show",
    help=N_(
        "Show a case as a page, to read before or after a walk.\n\n"
        "It takes away the surprise for whoever still wants to walk it."
    ),
    examples=("dilemma cases show gift-bottle", "dilemma cases show gift-bottle --facilitator"),
)
def show_case(
    context: typer.Context,
    case_id: Annotated[str, typer.Argument(metavar=N_("CASE"), help=N_("The id of the case."))],
    facilitator: Annotated[
        bool,
        typer.Option(
            "--facilitator", help=N_("Also what the facilitator needs: hints, what others say, advice for the group.")
        ),
    ] = False,
) -> None:
    """Show one case."""
    from dilemma.prose.pages import case_page

    run = program.of(context)
    case = program.case_of(run, case_id)
    show_page(run.environment, case_page(case, run.library, run.language, facilitator=facilitator))


@helped.command(
    app,
    "search",
    help=N_(
        "Search the cases for words in the title, the situation, the question and the themes.\n\n"
        "Capitals and accents make no difference, and the beginning of a word is enough. Every word must be found."
        " With --json: a list of objects with id, title, where (title, situation, question or themes) and hit."
    ),
    examples=("dilemma cases search ticket", "dilemma cases search gift colleague --json"),
)
def search_cases(
    context: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar=N_("TEXT..."), help=N_("The words to look for."))],
    as_json: Annotated[bool, typer.Option("--json", help=N_("One JSON document instead of a table."))] = False,
) -> None:
    """Search the cases."""
    from dilemma.cli import hits

    run = program.of(context)
    library, language = run.part(codes=())[0], run.language
    typed = " ".join(text)
    found = []
    for case in library.cases.values():
        themes = ", ".join(library.themes[theme].name.pick(language) for theme in case.themes)
        texts = [*(part.pick(language) for part in (case.title, case.situation, case.question)), themes]
        if hit := hits.found(texts, typed):
            place, line = hit
            found.append((case.id, texts[0], _FIELDS[place], line))
    if as_json:
        run.json(
            [{"id": id, "title": title, "where": where, "hit": hits.short(line)} for id, title, where, line in found]
        )
    elif not found:
        run.note(_("No case has these words. `dilemma cases` shows all."))
    else:
        hits.write([(id, title, line) for id, title, _where, line in found], run)


@helped.command(
    app,
    "new",
    help=N_(
        "Begin a case of your own: a file with every key and what belongs there.\n\n"
        "It is written in this folder, in the language of the screen. With --from-session, a dilemma that you thought"
        " through yourself fills in what it can, and each gap is told with its line."
    ),
    examples=("dilemma cases new my-case", "dilemma cases new my-case --from-session 7K3Q --hide Jan"),
)
def new_case(
    context: typer.Context,
    case_id: Annotated[str, typer.Argument(metavar=N_("ID"), help=N_("The id of the new case, such as my-case."))],
    output: Output = None,
    session: Annotated[
        str | None,
        typer.Option(
            "--from-session", metavar=N_("SESSION"), help=N_("A dilemma of your own to begin from."), show_default=False
        ),
    ] = None,
    hide: Annotated[
        list[str] | None,
        typer.Option("--hide", metavar=N_("NAME"), help=N_("A name to take out; may be repeated."), show_default=False),
    ] = None,
    force: Force = False,
) -> None:
    """Write a new case file."""
    from dilemma.cli import authoring

    run = program.of(context)
    if hide and session is None:
        raise click.UsageError(_("--hide needs --from-session."), context)
    draft = authoring.draft_of_session(run, session, hide or ()) if session is not None else None
    authoring.new_case(run, case_id, output, draft, force=force)


@helped.command(
    app,
    "schema",
    help=N_("Write the JSON schema of a case file, for editors that check while you type."),
    examples=("dilemma cases schema",),
)
def case_schema(context: typer.Context) -> None:
    """Write the schema."""
    from dilemma.cli import authoring

    program.of(context).json(authoring.schema("case"))


@helped.command(
    app,
    "check",
    help=N_(
        "Check files of cases and codes, or folders of them.\n\n"
        "Without a path it checks the whole library. Each problem is one line: file, line, column, what is wrong and"
        " what to do. The exit code is 1 where there is a problem."
    ),
    examples=("dilemma cases check", "dilemma cases check my-case.yaml"),
)
def check_cases(
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar=N_("[PATH]..."), help=N_("Files or folders."), show_default=False)
    ] = None,
) -> None:
    """Check files, or the whole library."""
    from dilemma import library

    run = program.of(context)
    loaded, problems = library.load(run.folders)
    if paths:
        problems = library.check([path for text in paths for path in _expanded(text)], loaded)
    for problem in problems:
        run.write(program.line_of(problem))
    if problems:
        files = len({problem.path for problem in problems})
        message = ngettext("{count} problem, in {files}.", "{count} problems, in {files}.", len(problems))
        in_files = ngettext("{count} file", "{count} files", files).format(count=files)
        run.note(message.format(count=len(problems), files=in_files))
        raise typer.Exit(Exit.PROBLEMS)
    run.note(_("No problems found."))


def _theme(themes: Mapping[str, Mapping[str, str]], typed: str, language: str) -> str:
    """The id of the theme that was typed as an id or as a name in any language."""
    for theme, names in themes.items():
        if typed.casefold() in {theme, *(name.casefold() for name in names.values())}:
            return theme
    titles = {theme: _name(names, language) for theme, names in themes.items()}
    raise program.not_found(_('There is no theme "{id}".').format(id=typed), typed, titles, listing="dilemma cases")


def _level(number: int) -> str:
    return _(_LEVELS[number - 1])


def _name(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or next(iter(names.values()), "")


def _expanded(text: str) -> list[Path]:
    """The files that a pattern stands for: the command line of Windows leaves that to the program."""
    path = Path(text).expanduser()
    if path.exists() or not glob.has_magic(text):
        return [path]
    return [Path(found) for found in sorted(glob.glob(str(path)))] or [path]  # noqa: PTH207 (may be absolute)
