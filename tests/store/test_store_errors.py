import os
import sqlite3
import string
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from store_samples import begin, connection, opened

from dilemma import store as package
from dilemma.store import (
    Busy,
    Conflict,
    Damaged,
    DiskFull,
    Moved,
    NewerFormat,
    NoSession,
    NotOurs,
    Store,
    StoreError,
    Unreadable,
    files,
)

Start = Callable[[str], "subprocess.Popen[str]"]
Run = Callable[[str], str]

ASIDE = "sessions.db.damaged-20261121-120000"


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def filled(path: Path, events: int = 60, length: int = 300) -> str:
    with opened(path) as store:
        session = begin(store)
        for n in range(1, events + 1):
            store.append(session, n, "k", "answered", {"text": "x" * length})
    return session


def overwrite(path: Path, place: int, what: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(what)


def break_page(path: Path) -> None:
    overwrite(path, path.stat().st_size // 4096 // 2 * 4096, b"\xa5" * 4096)


def break_schema(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_schema SET sql = 'CREATE NONSENSE' WHERE name = 'event'")
        raw.commit()


def drop_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE lease")
        raw.commit()


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


BREAKS = {
    "text": lambda path: path.write_text("Dit is geen databank.\n" * 500),
    "short": lambda path: path.write_bytes(b"kort"),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "cut": cut,
    "header only": lambda path: os.truncate(path, 100),
    "page": break_page,
    "schema": break_schema,
    "table gone": drop_table,
}


@pytest.mark.parametrize("breakage", BREAKS)
def test_a_damaged_file_is_set_aside_whole_and_the_next_start_is_fresh(path: Path, breakage: str) -> None:
    filled(path)
    BREAKS[breakage](path)
    before = path.read_bytes()
    with pytest.raises(Damaged) as told:
        opened(path)
    assert told.value.aside == path.with_name(ASIDE)
    assert told.value.aside.read_bytes() == before
    assert names(path.parent) == [ASIDE]
    assert ASIDE in str(told.value)
    with opened(path) as store:
        assert store.sessions() == []


def test_setting_aside_overwrites_nothing(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"een", b"twee", b"drie"):
        path.write_bytes(content)
        with pytest.raises(Damaged):
            opened(path)
    assert names(path.parent) == [ASIDE, f"{ASIDE}-2", f"{ASIDE}-3"]
    assert [(path.parent / name).read_bytes() for name in names(path.parent)] == [b"een", b"twee", b"drie"]


def test_what_belongs_to_a_damaged_file_goes_with_it_over_nothing_that_exists(path: Path) -> None:
    path.parent.mkdir()
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).write_text(f"nu{suffix}")
    path.with_name(f"{ASIDE}-journal").write_text("van vroeger")
    assert files.set_aside(path, "20261121-120000").name == f"{ASIDE}-2"
    assert {found.name: found.read_text() for found in path.parent.iterdir()} == {
        f"{ASIDE}-journal": "van vroeger",
        f"{ASIDE}-2": "nu",
        f"{ASIDE}-2-journal": "nu-journal",
        f"{ASIDE}-2-wal": "nu-wal",
        f"{ASIDE}-2-shm": "nu-shm",
    }


def test_damage_that_shows_later_is_told_then_and_at_every_call_after(path: Path) -> None:
    session = filled(path, 800, length=1500)
    assert path.stat().st_size > 1 << 20
    break_page(path)
    store = opened(path)
    with pytest.raises(Damaged) as told:
        store.events(session)
    assert told.value.aside.exists()
    assert not path.exists()
    with pytest.raises(Damaged) as again:
        store.append(session, 801, "k", "answered", {})
    assert again.value is told.value
    store.close()


def test_a_good_file_that_took_the_place_of_a_damaged_one_is_left_alone(path: Path) -> None:
    session = filled(path)
    store = opened(path)
    store.events(session)
    other = path.with_name("other.db")
    path.rename(other)
    other.write_bytes(b"geen databank" * 4000)
    fresh = filled(path)
    with pytest.raises(Moved):
        store.events(session)
    store.close()
    with opened(path) as good:
        assert len(good.events(fresh)) == 60
    assert names(path.parent) == ["other.db", "sessions.db"]


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
        raw.execute("PRAGMA user_version = 2")
    before, moment = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(NewerFormat) as told:
        opened(path)
    assert (told.value.values["found"], told.value.values["known"]) == ("2", "1")
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


def test_a_folder_or_a_pipe_where_the_file_should_be(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(Unreadable):
        opened(path)
    with pytest.raises(Unreadable):
        opened(Path(os.devnull))
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


def test_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "k", "answered", {"text": "bewaard"})
    pages = connection(store).execute("PRAGMA page_count").fetchone()[0]
    connection(store).execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        store.append(session, 2, "k", "answered", {"text": "x" * 100_000})
    assert [event.body for event in store.events(session)] == [{"text": "bewaard"}]
    assert store.session(session).events == 1
    connection(store).execute("PRAGMA max_page_count = 1000000")
    store.append(session, 2, "k", "answered", {"text": "x" * 100_000})
    assert len(store.events(session)) == 2


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root on Linux may mount a small disk; the page limit above stands in for it")
    try:
        path = disk / "sessions.db"
        with opened(path) as store:
            session = begin(store)
            saved = append_until_it_fails(store, session)
            assert len(store.events(session)) == saved > 5
        with opened(path) as store:
            assert len(store.events(session)) == saved
        fill(disk / "rest")
        with pytest.raises(DiskFull):
            opened(disk / "new" / "sessions.db")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def append_until_it_fails(store: Store, session: str) -> int:
    for n in count(1):
        try:
            store.append(session, n, "k", "answered", {"text": "x" * 5000})
        except DiskFull:
            return n - 1
    raise AssertionError


def fill(path: Path) -> None:
    with path.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
@pytest.mark.parametrize(("free", "told"), [(10**9, "DiskTrouble"), (0, "DiskFull")])
def test_a_disk_that_refuses_to_write(start: Start, free: int, told: str) -> None:
    child = start(f"""
import resource, types
store = opened(path)
session = begin(store)
store.append(session, 1, "k", "answered", {{}})
shutil.disk_usage = lambda _: types.SimpleNamespace(free={free})
limit = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limit[1]))
try:
    store.append(session, 2, "k", "answered", {{"text": "x" * 1_000_000}})
except StoreError as error:
    print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, limit)
print(len(store.events(session)))
store.append(session, 2, "k", "answered", {{"text": "x" * 1_000_000}})
print(len(store.events(session)))
""")
    assert child.communicate(timeout=60)[0].split() == [told, "1", "2"]


def test_a_file_that_went_away_is_told_at_the_next_answer(store: Store) -> None:
    session = begin(store)
    store.path.unlink()
    with pytest.raises(Moved):
        store.append(session, 1, "k", "answered", {})


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
