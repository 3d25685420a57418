"""Whole processes: how long a command takes, and how long until a spawned terminal shows the first question."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("dilemma"))


def environment(home: Path) -> dict[str, str]:
    """The variables of a child: its own home, and bytecode kept, as it is for people."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "DILEMMA_HOME": str(home),
        "DILEMMA_LANG": "nl",
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "TERM": "xterm",
    }


def wall(command: list[str], home: Path, **more: str) -> Callable[[], float]:
    """A measure: the milliseconds of one run of a command whose output goes into a pipe; `more` are variables."""
    variables = {**environment(home), **more}

    def measure() -> float:
        begun = time.perf_counter()
        subprocess.run(command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        return (time.perf_counter() - begun) * 1000

    return measure


def first_question(home: Path, sign: str) -> Callable[[], float]:
    """A measure: the milliseconds from launch until `sign` of the first question stands on a terminal."""
    import pexpect

    command = ["run", "free-concert", "--code", "brugge", "--pace", "quick"]
    variables = environment(home)

    def measure() -> float:
        begun = time.perf_counter()
        child = pexpect.spawn(PROGRAM, command, dimensions=(24, 80), env=variables)
        child.expect_exact(sign)
        took = (time.perf_counter() - begun) * 1000
        child.close(force=True)
        return took

    return measure
