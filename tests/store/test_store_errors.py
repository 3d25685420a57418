import sqlite3
import string
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import filled, opened

from dilemma import store as package
from dilemma.store import (
    Busy,
    Conflict,
    Damaged,
    NoSession,
    Store,
    StoreError,
)


def test_a_lock_that_another_keeps_is_told_after_the_patience_and_not_before(path: Path) -> None:
    session = filled(path, 1)
    with opened(path, patience=0.3) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        with pytest.raises(Busy):
            store.append(session, 2, "k", "answered", {})
        assert time.monotonic() - began >= 0.25
        with pytest.raises(Busy):
            store.sessions()
        with pytest.raises(Busy):
            opened(path, patience=0.05)
        other.execute("ROLLBACK")
        store.append(session, 2, "k", "answered", {})
        assert len(store.events(session)) == 2


def test_a_reader_that_stays_makes_a_commit_busy_and_the_answer_is_not_half_there(path: Path) -> None:
    session = filled(path, 1)
    with opened(path, patience=0.05) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM event").fetchall()
        with pytest.raises(Busy):
            store.append(session, 2, "k", "answered", {})
        other.execute("COMMIT")
        assert len(store.events(session)) == 1
        store.append(session, 2, "k", "answered", {})


def test_a_mistake_of_ours_is_not_dressed_up_as_a_failing_file(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError):
        store._database.read("SELECT nonsense FROM nowhere")
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.sessions()


ERRORS = [thing for name, thing in vars(package).items() if isinstance(thing, type) and issubclass(thing, StoreError)]


@pytest.mark.parametrize("kind", [kind for kind in ERRORS if kind is not StoreError], ids=lambda kind: kind.__name__)
def test_every_error_fills_its_own_message_and_remedy(kind: type[StoreError]) -> None:
    path = Path("/a folder/sessions.db")
    known = {"found": "2", "known": "1", "session": "abcd1234", "asked": "abc"}
    special: dict[str, Callable[[], StoreError]] = {
        "Damaged": lambda: Damaged(path, path.with_name("sessions.db.damaged")),
        "Conflict": lambda: Conflict(path, "abcd1234", 7),
        "NoSession": lambda: NoSession(path, "abc", ["abd", "abe"]),
        "Ambiguous": lambda: package.Ambiguous(path, "abc", ["abcd", "abce"]),
    }
    error = special.get(kind.__name__, lambda: kind(path, **known))()
    for text in (error.message, error.remedy):
        fields = {field for _, field, _, _ in string.Formatter().parse(text) if field}
        assert fields <= error.values.keys()
        assert "\n" not in text
    assert error.path == path
    assert "{" not in str(error)


def test_what_an_error_repeats_is_harmless_to_a_terminal() -> None:
    error = NoSession(Path("/tmp/\x1b[31m.db"), "\x1b]0;x\x07\udc80")
    str(error).encode()
    assert "\x1b" not in str(error)
    assert error.values["asked"] == "\u241b]0;x\u2407\ufffd"
    assert "\x1b" not in error.values["path"]
