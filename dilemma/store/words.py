"""The index of all that was typed: a row for each text that still stands, and FTS5 over these rows where SQLite has it.

Without FTS5 the rows themselves are searched. A process that lacks it cannot keep the index, so it empties it: no
deleted word stays behind, and the next process that has it makes the index anew.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from sqlite3 import Connection
from typing import Any

# `terms` holds each word once, folded, with single spaces: nothing that a tokenizer or a pattern could take otherwise.
TABLE = """CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL REFERENCES stream (id),
    key TEXT NOT NULL,
    draft INTEGER NOT NULL,
    n INTEGER NOT NULL,
    terms TEXT NOT NULL,
    UNIQUE (stream, key, draft)
)"""
TITLE = ""
LONGEST = 64

_INDEX = """CREATE VIRTUAL TABLE words_index USING fts5(
    terms, content = 'words', content_rowid = 'id', tokenize = 'ascii', detail = none, columnsize = 0
)"""
_REBUILD = "INSERT INTO words_index (words_index) VALUES ('rebuild')"
_OPTIMIZE = "INSERT INTO words_index (words_index) VALUES ('optimize')"
_FORGET = "INSERT INTO words_index (words_index, rowid, terms) SELECT 'delete', id, terms FROM words WHERE {which}"
_EXISTS = "SELECT 1 FROM sqlite_schema WHERE name = 'words_index'"
# Rows up to 10 describe the index; what it holds stands above.
_FILLED = "SELECT 1 FROM words_index_data WHERE id > 10 LIMIT 1"
# The tables behind the index as they are before a word is in it. They are plain tables, also to whoever lacks FTS5.
_EMPTY = (
    "DELETE FROM words_index_idx",
    "DELETE FROM words_index_data",
    "INSERT INTO words_index_data (id, block) VALUES (1, x''), (10, x'00000000000000')",
)


def available(connection: Connection) -> bool:
    """Whether this SQLite has FTS5."""
    return connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone() is not None


def settled(connection: Connection, *, fts: bool) -> bool:
    """Whether the index is as it should be: with FTS5 there, and filled if there are words; else empty or absent."""
    exists = connection.execute(_EXISTS).fetchone() is not None
    filled = exists and connection.execute(_FILLED).fetchone() is not None
    if not fts:
        return not filled
    return exists and (filled or connection.execute("SELECT 1 FROM words LIMIT 1").fetchone() is None)


def settle(connection: Connection, *, fts: bool) -> None:
    """Make it so."""
    if connection.execute(_EXISTS).fetchone() is not None:
        for statement in _EMPTY:
            connection.execute(statement)
    elif fts:
        connection.execute(_INDEX)
    if fts:
        connection.execute(_REBUILD)


def terms(text: str) -> list[str]:
    """The different words of a text as they are compared, each cut off where it is longer than any word is."""
    from dilemma.prose.folding import vocabulary

    found = vocabulary(text)
    return (
        found if max(map(len, found), default=0) <= LONGEST else list(dict.fromkeys(word[:LONGEST] for word in found))
    )


def typed(kind: str, key: str, body: Mapping[str, Any]) -> Iterator[tuple[str, bool, str]]:
    """What an event changes: the key of a question, whether it is a draft, and the text that now stands there."""
    match kind:
        case "answered" | "skipped" | "edited":
            yield key, True, ""
            yield key, False, _text(body)
        case "cursor":
            for question, draft in body.get("drafts", {}).items():
                yield question, True, _text(draft)


def keep(connection: Connection, stream: str, n: int, changes: Iterable[tuple[str, bool, str]], *, fts: bool) -> None:
    """Put the texts in the place of those that stood there; `n` is the event that they come from, 0 for the title."""
    for key, draft, text in changes:
        place = (stream, key, draft)
        old = connection.execute("SELECT id FROM words WHERE stream = ? AND key = ? AND draft = ?", place).fetchone()
        if old:
            if fts:
                connection.execute(_FORGET.format(which="id = ?"), old)
            connection.execute("DELETE FROM words WHERE id = ?", old)
        if text and (found := " ".join(terms(text))):
            row = connection.execute(
                "INSERT INTO words (stream, key, draft, n, terms) VALUES (?, ?, ?, ?, ?)", (*place, n, found)
            ).lastrowid
            if fts:
                connection.execute("INSERT INTO words_index (rowid, terms) VALUES (?, ?)", (row, found))


def delete(connection: Connection, streams: Iterable[str], *, fts: bool) -> None:
    """Delete the rows of these sessions, and every trace of them in the index."""
    for stream in streams:
        if fts:
            connection.execute(_FORGET.format(which="stream = ?"), (stream,))
        connection.execute("DELETE FROM words WHERE stream = ?", (stream,))
    if fts:
        # Until its parts are merged, the index still holds the words that were taken out.
        connection.execute(_OPTIMIZE)


def titles(name: str | None, title: str | None) -> str:
    """The text of a title's row: the person's own title and that of the case (as saved) in every language."""
    case = json.loads(title)["by_language"].values() if title else ()
    return "\n".join((*((name,) if name else ()), *case))


def fill(connection: Connection) -> None:
    """Make the rows of every session that there is: the step from a file that had none."""
    for stream, title in connection.execute("SELECT id, title FROM stream").fetchall():
        keep(connection, stream, 0, [(TITLE, False, titles(None, title))], fts=False)
    for stream, n, key, kind, body in connection.execute("SELECT stream, n, key, kind, body FROM event ORDER BY seq"):
        keep(connection, stream, n, typed(kind, key, json.loads(body)), fts=False)


def _text(body: Mapping[str, Any]) -> str:
    own = (words if isinstance(words, str) else words["text"] for words in body.get("own", ()))
    return "\n".join((*own, *((body["text"],) if body.get("text") else ())))
