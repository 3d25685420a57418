"""How the program ends: its exit codes, and the one error that a person may read."""

import errno
from enum import IntEnum
from typing import Self

from dilemma.cli.translate import N_, _


class Exit(IntEnum):
    """The exit codes. `meaning` is a message for gettext; the help of `dilemma` shows them all."""

    meaning: str

    def __new__(cls, code: int, meaning: str) -> Self:
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    OK = 0, N_("all went well")
    PROBLEMS = 1, N_("a check found problems")
    USAGE = 2, N_("wrong use of the command or an option")
    NOT_FOUND = 3, N_("no such case, code, session, theme or file")
    NO_TERMINAL = 4, N_("this needs a terminal, and there is none")
    STORE = 5, N_("the saved sessions cannot be read or written")
    CONFIG = 6, N_("the configuration or a file cannot be read or written")
    FAULT = 70, N_("a fault in the program itself")
    HANGUP = 129, N_("the terminal was closed")
    INTERRUPTED = 130, N_("stopped with Ctrl-C")
    TERMINATED = 143, N_("ended by the system")


class Failure(Exception):
    """A command that cannot go on. `message`: one line, translated, that says what, where and the remedy."""

    def __init__(self, message: str, exit_code: Exit) -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = exit_code


def reason(error: OSError) -> str:
    """Why the operating system refused, in the person's language where it is a common reason."""
    known = {
        errno.EACCES: _("you have no permission"),
        errno.EPERM: _("you have no permission"),
        errno.ENOENT: _("it does not exist"),
        errno.EISDIR: _("it is a folder"),
        errno.ENOTDIR: _("part of the path is not a folder"),
        errno.EEXIST: _("there is already something with that name"),
        errno.ENOSPC: _("the disk is full"),
        errno.EROFS: _("the disk is read-only"),
        errno.ENAMETOOLONG: _("the name is too long"),
        errno.ELOOP: _("the links go round in a circle"),
    }
    return known.get(error.errno or 0) or error.strerror or type(error).__name__
