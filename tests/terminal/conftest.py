"""Terminals for tests. Pseudo-terminals, signals and pexpect are POSIX: on Windows this whole folder is left out."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "walks")]

if sys.platform == "win32":
    # Windows has no pseudo-terminals that pexpect can spawn, no SIGHUP and no kill -9.
    collect_ignore_glob = ["test_*.py"]

if TYPE_CHECKING:
    from spawned import Spawned


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def spawn(home: Path) -> "Iterator[Callable[..., Spawned]]":
    """Start `dilemma` in a terminal; whatever still runs at the end is killed."""
    from spawned import Spawned

    running: list[Spawned] = []

    def start(*line: str, **options: object) -> Spawned:
        running.append(Spawned(home, *line, **options))  # type: ignore[arg-type]
        return running[-1]

    yield start
    for each in running:
        each.kill()
