"""The shape of a session file: what msgspec reads it by, and what its JSON schema is made from."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from dilemma.model.case import Case
from dilemma.model.code import Code
from dilemma.model.scheme import Scheme
from dilemma.model.vocabulary import Value

_DATE = r"^2\d{3}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$"
Moment = Annotated[str, Meta(pattern=_DATE, description="A date and time in UTC; a date alone where it is anonymous.")]
Key = Annotated[
    str, Meta(pattern=r"^[a-z][a-z-]{0,40}/[^\s]{1,300}$", description="step/question, with a reference or a round")
]
Number = Annotated[int, Meta(ge=1, le=1_000_000)]


class OwnWords(Struct):
    """Words that the person typed, under a number that is never used again."""

    ref: Annotated[str, Meta(pattern=r"^own:[0-9]{1,9}$")]
    text: str


class AnswerBody(Struct, omit_defaults=True):
    """What was picked from the list, the own words beside it, and running text."""

    picked: list[str] = []
    own: list[OwnWords] = []
    text: str = ""


class Draft(Struct, omit_defaults=True):
    """What stood in a field and was not sent."""

    picked: list[str] = []
    own: list[str] = []
    text: str = ""


class EditedBody(Struct):
    """The conclusion in the person's own prose, and the number of the event that it rests on."""

    text: str
    rests_on: Annotated[int, Meta(ge=0, le=1_000_000)]


class CursorBody(Struct, omit_defaults=True):
    """What stood unsent when the person moved or stopped, by the key of its question."""

    drafts: dict[str, Draft] = {}


class _Event(Struct, tag_field="kind"):
    n: Number
    key: Key
    at: Moment


class Answered(_Event, tag="answered"):
    """An answer. A later one to the same question takes its place; this one stays in the list."""

    body: AnswerBody


class Skipped(_Event, tag="skipped"):
    """A question that was left open on purpose."""

    body: AnswerBody


class EditedProse(_Event, tag="edited"):
    """The conclusion was rewritten."""

    body: EditedBody


class Cursor(_Event, tag="cursor"):
    """The person went to the question with this key, or stopped at it."""

    body: CursorBody


class Snapshots(Struct):
    """The texts as they were when the session began. `case` is null for an own dilemma; `values` maps ids to values."""

    code: Code
    scheme: Scheme
    values: dict[str, Value]
    case: Case | None = None


class Session(Struct):
    """A session of dilemma: what it is about, and all its events in order, numbered from 1."""

    dilemma: Literal["session"]
    format: Annotated[int, Meta(ge=1, description="The version of this shape.")]
    language: Literal["nl", "en"]
    pace: Literal["quick", "full"]
    started: Moment
    updated: Moment
    snapshots: Snapshots
    events: list[Answered | Skipped | EditedProse | Cursor]
    status: Literal["open", "finished"] = "open"
    id: Annotated[str, Meta(pattern=r"^[0-9a-hjkmnp-tv-z]{4,26}$")] | None = None
    title: Annotated[str | None, Meta(description="A title of the person's own.")] = None
    workshop: str | None = None
    group: str | None = None
    hidden: Annotated[list[str], Meta(description="Names that an anonymous export leaves out.")] = []


def schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of a session file."""
    made = msgspec.json.schema(Session)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dilemma session", **made}
