"""The terminal as commands use it: an interface to ask on, and the signals that may end a question."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from dilemma.cli.environment import Environment
from dilemma.cli.errors import Exit, Failure
from dilemma.cli.program import Program
from dilemma.cli.translate import _

if TYPE_CHECKING:
    from dilemma.ui.interface import Editor, Interface

_SIGNALS = {"SIGINT": Exit.INTERRUPTED, "SIGTERM": Exit.TERMINATED, "SIGHUP": Exit.HANGUP}


@contextmanager
def asking(program: Program) -> "Iterator[Interface]":
    """An interface to ask on, for as long as the block lasts. Raises Failure where nobody can be asked.

    Ctrl-C, SIGTERM, SIGHUP and a terminal that has gone end the program with their exit codes, never in the midst of
    saving an answer.
    """
    environment = program.environment
    if not environment.interactive:
        message = _(
            "This command asks questions, and there is no terminal to ask them on. Start it in a terminal window."
        )
        raise Failure(message, Exit.NO_TERMINAL)
    from dilemma.ui.leaving import CutOff, gone

    with _signals():
        try:
            yield _plain(environment) if environment.plain else _screen(environment)
        except CutOff as cut_off:
            _end(cut_off.code)
        except EOFError:
            _end(Exit.HANGUP)
        except OSError as error:
            if not gone(error):
                raise
            _end(Exit.HANGUP)


def _screen(environment: Environment) -> "Interface":
    # Without this, prompt_toolkit warns in English when a terminal is slow to say where its cursor is.
    os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"

    from dilemma.ui.screen import Screen

    return Screen(environment.stdout, environment.size, colour=environment.colour, editor=_editor(environment))


def _plain(environment: Environment) -> "Interface":
    from dilemma.ui.plain import Plain

    return Plain(environment.stdin, environment.stdout, lambda: environment.width, _editor(environment))


def _editor(environment: Environment) -> "Editor | None":
    """The person's own editor, where they have one."""

    def edit(text: str) -> str:
        from dilemma.ui import editor

        return editor.edit(text, environment.editor)

    return edit if environment.editor else None


@contextmanager
def _signals() -> Iterator[None]:
    """Let signals cut a question off, so that what stands in it can still be saved."""
    from dilemma.ui.leaving import cut, forget

    def handle(number: int, _frame: FrameType | None) -> None:
        cut(known[number])

    # Windows has no SIGHUP.
    known = {int(getattr(signal, name)): code for name, code in _SIGNALS.items() if hasattr(signal, name)}
    before = {number: signal.signal(number, handle) for number in known}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        forget()


def _end(code: int) -> NoReturn:
    if code == Exit.HANGUP:
        # Nobody reads what is still to be written: at exit Python would try once more, and complain.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)
