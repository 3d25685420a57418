"""What a session is about, saved beside it: each thing once, under the hash of its canonical form.

msgspec, hashlib and the model are imported where they are used: a list of sessions needs none of them.
"""

from collections.abc import Mapping
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from dilemma.store.database import Database
from dilemma.store.errors import NoSession, SnapshotLost

if TYPE_CHECKING:
    from dilemma.flow.material import Material

T = TypeVar("T")

_PARTS = ("case", "code", "scheme", "values")
_HASHES = "SELECT case_snapshot, code_snapshot, scheme_snapshot, values_snapshot FROM stream WHERE id = ?"
_BODIES = """SELECT
    (SELECT body FROM snapshot WHERE hash = case_snapshot),
    (SELECT body FROM snapshot WHERE hash = code_snapshot),
    (SELECT body FROM snapshot WHERE hash = scheme_snapshot),
    (SELECT body FROM snapshot WHERE hash = values_snapshot)
    FROM stream WHERE id = ?"""
_SWEEP = """DELETE FROM snapshot WHERE hash = ? AND NOT EXISTS (
    SELECT 1 FROM stream WHERE snapshot.hash IN (case_snapshot, code_snapshot, scheme_snapshot, values_snapshot))"""


def encode(thing: object) -> bytes:
    """Canonical JSON: no blanks, fields in the order of the model, mappings in their own order, which has a meaning."""
    import msgspec

    return msgspec.json.encode(thing, enc_hook=_plain)


def decode(body: bytes, kind: type[T]) -> T:
    """The inverse of `encode`. ValueError when the bytes do not hold that kind of thing."""
    import msgspec

    return msgspec.json.decode(body, type=kind)


def save(connection: Connection, material: "Material") -> dict[str, str | None]:
    """Save what is not there yet; give the hashes by column of the stream, None for a case that is absent."""
    things = (material.case, material.code, material.scheme, material.values)
    return {f"{part}_snapshot": _save(connection, part, thing) for part, thing in zip(_PARTS, things, strict=True)}


def load(database: Database, stream: str) -> "Material":
    """The material of a session, as it was when it began. NoSession, or SnapshotLost where it cannot be read."""
    from dilemma.flow.material import Material
    from dilemma.model.case import Case
    from dilemma.model.code import Code
    from dilemma.model.scheme import Scheme
    from dilemma.model.vocabulary import Value

    rows = database.read(_BODIES, (stream,))
    if not rows:
        raise NoSession(database.path, stream)
    case, code, scheme, values = rows[0]
    try:
        return Material(
            case=None if case is None else decode(case, Case),
            code=decode(code, Code),
            scheme=decode(scheme, Scheme),
            values=decode(values, dict[str, Value]),
        )
    except ValueError as error:
        raise SnapshotLost(database.path, session=stream) from error


def hashes_of(connection: Connection, stream: str) -> tuple[str | None, ...] | None:
    """The hashes that a session refers to; None where there is no such session."""
    row: tuple[str | None, ...] | None = connection.execute(_HASHES, (stream,)).fetchone()
    return row


def sweep(connection: Connection, hashes: tuple[str | None, ...]) -> None:
    """Delete those of the snapshots to which no session refers any more."""
    connection.executemany(_SWEEP, [(name,) for name in hashes])


def _save(connection: Connection, part: str, thing: object) -> str | None:
    from hashlib import sha256

    if thing is None:
        return None
    body = encode(thing)
    name = sha256(body).hexdigest()
    connection.execute("INSERT OR IGNORE INTO snapshot (hash, kind, body) VALUES (?, ?, ?)", (name, part, body))
    return name


def _plain(thing: object) -> object:
    if isinstance(thing, Mapping):
        return dict(thing)
    raise TypeError(f"a snapshot cannot hold {type(thing).__name__}")
