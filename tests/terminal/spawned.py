"""A real `dilemma` in a pseudo-terminal, and the screen that it draws."""

import os
import re
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pyte

ENTER, SPACE, DOWN, UP = "\r", " ", "\x1b[B", "\x1b[A"
BACK, CASE, HELP, STOP = "\x14", "\x12", "\x07", "\x18"
CTRL_C, CTRL_D, CTRL_S, CTRL_O = "\x03", "\x04", "\x13", "\x0f"
PATIENCE = 15.0


class Spawned:
    """`dilemma` with these arguments in a terminal of `size` (columns, lines)."""

    def __init__(
        self,
        home: Path,
        *line: str,
        size: tuple[int, int] = (80, 24),
        term: str = "xterm",
        variables: Sequence[tuple[str, str]] = (),
    ) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {
            **kept,
            "DILEMMA_HOME": str(home),
            "LANG": "C.UTF-8",
            "TERM": term,
            "PROMPT_TOOLKIT_NO_CPR": "1",
            **dict(variables),
        }
        self.child = pexpect.spawn(
            sys.executable, ["-m", "dilemma", *line], dimensions=(size[1], size[0]), env=environment, timeout=PATIENCE
        )
        self.child.delaybeforesend = None
        self.screen = pyte.HistoryScreen(*size, history=5000)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._gone = False

    @property
    def pid(self) -> int:
        return int(self.child.pid)

    def lines(self) -> list[str]:
        """The screen, without trailing blanks."""
        return [line.rstrip() for line in self.screen.display]

    def text(self) -> str:
        """The words on the screen, one blank between two of them."""
        return " ".join(" ".join(self.lines()).split())

    def read(self, seconds: float = 0.05) -> bool:
        """Take in what the program wrote; False where there was nothing for that long, or it has ended."""
        try:
            got = self.child.read_nonblocking(65536, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += got
        self._stream.feed(got)
        return True

    def wait(self, words: str, absent: str = "\0") -> str:
        """Read until these words stand on the screen, and `absent` does not, and the program waits; give the words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            busy = self.read()
            if not busy and words in self.text() and absent not in self.text():
                return self.text()
            if not busy and not self.child.isalive() and not self.read():
                break
        raise AssertionError(f"{words!r} did not come; the screen is:\n" + "\n".join(self.lines()))

    def leaf(self, pause: str, key: str) -> bool:
        """Read; where the program pauses after a page, press the key and wait until another page comes."""
        self.read()
        before = self.text()
        if pause not in before:
            return False
        self.press(key)
        end = time.monotonic() + PATIENCE
        while self.text() in (before, before.replace(pause, "").strip()) and time.monotonic() < end:
            self.read(0.02)
        return True

    def press(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.child.send(key)

    def settle(self) -> str:
        """Read until nothing comes for a while."""
        while self.read(0.2):
            pass
        return self.text()

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def ended(self) -> int:
        """Wait for the end; the exit code, or minus the signal."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self.read()
        while self.read():
            pass
        assert not self.child.isalive(), "it did not end; the screen is:\n" + "\n".join(self.lines())
        self.child.close()
        status = self.child.exitstatus
        return int(status) if status is not None else -int(self.child.signalstatus)

    def hang_up(self) -> int:
        """Close the terminal under the program and wait for its end; the exit code, or minus the signal."""
        os.close(self.child.child_fd)
        self._gone = True
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        raise AssertionError("it did not end when its terminal was closed")

    def kill(self) -> None:
        if not self._gone:
            self.child.close(force=True)


def plain_text(raw: bytes) -> str:
    """What a program wrote, without escape sequences."""
    return re.sub(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])", "", raw.decode("utf-8", "replace"))
