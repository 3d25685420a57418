"""Who holds a session: a warning before a second window begins. That nothing is overwritten rests on Conflict."""

from collections.abc import Callable
from datetime import datetime, timedelta

from dilemma.store.database import Database
from dilemma.store.errors import NoSession
from dilemma.store.records import Lease, stamp

# A person thinks for minutes; a window that was killed must not warn the next one for long.
LIFE = timedelta(minutes=5)
_BREATH = timedelta(seconds=10)


class Leases:
    """The lease table. A holder beats more often than LIFE; whoever has been silent for longer holds nothing."""

    def __init__(self, database: Database, now: Callable[[], datetime], randbits: Callable[[int], int]) -> None:
        self._database = database
        self._now = now
        self._randbits = randbits
        self._beaten: dict[Lease, datetime] = {}

    def acquire(self, stream: str) -> Lease | None:
        """The lease of a session, or None where another holder is alive. NoSession."""
        now = self._now()
        with self._database.transaction() as connection:
            if not connection.execute("SELECT 1 FROM stream WHERE id = ?", (stream,)).fetchone():
                raise NoSession(self._database.path, stream)
            held = connection.execute("SELECT beat FROM lease WHERE stream = ?", (stream,)).fetchone()
            # A beat far in the future is a clock that was set back, not a holder who is alive.
            if held and abs(now - datetime.fromisoformat(held[0])) < LIFE:
                return None
            lease = Lease(stream, f"{self._randbits(64):016x}")
            connection.execute(
                "INSERT OR REPLACE INTO lease (stream, token, beat) VALUES (?, ?, ?)", (stream, lease.token, stamp(now))
            )
        return lease

    def beat(self, lease: Lease) -> bool:
        """Say that the holder is alive. False where the lease has gone to another in the meantime.

        Within ten seconds of the beat before nothing is written: a saved answer must not cost two commits.
        """
        now = self._now()
        if lease in self._beaten and abs(now - self._beaten[lease]) < _BREATH:
            return True
        self._beaten[lease] = now
        with self._database.transaction() as connection:
            changed = connection.execute(
                "UPDATE lease SET beat = ? WHERE stream = ? AND token = ?",
                (stamp(now), lease.stream, lease.token),
            )
            return changed.rowcount == 1

    def release(self, lease: Lease) -> None:
        """Give the lease back; nothing happens where it has gone to another."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM lease WHERE stream = ? AND token = ?", (lease.stream, lease.token))
