"""Completion: what may follow on a command line, told to the shell that asks. Nothing else is ever printed."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem, get_completion_class

from dilemma.cli import config, program
from dilemma.cli.app import Root
from dilemma.cli.arguments import Arguments, read_ahead
from dilemma.cli.environment import Environment
from dilemma.cli.errors import Failure
from dilemma.cli.program import Program
from dilemma.cli.translate import LANGUAGES, N_, _, activate, choose, known

if TYPE_CHECKING:
    from click.shell_completion import ShellComplete

VARIABLE = "_DILEMMA_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")
NEWEST = 50
_THEME = re.compile(r"^\s*-\s+id:\s*([a-z0-9-]+)\s*$", re.MULTILINE)

# A .zshrc that never asked for completion has no compdef.
_ZSH_FIRST = "#compdef dilemma\n"
_ZSH_START = "\n(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\n"

# What a value is called in the help, with what it may be: an id and what it stands for.
Values = Callable[[Program, click.Context, str], Iterable[tuple[str, str]]]


def answer(environment: Environment, instruction: str) -> int:
    """Answer a shell; `instruction` is as its script sets it, such as bash_complete. Gives the exit code."""
    # Whatever is broken, somebody who presses Tab must not have their line written over.
    with suppress(Exception):
        name = instruction.removesuffix("_complete")
        typed, incomplete = _shell(name, click.Command("dilemma")).get_completion_args()
        # bash makes a word of the sign between an option and its value.
        if incomplete == "=":
            incomplete = ""
        elif typed and typed[-1] == "=":
            typed = typed[:-1]
        arguments = read_ahead(typed)
        run = _program(environment, arguments)
        shell = _shell(name, _Commands(), run)
        items = _items(shell, arguments, incomplete)
        environment.stdout.write("".join(f"{shell.format_completion(_told(item, name))}\n" for item in items))
        environment.stdout.flush()
        return 0
    return 1


def script(shell: str) -> str:
    """The script with which a shell asks for completion."""
    made = _shell(shell, click.Command("dilemma"))
    text = made.source_template % made.source_vars()
    return text.replace(_ZSH_FIRST, _ZSH_FIRST + _ZSH_START, 1) if shell == "zsh" else text


def _shell(name: str, command: click.Command, run: Program | None = None) -> "ShellComplete":
    kind = get_completion_class(name)
    if kind is None:
        raise ValueError(name)
    return kind(command, {"obj": run}, "dilemma", VARIABLE)


def _items(shell: "ShellComplete", arguments: Arguments, incomplete: str) -> "list[CompletionItem[str]]":
    """What may stand in the place of the word `incomplete`."""
    if arguments.incomplete == "--lang":
        return _matching(((language, "") for language in LANGUAGES), incomplete)
    if arguments.incomplete == "--library":
        return [CompletionItem(incomplete, type="dir")]
    return shell.get_completions(list(arguments.rest), incomplete)


def _told(item: "CompletionItem[str]", shell: str) -> "CompletionItem[str]":
    """The item with its help on one line. The script for fish takes what follows a comma for a field of its own."""
    told = " ".join((item.help or "").split())
    return CompletionItem(item.value, item.type, told.replace(",", ";") if shell == "fish" else told)


def _program(environment: Environment, arguments: Arguments) -> Program:
    settings: config.Settings | Failure
    try:
        settings = config.read(environment.config_file)
    except Failure as failure:
        settings = failure
    configured = settings.language if isinstance(settings, config.Settings) else None
    option = known(arguments.lang) if arguments.lang else None
    language = choose(option, environment.variables, configured, environment.system_language)
    activate(language.language)
    return Program(environment, language, settings, arguments.library)


class _Commands(Root):
    """The commands, with values that complete."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        found = super().get_command(ctx, cmd_name)
        if found is not None:
            _teach(found)
        return found


