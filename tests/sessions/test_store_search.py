import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hostile import CLEAN, RAW
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_samples import begin, case, connection, material, opened

from dilemma.store import Store, words


@pytest.fixture(params=["fts5", "without"], autouse=True)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if request.param == "without":
        monkeypatch.setattr(words, "available", lambda _connection: False)
    return request.param


def say(store: Store, text: str, *, key: str = "step/question", of: Any = None) -> str:
    session = begin(store, of)
    store.append(session, 1, key, "answered", {"text": text})
    return session


def found(store: Store, text: str) -> list[str]:
    return [hit.session.id for hit in store.search(text)]


@pytest.mark.parametrize(
    "looked_for", ["sponsor", "SPON", "s", "café", "cafe", "CAFÉ", "sponsor tent", "tent, spons!", "concert tent"]
)
def test_found(store: Store, looked_for: str) -> None:
    session = say(store, "De Sponsor van het cafe\u0301 betaalt de tent.")
    say(store, "Iets anders.", of=case("other", "Een fles"))
    assert found(store, looked_for) == [session]


@pytest.mark.parametrize("looked_for", ["ponsor", "sponsors", "sponsor niet", "text", "picked", "answered", ""])
def test_not_found(store: Store, looked_for: str) -> None:
    say(store, "De sponsor betaalt.")
    assert found(store, looked_for) == []


@pytest.mark.parametrize("text", RAW.values(), ids=RAW)
def test_hostile_texts_are_kept_and_looked_for(store: Store, text: str) -> None:
    session = say(store, text)
    assert found(store, "concert") == [session]
    store.search(text)
    store.rename(session, CLEAN["html"])
    assert found(store, "script alert") == [session]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(st.sampled_from("\"'*()^:-+{}%_\\;NEARORDT \x00é"), max_size=30))
def test_no_query_breaks_the_search(store: Store, said: str, looked_for: str) -> None:
    session = say(store, said)
    for query in (looked_for, said, f'"{said}"*', f"{looked_for} AND", f"terms:{said}"):
        store.search(query)
    assert session in found(store, said) or not words.terms(said)
    store.delete(session)


def test_what_no_longer_stands_is_not_found(store: Store) -> None:
    session = begin(store)
    store.append(session, 1, "a/b", "answered", {"own": [{"ref": "own:1", "text": "eerste"}]})
    store.append(session, 2, "a/c", "cursor", {"drafts": {"a/c": {"text": "kladversie"}}})
    assert found(store, "eerste") == found(store, "kladversie") == [session]
    store.append(session, 3, "a/c", "answered", {"text": "verstuurd"})
    store.append(session, 4, "a/b", "skipped", {})
    assert (found(store, "kladversie"), found(store, "eerste")) == ([], [])
    store.append(session, 5, "close/conclusion", "edited", {"text": "besluit", "rests_on": 4})
    (hit,) = store.search("besluit")
    assert (hit.key, hit.texts, hit.session.id) == ("close/conclusion", ("besluit",), session)


def test_a_title_of_ones_own_is_found_beside_that_of_the_case(store: Store) -> None:
    session = begin(store)
    store.rename(session, "De tent van de sponsor")
    assert found(store, "sponsor") == found(store, "free") == [session]
    assert store.search("tent")[0].texts == ("De tent van de sponsor", "Het gratis concert", "The free concert")
    store.rename(session, None)
    assert (found(store, "sponsor"), store.session(session).name) == ([], None)


def test_the_last_typed_comes_first_and_whole_words_before_beginnings(store: Store) -> None:
    sessions = [say(store, text) for text in ("tent", "tent", "tenten")]
    assert found(store, "tent") == [sessions[1], sessions[0], sessions[2]]
    assert [hit.session.id for hit in store.search("tent", 1)] == [sessions[1]]


def test_deleted_words_leave_no_trace_in_the_file(path_of: Path) -> None:
    with opened(path_of) as store:
        sessions = [say(store, f"zqxjvolledig{place} kwyfgeheimzinnig" * 3) for place in range(20)]
        for session in sessions:
            store.append(session, 2, "step/question", "answered", {"text": "pfwztweede pfwzversie"})
            store.rename(session, "bvxqtitel")
            store.hide(session, ["cvbnfatma"])
        for mark in (b"kwyfgeh", b"pfwztw", b"bvxqt", b"cvbnf"):
            assert mark in path_of.read_bytes()
        store.delete(*sessions[:19])
        assert len(found(store, "pfwztweede")) == 1
        store.delete(sessions[19])
        left = path_of.read_bytes()
    for mark in (b"zqxj", b"xjvol", b"kwyf", b"geheimz", b"pfwz", b"tweede", b"versie", b"bvxq", b"titel0", b"cvbn"):
        assert mark not in left


def test_erased_words_leave_no_trace_and_search_goes_on(path_of: Path) -> None:
    with opened(path_of) as store:
        for place in range(20):
            say(store, f"zqxjvolledig{place}")
        store.erase()
        assert b"zqxj" not in path_of.read_bytes()
        assert found(store, "zqxjvolledig3") == []
        assert found(store, "opnieuw") == []
        session = say(store, "opnieuw")
        assert found(store, "opnieuw") == [session]


def test_a_file_that_changes_between_systems_is_searched_on_both(
    path_of: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    with opened(path_of) as store:
        one = say(store, "zqxjeen")
    with monkeypatch.context() as without:
        without.setattr(words, "available", lambda _connection: False)
        with opened(path_of, seed=2) as store:
            two = say(store, "zqxjtwee")
            assert {*found(store, "zqxj")} == {one, two}
            store.delete(one)
            assert b"zqxjeen" not in path_of.read_bytes()
    with opened(path_of, seed=3) as store:
        three = say(store, "zqxjdrie")
        assert {*found(store, "zqxj")} == {two, three}
        assert connection(store).execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("action", ["append", "search", "delete", "rename", "create"])
def test_a_broken_index_is_made_anew_and_costs_nothing(path_of: Path, engine: str, action: str) -> None:
    if engine == "without":
        pytest.skip("there is no index to break")
    with opened(path_of) as store:
        session = say(store, "zqxjeen")
    with closing(sqlite3.connect(path_of)) as raw:
        raw.execute("UPDATE words_index_data SET block = x'ffffffffffffffffffff' WHERE id > 1")
        raw.commit()
    with opened(path_of, seed=2) as store:
        match action:
            case "append":
                store.append(session, 2, "step/other", "answered", {"text": "zqxjtwee"})
            case "delete":
                store.delete(session)
            case "rename":
                store.rename(session, "zqxjtitel")
            case "create":
                say(store, "zqxjdrie")
        assert (session in found(store, "zqxjeen")) == (action != "delete")
        assert [event.n for event in store.events(session)] == {"append": [1, 2], "delete": []}.get(action, [1])


def test_own_dilemmas_are_called_by_their_question(store: Store) -> None:
    session = store.create(language="nl", pace="quick", material=material(own=True))
    store.append(session, 1, "reaction/question", "answered", {"text": "Teken ik dit? " + "x" * 900})
    row = store.session(session)
    assert row.question is not None
    assert (row.question[:14], len(row.question), row.step) == ("Teken ik dit? ", 200, "reaction")
    other = begin(store)
    store.append(other, 1, "reaction/question", "answered", {"text": "Niet van mij"}, step="parties")
    assert (store.session(other).question, store.session(other).step) == (None, "parties")


@pytest.fixture
def path_of(tmp_path: Path) -> Path:
    return tmp_path / "sessions.db"
