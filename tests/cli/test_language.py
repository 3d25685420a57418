"""Which language speaks: --lang, DILEMMA_LANG, the configuration, the locale, Dutch."""

from itertools import product
from pathlib import Path

import pytest
from command_line import Run

from dilemma.cli.arguments import read_ahead
from dilemma.cli.errors import Exit
from dilemma.cli.translate import Choice, choose, known


@pytest.mark.parametrize("option", [None, "nl", "en"])
@pytest.mark.parametrize("variable", [None, "", "fr", "nl", "en"])
@pytest.mark.parametrize("configured", [None, "nl", "en"])
@pytest.mark.parametrize("locale", [None, "C.UTF-8", "fr_BE.UTF-8", "nl_BE.UTF-8", "en_US.UTF-8"])
def test_the_first_that_speaks_decides(
    option: str | None, variable: str | None, configured: str | None, locale: str | None
) -> None:
    variables = {"DILEMMA_LANG": variable, "LANG": locale}
    chosen = choose(option, {name: value for name, value in variables.items() if value is not None}, configured, "")
    expected = next(
        (
            Choice(language, origin)
            for origin, language in [
                ("option", option),
                ("variable", known(variable or "")),
                ("configuration", configured),
                ("locale", known(locale or "")),
            ]
            if language
        ),
        Choice("nl", "default"),
    )
    assert chosen == expected


@pytest.mark.parametrize(("first", "second", "third"), list(product(["", "en_GB", "nl_NL"], repeat=3)))
def test_locale_variables_have_an_order(first: str, second: str, third: str) -> None:
    chosen = choose(None, {"LC_ALL": first, "LC_MESSAGES": second, "LANG": third}, None, "")
    assert chosen.language == next((name[:2] for name in (first, second, third) if name), "nl")


def test_a_system_without_locale_is_asked() -> None:
    assert choose(None, {}, None, "en") == Choice("en", "locale")


@pytest.mark.parametrize(
    ("line", "lang", "library", "rest"),
    [
        (["cases", "--lang", "en"], "en", [], ["cases"]),
        (["--lang=nl", "cases", "show", "x"], "nl", [], ["cases", "show", "x"]),
        (["--lang", "nl", "cases", "--lang", "en"], "en", [], ["cases"]),
        (["cases", "--library", "a", "--json", "--library=b"], None, ["a", "b"], ["cases", "--json"]),
        (["cases", "show", "--", "--lang", "en"], None, [], ["cases", "show", "--", "--lang", "en"]),
        (["cases", "--language", "en"], None, [], ["cases", "--language", "en"]),
    ],
)
def test_global_options_stand_anywhere(line: list[str], lang: str | None, library: list[str], rest: list[str]) -> None:
    taken = read_ahead(line)
    assert (taken.lang, [str(folder) for folder in taken.library], list(taken.rest)) == (lang, library, rest)
    assert taken.incomplete is None


@pytest.mark.parametrize("option", ["--lang", "--library"])
def test_an_option_without_its_value_is_named(option: str, dilemma: Run) -> None:
    ended = dilemma("cases", option)
    assert (ended.code, ended.out) == (Exit.USAGE, "")
    assert option in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("name", ["fr", "", "dutch", "--json"])
def test_an_unknown_language_names_ours(name: str, dilemma: Run) -> None:
    ended = dilemma("cases", f"--lang={name}", lang=None)
    assert (ended.code, ended.out) == (Exit.USAGE, "")
    assert "nl of en" in ended.err
    assert ended.err.count("\n") == 1


def test_the_screen_speaks_the_configured_language(dilemma: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Gebruik:" in dilemma("--help", lang=None).out
    home.mkdir()
    (home / "config.toml").write_text('language = "en"\n')
    assert "Usage:" in dilemma("--help", lang=None).out
    monkeypatch.setenv("DILEMMA_LANG", "nl")
    assert "Gebruik:" in dilemma("--help", lang=None).out
    assert "Usage:" in dilemma("--help", lang="en").out
