"""Where the files of a library stand, and which kind of file each is. Nothing is parsed here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import dilemma
from dilemma.library import messages
from dilemma.library.findings import Findings
from dilemma.library.messages import Message
from dilemma.library.problem import Problem

Kind = Literal["values", "themes", "scheme", "code", "case"]

_SINGLE: dict[str, Kind] = {"values": "values", "themes": "themes", "scheme": "scheme"}
_FOLDERS: dict[str, Kind] = {"codes": "code", "dilemmas": "case"}
_SUFFIX = ".yaml"


def bundled() -> Path:
    """The folder of cases that ships with the tool: inside the package, or beside it in a checkout."""
    package = Path(dilemma.__file__).resolve().parent
    inside = package / "cases"
    return inside if inside.is_dir() else package.parent / "cases"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. Without a `kind`, its keys must tell. `bundled`: it ships with the tool."""

    path: Path
    kind: Kind | None
    bundled: bool

    @property
    def id(self) -> str:
        return self.path.stem


def problem(path: Path, message: Message) -> Problem:
    """A problem of a whole file or folder."""
    findings = Findings(path)
    findings.add(message)
    return findings.problems[0]


def source_of(path: Path) -> Source:
    """A file of any name and place: its name tells its kind, else the folder in which it stands."""
    return Source(path, _SINGLE.get(path.stem) or _FOLDERS.get(path.absolute().parent.name), _is_bundled(path))


def _is_bundled(path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(bundled().resolve())
    # A loop of links, or a name that cannot be one.
    except (OSError, RuntimeError, ValueError):
        return False


def holds(path: Path, question: Callable[[Path], bool]) -> bool:
    """The answer to a question such as `Path.is_dir`; no, where the system refuses to look."""
    try:
        return question(path)
    except OSError:
        return False


def is_yaml(path: Path) -> bool:
    """Whether a name ends as YAML files do, be it not as ours do."""
    return path.suffix.lower() in (_SUFFIX, ".yml")


def has_right_suffix(path: Path) -> bool:
    """Whether a name ends exactly as ours do."""
    return path.suffix == _SUFFIX


def discover(folder: Path) -> tuple[list[Source], list[Source], list[Problem]]:
    """The files of a library folder, the YAML files in it that have no place there, and what is wrong with it."""
    sources: list[Source] = []
    loose: list[Source] = []
    problems: list[Problem] = []
    ships = _is_bundled(folder)
    for path in _entries(folder, problems):
        if path.name in _FOLDERS:
            kind = _FOLDERS[path.name]
            sources.extend(Source(file, kind, ships) for file in _entries(path, problems) if is_yaml(file))
        elif is_yaml(path):
            single = _SINGLE.get(path.stem)
            (sources if single else loose).append(Source(path, single, ships))
    good = [source for source in sources if has_right_suffix(source.path)]
    problems.extend(problem(one.path, messages.WRONG_SUFFIX) for one in sources if not has_right_suffix(one.path))
    return good, loose, problems


def _entries(folder: Path, problems: list[Problem]) -> list[Path]:
    """What stands in a folder, in the order of the names; hidden files are none of ours."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (FileNotFoundError, ValueError):
        problems.append(problem(folder, messages.NO_FOLDER))
    except NotADirectoryError:
        problems.append(problem(folder, messages.NOT_A_FOLDER))
    except OSError:
        problems.append(problem(folder, messages.UNREADABLE))
    return []


def ids(folders: Sequence[Path], kind: Kind) -> tuple[str, ...]:
    """The ids of all case or code files in these folders, by their names alone: some may turn out to be unreadable."""
    found = {source.id for folder in folders for source in discover(folder)[0] if source.kind == kind}
    return tuple(sorted(found))
