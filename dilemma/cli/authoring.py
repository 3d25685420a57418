"""New case and code files: where they go, what stands in them, and what is still to be written."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dilemma.cli import files
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.filenames import reserved
from dilemma.cli.program import Program, line_of
from dilemma.cli.translate import _, ngettext

if TYPE_CHECKING:
    from dilemma.export.casefile import Choices, Draft


def new_case(run: Program, name: str, output: str | None, draft: "Draft | None", *, force: bool) -> None:
    """Write a case file: a template, or what `draft` holds already with the gaps told."""
    from dilemma.export.casefile import Draft, case_file

    file = target(name, output)
    if name in run.library.cases:
        run.note(_('There is a case "{id}" already: in your own folder yours takes its place.').format(id=name))
    text = case_file(draft or Draft(), choices(run), run.language, file.name)
    files.write(file, text, force=force)
    _after(run, file, "dilemmas", told=draft is not None)


def new_code(run: Program, name: str, output: str | None, *, force: bool) -> None:
    """Write the template of a code file."""
    from dilemma.export.codefile import code_file

    file = target(name, output)
    if name in run.library.codes:
        run.note(_('There is a code "{id}" already: in your own folder yours takes its place.').format(id=name))
    found = choices(run)
    files.write(file, code_file(found.values, found.themes, run.language, file.name), force=force)
    _after(run, file, "codes", told=False)


def draft_of_session(run: Program, typed: str, hidden: Sequence[str]) -> "Draft":
    """The case that an own dilemma holds, without these names and those that the session remembers to leave out.

    Raises Failure for a walk through a case.
    """
    from dilemma.cli.walking import load
    from dilemma.export.caseofwalk import draft_of

    with run.store() as store:
        session = store.find(typed)
        walk = load(store, session.id)
    if walk.material.case is not None:
        message = _("Session {id} is a walk through a case. Only a dilemma of your own becomes a case: --own")
        raise Failure(message.format(id=session.id), Exit.USAGE)
    draft = draft_of(walk, session.name or "")
    names = tuple(dict.fromkeys((*session.hidden, *hidden)))
    return _without(run, draft, names, walk.language) if names else draft


def _without(run: Program, draft: "Draft", hidden: Sequence[str], language: str) -> "Draft":
    """The draft without these names; how often each stood there is told."""
    from collections import Counter

    from dilemma.prose.hiding import REPLACEMENT, hide

    taken: Counter[str] = Counter(dict.fromkeys(hidden, 0))

    def without(text: str) -> str:
        found = hide(text, hidden, REPLACEMENT[language])
        taken.update(found.counts)
        return found.text

    draft = draft.changed(without)
    for name, count in taken.items():
        message = ngettext("{name}: taken out in {count} place", "{name}: taken out in {count} places", count)
        run.note(message.format(name=name, count=count))
    return draft


def choices(run: Program) -> "Choices":
    """What an author may choose from."""
    from dilemma.export.casefile import Choices
    from dilemma.library.cases import AUDIENCES

    library, language = run.library, run.language
    return Choices(
        themes={theme.id: theme.name.pick(language) for theme in library.themes.values()},
        values={value.id: value.name.pick(language) for value in library.values.values()},
        audiences=AUDIENCES,
    )


def schema(kind: str) -> Mapping[str, object]:
    """The JSON schema of a case or code file, as editors take it."""
    from dilemma import library

    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **library.schema(kind)}


def target(name: str, output: str | None) -> Path:
    """Where a new file goes: into this folder, or as told. Raises Failure for a name that is no id, or no file name."""
    from dilemma.library.judging import is_id

    if not is_id(name) or reserved(name):
        message = _('"{id}" cannot be used as an id. Use lower-case letters, digits and hyphens, such as gift-bottle.')
        raise Failure(message.format(id=name), Exit.USAGE)
    file = f"{name}.yaml"
    return files.place(output, file) if output is not None else Path(file)


def _after(run: Program, file: Path, folder: str, *, told: bool) -> None:
    """Say where the file is and what comes next; `told`: the gaps too, each with its line."""
    from dilemma import library

    run.note(_("Written: {file}").format(file=file))
    problems = library.check([file], run.library) if told else ()
    for problem in problems:
        run.note(line_of(problem))
    if not told or problems:
        shown = f'"{file}"' if " " in str(file) else file
        run.note(_("What is still missing: dilemma cases check {file}").format(file=shown))
    place = run.environment.own_library / folder
    run.note(_("Ready? Put it in {folder}, and it appears in your list.").format(folder=place))
