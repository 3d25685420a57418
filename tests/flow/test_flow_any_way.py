"""Any way through a walk that a person can think of: answers, skips, nonsense, back, doors, leaving and coming back.

After every step: there is one open question or the walk is complete, every reference resolves, every page can be
written, and what is saved tells all.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Protocol, TypeVar

import pytest
from hostile import RAW
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from scripted import (
    LANGUAGES,
    MOMENTS,
    PACES,
    Journey,
    Sender,
    agreeable,
    finish,
    follow,
    fresh,
    material,
    open_key,
    own_material,
    resumed,
)

from dilemma.export.markdown import markdown
from dilemma.flow.answer import Entry
from dilemma.flow.choices import alternatives
from dilemma.flow.drive import Back, Given, Left, Reply
from dilemma.flow.involved import affected, chosen, everyone, vocabulary
from dilemma.flow.material import Material
from dilemma.flow.plan import current, default, finished, sequence, settled
from dilemma.flow.question import Kind, Question
from dilemma.flow.rounds import ANOTHER, rounds
from dilemma.flow.state import fold
from dilemma.flow.walk import Pace, Walk
from dilemma.model.case import Case, Violation
from dilemma.model.text import Text
from dilemma.prose.note import note
from dilemma.prose.panels import composed, panel

T = TypeVar("T")


class Draw(Protocol):
    """One of these, as the random source decides."""

    def __call__(self, options: list[T], /) -> T: ...


def _violation() -> Material:
    """A case that is a breach, by a route that its code has."""
    base = material()
    assert isinstance(base.case, Case)
    breach = Violation("means", Text({"nl": "Dit is diefstal.", "en": "This is theft."}))
    return replace(base, case=replace(base.case, violation=breach))


MATERIALS = {
    "free-concert": material(),
    "gift-bottle": material("gift-bottle", "roeselare"),
    "a breach": _violation(),
    "own dilemma": own_material("kortrijk"),
}


# What must hold everywhere -----------------------------------------------------------------------------------------


def check(walk: Walk) -> None:
    """All that must hold of a walk at any moment."""
    reached = sequence(walk)
    keys = [question.key for question in reached]
    assert len(keys) == len(set(keys)), "no question twice"
    question = current(walk)
    if question is None:
        assert finished(walk), "a walk without an open question is complete"
    else:
        assert question.key in keys
        if question.kind in (Kind.ONE, Kind.MANY):
            assert question.choices, f"{question.key} is a list without a line"
        ready = default(walk, question, composed(walk))
        assert question.known(ready) == ready, "what stands ready can be picked"
        for name in question.panels:
            assert markdown(panel(name, walk))
    if finished(walk):
        assert all(settled(walk, each) for each in reached if not each.detour)
    check_references(walk)
    assert markdown(note(walk, MOMENTS))
    assert markdown(panel("closing", walk))
    assert markdown(panel("case", walk)) is not None


def check_references(walk: Walk) -> None:
    """Every reference in every view points to something that is there."""
    people = [party.ref for party in everyone(walk)]
    values = [value.ref for value in chosen(walk)]
    ways = [found.ref for found in alternatives(walk)]
    assert len(people) == len(set(people))
    assert len(ways) == len(set(ways))
    if any(question.key == "conclusion/choice/1" for question in sequence(walk)):
        assert 2 <= len(ways) <= 3, "once all is said about the alternatives, two or three are weighed"
    assert {party.ref for party in affected(walk)} <= set(people)
    assert set(values) <= {value.ref for value in vocabulary(walk)}
    assert len(values) <= 3
    for found in alternatives(walk):
        assert {*found.wins, *found.loses} <= set(values)
    history = rounds(walk)
    for each in history:
        assert each.choice.ref in ways
        assert {value.ref for value in each.values} <= set(values)
        assert {party.ref for party in each.hard} <= set(people)
        assert len(each.results) == 4
        if each.runner_up is not None:
            assert each.runner_up.ref in ways
            assert each.runner_up.ref != each.choice.ref
    for before, after in pairwise(history):
        assert before.then != ANOTHER or before.choice.ref != after.choice.ref


def check_saved(journey: Journey) -> None:
    """The events alone say all of it, but where the person went without changing anything."""
    told, live = fold(journey.events), journey.walk.state
    assert replace(told, at="", after="") == replace(live, at="", after="")
    assert [event.n for event in journey.events] == list(range(1, len(journey.events) + 1))


# The person --------------------------------------------------------------------------------------------------------

WEIGHTS = {
    "on": 6, "ready": 4, "pick": 8, "skip": 2, "back": 2, "far back": 2, "far on": 2, "leave": 1, "junk": 1, "door": 2
}  # fmt: skip
MOVES = [move for move, weight in WEIGHTS.items() for _ in range(weight)]
FEW = ["long", "sql", "blank_end", "only_dot"]


def some_entry(question: Question, draw: Draw) -> Entry:
    """Something that could stand in the field of this question."""
    names = FEW if draw(["few", "any"]) == "few" else sorted(RAW)
    words = [RAW[draw(names)] for _ in range(int(draw(["1", "1", "2", "3"])))]
    if question.kind in (Kind.TEXT, Kind.PROSE):
        return Entry(text=words[0])
    if question.kind is Kind.WORDS:
        return Entry(own=tuple(words))
    refs = [choice.ref for choice in question.choices if not choice.leads_to]
    count = 1 if question.kind is Kind.ONE else int(draw(["1", "2", "3"]))
    picked = tuple(dict.fromkeys(draw(refs) for _ in range(count))) if refs else ()
    if question.own and draw(["list", "list", "own"]) == "own":
        return Entry(picked if question.kind is Kind.MANY else (), tuple(words))
    return Entry(picked)


def lively(question: Question, walk: Walk, ready: Entry, draw: Draw) -> Reply:
    """An answer that will do, and another one each time."""
    entry = some_entry(question, draw)
    fits = question.complaint(question.read(entry)) is None
    return Given(entry) if fits else agreeable(question, walk, ready)


class Person:
    """Does one thing or another; `Left` is coming back the next day, and not the end.

    "Far back" and "far on" take many steps without looking: so that an early answer changes under late ones.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._same: list[str] = []

    @property
    def hurried(self) -> bool:
        return bool(self._same)

    def __call__(self, question: Question, walk: Walk, ready: Entry) -> Reply:
        move = self._same.pop() if self._same else self._draw(MOVES)
        if question.key == "close/final" and move not in ("door", "leave"):
            self._same, move = [], "far back"  # there is more to try than being done
        if move in ("far back", "far on"):
            self._same = ["back as is" if move == "far back" else "lively"] * int(self._draw(["8", "16", "32"]))
            move = self._same.pop()
        doors = [choice.ref for choice in question.choices if choice.leads_to]
        replies: dict[str, Callable[[], Reply]] = {
            "ready": lambda: Given(ready),
            "pick": lambda: Given(some_entry(question, self._draw)),
            "skip": lambda: Given(Entry()),
            "back": lambda: Back(some_entry(question, self._draw)),
            "back as is": lambda: Back(ready),
            "leave": lambda: Left(self._draw([ready, some_entry(question, self._draw)])),
            "lively": lambda: lively(question, walk, ready, self._draw),
            "junk": lambda: Given(Entry(("case:nobody", "own:99", "done", "headline"), ("\x00",))),
        }
        if move == "door" and doors:
            return Given(Entry((self._draw(doors),)))
        return replies.get(move, lambda: agreeable(question, walk, ready))()


