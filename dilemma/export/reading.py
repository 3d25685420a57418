"""A session file read back: every text cleaned, every part judged. What is not right is told with its place."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from dilemma.export import messages
from dilemma.export.locating import Trail, place, position
from dilemma.export.session import FORMAT, Dated, Saved
from dilemma.export.shapes import Session
from dilemma.flow.material import Material
from dilemma.flow.plan import sequence
from dilemma.flow.state import fold
from dilemma.flow.walk import Pace, Walk
from dilemma.model.text import clean
from dilemma.prose.note import Moments, note

LARGEST = 32 << 20
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d*)(?:\.\.\.)?\]")
_ANY_MOMENTS = Moments(datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC))
_WANTED = {
    "str": messages.WANTS_TEXT,
    "int": messages.WANTS_NUMBER,
    "array": messages.WANTS_LIST,
    "object": messages.WANTS_OBJECT,
    "bool": messages.WANTS_BOOLEAN,
}


class Refused(Exception):
    """A file that is no session. `message` is a msgid that `values` fills; line and column count from 1."""

    def __init__(self, message: str, at: tuple[int, int] = (1, 1), **values: str) -> None:
        super().__init__(message)
        self.message = message
        self.line, self.column = at
        self.values = values


def read(content: bytes) -> Saved:
    """The session in a file. Raises Refused at the first thing that is wrong with it."""
    if len(content) > LARGEST:
        raise Refused(messages.TOO_LARGE, megabytes=str(LARGEST >> 20))
    text = _decoded(content)
    try:
        document = _parsed(text)
        found = _shaped(text, document)
        _judge(text, found)
        saved = _saved(text, found)
    except RecursionError as error:
        raise Refused(messages.TOO_DEEP) from error
    _walk(saved)
    return saved


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace")
        raise Refused(messages.NOT_UTF8, position(before, len(before))) from error


def _parsed(text: str) -> dict[str, Any]:
    twice: list[str] = []

    def keys_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        known = dict(pairs)
        if len(known) < len(pairs):
            names = [name for name, _ in pairs]
            twice.append(next(name for name in names if names.count(name) > 1))
        return {clean(name): _clean(value) for name, value in known.items()}

    try:
        document = json.loads(text, object_pairs_hook=keys_once)
    except json.JSONDecodeError as error:
        raise Refused(messages.NOT_JSON, (error.lineno, error.colno)) from error
    except ValueError as error:  # a number with thousands of digits
        raise Refused(messages.NOT_JSON) from error
    if not isinstance(document, dict) or document.get("dilemma") != "session":
        raise Refused(messages.NOT_OURS)
    if twice:
        again = [
            found.start() for found in re.finditer(rf"{re.escape(json.dumps(twice[0], ensure_ascii=False))}\s*:", text)
        ]
        raise Refused(messages.TWICE, position(text, again[-1] if again else 0), name=clean(twice[0]))
    version = document.get("format")
    if type(version) is int and version > FORMAT:
        raise Refused(messages.NEWER, place(text, ["format"]), found=str(version), known=str(FORMAT))
    return document


def _clean(value: object) -> object:
    """A value whose own objects are clean already: they were made from the inside out."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return value


def _shaped(text: str, document: Mapping[str, Any]) -> Session:
    try:
        return msgspec.convert(document, Session)
    except msgspec.ValidationError as error:
        raise _refused(text, str(error)) from error


def _refused(text: str, told: str) -> Refused:
    """What msgspec says, in our words and with its place in the file."""
    what, _, where = told.partition(" - at ")
    trail: list[str | int] = []
    for name, number in _STEP.findall(where.partition("`$")[2].rstrip("`")):
        if not name and not number:
            break
        trail.append(name or int(number))
    missing = re.match(r"Object missing required field `(.+)`", what)
    if missing:
        return Refused(messages.MISSING, place(text, trail), name=missing[1])
    wanted = re.match(r"Expected `(\w+).*`, got `", what)
    return Refused(_WANTED.get(wanted[1] if wanted else "", messages.NOT_ALLOWED), place(text, trail))


def _judge(text: str, found: Session) -> None:
    """What no shape can say: the order of the events, and ids that become names of files."""
    for index, event in enumerate(found.events):
        if event.n != index + 1:
            at = place(text, ["events", index, "n"])
            raise Refused(messages.OUT_OF_ORDER, at, found=str(event.n), expected=str(index + 1))
    for part, thing in (("case", found.snapshots.case), ("code", found.snapshots.code)):
        if thing is not None and not _ID.fullmatch(thing.id):
            raise Refused(messages.NOT_ALLOWED, place(text, ["snapshots", part, "id"]))


def _saved(text: str, found: Session) -> Saved:
    parts = found.snapshots
    return Saved(
        language=found.language,
        pace=found.pace,
        status=found.status,
        started=_moment(text, found.started, ["started"]),
        updated=_moment(text, found.updated, ["updated"]),
        material=Material(parts.case, parts.code, parts.scheme, parts.values),
        events=tuple(
            Dated(
                event.n,
                event.key,
                str(event.__struct_config__.tag),
                msgspec.to_builtins(event.body),
                _moment(text, event.at, ["events", index, "at"]),
            )
            for index, event in enumerate(found.events)
        ),
        id=found.id,
        title=found.title,
        workshop=found.workshop,
        group=found.group,
        hidden=tuple(found.hidden),
    )


def _moment(text: str, written: str, trail: Trail) -> date:
    try:
        if "T" in written:
            return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        return date.fromisoformat(written)
    except ValueError as error:
        raise Refused(messages.NO_DATE, place(text, trail)) from error


def _walk(saved: Saved) -> None:
    """Walk it and write its note: parts that are each in order may still not belong together."""
    try:
        walk = Walk("", saved.material, saved.language, Pace(saved.pace), fold(saved.events))
        sequence(walk)
        note(walk, _ANY_MOMENTS)
    except Exception as error:
        raise Refused(messages.NO_WALK) from error