def _teach(command: click.Command) -> None:
    """Let every parameter of a command and of those below it complete as its name for the value says."""
    by_name = {_(name): kind for name, kind in _KINDS.items()}
    for parameter in command.params:
        kind = by_name.get((parameter.metavar or "").strip("[].|"))
        if kind is not None:
            parameter.type = _Completed(kind)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            _teach(each)


class _Completed(click.ParamType[str]):
    """A value whose possibilities are looked up when somebody presses Tab."""

    name = "text"

    def __init__(self, values: Values | str) -> None:
        self._values = values

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        """The values that begin as typed; for a path, the shell is asked to look itself."""
        if isinstance(self._values, str):
            return [CompletionItem(incomplete, type=self._values)]
        given = ctx.params.get(param.name or "")
        before = set(given) if isinstance(given, (tuple, list)) else set()
        values = self._values(program.of(ctx), ctx, incomplete)
        return _matching((value for value in values if value[0] not in before), incomplete)


def _matching(values: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem[str]]:
    return [CompletionItem(value, help=told or None) for value, told in values if value.startswith(incomplete)]


def _cases(run: Program, _context: click.Context, _incomplete: str) -> Iterable[tuple[str, str]]:
    from dilemma.cli.catalogue import kept_titles
    from dilemma.library import case_ids

    titles = kept_titles(run).cases
    return [(name, titles.get(name, "")) for name in case_ids(run.folders)]


def _codes(run: Program, _context: click.Context, _incomplete: str) -> Iterable[tuple[str, str]]:
    from dilemma.library import code_ids

    return [(name, "") for name in code_ids(run.folders)]


def _themes(run: Program, _context: click.Context, _incomplete: str) -> Iterable[tuple[str, str]]:
    from dilemma.cli.catalogue import kept_titles

    kept: Mapping[str, str] = kept_titles(run).themes
    return sorted(kept.items()) or [(name, "") for name in sorted({*_theme_ids(run.folders)})]


def _theme_ids(folders: Iterable[Path]) -> Iterable[str]:
    """The ids of themes by the look of their lines: reading YAML takes longer than anything else here."""
    for folder in folders:
        with suppress(OSError, UnicodeDecodeError):
            yield from _THEME.findall((folder / "themes.yaml").read_text(encoding="utf-8"))


def _sessions(run: Program, _context: click.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    from dilemma.cli.notes import title
    from dilemma.store.ids import fold
    from dilemma.store.peeking import newest

    for session in newest(run.environment.sessions_file, NEWEST):
        if session.id.startswith(fold(incomplete)):
            when = session.updated.astimezone().strftime("%Y-%m-%d")
            # Shells drop what does not begin as typed: the id takes over the capitals and letters that were.
            yield incomplete + session.id[len(fold(incomplete)) :], f"{title(session, run.language)} ({when})"


def _keys(_run: Program, _context: click.Context, _incomplete: str) -> Iterable[tuple[str, str]]:
    return [(key, "") for key in config.KEYS]


def _settings(run: Program, context: click.Context, incomplete: str) -> Iterable[tuple[str, str]]:
    match context.params.get("key"):
        case "language":
            return [(language, "") for language in LANGUAGES]
        case "code":
            return _codes(run, context, incomplete)
        case "plain":
            return [("true", ""), ("false", "")]
        case _:
            return []


def _shells(_run: Program, _context: click.Context, _incomplete: str) -> Iterable[tuple[str, str]]:
    return [(shell, "") for shell in SHELLS]


_KINDS: Mapping[str, Values | str] = {
    N_("CASE"): _cases,
    N_("CODE"): _codes,
    N_("SESSION"): _sessions,
    N_("THEME"): _themes,
    N_("KEY"): _keys,
    N_("VALUE"): _settings,
    N_("SHELL"): _shells,
    N_("FILE"): "file",
    N_("PATH"): "file",
    N_("FOLDER"): "dir",
}
