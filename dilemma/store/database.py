"""One connection to the store's file: opened, recognised, migrated, its errors told in our words."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from dilemma.store import errors, files, schema, words

Row = tuple[Any, ...]
T = TypeVar("T")

# Below this size a check of the whole file takes about a millisecond; above it, damage shows where it is touched.
_CHECKED_WHOLE = 1 << 20
# SQLite reports some full disks as a failing one; with less room than this left, we call it full.
_FULL_BELOW = 1 << 16

# No answer is lost with the power (synchronous), none survives its deletion (secure_delete, temp_store: VACUUM's copy).
_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cell_size_check = ON",
)


class Database:
    """Reads and transactions on one file. What befalls the file is a StoreError; a mistake of ours stays as it is."""

    def __init__(self, path: Path, *, now: Callable[[], datetime], patience: float) -> None:
        """Open or make the file; wait at most `patience` seconds for others. Raises StoreError."""
        self.path = path
        self._now = now
        self._failure: errors.StoreError | None = None
        self._identity = files.prepare(path)
        with self._told():
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        self._connection.close()

    def read(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[Row]:
        """All rows at once, outside any transaction, so that no reader ever holds up a writer."""
        with self._told():
            return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: durable when the block has ended, undone when anything was raised, signals included."""
        with self._told():
            connection = self._connection
            self._undo()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                self._undo()
                raise

    def vacuum(self) -> None:
        """Rewrite the file with nothing in it but what is still saved."""
        with self._told():
            self._connection.execute("VACUUM")

    def mending(self, action: Callable[[], T]) -> T:
        """Do it; where the index of words turns out to be broken, make it anew and do it again.

        All that the index holds stands in the tables, too: what is saved is not damaged.
        """
        try:
            return action()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) != sqlite3.SQLITE_CORRUPT_VTAB:
                raise
        with self.transaction() as connection:
            words.settle(connection, fts=self.fts)
        return action()

    def _undo(self) -> None:
        # A rollback that fails leaves its journal, and the next to open the file rolls back from that.
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])

    def _prepare(self) -> None:
        with self._told():
            self._recognise()
            for pragma in _PRAGMAS:
                self._connection.execute(pragma).fetchall()
            self._migrate()
            self._settle_index()
            self._check()

    def _recognise(self) -> None:
        # One read transaction: another process may be making these very tables.
        self._connection.execute("BEGIN")
        application, version = self._pragma("application_id"), self._pragma("user_version")
        tables = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        self._connection.execute("COMMIT")
        known = len(schema.MIGRATIONS)
        if application != schema.APPLICATION_ID and (application or tables):
            raise errors.NotOurs(self.path)
        if version > known:
            raise errors.NewerFormat(self.path, found=str(version), known=str(known))
        if application and not tables >= schema.tables(version):
            raise self._damaged()

    def _migrate(self) -> None:
        for place, migration in enumerate(schema.MIGRATIONS):
            if self._pragma("user_version") <= place:
                with self.transaction() as connection:
                    # Asked again: while this process waited for the lock, another may have done the work.
                    if self._pragma("user_version") == place:
                        migration(connection)
                        connection.execute(f"PRAGMA user_version = {place + 1}")

    def _settle_index(self) -> None:
        self.fts = words.available(self._connection)
        if not words.settled(self._connection, fts=self.fts):
            with self.transaction() as connection:
                if not words.settled(connection, fts=self.fts):
                    words.settle(connection, fts=self.fts)

    def _check(self) -> None:
        if self._pragma("page_count") * self._pragma("page_size") <= _CHECKED_WHOLE:
            verdicts = [verdict for (verdict,) in self._connection.execute("PRAGMA quick_check(10)")]
            # A newer SQLite also looks into the index, which `mending` makes anew when it is needed.
            if any(verdict != "ok" and "words_index" not in verdict for verdict in verdicts):
                raise self._damaged()

    @contextmanager
    def _told(self) -> Iterator[None]:
        if self._failure:
            raise self._failure
        try:
            yield
        except sqlite3.Error as error:
            told = self._translated(error)
            if told is None:
                raise
            raise told from error

    def _translated(self, error: sqlite3.Error) -> errors.StoreError | None:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
        match sqlite3.SQLITE_OK if code == sqlite3.SQLITE_CORRUPT_VTAB else code & 0xFF:
            case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
                return self._damaged()
            case sqlite3.SQLITE_FULL:
                return errors.DiskFull(self.path)
            case sqlite3.SQLITE_IOERR:
                full = _room(self.path.parent) < _FULL_BELOW
                return errors.DiskFull(self.path) if full else errors.DiskTrouble(self.path)
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
                return errors.Busy(self.path)
            case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
                return self._denied()
            case _:
                return None

    def _denied(self) -> errors.StoreError:
        if not files.same(self.path, self._identity):
            return errors.Moved(self.path)
        readable = os.access(self.path, os.R_OK)
        return errors.ReadOnly(self.path) if readable else errors.Unreadable(self.path)

    def _damaged(self) -> errors.StoreError:
        """Set the file aside, unless another process has done so and a good one stands in its place."""
        self._connection.close()
        if not files.same(self.path, self._identity):
            self._failure = errors.Moved(self.path)
        else:
            try:
                aside = files.set_aside(self.path, self._now().astimezone(UTC).strftime("%Y%m%d-%H%M%S"))
            except OSError:
                self._failure = errors.DamagedInPlace(self.path)
            else:
                self._failure = errors.Damaged(self.path, aside)
        return self._failure


def _room(folder: Path) -> int:
    import shutil

    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return _FULL_BELOW
