import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import begin, filled, names, opened

from dilemma.store import (
    NewerFormat,
    NotOurs,
    Unreadable,
    schema,
)

NEXT = len(schema.MIGRATIONS) + 1
Run = Callable[[str], str]


def test_a_folder_or_a_pipe_where_the_file_should_be(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(Unreadable):
        opened(path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(path / "pipe")
        with pytest.raises(Unreadable):
            opened(path / "pipe")


def test_a_file_where_a_folder_should_be(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"")
    for below in (path / "sessions.db", path / "deeper" / "sessions.db"):
        with pytest.raises(Unreadable):
            opened(below)


OPEN_AND_TELL = """
try:
    store = opened(path)
except StoreError as error:
    print(type(error).__name__)
else:
    print("opened")
"""

WRITE_AND_TELL = """
store = opened(path)
(row,) = store.sessions()
for attempt in (
    lambda: begin(store),
    lambda: store.append(row.id, row.events + 1, "k", "answered", {"text": "x"}),
    lambda: store.leases.acquire(row.id),
    lambda: store.erase(),
):
    try:
        attempt()
    except StoreError as error:
        print(type(error).__name__)
print(len(store.events(row.id)), row.events)
"""


def test_a_file_that_may_not_be_read(unprivileged: Run) -> None:
    assert unprivileged("begin(opened(path)); path.chmod(0)" + OPEN_AND_TELL) == "Unreadable"


def test_a_folder_that_may_not_be_entered(unprivileged: Run, open_folder: Path) -> None:
    (open_folder / "inner").mkdir(mode=0o700)
    script = "path = path.parent / 'inner' / 'sessions.db'\n" + OPEN_AND_TELL
    (open_folder / "inner").chmod(0)
    assert unprivileged(script) == "Unreadable"


def test_a_store_that_cannot_be_made_in_a_read_only_folder(unprivileged: Run, open_folder: Path) -> None:
    open_folder.chmod(0o555)
    assert unprivileged(OPEN_AND_TELL) == "ReadOnly"
    deeper = "path = path.parent / 'deeper' / 'sessions.db'\n"
    assert unprivileged(deeper + OPEN_AND_TELL) == "ReadOnly"
    assert names(open_folder) == []


MAKE = "store = opened(path); s = begin(store); store.append(s, 1, 'k', 'answered', {}); store.close()\n"


def test_a_read_only_folder_can_be_read_and_refuses_every_change(unprivileged: Run) -> None:
    lock = "before = path.read_bytes(); path.parent.chmod(0o555)\n"
    told = unprivileged(MAKE + lock + WRITE_AND_TELL + "print(before == path.read_bytes())")
    assert told.split() == ["ReadOnly"] * 4 + ["1", "1", "True"]


def test_a_read_only_file_can_be_read_and_refuses_every_change(unprivileged: Run) -> None:
    told = unprivileged(MAKE + "path.chmod(0o400)\n" + WRITE_AND_TELL)
    assert told.split() == ["ReadOnly"] * 4 + ["1", "1"]


def test_a_damaged_file_in_a_folder_that_cannot_be_written_stays_where_it_is(
    unprivileged: Run, open_folder: Path
) -> None:
    (open_folder / "sessions.db").write_bytes(b"geen databank" * 100)
    (open_folder / "sessions.db").chmod(0o644)
    open_folder.chmod(0o555)
    assert unprivileged(OPEN_AND_TELL) == "DamagedInPlace"
    assert names(open_folder) == ["sessions.db"]


def test_a_newer_format_is_not_touched(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {NEXT}")
    before, moment = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(NewerFormat) as told:
        opened(path)
    assert (told.value.values["found"], told.value.values["known"]) == (str(NEXT), str(NEXT - 1))
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == moment
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize(
    "statements",
    [
        ["CREATE TABLE note (text TEXT)"],
        ["PRAGMA application_id = 99", "CREATE TABLE stream (id TEXT)"],
        ["PRAGMA application_id = 99"],
        ["PRAGMA journal_mode = WAL", "CREATE TABLE note (text TEXT)"],
    ],
)
def test_the_database_of_another_program_is_not_touched(path: Path, statements: list[str]) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()
    before = path.read_bytes()
    with pytest.raises(NotOurs):
        opened(path)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_an_empty_database_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("VACUUM")
    assert path.stat().st_size > 0
    with opened(path) as store:
        begin(store)
