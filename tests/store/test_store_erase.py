import random
from pathlib import Path

import pytest
from store_samples import begin, case, connection, material, opened

from dilemma.store import NoSession, Store


def count(store: Store, table: str) -> int:
    return int(connection(store).execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_a_deleted_session_is_gone_and_the_others_stay(store: Store) -> None:
    one, two = begin(store), begin(store)
    for session in (one, two):
        store.append(session, 1, "k", "answered", {"text": session})
        store.leases.acquire(session)
    store.delete(one)
    assert [row.id for row in store.sessions()] == [two]
    assert store.events(one) == []
    assert [event.body for event in store.events(two)] == [{"text": two}]
    assert count(store, "lease") == 1
    with pytest.raises(NoSession):
        store.material(one)


def test_snapshots_stay_as_long_as_a_session_needs_them(store: Store) -> None:
    one, two, other = begin(store), begin(store), begin(store, case(title="Een andere"))
    store.delete(other)
    assert count(store, "snapshot") == 4
    store.delete(one)
    assert store.material(two) == material()
    store.delete(two)
    assert count(store, "snapshot") == 0


def test_an_own_dilemma_is_deleted_as_well(store: Store) -> None:
    session = store.create(language="nl", pace="quick", material=material(own=True))
    store.delete(session)
    assert count(store, "snapshot") == 0


def test_deleting_leaves_no_trace_in_the_file(path: Path) -> None:
    chance = random.Random(3)
    with opened(path) as store:
        sessions = [begin(store) for _ in range(8)]
        marks = {session: f"GEHEIM{place}-" for place, session in enumerate(sessions)}
        for n in range(1, 400):
            session = chance.choice(sessions)
            store.append(session, n, "k", "answered", {"text": marks[session] * chance.randrange(1, 200)})
        for session in sessions[:3]:
            assert marks[session].encode() in path.read_bytes()
            store.delete(session)
        left = path.read_bytes()
        assert [marks[session].encode() in left for session in sessions] == [False] * 3 + [True] * 5
        assert not any(session.encode() in left for session in sessions[:3])


def test_erasing_leaves_nothing_and_the_store_goes_on(path: Path) -> None:
    with opened(path) as store:
        empty = path.stat().st_size
        session = begin(store, case(title="HEEL GEHEIM"))
        for n in range(1, 200):
            store.append(session, n, "k", "answered", {"text": "GEHEIM " * n})
        store.leases.acquire(session)
        assert b"GEHEIM" in path.read_bytes()
        store.erase()
        left = path.read_bytes()
        assert b"GEHEIM" not in left
        assert session.encode() not in left
        assert path.stat().st_size == empty
        assert [found.name for found in path.parent.iterdir()] == [path.name]
        for table in ("stream", "event", "snapshot", "lease", "sqlite_sequence"):
            assert count(store, table) == 0
        assert store.sessions() == []
        assert store.append(begin(store), 1, "k", "answered", {}).seq == 1
