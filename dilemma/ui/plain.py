"""A screen that is only read from top to bottom: plain lines in, plain lines out, numbered choices.

For screen readers and for terminals that cannot move their cursor. Each thing is said once, in reading order.
"""

from collections.abc import Callable, Iterable, Sequence
from gettext import gettext as _
from typing import TextIO

from dilemma.prose.blocks import Block
from dilemma.ui.interface import Action, Editor, Row, Talking
from dilemma.ui.leaving import interruptible
from dilemma.ui.plain_page import broken, lines

COMMANDS = {
    "<": Action.BACK,
    "terug": Action.BACK,
    "back": Action.BACK,
    "?": Action.HELP,
    "uitleg": Action.HELP,
    "help": Action.HELP,
    "casus": Action.CASE,
    "case": Action.CASE,
    "stop": Action.STOP,
}


class Plain:
    """An interface of plain lines. `width` gives columns; `editor` opens a text in the person's own editor, if any."""

    def __init__(self, source: TextIO, out: TextIO, width: Callable[[], int], editor: Editor | None = None) -> None:
        self._source = source
        self._out = out
        self._width = width
        self.editor = editor

    @property
    def width(self) -> int:
        """Columns of text, one kept free so that no terminal wraps by itself."""
        return max(self._width() - 1, 20)

    def choose(self, title: str, rows: Sequence[Row], chosen: str = "") -> str | None:
        """As Interface says. An empty line takes `chosen`, where there is one."""
        self.say(title)
        self.number(rows, (chosen,))
        while True:
            line = self.read(_("Type a number, or stop: "))
            typed = line.strip() if line is not None else "stop"
            if COMMANDS.get(typed.lower()) in (Action.STOP, Action.BACK):
                return None
            values = {str(index): row.value for index, row in enumerate(rows, start=1)}
            if value := values.get(typed, "") if typed else chosen:
                self.say("")
                return value
            self.say(_("That number is not in the list."))

    def number(self, rows: Sequence[Row], chosen: Sequence[str] = ()) -> None:
        """The rows under each other, with their numbers; those that are chosen say so."""
        for index, row in enumerate(rows, start=1):
            text = f"{row.label}: {row.detail}" if row.detail else row.label
            mark = " " + _("(chosen now)") if row.value in chosen else ""
            self._put(broken(f"{index}. {text}{mark}", self.width, "   "))

    def show(self, blocks: Iterable[Block]) -> None:
        """As Interface says; whole, since a plain screen scrolls."""
        self._put([*lines(blocks, self.width), ""])

    def say(self, text: str) -> None:
        """As Interface says."""
        self._put(broken(text, self.width))

    def prompter(self, remarks: Sequence[str] = ()) -> Talking:
        """As Interface says."""
        from dilemma.ui.plain_prompter import PlainPrompter

        return PlainPrompter(self, remarks)

    def read(self, prompt: str) -> str | None:
        """One line without its end; None where the input has ended (Ctrl+D). Raises as Interface says."""
        self._out.write(prompt)
        self._out.flush()
        with interruptible():
            line = self._source.readline()
        if not line:
            self._out.write("\n")
            return None
        return line.rstrip("\r\n")

    def _put(self, found: Iterable[str]) -> None:
        self._out.writelines(f"{line}\n" for line in found)
        self._out.flush()
