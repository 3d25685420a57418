"""Everything that the program saved of a person, wiped: sessions, files set aside as damaged, faults, listings."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dilemma.cli.errors import Exit, Failure, reason
from dilemma.cli.program import Program
from dilemma.cli.translate import _

if TYPE_CHECKING:
    from dilemma.store import Store

_CHUNK = bytes(1 << 20)


def erase(program: Program, *, yes: bool) -> None:
    """Erase everything, after asking; what it was is told before, and what is out of reach after."""
    from dilemma.cli.confirming import confirmed

    with _store(program) as store:
        count = store.count() if store else 0
        files = _leftovers(program)
        about = [_("Also erased: {file}").format(file=file) for file in files]
        about.append(
            _(
                "Out of reach: back-ups, snapshots of the disk, files that you exported, and what a worn disk keeps of"
                " what was overwritten."
            )
        )
        question = _("Erase everything for good? Saved sessions: {count}.")
        if not confirmed(program, about, question.format(count=count), yes=yes):
            program.note(_("Nothing was erased."))
            return
        if store:
            store.erase()
    _erase_files(program, files)
    program.note(_("Everything is erased."))


@contextmanager
def _store(program: Program) -> "Iterator[Store | None]":
    """The store, where there is one. A damaged file is set aside by opening it; an empty one takes its place."""
    from dilemma.store import Damaged

    if not program.environment.sessions_file.exists():
        yield None
        return
    try:
        store = program.store()
    except Damaged:
        store = program.store()
    with store:
        yield store


def _leftovers(program: Program) -> list[Path]:
    """The files beside the store that hold something of the person: stores that were set aside, details of a fault."""
    environment = program.environment
    store = environment.sessions_file
    found = sorted(store.parent.glob(f"{store.name}.damaged-*"))
    return [*found, *(file for file in (environment.fault_file,) if file.exists())]


def _erase_files(program: Program, files: Sequence[Path]) -> None:
    """Overwrite and delete these files, and delete the kept listings. Raises Failure for what cannot be deleted."""
    from dilemma.cli.catalogue import forget

    try:
        for file in files:
            _wipe(file)
        forget(program)
    except OSError as error:
        where = error.filename or program.environment.cache_folder
        message = _("{file}: cannot be deleted: {reason}").format(file=where, reason=reason(error))
        raise Failure(message, Exit.CONFIG) from error


def _wipe(file: Path) -> None:
    # What cannot be overwritten can often still be deleted, and a link must not lead to another file.
    if not file.is_symlink():
        with suppress(PermissionError), file.open("r+b") as stream:
            left = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            while left > 0:
                left -= stream.write(_CHUNK[:left])
            stream.flush()
            os.fsync(stream.fileno())
    file.unlink(missing_ok=True)
