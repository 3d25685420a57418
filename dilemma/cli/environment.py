"""The world outside, in one value: streams, variables, screen, clock, chance and folders."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

HOME = "DILEMMA_HOME"
LIBRARY = "DILEMMA_LIBRARY"


@dataclass(frozen=True, slots=True)
class Environment:
    """What the program may know of the machine. Nothing below `cli` looks for itself.

    `size` gives columns and lines; `now` an aware time in UTC; `randbits` that many random bits. `system_language` is a
    language name for systems without locale variables, else empty. `plain`: whether the person wants plain lines.
    """

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    stdin_is_terminal: bool
    stdout_is_terminal: bool
    stderr_is_terminal: bool
    variables: Mapping[str, str]
    size: Callable[[], tuple[int, int]]
    now: Callable[[], datetime]
    randbits: Callable[[int], int]
    system_language: str = ""
    plain: bool = False

    @property
    def width(self) -> int:
        """Columns of the screen; 80 where there is none."""
        return self.size()[0]

    @property
    def dumb(self) -> bool:
        """Whether the terminal cannot move its cursor."""
        return self.variables.get("TERM") == "dumb"

    @property
    def colour(self) -> bool:
        """Whether styles may be written to standard output."""
        return self.stdout_is_terminal and not self.dumb and not self.variables.get("NO_COLOR")

    @property
    def editor(self) -> str:
        """The command of the person's own editor, or ""."""
        return self.variables.get("VISUAL") or self.variables.get("EDITOR") or ""

    @property
    def interactive(self) -> bool:
        """Whether somebody can be asked something."""
        return self.stdin_is_terminal and self.stdout_is_terminal

    @property
    def config_file(self) -> Path:
        """The person's configuration."""
        return self._folder("config") / "config.toml"

    @property
    def data_folder(self) -> Path:
        """The folder of all that is the person's own."""
        return self._folder("data")

    @property
    def sessions_file(self) -> Path:
        """The store of sessions."""
        return self.data_folder / "sessions.db"

    @property
    def own_library(self) -> Path:
        """The person's own cases and codes. May not exist."""
        return self.data_folder / "library"

    @property
    def fault_file(self) -> Path:
        """Where the details of a fault of the program go."""
        return self.data_folder / "fault.txt"

    @property
    def cache_folder(self) -> Path:
        """Where things are kept that can always be made again."""
        return self._folder("cache")

    @property
    def library_folders(self) -> tuple[Path, ...]:
        """The folders that DILEMMA_LIBRARY names, in rising order of precedence."""
        return tuple(Path(part) for part in self.variables.get(LIBRARY, "").split(os.pathsep) if part)

    def _folder(self, kind: str) -> Path:
        home = self.variables.get(HOME)
        if home:
            folder = Path(home).expanduser().absolute()
            return folder / "cache" if kind == "cache" else folder
        import platformdirs  # not needed with DILEMMA_HOME

        found = {
            "config": platformdirs.user_config_path,
            "data": platformdirs.user_data_path,
            "cache": platformdirs.user_cache_path,
        }
        return found[kind]("dilemma", appauthor=False)


def of_process() -> Environment:
    """The environment of the running process."""
    return Environment(
        stdin=sys.stdin,
        stdout=sys.stdout,
        stderr=sys.stderr,
        stdin_is_terminal=sys.stdin.isatty(),
        stdout_is_terminal=sys.stdout.isatty(),
        stderr_is_terminal=sys.stderr.isatty(),
        variables=os.environ,
        size=_size,
        now=lambda: datetime.now(UTC),
        randbits=_randbits,
        system_language=_system_language(),
    )


def _randbits(count: int) -> int:
    import secrets  # only what is saved needs an id

    return secrets.randbits(count)


def _size() -> tuple[int, int]:
    size = shutil.get_terminal_size()
    return size.columns, size.lines


def _system_language() -> str:
    if sys.platform == "win32":
        import ctypes

        # Windows knows no LANG; the low ten bits of its identifier are the language, without the country.
        return {0x13: "nl", 0x09: "en"}.get(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF, "")
    return ""
