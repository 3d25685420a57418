"""Files that the person asked for: whole or not at all, private, and never over another one by accident."""

import os
import stat
from pathlib import Path

from dilemma.cli import atomic
from dilemma.cli.errors import Exit, Failure, reason
from dilemma.cli.translate import _


def is_folder(typed: str) -> bool:
    """Whether this names a folder: one that is there, or one that is to come, with a separator at its end."""
    path = os.path.expanduser(typed)  # noqa: PTH111 (a Path leaves out the separator)
    return os.path.basename(path) in ("", os.curdir, os.pardir) or Path(path).is_dir()  # noqa: PTH119 (the same)


def place(typed: str, name: str, *, folder: bool = False) -> Path:
    """Where a file goes: under this name in what was typed where that is a folder, or `folder` says so; else there."""
    path = Path(os.path.expanduser(typed))  # noqa: PTH111 (that of Path raises for a person who is not there)
    return path / name if folder or is_folder(typed) else path


def write(target: Path, text: str, *, force: bool) -> None:
    """Write a text file, its folder too. Raises Failure, and leaves what was there, where it cannot.

    A link to a file stays a link: what it points to is replaced. What is no file, such as a device, never is.
    """
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            message = _("{file}: this is not an ordinary file, so it is not replaced. Choose another name.")
            raise Failure(message.format(file=target), Exit.CONFIG)
        if mode is not None and not force:
            message = _("{file}: there is already a file with that name. Choose another name, or add --force.")
            raise Failure(message.format(file=target), Exit.CONFIG)
        real = target.resolve()
        real.parent.mkdir(parents=True, exist_ok=True)
        atomic.replace(real, text)
    except OSError as error:
        message = _("{file}: cannot be written: {reason}").format(file=target, reason=reason(error))
        raise Failure(message, Exit.CONFIG) from error


def _mode(target: Path) -> int | None:
    """What kind of thing is there, past any links; None where there is nothing."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None
