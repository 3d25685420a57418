import dataclasses
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import NOON, begin, case, connection, material, opened, text

from dilemma.flow.state import fold
from dilemma.model.text import Text
from dilemma.store import NoSession, Status, Store, ids
from dilemma.store.records import to_json


@pytest.fixture
def ticking(path: Path) -> Iterator[Store]:
    """A store whose clock is a minute later at every look."""
    minutes = count()
    with opened(path, now=lambda: NOON + timedelta(minutes=next(minutes))) as store:
        yield store


def test_an_event_comes_back_as_it_was_saved(store: Store) -> None:
    session = begin(store)
    saved = store.append(session, 1, "parties/who", "answered", {"own": [{"ref": "own:1", "text": "Ann 👩‍🔬"}]})
    assert store.events(session) == [saved]
    assert (saved.n, saved.key, saved.kind) == (1, "parties/who", "answered")
    assert saved.body == {"own": [{"ref": "own:1", "text": "Ann 👩‍🔬"}]}
    assert (saved.stream, saved.at) == (session, NOON)


def test_what_append_gives_is_what_is_read_back_even_for_tuples(store: Store) -> None:
    session = begin(store)
    saved = store.append(session, 1, "k", "answered", {"picked": ("a", "b")})
    assert saved.body == {"picked": ["a", "b"]}
    assert store.events(session) == [saved]


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.text(), st.lists(st.text()), st.integers()), max_size=4))
def test_any_body_survives_the_file(body: dict[str, object]) -> None:
    assert json.loads(to_json(body)) == body


def test_a_lone_surrogate_and_a_null_are_kept(store: Store) -> None:
    session = begin(store)
    body = {"text": "a\ud800b\\\udfff\x00c"}
    store.append(session, 1, "k", "answered", body)
    assert store.events(session)[0].body == body


def test_the_fold_takes_saved_events(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "step/one", "answered", {"text": "ja"})
    store.append(session, 2, "step/two", "skipped", {})
    state = fold(store.events(session))
    assert state.last == 2
    assert set(state.answers) == {"step/one", "step/two"}


def test_events_stand_in_the_order_of_their_number(store: Store) -> None:
    session = begin(store)
    for n in (2, 1, 3):
        store.append(session, n, f"k{n}", "answered", {})
    assert [event.n for event in store.events(session)] == [1, 2, 3]


def test_events_of_an_unknown_session_are_none(store: Store) -> None:
    assert store.events("00000000") == []


def test_a_number_is_never_used_again_after_a_deletion(store: Store) -> None:
    one, two = begin(store), begin(store)
    gone = store.append(two, 1, "a", "answered", {})
    store.delete(two)
    fresh = store.append(one, 1, "b", "answered", {})
    assert fresh.seq > gone.seq


def test_a_row_tells_what_a_list_needs(store: Store) -> None:
    session = store.create(language="en", pace="full", material=material(), workshop="w0rksh0p", group="3")
    store.append(session, 1, "a", "answered", {})
    row = store.session(session)
    assert (row.id, row.kind, row.case_id, row.code_id) == (session, "walk", "free-concert", "brugge")
    assert row.title == text("Het gratis concert", "The free concert")
    assert (row.language, row.pace, row.events, row.status) == ("en", "full", 1, "open")
    assert (row.workshop, row.group) == ("w0rksh0p", "3")
    assert row.created == row.updated == NOON


def test_an_own_dilemma_has_no_case_and_no_title(store: Store) -> None:
    session = store.create(language="nl", pace="quick", material=material(own=True))
    assert store.session(session).case_id is None
    assert store.session(session).title is None
    assert store.material(session) == material(own=True)


def test_a_title_keeps_its_languages_and_the_one_of_the_file(store: Store) -> None:
    title = Text({"en": "Only English", "fr": "Français"}, language="fr")
    session = begin(store, dataclasses.replace(case(), title=title))
    assert store.session(session).title == title


