"""The durable store of sessions: each is a list of events, and every one is safe on disk before `append` returns."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dilemma.store import adding, ids, records, searching, snapshots, words
from dilemma.store.database import Database
from dilemma.store.errors import Ambiguous, NoSession
from dilemma.store.leases import Leases
from dilemma.store.records import SELECT_EVENTS, SELECT_SESSIONS, Hit, SavedEvent, Session, Status, stamp

if TYPE_CHECKING:
    from typing import Self

    from dilemma.flow.material import Material

_ERASE = (
    "DELETE FROM lease",
    "DELETE FROM words",
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
        case, now = material.case, self._now()
        session = Session(
            id="",
            kind=kind,
            case_id=case.id if case else None,
            title=case.title if case else None,
            language=language,
            pace=pace,
            code_id=material.code.id,
            created=now,
            updated=now,
            events=0,
            status="open",
            workshop=workshop,
            group=group,
        )
        return self.restore(session, material, ())

    def restore(self, session: Session, material: "Material", events: Sequence[SavedEvent]) -> str:
        """Save a session as it was elsewhere, with its own dates; under its own id where that is free, else a new one.

        Its `case_id`, `title`, `code_id`, `question` and the number of its events are taken from the rest.
        """

        def save() -> str:
            with self._database.transaction() as connection:
                taken = not session.id or _exists(connection, session.id)
                new = session._replace(id=self._free_id(connection) if taken else session.id)
                adding.restore(connection, new, material, events, fts=self._database.fts)
                return new.id

        return self._database.mending(save)

    def append(
        self,
        stream: str,
        n: int,
        key: str,
        kind: str,
        body: Mapping[str, Any],
        *,
        status: Status | None = None,
        step: str | None = None,
    ) -> SavedEvent:
        """Save event `n` of a session; it is on disk when this returns.

        `status` changes that of the session, `step` is the id of the step of the question that is now open: by default
        that of the event. Conflict where `n` is taken, NoSession where the session is gone: nothing is written then.
        """

        def save() -> SavedEvent:
            at, fts = stamp(self._now()), self._database.fts
            with self._database.transaction() as connection:
                return adding.add(connection, stream, n, key, kind, body, at=at, status=status, step=step, fts=fts)

        try:
            return self._database.mending(save)
        except sqlite3.IntegrityError as error:
            raise adding.refusal(self._database, error, stream, n) from error

    def rename(self, name: str, title: str | None) -> None:
        """Give a session a title of the person's own, or take it away. NoSession."""

        def save() -> None:
            with self._database.transaction() as connection:
                _change(connection, self.path, name, "name", title)
                (case,) = connection.execute("SELECT title FROM stream WHERE id = ?", (name,)).fetchone()
                texts = words.titles(title, case)
                words.keep(connection, name, 0, [(words.TITLE, False, texts)], fts=self._database.fts)

        self._database.mending(save)

    def hide(self, name: str, names: Sequence[str]) -> None:
        """Remember the names that an anonymous export of a session leaves out. NoSession."""
        with self._database.transaction() as connection:
            _change(connection, self.path, name, "hidden", records.names_json(tuple(names)))

    def search(self, text: str, limit: int | None = None, *, kind: str = "walk") -> list[Hit]:
        """The sessions that hold every word of `text`, or words that begin so, in what was typed or in their titles.

        Case and accents do not count. The last typed first; none where `text` holds no word.
        """
        return self._database.mending(lambda: searching.search(self._database, text, limit=limit, kind=kind))

    def events(self, stream: str) -> list[SavedEvent]:
        """The events of one session, in order; none where there is no such session."""
        rows = self._database.read(SELECT_EVENTS + " WHERE stream = ? ORDER BY n", (stream,))
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

    def count(self) -> int:
        """How many sessions of any kind there are."""
        return int(self._database.read("SELECT count(*) FROM stream")[0][0])

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

    def delete(self, *names: str) -> None:
        """Delete sessions with their events, and the snapshots that no other session needs; none where one is missing.

        Nothing of them stays in the file. NoSession.
        """

        def delete() -> None:
            with self._database.transaction() as connection:
                words.delete(connection, names, fts=self._database.fts)
                for name in dict.fromkeys(names):
                    hashes = snapshots.hashes_of(connection, name)
                    if hashes is None:
                        raise NoSession(self.path, name)
                    connection.execute("DELETE FROM stream WHERE id = ?", (name,))
                    snapshots.sweep(connection, hashes)

        self._database.mending(delete)

    def erase(self) -> None:
        """Delete everything and leave no trace of it in the file. Copies elsewhere are out of its reach."""
        with self._database.transaction() as connection:
            for statement in _ERASE:
                connection.execute(statement)
            words.settle(connection, fts=self._database.fts)
        self._database.vacuum()

    def _free_id(self, connection: sqlite3.Connection) -> str:
        for _ in range(_ATTEMPTS):
            name = ids.fresh(self._randbits)
            if not _exists(connection, name):
                return name
        raise RuntimeError(f"the random source gave no new id in {_ATTEMPTS} attempts")


def _exists(connection: sqlite3.Connection, name: str) -> bool:
    return connection.execute("SELECT 1 FROM stream WHERE id = ?", (name,)).fetchone() is not None


def _change(connection: sqlite3.Connection, path: Path, name: str, column: str, value: str | None) -> None:
    changed = connection.execute(f"UPDATE stream SET {column} = ? WHERE id = ?", (value, name))  # noqa: S608 (our own name)
    if not changed.rowcount:
        raise NoSession(path, name)
