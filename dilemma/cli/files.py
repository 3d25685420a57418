"""Files that the person asked for: whole or not at all, private, and never over another one by accident."""

from pathlib import Path

from dilemma.cli import atomic
from dilemma.cli.errors import Exit, Failure, reason
from dilemma.cli.translate import _


def write(target: Path, text: str, *, force: bool) -> None:
    """Write a text file, its folder too. Raises Failure, and leaves what was there, where it cannot."""
    target = target.expanduser()
    try:
        if target.exists() and not force:
            message = _("{file}: there is already a file with that name. Choose another name, or add --force.")
            raise Failure(message.format(file=target), Exit.CONFIG)
        target.parent.mkdir(parents=True, exist_ok=True)
        atomic.replace(target, text)
    except OSError as error:
        message = _("{file}: cannot be written: {reason}").format(file=target, reason=reason(error))
        raise Failure(message, Exit.CONFIG) from error
