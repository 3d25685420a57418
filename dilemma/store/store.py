"""The durable store of sessions: each is a list of events, and every one is safe on disk before `append` returns."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dilemma.store import ids, records, snapshots
from dilemma.store.database import Database
from dilemma.store.errors import Ambiguous, Conflict, NoSession
from dilemma.store.leases import Leases
from dilemma.store.records import SELECT_EVENTS, SELECT_SESSIONS, SavedEvent, Session, Status, stamp

if TYPE_CHECKING:
    from typing import Self

    from dilemma.flow.material import Material

_BEGIN_STREAM = """INSERT INTO stream (
    id, kind, created, updated, latest, language, pace, case_id, code_id, title, workshop, "group",
    case_snapshot, code_snapshot, scheme_snapshot, values_snapshot
) VALUES (
    :id, :kind, :at, :at, (SELECT coalesce(max(seq), 0) FROM event), :language, :pace,
    :case_id, :code_id, :title, :workshop, :group,
    :case_snapshot, :code_snapshot, :scheme_snapshot, :values_snapshot
)"""
_ERASE = (
    "DELETE FROM lease",
    "DELETE FROM event",
    "DELETE FROM stream",
    "DELETE FROM snapshot",
    "DELETE FROM sqlite_sequence",
)
_NEWEST_FIRST = "ORDER BY updated DESC, latest DESC, number DESC LIMIT ?"
_ATTEMPTS = 100
_COMPARED = 1000


class Store:
    """All sessions in one file. Every method may raise StoreError; `leases` tells who holds a session."""

    def __init__(self, database: Database, *, now: Callable[[], datetime], randbits: Callable[[int], int]) -> None:
        self._database = database
        self._now = now
        self._randbits = randbits
        self.leases = Leases(database, now, randbits)

    @classmethod
    def open(
        cls, path: Path, *, now: Callable[[], datetime], randbits: Callable[[int], int], patience: float = 5.0
    ) -> "Self":
        """Open the file, or make it. `now` gives aware datetimes, `randbits(k)` k random bits as a number.

        `patience` is how many seconds to wait for another program that holds the file.
        """
        return cls(Database(path.absolute(), now=now, patience=patience), now=now, randbits=randbits)

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The absolute path of the file."""
        return self._database.path

    def close(self) -> None:
        """Let go of the file. Nothing is saved here: it already was."""
        self._database.close()

    def create(
        self,
        kind: str = "walk",
        *,
        language: str,
        pace: str,
        material: "Material",
        workshop: str | None = None,
        group: str | None = None,
    ) -> str:
        """Begin a session, its snapshots with it; give its id."""
        case, at = material.case, stamp(self._now())
        with self._database.transaction() as connection:
            name = self._free_id(connection)
            row = {
                "id": name,
                "kind": kind,
                "at": at,
                "language": language,
                "pace": pace,
                "case_id": case.id if case else None,
                "code_id": material.code.id,
                "title": records.title_json(case.title) if case else None,
                "workshop": workshop,
                "group": group,
                **snapshots.save(connection, material),
            }
            connection.execute(_BEGIN_STREAM, row)
        return name

    def append(
        self, stream: str, n: int, key: str, kind: str, body: Mapping[str, Any], *, status: Status | None = None
    ) -> SavedEvent:
        """Save event `n` of a session; it is on disk when this returns. `status` changes that of the session.

        Conflict where `n` is taken, NoSession where the session is gone: nothing is written then.
        """
        at, text = stamp(self._now()), records.to_json(dict(body))
        try:
            with self._database.transaction() as connection:
                seq = connection.execute(
                    "INSERT INTO event (stream, n, key, kind, body, at) VALUES (?, ?, ?, ?, ?, ?)",
                    (stream, n, key, kind, text, at),
                ).lastrowid
                connection.execute(
                    "UPDATE stream SET updated = ?, latest = ?, events = events + 1, status = coalesce(?, status)"
                    " WHERE id = ?",
                    (at, seq, status, stream),
                )
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
                raise Conflict(self.path, stream, n) from error
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise NoSession(self.path, stream) from error
            raise
        return records.event((seq, stream, n, key, kind, text, at))

    def events(self, stream: str) -> list[SavedEvent]:
        """The events of one session, in order; none where there is no such session."""
        rows = self._database.read(SELECT_EVENTS + " WHERE stream = ? ORDER BY n", (stream,))
        return [records.event(row) for row in rows]

    def events_since(self, seq: int) -> list[SavedEvent]:
        """The events of all sessions that came after number `seq`, in the order in which they were saved."""
        rows = self._database.read(SELECT_EVENTS + " WHERE seq > ? ORDER BY seq", (seq,))
        return [records.event(row) for row in rows]

    def session(self, name: str) -> Session:
        """The session with exactly this id. NoSession where there is none."""
        rows = self._database.read(SELECT_SESSIONS + " WHERE id = ?", (name,))
        if not rows:
            raise NoSession(self.path, name)
        return records.session(rows[0])

    def sessions(self, limit: int | None = None, *, status: Status | None = None, kind: str = "walk") -> list[Session]:
        """The sessions, last touched first: at most `limit`, only those of `status` where one is given."""
        chosen = "kind = ?" if status is None else "kind = ? AND status = ?"
        parameters = [kind] if status is None else [kind, status]
        rows = self._database.read(
            f"{SELECT_SESSIONS} WHERE {chosen} {_NEWEST_FIRST}",
            [*parameters, -1 if limit is None else limit],
        )
        return [records.session(row) for row in rows]

    def find(self, typed: str, *, kind: str = "walk") -> Session:
        """The one session that begins with what a person typed. NoSession or Ambiguous, with what comes near."""
        prefix = ids.fold(typed)
        # "+kind" keeps SQLite off the index by activity, in which it would look at every session there is.
        rows = self._database.read(
            f"{SELECT_SESSIONS} WHERE +kind = ? AND id >= ? AND id < ? {_NEWEST_FIRST}",
            (kind, prefix, f"{prefix}~", 5),
        )
        found = [records.session(row) for row in rows]
        if not prefix or not found:
            newest = [session.id for session in self.sessions(_COMPARED, kind=kind)]
            raise NoSession(self.path, typed, ids.nearest(prefix, newest))
        if len(found) > 1:
            raise Ambiguous(self.path, typed, [session.id for session in found])
        return found[0]

    def material(self, name: str) -> "Material":
        """The snapshots of a session, as they were when it began. NoSession; SnapshotLost where they cannot be read."""
        return snapshots.load(self._database, name)

    def delete(self, name: str) -> None:
        """Delete a session with its events, and the snapshots that no other session needs. NoSession."""
        with self._database.transaction() as connection:
            hashes = snapshots.hashes_of(connection, name)
            if hashes is None:
                raise NoSession(self.path, name)
            connection.execute("DELETE FROM stream WHERE id = ?", (name,))
            snapshots.sweep(connection, hashes)

    def erase(self) -> None:
        """Delete everything and leave no trace of it in the file. Copies elsewhere are out of its reach."""
        with self._database.transaction() as connection:
            for statement in _ERASE:
                connection.execute(statement)
        self._database.vacuum()

    def _free_id(self, connection: sqlite3.Connection) -> str:
        for _ in range(_ATTEMPTS):
            name = ids.fresh(self._randbits)
            if not connection.execute("SELECT 1 FROM stream WHERE id = ?", (name,)).fetchone():
                return name
        raise RuntimeError(f"the random source gave no new id in {_ATTEMPTS} attempts")
