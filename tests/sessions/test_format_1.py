"""A file of the first format: what it holds is there, is listed in words and is found."""

import sqlite3
from contextlib import closing
from pathlib import Path

from command_line import Run
from kept_sessions import kept, kept_own
from scripted import leave, write
from store_samples import opened

from dilemma.flow.answer import Entry
from dilemma.store import schema


def go_back(path: Path) -> None:
    """Make a file of the present format one of the first."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in ("DROP TABLE words_index", "DROP TABLE words", "PRAGMA user_version = 1"):
            raw.execute(statement)
        for column in ("name", "question", "step", "hidden"):
            raw.execute(f"ALTER TABLE stream DROP COLUMN {column}")
        columns = [row[1] for row in raw.execute("PRAGMA table_info(stream)")]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as first:
        schema.MIGRATIONS[0](first)
        assert columns == [row[1] for row in first.execute("PRAGMA table_info(stream)")]


def test_all_is_listed_found_and_shown(home: Path, dilemma: Run) -> None:
    done, own = kept(home), kept_own(home)
    draft = kept(home, {"conclusion/because/1": leave(Entry(text="een kladversie"))})
    notes = [dilemma("sessions", "show", id).out for id in (done, own)]
    listed = dilemma("sessions").out
    go_back(home / "sessions.db")
    assert dilemma("sessions").out == listed
    assert "Zeg ik aan José dat ik het niet vertrouw?  in progress: step 3, alternatives" in listed
    assert [dilemma("sessions", "show", id).out for id in (done, own)] == notes
    for words, id in (("fatma tent", done), ("jose teken", own), ("kladversie", draft), ("eigen woord", own)):
        assert dilemma("sessions", "search", *words.split()).out.startswith(id), words
    assert len(dilemma("sessions", "search", "concert").out.splitlines()) == 2


def test_it_goes_on_in_the_new_format(home: Path) -> None:
    id = kept(home, {"conclusion/because/1": write("zqxjoud")})
    go_back(home / "sessions.db")
    with opened(home / "sessions.db", seed=9) as store:
        last = store.events(id)[-1].n
        store.append(id, last + 1, "close/final", "answered", {"text": "zqxjnieuw"}, step="close")
        assert [hit.key for hit in store.search("zqxj")] == ["close/final"]
        assert (store.session(id).name, store.session(id).hidden) == (None, ())
        store.delete(id)
    assert b"zqxj" not in (home / "sessions.db").read_bytes()
