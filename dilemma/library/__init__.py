"""The library of cases, codes, values, themes and the scheme: loading its YAML files, and checking them for authors.

Importing this is cheap: YAML and msgspec are imported at the first load, jsonschema at the first file that is wrong.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from dilemma.library.folders import bundled, ids
from dilemma.library.problem import Problem
from dilemma.model.library import Library

__all__ = ["Problem", "bundled", "case_ids", "check", "code_ids", "load", "schema"]


def load(
    folders: Sequence[Path], *, cases: Collection[str] | None = None, codes: Collection[str] | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """Load these folders, in rising order of precedence, and tell every problem of every file, in order of place.

    A file that is wrong is left out, and the file of the same id in an earlier folder stands. A reference to nothing is
    dropped. `cases` and `codes` name the only ones to read, for whoever needs but one; None reads all. References to a
    code that was not read are kept as they are. Without any readable scheme.yaml, the scheme has no steps.
    """
    from dilemma.library import loading  # brings in YAML and msgspec

    return loading.load(folders, cases, codes)


def check(paths: Sequence[Path], library: Library) -> tuple[Problem, ...]:
    """Tell every problem of these files and folders, each folder as a library on top of `library`."""
    from dilemma.library import loading  # brings in YAML and msgspec

    return loading.check(paths, library)


def case_ids(folders: Sequence[Path]) -> tuple[str, ...]:
    """The ids of all case files, without reading one."""
    return ids(folders, "case")


def code_ids(folders: Sequence[Path]) -> tuple[str, ...]:
    """The ids of all code files, without reading one."""
    return ids(folders, "code")


def schema(kind: str) -> dict[str, Any]:
    """The JSON schema of a file of this kind: "case" or "code"."""
    import msgspec

    from dilemma.library.shapes import CaseShape, CodeShape

    return msgspec.json.schema({"case": CaseShape, "code": CodeShape}[kind])