def test_times_are_utc_to_the_second_wherever_the_clock_stands(path: Path) -> None:
    brussels = datetime(2026, 11, 21, 0, 30, 15, 999_999, tzinfo=timezone(timedelta(hours=1)))
    with opened(path, now=lambda: brussels) as store:
        session = begin(store)
        event = store.append(session, 1, "a", "answered", {})
        assert event.at == store.session(session).updated == datetime(2026, 11, 20, 23, 30, 15, tzinfo=UTC)
        assert connection(store).execute("SELECT at FROM event").fetchone() == ("2026-11-20T23:30:15Z",)


def test_status_changes_with_the_event_and_only_then(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "a", "answered", {}, status="finished")
    assert store.session(session).status == "finished"
    store.append(session, 2, "a", "cursor", {})
    assert store.session(session).status == "finished"
    store.append(session, 3, "a", "answered", {}, status="open")
    assert store.session(session).status == "open"


def test_the_list_begins_with_what_was_touched_last(ticking: Store) -> None:
    one, two, three = (begin(ticking) for _ in range(3))
    ticking.append(one, 1, "a", "answered", {})
    assert [row.id for row in ticking.sessions()] == [one, three, two]
    assert [row.id for row in ticking.sessions(2)] == [one, three]


def test_sessions_touched_in_the_same_second_keep_their_order(store: Store) -> None:
    one, two, three = (begin(store) for _ in range(3))
    assert [row.id for row in store.sessions()] == [three, two, one]
    store.append(one, 1, "a", "answered", {})
    store.append(two, 1, "a", "answered", {})
    assert [row.id for row in store.sessions()] == [two, one, three]
    four = begin(store)
    assert [row.id for row in store.sessions()] == [four, two, one, three]


def test_the_list_can_hold_open_sessions_only(ticking: Store) -> None:
    one, two = begin(ticking), begin(ticking)
    ticking.append(two, 1, "a", "answered", {}, status="finished")
    assert [row.id for row in ticking.sessions(status="open")] == [one]
    assert [row.id for row in ticking.sessions(status="finished")] == [two]


def test_walks_and_workshops_are_listed_apart(store: Store) -> None:
    walk = begin(store)
    workshop = store.create("workshop", language="nl", pace="quick", material=material())
    assert [row.id for row in store.sessions()] == [walk]
    assert [row.id for row in store.sessions(kind="workshop")] == [workshop]


@pytest.mark.parametrize("status", [None, "open"])
def test_the_list_follows_an_index_and_sorts_nothing(store: Store, status: Status | None) -> None:
    asked: list[str] = []
    connection(store).set_trace_callback(asked.append)
    store.sessions(10, status=status)
    connection(store).set_trace_callback(None)
    (query,) = asked
    plan = " ".join(row[3] for row in connection(store).execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "USING INDEX stream_by_" in plan
    assert "TEMP B-TREE" not in plan
    assert "event" not in plan


def test_an_unknown_session_is_told(store: Store) -> None:
    for ask in (store.session, store.material, store.delete):
        with pytest.raises(NoSession):
            ask("00000000")
    with pytest.raises(NoSession):
        store.append("00000000", 1, "a", "answered", {})
    assert store.events("00000000") == []


def test_ids_are_eight_letters_without_look_alikes_and_without_time(path: Path) -> None:
    with opened(path, now=lambda: NOON, seed=7) as store:
        first = {begin(store) for _ in range(50)}
    with opened(path.with_name("other.db"), now=lambda: NOON + timedelta(days=400), seed=7) as store:
        assert {begin(store) for _ in range(50)} == first
    assert len(first) == 50
    assert all(len(name) == 8 and set(name) <= set("0123456789abcdefghjkmnpqrstvwxyz") for name in first)


def test_every_bit_of_the_random_number_counts() -> None:
    assert len({ids.fresh(lambda _, bit=bit: 1 << bit) for bit in range(40)}) == 40  # type: ignore[misc]


def test_an_id_that_is_taken_is_drawn_again(path: Path) -> None:
    numbers = iter([5, 5, 6])
    with Store.open(path, now=lambda: NOON, randbits=lambda _: next(numbers)) as store:
        assert begin(store) != begin(store)


def test_a_random_source_that_repeats_itself_does_not_hang(path: Path) -> None:
    with Store.open(path, now=lambda: NOON, randbits=lambda _: 5) as store:
        begin(store)
        with pytest.raises(RuntimeError):
            begin(store)
        assert len(store.sessions()) == 1
