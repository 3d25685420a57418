"""A whole session as JSON, for a backup, a colleague or another program. `dilemma sessions import` takes it back."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any

from dilemma.flow.material import Material
from dilemma.flow.state import Event

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Dated(Event):
    """An event with its moment: a datetime in UTC, or a date alone where the hour was left out."""

    at: date


@dataclass(frozen=True, slots=True)
class Saved:
    """A session with all that belongs to it. `title` is the person's own; `hidden` the names to leave out.

    Moments are datetimes in UTC, or dates where the hour was left out. `id`, `workshop` and `group` may have been, too.
    """

    language: str
    pace: str
    status: str
    started: date
    updated: date
    material: Material
    events: tuple[Dated, ...]
    id: str | None = None
    title: str | None = None
    workshop: str | None = None
    group: str | None = None
    hidden: tuple[str, ...] = ()


def to_json(saved: Saved) -> str:
    """The session as one JSON text, ending in a line end. The same session always gives the same text."""
    import json

    import msgspec

    snapshots = {each.name: getattr(saved.material, each.name) for each in fields(Material)}
    document = {
        "dilemma": "session",
        "format": FORMAT,
        "id": saved.id,
        "title": saved.title,
        "language": saved.language,
        "pace": saved.pace,
        "status": saved.status,
        "started": moment(saved.started),
        "updated": moment(saved.updated),
        "workshop": saved.workshop,
        "group": saved.group,
        "hidden": list(saved.hidden),
        "snapshots": msgspec.to_builtins(snapshots, enc_hook=_plain),
        "events": [_event(event) for event in saved.events],
    }
    said = {name: value for name, value in document.items() if value not in (None, []) or name == "events"}
    text = json.dumps(said, ensure_ascii=False, indent=1)
    # A lone surrogate, which no file can hold as it is, becomes its escape.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def moment(when: date) -> str:
    """A moment as it stands in the file."""
    if isinstance(when, datetime):
        return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return when.isoformat()


def _event(event: Dated) -> dict[str, Any]:
    return {"n": event.n, "key": event.key, "kind": event.kind, "at": moment(event.at), "body": dict(event.body)}


def _plain(thing: object) -> object:
    if isinstance(thing, Mapping):
        return dict(thing)
    raise TypeError(f"a session cannot hold {type(thing).__name__}")
