"""The screen below the prompts: pages, headers and pauses, in reading order from top to bottom."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from gettext import gettext as _
from typing import TextIO

from rich.text import Text

from dilemma.prose.blocks import Block
from dilemma.ui.page import WIDEST, console, lines


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the walk is shown. `size` gives columns and lines; `colour`: whether styles are understood."""

    out: TextIO
    size: Callable[[], tuple[int, int]]
    colour: bool
    pause: Callable[[], None]

    @property
    def width(self) -> int:
        """Columns of text: never wider than reads well, one kept free so that no terminal wraps by itself."""
        return max(min(self.size()[0] - 1, WIDEST), 20)

    @property
    def height(self) -> int:
        """Lines of the screen."""
        return max(self.size()[1], 8)

    def clear(self) -> None:
        """Begin a fresh page; what stood there scrolls up and stays within reach."""
        self.out.write("\n" * self.height + "\x1b[H\x1b[J")
        self.out.flush()

    def rule(self, title: str) -> None:
        """A line that says where one is."""
        console(self.out, width=self.width, colour=self.colour).rule(Text(title, style="bold"), align="left", style="dim")

    def say(self, text: str, style: str = "") -> None:
        """A line or paragraph of our own, wrapped."""
        console(self.out, width=self.width, colour=self.colour).print(Text(text, style=style))

    def show(self, blocks: Iterable[Block], *, below: int = 0) -> None:
        """Show blocks, a screen at a time where they are longer. `below`: lines that must fit under the last of them."""
        rest = lines(blocks, self.out, width=self.width, colour=self.colour)
        room = self.height - 3
        while len(rest) > room:
            part, rest = rest[:room], rest[room:]
            self._write(part)
            self.pause()
        self._write(rest)
        if below and len(rest) + below > self.height:
            self.pause()

    def _write(self, part: list[str]) -> None:
        self.out.write("\n".join(part) + "\n\n")
        self.out.flush()


def more() -> str:
    """What a pause says."""
    return _("Press Enter to read on")
