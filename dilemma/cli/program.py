"""What every command is given: the environment, the language, the settings and, when asked for, the library."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dilemma.cli.config import Settings, read, write
from dilemma.cli.environment import Environment
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.translate import Choice, _, ngettext
from dilemma.model.text import clean, harmless

if TYPE_CHECKING:
    import click

    from dilemma.library import Problem
    from dilemma.model.case import Case
    from dilemma.model.code import Code
    from dilemma.model.library import Library
    from dilemma.store import Store

_SHOWN = 5


class Program:
    """One run of the command line. `folders` are those of --library, in order; `settings` a Failure where broken."""

    def __init__(
        self, environment: Environment, language: Choice, settings: Settings | Failure, folders: Sequence[Path]
    ) -> None:
        self.environment = environment
        self.chosen = language
        self._settings = settings
        self._folders = folders

    @property
    def language(self) -> str:
        """The language of the screen: nl or en."""
        return self.chosen.language

    @property
    def settings(self) -> Settings:
        """The configuration. Raises Failure where its file is broken."""
        if isinstance(self._settings, Failure):
            raise self._settings
        return self._settings

    @cached_property
    def library(self) -> "Library":
        """The whole library; a few of the problems in its files are told on standard error."""
        return self.part()[0]

    def part(
        self, *, cases: Collection[str] | None = None, codes: Collection[str] | None = None
    ) -> "tuple[Library, tuple[Problem, ...]]":
        """The library with these cases and codes alone, which is sooner ready; None is all of them.

        A few of the problems in its files are told on standard error; the second value holds all.
        """
        from dilemma import library

        loaded, problems = library.load(self.folders, cases=cases, codes=codes)
        self._report(problems)
        return loaded, problems

    def only(self, case: str, code: str) -> None:
        """Read no more of the library than one case and one code, where both are there: that is sooner ready."""
        from dilemma import library

        loaded, problems = library.load(self.folders, cases=[case], codes=[code])
        if case in loaded.cases and code in loaded.codes:
            self._report(problems)
            self.library = loaded

    def _report(self, problems: "Sequence[Problem]") -> None:
        for problem in problems[:_SHOWN]:
            self.note(line_of(problem))
        more = len(problems) - _SHOWN
        if more > 0:
            message = ngettext(
                "… and {count} problem more: `dilemma cases check` shows all",
                "… and {count} problems more: `dilemma cases check` shows all",
                more,
            )
            self.note(message.format(count=more))

    @property
    def folders(self) -> list[Path]:
        """The folders of the library in rising order of precedence: bundled, own, DILEMMA_LIBRARY, --library."""
        from dilemma import library

        own = [folder for folder in (self.environment.own_library,) if folder.exists()]
        named = [folder.expanduser() for folder in (*self.environment.library_folders, *self._folders)]
        return [library.bundled(), *own, *named]

    def keep(self, key: str, value: str) -> None:
        """Set a key of the configuration, for now and later. Raises Failure where it cannot be written."""
        write(self.environment.config_file, key, value)
        self._settings = read(self.environment.config_file)

    def store(self) -> "Store":
        """The saved sessions. Raises StoreError."""
        from dilemma.store import Store

        environment = self.environment
        return Store.open(environment.sessions_file, now=environment.now, randbits=environment.randbits)

    def write(self, text: str) -> None:
        """Write a result and a newline to standard output."""
        self.environment.stdout.write(harmless(text) + "\n")

    def note(self, text: str) -> None:
        """Write a message and a newline to standard error."""
        self.environment.stderr.write(harmless(clean(text)) + "\n")

    def json(self, document: object) -> None:
        """Write one JSON document to standard output."""
        import json

        self.write(json.dumps(document, ensure_ascii=False, indent=2))


def of(context: "click.Context") -> Program:
    """The program that a command's context carries."""
    program = context.find_object(Program)
    if program is None:
        raise TypeError("a command ran without its program")
    return program


def line_of(problem: "Problem") -> str:
    """One problem in one line: where, what and the remedy, in the person's language."""
    values = {name: clean(value) for name, value in problem.values.items()}
    parts = (_(text).format(**values) for text in (problem.message, problem.remedy) if text)
    return f"{clean(str(problem.path))}:{problem.line}:{problem.column}: {' '.join(parts)}".replace("\n", " ")


def nearest(wanted: str, names: Mapping[str, str] | Iterable[str], limit: int = 3) -> list[str]:
    """The ids nearest to what was typed, best first. `names` are ids, or ids with the titles to compare with too."""
    from difflib import get_close_matches

    titles = dict(names) if isinstance(names, Mapping) else {name: name for name in names}
    spelled: dict[str, str] = {}
    for name, title in titles.items():
        spelled.setdefault(title.casefold(), name)
    spelled |= {name.casefold(): name for name in titles}
    close = get_close_matches(wanted.casefold(), spelled, n=limit * 2, cutoff=0.5)
    within = [text for text in spelled if wanted.casefold() in text] if len(wanted) > 2 else []
    return list(dict.fromkeys(spelled[text] for text in (*close, *within)))[:limit]


def not_found(message: str, wanted: str, names: Mapping[str, str] | Iterable[str], *, listing: str) -> Failure:
    """The failure for an unknown id. `message` says what is not there; `listing` is the command that shows all."""
    close = nearest(wanted, names)
    if close:
        hint = _("Did you mean: {names}?").format(names=", ".join(close))
    else:
        hint = _("`{command}` shows all.").format(command=listing)
    return Failure(f"{message} {hint}", Exit.NOT_FOUND)


def code_of(program: Program, code_id: str) -> "Code":
    """The code of conduct with that id. Raises Failure, with the nearest names, where there is none."""
    codes = program.library.codes
    if code_id in codes:
        return codes[code_id]
    titles = {code.id: code.name.pick(program.language) for code in codes.values()}
    message = _('There is no code "{id}".').format(id=code_id)
    raise not_found(message, code_id, titles, listing="dilemma codes")


def case_of(program: Program, case_id: str) -> "Case":
    """The case with that id. Raises Failure, with the nearest names, where there is none."""
    cases = program.library.cases
    if case_id in cases:
        return cases[case_id]
    titles = {case.id: case.title.pick(program.language) for case in cases.values()}
    message = _('There is no case "{id}".').format(id=case_id)
    raise not_found(message, case_id, titles, listing="dilemma cases")
