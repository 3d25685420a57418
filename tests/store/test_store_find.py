from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import NOON, begin, material, opened

from dilemma.store import Ambiguous, NoSession, Store, ids


def number(name: str) -> int:
    return sum(ids.ALPHABET.index(letter) << 5 * place for place, letter in enumerate(name))


@pytest.fixture
def known(path: Path) -> Iterator[Store]:
    names = iter(["k01m2n3p", "k01zzzzz", "abcd1234"])
    with Store.open(path, now=lambda: NOON, randbits=lambda _: number(next(names))) as store:
        for _ in range(3):
            begin(store)
        yield store


@pytest.mark.parametrize(
    "typed",
    ["k01m2n3p", "K01M2N3P", "k01m", "kO1m", "koim", "koLm", "KOIM2N3P", " k01m-2n3p ", "k01m2n3p\n"],
)
def test_a_session_is_found_however_it_is_typed(known: Store, typed: str) -> None:
    assert known.find(typed).id == "k01m2n3p"


def test_a_prefix_of_several_tells_which(known: Store) -> None:
    with pytest.raises(Ambiguous) as told:
        known.find("koi")
    assert told.value.nearest == ("k01zzzzz", "k01m2n3p")
    assert "k01zzzzz, k01m2n3p" in str(told.value)


def test_a_whole_id_is_never_ambiguous(known: Store) -> None:
    assert known.find("abcd1234").id == "abcd1234"


@pytest.mark.parametrize("typed", ["abcd1235", "abdc1234", "abce"])
def test_a_slip_of_the_finger_tells_what_comes_near(known: Store, typed: str) -> None:
    with pytest.raises(NoSession) as told:
        known.find(typed)
    assert told.value.nearest == ("abcd1234",)
    assert "abcd1234" in str(told.value)


@pytest.mark.parametrize(
    "typed", ["", "  ", "%", "*", "~", "é", "wxyz", "abcd12345", "'; DROP TABLE stream; --", "\x00"]
)
def test_what_is_like_nothing_finds_nothing(known: Store, typed: str) -> None:
    with pytest.raises(NoSession):
        known.find(typed)
    assert len(known.sessions()) == 3


def test_nothing_near_is_said_without_a_list(store: Store) -> None:
    with pytest.raises(NoSession) as told:
        store.find("abcd")
    assert told.value.nearest == ()
    assert "mean" not in str(told.value)


def test_a_workshop_is_not_found_among_walks(store: Store) -> None:
    workshop = store.create("workshop", language="nl", pace="quick", material=material())
    with pytest.raises(NoSession):
        store.find(workshop)
    assert store.find(workshop, kind="workshop").id == workshop


@given(st.integers(0, 2**40 - 1))
def test_an_id_folds_to_itself_and_its_upper_case_too(bits: int) -> None:
    name = ids.fresh(lambda _: bits)
    assert ids.fold(name) == ids.fold(name.upper()) == name


def test_the_number_of_known_sessions_slows_no_search_down(path: Path) -> None:
    with opened(path) as store:
        for _ in range(3):
            begin(store)
        asked: list[str] = []
        store._database._connection.set_trace_callback(asked.append)
        with pytest.raises(NoSession):
            store.find("zzzz")
        store._database._connection.set_trace_callback(None)
        assert all("LIMIT" in query for query in asked)
        plan = " ".join(row[3] for row in store._database._connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}"))
    assert "(id>? AND id<?)" in plan
