"""The store's file on disk: made private, recognised, set aside when it is damaged."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dilemma.store.errors import DiskFull, DiskTrouble, ReadOnly, StoreError, Unreadable

# What SQLite may have put beside a database, in rollback mode and in the mode that other programs may have chosen.
_COMPANIONS = ("", "-journal", "-wal", "-shm")

Identity = tuple[int, int]


def prepare(path: Path) -> Identity:
    """Make the file (0600) and its missing folders (0700), whatever the umask; say which file it is.

    Raises Unreadable where something else stands there, ReadOnly or DiskFull where nothing can be made.
    """
    with _told(path, denied=Unreadable):
        try:
            found = path.stat()
        except FileNotFoundError:
            _make(path)
            found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(path)
    if found.st_size == 0:
        with _told(path, denied=ReadOnly):
            path.chmod(0o600)
    elif found.st_mode & 0o077:
        # A copy that was put back may be open to others; where it belongs to somebody else, nothing can be done here.
        with suppress(OSError):
            path.chmod(0o600)
    return found.st_dev, found.st_ino


def same(path: Path, identity: Identity) -> bool:
    """Whether the file that was opened still stands under its name."""
    try:
        found = path.stat()
    except OSError:
        return False
    return (found.st_dev, found.st_ino) == identity


def set_aside(path: Path, moment: str) -> Path:
    """Rename a damaged file and what belongs to it, over nothing that exists. OSError when that is impossible."""
    aside = _reserve(path.with_name(f"{path.name}.damaged-{moment}"))
    try:
        path.replace(aside)
    except OSError:
        aside.unlink()
        raise
    with suppress(OSError):
        aside.chmod(0o600)
    for suffix in _COMPANIONS[1:]:
        companion = _beside(path, suffix)
        if companion.exists():
            companion.replace(_beside(aside, suffix))
    return aside


def _make(path: Path) -> None:
    with _told(path, denied=ReadOnly):
        missing = [folder for folder in path.parents if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
            folder.chmod(0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _reserve(wanted: Path) -> Path:
    attempt, number = wanted, 1
    while True:
        if not any(_beside(attempt, suffix).exists() for suffix in _COMPANIONS):
            try:
                os.close(os.open(attempt, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            except FileExistsError:
                pass
            else:
                return attempt
        number += 1
        attempt = wanted.with_name(f"{wanted.name}-{number}")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


@contextmanager
def _told(path: Path, *, denied: type[StoreError]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT:
                raise DiskFull(path) from error
            case errno.EROFS:
                raise ReadOnly(path) from error
            case errno.EACCES | errno.EPERM:
                raise denied(path) from error
            case errno.ENOTDIR | errno.EISDIR | errno.EEXIST | errno.ELOOP | errno.ENAMETOOLONG:
                raise Unreadable(path) from error
            case _:
                raise DiskTrouble(path) from error
