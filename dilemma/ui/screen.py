"""A terminal that can move its cursor: pages under a header, lists to choose from, pauses between screenfuls."""

from collections.abc import Callable, Iterable, Sequence
from gettext import gettext as _
from typing import TextIO

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from dilemma.model.text import harmless
from dilemma.prose.blocks import Block
from dilemma.ui.interface import Action, Editor, Row, Talking
from dilemma.ui.page import WIDEST, console, lines

_TAIL = 4


class Screen:
    """Where the walk is shown.

    `size` gives columns and lines; `colour`: whether styles are understood; `editor` opens a text in the person's own
    editor, if any.
    """

    def __init__(
        self, out: TextIO, size: Callable[[], tuple[int, int]], *, colour: bool, editor: Editor | None = None
    ) -> None:
        self.colour = colour
        self.editor = editor
        self._out = out
        self._size = size
        self._title = ""
        self._used = 0

    @property
    def width(self) -> int:
        """Columns of text: never wider than reads well, one kept free so that no terminal wraps by itself."""
        return max(min(self._size()[0] - 1, WIDEST), 20)

    @property
    def height(self) -> int:
        """Lines of the screen."""
        return max(self._size()[1], 12)

    @property
    def room(self) -> int:
        """Lines that are still free."""
        return self.height - self._used

    def height_of(self, blocks: Sequence[Block]) -> int:
        """The lines that blocks take, with the blank one under them."""
        return len(lines(blocks, self._out, width=self.width, colour=False)) + 1 if blocks else 0

    def page(self, title: str) -> None:
        """Begin a fresh page under a title; what stood there scrolls up and stays within reach."""
        self._title = title
        self._out.write("\n" * self.height + "\x1b[H\x1b[J")
        self._used = 0
        if title:
            self._print(Rule(Text(title, style="bold"), align="left", style="dim"))
            self._print(Text(""))

    def say(self, text: str, style: str = "") -> None:
        """A line or paragraph of our own, wrapped."""
        self._print(Text(harmless(text), style=style))

    def show(self, blocks: Iterable[Block]) -> None:
        """Show a page, a screen at a time where it is longer, until the person has read it or enough of it."""
        blocks = tuple(blocks)
        if self.height_of(blocks) > self.room:
            self.page(self._title)
        self.read(blocks)

    def read(self, blocks: Iterable[Block], below: int = 0) -> Action | None:
        """As `show`, with `below` lines to fit under it. Gives the key that the person left by, if they did."""
        blocks = tuple(blocks)
        if not blocks:
            return None
        rest = lines(blocks, self._out, width=self.width, colour=self.colour)
        rest.append("")
        while len(rest) + below > self.room:
            if len(rest) + 1 <= self.room:
                return self._last_lines(rest, below)
            # The last lines stay free for the pause itself.
            part = _break(rest, max(self.room - 2, 3))
            if left := self._pause_after(rest[:part]):
                return left
            rest = rest[part:]
            while rest and not rest[0].strip():
                rest = rest[1:]
        self._write(rest)
        return None

    def choose(self, title: str, rows: Sequence[Row], chosen: str = "") -> str | None:
        """As Interface says."""
        from dilemma.ui import fields
        from dilemma.ui.look import Look

        self._used = 0
        self.say(title, "bold")
        keys = _("Ctrl+X stop")
        look = Look(_("Choose with the arrows, then Enter"), keys, self.width, self.room, self.colour)
        while True:
            field = fields.one(rows, chosen, look)
            match field.ask():
                case Action.SEND:
                    value = field.draft()
                    self.say(f"→ {next(row.label for row in rows if row.value == value)}\n")
                    return value
                case Action.STOP | Action.BACK:
                    return None
                case _:
                    continue

    def prompter(self, remarks: Sequence[str] = ()) -> Talking:
        """As Interface says."""
        from dilemma.ui.terminal import Terminal

        return Terminal(self, remarks)

    def _last_lines(self, rest: list[str], below: int) -> Action | None:
        """The text fits but not what belongs under it: after a pause, as much of its end as fits beside that."""
        if left := self._pause_after(rest):
            return left
        free = self.room - below
        if free >= _TAIL:
            tail = rest[-free + 1 :]
            self._write(["…", *tail])
        return None

    def _pause_after(self, part: list[str]) -> Action | None:
        from dilemma.ui.keys import pause

        self._write(part)
        action = pause(_("Press Enter to read on"), colour=self.colour)
        if action in (Action.BACK, Action.STOP):
            return action
        self.page(self._title)
        return None

    def _print(self, content: RenderableType) -> None:
        screen = console(self._out, width=self.width, colour=self.colour)
        with screen.capture() as captured:
            screen.print(content)
        self._write(captured.get().splitlines())

    def _write(self, part: list[str]) -> None:
        self._used += len(part)
        self._out.write("".join(f"{line}\n" for line in part))
        self._out.flush()


def _break(text: Sequence[str], most: int) -> int:
    """How many lines go on a page: to the blank line nearest to its end, where there is one in its last third."""
    blanks = (place for place in range(most, most * 2 // 3, -1) if not text[place].strip())
    return next(blanks, most)