def wander(start: Journey, draw: Draw, steps: int) -> Journey:
    """Take so many steps, look at everything after each, and come back after each leaving."""
    person, journey, taken = Person(draw), start, 0
    while taken < steps:

        def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
            nonlocal taken
            if person.hurried:
                return person(question, walk, ready)
            check(walk)
            taken += 1
            return Left(ready) if taken > steps else person(question, walk, ready)

        journey = follow(journey.walk, answer, journey.events)
        check(journey.walk)
        check_saved(journey)
        if journey.left is None:
            break
        key = open_key(journey.walk)
        journey.walk = resumed(journey)
        assert open_key(journey.walk) == key, "coming back opens the very question"
    return journey


def so_many(steps: int, person: Sender = agreeable) -> Sender:
    """Answer so many questions, and leave."""
    left = iter(range(steps))

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        return Left(ready) if next(left, None) is None else person(question, walk, ready)

    return answer


def started(walk: Walk, draw: Draw, steps: int) -> Journey:
    """A walk of so many answers, short of its last."""

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        return Left(ready) if question.key == "close/final" else lively(question, walk, ready, draw)

    journey = follow(walk, so_many(steps, answer))
    journey.walk = resumed(journey)
    return journey


@settings(
    max_examples=30,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.generate],  # shrinking takes minutes here
)
@given(st.data())
def test_any_way_keeps_the_walk_whole(data: st.DataObject) -> None:
    of = MATERIALS[data.draw(st.sampled_from(sorted(MATERIALS)), "material")]
    walk = fresh(of, data.draw(st.sampled_from(LANGUAGES)), data.draw(st.sampled_from(PACES)))

    def draw(options: list[T], /) -> T:
        return data.draw(st.sampled_from(options))

    begun = started(walk, draw, data.draw(st.sampled_from([0, 12, 24, 60]), "answers before"))
    on_to_the_end(wander(begun, draw, data.draw(st.integers(5, 20), "steps")))


