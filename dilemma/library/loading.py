"""Loading whole folders, and checking files and folders against what is loaded."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from dilemma.library import messages
from dilemma.library.assembling import assemble
from dilemma.library.folders import Source, discover, has_right_suffix, holds, is_yaml, problem, source_of
from dilemma.library.known import Known
from dilemma.library.problem import Problem
from dilemma.model.library import Library


def load(
    folders: Sequence[Path], cases: Collection[str] | None = None, codes: Collection[str] | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """As `dilemma.library.load`."""
    known = Known()
    sources: list[Source] = []
    problems: list[Problem] = []
    for folder in folders:
        found, loose, wrong = discover(folder)
        sources.extend(found)
        problems.extend(wrong)
        problems.extend(problem(one.path, messages.MISPLACED) for one in loose)
    wanted = [one for one in sources if _asked_for(one, cases, codes)]
    known.unread_codes = {one.id for one in sources if one.kind == "code"} - {one.id for one in wanted}
    problems.extend(assemble(wanted, known))
    return known.library(), _in_order(problems)


def _asked_for(source: Source, cases: Collection[str] | None, codes: Collection[str] | None) -> bool:
    if source.kind == "case":
        return cases is None or source.id in cases
    if source.kind == "code":
        return codes is None or source.id in codes
    return True


def check(paths: Sequence[Path], library: Library) -> tuple[Problem, ...]:
    """As `dilemma.library.check`."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in paths:
        if holds(path, Path.is_dir):
            found, wrong = _in_folder(path)
        else:
            found, wrong = _as_file(path)
        sources.extend(found)
        problems.extend(wrong)
    problems.extend(assemble(sources, Known.of(library)))
    return _in_order(problems)


def _in_folder(folder: Path) -> tuple[list[Source], list[Problem]]:
    found, loose, problems = discover(folder)
    for one in loose:
        sources, wrong = _as_file(one.path)
        found.extend(sources)
        problems.extend(wrong)
    if not found and not problems:
        problems.append(problem(folder, messages.EMPTY_FOLDER))
    return found, problems


def _as_file(path: Path) -> tuple[list[Source], list[Problem]]:
    """A file that was named is read even with a suffix that is nearly right, so that all is told at once."""
    exists = holds(path, Path.exists) or holds(path, Path.is_symlink)
    problems = [problem(path, messages.WRONG_SUFFIX)] if exists and not has_right_suffix(path) else []
    return [source_of(path)] if is_yaml(path) or not exists else [], problems


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place; what the same folder or file has twice, for being named twice, is told once."""
    unlike = {(one.path, one.line, one.column, one.message, tuple(one.values.items())): one for one in problems}
    return tuple(sorted(unlike.values(), key=lambda one: (str(one.path), one.line, one.column)))
