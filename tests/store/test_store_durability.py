import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import begin, connection, opened

from dilemma.store import Conflict, Store

Start = Callable[[str], "subprocess.Popen[str]"]

needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("temp_store", 2),
        ("cell_size_check", 1),
        ("application_id", 0x646C6D61),
        ("user_version", 2),
    ],
)
def test_pragmas(store: Store, pragma: str, value: object) -> None:
    assert connection(store).execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_pragmas_hold_when_an_existing_file_is_opened(path: Path) -> None:
    opened(path).close()
    with opened(path) as store:
        for pragma, value in (
            ("journal_mode", "delete"),
            ("synchronous", 2),
            ("secure_delete", 1),
            ("foreign_keys", 1),
        ):
            assert connection(store).execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_file_that_was_put_in_wal_mode_is_brought_back(path: Path) -> None:
    opened(path).close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    with opened(path) as store:
        begin(store)
        assert connection(store).execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert sorted(found.name for found in path.parent.iterdir()) == [path.name]


def test_another_connection_sees_an_event_as_soon_as_append_returns(store: Store) -> None:
    session = begin(store)
    with closing(sqlite3.connect(store.path)) as other:
        for n in range(1, 6):
            store.append(session, n, "k", "answered", {"text": f"{n}"})
            assert other.execute("SELECT count(*) FROM event").fetchone() == (n,)
            assert not store.path.with_name(store.path.name + "-journal").exists()


