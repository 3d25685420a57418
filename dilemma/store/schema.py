"""The tables, and the road from any earlier format to the present one."""

from collections.abc import Callable, Sequence
from sqlite3 import Connection

# "dlma" in ASCII: how SQLite's header, and the `file` command, tell this file from other databases.
APPLICATION_ID = 0x646C6D61

TABLES = frozenset({"snapshot", "stream", "event", "lease"})

# `latest` is the number of the last event: with `updated` it orders sessions that were touched in the same second.
# `updated`, `status` and `events` repeat what the events say, so that a list never reads them.
# AUTOINCREMENT: a reader that waits for "seq > ?" must not miss a number that was used before by a deleted event.
_FORMAT_1 = (
    """CREATE TABLE snapshot (
        hash TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE TABLE stream (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        created TEXT NOT NULL,
        updated TEXT NOT NULL,
        latest INTEGER NOT NULL,
        events INTEGER NOT NULL DEFAULT 0,
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'finished')),
        language TEXT NOT NULL,
        pace TEXT NOT NULL,
        case_id TEXT,
        code_id TEXT NOT NULL,
        title TEXT,
        workshop TEXT,
        "group" TEXT,
        case_snapshot TEXT REFERENCES snapshot (hash),
        code_snapshot TEXT NOT NULL REFERENCES snapshot (hash),
        scheme_snapshot TEXT NOT NULL REFERENCES snapshot (hash),
        values_snapshot TEXT NOT NULL REFERENCES snapshot (hash)
    )""",
    "CREATE INDEX stream_by_activity ON stream (kind, updated, latest)",
    "CREATE INDEX stream_by_status ON stream (kind, status, updated, latest)",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        stream TEXT NOT NULL REFERENCES stream (id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (stream, n)
    )""",
    """CREATE TABLE lease (
        stream TEXT PRIMARY KEY REFERENCES stream (id) ON DELETE CASCADE,
        token TEXT NOT NULL,
        beat TEXT NOT NULL
    ) WITHOUT ROWID""",
)


def _to_format_1(connection: Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _FORMAT_1:
        connection.execute(statement)


# The step at place i takes a file from format i to i + 1, inside a transaction that is not its own to end.
MIGRATIONS: Sequence[Callable[[Connection], None]] = (_to_format_1,)
