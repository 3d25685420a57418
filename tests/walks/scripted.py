"""Walks for tests: the bundled material, prompters that answer by a script or by themselves, and what came of it.

A script is a list of (key or beginning of a key, reply). A question that the script does not expect, and a line of the
script that was never needed, fail the test.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from dilemma import library
from dilemma.flow.answer import Entry
from dilemma.flow.drive import Back, Given, Left, Reply, drive
from dilemma.flow.material import Material
from dilemma.flow.plan import current
from dilemma.flow.question import Complaint, Kind, Question
from dilemma.flow.state import CURSOR, Event, fold
from dilemma.flow.walk import Pace, Walk
from dilemma.model.library import Library
from dilemma.prose.note import Moments
from dilemma.prose.panels import composed

CASES = ("free-concert", "gift-bottle")
LANGUAGES = ("nl", "en")
PACES = (Pace.QUICK, Pace.FULL)
MOMENTS = Moments(datetime(2026, 11, 21, 12, 0, tzinfo=UTC), datetime(2026, 11, 22, 9, 30, tzinfo=UTC))

Script = Sequence[tuple[str, "Reply | Sender"]]
Sender = Callable[[Question, Walk, Entry], Reply]


class OffScriptError(AssertionError):
    """A question came that the script does not have here, or lines of the script were left over."""


@cache
def shipped() -> Library:
    """The bundled library, without a problem."""
    loaded, problems = library.load([library.bundled()])
    assert not problems
    return loaded


def material(case: str = "free-concert", code: str = "brugge") -> Material:
    """A bundled case under a bundled code."""
    everything = shipped()
    return Material(everything.cases[case], everything.codes[code], everything.scheme, everything.values)


def own_material(code: str = "brugge") -> Material:
    """An own dilemma: no case."""
    everything = shipped()
    return Material(None, everything.codes[code], everything.scheme, everything.values)


def fresh(of: Material | None = None, language: str = "nl", pace: Pace = Pace.QUICK) -> Walk:
    """A walk before its first question."""
    return Walk("TEST", of or material(), language, pace, fold(()))


def pick(*refs: str) -> Given:
    """Choices from the list."""
    return Given(Entry(picked=refs))


def own(*words: str) -> Given:
    """Own words, one or several."""
    return Given(Entry(own=words))


def write(text: str) -> Given:
    """Running text."""
    return Given(Entry(text=text))


def skip() -> Given:
    """Nothing."""
    return Given(Entry())


def back(draft: Entry | None = None) -> Back:
    """One question back, with what stood unsent; nothing stood there unless told."""
    return Back(draft or Entry())


def leave(draft: Entry | None = None, code: int = 0) -> Left:
    """Stop here."""
    return Left(draft or Entry(), code)


def as_ready(_question: Question, _walk: Walk, ready: Entry) -> Reply:
    """Enter on what stands in the field."""
    return Given(ready)


def back_as_ready(_question: Question, _walk: Walk, ready: Entry) -> Reply:
    """Back, without having touched the field."""
    return Back(ready)


def leave_as_ready(_question: Question, _walk: Walk, ready: Entry) -> Reply:
    """Stop, without having touched the field."""
    return Left(ready)


@dataclass(frozen=True)
class Asked:
    """One time that a question was put."""

    question: Question
    ready: Entry
    complaint: Complaint | None

    @property
    def key(self) -> str:
        return self.question.key


@dataclass
class Journey:
    """A walk and all that happened on it. `trace` holds ("asked" or "saved", key) in the order of time."""

    walk: Walk
    left: Left | None = None
    events: list[Event] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    trace: list[tuple[str, str]] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [asked.key for asked in self.asked]

    def last(self, key: str) -> Asked:
        """The last time that the question with this key was put."""
        return next(asked for asked in reversed(self.asked) if asked.key == key)

    def written(self) -> list[tuple[str, str]]:
        """Kind and key of every event but the moves."""
        return [(event.kind, event.key) for event in self.events if event.kind != CURSOR]


class _Recording:
    """A prompter that notes down what it was asked, and gives the reply of `answer`."""

    def __init__(self, journey: Journey, answer: Callable[[Question, Walk, Entry], Reply]) -> None:
        self._journey, self._answer = journey, answer
        self._refused = 0

    def ask(self, question: Question, walk: Walk, ready: Entry, complaint: Complaint | None) -> Reply:
        self._journey.asked.append(Asked(question, ready, complaint))
        self._refused = self._refused + 1 if complaint else 0
        if self._refused > 20:
            raise OffScriptError(f"{question.key} refuses the same reply again and again: {complaint}")
        self._journey.trace.append(("asked", question.key))
        return self._answer(question, walk, ready)

    def first(self) -> None:
        self._journey.trace.append(("first", ""))


def follow(walk: Walk, answer: Sender, events: Iterable[Event] = ()) -> Journey:
    """Drive the walk with a prompter that answers by a function; `events` came before."""
    journey = Journey(walk, events=list(events))

    def save(event: Event, after: Walk) -> None:
        assert event.n == len(journey.events) + 1
        journey.events.append(event)
        journey.trace.append(("saved", event.key))
        assert after.state.last == event.n

    journey.walk, journey.left = drive(walk, _Recording(journey, answer), save, composed)
    return journey


def play(walk: Walk, script: Script, events: Iterable[Event] = ()) -> Journey:
    """Drive the walk by a script that must fit to the letter. It ends when the walk does, or with a `leave`."""
    lines = list(script)

    def answer(question: Question, at: Walk, ready: Entry) -> Reply:
        if not lines:
            raise OffScriptError(f"{question.key} is asked after the end of the script")
        expected, reply = lines.pop(0)
        if question.key != expected and not question.key.startswith(f"{expected}/"):
            raise OffScriptError(f"{question.key} is asked where the script expects {expected}")
        return reply(question, at, ready) if callable(reply) else reply

    journey = follow(walk, answer, events)
    if lines:
        raise OffScriptError(f"never asked: {[key for key, _ in lines]}")
    return journey


def resumed(journey: Journey) -> Walk:
    """The walk as another day finds it: nothing but its events."""
    return journey.walk.with_state(fold(journey.events))


def agreeable(question: Question, _walk: Walk, ready: Entry) -> Reply:
    """A person in a hurry who does all that is asked: what stands ready where it will do, else the shortest answer."""
    if question.complaint(question.read(ready)) is None and question.read(ready) != Entry():
        return Given(ready)
    if question.kind in (Kind.TEXT, Kind.PROSE):
        return write(f"Woorden bij {question.key.replace('/', ' ')}")
    if question.kind is Kind.WORDS:
        return own("Eerste eigen woord", "Tweede eigen woord")
    refs = [choice.ref for choice in question.choices if not choice.leads_to]
    count = max(question.least, 1)
    return pick(*refs[:count])


def with_answers(answers: Mapping[str, Reply | Sender | Sequence[Reply | Sender]]) -> Sender:
    """The agreeable person, who has an own answer to some questions: one for every time, or one after the other."""
    left = {key: list(reply) if isinstance(reply, Sequence) else reply for key, reply in answers.items()}

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        found = left.get(question.key)
        if isinstance(found, list):
            found = found.pop(0) if found else None
        if found is None:
            return agreeable(question, walk, ready)
        return found(question, walk, ready) if callable(found) else found

    return answer


def until(key: str, answer: Sender = agreeable) -> Sender:
    """Answer as told, and stop when the question with this key is put."""

    def reply(question: Question, walk: Walk, ready: Entry) -> Reply:
        return Left(ready) if question.key == key else answer(question, walk, ready)

    return reply


def finish(walk: Walk, answers: Mapping[str, Reply | Sender | Sequence[Reply | Sender]] | None = None) -> Journey:
    """The walk to its end, agreeable but for these answers."""
    return follow(walk, with_answers(answers or {}))


def open_key(walk: Walk) -> str:
    """The key of the open question, "" when the walk is complete."""
    question = current(walk)
    return question.key if question else ""
