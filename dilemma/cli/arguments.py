"""The options that hold for every command, read ahead of typer: its help is made after the language is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Arguments:
    """The command line taken apart. `lang` is as typed; `library` keeps its order; `rest` is for typer.

    `plain`: whether plain lines are wanted. `incomplete` names an option that came last and lacks its value.
    """

    lang: str | None
    library: tuple[Path, ...]
    rest: tuple[str, ...]
    incomplete: str | None = None
    plain: bool = False


def read_ahead(line: Sequence[str]) -> Arguments:
    """Take --lang, --library and --plain out, wherever they stand before a `--`."""
    found: dict[str, list[str]] = {"--lang": [], "--library": []}
    rest: list[str] = []
    words = iter(line)
    incomplete = None
    plain = False
    for word in words:
        if word == "--":
            rest.extend((word, *words))
            break
        name, equals, value = word.partition("=")
        if word == "--plain":
            plain = True
        elif name not in found:
            rest.append(word)
        elif equals:
            found[name].append(value)
        elif (following := next(words, None)) is not None:
            found[name].append(following)
        else:
            incomplete = name
    lang = found["--lang"][-1] if found["--lang"] else None
    return Arguments(lang, tuple(Path(folder) for folder in found["--library"]), tuple(rest), incomplete, plain)
