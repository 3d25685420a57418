"""How long a walk is at most: the prompts that PRODUCT.md allows, counted over the longest way through it."""

import sys

import pytest
from scripted import (
    Journey,
    Sender,
    agreeable,
    fresh,
    leave_as_ready,
    material,
    own,
    pick,
    shipped,
    until,
    with_answers,
    write,
)
from scripted import follow as follow_with

from dilemma.flow.answer import Entry
from dilemma.flow.drive import Reply
from dilemma.flow.plan import current, finished, sequence
from dilemma.flow.question import Kind, Question
from dilemma.flow.rounds import rounds
from dilemma.flow.state import ANSWERED, CURSOR, Event, fold
from dilemma.flow.walk import Pace, Walk

each_case = pytest.mark.parametrize("case", shipped().cases)
each_code = pytest.mark.parametrize("code", shipped().codes)
each_gate = pytest.mark.parametrize("gate", ["choose", "not-allowed"])
CALM = {
    "start": "no", "objectivity": "no", "everyone": "yes", "spare": "no", "explain": "yes", "watched": "no",
    "face": "yes",
}  # fmt: skip


def thorough(gate: str) -> Sender:
    """A person who does all that can be done: every party, as many values and alternatives as may be, all typed.

    Detours (the headline, a verdict seen otherwise, a twist, changing the prose) come only from a door that the person
    opens by choice, and rounds only from a choice to revise: neither is counted, and this person opens none.
    """

    def answer(question: Question, _walk: Walk, _ready: Entry) -> Reply:
        match question.kind:
            case Kind.TEXT | Kind.PROSE:
                return write("Woorden")
            case Kind.WORDS:
                return own(*(f"Eigen {number}" for number in range((question.most or 3) - 1)))
            case Kind.MANY:
                return pick(*[choice.ref for choice in question.choices if not choice.leads_to][: question.most])
            case Kind.ONE:
                return pick(gate if question.key == "alternatives/gate" else question.choices[0].ref)

    return answer


def longest(case: str, code: str, pace: Pace, gate: str) -> Journey:
    journey = follow_with(fresh(material(case, code), "nl", pace), thorough(gate))
    assert finished(journey.walk)
    assert len(journey.keys) == len(set(journey.keys))
    assert not [asked.key for asked in journey.asked if asked.question.detour]
    return journey


@each_case
@each_code
@each_gate
def test_a_quick_walk_has_at_most_24_prompts_of_which_two_are_typed(case: str, code: str, gate: str) -> None:
    journey = longest(case, code, Pace.QUICK, gate)
    assert len(journey.asked) <= 24
    assert len([asked.key for asked in journey.asked if asked.question.typed]) <= 2


@each_case
@each_code
@each_gate
def test_a_full_walk_has_at_most_40_prompts_of_which_four_must_and_ten_may_be_typed(
    case: str, code: str, gate: str
) -> None:
    journey = longest(case, code, Pace.FULL, gate)
    runner_up = rounds(journey.walk)[0].runner_up
    assert runner_up is not None, "the longest way puts a second alternative beside the choice"
    about = [asked.key for asked in journey.asked if f"/{runner_up.ref}/" in asked.key]
    beside = [key for key in about if key.startswith("check/")]
    counted = [asked.question for asked in journey.asked if asked.key not in beside]
    assert len(beside) == 10
    assert len(counted) <= 40
    typed = [question for question in counted if question.typed]
    assert len([question.key for question in typed if question.least]) <= 4
    assert len([question.key for question in typed if not question.least]) <= 10


@pytest.mark.parametrize("pace", list(Pace))
def test_the_longest_way_asks_all_that_a_walk_can_ask(pace: Pace) -> None:
    """So that the counts above count what they should: nothing on any other way is missing from it."""
    way = {_kind(key) for key in longest("free-concert", "brugge", pace, "choose").keys}
    other = follow_with(fresh(material(), "nl", pace), agreeable)
    assert {_kind(key) for key in other.keys} <= way


def _kind(key: str) -> str:
    """The step and question of a key, without what it is about."""
    return "/".join(key.split("/")[:2])


# One safeguard after the other -------------------------------------------------------------------------------------


CHOICE = "case:go"


def _revised(times: int) -> tuple[list[Event], Walk]:
    """A quick walk to which a safeguard was added `times` times, and that stands at what to do next.

    Each time the shoulder test still fails, and each time it is the only one that is asked again.
    """
    calm = {f"check/{id}/{CHOICE}/1": pick(answer) for id, answer in CALM.items()}
    answers = {**calm, "alternatives/seen": pick(CHOICE, "case:pay"), "conclusion/choice/1": pick(CHOICE)}
    started = follow_with(fresh(), until("check/next/1", with_answers(answers)))
    events = [*started.events]

    def add(key: str, **body: object) -> None:
        events.append(Event(len(events) + 1, key, ANSWERED, body))

    for number in range(1, times + 1):
        add(f"check/next/{number}", picked=["safeguard"])
        add(f"check/why/{number}", picked=["test:shoulder"])
        add(f"conclusion/safeguard/{number + 1}", text=f"Waarborg {number}")
        add(f"check/watched/{CHOICE}/{number + 1}", picked=["no"])
    return events, fresh().with_state(fold(events))


def _work(walk: Walk) -> int:
    """How many calls it takes to find the open question: a measure of time that no busy computer disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        question = current(walk)
    finally:
        sys.setprofile(before)
    assert question is not None
    return calls


def test_a_safeguard_round_asks_four_questions_the_fortieth_time_too() -> None:
    """The safeguard, the one test that fails, what next, and why."""
    events, walk = _revised(40)
    question = current(walk)
    assert question is not None
    assert question.key == "check/next/41"
    keys = [question.key for question in sequence(walk) if not question.detour]
    assert keys == [event.key for event in events if event.kind != CURSOR] + ["check/next/41"]
    history = rounds(walk)
    assert len(history) == 41
    assert list(history[-1].safeguards[-40:]) == [f"Waarborg {number}" for number in range(1, 41)]
    on = follow_with(walk, with_answers({"close/final": leave_as_ready}), events)
    assert on.keys == ["check/next/41", "close/again", "close/tipped", "close/final"]


def test_the_fortieth_safeguard_does_not_take_much_more_work_than_the_tenth() -> None:
    """Four times the rounds may take four times the work, and some more; not sixteen times or sixty-four."""
    assert _work(_revised(40)[1]) <= 6 * _work(_revised(10)[1])
