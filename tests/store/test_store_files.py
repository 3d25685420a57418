import os
import stat
import sys
from pathlib import Path

import pytest
from store_samples import begin, connection, opened

from dilemma.store import Store

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its permissions in access lists")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_folders_and_files_are_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "one" / "two" / "sessions.db"
    before = mode(tmp_path)
    old = os.umask(umask)
    try:
        with opened(path) as store:
            begin(store)
            with store._database.transaction() as inside:
                inside.execute("UPDATE stream SET language = 'en'")
                assert mode(path.with_name("sessions.db-journal")) == 0o600
    finally:
        os.umask(old)
    assert mode(path) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700
    assert mode(tmp_path) == before


@posix
def test_folders_that_were_there_keep_their_mode(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    opened(folder / "sessions.db").close()
    assert mode(folder) == 0o755


@posix
def test_an_empty_file_becomes_a_private_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    path.chmod(0o644)
    with opened(path) as store:
        assert store.session(begin(store)).events == 0
    assert mode(path) == 0o600


@pytest.mark.parametrize("name", ["Mijn sessies.db", "geïntegreerd – été.db", "50%.db", "a?mode=ro#x.db", "file:x.db"])
def test_a_path_with_blanks_accents_and_signs(tmp_path: Path, name: str) -> None:
    path = tmp_path / "map met spaties é" / name
    with opened(path) as store:
        session = begin(store)
    assert [found.name for found in path.parent.iterdir()] == [name]
    with opened(path) as store:
        assert store.session(session).id == session


def test_a_relative_path_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with opened(Path(":memory:")) as store:
        assert store.path == tmp_path / ":memory:"
        begin(store)
    assert (tmp_path / ":memory:").stat().st_size > 0


@posix
def test_a_link_to_a_file_that_is_not_there_yet_makes_it_there(tmp_path: Path) -> None:
    (tmp_path / "sessions.db").symlink_to(tmp_path / "elsewhere.db")
    with opened(tmp_path / "sessions.db") as store:
        begin(store)
    assert mode(tmp_path / "elsewhere.db") == 0o600


def test_nothing_is_left_beside_the_file(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "k", "answered", {})
    connection(store).execute("SELECT 1")
    store.close()
    assert [found.name for found in store.path.parent.iterdir()] == [store.path.name]
