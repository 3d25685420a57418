"""Being cut off: signals that end the program do so at a prompt, where the draft can still be read and saved."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

HANGUP = 129
INTERRUPTED = 130


class CutOff(BaseException):
    """The program was told to end. Not an Exception: nothing but the prompt that reads its draft may catch it."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class _Process:
    """What signal handlers and prompts share: whether somebody is being asked, and what came in between."""

    asking = False
    pending: int | None = None


def gone(error: OSError) -> bool:
    """Whether the error says that the terminal was closed; any other is no reason to leave quietly."""
    return error.errno == errno.EIO


def cut(code: int) -> None:
    """Called by a signal handler: end the prompt that is open, else the next one. An answer being saved is not torn."""
    _Process.pending = code
    if _Process.asking:
        raise CutOff(code)


@contextmanager
def interruptible() -> Iterator[None]:
    """Around every wait for the person. Raises CutOff, also for a signal that came before."""
    _Process.asking = True
    try:
        if _Process.pending is not None:
            raise CutOff(_Process.pending)
        yield
    finally:
        _Process.asking = False


def forget() -> None:
    """Nothing is pending any more: for whoever has ended, or a test."""
    _Process.pending = None
