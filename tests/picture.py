"""The README's picture of a walk, made from a real one: `python tests/picture.py` writes it into README.md.

A terminal of 80 by 24 is spawned, the keys below are pressed in it, and the screens that are named are kept as text.
"""

import os
import re
import sys
import tempfile
from pathlib import Path

import pexpect
import pyte

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- picture: made by tests/picture.py -->\n", "<!-- end of picture -->\n"
WIDTH, HEIGHT = 80, 24
MORE = "om verder te lezen"
KEYS = "Ctrl+X"  # the line below a question that waits
DOWN, ENTER, SPACE = "\x1b[B", "\r", " "

# What is waited for, then the keys that answer it; a name keeps the screen as it stands before they are pressed.
WALK = (
    ("Ga je?", "j", "first"),
    ("Wie heeft hiermee te maken", SPACE + DOWN + SPACE + DOWN * 2 + SPACE + ENTER, ""),
    ("Voor wie staat er het meest", SPACE + DOWN + SPACE + DOWN + SPACE + ENTER, ""),
    ("Welke waarden uit je code", DOWN + SPACE + DOWN + SPACE, "values"),
    ("Waar wringt het", ENTER, ""),
    ("Kan je hier nog kiezen", ENTER, ""),
    ("Wat kan je doen", SPACE + DOWN + SPACE + DOWN + SPACE + ENTER, ""),
    ("Welk alternatief kies je", DOWN + ENTER, ""),
    ("Op welke waarden rust je keuze", ENTER, ""),
    ("Waarom kies je dit", "ik wil erbij zijn en in het voorjaar vrij kunnen kiezen" + ENTER, ""),
    ("Wie vindt dit moeilijk", DOWN + SPACE + ENTER, ""),
    ("Hoe maak je het nadeel kleiner", "ik zeg Nadia vandaag zelf waarom" + ENTER, ""),
    ("Is dit het begin", "n", "test"),
    ("Zou je anders kiezen", "n", ""),
    ("Mag elke collega", "?", ""),
    ("Zou je iets uit het artikel", "n", ""),
    ("Kan je je keuze uitleggen", "j", ""),
    ("Zou je dit ook doen", "j", ""),
    ("Kan je jezelf hierna", "j", ""),
    ("Aan wie leg je", SPACE + ENTER, ""),
    ("Zie je het ook zo", "", "matrix"),
)


class Terminal:
    """A spawned program and the screen that it draws."""

    def __init__(self, command: list[str], home: str) -> None:
        variables = {**os.environ, "DILEMMA_HOME": home, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.child = pexpect.spawn(command[0], command[1:], dimensions=(HEIGHT, WIDTH), env=variables)
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.ByteStream(self.screen)

    def settle(self) -> str:
        """Read until the program waits; give the screen without trailing blanks."""
        while True:
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=0.12))
            except (pexpect.TIMEOUT, pexpect.EOF):
                lines = [line.rstrip() for line in self.screen.display]
                return "\n".join(lines).strip("\n")

    def type(self, keys: str) -> None:
        """Press keys, one arrow or character at a time."""
        for key in re.findall(r"\x1b\[B|.", keys, re.DOTALL):
            self.child.send(key)
            self.settle()


def pictures() -> dict[str, str]:
    """Walk, and give the kept screens by name."""
    kept: dict[str, str] = {}
    command = [sys.executable, "-m", "dilemma", "--lang", "nl", "run", "free-concert", "--code", "brugge"]
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([*command, "--pace", "quick"], home)
        for awaited, keys, name in WALK:
            shown = terminal.settle()
            for _ in range(20):
                if awaited in shown and KEYS in shown:
                    break
                if shown.endswith(MORE):
                    terminal.type(ENTER)
                shown = terminal.settle()
            else:
                raise RuntimeError(f"{awaited!r} never came; the screen says:\n{shown}")
            if name == "values":
                terminal.type(keys)
                kept[name] = terminal.settle()
                terminal.type(ENTER)
                continue
            if name:
                kept[name] = shown
            terminal.type(keys)
        terminal.child.close(force=True)
    return kept


def block() -> str:
    """The part of the README between its marks."""
    return BEGIN + "".join(f"\n```text\n{shown}\n```\n" for shown in pictures().values()) + "\n" + END


def main() -> None:
    """Put the pictures into the README."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    README.write_text(before + block() + after, encoding="utf-8")


if __name__ == "__main__":
    main()
