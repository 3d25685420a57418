"""What can go wrong with saved sessions: what, where, and what to do about it."""

from collections.abc import Sequence
from pathlib import Path

from dilemma.model.text import clean
from dilemma.store.messages import N_


class StoreError(Exception):
    """`message` and `remedy` are msgids; `values`, safe to print, fill their {named} placeholders.

    `path` is the file of the store.
    """

    message: str
    remedy: str

    def __init__(self, path: Path, **values: str) -> None:
        super().__init__()
        self.path = path
        self.values = {name: clean(value) for name, value in {"path": str(path), **values}.items()}

    def __str__(self) -> str:
        return f"{self.message.format(**self.values)} {self.remedy.format(**self.values)}"


class Damaged(StoreError):
    """The file is no database, or a broken one. It now stands under the name `aside`, with its journal."""

    message = N_("The file with your sessions is damaged: {path}. It is now called {aside}.")
    remedy = N_("Keep it if someone can still repair it. Try again to start with a new, empty file.")

    def __init__(self, path: Path, aside: Path) -> None:
        super().__init__(path, aside=aside.name)
        self.aside = aside


class DamagedInPlace(StoreError):
    """The file is no database, or a broken one, and could not be given another name."""

    message = N_("The file with your sessions is damaged, and it cannot get another name: {path}.")
    remedy = N_("Move that file yourself and try again.")


class NewerFormat(StoreError):
    """A newer version of the program wrote the file. It was not touched."""

    message = N_(
        "A newer version of dilemma saved your sessions (format {found}, this version knows up to {known}): {path}."
    )
    remedy = N_("Install the newest version. Nothing in the file was changed.")


class NotOurs(StoreError):
    """The file is a database of another program. It was not touched."""

    message = N_("This file belongs to another program: {path}.")
    remedy = N_("Move it to another folder and try again. Nothing in the file was changed.")


class Unreadable(StoreError):
    """The file may not be read, or it is no file."""

    message = N_("The file with your sessions cannot be opened: {path}.")
    remedy = N_("Check that it is a file and not a folder, and that you may read it.")


class ReadOnly(StoreError):
    """The file or its folder may not be written."""

    message = N_("Nothing can be saved here: {path}.")
    remedy = N_("Make sure that you may write in this file and in its folder.")


class DiskFull(StoreError):
    """No room for what had to be saved; everything that was saved before is still there."""

    message = N_("The disk is full. Nothing more can be saved here: {path}.")
    remedy = N_("Make some room and try again. What was saved before is still there.")


class DiskTrouble(StoreError):
    """The system could not read or write the file."""

    message = N_("The disk gives an error at this file: {path}.")
    remedy = N_("Check the disk or the network connection and try again.")


class Moved(StoreError):
    """The file went away, or another took its place, while it was open."""

    message = N_("The file with your sessions was moved or deleted while dilemma was using it: {path}.")
    remedy = N_("Put it back if you can, and start dilemma again.")


class Busy(StoreError):
    """Another program kept the file locked for longer than the store waits."""

    message = N_("Another program is keeping your sessions locked: {path}.")
    remedy = N_("Wait a moment or close the other program, and try again.")


class Conflict(StoreError):
    """Another window already wrote event `n` of the session. Nothing was overwritten."""

    message = N_("Session {session} went on in another window. Nothing was overwritten.")
    remedy = N_("Close one of the windows and go on with: dilemma resume {session}")

    def __init__(self, path: Path, session: str, n: int) -> None:
        super().__init__(path, session=session)
        self.n = n


class NoSession(StoreError):
    """No session has this id. `nearest` holds at most three that look like it."""

    message = N_("There is no session {asked}.")
    remedy = N_("See them all with: dilemma sessions")

    def __init__(self, path: Path, asked: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(path, asked=asked, nearest=", ".join(nearest))
        self.nearest = tuple(nearest)
        if nearest:
            self.message = N_("There is no session {asked}. Did you mean {nearest}?")


class Ambiguous(StoreError):
    """Several sessions begin with this. `nearest` holds at most five of them, the newest first."""

    message = N_("More than one session begins with {asked}: {nearest}.")
    remedy = N_("Type a few characters more.")

    def __init__(self, path: Path, asked: str, nearest: Sequence[str]) -> None:
        super().__init__(path, asked=asked, nearest=", ".join(nearest))
        self.nearest = tuple(nearest)


class SnapshotLost(StoreError):
    """The case, code or scheme that was saved with the session cannot be read by this version."""

    message = N_("The texts that were saved with session {session} cannot be read: {path}.")
    remedy = N_("Install the newest version, or start again with: dilemma run")
