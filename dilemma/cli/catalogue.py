"""What a listing of cases needs, kept between runs: reading every file anew would take longer than all the rest."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dilemma import __version__
from dilemma.cli.atomic import private_folder, replace
from dilemma.cli.program import Program
from dilemma.cli.translate import LANGUAGES

if TYPE_CHECKING:
    from dilemma.model.case import Case
    from dilemma.model.library import Library

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of cases and the names of themes, by id, in the language of the screen."""

    cases: Mapping[str, str]
    themes: Mapping[str, str]


def kept_titles(program: Program) -> Titles:
    """What the last listing kept, where no file of the library changed since; nothing is read anew for it."""
    kept = _kept(_file(program), _stamp(program))
    if kept is None:
        return Titles({}, {})
    language = program.language
    themes = {id: names.get(language) or next(iter(names.values()), "") for id, names in kept["themes"].items()}
    return Titles({case["id"]: case["title"] for case in kept["cases"][language]}, themes)


def case_documents(program: Program) -> tuple[Sequence[Document], Mapping[str, Mapping[str, str]]]:
    """The cases as documents, in the language of the screen, and the names of the themes: id to language to name.

    A document has id, title, themes (ids), level, minutes, audience, values (ids) and violation. What was kept is used
    only where no file of the library changed since, and only a library without problems is kept.
    """
    file, stamp = _file(program), _stamp(program)
    kept = _kept(file, stamp)
    if kept is None:
        library, problems = program.part(codes=())
        themes = {theme.id: dict(theme.name.by_language) for theme in library.themes.values()}
        cases = {language: _documents(library, language) for language in LANGUAGES}
        kept = {"stamp": stamp, "themes": themes, "cases": cases}
        if not problems:
            with suppress(OSError):
                private_folder(file.parent)
                replace(file, json.dumps(kept))
    return kept["cases"][program.language], kept["themes"]


def forget(program: Program) -> None:
    """Delete what was kept, and its folder where nothing else is in it. Raises OSError."""
    _file(program).unlink(missing_ok=True)
    with suppress(OSError):
        _file(program).parent.rmdir()


def _file(program: Program) -> Path:
    return program.environment.cache_folder / "cases.json"


def _stamp(program: Program) -> list[object]:
    return [__version__, *_stamps(program.folders)]


def _documents(library: "Library", language: str) -> list[Document]:
    return [_document(case, language) for case in library.cases.values()]


def _document(case: "Case", language: str) -> Document:
    return {
        "id": case.id,
        "title": case.title.pick(language),
        "themes": list(case.themes),
        "level": case.level,
        "minutes": case.minutes,
        "audience": list(case.audience),
        "values": list(case.values),
        "violation": case.violation is not None,
    }


def _stamps(folders: Sequence[Path]) -> Iterator[list[object]]:
    """What changes when a file of the library does."""
    for folder in folders:
        for place in (folder.absolute(), folder / "dilemmas", folder / "codes"):
            yield [str(place)]
            with suppress(OSError), os.scandir(place) as entries:
                yield from map(_mark, sorted(entries, key=lambda entry: entry.name))


def _mark(entry: "os.DirEntry[str]") -> list[object]:
    try:
        status = entry.stat()
    except OSError:
        # A link to nowhere, such as an editor leaves beside a file that is open: the files after it still count.
        return [entry.name]
    return [entry.name, status.st_size, status.st_mtime_ns, status.st_ino]


def _kept(file: Path, stamp: Sequence[object]) -> dict[str, Any] | None:
    try:
        kept = json.loads(file.read_bytes())
        return kept if kept["stamp"] == stamp and set(LANGUAGES) <= set(kept["cases"]) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
