"""The problems of one file, gathered while it is read and judged."""

from pathlib import Path
from types import MappingProxyType

from dilemma.library.messages import Message
from dilemma.library.problem import Problem
from dilemma.model.text import clean

# Where in a file: keys and positions from the root down, as in ("parties", 0, "name", "nl").
Trail = tuple[str | int, ...]
# Line and column, counted from 1.
Mark = tuple[int, int]

_LONGEST = 60


def shown(value: object) -> str:
    """A value as a message shows it. From a file: on one line, harmless, at most 60 characters; a tuple is our own."""
    if isinstance(value, tuple):
        return ", ".join(value)
    text = " ".join(clean(str(value)[: 4 * _LONGEST]).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


class Findings:
    """Gathers the problems of the file at `path`. `fatal` tells whether the file must be left out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.fatal = False
        self._told: set[Trail] = set()

    def add(self, message: Message, mark: Mark = (1, 1), *, fatal: bool = True, **values: object) -> None:
        """Tell a problem at a place."""
        filled = MappingProxyType({name: shown(value) for name, value in message.about(**values).values.items()})
        self.problems.append(Problem(self.path, *mark, message.what, filled, message.remedy))
        self.fatal = self.fatal or fatal

    def add_once(self, trail: Trail, message: Message, mark: Mark, *, fatal: bool = True, **values: object) -> None:
        """Tell a problem of the value at `trail`, unless one was told already: one mistake is one problem."""
        if trail not in self._told:
            self._told.add(trail)
            self.add(message.about(**values), mark, fatal=fatal)
