"""The loop of the walk: ask, save, go on. It knows a Prompter and a way to save, and neither terminal nor file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from dilemma.flow.answer import Answer, Entry, number
from dilemma.flow.plan import current, default, previous, settled
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.state import ANSWERED, CURSOR, EDITED, SKIPPED, Event
from dilemma.flow.steps.closing import ANEW, edited
from dilemma.flow.walk import Walk


@dataclass(frozen=True, slots=True)
class Given:
    """The person answered. An empty entry is a skip where the question bears it."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Back:
    """The person wants the question before; `draft` is what stood there unsent."""

    draft: Entry


@dataclass(frozen=True, slots=True)
class Left:
    """The person stopped, or was cut off. `code` is what the process will end with."""

    draft: Entry
    code: int = 0


Reply = Given | Back | Left


class Prompter(Protocol):
    """Whoever answers: a person at a terminal, a file, a test."""

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        """Ask once. `ready` is what stands in the field; `complaint` is what was wrong with the reply before."""
        ...

    def first(self) -> None:
        """Say that there is no question before this one."""
        ...


class NotSaved(Exception):
    """Raised by a Save where the event may be saved later, after the person was told: the question is asked again."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(cause)
        self.cause = cause


Save = Callable[[Event, Walk], None]
"""Saves an event; the walk is as it stands with it. Returns only when the event is safe. May raise NotSaved."""


def drive(walk: Walk, prompter: Prompter, save: Save, compose: Callable[[Walk], str]) -> tuple[Walk, Left | None]:
    """Ask until the walk is complete or left. Each answer is saved before the next question shows.

    Raises NotSaved where the person stops for the second time, or is cut off, and what stood there cannot be saved.
    """
    complaint: Complaint | None = None
    standing: Entry | None = None
    stopped = False
    while (question := current(walk)) is not None:
        composed = compose(walk) if question.kind is Kind.PROSE else ""
        ready = default(walk, question, composed)
        reply = prompter.ask(question, walk, ready if standing is None else standing, complaint)
        complaint = standing = None
        try:
            match reply:
                case Given(entry):
                    entered = question.read(entry)
                    complaint = None if question.door(entered) else question.complaint(entered)
                    if complaint is None:
                        walk = _given(walk, question, entered, composed, save)
                    else:
                        standing = entered
                case Back(draft):
                    target = previous(walk, question)
                    if target is None:
                        prompter.first()
                    walk = _moved(walk, question, target or question, draft, ready, save)
                case Left(draft, _):
                    return _moved(walk, question, question, draft, ready, save), reply
        except NotSaved:
            if isinstance(reply, Left) and (stopped or reply.code):
                raise
            stopped = stopped or isinstance(reply, Left)
            standing = question.read(reply.entry if isinstance(reply, Given) else reply.draft)
        else:
            stopped = False
    return walk, None


def _given(walk: Walk, question: Question, entry: Entry, composed: str, save: Save) -> Walk:
    if door := question.door(entry):
        return walk.with_state(walk.state.moved(at=door))
    drafted = question.key in walk.state.drafts
    if question.kind is Kind.PROSE:
        own = edited(walk)
        if entry.text == (own.text if own else composed) and not drafted:
            return walk.with_state(walk.state.moved(after=question.key))
        body = {"text": entry.text, "rests_on": walk.state.last}
        return _saved(walk, question.key, EDITED, body, save)
    step = question.key.partition("/")[0]
    before = walk.state.answers.get(question.key)
    answer = Answer(entry.picked, number(entry.own, before, walk.state.used.get(step, 0)), entry.text)
    empty = answer == Answer()
    same = question.key in walk.state.answers and before == (None if empty else answer)
    # To compose anew is something one does, each time again; every other answer only stands.
    if same and settled(walk, question) and not drafted and question.key != ANEW:
        return walk.with_state(walk.state.moved(after=question.key))
    return _saved(walk, question.key, SKIPPED if empty else ANSWERED, answer.body(), save)


def _moved(walk: Walk, question: Question, target: Question, draft: Entry, ready: Entry, save: Save) -> Walk:
    """Go to a question and keep what stood unsent at this one, where it is not what stood ready there."""
    unsent = question.read(draft)
    body = {"drafts": {question.key: unsent.body()}} if unsent != question.read(ready) else {}
    return _saved(walk, target.key, CURSOR, body, save)


def _saved(walk: Walk, key: str, kind: str, body: Mapping[str, Any], save: Save) -> Walk:
    event = Event(walk.state.last + 1, key, kind, body)
    after = walk.with_state(walk.state.apply(event))
    save(event, after)
    return after
