"""The language of the command line: which one it is, and gettext set to it, for click and typer too."""

import gettext
import os
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

__all__ = ["DOMAIN", "LANGUAGES", "N_", "Choice", "_", "activate", "choose", "known", "ngettext"]

DOMAIN = "dilemma"
LANGUAGES = ("nl", "en")
VARIABLE = "DILEMMA_LANG"
_FOLDER = Path(__file__).parent.parent / "locale"


def N_(message: str) -> str:  # noqa: N802 (the name that gettext's tools look for)
    """Mark a message that is translated later, where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Choice:
    """A language and where it comes from: option, variable, configuration, locale or default."""

    language: str
    origin: str


def known(name: str) -> str | None:
    """The language that a name such as `nl`, `NL` or `nl_BE.UTF-8` stands for, if it is one of ours."""
    primary = name.replace("_", "-").partition("-")[0].lower()
    return primary if primary in LANGUAGES else None


def choose(option: str | None, variables: Mapping[str, str], configured: str | None, system: str) -> Choice:
    """The language: the option, else the variable, else the configuration, else the locale, else Dutch.

    `option` and `configured` are languages of ours. `system` is what the operating system reports without a locale.
    A variable or a locale of another language says nothing here.
    """
    variable = known(variables.get(VARIABLE, ""))
    names = (variables.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = known(next((name for name in names if name), system))
    candidates = {"option": option, "variable": variable, "configuration": configured, "locale": locale}
    for origin, language in candidates.items():
        if language:
            return Choice(language, origin)
    return Choice("nl", "default")


def activate(language: str) -> None:
    """Let gettext speak `language` from here on, in this process. English is what the messages are written in."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(_FOLDER))
    gettext.textdomain(DOMAIN)
