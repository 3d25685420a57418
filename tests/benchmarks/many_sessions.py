"""A store with as many sessions as nobody has, made quickly: for the list and the search at their limits."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import Connection

from dilemma.flow.material import Material
from dilemma.library import bundled, load
from dilemma.store import Store, words

_BEGUN = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS = [f"{first}{last}" for first in ("ge", "ver", "be", "on", "her") for last in map(str, range(400))]
_KEYS = ("parties/own", "values/tension", "conclusion/because/1", "conclusion/safeguard/1", "check/account")
_MODELS = 200
# Each copy moves a range of sessions to ids and numbers of their own.
_COPY = (
    """CREATE TEMP TABLE renamed AS SELECT number AS old, id AS old_id, lower(hex(randomblob(6))) AS new_id
        FROM stream ORDER BY number LIMIT :count""",
    """INSERT INTO stream SELECT
        (SELECT max(number) FROM stream) + old, new_id, {stream} FROM renamed JOIN stream ON number = old""",
    """INSERT INTO event (stream, n, key, kind, body, at)
        SELECT new_id, n, key, kind, body, at FROM renamed JOIN event ON stream = old_id ORDER BY seq""",
    """INSERT INTO words (stream, key, draft, n, terms)
        SELECT new_id, key, draft, n, terms FROM renamed JOIN words ON stream = old_id ORDER BY words.id""",
    "DROP TABLE renamed",
)


def fill(path: Path, count: int, seed: int = 1) -> None:
    """Make a store of `count` sessions of five answers; each holds "sponsor" and a word in two thousand of its own."""
    with Store.open(path, now=_Clock(), randbits=random.Random(seed).getrandbits) as store:
        _begin(store, min(count, _MODELS), random.Random(seed))
        with store._database.transaction() as connection:
            columns = [row[1] for row in connection.execute("PRAGMA table_info(stream)")][2:]
            named = ", ".join(f'stream."{column}"' for column in columns)
            made = min(count, _MODELS)
            while made < count:
                more = min(made, count - made)
                _copy(connection, more, named)
                made += more
            words.settle(connection, fts=store._database.fts)


class _Clock:
    """A minute later at every look."""

    def __init__(self) -> None:
        self._now = _BEGUN

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def _begin(store: Store, count: int, chance: random.Random) -> None:
    library, _problems = load([bundled()])
    cases = list(library.cases.values())
    for number in range(count):
        material = Material(cases[number % len(cases)], library.codes["brugge"], library.scheme, library.values)
        id = store.create(language="nl", pace="quick", material=material)
        for n, key in enumerate(_KEYS, start=1):
            text = " ".join(["sponsor", *chance.choices(_WORDS, k=12)])
            store.append(id, n, key, "answered", {"text": text})


def _copy(connection: Connection, count: int, columns: str) -> None:
    for statement in _COPY:
        connection.execute(statement.format(stream=columns), {"count": count} if ":count" in statement else {})
