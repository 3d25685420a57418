"""The state of a walk: a pure fold over its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dilemma.flow.answer import OWN, Answer, Entry

ANSWERED, SKIPPED, EDITED, CURSOR = "answered", "skipped", "edited", "cursor"


@dataclass(frozen=True, slots=True)
class Event:
    """One saved thing: `n` counts from 1 within its session, `key` is step/question[/reference][/round]."""

    n: int
    key: str
    kind: str
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """Prose that the person rewrote after event `rests_on`; its own event is `n`."""

    text: str
    rests_on: int
    n: int


@dataclass(frozen=True, slots=True)
class State:
    """What the events say: answers by key (None: skipped), drafts, edited prose, and where the person is.

    `numbers` holds the event number of each answer, `used` the highest number given to own words, by step.
    `at` is the key of the question that is open; "" means: whatever follows `after`, or the first one not settled.
    """

    answers: Mapping[str, Answer | None] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    used: Mapping[str, int] = field(default_factory=dict)
    drafts: Mapping[str, Entry] = field(default_factory=dict)
    edited: Edited | None = None
    at: str = ""
    after: str = ""
    last: int = 0

    def apply(self, event: Event) -> "State":
        """The state after one more event."""
        state = replace(self, last=max(self.last, event.n))
        match event.kind:
            case "answered" | "skipped":
                answer = Answer.from_body(event.body) if event.kind == ANSWERED else None
                return replace(
                    state,
                    answers={**self.answers, event.key: answer},
                    numbers={**self.numbers, event.key: event.n},
                    used=_used(self.used, event),
                    drafts=_without(self.drafts, event.key),
                    at="",
                    after=event.key,
                )
            case "edited":
                edited = Edited(event.body["text"], event.body["rests_on"], event.n)
                return replace(state, edited=edited, drafts=_without(self.drafts, event.key), at="", after=event.key)
            case "cursor":
                drafts = {key: Entry.from_body(body) for key, body in event.body.get("drafts", {}).items()}
                return replace(state, drafts={**self.drafts, **drafts}, at=event.key, after="")
            case _:
                return state

    def moved(self, *, at: str = "", after: str = "") -> "State":
        """The same answers, the person elsewhere: nothing that needs saving."""
        return replace(self, at=at, after=after)


def fold(events: Iterable[Event]) -> State:
    """The state that the events lead to."""
    state = State()
    for event in events:
        state = state.apply(event)
    return state


def _used(before: Mapping[str, int], event: Event) -> Mapping[str, int]:
    step = event.key.partition("/")[0]
    given = [int(words["ref"].removeprefix(OWN)) for words in event.body.get("own", ())]
    return {**before, step: max([before.get(step, 0), *given])}


def _without(drafts: Mapping[str, Entry], key: str) -> Mapping[str, Entry]:
    return {name: draft for name, draft in drafts.items() if name != key}