@pytest.mark.parametrize("name", MATERIALS)
@pytest.mark.parametrize("pace", PACES)
def test_long_ways_keep_the_walk_whole_too(name: str, pace: Pace) -> None:
    """Hypothesis goes short ways and many; these are few and long, each the same at every run."""
    source = random.Random(f"{name} {pace}")
    begun = started(fresh(MATERIALS[name], "nl", pace), source.choice, 50)
    on_to_the_end(wander(begun, source.choice, 40))


def on_to_the_end(journey: Journey) -> None:
    """Wherever one is, answering leads to the end, and there everything is settled."""
    left = iter(range(150))

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        assert next(left, None) is not None, "no end in sight"
        return agreeable(question, walk, ready)

    ended = follow(journey.walk, answer, journey.events)
    assert ended.left is None
    assert finished(ended.walk)
    check(ended.walk)
    check(resumed(ended))


# Left and taken up again -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MATERIALS)
@pytest.mark.parametrize("pace", PACES)
def test_a_walk_in_a_hundred_sittings_ends_as_one_in_a_single_sitting(name: str, pace: Pace) -> None:
    """The same answers, once in one go and once left and taken up again at every question."""
    at_once = finish(fresh(MATERIALS[name], "nl", pace))
    journey = Journey(fresh(MATERIALS[name], "nl", pace))
    for _ in range(200):
        journey = follow(resumed(journey), so_many(1), journey.events)
        if journey.left is None:
            break
    assert journey.left is None
    assert journey.written() == at_once.written()
    assert journey.walk.state.answers == at_once.walk.state.answers
    assert journey.walk.state.used == at_once.walk.state.used
    assert note(journey.walk, MOMENTS) == note(at_once.walk, MOMENTS)


# Hostile words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("of", "pace"), [(material(), Pace.QUICK), (own_material(), Pace.FULL)], ids=["case", "own"])
@pytest.mark.parametrize("name", RAW)
def test_a_hostile_text_can_be_typed_wherever_there_is_room_for_words(name: str, of: Material, pace: Pace) -> None:
    words = RAW[name]

    def answer(question: Question, walk: Walk, ready: Entry) -> Reply:
        if question.key == "reaction/danger":
            return Given(Entry(("no",)))
        if question.kind in (Kind.TEXT, Kind.PROSE):
            return Given(Entry(text=words))
        if question.kind is Kind.WORDS:
            return Given(Entry(own=(words, f"{words} 2")))
        if question.own:
            room = (question.most or 2) - 1
            refs = [choice.ref for choice in question.choices if not choice.leads_to][:room]
            return Given(Entry(tuple(refs), (words,)))
        return agreeable(question, walk, ready)

    journey = follow(fresh(of, "en", pace), answer)
    assert finished(journey.walk)
    assert resumed(journey).state.answers == journey.walk.state.answers
    check(journey.walk)