def test_an_answer_and_its_row_in_the_list_are_one_transaction(store: Store) -> None:
    session = begin(store)
    connection(store).execute("CREATE TRIGGER no BEFORE UPDATE ON stream BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(sqlite3.IntegrityError):
        store.append(session, 1, "k", "answered", {})
    assert store.events(session) == []
    connection(store).execute("DROP TRIGGER no")
    store.append(session, 1, "k", "answered", {})
    assert store.session(session).events == 1


def test_one_answer_is_one_immediate_transaction(store: Store) -> None:
    session = begin(store)
    said: list[str] = []
    connection(store).set_trace_callback(said.append)
    store.append(session, 1, "k", "answered", {})
    assert said[0] == "BEGIN IMMEDIATE"
    assert said[-1] == "COMMIT"
    assert sum(statement.startswith(("BEGIN", "COMMIT")) for statement in said) == 2


def test_no_reader_leaves_a_transaction_open(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "k", "answered", {})
    store.events(session), store.session(session), store.sessions(), store.find(session)
    store.material(session)
    with closing(sqlite3.connect(store.path, timeout=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")


def test_what_interrupts_an_append_undoes_it_and_the_next_one_works(store: Store) -> None:
    session = begin(store)

    class Hangup(BaseException):
        pass

    def delete_and_hang_up() -> None:
        with store._database.transaction() as inside:
            inside.execute("DELETE FROM words")
            inside.execute("DELETE FROM stream")
            raise Hangup

    with pytest.raises(Hangup):
        delete_and_hang_up()
    assert not connection(store).in_transaction
    store.append(session, 1, "k", "answered", {})
    assert len(store.events(session)) == 1


def test_a_transaction_that_a_signal_left_open_is_not_finished_by_the_next_append(store: Store) -> None:
    session = begin(store)
    connection(store).execute("BEGIN IMMEDIATE")
    connection(store).execute("UPDATE stream SET language = 'xx'")
    store.append(session, 1, "k", "answered", {})
    assert store.session(session).language == "nl"


def test_the_second_writer_of_a_number_is_told_and_overwrites_nothing(path: Path) -> None:
    with opened(path) as one, opened(path, seed=2) as two:
        session = begin(one)
        one.append(session, 1, "k", "answered", {"text": "eerst"})
        with pytest.raises(Conflict) as told:
            two.append(session, 1, "k", "answered", {"text": "later"}, status="finished")
        assert (told.value.n, told.value.values["session"]) == (1, session)
        assert [event.body for event in two.events(session)] == [{"text": "eerst"}]
        assert (two.session(session).events, two.session(session).status) == (1, "open")
        two.append(session, 2, "k", "answered", {"text": "later"})
        assert len(one.events(session)) == 2


def test_two_processes_that_append_at_once_share_the_numbers_and_lose_none(path: Path, start: Start) -> None:
    with opened(path) as store:
        session = begin(store)
    script = f"""
sys.stdin.readline()
store, n, mine = opened(path, patience=60), 1, 0
while mine < 40:
    try:
        store.append("{session}", n, "k", "answered", {{"by": sys.argv[0] and os.getpid()}})
        mine += 1
    except Conflict:
        pass
    n += 1
print(os.getpid())
"""
    children = [start(script) for _ in range(2)]
    for child in children:
        assert child.stdin
        child.stdin.write("\n")
        child.stdin.flush()
    pids = {int(child.communicate(timeout=120)[0]) for child in children}
    with opened(path) as store:
        events = store.events(session)
        assert [event.n for event in events] == list(range(1, 81))
        assert {event.body["by"] for event in events} == pids
        assert store.session(session).events == 80


def test_two_processes_that_make_the_same_file_at_once_both_get_it(path: Path, start: Start) -> None:
    script = "sys.stdin.readline(); store = opened(path, seed=os.getpid()); print(begin(store))"
    for _ in range(3):
        children = [start(script) for _ in range(3)]
        time.sleep(0.5)
        for child in children:
            assert child.stdin
            child.stdin.write("\n")
            child.stdin.flush()
        made = {child.communicate(timeout=60)[0].strip() for child in children}
        assert all(child.returncode == 0 for child in children)
        with opened(path) as store:
            assert {row.id for row in store.sessions()} == made
        path.unlink()


@needs_kill
def test_every_acknowledged_event_survives_kill_9(path: Path, start: Start) -> None:
    chance = random.Random(20261121)
    with opened(path) as store:
        session = begin(store)
    last = 0
    for _ in range(12):
        child = start(f"""
store, n = opened(path), {last}
while True:
    n += 1
    store.append("{session}", n, "k", "answered", {{"text": f"antwoord {{n}} " * 40}})
    os.write(1, f"{{n}}\\n".encode())
""")
        assert child.stdout
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child.pid, signal.SIGKILL)
        acknowledged = [int(line) for line in child.stdout.read().splitlines()]
        child.wait()
        promised = acknowledged[-1] if acknowledged else last + 1
        with opened(path) as store:
            events = store.events(session)
            assert [event.n for event in events] == list(range(1, len(events) + 1))
            assert promised <= len(events) <= promised + 1
            assert all(event.body == {"text": f"antwoord {event.n} " * 40} for event in events)
            assert store.session(session).events == len(events)
            assert connection(store).execute("PRAGMA integrity_check").fetchone() == ("ok",)
        last = len(events)
    assert last > 12


@needs_kill
def test_a_journal_that_kill_9_left_is_rolled_back(path: Path, start: Start) -> None:
    with opened(path) as store:
        session = begin(store)
        for n in range(1, 31):
            store.append(session, n, "k", "answered", {"text": f"bewaard {n}"})
        before = store.events(session)
    child = start("""
raw = sqlite3.connect(path, isolation_level=None)
raw.execute("PRAGMA cache_size = 2")
raw.execute("BEGIN IMMEDIATE")
raw.execute("UPDATE event SET body = '{\\"text\\": \\"' || replace(hex(zeroblob(2000)), '00', 'HALF') || '\\"}'")
os.kill(os.getpid(), signal.SIGKILL)
""")
    assert child.wait() == -signal.SIGKILL
    journal = path.with_name(path.name + "-journal")
    assert journal.stat().st_size > 0
    assert b"HALFHALF" in path.read_bytes()
    with opened(path) as store:
        assert store.events(session) == before
        store.append(session, 31, "k", "answered", {})
    assert b"HALFHALF" not in path.read_bytes()
    assert not journal.exists()


@needs_kill
def test_kill_9_while_the_file_is_made_leaves_one_that_opens(path: Path, start: Start) -> None:
    for moment in range(8):
        child = start(f"""
from dilemma.store import schema
statements = 0
class Dying(sqlite3.Connection):
    def execute(self, sql, *rest):
        global statements
        if sql.startswith(("CREATE", "PRAGMA user_version =", "COMMIT")):
            statements += 1
            if statements == {moment + 1} + 1:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *rest)
connect = sqlite3.connect
sqlite3.connect = lambda *args, **names: connect(*args, factory=Dying, **names)
opened(path)
""")
        assert child.wait() == -signal.SIGKILL, moment
        with opened(path) as store:
            begin(store)
            assert len(store.sessions()) == 1
        path.unlink()
