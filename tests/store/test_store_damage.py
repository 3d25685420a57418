import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import begin, filled, names, opened

from dilemma.store import (
    Damaged,
    Moved,
    Store,
    files,
)

ASIDE = "sessions.db.damaged-20261121-120000"


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


def test_a_name_that_is_taken_at_the_last_moment_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text("nu")
    path.with_name(ASIDE).write_text("van een ander")
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert files.set_aside(path, "20261121-120000").read_text() == "nu"
    assert path.with_name(ASIDE).read_text() == "van een ander"


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


def test_a_file_that_went_away_is_told_at_the_next_answer(store: Store) -> None:
    session = begin(store)
    store.path.unlink()
    with pytest.raises(Moved):
        store.append(session, 1, "k", "answered", {})
