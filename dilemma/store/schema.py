"""The tables, and the road from any earlier format to the present one."""

from collections.abc import Callable, Sequence
from sqlite3 import Connection

from dilemma.store import words

# "dlma" in ASCII: how SQLite's header, and the `file` command, tell this file from other databases.
APPLICATION_ID = 0x646C6D61

_TABLES = ({"snapshot", "stream", "event", "lease"}, {"words"})


def tables(version: int) -> frozenset[str]:
    """The tables that a file of this format cannot do without."""
    return frozenset(name for names in _TABLES[:version] for name in names)


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


# `name` is a title of the person's own, `question` the first words of an own dilemma, `step` that of the open question,
# `hidden` the names to leave out as a JSON list.
_FORMAT_2 = (
    "ALTER TABLE stream ADD COLUMN name TEXT",
    "ALTER TABLE stream ADD COLUMN question TEXT",
    "ALTER TABLE stream ADD COLUMN step TEXT",
    "ALTER TABLE stream ADD COLUMN hidden TEXT",
    words.TABLE,
)
# What the list needs of sessions that are there already. Their last answer tells the step, near enough.
_FILL_2 = (
    """UPDATE stream SET step = (
        SELECT substr(key, 1, instr(key || '/', '/') - 1) FROM event WHERE stream = stream.id ORDER BY n DESC LIMIT 1
    )""",
    """UPDATE stream SET question = (
        SELECT substr(json_extract(body, '$.text'), 1, 200) FROM event
        WHERE stream = stream.id AND key = 'reaction/question' AND kind = 'answered' ORDER BY n DESC LIMIT 1
    ) WHERE case_id IS NULL""",
)


def _to_format_2(connection: Connection) -> None:
    for statement in (*_FORMAT_2, *_FILL_2):
        connection.execute(statement)
    words.fill(connection)


# The step at place i takes a file from format i to i + 1, inside a transaction that is not its own to end.
MIGRATIONS: Sequence[Callable[[Connection], None]] = (_to_format_1, _to_format_2)
