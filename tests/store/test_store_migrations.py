import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import begin, connection, opened

from dilemma.store import NewerFormat, schema

NEXT = len(schema.MIGRATIONS) + 1


def add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE stream ADD COLUMN colour TEXT NOT NULL DEFAULT 'blauw'")


def fail_halfway(connection: sqlite3.Connection) -> None:
    add_colour(connection)
    raise ZeroDivisionError


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_file_is_brought_up_and_keeps_what_it_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as store:
        session = begin(store)
        store.append(session, 1, "k", "answered", {"text": "oud"})
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_colour))
    for _ in range(2):
        with opened(path) as store:
            assert [event.body for event in store.events(session)] == [{"text": "oud"}]
            assert connection(store).execute("SELECT colour FROM stream").fetchall() == [("blauw",)]
    assert version(path) == NEXT
    monkeypatch.undo()
    with pytest.raises(NewerFormat):
        opened(path)


def test_a_new_file_takes_every_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_colour))
    opened(path).close()
    assert version(path) == NEXT


def test_a_step_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as store:
        session = begin(store)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, fail_halfway))
    with pytest.raises(ZeroDivisionError):
        opened(path)
    monkeypatch.undo()
    assert version(path) == NEXT - 1
    with opened(path) as store:
        columns = [row[1] for row in connection(store).execute("PRAGMA table_info(stream)")]
        assert "colour" not in columns
        assert store.session(session).events == 0


def test_the_first_step_is_one_transaction(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA application_id = 1")
        connection.execute("CREATE TABLE half (a)")
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "MIGRATIONS", (half,))
    with pytest.raises(ZeroDivisionError):
        opened(path)
    monkeypatch.undo()
    with opened(path) as store:
        begin(store)


def columns(path: Path, version: int) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as raw:
        return {
            table: [column[1] for column in raw.execute(f'PRAGMA table_info("{table}")')]
            for table in schema.tables(version)
        }


def test_the_format_of_version_1_is_what_it_was(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        schema.MIGRATIONS[0](raw)
    assert columns(path, 1) == {
        "snapshot": ["hash", "kind", "body"],
        "stream": [
            *("number", "id", "kind", "created", "updated", "latest", "events", "status", "language", "pace"),
            *("case_id", "code_id", "title", "workshop", "group"),
            *("case_snapshot", "code_snapshot", "scheme_snapshot", "values_snapshot"),
        ],
        "event": ["seq", "stream", "n", "key", "kind", "body", "at"],
        "lease": ["stream", "token", "beat"],
    }


def test_the_format_of_version_2_is_what_it_was(path: Path) -> None:
    opened(path).close()
    found = columns(path, 2)
    assert found["stream"][-4:] == ["name", "question", "step", "hidden"]
    assert found["words"] == ["id", "stream", "key", "draft", "n", "terms"]
