"""A glance at the sessions, for completion: nothing is made, migrated, repaired or waited for."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dilemma.store import records
from dilemma.store.records import Session


def newest(path: Path, limit: int) -> list[Session]:
    """The walks last touched, at most `limit`; none where the file is absent, locked, damaged or of another format."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=0)) as connection:
            rows = connection.execute(
                f"{records.SELECT_SESSIONS} WHERE kind = 'walk' ORDER BY updated DESC, latest DESC LIMIT ?", (limit,)
            ).fetchall()
    except sqlite3.Error:
        return []
    return [records.session(row) for row in rows]
