"""Every command explains itself, in both languages, with an example that works."""

import re
import shlex

import click
import pytest
from command_line import Run, every_command

from dilemma.cli.app import command
from dilemma.cli.errors import Exit

WORDS = [words for words, _ in every_command()]
EXAMPLES = [line for _, context in every_command() for line in (context.command.epilog or "").splitlines()]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: " ".join(words) or "dilemma")
@pytest.mark.parametrize(("lang", "example"), [("nl", "Voorbeeld"), ("en", "Example")])
def test_help_has_an_example(words: tuple[str, ...], lang: str, example: str, dilemma: Run) -> None:
    ended = dilemma(*words, "--help", lang=lang)
    assert (ended.code, ended.err) == (Exit.OK, "")
    assert re.search(rf"^{example}(en|s)?:\n  dilemma", ended.out, re.MULTILINE)


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_are_understood(example: str) -> None:
    program, *line = shlex.split(example)
    assert program == "dilemma"
    line = [word for index, word in enumerate(line) if word != "--lang" and line[index - 1] != "--lang"]
    context = command().make_context("dilemma", line)
    while isinstance(context.command, click.Group) and context._protected_args:
        name, found, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        context = found.make_context(name, rest, parent=context)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_help_stays_within_the_screen(lang: str, columns: int, dilemma: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = dilemma("--help", lang=lang).out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("  dilemma ")) <= columns


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_help_tells_every_exit_code(lang: str, dilemma: Run) -> None:
    shown = dilemma("--help", lang=lang).out
    assert {int(found) for found in re.findall(r"^  (\d+) ", shown, re.MULTILINE)} == {int(code) for code in Exit}


def test_without_a_command_a_pipe_gets_the_help(dilemma: Run) -> None:
    assert dilemma().out == dilemma("--help").out


def test_dutch_and_english_differ(dilemma: Run) -> None:
    for words in WORDS:
        assert dilemma(*words, "--help", lang="nl").out != dilemma(*words, "--help", lang="en").out
