"""What commands know of the screen: one small interface, whichever kind of screen it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dilemma.flow.drive import Prompter
from dilemma.prose.blocks import Block


class Action(StrEnum):
    """What a key or a command asks for, besides an answer."""

    SEND = "send"
    BACK = "back"
    CASE = "case"
    HELP = "help"
    STOP = "stop"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: its value, its label, a word of explanation, and the keys that choose it at once."""

    value: str
    label: str
    detail: str = ""
    keys: str = ""


Editor = Callable[[str], str]
"""Opens a text in the person's own editor and gives what came of it. Raises editor.Unusable."""


class Talking(Prompter, Protocol):
    """A Prompter that can be given something to say."""

    def remark(self, text: str) -> None:
        """Say this with the question that is asked next, or again."""
        ...


class Interface(Protocol):
    """A place to show things and to ask.

    Where the person cannot be reached any more, `choose` and `show` raise EOFError or OSError; KeyboardInterrupt or
    `leaving.CutOff` where they are cut off.
    """

    def choose(self, title: str, rows: Sequence[Row], chosen: str = "") -> str | None:
        """The value of the row that the person chooses; None where they stop."""
        ...

    def show(self, blocks: Iterable[Block]) -> None:
        """Show a page, a screen at a time where it is longer."""
        ...

    def say(self, text: str) -> None:
        """A line or paragraph of our own."""
        ...

    def prompter(self, remarks: Sequence[str] = ()) -> Talking:
        """Whoever asks the questions of a walk. `remarks` are said with the first of them."""
        ...
