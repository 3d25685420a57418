import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from store_samples import begin, connection, opened

from dilemma.store import (
    DiskFull,
    Store,
)

Start = Callable[[str], "subprocess.Popen[str]"]


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
