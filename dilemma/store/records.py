"""What the store gives back: saved events, sessions and leases."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple

from dilemma.flow.state import Event
from dilemma.model.text import Text

Status = Literal["open", "finished"]


@dataclass(frozen=True, slots=True)
class SavedEvent(Event):
    """`seq` numbers the events of all sessions, `stream` is the id of this one, `at` is UTC, to the second."""

    seq: int
    stream: str
    at: datetime


class Session(NamedTuple):
    """One row of the list. `case_id` and `title` are None for an own dilemma; `events` counts what was saved.

    `name` is a title of the person's own, `question` the beginning of the question of an own dilemma, `step` the id of
    the step of the open question, `hidden` the names that an anonymous export leaves out.
    """

    id: str
    kind: str
    case_id: str | None
    title: Text | None
    language: str
    pace: str
    code_id: str
    created: datetime
    updated: datetime
    events: int
    status: Status
    workshop: str | None
    group: str | None
    name: str | None = None
    question: str | None = None
    step: str | None = None
    hidden: tuple[str, ...] = ()


class Hit(NamedTuple):
    """A session that holds the words that were looked for. `key` is the question where most of them stand; "": a title.

    `texts` are the texts there: what was typed, or the titles in every language.
    """

    session: Session
    key: str
    texts: tuple[str, ...]


class Lease(NamedTuple):
    """Proof that this process holds a session; `token` tells it from every other holder."""

    stream: str
    token: str


def stamp(moment: datetime) -> str:
    """The moment as it is saved: UTC, to the second, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_json(body: object) -> str:
    """JSON as it is saved: readable, and whole even for a lone surrogate, which SQLite would refuse as text."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def title_json(title: Text | None) -> str | None:
    """The inverse of what `session` reads."""
    if title is None:
        return None
    return to_json({"language": title.language, "by_language": dict(title.by_language)})


def names_json(names: tuple[str, ...]) -> str | None:
    """The names as they are saved; None for none."""
    return to_json(list(names)) if names else None


SELECT_EVENTS = "SELECT seq, stream, n, key, kind, body, at FROM event"


def event(row: tuple[Any, ...]) -> SavedEvent:
    """An event from its columns, in the order of SELECT_EVENTS."""
    seq, stream, n, key, kind, body, at = row
    return SavedEvent(n, key, kind, json.loads(body), seq, stream, datetime.fromisoformat(at))


SELECT_SESSIONS = (
    "SELECT id, kind, case_id, title, language, pace, code_id, created, updated, events, status, workshop, "
    '"group", name, question, step, hidden FROM stream'
)


def session(row: tuple[Any, ...]) -> Session:
    """A session from its columns, in the order of SELECT_SESSIONS."""
    saved = Session._make(row)
    return saved._replace(
        title=Text(**json.loads(row[3])) if row[3] else None,
        created=datetime.fromisoformat(row[7]),
        updated=datetime.fromisoformat(row[8]),
        hidden=tuple(json.loads(row[16])) if row[16] else (),
    )
