from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from store_samples import NOON, begin, opened

from dilemma.store import NoSession
from dilemma.store.leases import Leases

Windows = tuple[Leases, Leases, str, "Clock"]


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def windows(path: Path) -> Iterator[Windows]:
    clock = Clock()
    with opened(path, now=clock, seed=1) as one, opened(path, now=clock, seed=2) as two:
        yield one.leases, two.leases, begin(one), clock


def test_one_window_at_a_time(windows: Windows) -> None:
    one, two, session, clock = windows
    lease = one.acquire(session)
    assert lease is not None
    assert two.acquire(session) is None
    clock.pass_by(299)
    assert two.acquire(session) is None
    one.release(lease)
    assert two.acquire(session) is not None


def test_a_beat_keeps_the_lease(windows: Windows) -> None:
    one, two, session, clock = windows
    lease = one.acquire(session)
    assert lease is not None
    for _ in range(5):
        clock.pass_by(200)
        assert one.beat(lease)
        assert two.acquire(session) is None


def test_a_silent_holder_loses_it_and_learns_so(windows: Windows) -> None:
    one, two, session, clock = windows
    lost = one.acquire(session)
    assert lost is not None
    clock.pass_by(301)
    held = two.acquire(session)
    assert held is not None
    assert held.token != lost.token
    assert not one.beat(lost)
    one.release(lost)
    assert two.beat(held)


def test_a_clock_that_was_set_back_locks_nobody_out(windows: Windows) -> None:
    one, two, session, clock = windows
    one.acquire(session)
    clock.pass_by(-3600)
    assert two.acquire(session) is not None


def test_sessions_are_held_apart(windows: Windows, path: Path) -> None:
    one, two, session, clock = windows
    with opened(path, now=clock, seed=3) as store:
        other = begin(store)
    assert one.acquire(session) is not None
    assert two.acquire(other) is not None


def test_a_session_that_is_not_there_cannot_be_held(windows: Windows) -> None:
    one, *_ = windows
    with pytest.raises(NoSession):
        one.acquire("00000000")
