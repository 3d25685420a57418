"""A problem of a file, as told to its author."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong where, and the remedy. `line` and `column` count from 1.

    `message` and `remedy` are msgids in English; `values` fills the {placeholders} of both once they are translated.
    """

    path: Path
    line: int
    column: int
    message: str
    values: Mapping[str, str]
    remedy: str
