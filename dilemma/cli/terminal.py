"""The terminal as commands use it: a screen to show on, and the signals that may end a question."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.translate import _

if TYPE_CHECKING:
    from dilemma.ui.screen import Screen


def screen(program: Program) -> "Screen":
    """The screen to ask on. Raises Failure where nobody can be asked."""
    environment = program.environment
    if not environment.interactive:
        message = _("This asks questions, and there is no terminal to ask them on. Start it in a terminal window.")
        raise Failure(message, Exit.NO_TERMINAL)
    if environment.dumb:
        message = _("This terminal (TERM=dumb) cannot show lists. Start it in another terminal window.")
        raise Failure(message, Exit.NO_TERMINAL)
    # Without this, prompt_toolkit warns in English when a terminal is slow to say where its cursor is.
    os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"

    from dilemma.ui.chooser import pause
    from dilemma.ui.screen import Screen

    return Screen(environment.stdout, environment.size, environment.colour, pause)


@contextmanager
def signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP cut a question off, so that what stands in it can still be saved."""
    from dilemma.ui.leaving import CutOff

    def cut(code: Exit) -> None:
        raise CutOff(code)

    names = {"SIGTERM": Exit.TERMINATED, "SIGHUP": Exit.HANGUP}
    known = {getattr(signal, name): code for name, code in names.items() if hasattr(signal, name)}
    before = {number: signal.signal(number, lambda got, _frame: cut(known[signal.Signals(got)])) for number in known}
    try:
        yield
    except CutOff as cut_off:
        sys.exit(cut_off.code)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
