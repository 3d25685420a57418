"""How sessions and events come into the tables, with what the list and the search need of them."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dilemma.store import records, snapshots, words
from dilemma.store.database import Database
from dilemma.store.errors import Conflict, NoSession
from dilemma.store.records import SavedEvent, Session, Status, stamp

if TYPE_CHECKING:
    from dilemma.flow.material import Material

# The question of an own dilemma, which it is called by; the list shows no more than its beginning.
_QUESTION = "reaction/question"
_BEGINNING = 200

_BEGIN_STREAM = """INSERT INTO stream (
    id, kind, created, updated, latest, language, pace, case_id, code_id, title, workshop, "group", status, name,
    hidden, step, case_snapshot, code_snapshot, scheme_snapshot, values_snapshot
) VALUES (
    :id, :kind, :created, :updated, (SELECT coalesce(max(seq), 0) FROM event), :language, :pace,
    :case_id, :code_id, :title, :workshop, :group, :status, :name,
    :hidden, :step, :case_snapshot, :code_snapshot, :scheme_snapshot, :values_snapshot
)"""
_ADD_EVENT = "INSERT INTO event (stream, n, key, kind, body, at) VALUES (?, ?, ?, ?, ?, ?)"
_TOUCH_STREAM = """UPDATE stream SET
    updated = :at, latest = :seq, events = events + 1, status = coalesce(:status, status), step = :step,
    question = CASE WHEN :question IS NOT NULL AND case_id IS NULL THEN :question ELSE question END
WHERE id = :stream"""
_TAKE_OVER = "UPDATE stream SET updated = ?, status = ?, step = ? WHERE id = ?"


def begin(connection: sqlite3.Connection, session: Session, material: "Material", *, fts: bool) -> None:
    """Add a session without events, its snapshots with it."""
    row = session._asdict() | {
        "created": stamp(session.created),
        "updated": stamp(session.updated),
        "title": records.title_json(session.title),
        "hidden": records.names_json(session.hidden),
        **snapshots.save(connection, material),
    }
    connection.execute(_BEGIN_STREAM, row)
    titles = words.titles(session.name, row["title"])
    words.keep(connection, session.id, 0, [(words.TITLE, False, titles)], fts=fts)


def add(  # noqa: PLR0913 (an event has as many parts)
    connection: sqlite3.Connection,
    stream: str,
    n: int,
    key: str,
    kind: str,
    body: Mapping[str, Any],
    *,
    at: str,
    status: Status | None,
    step: str | None,
    fts: bool,
) -> SavedEvent:
    """Add event `n`; `step` is that of the question that is open then, by default that of the event."""
    text = records.to_json(dict(body))
    seq = connection.execute(_ADD_EVENT, (stream, n, key, kind, text, at)).lastrowid
    asked = body.get("text") if key == _QUESTION and kind == "answered" else None
    touched = {
        "at": at,
        "seq": seq,
        "status": status,
        "step": key.partition("/")[0] if step is None else step,
        "question": asked[:_BEGINNING] if asked else None,
        "stream": stream,
    }
    connection.execute(_TOUCH_STREAM, touched)
    words.keep(connection, stream, n, words.typed(kind, key, body), fts=fts)
    return records.event((seq, stream, n, key, kind, text, at))


def restore(
    connection: sqlite3.Connection, session: Session, material: "Material", events: Sequence[SavedEvent], *, fts: bool
) -> None:
    """Add a session as it was elsewhere, with its own dates."""
    begin(connection, session, material, fts=fts)
    for event in events:
        add(
            connection,
            session.id,
            event.n,
            event.key,
            event.kind,
            event.body,
            at=stamp(event.at),
            status=None,
            step=None,
            fts=fts,
        )
    connection.execute(_TAKE_OVER, (stamp(session.updated), session.status, session.step, session.id))


def refusal(database: Database, error: sqlite3.IntegrityError, stream: str, n: int) -> Exception:
    """What an event that was refused means."""
    match error.sqlite_errorcode:
        case sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            return Conflict(database.path, stream, n)
        case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            return NoSession(database.path, stream)
        case _:
            return error
